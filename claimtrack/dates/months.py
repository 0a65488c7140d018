"""Readings of months, with or without the year."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from claimtrack.dates import amounts
from claimtrack.dates import period as calendar
from claimtrack.dates.known import Known, Reading
from claimtrack.dates.reading import dated, part_of, printed
from claimtrack.dates.whose_year import whose_year, year_near

if TYPE_CHECKING:
    from claimtrack.dates.find import Found


def month(found: Found, known: Known) -> Reading | None:
    """March 2022, late March, last July, July of that year."""
    number, year = found.get(*amounts.MONTHS), amounts.year(found)
    if year is not None and year < 0:
        return Reading("DATE", f"BC{-year:04d}-{number:02d}")
    if year is not None:
        return part_of(found, printed(calendar.month(year, number), known))
    if found.has("UNIT_WORD"):
        of = whose_year(found, known)
        return (
            part_of(found, dated(calendar.month(of.first.year, number), known, f"is in {of.value}", of.value))
            if of
            else None
        )
    if found.rule == "month/relative":
        return part_of(found, _relative_month(found, known, number))
    near = year_near(known, number, None)
    if near is None:
        return Reading("DATE", f"XXXX-{number:02d}")
    return part_of(found, dated(calendar.month(near[0], number), known, near[1], near[2]))


def days_in_month(found: Found, known: Known) -> Reading | None:
    """The last day of March, the first week of March 2024: seven days from any weekday on."""
    length = {"week": 7, "day": 1}.get(found.get("UNIT_WORD"))
    if length is None:
        return None
    which = 0 if found.has("LAST", "FINAL") else amounts.ordinal(found)
    year, month = amounts.year(found), found.get(*amounts.MONTHS)
    near = year_near(known, month, None) if year is None else (year, "is printed in full", "")
    if near is None or which is None:
        return None
    whole = calendar.month(near[0], month)
    first = (
        whole.first + timedelta(days=length * (which - 1))
        if which
        else whole.last - timedelta(days=length - 1)
    )
    last = first + timedelta(days=length - 1)
    if last > whole.last:
        return None
    week = replace(whole, unit="week", first=first, last=last, edtf=f"{first}/{last}")
    return dated(week if length > 1 else calendar.day(first), known, near[1], near[2])


def _relative_month(found: Found, known: Known, number: int) -> Reading | None:
    today = known.today
    if today is None:
        return None
    this = calendar.month(today.year, number)
    if found.has("LAST", "PAST", "PREVIOUS"):
        chosen = this if number < today.month - 1 else this.shifted(-12)
    elif found.has("NEXT", "FOLLOWING"):
        chosen = this if number > today.month else this.shifted(12)
    elif found.has("THAT", "SAME"):
        if (told := known.last_year) is not None:  # "two sessions in 2023 … That November"
            return dated(
                calendar.month(told.first.year, number),
                known,
                f"is in {told.value}, mentioned last",
                told.value,
            )
        near = year_near(known, number, None)
        chosen = calendar.month(near[0], number) if near else this
    else:
        chosen = this
    return dated(chosen, known, f"is counted from {known.of_publication()}", today.isoformat())
