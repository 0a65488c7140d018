"""The words of time expressions: each its class, and what it says."""

from __future__ import annotations

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = "january february march april may june july august september october november december".split()
_NUMBERS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_ORDINALS = (
    "first third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()

# Words that are something else in small letters: "may", "march", "august", "mon", "sat", the zone "EAT".
CAPITALISED = frozenset(
    (
        "may march august jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur "
        "thurs fri sat sun wat eat cat"
    ).split()
)

# fmt: off
WORDS: dict[str, dict[str, object]] = {
    "WEEKDAY": {name: number for number, name in enumerate(WEEKDAYS, 1)},
    "WEEKDAYS": {name + "s": number for number, name in enumerate(WEEKDAYS, 1)},
    "WEEKDAY_SHORT": {
        "mon": 1, "tue": 2, "tues": 2, "wed": 3, "thu": 4, "thur": 4, "thurs": 4, "fri": 5, "sat": 6,
        "sun": 7,
    },
    "MONTH": {name: number for number, name in enumerate(_MONTHS, 1) if name not in ("march", "may")},
    "MONTH_ALSO_WORD": {"march": 3, "may": 5},
    "MONTH_SHORT": {
        "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9,
        "oct": 10, "nov": 11, "dec": 12,
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
        "day": "day", "week": "week", "fortnight": "fortnight", "month": "month", "year": "year",
        "decade": "decade", "minute": "minute", "hour": "hour",
    },
    "QUARTER": {"quarter": "quarter"},
    "CENTURY": {"century": "century"},
    "UNITS": {
        "days": "day", "weeks": "week", "fortnights": "fortnight", "months": "month",
        "quarters": "quarter", "years": "year", "decades": "decade", "centuries": "century",
        "minutes": "minute", "hours": "hour", "seconds": "second", "weekends": "weekend", "mins": "minute",
        "hrs": "hour", "yrs": "year",
    },
    "WEEKEND": {"weekend": "weekend"},
    "PERIOD": {"period": "period"},
    "TERM": {"term": "term"},
    "DAYPART": {"morning": "MO", "lunchtime": "MI", "afternoon": "AF", "evening": "EV", "night": "NI"},
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
        "beginning": "early", "start": "early", "end": "late", "close": "late", "middle": "mid",
        "rest": "", "outset": "early", "ends": "late",
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
    "FISCAL_QUARTER": {f"q{n}fy{year:02d}": (2000 + year, n) for n in range(1, 5) for year in range(10, 50)},
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
        "about": "~", "around": "~", "nearly": "~", "almost": "~", "roughly": "~", "approximately": "~",
        "over": ">", "just": "", "only": "", "barely": "", "exactly": "",
    },
    "MORE": {"more": "", "additional": "", "consecutive": "", "straight": ""},
    "ANOTHER": {"another": 1},
    "NOW": {"now": "PRESENT_REF", "currently": "PRESENT_REF", "nowadays": "PRESENT_REF"},
    "RECENTLY": {"recently": "PAST_REF", "lately": "PAST_REF", "soon": "FUTURE_REF", "shortly": "FUTURE_REF"},
    "DAILY": {
        "daily": "day", "weekly": "week", "monthly": "month", "annually": "year", "yearly": "year",
        "hourly": "hour", "nightly": "day", "biweekly": "2 week",
    },
    "OLD": {"old": "old", "long": "long"},
    "LASTING": {f"{unit}long": unit for unit in ("hour", "day", "week", "month", "year")},
    "NINETIES": {
        "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70,
        "eighties": 80, "nineties": 90,
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
        **{
            name: name.upper()
            for name in "sast aest aedt wat eat cat eet eest trt wib pht awst kst nzst nzdt".split()
        },
        "eastern": "ET",
        "central": "CT",
        "pacific": "PT",
        "moscow": "MSK",
        "local": "",
    },
}
# fmt: on

# What may follow the digits of a clock time or a year, and is read with them: "6 p.m.", "490 B.C."
CONTINUATIONS = "p m pm am P M PM AM B C BC BCE hr hrs h o clock".split()

# Words that make no time expression by themselves or with one another.
FILLERS = (
    "TIMES NAME THE A OF IN AT TO ON BEFORE AFTER ABOUT MORE SOME OTHER OLD NUMBER THAT THIS THOSE "
    "LAST NEXT SAME EVERY PER EARLY EARLIER LATER EDGE VERY HALF FULL FOLLOWING PREVIOUS SECOND "
    "ORDINAL DAY INTEGER HUNDRED FINAL LATTER ANOTHER COUPLE ZONE OR_SO AND_A_HALF FISCAL "
    "ORDINAL_DIGITS AFTERWARDS BEFORE_THAT AFTER_THAT WEEK_OF SMALL_HOURS CALENDAR_WEEK"
).split()
