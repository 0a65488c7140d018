"""Which stored actor somebody in an article is."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimtrack.names import untitled

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claimtrack.model import Actor

# A name with one of these is no person's, so its last word is nobody's surname ("United Russia").
_INSTITUTIONAL = frozenset(
    "administration agency alliance and army assembly association authority bank board central church city "
    "club college commission committee company congress corporation council county court department east "
    "eastern federal federation for force forces foundation from fund government group high in institute "
    "international island league ministry national new news north northern of office officials on "
    "organisation organization parliament party people police republic school security senate service "
    "south southern state states supreme system team times trust union united university west western "
    "world".split()
)
_LONGEST_PERSON = 5  # words: "Luiz Inácio Lula da Silva"


@dataclass(frozen=True, slots=True)
class Known:
    """An actor of the store, with every name it has, folded."""

    id: int
    names: frozenset[str]


@dataclass(frozen=True, slots=True)
class Names:
    """What an article's actor can be recognised by.

    `full` are folded names that stand for this actor alone, the fullest first; `surname` is the bare
    name that others may share ("" where there is none).
    """

    full: tuple[str, ...]
    surname: str


class Register:
    """Stored actors by what may stand for them, so that not everybody is looked at for each name."""

    def __init__(self, known: Iterable[Known]) -> None:
        self._named: defaultdict[str, dict[int, Known]] = defaultdict(dict)
        self._bearing: defaultdict[str, dict[int, Known]] = defaultdict(dict)
        for actor in known:
            for name in actor.names:
                self._named[name][actor.id] = actor
                if surname := _surname(name.split()):
                    self._bearing[surname][actor.id] = actor

    def candidates(self, names: Names) -> list[Known]:
        """Everybody who shares a full name or the surname, by id."""
        found = dict(self._bearing.get(names.surname, {}))
        for name in names.full:
            found |= self._named.get(name, {})
        return [found[key] for key in sorted(found)]


def names_of(actor: Actor) -> Names:
    """The folded names of an article's actor, titles left off.

    A single word is a surname where it is all there is (unless in small letters: "minister"), or a part
    of the fullest name; otherwise it is a name of its own, as "EU" is of the European Union.
    """
    bare = [name for name in dict.fromkeys(map(untitled, (actor.name, *actor.names))) if name]
    if not bare:
        return Names((), "")
    parts = bare[0].split()
    if len(parts) == 1:
        return Names(tuple(bare), "" if actor.name.islower() else bare[0])
    surname = parts[-1] if parts[-1] in bare and _is_person(parts) else ""
    return Names(tuple(name for name in bare if name not in parts), surname)


def who(names: Names, known: Iterable[Known]) -> int | None:
    """The id of the stored actor that an article's actor is; None: nobody yet.

    A shared full name decides. A bare surname joins the only person stored who bears it, and a full
    name the only one stored so far under the bare surname.
    """
    known = list(known)
    for name in names.full:
        same = [actor.id for actor in known if name in actor.names]
        if same:
            return min(same)
    if not names.surname:
        return None
    bearers = [actor for actor in known if _bears(actor, names.surname)]
    if len(bearers) != 1:
        return None
    return bearers[0].id if is_bare(names.full) or is_bare(bearers[0].names) else None


def _bears(actor: Known, surname: str) -> bool:
    """Whether somebody of that bare surname could be this actor."""
    return any(_surname(name.split()) == surname for name in actor.names)


def _surname(name: list[str]) -> str | None:
    """The word that others may share: the only one, or the last of a person's name."""
    return name[-1] if len(name) == 1 or _is_person(name) else None


def is_bare(names: Iterable[str]) -> bool:
    """Whether none of these folded names has more than one word."""
    return all(" " not in name for name in names)


def _is_person(name: list[str]) -> bool:
    return 1 < len(name) <= _LONGEST_PERSON and _INSTITUTIONAL.isdisjoint(name)
