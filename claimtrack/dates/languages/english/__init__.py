"""English: the words of time expressions, and the orders they come in.

`WORDS` gives each word its class and what it says; `MACROS` name groups of classes; `RULES` name the
sequences that are time expressions. A rule's name is `reading` or `reading/variant`, where the reading is
the function that resolves it. Items of a sequence stand beside each other or with white space between; `,`
`-` and `'` (a possessive) stand for themselves. `CUES` are the words around an expression, as regular expressions:
"…_before" are searched in the few characters before it, "…_after" matched at its end.
"""

from claimtrack.dates.languages.english.around import BETWEEN, LEADING, OPENINGS
from claimtrack.dates.languages.english.around import CUES as _AROUND
from claimtrack.dates.languages.english.holidays import (
    HOLIDAYS_EASTER,
    HOLIDAYS_FIXED,
    HOLIDAYS_WEEKDAY,
    NAMED_DAYS,
)
from claimtrack.dates.languages.english.phrases import PHRASES
from claimtrack.dates.languages.english.rules import MACROS, RULES
from claimtrack.dates.languages.english.tense import CUES as _OF_TENSE
from claimtrack.dates.languages.english.words import CAPITALISED, CONTINUATIONS, FILLERS, WORDS

__all__ = [
    "BETWEEN",
    "CAPITALISED",
    "CONTINUATIONS",
    "CUES",
    "FILLERS",
    "HOLIDAYS_EASTER",
    "HOLIDAYS_FIXED",
    "HOLIDAYS_WEEKDAY",
    "LEADING",
    "MACROS",
    "NAMED_DAYS",
    "OPENINGS",
    "PHRASES",
    "RULES",
    "WORDS",
]

CUES: dict[str, str] = {**_OF_TENSE, **_AROUND}
