"""The words around an expression, as regular expressions."""

from __future__ import annotations

# Prepositions that leave one side of an interval open.
OPENINGS: dict[str, tuple[str, ...]] = {
    "since": ("since", "ever since", "as of", "starting", "beginning", "effective", "from"),
    "after": ("after", "not before", "post-"),
    "until": ("until", "till", "by", "through", "up to", "no later than", "not later than"),
    "before": ("before", "prior to", "ahead of", "pre-"),
}
# Prepositions that lead ahead, "for" only to a day: "a strike for Friday", but "sales for March".
LEADING: dict[str, tuple[str, ...]] = {
    "ahead": ("until", "till", "by", "no later than", "through", "as soon as", "as early as", "ahead of"),
    "for": ("for",),
}
# What may stand between them and the expression.
BETWEEN = ("the", "on")

_CITY = r"[A-Z][a-z\u00c0-\u017f]{2,15}(?: [A-Z][a-z]{2,15})?"

CUES: dict[str, str] = {
    # a length of time, not a count from a day: "jailed for a week on Friday", "$500 a week"
    "lasting_before": (
        r"(?i:(?:\b(?:for|in|within|after|than|about|spent|took|lasts?|lasted|nearly|almost|over|only|just|half|every|been"
        r"|times|once|twice|hours|days|dollars|pounds|euros|million|billion)|\d)\s{1,3}$)"
    ),
    "week_before": r"(?i:\b(?:in|during|of|since|until|by|for)\s{1,3}(?:calendar\s{1,3})?$)",
    "no_week_after": r" (?:of|in|against|at|on|win|loss|game|with|after|under|post|and beyond)\b",
    "short_weekday_before": r"(?i:\b(?:on|by|until|till|since|from|last|next|every|late|early)\s{1,3}$)",
    "no_short_weekday_after": r"['\u2019]s\b| [A-Z]",
    # "open from 9 to 5": which numbers are hours
    "hours_around": (
        r"(?i:\b(?:opens?|opened|opening|closed|works?|worked|working|shifts?|hours|daily|(?:every|each) (?:day|night)"
        r"|weekdays?|office|helpline|hotline|desk|counter|clinic|staffed|available|on duty|runs"
        r"|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)\b)"
    ),
    "no_hours_around": (
        r"(?i:\b(?:r[oi]se[sn]?|fell|fall(?:s|en)?|cut|up|down|increased?|reduced?|gr[eo]wn?|went|goes|dropp?e?d?|moved?"
        r"|climb(?:ed)?|slip(?:ped)?|raised?|lowered|ages?|aged|scores?|scale|ranked|expanded|chang\w+|tall(?:y|ies)"
        r"|number|percent|per cent|points?|votes?)\b|%)"
    ),
    # "will be the third in two weeks" counts within the weeks, "will meet in two weeks" counts from today
    "within_before": (
        r"(?i:(?:\b(?:first|second|third|fourth|fifth|\d+(?:st|nd|rd|th)|only|most|least|[a-z]{3,}est|times?|twice|percent"
        r"|per cent|not|never|ha[sd]|have)|n['\u2019]t)\b[^.]{0,40}\bin $)"
    ),
    "of_a_year_after": r" of (?:fiscal |calendar )?((?:19|20)\d\d)\b",
    "hour_before": r"(?i:\b(?:at|by|until|till|around|about|from|since|after|before|past|nearly)\s$)",
    # whether a word or number is a date at all
    "month_before": (
        r"(?i:\b(?:in|since|until|till|during|by|from|of|last|next|this|early|late|mid|through|before|after|between"
        r"|for|to|and|or|around|every|each|ending|ended|(?:early|recently|late|long ago|far back) as)\s{1,3}$"
        r"|[-\u2013(]$)"
    ),
    "only_month_before": (
        r"(?i:\b(?:in|since|until|till|last|next|early|late|mid|during|through|ending|ended)\s{1,3}$|[-\u2013]$)"
    ),
    "month_is_a_name": (
        r"\b(?:Theresa|Mrs\.?|Ms\.?|Mr\.?|Miss|Minister|Secretary|Brian|Elaine|Imelda|Sir|Lady) (?:Theresa )?May\b"
    ),
    "year_after": (
        r"[ -](?:people|men|women|children|troops|soldiers|students|workers|jobs|dollars|euros|pounds|feet|foot|miles"
        r"|metres|meters|km|kg|kilometers|kilometres|points|votes|homes|houses|acres|employees|members|cases|deaths"
        r"|tons|tonnes|square|shares|times|percent|per cent|hectares|words|copies|cars|units|calories|police|officers"
        r"|residents|refugees|migrants|fans|or so|yards|m\b|hp\b|cc\b|mg\b|prisoners|casualties|civilians|militants"
        r"|protesters|demonstrators|victims|passengers|guests|patients|pages|ships|tanks|aircraft)\b|%|\u00b0"
        # a model's year
        r"| (?:Acura|Audi|BMW|Buick|Cadillac|Chevrolet|Chevy|Chrysler|Dodge|Ford (?:F-|[EFM][a-z]{3})[\w-]+|GMC|Honda"
        r"|Hyundai|Jeep|Kia|Lexus|Mazda|Mercedes|Mitsubishi|Nissan|Peugeot|Pontiac|Porsche|Renault|Subaru|Suzuki|Toyota|Volkswagen|Volvo)\b"
    ),
    "no_year_before": (
        r"(?i:(?:\b(?:about|some|over|nearly|almost|than|least|roughly|approximately|only|another|number|flight|route"
        r"|highway|resolution|room|page|model|no|boeing|airbus|channel|windows|grand|world|killed|estimated|cost|worth|paid|win"
        r"|won|scored) |[$\u20ac\u00a3#\u2116+*/=~]|\w[-./]|[.,:]\d{0,3})$)"
    ),
    "year_before": r"(?i:\b(?:1\d|20)\d\d\s?[-\u2013/]\s?$|\b(?:pre|post|mid)-$)",
    "old_year_before": r"\b(?:[Ii]n|since|by|until|from|to|of|year|after|before|AD|and|between)\s$",
    "short_year_before": (
        r"\b(?:[Ii]n|of|since|the|summer|winter|spring|fall|by|until|late|early|from|and|to)\s['\u2018\u2019]$"
    ),
    "southern_dateline": (
        r"(?i:\b(?:australia|sydney|melbourne|canberra|brisbane|perth|adelaide|hobart|darwin|new zealand|wellington"
        r"|auckland|christchurch|south africa|johannesburg|cape town|pretoria|durban|argentina|buenos aires|chile"
        r"|santiago|uruguay|montevideo|paraguay|asunci[o\u00f3]n)\b)"
    ),
    "season_before": (
        r"(?i:\b(?:in|since|until|by|during|through|over|of|from|to|every|after|before|for|this|last|next)\s{1,3}$)"
    ),
    "holiday_before": (
        r"(?i:\b(?:on|at|before|after|by|since|until|till|last|this|next|over|during|around|of|for|from|to|past)"
        r"\s{1,3}(?:the )?$)"
    ),
    "no_holiday_after": (
        r" (?:[A-Z]|tree|market|card|present|gift|shopping|season|sale|egg|part|message|speech|song|light|dinner|lunch"
        r"|carol|break|holiday|cake|jumper|decoration|turkey|pageant|parade|costume|candy)"
    ),
    "bare_day_before": r"(?i:\b(?:on|by|until|till|since)\s$)",
    "age_after": r"[ -]olds?\b| of age\b",
    "not_soon_after": r" (?:as|after|before|bec)",
    "as_before": r"(?i:\bas $)",
    "how_many_before": r"(?i:\b(?:as|how|so|too) $)",
    "name_before": (
        r"\b(?:M(?:r|rs|s|iss)|Dr|Prof(?:essor)?|Chief|Comrade|Pastor|Rev|Bishop|Alhaji|Engr|Barr(?:ister)?|Sen(?:ator)?"
        r"|Gov(?:ernor)?|Hon|Sir|Justice|Minister|Prince|Otunba|Man|Mail on)\.? $"
    ),
    "paper_after": (
        r" (?:Times|Telegraph|Mirror|Mail|Herald|Express|Punch|Tribune|Sun|Star|World|Independent|Post|Vanguard"
        r"|Standard|Chronicle|Gazette|Echo"
        r"|Night Football|Night Live)\b"
    ),
    "attack_after": (
        r" (?:\d{4} )?(?:(?:terror(?:ist)?|Hamas|Hamas-led|al-Qaeda|cross-border) )*(?:attacks?|attackers|massacre"
        r"|onslaught|assault|hijackers|victims|Commission)\b"
    ),
    "riot_after": (
        r" (?:(?:Capitol|U\.S\.) )*(?:riots?|rioters?|insurrection|attack|siege|committee|defendants|assault)\b"
    ),
    # "Monday Okpebholo, the governor", "a book by Wednesday Martin": a weekday that is a given name
    "surname_after": r" ([A-Z][a-z\u00c0-\u024f'\u2019-]{2,20})(?!\w)(?<!night)(?<!day)",
    "weekday_before": (
        r"(?i:\b(?:on|last|next|this|since|until|till|before|after|every|past|coming|previous|following)\s{1,3}$)"
    ),
    "by_name_before": r"(?i:\b(?:by|with|of|named|called)\s{1,3}$)",
    "whole_name_after": r" [A-Z][\w'\u2019-]{2,20}(?:[.,;:)!?]|$|\s(?:and|who|of)\b)",
    "high_before": r"(?i:\bhigh $)",
    "of_now_before": (
        r"(?i:\b(?:people|leaders|children|workers|cars?|stars|technology|society|jobs|world|city|office) of $)"
    ),
    "of_now_after": (
        r"['\u2019]s (?:world|youth|society|children|kids|generations?|young|standards|environment|consumers|economy"
        r"|age|personal|technology|political|media|digital|global|modern|teenagers|parents|women|men|leaders|tools|jobs"
        r"|homes|families|farmers|cars|stars|students|workplaces?|climate)\b"
    ),
    "in_before": r"(?i:\bin $)",
    "at_before": r"(?i:\bat $)",
    "of_after": r" of\b",
    # what an expression refers to
    "in_view_before": (
        r"(?i:\b(?:for|in|during|throughout|over|through|(?:months|quarter|half|part|rest|days|weeks|most|much) of)"
        r"\s{1,3}$)"
    ),
    "ahead_of_before": r"(?i:\b(?:ahead of|before) $)",
    "event_after": (
        r"\s{1,3}(?!(?:and|but|when|in|at|on|by|with|as|from|to|for|because|while)\b)[\w$\"\u201c]"
    ),
    "ended_after": r" (?:ended|ending|to) ",
    "ended_in_after": r" (?:ended|ending|to|through) ([A-Z][a-z]{2})",
    # a day beside a clock time; ranges
    "clock_then_day": (
        r"(?: (?:in )?(?:[A-Z][a-z]+ ){1,2}?time| in [A-Z][a-z]+(?: [A-Z][a-z]+)?)?"
        r",?\s{1,3}(?:on |of |in )?(?:the )?"
    ),
    # whose time it is: "9am London time"; and an hour of no day in view: "6 a.m. ten days before the shooting"
    "clock_city_after": (rf"\s(?:({_CITY}) time\b|in ({_CITY})(?![\w'\u2019-]))"),
    "counted_from_event_after": (
        r"(?: [^\W\d_][\w'\u2019-]*){0,6}? (?:\d{1,3}|[a-z]{2,9})"
        r" (?:hours?|days?|weeks?|months?|years?) (?:before|after)\b"
    ),
    # the clock of a match: "with 2:14 left in regulation", "at 3:05 of the third quarter"
    "on_game_clock_after": (
        r"(?i:\s{1,2}(?:left|remaining|to (?:go|play)|on the clock|into"
        r"|(?:of|in) (?:overtime|extra time|(?:the )?(?:first|second|third|fourth|final|opening)"
        r" (?:quarter|period|half)))\b)"
    ),
    "game_clock_before": r"\b\d{1,2}:\d\d (?:left |remaining |to (?:go|play) )?(?:of|in)(?: the)?\s{1,2}$",
    "elsewhere": r"(?: (?:in )?(?:[A-Z][a-z]+ ?){1,2}(?: ?time)?)? \(",
    "day_then_clock": r",?\s{1,3}(?:at |at about |at around |from |by |around )?",
    "range": r"(?i:\s{0,3}(?:to|and|until|till|through|/|[-\u2013\u2014])\s{0,3}(?:the\s{1,3})?)",
    "list": r"(?i:\s{0,2}(?:to|and|or|until|till|through|[-\u2013/])\s{0,2})",
    "and": r"(?i:\s*and\b)",
    "between_before": r"(?i:\bbetween\s{1,3}(?:the\s{1,3})?$)",
    "from_before": r"(?i:\b(?:from|between)\s{1,3}(?:the\s{1,3})?$)",
    "from_within": r"(?i:\b(?:from|between)\s)",
    "noun_after": (
        r" (?!(?:on|of|for|to|from|in|at|by|with|and|or|was|were|is|has|had|will|began|past|through)\b)[a-z]{3,}"
    ),
    # "from" compares or tells whence: up 5% from 2019, a letter from last year; "not until Friday" is that Friday
    "opens_nothing_before": (
        r"(?:\b(?:up|down|unchanged|different|rose|rise|rises|fell|fall|drop|dropped|increased?|declined?|decrease"
        r"|percent|per cent|points?|cents?|million|billion|changed?|data|figures?|video|photos?|letter|report"
        r"|e-?mails?|memos?|messages?|posts?|tweets?|interviews?|study|survey|poll|documents?|notes?|minutes|footage)|%|\d)"
        r"\s{1,2}from\s{1,3}(?:the\s)?$|\b[Nn]ot\s{1,2}until\s{1,3}(?:the\s)?$"
        # "shortly before midnight on Tuesday" was on Tuesday; "Minutes from April" are of April
        r"|\b(?:[Ss]hortly|[Jj]ust|[Rr]ight|[Ii]mmediately)\s{1,2}(?:before|after)\s{1,3}(?:the\s)?$"
        r"|\b(?:Minutes|Figures|Data|Notes|[Aa]nother,)\s{1,2}from\s{1,3}$"
    ),
    # "one Tuesday last October", "on a Thursday night in February": a weekday that is no day of last week's
    "some_before": r"(?i:\b(?:a|one)\s{1,3}(?:[a-z]{3,12}\s{1,3})?$)",
    "of_month_after": (
        r"(?: (?:morning|afternoon|evening|night))? (?:in|last) (?:(?:early|mid|late)[ -])?"
        r"(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:19|20)\d\d"
        r"|spring|summer|autumn|winter)\b"
    ),
    "named_after": (
        r" (?!(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)[A-Z][a-z]{2}"
    ),
    "the_before": r"(?i:\bthe\s{1,3}$)",
    "leading": r"(?i:(?:since|after|until|till|by|before|from|on|in|as of)\s+)",
    "typed_range": r" (?:to|until|till|-|\u2013) ",
}
