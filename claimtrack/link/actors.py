"""Which stored actor somebody in an article is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from claimtrack.names import fold, untitled
from claimtrack.places import STATE_BODIES, words_for_place
from claimtrack.professions import are_at_odds, fields_of
from claimtrack.spellings import is_spelled_variously, romanised

if TYPE_CHECKING:
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
_EMPTY = frozenset("a an and chief deputy for former general head leader of senior the vice who".split())
_PARTICLES = frozenset("abu al bin da de del della den der di du el ibn la le ten ter van von".split())
_TWO_SPELLINGS = (("defense", "defence"), ("defence", "defense"), ("labor", "labour"), ("labour", "labor"))
_SAME_OFFICE = 2  # words: "transport minister"
_LONGEST_PERSON = 5  # words: "Luiz Inácio Lula da Silva"


Nearby = Callable[[Collection[int]], Collection[int]]  # which of several actors spoke near an article


@dataclass(frozen=True)
class Known:
    """An actor of the store, with every name it has, folded, and every role as printed.

    `spelled` are the names in the one spelling that all are known by, `surnames` the words of them that others may
    share, in that spelling too, `fields` what the roles are of; `is_bare`: none of the names is a full one. Tuples,
    not sets: of those who share a surname there are many, each with a name or two.
    """

    id: int
    names: tuple[str, ...]
    roles: tuple[str, ...] = ()
    spelled: tuple[str, ...] = field(init=False)
    surnames: tuple[str, ...] = field(init=False)
    fields: frozenset[str] = field(init=False)
    is_bare: bool = field(init=False)

    def __post_init__(self) -> None:
        self.__dict__["spelled"] = tuple(dict.fromkeys(map(romanised, self.names)))
        self.__dict__["surnames"] = tuple(dict.fromkeys(filter(None, map(_surname, self.names))))
        self.__dict__["fields"] = fields_of(self.roles)
        self.__dict__["is_bare"] = is_bare(self.names)


@dataclass(frozen=True, slots=True)
class Names:
    """What an article's actor can be recognised by.

    `full` are folded names that stand for this actor alone, the fullest first; `surname` is the bare
    name that others may share ("" where there is none); `otherwise` is how else a state's body may be printed.
    """

    full: tuple[str, ...]
    surname: str
    otherwise: tuple[str, ...] = ()


class Register:
    """Stored actors by what may stand for them, so that not everybody is looked at for each name."""

    def __init__(self, known: Iterable[Known]) -> None:
        self._named: defaultdict[str, dict[int, Known]] = defaultdict(dict)
        self._bearing: defaultdict[str, dict[int, Known]] = defaultdict(dict)
        for actor in known:
            for name in actor.spelled:
                self._named[name][actor.id] = actor
            for surname in actor.surnames:
                self._bearing[surname][actor.id] = actor

    def candidates(self, names: Names) -> list[Known]:
        """Everybody who shares a full name or the surname, by id."""
        found = dict(self._bearing.get(romanised(names.surname), {}))
        for name in (*names.full, *names.otherwise, *family_names(names)):
            found |= self._named.get(romanised(name), {})
        return [found[key] for key in sorted(found)]


def names_of(actor: Actor) -> Names:
    """The folded names of an article's actor, titles left off.

    A single word is a surname where it is all there is (unless in small letters: "minister"), or a part
    of the fullest name; otherwise it is a name of its own, as "EU" is of the European Union.
    """
    bare = [name for name in dict.fromkeys(map(untitled, (actor.plain_name, *actor.names))) if name]
    if not bare:
        return Names((), "")
    parts = bare[0].split()
    if _is_single(bare[0]):
        return Names(tuple(bare), "" if actor.name.islower() else parts[-1])
    singles = {name: name.split()[-1] for name in bare if _is_single(name)}  # "al hariri" is no full name
    surname = parts[-1] if parts[-1] in singles.values() and _is_person(parts) else ""
    full = tuple(name for name in bare if singles.get(name) not in parts)
    return Names(full, surname, _otherwise(bare[0]))


def _otherwise(name: str) -> tuple[str, ...]:
    """How else a state's body may be printed: "russian defence ministry" for "russias defense ministry"."""
    first, _, rest = name.partition(" ")
    places = words_for_place(first) or words_for_place(first.removesuffix("s"))
    if not places or STATE_BODIES.isdisjoint(rest.split()):
        return ()
    spelled = {rest, *(rest.replace(one, other) for one, other in _TWO_SPELLINGS)}
    forms = {form for place in places for form in (place, f"{place}s")}
    return tuple(sorted({f"{form} {own}" for form in forms for own in spelled} - {name}))


def family_names(names: Names) -> frozenset[str]:
    """The last words of people's full names, as which they may be stored alone."""
    return frozenset(parts[-1] for name in names.full if _is_person(parts := name.split()))


def other_spellings(names: Names) -> frozenset[str]:
    """The last words of full names that have several spellings, in the one that all are known by."""
    return frozenset(
        romanised(name).split()[-1] for name in names.full if " " in name and is_spelled_variously(name)
    )


def who(
    names: Names, known: Iterable[Known], roles: Collection[str] = (), nearby: Nearby = frozenset
) -> int | None:
    """The id of the stored actor that an article's actor is; None: nobody yet, or it stays open who.

    A shared full name decides, then one in another spelling of the same Cyrillic, unless the printed `roles` are at
    odds: those are namesakes. A bare surname joins the only person who bears it, or the only one of
    them who spoke `nearby`; a full name joins the only one stored so far under the bare surname.
    """
    fields = fields_of(roles)
    fitting = [actor for actor in known if not are_at_odds(fields, actor.fields)]
    surname = romanised(names.surname)
    bearers = [actor for actor in fitting if surname and surname in actor.surnames]
    if is_bare(names.full) and (one := _described(bearers, roles) or _only_near(bearers, nearby)):
        return one
    for name in names.full:
        if same := [actor for actor in fitting if name in actor.names]:
            return _one_of(same, roles, nearby)
    for name in names.otherwise:
        if same := [actor for actor in fitting if name in actor.names]:
            return _one_of(same, roles, nearby)
    for name in map(romanised, names.full):
        if same := [actor for actor in fitting if name in actor.spelled]:
            return _one_of(same, roles, nearby)
    if len(bearers) != 1:
        return _open_with(
            roles, [actor for actor in fitting if not family_names(names).isdisjoint(actor.names)]
        )
    return bearers[0].id if is_bare(names.full) or bearers[0].is_bare else None


def _open_with(roles: Iterable[str], known: Iterable[Known]) -> int | None:
    """Of those stored by the bare surname the only one whose roles say the same as those printed with a full name."""
    alike = [actor.id for actor in known if same_words(roles, actor.roles) >= _SAME_OFFICE]
    return alike[0] if len(alike) == 1 else None


def _described(bearers: Iterable[Known], roles: Iterable[str]) -> int | None:
    """Of several people of one surname the only one whose roles have the most words of those printed."""
    printed = _words_of(roles)
    shared = {actor.id: len(printed & _words_of(actor.roles)) for actor in bearers if not actor.is_bare}
    most = max(shared.values(), default=0)
    best = [actor_id for actor_id, words in shared.items() if words == most]
    return best[0] if most and len(best) == 1 else None


def same_words(roles: Iterable[str], others: Iterable[str]) -> int:
    """How many words that say something two people's roles share."""
    return len(_words_of(roles) & _words_of(others))


def _words_of(roles: Iterable[str]) -> frozenset[str]:
    """The words of roles that say something."""
    return frozenset[str]().union(*map(_words_of_role, roles))


@lru_cache(maxsize=1_000)
def _words_of_role(role: str) -> frozenset[str]:
    return frozenset(fold(role).split()) - _EMPTY


def _only_near(bearers: Iterable[Known], nearby: Nearby) -> int | None:
    """Of several people of one surname the only one who spoke near the article."""
    people = [actor.id for actor in bearers if not actor.is_bare]
    near = nearby(people) if len(people) > 1 else ()
    return next(iter(near)) if len(near) == 1 else None


def _one_of(same: Sequence[Known], roles: Collection[str], nearby: Nearby) -> int | None:
    """Who of those with one name it is: of the same field, or near, or the one of whom no field is known."""
    if len(same) == 1:
        return same[0].id
    alike = [actor for actor in same if fields_of(roles) & actor.fields]
    if len(alike) == 1:
        return alike[0].id
    if alike and not frozenset.intersection(*(actor.fields for actor in alike)):
        return None  # two people, of whom an article makes one
    if one := _described(same, roles):
        return one
    near = set(nearby([actor.id for actor in same]))
    if len(near) == 1:
        return near.pop()
    return min((actor.id for actor in same if not actor.fields), default=None)


@lru_cache(maxsize=1_000)
def _surname(name: str) -> str | None:
    """The word that others may share, in one spelling: the only one, or the last of a person's name."""
    parts = name.split()
    return romanised(parts[-1]) if parts and (_is_single(name) or _is_person(parts)) else None


def is_bare(names: Iterable[str]) -> bool:
    """Whether none of these folded names has more than one word, particles in front of it aside."""
    return all(map(_is_single, names))


@lru_cache(maxsize=1_000)
def _is_single(name: str) -> bool:
    return " " not in name or _PARTICLES.issuperset(name.split()[:-1])


def _is_person(name: list[str]) -> bool:
    return 1 < len(name) <= _LONGEST_PERSON and _INSTITUTIONAL.isdisjoint(name)
