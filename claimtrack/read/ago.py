"""Dates that are counted from when a page was saved: "3 hours ago", where the page itself says when that was."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from claimtrack.model import Moment
from claimtrack.read.stated import read_stated

_HEAD, _END = 4_096, 4_096  # bytes of a page in which a browser's note stands
_NOTES = re.compile(
    rb"saved date: ([^\r\n]{10,60})"  # SingleFile
    rb"|savepage-date[\"'] content=[\"']([^\"']{10,60})"  # Save Page WE
    rb"|FILE ARCHIVED ON ([^\r\n]{10,40}?) AND"  # Wayback Machine
)
_HOURS = {"minute": 1 / 60, "hour": 1.0, "day": 24.0}
_UNITS = {
    "minute": "minutes? mins? minuten minute minutos? minutos minuti minuto minuut dakika",
    "hour": "hours? hrs? stunden? std horas? heures? ore ora uur saat",
    "day": "days? tage?n? tag d[ií]as? dias? jours? giorni giorno dagen dag gün",
}  # fmt: skip
_UNIT = "|".join(f"(?P<{unit}>{'|'.join(words.split())})" for unit, words in _UNITS.items())
_AGO = re.compile(
    r"(?i)^(?:\W|posted|published)*(?P<before>vor|hace|il y a|há)?\s*"
    r"(?P<number>\d{1,3}|an?|one|einer?|einem|une?|uma?)\s*"
    rf"(?:{_UNIT})\.?\s*(?P<after>ago|fa|geleden|önce|atrás)?\W*$"
)


def saved_at(page: bytes) -> Moment | None:
    """When a browser or an archive saved the page, by the note that it left in it."""
    found = _NOTES.search(page[:_HEAD]) or _NOTES.search(page[-_END:])
    if not found:
        return None
    written = next(group for group in found.groups() if group).decode("utf-8", "replace").strip()
    moment = read_stated(written)
    if moment is None:  # the Wayback Machine's: 11:29:52 Mar 08, 2025
        clock, _, day = written.partition(" ")
        moment = read_stated(f"{day} {clock}")
    return moment


def day_ago(line: str, saved: Moment) -> Moment | None:
    """The day that "3 hours ago" means; its clock time is too coarse to be told."""
    found = _AGO.match(line)
    if not found or not (found["before"] or found["after"]) or saved.clock is None:
        return None
    number = int(found["number"]) if found["number"].isdigit() else 1
    hours = next(length for unit, length in _HOURS.items() if found[unit])
    return Moment((datetime.combine(saved.day, saved.clock) - timedelta(hours=number * hours)).date())
