"""A date as people write it, no finer than it is known."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimtrack.model import SaidAt

# ISO 8601-2 numbers the seasons from 21 and the quarters from 33 in the place of the month.
_PARTS_OF_YEAR = {
    "21": "spring {}",
    "22": "summer {}",
    "23": "autumn {}",
    "24": "winter {}",
    "33": "{}-Q1",
    "34": "{}-Q2",
    "35": "{}-Q3",
    "36": "{}-Q4",
}
_PART_OF_YEAR = re.compile(r"(\d{4})-(2[1-4]|3[3-6])")
_DECADE = re.compile(r"(\d{3})X")
_CENTURY = re.compile(r"(\d{2})XX")
_QUALIFIERS = {"~": "about ", "?": "perhaps ", "%": "perhaps about "}


def date_in_words(said: SaidAt, published: str | None = None) -> str:
    """The date at its precision: "2022-03", "after 2022-03", "by 2025-03-07", "week of 2025-03-03".

    An interval that ends when the article was `published` (ISO 8601) has no known end: nothing in the
    article can be later.
    """
    start, slash, end = said.edtf.partition("/")
    if not slash:
        return _one_date(start)
    if start in ("", ".."):
        return f"by {_one_date(end)}"
    if end in ("", "..") or (published is not None and end == published[:10]):
        return f"after {_one_date(start)}"
    if said.precision == "week":
        return f"week of {start}"
    return f"{_one_date(start)} to {_one_date(end)}"


def period_in_words(period: str) -> str:
    """A day, month, year or interval of these: "2025-03", "1990 to 1999", "2022 or later", "by 2025-03-07"."""
    first, slash, last = period.partition("/")
    if not slash:
        return period
    if last == "..":
        return f"{first} or later"
    return f"by {last}" if first == ".." else f"{first} to {last}"


def _one_date(edtf: str) -> str:
    if edtf[-1:] in _QUALIFIERS:
        return _QUALIFIERS[edtf[-1]] + _one_date(edtf[:-1])
    if part := _PART_OF_YEAR.fullmatch(edtf):
        return _PARTS_OF_YEAR[part[2]].format(part[1])
    if decade := _DECADE.fullmatch(edtf):
        return f"{decade[1]}0s"
    if century := _CENTURY.fullmatch(edtf):
        return f"{century[1]}00s"
    return edtf.replace("T", " ")
