"""Who speaks in front of a colon: "Peskov: …", "Q: …", "MR SMITH: …"."""

from __future__ import annotations

from collections.abc import Sequence

from claimtrack.extract.candidate import ANSWER, Candidate
from claimtrack.extract.paragraph import Paragraph
from claimtrack.extract.people import people_words, role_words
from claimtrack.extract.relatives import DOCUMENTS
from claimtrack.extract.tagger import is_common

LABELS = frozenset(
    "q q&a question note editor photo source sources update updates updated correction opinion video live "
    "analysis exclusive breaking watch explainer interview editorial obituary obituaries comment fact timeline "
    "disclosure disclaimer clarification profile review column podcast rating verdict claim conclusion result "
    "results score location date venue tickets price background context summary related read also key "
    "transcript".split()
)
_WHERE = frozenset("across in inside around at from on".split())
_SPEAKING = ("group", "bodyrole", "body", "seat")
_AGAINST = frozenset(("v", "vs", "v.", "vs."))
LABEL = 10  # words of a speaker in front of a colon


def _is_kicker(name: Sequence[str]) -> bool:
    """Whether words in front of a colon tell where, about what or who plays: "Kenya", "Culture", "Hull v Leeds"."""
    lower = [word.lower() for word in name]
    lists = people_words()
    if " ".join(lower) in lists["country"] | lists["state"] or not _AGAINST.isdisjoint(lower):
        return True
    if lower[0] in _WHERE:
        return True  # "Across China"
    plain = name[-1].islower() or (len(name) == 1 and is_common(name[0]) and not name[0].isupper())
    speaking = (role_words(), DOCUMENTS, *(lists[kind] for kind in _SPEAKING))
    return plain and all(words.isdisjoint((lower[-1], lower[-1].removesuffix("s"))) for words in speaking)


def labelled(paragraph: Paragraph) -> Candidate | None:
    """ "Peskov: …", "Q: …", "MR SMITH: …" at the start of a paragraph."""
    words = paragraph.words
    if ":" not in words.words[1:LABEL]:
        return None
    colon = words.words.index(":", 1)
    if colon == len(words) - 1 or any(paragraph.inside[k] >= 0 for k in range(colon)):
        return None
    if any(
        words.tags[k] in ("VBD", "VBZ", "VBP", "MD", "VB", "VBN", "VBG") or words.words[k] == ","
        for k in range(colon)
    ):
        return None
    name = words.words[:colon]
    if "(" in name and ")" not in name:
        return None  # "Corvus plc (LSE: CRV) said"
    if paragraph.terse and (words.tags[colon + 1] in ("WRB", "WP") or any(map(str.isdigit, "".join(name)))):
        return None  # "Ann Lee: How the mayor won", "Arsenal 2-1 Chelsea: Saka wins it"
    quoted = paragraph.inside[colon + 1] >= 0
    if paragraph.terse and not quoted and _is_kicker(name):
        return None  # "Gaza: Hunger spreads as crossings stay shut"
    if not (quoted or words.words[colon + 1][0].isupper() or words.words[colon + 1][0] == "("):
        return None
    named = (
        all(word[0].isupper() or not word[0].isalpha() or word.islower() for word in name)
        and name[0][0].isupper()
    )
    if not named:
        return None
    end = len(words)
    answer = len(name) == 1 and name[0] in ("A", "Answer")
    construction = ANSWER if answer else "label quote" if quoted else "label name"
    if name[0].lower() in LABELS:
        return None
    speaker = None if answer else (0, colon)
    return Candidate(construction, ":", "label", (colon, colon + 1), ((colon + 1, end),), speaker, (0, end))
