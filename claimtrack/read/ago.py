"""Dates that are counted from when a page was seen: "3 hours ago", "yesterday at 14:05".

A page that was fetched was seen then. A saved one was when the note says that a browser or an archive left in it; the
times of its file do not count, for copying, unpacking and syncing change them.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta, tzinfo

from claimtrack.model import Moment
from claimtrack.read.parts import date_alone
from claimtrack.read.stated import read_stated

_HEAD, _END = 4_096, 4_096  # bytes of a page in which a browser's note stands
_NOTES = re.compile(
    rb"saved date: ([^\r\n]{10,60})"  # SingleFile
    rb"|savepage-date[\"'] content=[\"']([^\"']{10,60})"  # Save Page WE
    rb"|FILE ARCHIVED ON ([^\r\n]{10,40}?) AND"  # Wayback Machine
)
_HOURS = {"minute": 1 / 60, "hour": 1.0, "day": 24.0}
_UNITS = {
    "minute": "minutes? mins? m minuten minute minutos? minuti minuto minuut minuten dakika",
    "hour": "hours? hrs? h stunden? std horas? heures? ore ora uur saat",
    "day": "days? d tage?n? tag d[ií]as? jours? giorni giorno dagen dag gün",
}  # fmt: skip
_UNIT = "|".join(f"(?P<{unit}>{'|'.join(words.split())})" for unit, words in _UNITS.items())
_ANY_UNIT = "|".join("|".join(words.split()) for words in _UNITS.values())
_NUMBER = r"\b(?:\d{1,3}\s*|(?:an?|one|einer?|einem|une?|uma?|una)\s+)"
_PART = re.compile(rf"(?i)(?P<number>{_NUMBER})(?:{_UNIT})\b")
_AGO = re.compile(
    r"(?i)^(?P<before>vor|hace|il y a|há)?\s*(?:about |almost |over |etwa |environ )?"
    rf"(?P<parts>{_NUMBER}(?:{_ANY_UNIT})\b\.?(?:(?:,| and| und| y| et| e)?\s*\d{{1,2}}\s*(?:{_ANY_UNIT})\b\.?)?)"
    r"\s*(?P<after>ago|fa|geleden|önce|atrás)?$"
)
_LABEL = re.compile(
    r"(?i)^[\s\W]*(?:(?:last )?(?P<update>updated?|modified|edited|aktualisiert|actualizad[oa]|mis à jour|aggiornato"
    r"|atualizado|güncellendi|bijgewerkt)|posted|published|veröffentlicht|erstellt|publi(?:cad[oa]|ée?)|pubblicato"
    r"|yayınlandı|gepubliceerd|geplaatst)\b(?: on)?[\s:]*"
)
_BETWEEN = re.compile(r"\s*[|·•–—]\s*|\s-\s")
_DAYS_BACK = {
    0: "today heute hoy aujourd’hui aujourd'hui oggi hoje bugün vandaag",
    1: "yesterday gestern ayer hier ieri ontem dün gisteren",
}  # fmt: skip
_BACK = {word: days for days, words in _DAYS_BACK.items() for word in words.split()}
_DAY_WORD = re.compile(rf"(?i)^({'|'.join(_BACK)})\b(?:,|\s*(?:at|um|à|a las|alle|às|om)\b)?")


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


def ago(line: str, saved: Moment, zone: tzinfo | None) -> tuple[Moment | None, Moment | None]:
    """When a page was published and changed, by a line such as "Maren Holt | 3 hours ago"; None for what it does not.

    Args:
        line: as printed.
        saved: when the page was seen; without a clock time nothing is counted from it.
        zone: the publisher's time zone, where it is known: its today counts.
    """
    published = updated = None
    if saved.clock is not None:
        now = datetime.combine(saved.day, saved.clock)
        now = now.astimezone(zone) if zone and now.tzinfo else now
        for piece in _BETWEEN.split(line):
            label = _LABEL.match(piece)
            moment = _moment(piece[label.end() if label else 0 :].strip(" ,.;:()"), now, zone)
            if label and label["update"]:
                updated = updated or moment
            else:
                published = published or moment
    return published, updated


def _moment(words: str, now: datetime, zone: tzinfo | None) -> Moment | None:
    found = _AGO.match(words)
    if found:
        return _counted(found["parts"], now) if found["before"] or found["after"] else None
    found = _DAY_WORD.match(words)
    if not found:
        return None
    back = _BACK[found[1].casefold()]
    day = now.date() - timedelta(days=back)
    clock = words[found.end() :].strip()
    if not clock:  # "Today" alone is the name of many a column
        return Moment(day) if back else None
    return date_alone(f"{day.isoformat()} {clock}", zone)


def _counted(parts: str, now: datetime) -> Moment:
    """The day so long before; its clock time is too coarse to be told."""
    hours = 0.0
    for part in _PART.finditer(parts):
        number = int(part["number"]) if part["number"].strip().isdigit() else 1
        hours += number * next(length for unit, length in _HOURS.items() if part[unit])
    return Moment((now - timedelta(hours=hours)).date())
