"""Counts and years written in words: "two", "twenty-one", "a couple of", "nineteen ninety-six"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimtrack.dates.find import Found, Word

_COUNTING = frozenset(
    ("NUMBER", "TENS", "HUNDRED", "DAY", "YEAR", "INTEGER", "COUPLE", "A", "ANOTHER", "SOME", "DECADE")
)
MONTHS = ("MONTH", "MONTH_ALSO_WORD", "MONTH_SHORT")
WEEKS_IN = {"week": 1, "fortnight": 2}
ONE_DAY = ("DAY", "ORDINAL_DIGITS", "ORDINAL", "SECOND")


def count(found: Found) -> float | None:
    """How many: the first number said; None for "several" and the like."""
    total: float | None = None
    for word in found.words:
        if word.name not in _COUNTING:
            if total is not None:
                break
            continue
        if word.says is None:
            return None
        total = _add(total, word)
    if total is not None and found.has("AND_A_HALF"):
        return total + 0.5
    return total


def _add(total: float | None, word: Word) -> float:
    said: float = word.says
    if total is None:
        return said
    if word.name == "HUNDRED":
        return total * said
    if word.name in ("COUPLE", "NUMBER", "DAY") and total == 1 and said > 1:
        return said
    return total + said if word.name == "NUMBER" and total >= 20 else said  # noqa: PLR2004 - twenty-one


def ordinal(found: Found) -> int | None:
    """The first ordinal or day number said: "third", "3rd", "twenty-first"."""
    tens = 0
    for word in found.words:
        if word.name == "TENS":
            tens = word.says
        elif word.name in ONE_DAY:
            return tens + int(word.says)
    return None


def year(found: Found) -> int | None:
    """The year said, in digits or in words; negative before Christ."""
    digits = found.get("YEAR", "YEAR_SHORT", "FISCAL_YEAR")
    return int(digits) if digits is not None else spoken_year([w for w in found.words if w.name in _COUNTING])


def spoken_year(words: list[Word]) -> int | None:
    """The year in words such as "nineteen ninety-six" or "two thousand four"."""
    said = [int(word.says) for word in words if isinstance(word.says, int)]
    if len(said) < 2:  # noqa: PLR2004 - a century and a year, or a number and a thousand
        return None
    if said[1] == 1000:  # noqa: PLR2004
        return said[0] * 1000 + sum(said[2:])
    if said[1] == 100:  # noqa: PLR2004
        return said[0] * 100 + sum(said[2:])
    if said[0] in (17, 18, 19, 20) and said[1] >= 20:  # noqa: PLR2004
        return said[0] * 100 + sum(said[1:])
    return None
