"""Bylines: who wrote the article."""

from __future__ import annotations

import re

_LONGEST = 140
_OPENING = re.compile(
    r"(?:(?:Written|Words|Story|Text|Interview|Report(?:ed|ing)?|Analysis)\s(?:and\s\w{3,12}\s)?by|[Bb]y|BY)\s?:?\s"
    r"|(?:Author|Reporter|AUTHOR|Byline)s?\s?:\s"
)
_NOT_A_NAME = frozenset((
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february",
    "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    "the", "a", "an", "this", "that", "now", "then", "early", "late", "today", "tomorrow", "yesterday",
    "noon", "midnight",
))  # fmt: skip
_JOINING = frozenset((
    "and", "in", "for", "of", "de", "da", "del", "di", "du", "der", "den", "van", "von", "la", "le", "el",
    "al", "bin", "ibn", "the", "at", "with", "&", "y", "e", "staff", "special", "to", "from", "our",
    "writer", "reporter", "correspondent", "editor", "contributor", "columnist", "agency", "agencies",
    "bureau", "chief",
))  # fmt: skip
_NAME = re.compile(r"[A-Z][\w.'’-]{0,30}+(?>(?:\s[A-Z][\w.'’-]{0,30}+){1,4})(?:\sin\s[A-Z][\w.'’ -]{1,40})?$")
_POST = re.compile(
    r"(?i)(?:[\w'’&,-]{1,30}\s){0,5}(?:correspondent|reporter|editor|writer|columnist|bureau\schief|bureau)"
    r"(?:,?\s(?:in\s)?[\w'’-]{1,30}){0,4}$"
)
_HANDLE = re.compile(r"\s@\w{1,30}$")
# "ByJo BellNews Reporter": pasted without the spaces that the page shows.
_GLUED = re.compile(r"By(?=[A-Z][a-z])")
_GLUED_POST = re.compile(
    r"(?<=[a-z])(?=(?>(?:[A-Z][a-z]{1,15}\s){0,2})(?:Reporter|Editor|Correspondent|Writer|Journalist|Columnist)$)"
)
_MARKUP = "*_ \t\u00a0"


def read_byline(line: str) -> str | None:
    """Who a line such as "By Petra Lindqvist" or "Petra Lindqvist, chief reporter" names, None for others."""
    line = _HANDLE.sub("", line.strip(_MARKUP))
    if _GLUED.match(line):
        line = "By " + _GLUED_POST.split(line[2:])[0]
    opening = _OPENING.match(line) if len(line) <= _LONGEST else None
    if not opening:
        name, _, post = line.partition(", ")
        return line if is_name(name) and is_post(post) else None
    who = line[opening.end() :].partition(" | ")[0].strip(" |,·•–—-" + _MARKUP)
    return who if _is_name_list(who) or is_post(who) else None


def is_name(line: str) -> bool:
    """Whether a line is a bare name of two words or more ("Petra Lindqvist", "Jonas Feld in Geneva")."""
    return len(line) <= _LONGEST // 2 and not line.startswith("The ") and _NAME.match(line) is not None


def _is_name_list(who: str) -> bool:
    words = who.partition(",")[0].split()
    if not words or not words[0][0].isupper() or words[0].casefold().strip(".,") in _NOT_A_NAME:
        return False
    return not who.endswith(("!", "?", "…", '"', "”")) and all(
        word[0].isupper() or word.casefold().strip(",.") in _JOINING or not word[0].isalnum()
        for word in words
    )


def is_post(line: str) -> bool:
    """Whether a line is a journalist's post ("Staff Writer", "Water correspondent, Anselm")."""
    return len(line) <= _LONGEST // 2 and _POST.match(_HANDLE.sub("", line)) is not None
