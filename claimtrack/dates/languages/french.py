# ruff: noqa: E501 - a rule or a pattern reads best on one line
"""French: the words of time expressions, and the orders they come in.

The same kinds of data as `english`, under the same class names: a class is what a word does in a date, not how
it is written. Words and orders after the usage of French news; written for claimtrack.
"""

from __future__ import annotations

_NUMBERS: dict[str, object] = {
    "deux": 2,
    "trois": 3,
    "quatre": 4,
    "cinq": 5,
    "six": 6,
    "sept": 7,
    "huit": 8,
    "neuf": 9,
    "dix": 10,
    "onze": 11,
    "douze": 12,
    "treize": 13,
    "quatorze": 14,
    "quinze": 15,
    "seize": 16,
    "vingt": 20,
    "trente": 30,
    "quarante": 40,
    "cinquante": 50,
    "soixante": 60,
    "cent": 100,
}

CAPITALISED: frozenset[str] = frozenset()

WORDS: dict[str, dict[str, object]] = {
    "WEEKDAY": {"lundi": 1, "mardi": 2, "mercredi": 3, "jeudi": 4, "vendredi": 5, "samedi": 6, "dimanche": 7},
    "WEEKDAYS": {
        "lundis": 1,
        "mardis": 2,
        "mercredis": 3,
        "jeudis": 4,
        "vendredis": 5,
        "samedis": 6,
        "dimanches": 7,
    },
    "MONTH": {
        "janvier": 1,
        "février": 2,
        "mars": 3,
        "avril": 4,
        "mai": 5,
        "juin": 6,
        "juillet": 7,
        "août": 8,
        "septembre": 9,
        "octobre": 10,
        "novembre": 11,
        "décembre": 12,
    },
    "NUMBER": _NUMBERS,
    "SOME": {"quelques": None, "plusieurs": None},
    "FIRST": {"1er": 1},
    "ORDINAL": {
        "premier": 1,
        "première": 1,
        "deuxième": 2,
        "second": 2,
        "seconde": 2,
        "troisième": 3,
        "quatrième": 4,
    },
    "UNIT_WORD": {
        "jour": "day",
        "journée": "day",
        "semaine": "week",
        "mois": "month",
        "an": "year",
        "année": "year",
        "décennie": "decade",
        "minute": "minute",
        "heure": "hour",
    },
    "UNITS": {
        "jours": "day",
        "semaines": "week",
        "ans": "year",
        "années": "year",
        "décennies": "decade",
        "minutes": "minute",
        "heures": "hour",
    },
    "TRIMESTER": {"trimestre": "quarter"},
    "SEMESTER": {"semestre": "half"},
    "CENTURY": {"siècle": "century"},
    "WEEKEND": {"week": "weekend"},
    "DAYPART": {"matin": "MO", "matinée": "MO", "midi": "12:00", "soir": "EV", "soirée": "EV", "nuit": "NI"},
    "SEASON": {"printemps": "SP", "été": "SU", "automne": "FA", "hiver": "WI"},
    "DEICTIC": {"aujourd": 0, "hier": -1, "demain": 1},
    "LAST": {"dernier": "last", "dernière": "last", "passé": "last", "passée": "last"},
    "NEXT": {"prochain": "next", "prochaine": "next"},
    "PREVIOUS": {"précédent": "previous", "précédente": "previous"},
    "FOLLOWING": {"suivant": "following", "suivante": "following", "lendemain": "following"},
    "VEILLE": {"veille": "previous"},
    "THIS": {"ce": "this", "cet": "this", "cette": "this"},
    "EARLY": {"début": "early", "mi": "mid", "fin": "late"},
    "BEFORE": {"tôt": -1, "auparavant": -1},
    "AFTER": {"tard": 1},
    "MORE": {"plus": ""},
    "AGO": {"il": ""},
    "Y": {"y": "", "a": ""},
    "A": {"un": 1, "une": 1},
    "THE": {"le": "", "la": "", "les": "", "l": ""},
    "OF": {"de": "", "d": "", "du": "", "des": "", "en": ""},
    "TO": {"au": "", "à": "", "et": ""},
    "EVERY": {"chaque": "", "tous": "", "toutes": ""},
    "NOW": {"maintenant": "PRESENT_REF", "actuellement": "PRESENT_REF"},
    "RECENTLY": {"récemment": "PAST_REF", "bientôt": "FUTURE_REF"},
}

PHRASES: dict[str, tuple[str, object]] = {
    "il y a": ("IL_Y_A", -1),
    "d'ici": ("WITHIN", 1),
    "aujourd'hui": ("DEICTIC", 0),
    "avant-hier": ("DEICTIC", -2),
    "après-demain": ("DEICTIC", 2),
    "après-midi": ("DAYPART", "AF"),
    "week-end": ("WEEKEND", "weekend"),
    "Noël": ("HOLIDAY", "christmas"),
    "Pâques": ("HOLIDAY", "easter"),
    "Pentecôte": ("HOLIDAY", "pentecost"),
    "Vendredi saint": ("HOLIDAY", "good friday"),
    "14-Juillet": ("HOLIDAY", "bastille day"),
}

HOLIDAYS_FIXED: dict[str, tuple[int, int]] = {"christmas": (12, 25), "bastille day": (7, 14)}
HOLIDAYS_EASTER: dict[str, int] = {"good friday": -2, "easter": 0, "pentecost": 49}
HOLIDAYS_WEEKDAY: dict[str, tuple[int, int, int, int]] = {}

CONTINUATIONS = ("h", "H")

FILLERS = (
    "THE",
    "A",
    "OF",
    "TO",
    "AGO",
    "Y",
    "MORE",
    "THIS",
    "NUMBER",
    "DAY",
    "INTEGER",
    "SOME",
    "EARLY",
    "LAST",
    "NEXT",
    "PREVIOUS",
    "FOLLOWING",
    "ORDINAL",
    "ORDINAL_DIGITS",
    "BEFORE",
    "AFTER",
    "EVERY",
)

MACROS: dict[str, str] = {
    "DAYNO": "(DAY|FIRST|ORDINAL)",
    "YR": "YEAR",
    "NUM": "(NUMBER|DAY|YEAR|INTEGER)",
    "COUNT": "(NUM|A|SOME)",
    "UNIT": "(UNIT_WORD|TRIMESTER|CENTURY)",
    "UNIT_ANY": "(UNIT_WORD|UNITS|WEEKEND)",
    "WHICH": "(LAST|NEXT|PREVIOUS|FOLLOWING)",
    "ARTICLE": "(THE '?)",
}

RULES: dict[str, str] = {
    "iso": "ISO",
    "numeric": "NUMERIC",
    "day_range/with year": "THE? DAYNO (-|TO) THE? DAYNO MONTH YR",
    "day_range": "THE? DAYNO (-|TO) THE? DAYNO MONTH",
    "day/full": "THE? (WEEKDAY ,?)? DAYNO MONTH YR",
    "day": "THE? (WEEKDAY ,?)? DAYNO MONTH",
    "holiday": "HOLIDAY YR?",
    "quarter/with year": "ARTICLE? ORDINAL TRIMESTER (OF? YR)",
    "quarter": "ARTICLE? ORDINAL TRIMESTER",
    "half/with year": "ARTICLE? ORDINAL SEMESTER OF? YR",
    "month/full": "(EARLY -?)? MONTH YR",
    "month/relative": "(EARLY -?)? MONTH WHICH",
    "season/with year": "ARTICLE? SEASON (OF? YR)",
    "season/relative": "(THIS SEASON|ARTICLE SEASON WHICH)",
    "decade": "THE? UNITS YEAR",
    "deictic": "DEICTIC (TO|THE)? DAYPART?",
    "weekday": "(THE? WEEKDAY WHICH|WEEKDAY) DAYPART?",
    "set/weekday": "(EVERY THE? WEEKDAYS|THE WEEKDAYS|EVERY WEEKDAY)",
    "set/every": "EVERY UNIT_WORD",
    "ago": "IL_Y_A COUNT UNIT_ANY",
    "hence": "WITHIN COUNT UNIT_ANY",
    "later": "COUNT UNIT_ANY (MORE BEFORE|MORE AFTER|BEFORE)",
    "beside/eve": "THE VEILLE",
    "relative": "(THIS UNIT|THIS WEEKEND|THE '? (UNIT|WEEKEND) WHICH|THE FOLLOWING)",
    "daypart": "THIS DAYPART",
    "clock": "CLOCK",
    "duration": "COUNT UNIT_ANY",
    "now": "NOW",
    "month": "(EARLY -?)? MONTH",
    "year_range": "YEAR_RANGE",
    "year": "(EARLY -?)? YR",
    "vague": "RECENTLY",
}

# Prepositions that leave one side of an interval open, and what may stand between them and the expression.
OPENINGS: dict[str, tuple[str, ...]] = {
    "since": ("depuis", "dès", "à partir de", "à partir du", "à compter de", "à compter du"),
    "after": ("après",),
    "until": ("jusqu'à", "jusqu'au", "jusqu'en", "d'ici", "d'ici à", "d'ici au"),
    "before": ("avant",),
}
LEADING: dict[str, tuple[str, ...]] = {"ahead": ("jusqu'à", "jusqu'au", "d'ici", "d'ici à", "avant")}
BETWEEN = ("le", "la")

NAMED_DAYS: dict[tuple[int, int], tuple[int, str]] = {}

CUES: dict[str, str] = {
    "ever_since_before": r"\b[Dd]epuis\s(?:le\s|l['\u2019])?$",
    "future": r"(?i:\b(?:sera|seront|aura|auront|ira|iront|devrait|devraient|doit|doivent|prévue?s?|\w{3,15}(?:era|eront|ira|iront))\b)",
    "past": r"\b(?:a|ont|avait|avaient|était|étaient|fut)\b",
    "month_before": r"(?i:\b(?:en|de|début|fin|mi|depuis|dès|courant|à|jusqu['\u2019]en)[\s-]{1,3}$|\bd['\u2019]$)",
    "year_before": r"\b(?:1\d|20)\d\d\s?[-\u2013]\s?$",
    "no_year_before": r"(?i:(?:\b(?:environ|plus de|moins de|près de|vol|numéro|n°) |[$\u20ac#]|\w[-./]|[.,:]\d{0,3})$)",
    "year_after": r" (?:personnes|euros|dollars|hommes|femmes|soldats|emplois|morts|habitants|tonnes|mètres|km)\b|%",
    "old_year_before": r"\b(?:en|depuis|de|an)\s$",
    "holiday_before": r"(?i:\b(?:à|de|après|avant|depuis)\s$)",
    "clock_then_day": r",?\s{1,3}(?:le )?",
    "day_then_clock": r",?\s{1,3}(?:à |vers )?",
    "range": r"(?i:\s{0,3}(?:à|au|et|[-\u2013])\s{0,3}(?:le\s)?)",
    "list": r"(?i:\s{0,2}(?:à|au|et|ou|[-\u2013])\s{0,2})",
    "and": r"(?i:\s*et\b)",
    "between_before": r"(?i:\bentre\s{1,3}(?:le\s)?$)",
    "from_before": r"(?i:\b(?:du|de|entre)\s{1,3}$)",
}
