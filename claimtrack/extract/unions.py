"""Whether a body is a trade union: by its name, or by what an article tells of it."""

from __future__ import annotations

from claimtrack.extract.entity import Entity
from claimtrack.extract.scene import Scene

_UNIONS = frozenset(
    "unison unite gmb rmt aslef usdaw nasuwt neu nut ucu pcs cwu fbu tssa poa prospect bectu teamsters uaw afscme "
    "seiu afl-cio numsa cosatu verdi".split()
)
_LEAGUES = frozenset("association federation congress brotherhood guild council alliance".split())
_OF_WORKERS = frozenset(
    "teachers nurses doctors workers employees staff officers police education miners drivers pilots "
    "dockers academics lecturers medical".split()
)
_LABOUR = frozenset(  # what unions call, hold and have
    "strike strikes striking walkout walkouts picket pickets picketing ballot balloted balloting stoppage stoppages "
    "members represents representing industrial union unions steward stewards overtime".split()
)
_STRUCK = frozenset("face faces faced facing averted averts suffered".split())  # said of employers
_MENTIONS = 8  # whose sentences are read: bounds the work on hostile text


def is_union(entity: Entity) -> bool:
    """Whether a body is a trade union whose name has no such word: "Unison", "the Nurses' Association"."""
    words = entity.name.lower().replace("'", "").replace("’", "").split()
    return words[0] in _UNIONS or not (_OF_WORKERS.isdisjoint(words) or _LEAGUES.isdisjoint(words))


def acts_as_union(scene: Scene, entity: Entity) -> bool:
    """Whether a sentence that names a body tells of a strike, of members or the like: "ZLG called a walkout"."""
    for paragraph, word in entity.mentions[:_MENTIONS]:
        words = scene.paragraphs[paragraph].words
        first, stop = words.sentence_of(word)
        if _STRUCK.intersection(words.lower[word + 1 : word + 3]):
            continue  # "IBM faces a strike"
        if not _LABOUR.isdisjoint(words.lower[first:stop]):
            return True
    return False
