"""Who "the former auditor", "the union leader" or "the winger" is whom nothing else in an article calls so."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from claimtrack.extract.bodies import FIRMS, of_its_place
from claimtrack.extract.entity import Entity, Place
from claimtrack.extract.offices import DELEGATES
from claimtrack.extract.people import gender_of, people_words
from claimtrack.extract.roles import ONCE, office
from claimtrack.extract.scene import Scene
from claimtrack.places import words_for_place
from claimtrack.professions import at_odds, fields_of, profession_words

_SUING = frozenset("complainant petitioner plaintiff applicant appellant victim".split())
_LEADING = frozenset(
    "leader president boss chief chairman chairwoman chairperson secretary organiser".split()
)
_LED = frozenset("union club party church student youth tribal labour labor".split())
_UNIONS = frozenset("union workers employees teachers labour labor council guild federation".split())
_OF_MANY = frozenset(("chieftain", "stalwart"))  # of a party
_OF_OFFICES = frozenset(("politics", "police", "church"))  # whose words are often one person's alone
_NO_PLAYERS = frozenset("coach referee umpire scout".split())
_RELATIVE = frozenset(
    "colleague tenant neighbour neighbor partner classmate friend wife husband client".split()
)
_SITTING = frozenset("spokesman spokeswoman spokesperson whip leader candidate".split()) | DELEGATES
_PARLIAMENT = frozenset(
    "asked tabled voted elected constituents constituency parliament senate assembly house commons holyrood dáil bill "
    "motion minority majority".split()
)
_MEMBERS = frozenset("mp msp mep td mla".split())  # of parliaments
_NEAR = 2  # paragraphs back


def in_question(scene: Scene, role: Sequence[str], at: Place) -> Entity | None:
    """Who is meant by a role that no word of the article gives anybody: the last speaker, unless at odds.

    Before anybody has spoken it is whom the article begins with, or of whom it told last.
    """
    last = _told_of_last(scene, role, at)
    if last is None or not last.person:
        return None
    head, told = role[-1], gender_of([role[-1]])
    if head in _SUING and not fields_of(last.roles).isdisjoint(("law", "police")):
        return None
    of_one_sex = told is not None and told == last.gender and head in DELEGATES  # "the congresswoman"
    near = (last.latest(at) or (-99, 0))[0] >= at[0] - _NEAR
    fits = (told is None or last.gender in (None, told)) and not at_odds([head], last.roles)
    if not (near and fits and (of_one_sex or _may_be_called(scene, last, role, at))):
        return None
    known = _others_are_told_of(scene, last, at)
    return last if of_its_place(role, " ".join(last.roles).split(), known=known) else None


def goes_by(head: str, described: str) -> bool:
    """Whether somebody the article only describes ("a player") may be called so ("the midfielder")."""
    return _calls_anybody(head) and not at_odds([head], [described])


def _told_of_last(scene: Scene, role: Sequence[str], at: Place) -> Entity | None:
    """Whom a sentence before begins with, of whom was told where nobody spoke, else who spoke last."""
    here = [e for e in scene.around(at) if e.person and scene.opens_with(e, at)]
    if len(here) == 1:
        return here[0]
    spoke = (scene.last.latest(at) if scene.last is not None else None) or (-99, 0)
    since = [e for e in scene.around(at) if e.person and scene.opened_since(e, spoke, at)]
    told = max(since, key=lambda e: e.latest(at) or (-1, 0), default=None)
    if told is None:
        return scene.last or scene.first_of(at)
    if spoke[0] < at[0] - _NEAR and _may_be_told_of(scene, told, role, at):
        return told
    return None if _of_a_body(role) else scene.last or scene.first_of(at)


def _may_be_told_of(scene: Scene, told: Entity, role: Sequence[str], at: Place) -> bool:
    """Whether somebody who has not spoken may be meant: "Kowalski skated on Friday. “It's practice,” the winger said".

    But not whom others speak of: "Stroud died after surgery. The surgeon said".
    """
    plays = fields_of([role[-1]]) == {"sport"} and role[-1] not in _NO_PLAYERS and not told.roles
    return plays or _retired(role) or (_of_a_body(role) and _is_beside(scene, told, role[0], at))


def _is_beside(scene: Scene, entity: Entity, word: str, at: Place) -> bool:
    """Whether a word stands in the sentence that mentions somebody last: "Val Prior drove to the bowls | club |"."""
    paragraph, place = entity.latest(at) or (0, 0)
    words = scene.paragraphs[paragraph].words
    first, stop = words.sentence_of(place)
    return word in words.lower[first:stop]


def _may_be_called(scene: Scene, last: Entity, role: Sequence[str], at: Place) -> bool:
    """Whether whoever is in question may be called so, though no word of the article does."""
    head = role[-1]
    if _calls_anybody(head) or _of_a_district(scene, last, role, at):
        return True
    if last.roles == ["counterpart"]:  # "The Kazakh minister"
        here = (last.latest(at) or (-1, 0))[0] == at[0]
        return here and len(role) == len(("kazakh", "minister")) and bool(words_for_place(role[0]))
    offices = [word for printed in last.roles for word in office(printed)]
    if not _has_nobody(scene, head, at):
        return False
    if _retired(role):
        return not offices or "retired" in role
    if not _of_a_body(role):
        return False
    union = role[0] == "union" and not _LEADING.isdisjoint(offices)
    union = union and not _UNIONS.isdisjoint(word for printed in last.roles for word in printed.split())
    return union or (not offices and _is_beside(scene, last, role[0], at))


def _of_a_district(scene: Scene, last: Entity, role: Sequence[str], at: Place) -> bool:
    """Whether "the Kwale governor" is said of somebody for variety: an office of a place, behind "the" at a place."""
    head = role[-1]
    if len(role) < len(("kwale", "governor")) or not _has_nobody(scene, head, at):
        return False
    if not scene.paragraphs[at[0]].words.words[at[1] + 1][0].isupper():
        return False
    if head not in DELEGATES:
        return len(role) == len(("kwale", "governor"))
    offices = [word for printed in last.roles for word in office(printed)]  # "the Mampa South MP"
    if offices:
        return not _SITTING.isdisjoint(offices)
    paragraph = (last.latest(at) or (0, 0))[0]
    return not _PARLIAMENT.isdisjoint(scene.paragraphs[paragraph].words.lower)


def _of_a_body(role: Sequence[str]) -> bool:
    """Whether a role may be said for variety of somebody who has no office yet: "the union leader"."""
    return len(role) == len(("union", "leader")) and role[0] in _LED and role[-1] in _LEADING


def _retired(role: Sequence[str]) -> bool:
    """Whether a role may be said so that somebody had once: "the retired vice-principal", no "former minister"."""
    if role[-1] in _RELATIVE:
        return False  # "his former colleague"
    of_state = fields_of([role[-1]]) <= _OF_OFFICES and role[-1] in people_words()["title"]
    return not ONCE.isdisjoint(role[:-1]) and not of_state


def _has_nobody(scene: Scene, word: str, at: Place) -> bool:
    """Whether a word is for an office that nobody mentioned before a place is printed with."""
    others = (e for e in scene.around(at) if e.person and e.latest(at) is not None)
    known = word.rpartition("-")[2] in people_words()["role"]
    return known and not any(e.plays(word) for e in others)


def _others_are_told_of(scene: Scene, last: Entity, at: Place) -> bool:
    """Whether anybody else may be whom "the Ghana striker" means: before, or just before a paragraph it begins."""
    since = at[0] - 1 if at[1] == 0 else 0
    if last.roles == ["counterpart"]:
        return False
    return any(e.person and e is not last and (e.latest(at) or (-1, 0))[0] >= since for e in scene.around(at))


@cache
def _calls_anybody(head: str) -> bool:
    """Whether a word is of many people ("the auditor"), and not of the one who holds an office ("the president")."""
    lists = people_words()
    if head in FIRMS or head in _MEMBERS:
        return False
    if head in _OF_MANY:
        return True
    if head in lists["title"] and fields_of([head]) <= _OF_OFFICES:
        return False
    return head in lists["role"] or head in profession_words()
