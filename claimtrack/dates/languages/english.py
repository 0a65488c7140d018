# ruff: noqa: E501 - a rule or a pattern reads best on one line
"""English: the words of time expressions, and the orders they come in.

`WORDS` gives each word its class and what it says; `MACROS` name groups of classes; `RULES` name the
sequences that are time expressions. A rule's name is `reading` or `reading/variant`, where the reading is
the function that resolves it. Items of a sequence stand beside each other or with white space between; `,`
`-` and `'` (a possessive) stand for themselves. Earlier rules win over later ones that begin at the same word.
"""

from __future__ import annotations

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_NUMBERS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_ORDINALS = [
    "first",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
]

# Words that are something else in small letters: "may", "march", "august", "fall" of a price, "mon", "sat".
CAPITALISED = frozenset(
    [
        "may",
        "march",
        "august",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "mon",
        "tue",
        "tues",
        "wed",
        "thu",
        "thur",
        "thurs",
        "fri",
        "sat",
        "sun",
    ]
)

WORDS: dict[str, dict[str, object]] = {
    "WEEKDAY": {name: number for number, name in enumerate(_WEEKDAYS, 1)},
    "WEEKDAYS": {name + "s": number for number, name in enumerate(_WEEKDAYS, 1)},
    "WEEKDAY_SHORT": {
        "mon": 1,
        "tue": 2,
        "tues": 2,
        "wed": 3,
        "thu": 4,
        "thur": 4,
        "thurs": 4,
        "fri": 5,
        "sat": 6,
        "sun": 7,
    },
    "MONTH": {name: number for number, name in enumerate(_MONTHS, 1) if name not in ("march", "may")},
    "MONTH_ALSO_WORD": {"march": 3, "may": 5},
    "MONTH_SHORT": {
        "jan": 1,
        "feb": 2,
        "mar": 3,
        "apr": 4,
        "jun": 6,
        "jul": 7,
        "aug": 8,
        "sep": 9,
        "sept": 9,
        "oct": 10,
        "nov": 11,
        "dec": 12,
    },
    "NUMBER": {
        **{name: number for number, name in enumerate(_NUMBERS)},
        "dozen": 12,
    },
    "TENS": {name: number for number, name in zip(range(20, 100, 10), _TENS, strict=True)},
    "HUNDRED": {"hundred": 100, "thousand": 1000},
    "SOME": {"several": None, "few": None, "many": None, "some": None},
    "COUPLE": {"couple": 2},
    "ORDINAL": {name: number for number, name in zip([1, *range(3, 21)], _ORDINALS, strict=True)},
    "SECOND": {"second": 2},
    "UNIT_WORD": {
        "day": "day",
        "week": "week",
        "fortnight": "fortnight",
        "month": "month",
        "year": "year",
        "decade": "decade",
        "minute": "minute",
        "hour": "hour",
    },
    "QUARTER": {"quarter": "quarter"},
    "CENTURY": {"century": "century"},
    "UNITS": {
        "days": "day",
        "weeks": "week",
        "fortnights": "fortnight",
        "months": "month",
        "quarters": "quarter",
        "years": "year",
        "decades": "decade",
        "centuries": "century",
        "minutes": "minute",
        "hours": "hour",
        "seconds": "second",
        "weekends": "weekend",
        "mins": "minute",
        "hrs": "hour",
        "yrs": "year",
    },
    "WEEKEND": {"weekend": "weekend"},
    "PERIOD": {"period": "period"},
    "TERM": {"term": "term"},
    "DAYPART": {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI"},
    "DAYPARTS": {"mornings": "MO", "afternoons": "AF", "evenings": "EV", "nights": "NI"},
    "NOON": {"noon": "12:00", "midday": "12:00", "midnight": "24:00"},
    "TONIGHT": {"tonight": "NI", "overnight": "NI"},
    "SEASON": {"spring": "SP", "summer": "SU", "autumn": "FA", "winter": "WI"},
    "FALL": {"fall": "FA"},
    "DEICTIC": {"today": 0, "yesterday": -1, "tomorrow": 1},
    "LAST": {"last": "last"},
    "PAST": {"past": "past"},
    "PREVIOUS": {"previous": "previous", "preceding": "previous", "prior": "previous"},
    "NEXT": {"next": "next", "coming": "coming", "upcoming": "coming"},
    "FOLLOWING": {"following": "following"},
    "THIS": {"this": "this"},
    "CURRENT": {"current": "this", "present": "this"},
    "LATEST": {"latest": "latest"},
    "THAT": {"that": "that"},
    "SAME": {"same": "that", "corresponding": "that", "comparable": "that"},
    "THOSE": {"those": "those", "these": "these"},
    "EARLY": {"early": "early", "late": "late", "mid": "mid"},
    "EARLIER": {"earlier": "earlier"},
    "LATER": {"later": "later"},
    "EDGE": {
        "beginning": "early",
        "start": "early",
        "end": "late",
        "close": "late",
        "middle": "mid",
        "rest": "",
        "outset": "early",
        "ends": "late",
    },
    "VERY": {"very": ""},
    "HALF": {"half": "half"},
    "LATTER": {"latter": 2},
    "OTHER": {"other": 2},
    "FINAL": {"final": ""},
    "AGO": {"ago": -1},
    "BEFORE": {"before": -1},
    "AFTER": {"after": 1},
    "PREVIOUSLY": {"previously": -1},
    "AFTERWARDS": {"afterwards": 1, "afterward": 1},
    "ON": {"on": ""},
    "RECENT": {"recent": "PAST_REF"},
    "QUARTER_NAME": {"q1": 1, "q2": 2, "q3": 3, "q4": 4},
    "HALF_NAME": {"h1": 1, "h2": 2},
    "FISCAL": {"fiscal": "", "financial": "", "fy": ""},
    "FULL": {"whole": "", "entire": "", "full": "", "calendar": ""},
    "FISCAL_YEAR": {
        **{f"fy{year}": year for year in range(1970, 2070)},
        **{f"fy{year:02d}": 2000 + year for year in range(70)},
    },
    "THE": {"the": ""},
    "A": {"a": 1, "an": 1},
    "OF": {"of": ""},
    "IN": {"in": ""},
    "AT": {"at": ""},
    "TO": {"to": "", "through": "", "and": "", "or": "", "thru": ""},
    "EVERY": {"every": "", "each": ""},
    "PER": {"per": ""},
    "TIMES": {"once": "", "twice": "", "times": ""},
    "TIME": {"time": ""},
    "FUTURE": {"future": "FUTURE_REF"},
    "ABOUT": {
        "about": "",
        "around": "",
        "nearly": "",
        "almost": "",
        "roughly": "",
        "approximately": "",
        "over": "",
        "just": "",
        "only": "",
        "barely": "",
        "exactly": "",
    },
    "MORE": {"more": "", "additional": "", "consecutive": "", "straight": ""},
    "ANOTHER": {"another": 1},
    "NOW": {
        "now": "PRESENT_REF",
        "currently": "PRESENT_REF",
        "nowadays": "PRESENT_REF",
    },
    "RECENTLY": {
        "recently": "PAST_REF",
        "lately": "PAST_REF",
        "soon": "FUTURE_REF",
        "shortly": "FUTURE_REF",
    },
    "DAILY": {
        "daily": "day",
        "weekly": "week",
        "monthly": "month",
        "annually": "year",
        "yearly": "year",
        "hourly": "hour",
        "nightly": "day",
        "biweekly": "2 week",
    },
    "OLD": {"old": "old", "long": "long"},
    "LASTING": {f"{unit}long": unit for unit in ("hour", "day", "week", "month", "year")},
    "NINETIES": {
        "twenties": 20,
        "thirties": 30,
        "forties": 40,
        "fifties": 50,
        "sixties": 60,
        "seventies": 70,
        "eighties": 80,
        "nineties": 90,
    },
    "ZONE": {
        **{
            name: name.upper()
            for name in ("gmt", "utc", "bst", "cet", "cest", "est", "edt", "cst", "cdt", "mst", "mdt")
        },
        **{
            name: name.upper()
            for name in ("pst", "pdt", "et", "pt", "ct", "msk", "ist", "pkt", "sgt", "hkt", "jst")
        },
        **{name: name.upper() for name in ("sast", "aest", "aedt")},
        "eastern": "ET",
        "central": "CT",
        "pacific": "PT",
        "moscow": "MSK",
        "local": "",
    },
}

# Expressions of several words, and single words with a capital letter of their own: (class, what it says).
PHRASES: dict[str, tuple[str, object]] = {
    # British: a week after the day that comes next
    **{
        f"{name.capitalize()} week": ("DAY_AND_WEEKS", (number, 0, 1))
        for number, name in enumerate(_WEEKDAYS, 1)
    },
    **{
        f"{name.capitalize()} fortnight": ("DAY_AND_WEEKS", (number, 0, 2))
        for number, name in enumerate(_WEEKDAYS, 1)
    },
    "today week": ("DAY_AND_WEEKS", (None, 0, 1)),
    "tomorrow week": ("DAY_AND_WEEKS", (None, 1, 1)),
    **{f"{number}Q": ("QUARTER_NAME", number) for number in range(1, 5)},
    **{f"{number}H": ("HALF_NAME", number) for number in (1, 2)},
    "calendar week": ("CALENDAR_WEEK", "week"),
    "the week of": ("WEEK_OF", "of"),
    "the week beginning": ("WEEK_OF", "from"),
    "the week commencing": ("WEEK_OF", "from"),
    "the week ending": ("WEEK_OF", "to"),
    "the week ended": ("WEEK_OF", "to"),
    "week ending": ("WEEK_OF", "to"),
    "week ended": ("WEEK_OF", "to"),
    "the early hours of": ("SMALL_HOURS", ""),
    "the wee hours of": ("SMALL_HOURS", ""),
    "the small hours of": ("SMALL_HOURS", ""),
    "the early hours": ("NIGHT_HOURS", "MO"),
    "the wee hours": ("NIGHT_HOURS", "MO"),
    "the small hours": ("NIGHT_HOURS", "MO"),
    "Super Tuesday": ("NAME", None),
    "Bloody Sunday": ("NAME", None),
    "Black Monday": ("NAME", None),
    "Black Wednesday": ("NAME", None),
    "Cyber Monday": ("NAME", None),
    "Giving Tuesday": ("NAME", None),
    "more than": ("ABOUT", ""),
    "less than": ("ABOUT", ""),
    "fewer than": ("ABOUT", ""),
    "no more than": ("ABOUT", ""),
    "no less than": ("ABOUT", ""),
    "at least": ("ABOUT", ""),
    "at most": ("ABOUT", ""),
    "up to": ("ABOUT", ""),
    "as many as": ("ABOUT", ""),
    "from now": ("HENCE", 1),
    "or so": ("OR_SO", ""),
    "before that": ("BEFORE_THAT", -1),
    "after that": ("AFTER_THAT", 1),
    "o'clock": ("OCLOCK", ""),
    "and a half": ("AND_A_HALF", ""),
    "right now": ("NOW", "PRESENT_REF"),
    "just now": ("NOW", "PRESENT_REF"),
    "these days": ("NOW", "PRESENT_REF"),
    "the other day": ("RECENTLY", "PAST_REF"),
    "the other night": ("RECENTLY", "PAST_REF"),
    "the other week": ("RECENTLY", "PAST_REF"),
    "more recently": ("RECENTLY", "PAST_REF"),
    "most recently": ("RECENTLY", "PAST_REF"),
    "the future": ("RECENTLY", "FUTURE_REF"),
    "the near future": ("RECENTLY", "FUTURE_REF"),
    "the not-too-distant future": ("RECENTLY", "FUTURE_REF"),
    "the immediate future": ("RECENTLY", "FUTURE_REF"),
    "the near term": ("RECENTLY", "FUTURE_REF"),
    "the short term": ("RECENTLY", "FUTURE_REF"),
    "the long term": ("RECENTLY", "FUTURE_REF"),
    "the present day": ("NOW", "PRESENT_REF"),
    "present day": ("NOW", "PRESENT_REF"),
    "moment": ("MOMENT", "PRESENT_REF"),
    "Christmas Eve": ("HOLIDAY", "christmas eve"),
    "Christmas Day": ("HOLIDAY", "christmas"),
    "Christmas": ("HOLIDAY", "christmas"),
    "Boxing Day": ("HOLIDAY", "boxing day"),
    "New Year's Eve": ("HOLIDAY", "new year's eve"),
    "New Year's Day": ("HOLIDAY", "new year"),
    "Easter Sunday": ("HOLIDAY", "easter"),
    "Easter Monday": ("HOLIDAY", "easter monday"),
    "Easter": ("HOLIDAY", "easter"),
    "Good Friday": ("HOLIDAY", "good friday"),
    "Palm Sunday": ("HOLIDAY", "palm sunday"),
    "Maundy Thursday": ("HOLIDAY", "maundy thursday"),
    "Ash Wednesday": ("HOLIDAY", "ash wednesday"),
    "Shrove Tuesday": ("HOLIDAY", "shrove tuesday"),
    "Whit Monday": ("HOLIDAY", "whit monday"),
    "Pentecost": ("HOLIDAY", "pentecost"),
    "Ascension Day": ("HOLIDAY", "ascension day"),
    "Thanksgiving Day": ("HOLIDAY", "thanksgiving"),
    "Thanksgiving": ("HOLIDAY", "thanksgiving"),
    "Black Friday": ("HOLIDAY", "black friday"),
    "Halloween": ("HOLIDAY", "halloween"),
    "Valentine's Day": ("HOLIDAY", "valentine's day"),
    "St. Patrick's Day": ("HOLIDAY", "st patrick's day"),
    "St Patrick's Day": ("HOLIDAY", "st patrick's day"),
    "April Fools' Day": ("HOLIDAY", "april fools' day"),
    "May Day": ("HOLIDAY", "may day"),
    "Bastille Day": ("HOLIDAY", "bastille day"),
    "Labor Day": ("HOLIDAY", "labor day"),
    "Memorial Day": ("HOLIDAY", "memorial day"),
    "Presidents' Day": ("HOLIDAY", "presidents' day"),
    "Presidents Day": ("HOLIDAY", "presidents' day"),
    "Martin Luther King Day": ("HOLIDAY", "martin luther king day"),
    "Martin Luther King Jr. Day": ("HOLIDAY", "martin luther king day"),
    "Columbus Day": ("HOLIDAY", "columbus day"),
    "Veterans Day": ("HOLIDAY", "veterans day"),
    "Armistice Day": ("HOLIDAY", "veterans day"),
    "Remembrance Sunday": ("HOLIDAY", "remembrance sunday"),
    "Guy Fawkes Night": ("HOLIDAY", "bonfire night"),
    "Bonfire Night": ("HOLIDAY", "bonfire night"),
    "Election Day": ("HOLIDAY", "election day"),
    "election day": ("HOLIDAY", "election day"),
    "Inauguration Day": ("HOLIDAY", "inauguration day"),
    "Juneteenth": ("HOLIDAY", "juneteenth"),
    "Anzac Day": ("HOLIDAY", "anzac day"),
    "Australia Day": ("HOLIDAY", "australia day"),
    "Canada Day": ("HOLIDAY", "canada day"),
    "VE Day": ("HOLIDAY", "ve day"),
    "D-Day": ("HOLIDAY", "d-day"),
    "International Women's Day": ("HOLIDAY", "women's day"),
    "Earth Day": ("HOLIDAY", "earth day"),
    "Mother's Day": ("HOLIDAY", "mother's day"),
    "Father's Day": ("HOLIDAY", "father's day"),
    "Groundhog Day": ("HOLIDAY", "groundhog day"),
}

# Fixed days of the year: (month, day).
HOLIDAYS_FIXED: dict[str, tuple[int, int]] = {
    "christmas eve": (12, 24),
    "christmas": (12, 25),
    "boxing day": (12, 26),
    "new year's eve": (12, 31),
    "new year": (1, 1),
    "halloween": (10, 31),
    "valentine's day": (2, 14),
    "st patrick's day": (3, 17),
    "april fools' day": (4, 1),
    "may day": (5, 1),
    "bastille day": (7, 14),
    "veterans day": (11, 11),
    "bonfire night": (11, 5),
    "inauguration day": (1, 20),
    "juneteenth": (6, 19),
    "anzac day": (4, 25),
    "australia day": (1, 26),
    "canada day": (7, 1),
    "ve day": (5, 8),
    "women's day": (3, 8),
    "earth day": (4, 22),
    "groundhog day": (2, 2),
}

# Days counted from Easter Sunday.
HOLIDAYS_EASTER: dict[str, int] = {
    "shrove tuesday": -47,
    "ash wednesday": -46,
    "palm sunday": -7,
    "maundy thursday": -3,
    "good friday": -2,
    "easter": 0,
    "easter monday": 1,
    "ascension day": 39,
    "pentecost": 49,
    "whit monday": 50,
}

# (month, weekday 1 to 7, which one: negative counts from the month's end, days after it).
HOLIDAYS_WEEKDAY: dict[str, tuple[int, int, int, int]] = {
    "thanksgiving": (11, 4, 4, 0),
    "black friday": (11, 4, 4, 1),
    "labor day": (9, 1, 1, 0),
    "memorial day": (5, 1, -1, 0),
    "presidents' day": (2, 1, 3, 0),
    "martin luther king day": (1, 1, 3, 0),
    "columbus day": (10, 1, 2, 0),
    "election day": (11, 1, 1, 1),
    "remembrance sunday": (11, 7, 2, 0),
    "mother's day": (5, 7, 2, 0),
    "father's day": (6, 7, 3, 0),
}

# What may follow the digits of a clock time or a year, and is read with them: "6 p.m.", "490 B.C.", or a word: "year's"
CONTINUATIONS = (
    "s",
    "S",
    "p",
    "m",
    "pm",
    "am",
    "P",
    "M",
    "PM",
    "AM",
    "B",
    "C",
    "BC",
    "BCE",
    "hrs",
    "h",
    "o",
    "clock",
)

# Words that make no time expression by themselves or with one another.
FILLERS = (
    "TIMES",
    "NAME",
    "THE",
    "A",
    "OF",
    "IN",
    "AT",
    "TO",
    "ON",
    "BEFORE",
    "AFTER",
    "ABOUT",
    "MORE",
    "SOME",
    "OTHER",
    "OLD",
    "NUMBER",
    "THAT",
    "THIS",
    "THOSE",
    "LAST",
    "NEXT",
    "SAME",
    "EVERY",
    "PER",
    "EARLY",
    "EARLIER",
    "LATER",
    "EDGE",
    "VERY",
    "HALF",
    "FULL",
    "FOLLOWING",
    "PREVIOUS",
    "SECOND",
    "ORDINAL",
    "DAY",
    "INTEGER",
    "HUNDRED",
    "FINAL",
    "LATTER",
    "ANOTHER",
    "COUPLE",
    "TERM",
    "ZONE",
    "OR_SO",
    "AND_A_HALF",
    "FISCAL",
    "ORDINAL_DIGITS",
    "AFTERWARDS",
    "BEFORE_THAT",
    "AFTER_THAT",
    "WEEK_OF",
    "SMALL_HOURS",
    "CALENDAR_WEEK",
)

MACROS: dict[str, str] = {
    "MONTHS": "(MONTH .?|MONTH_ALSO_WORD|MONTH_SHORT .?)",
    "WEEKDAY_ANY": "(WEEKDAY|WEEKDAY_SHORT .?)",
    "ORD": "(TENS - ORDINAL|TENS - SECOND|ORDINAL|SECOND|ORDINAL_DIGITS)",
    "DAYNO": "(DAY|ORD)",
    "SPOKEN": "(NUMBER TENS -? NUMBER|NUMBER TENS|TENS TENS -? NUMBER|NUMBER HUNDRED NUMBER|NUMBER HUNDRED)",
    "YR": "(YEAR|YEAR_SHORT)",
    "NUM": "(A HUNDRED|NUMBER HUNDRED|TENS - NUMBER|TENS NUMBER|TENS|NUMBER|DAY|YEAR|INTEGER|A? COUPLE OF|COUPLE)",
    "COUNT": "(NUM|A? SOME|A|ANOTHER)",
    "UNIT": "(UNIT_WORD|QUARTER|CENTURY)",
    "UNIT_ANY": "(UNIT_WORD|QUARTER|CENTURY|UNITS|WEEKEND)",
    "LONG": "(UNIT|WEEKEND|PERIOD|TERM)",
    "DEM": "(LAST|PAST|PREVIOUS|NEXT|FOLLOWING|THIS NEXT|THIS PAST|THIS|CURRENT|LATEST|THAT SAME|THAT|SAME)",
    "PART": "(THE? EARLY (-|IN)?|EARLIER IN?|LATER IN?|THE? VERY? EDGE OF)",
    "DATE_OF": "(OF? THE? DEM UNIT)",
    "QTR": "(ORD - QUARTER|THE? ORD QUARTER|QUARTER_NAME|THE? LAST QUARTER)",
    "SEASONS": "(SEASON|FALL)",
}

RULES: dict[str, str] = {
    "iso": "ISO",
    "numeric": "WEEKDAY_ANY? ,? NUMERIC",
    "day_range/month first, year": "MONTHS DAY (-|TO) DAY ,? YR",
    "day_range/day first, year": "THE? DAYNO (-|TO) THE? DAYNO OF? MONTHS ,? YR",
    "day_range/month first": "MONTHS DAY (-|TO) DAY",
    "day_range/day first": "THE? DAYNO (-|TO) THE? DAYNO OF? MONTHS",
    "day/full, day first": "(WEEKDAY_ANY ,? THE?)? THE? DAYNO OF? MONTHS ,? OF? YR",
    "day/full, month first": "((THIS NEXT?|NEXT|LAST)? WEEKDAY_ANY ,?)? MONTHS THE? DAYNO ,? OF? YR",
    "day/of that year, day first": "THE? DAYNO OF? MONTHS ,? DATE_OF",
    "day/of that year, month first": "MONTHS THE? DAYNO ,? DATE_OF",
    "day/month first": "((THIS NEXT?|NEXT|LAST)? WEEKDAY_ANY ,?|LAST|NEXT|THIS)? MONTHS THE? DAYNO",
    "day/day first": "(WEEKDAY_ANY ,? THE?)? THE? DAYNO OF? MONTHS",
    "day/night": "THE? (DAYPART|NOON) OF WEEKDAY_ANY ,? (MONTHS THE? DAYNO|THE? DAYNO OF? MONTHS) (,? OF? YR)?",
    "week_of": "WEEK_OF (WEEKDAY_ANY ,?)? (MONTHS THE? DAYNO|THE? DAYNO OF? MONTHS) (,? OF? YR)?",
    "day_of_month": "THE ORD OF (THE? DEM UNIT|THE UNIT)",
    "weekday_number": "WEEKDAY_ANY ,? THE ORDINAL_DIGITS",
    "holiday_week": "HOLIDAY (UNIT|WEEKEND)",
    "holiday": "(PART|THE)? DEM? HOLIDAY ,? YR?",
    "quarter/short": "QUARTER_YEAR",
    "half/short": "HALF_YEAR",
    "quarter/with year": "QTR (')? ,? OF? YR",
    "quarter/year first": "THE? YR (' )? (ORD -? QUARTER|QUARTER_NAME)",
    "quarter/of that year": "QTR (OF? THE? DEM UNIT)",
    "quarter/that year's": "THE? DEM UNIT ' ORD -? QUARTER",
    "fiscal_quarter": "QTR (,? OF? FISCAL UNIT? YR|,? OF? FISCAL_YEAR)",
    "fiscal_quarter/year first": "FISCAL_YEAR QUARTER_NAME",
    "quarter/fiscal": "THE? FISCAL -? (ORD -? QUARTER|QUARTER_NAME)",
    "quarter/year ago": "THE? UNIT - (AGO|EARLIER) ORD -? QUARTER",
    "same_period/of year": "THE YEAR (QUARTER|PERIOD|UNIT)",
    "same_period/year ago": "(THE|A)? SAME? UNIT - (AGO|EARLIER) (QUARTER|PERIOD|UNIT|NUM UNITS)?",
    "same_period/last year": "THE? SAME (QUARTER|PERIOD|UNIT) ,? (THE? DEM UNIT|A UNIT (AGO|EARLIER))",
    "same_period/last year's": "DEM UNIT ' (QUARTER|PERIOD)",
    "the_quarter": "THE? (LATEST|THAT)? (LATEST|THAT|THE) (QUARTER|PERIOD)",
    "the_quarter/fiscal": "THE LATEST FISCAL? (QUARTER|PERIOD)",
    "quarter": "QTR",
    "half/with year": "(THE? (ORD|LAST|LATTER) HALF OF|HALF_NAME (')?) YR",
    "half/of that year": "THE? (ORD|LAST|LATTER) HALF OF (THE? DEM UNIT|THE UNIT)",
    "half/of a decade": "THE? (ORD|LAST|LATTER) HALF OF THE? DECADE",
    "half/of a month": "THE? (ORD|LAST|LATTER) HALF OF MONTHS ,? YR?",
    "iso_week": "(UNIT (DAY|INTEGER) OF|CALENDAR_WEEK (DAY|INTEGER) (OF|,)?) YR",
    "iso_week/without year": "(CALENDAR_WEEK|UNIT_WORD) (DAY|INTEGER)",
    "decade": "THE? EARLY? -? (DECADE|NINETIES)",
    "century": "THE? EARLY? -? ORD -? CENTURY",
    "century/relative": "DEM CENTURY",
    "days_in_month": "THE? (ORD|LAST|FINAL) UNIT OF MONTHS (,? OF? YR)?",
    "month/of that year": "PART? MONTHS ,? DATE_OF",
    "month/full": "PART? MONTHS ,? OF? YR",
    "month/spoken year": "MONTHS SPOKEN",
    "month/relative": "(PART|EARLY -?)? THE? DEM MONTHS",
    "season/of two years": "(PART|THE)? SEASONS OF? YEAR_RANGE",
    "season/with year": "(PART|THE)? SEASONS ,? OF? (YR|SPOKEN)",
    "season/of that year": "(PART|THE)? SEASONS OF DEM UNIT",
    "season/relative": "(PART|EARLY -?)? THE? DEM SEASONS",
    "deictic/of that day": "THE? (DAYPART|NOON) OF DEICTIC",
    "deictic": "(PART|EARLY -?)? DEICTIC (' )? (EARLY? -? DAYPART|NOON)?",
    "deictic/daypart first": "EARLY? -? (DAYPART|NOON) DEICTIC",
    "deictic_shift": "THE? UNIT (BEFORE|AFTER) DEICTIC",
    "weekday/of that week": "(EARLY? WEEKDAY DAYPART? OF? DEM UNIT|WEEKDAY THE UNIT BEFORE)",
    "weekday/shifted": "A UNIT ((AGO|HENCE|BEFORE) ON? (LAST|THIS)?|LAST) WEEKDAY",
    "day_and_weeks": "DAY_AND_WEEKS",
    "day_and_weeks/weeks first": "A UNIT (ON WEEKDAY|DEICTIC)",
    "weekday/after next": "THE? WEEKDAY (AFTER NEXT|BEFORE LAST)",
    "weekday_shift": "THE? UNIT (BEFORE|AFTER) (LAST|NEXT)? WEEKDAY",
    "weekday/of night": "THE? (DAYPART|NOON) OF WEEKDAY",
    "weekday/beside": "THE WEEKDAY (BEFORE|AFTER)",
    "weekday_ago": "(NUM|A) WEEKDAYS AGO",
    "set/weekday": "EVERY WEEKDAY DAYPART?",
    "set/weekdays": "(WEEKDAYS|WEEKDAY DAYPARTS)",
    "weekday": "(PART|EARLY -?)? (THE? DEM)? WEEKDAY DAYPART?",
    "weekday/short": "(LAST|NEXT|THIS)? WEEKDAY_SHORT .? DAYPART?",
    "weekday/daypart first": "EARLY? -? (NOON|DAYPART) WEEKDAY",
    "now": "NOW",
    "set/every": "EVERY (NUM|OTHER)? UNIT_ANY",
    "set/every daypart": "EVERY (DAYPART|MONTHS|SEASONS)",
    "set/daily": "DAILY",
    "set/per": "(PER UNIT|TIMES A UNIT)",
    "ago": "ABOUT? COUNT AND_A_HALF? -? UNIT_ANY OR_SO? AND_A_HALF? AGO",
    "ago/plural": "UNITS AGO",
    "hence": "ABOUT? COUNT UNIT_ANY OR_SO? HENCE",
    "in_time": "IN ABOUT? COUNT UNIT_ANY ' TIME",
    "later": "ABOUT? COUNT AND_A_HALF? UNIT_ANY (LATER|EARLIER|BEFORE_THAT|AFTER_THAT|BEFORE|AFTERWARDS|AFTER|FOLLOWING|PREVIOUSLY)",
    "before_last": "THE UNIT (BEFORE LAST|AFTER NEXT)",
    "beside": "THE (UNIT|WEEKEND|DAYPART) (BEFORE|AFTER|FOLLOWING|EARLIER|PREVIOUS)",
    "edge/of": "(THE? VERY? EDGE OF|THE? (ORD|LAST) HALF OF) THE? (DEM? FISCAL? LONG|UNIT)",
    "edge/compound": "(THE|THIS|LAST)? UNIT (-|')? EDGE",
    "of_the_unit": "(EARLIER|LATER|EARLY) IN (THE|THAT|THIS) (UNIT|WEEKEND|SEASONS|DAYPART)",
    "span_of_units": "THE? (LAST|PAST|PREVIOUS|NEXT|FOLLOWING|LATEST|ORD|OTHER|FINAL) (NUM (TO|-) NUM|NUM|SOME)? OR_SO? UNITS",
    "span_of_units/this": "(THOSE|THE) NUM -? UNITS",
    "year/the year": "THE UNIT (YEAR|SPOKEN)",
    "year/edge": "(THE? VERY? EDGE OF|THE? EARLY (-|IN)?|LATER IN|EARLIER IN) (YR|SPOKEN)",
    "year/spoken": "NUMBER TENS - NUMBER",
    "relative": "(PART|EARLY -?)? THE? DEM (SAME)? (FISCAL)? (UNIT|WEEKEND)",
    "relative/fiscal": "THE? DEM FISCAL UNIT",
    "relative/or so": "THE? (NEXT|PAST|LAST) UNIT OR_SO",
    "fiscal_year": "FISCAL UNIT? YR",
    "fiscal_year/fy": "FISCAL_YEAR",
    "daypart": "((PART|EARLY -?)? (THE? DEM|THE) DAYPART|EARLY -? DAYPART)",
    "daypart/noon": "NOON",
    "daypart/night hours": "NIGHT_HOURS",
    "tonight": "(PART|EARLY -?)? TONIGHT",
    "clock": "CLOCK (,? ZONE TIME?)?",
    "clock/o'clock": "(NUMBER|DAY) OCLOCK (IN THE DAYPART|AT DAYPART)?",
    "clock/spoken": "(NUMBER|DAY) (IN THE DAYPART|AT DAYPART)",
    "season": "(PART|EARLY -?)? (THE SEASON|SEASON)",
    "half_unit": "ABOUT? HALF A UNIT",
    "duration/long": "(A UNIT - OLD|UNIT_ANY - OLD|LASTING)",
    "duration": "ABOUT? (NUM (TO|-) NUM|NUM|A|SOME|A) AND_A_HALF? MORE? -? (UNIT_ANY) AND_A_HALF? (- OLD)?",
    "duration/plural": "(THE? NEXT UNITS|UNITS)",
    "the_unit": "THE FULL? FISCAL? (UNIT|WEEKEND)",
    "vague/recent units": "THE? RECENT UNITS (TO UNITS)?",
    "vague/past": "THE PAST",
    "vague/time": "(THE|THAT) (TIME|MOMENT)",
    "vague": "(RECENTLY|RECENT|CURRENT|FUTURE)",
    "month": "PART? MONTHS",
    "day_of_month/bare": "THE ORDINAL_DIGITS",
    "year_range": "YEAR_RANGE",
    "year": "YR",
    "hours": "DAY (TO|-) DAY",
}

# The words around an expression, as regular expressions. "…_before" are searched in the few characters before
# it, "…_after" matched at its end.
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
        r"|weekdays?|office|helpline|hotline|desk|counter|clinic|staffed|available|on duty|runs|(?:mon|tues|wednes|thurs"
        r"|fri|satur|sun)days?)\b)"
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
    # tense of the clause
    "future": (
        r"\b(?:will|won['\u2019]t|shall|(?:is|are|was|were) to\b|(?:set|due|scheduled|expected|slated|planned"
        r"|planning|poised|going|vow(?:s|ed)|ready|hopes?|intends?|invited) (?:to|for)|plans? to"
        r"|(?:scheduled|planned|planning) (?:a|an|to)|would be [a-z]+ing|deadline|expires?|upcoming|payable"
        r"|due (?:in|back|before|at)|(?:un)?likely to|effective)\b|['\u2019]ll\b"
        r"|\bto be (?<!found to be )(?<!known to be )(?<!thought to be )(?<!believed to be )(?<!said to be )"
        r"(?<!reported to be )(?<!alleged to be )(?<!wanted to be )(?<!appeared to be )(?<!seemed to be )"
        r"(?<!proved to be )(?<!had to be )[a-z]{3,15}(?:ed|[dklnrst]own|en|eld|ne|id|ade|aught|eard)\b"
    ),
    # after an expression that opens its sentence, where "planned to" is what happened on that day
    # what rules out that a past tense behind a month at the head of its sentence tells of that month
    "not_done": (
        r"\b(?:will|would|shall|should|could|may|might|must|can|to be|is|are|expects?|plans?|due|scheduled|set|supposed)\b"
    ),
    "done_after": (
        r"\b(?:was|were|had|did|went|came|took|began|became|made|said|told|won|lost|left|met|got|gave|found|brought|bought"
        r"|sold|sent|wrote|fell|rose|held|hit|led|paid|ran|saw|shot|spoke|struck|[a-z]{3,15}ed)\b(?! (?:by|to)\b)"
    ),
    "of_a_year_after": r" of (?:fiscal |calendar )?((?:19|20)\d\d)\b",
    "hour_before": r"(?i:\b(?:at|by|until|till|around|about|from|since|after|before|past|nearly)\s$)",
    # after an expression that opens its sentence, where "planned to" is what happened on that day
    "future_after": (
        r"\b(?:will|won['\u2019]t|shall|(?:is|are) to\b|(?:is|are|be) (?:set|due|scheduled|expected|slated|planned|"
        r"planning|poised|going|ready|hoping) (?:to|for)|due (?:to|in)|(?:plans?|hopes?|intends?) to|looms?)\b|['\u2019]ll\b"
    ),
    # what is told as done, nearer than any plan; "who was convicted" and the like stay inside the plan
    "told": (
        r"\b(?<!who )(?<!that )(?<!which )(?:said|told|was|were|did|went|came|took|began|became|wrote|says|tells|added"
        r"|announced|confirmed|denied|replied|tweeted|posted|warned|insisted|stressed|testified|declined)\b(?! to\b)"
    ),
    # the present tense of what has a place in the calendar: "the summit opens on Monday"
    "scheduled": (
        r"\b(?<!\bthe )(?<!\ba )(?<!\ban )(?<!\bits )(?<!\bhis )(?<!\bher )(?<!\btheir )(?:(?:is|are) (?=on |in )|closes?|reconvenes?|announces|publishes|releases|continues?|hears|rules on|begins?|starts?|opens?|resumes?|reopens?|meets?|convenes?|(?:kicks?|kick) off|takes? place|takes? effect"
        r"|gets? under ?way|goe?s? (?:to the polls|on trial|on sale|into effect|ahead)|concludes?|ends?|closes|arrives?"
        r"|comes? into force|plays?|faces?|travels? to|heads? to|leaves for|flies to|hosts|takes? office|falls?|runs)"
        r"(?: [\w'\u2019.-]{1,20}){0,5}\s{0,3}(?:on |in |next |this )?(?:the )?$"
    ),
    "leads_ahead_before": r"(?i:\b(?:until|till|by|no later than|through|as soon as|as early as|ahead of)\s{1,3}(?:the )?$)",
    "for_before": r"\bfor\s{1,3}$",
    "put_off": (
        r"\b(?:adjourned|postponed|suspended|extended|delayed|deferred|put off|remanded|set|barred|banned|reserved"
        r"|fixed|shelved|stayed)\b"
    ),
    "behind": r"\b(?:had|hadn['\u2019]t|was|were)\b",
    "was_due": r"\bhad been (?:due|set|scheduled|expected|planned)\b",
    "reported_before": (
        r"\b(?:said|told|announced|reported|arrested|killed|died|met|held|[a-z]{3,15}ed|was|were|had|took|came|went"
        r"|began|made)(?: (?!to\b)[\w.]{1,15}){0,2}\s{1,3}(?:on |the |here |late |early |in ){0,2}$"
    ),
    "past": (
        r"\b(?:was|were|had|did|said|told|went|came|took|made|began|became|met|held|won|lost|died|fell|rose|gave|got"
        r"|left|brought|bought|sold|saw|sent|spent|spoke|stood|struck|swept|threw|wrote|broke|built|chose|cut|drew|drove"
        r"|fought|found|flew|grew|heard|hit|kept|knew|laid|led|paid|ran|shot|sought|taught|thought|fled|beat|hurt|shut"
        r"|quit|put|withdrew|overthrew|sank|burst|caught|sparked|[a-z]{3,15}ed)\b"
    ),
    "outlook": r"\b(?:will|expect(?:s|ed)?|forecast|next|outlook|coming)\b",
    # whether a word or number is a date at all
    "month_before": (
        r"(?i:\b(?:in|since|until|till|during|by|from|of|last|next|this|early|late|mid|through|before|after|between"
        r"|for|to|and|or|around|every|each|ending|ended)\s{1,3}$|[-\u2013(]$)"
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
        r"|Night Football|Night Live)\b"
    ),
    "high_before": r"(?i:\bhigh $)",
    "of_now_before": r"(?i:\b(?:people|leaders|children|workers|cars?|stars|technology|society|jobs|world|city|office) of $)",
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
    # a day beside a clock time; ranges; prepositions that open a side: since, after, until, before
    "clock_then_day": r",?\s{1,3}(?:on |of |in )?(?:the )?",
    "day_then_clock": r",?\s{1,3}(?:at |at about |at around |from |by |around )?",
    "range": r"(?i:\s{0,3}(?:to|and|until|till|through|/|[-\u2013\u2014])\s{0,3}(?:the\s{1,3})?)",
    "list": r"(?i:\s{0,2}(?:to|and|or|until|till|through|[-\u2013/])\s{0,2})",
    "and": r"(?i:\s*and\b)",
    "between_before": r"(?i:\bbetween\s{1,3}(?:the\s{1,3})?$)",
    "from_before": r"(?i:\b(?:from|between)\s{1,3}(?:the\s{1,3})?$)",
    "from_within": r"(?i:\b(?:from|between)\s)",
    "opening_before": (
        r"(?i:\b(?:(since|ever since|as of|starting|beginning|effective|from)|(after|not before)"
        r"|(until|till|by|through|up to|no later than|not later than)|(before|prior to|ahead of))"
        r"\s{1,3}(?:on\s{1,3})?(?:the\s{1,3})?$)"
    ),
    "noun_after": r" (?!(?:on|of|for|to|from|in|at|by|with|and|or|was|were|is|has|had|will|began|past|through)\b)[a-z]{3,}",
    # "from" compares here, it opens nothing: up 5% from 2019, a letter from last year
    "compared_before": (
        r"(?:\b(?:up|down|unchanged|different|rose|rise|rises|fell|fall|drop|dropped|increased?|declined?|decrease"
        r"|percent|per cent|points?|cents?|million|billion|changed?|data|figures?|video|photos?|letter|report)|%|\d)"
        r"\s{1,2}from\s{1,3}(?:the\s)?$"
    ),
    "the_before": r"(?i:\bthe\s{1,3}$)",
    "leading": r"(?i:(?:since|after|until|till|by|before|from|on|in|as of)\s+)",
    "typed_range": r" (?:to|until|till|-|\u2013) ",
}
