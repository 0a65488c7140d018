"""Somebody or some body that an article names."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from functools import lru_cache

from claimtrack.extract.people import Gender, people_words, role_words
from claimtrack.extract.roles import office, spelt_out
from claimtrack.model import Actor, ActorKind

_NO_LETTERS = frozenset("of the datuk dato' dato seri tan sri tun engr. dr. dr hon. hon alhaji hajia".split())
_BESIDE = 8  # words from a role to the name in apposition
Place = tuple[int, int]  # paragraph, word


@dataclass(slots=True)
class Entity:
    """Somebody or some body named in the article, and where it is mentioned, in text order."""

    name: str
    person: bool
    names: list[str] = field(default_factory=list)
    roles: list[str] = field(default_factory=list)  # in small letters
    printed: dict[str, str] = field(default_factory=dict)  # the same as printed
    gender: Gender | None = None
    guessed: bool = False  # whether the gender is only that of most who have the first name
    mentions: list[Place] = field(default_factory=list)
    located: int = 0  # mentions behind "in", "at", "near": a place's
    acts: int = 0  # mentions that tell of no person: "Corvus, which", "shares in Corvus"
    called: set[str] = field(default_factory=set)  # words for bodies by which it went: "the carmaker"
    kinds: set[str] = field(default_factory=set)  # said of it behind a comma: "Marsa, a company that"
    printed_as: set[str] = field(default_factory=set)  # the same in front of its name: "the union ZLG"
    beside: bool = False  # named first as somebody's: "Moriarty's wife, Bernadette Moriarty"
    apart: str = ""  # what tells it from an earlier entity of the same name

    @property
    def shown(self) -> str:
        """The name that nobody else has in this article: "John Smith (dockers' leader)"."""
        return f"{self.name} ({self.apart})" if self.apart else self.name

    def actor(self) -> Actor:
        """The entity as a value."""
        roles = tuple(self.printed.get(role, role) for role in self.roles)
        return Actor(self.shown, tuple(self.names), roles, kind=self._kind())

    def _kind(self) -> ActorKind | None:
        """What it is, as far as the article tells; a single word that stands for nothing else may be a surname."""
        place, body = _place_or_body(self.name)
        if place and not self.roles:
            return "place"
        if self.person:
            known = self.gender or self.roles or " " in self.name.lower().removeprefix("the ")
            return "person" if known else None
        if body:
            return "organisation"
        return "place" if 2 * self.located >= len(self.mentions) else "organisation"

    @property
    def is_body(self) -> bool:
        """Whether a word of the name tells a body."""
        return not self.person and _place_or_body(self.name)[1]

    def latest(self, at: Place) -> Place | None:
        """The last mention before a place."""
        before = bisect_left(self.mentions, at)
        return self.mentions[before - 1] if before else None

    def holds(self, letters: str) -> bool:
        """Whether capital letters are short for one of the printed roles: the "SP" is the superintendent of police."""
        return letters.isupper() and any(
            letters_of(printed).endswith(letters) and not role_words().isdisjoint(printed.split())
            for printed in self.roles
        )  # but "the COA" is no director at the Commission on Audit

    def follows(self, at: Place) -> bool:
        """Whether it is mentioned right behind a place: "the shipping minister, John Smith"."""
        behind = bisect_left(self.mentions, at)
        return behind < len(self.mentions) and self.mentions[behind] <= (at[0], at[1] + _BESIDE)

    def roles_have(self, names: set[str]) -> bool:
        """Whether one of these words is printed with one of the roles."""
        return any(word.lower() in role.split() for role in self.roles for word in names)

    def plays(self, role: str) -> bool:
        """Whether a role word is among the printed roles."""
        return any(spelt_out(role) in office(printed) for printed in self.roles)


def letters_of(role: str) -> str:
    """The first letters of a role's words but for "of", "the" and titles of honour, as capitals."""
    return "".join(word[0].upper() for word in role.split() if word not in _NO_LETTERS)


@lru_cache(maxsize=1_000)
def _place_or_body(name: str) -> tuple[bool, bool]:
    """Whether a name is a country's or capital's, and whether a word of it tells a body."""
    parts, lists = set(name.lower().split()) - {"the"}, people_words()
    body = parts & (lists["body"] | lists["bodyrole"]) or name.isupper()
    return parts <= lists["seat"] | lists["country"], bool(body)
