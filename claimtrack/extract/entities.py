"""The people and bodies an article names, each with all its names, roles and places."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache

from claimtrack.extract.names import Name, Names
from claimtrack.extract.paragraph import Paragraph
from claimtrack.extract.people import TRADES, Gender, first_name_gender, gender_of, people_words
from claimtrack.extract.roles import closed_off, office, roles_at, said_to_be_another
from claimtrack.extract.tagger import is_common
from claimtrack.extract.words import Words
from claimtrack.model import Actor, ActorKind
from claimtrack.names import plain
from claimtrack.places import words_for_place
from claimtrack.professions import at_odds, fields_of

_key = lru_cache(maxsize=4096)(
    plain
)  # by which names and their words are found; the same ones come again and again
_PAST = frozenset("ex former late once one-time retired then turned".split())
_LETTERS = 4  # of an office
_BESIDE = 8  # words from a role to the name in apposition
LEGAL_FORMS = frozenset(
    "limited ltd ltd. inc inc. plc corp corp. llc gmbh ag sa nv bv ab asa oyj spa pty a/s".split()
)
_FIRMS = TRADES | {"company", "firm", "group"}  # in front of a name: "mining group Corvus"
_OWNED = frozenset(
    "shares stock profit profits revenue revenues sales earnings board headquarters customers".split()
)
_TEAMS = frozenset("rovers rangers wanderers spurs wolves".split())  # plurals, and names all the same
_HOLDINGS = frozenset("stake stakes interest confidence investors investment trading".split())  # in a firm
_MARKS = (('"',), ("“",))
_LOCATIVE = frozenset("in at near from to of".split())
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
    mentions: list[Place] = field(default_factory=list)
    located: int = 0  # mentions behind "in", "at", "near": a place's
    acts: int = 0  # mentions that tell of no person: "Corvus, which", "shares in Corvus"
    called: set[str] = field(default_factory=set)  # words for bodies by which it went: "the carmaker"
    printed_as: set[str] = field(
        default_factory=set
    )  # words for bodies in front of its name: "the union ZLG"
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
        return letters.isupper() and any(_letters_of(printed).endswith(letters) for printed in self.roles)

    def follows(self, at: Place) -> bool:
        """Whether it is mentioned right behind a place: "the shipping minister, John Smith"."""
        behind = bisect_left(self.mentions, at)
        return behind < len(self.mentions) and self.mentions[behind] <= (at[0], at[1] + _BESIDE)

    def roles_have(self, names: set[str]) -> bool:
        """Whether one of these words is printed with one of the roles."""
        return any(word.lower() in role.split() for role in self.roles for word in names)

    def plays(self, role: str) -> bool:
        """Whether a role word is among the printed roles."""
        return any(role in office(printed) for printed in self.roles)


class Entities:
    """The registry of one article: full names first, so that "Peskov" in the lead finds the name printed later."""

    def __init__(self, paragraphs: Sequence[Paragraph]) -> None:
        self.all: list[Entity] = []
        self._by_name: dict[str, Entity] = {}
        self._by_part: dict[str, list[Entity]] = {}
        self._by_two: dict[str, Entity] = {}  # the first or last two words of a longer name: "Mkwananzi Moyo"
        self._meant: dict[Place, Entity] = {}  # who a full name is at a place: it may be two people's
        self.names = [Names(paragraph.words) for paragraph in paragraphs]
        found = [(p, name) for p, names in enumerate(self.names) for name in names.all]
        self._firms = {_key(short) for _, name in found if (short := _without_legal_form(name))}
        for full in (True, False):
            for p, name in found:
                if (len(name.words) > 1) is full:
                    self._enter(paragraphs[p].words, (p, name.first), name)
        self._forget_openers(paragraphs)
        self._find_openers(paragraphs)
        for entity in self.all:
            entity.mentions.sort()
            told = entity.acts or 2 * entity.located >= len(entity.mentions)
            if told and not (entity.gender or entity.roles):
                entity.person = False

    def _find_openers(self, paragraphs: Sequence[Paragraph]) -> None:
        """A name of one word may open a sentence where its tag did not tell it: "Woolworths shares fell"."""
        single = {e.name: e for e in self.all if " " not in e.name and not is_common(e.name)}
        for p, paragraph in enumerate(paragraphs):
            words = paragraph.words
            for first, _ in words.sentences:
                entity = single.get(words.words[first])
                if entity is not None and words.tags[first] != "NNP":
                    entity.mentions.append((p, first))

    def _forget_openers(self, paragraphs: Sequence[Paragraph]) -> None:
        """A word that is only capital where a sentence begins is no name as a plural or by itself.

        "Nurses in Nyando said"; "“Rubbish,” said Patel".
        """
        for entity in list(self.all):
            if " " in entity.name or not entity.name[1:].islower() or _key(entity.name) in _TEAMS:
                continue
            plural = entity.name.endswith("s")
            if all(_only_opens(paragraphs[p].words, word, plural=plural) for p, word in entity.mentions):
                self.all.remove(entity)
                self._by_name.pop(_key(entity.name), None)
                self._by_part.pop(_key(entity.name), None)

    def named(self, name: Name, at: Place) -> Entity | None:
        """The entity a name at a place stands for."""
        same = self._meant.get(at) or self._by_name.get(_key(name.text))
        if same is not None and (len(name.words) > 1 or not same.person):
            return same
        if len(name.words) == 1:
            return self._by_single(name, at) or same
        if len(name.words) == 2 and name.words[0].lower() in people_words()["honorific"]:
            return self._by_single(replace(name, words=name.words[1:]), at)  # "Sir Digby"
        if name.words[0].lower() in people_words()["particle"]:
            return self._by_single(replace(name, words=name.words[-1:]), at)  # "Von der Heyden"
        return self._by_full(name) or self._by_two.get(_key(name.text)) if name.person else None

    def _by_single(self, name: Name, at: Place) -> Entity | None:
        """A surname (or, failing that, a first name): of those who bear it, the one its title fits, mentioned last."""
        part = _key(name.words[0])
        bearers = self._by_part.get(part, [])
        gender = gender_of(name.titles)
        fitting = [e for e in bearers if e.person and (gender is None or e.gender in (None, gender))]
        if len(fitting) == 1:
            return fitting[0]
        return max(
            self._likely(name, part, bearers, fitting) if bearers else self._by_letters(name.words[0]),
            key=lambda e: e.latest(at) or (-1, -e.mentions[0][0]),
            default=None,
        )

    def _likely(self, name: Name, part: str, bearers: list[Entity], fitting: list[Entity]) -> list[Entity]:
        """Those of the bearers of a surname or first name that have the best claim to it."""
        titled = [e for e in fitting if name.titles and e.plays(name.titles[-1])]
        last = [e for e in fitting if _key(e.name).split()[-1] == part]
        first = [] if words_for_place(part) else [e for e in bearers if _key(e.name).split()[0] == part]
        bodies = [e for e in (bearers if _generic(part) else first) if not e.person]
        return titled or last or fitting or bodies or self._by_letters(name.words[0])

    def surnamed(self, word: str, at: Place) -> Entity | None:
        """Whose surname a word is that where it stands may be a common one, too: "Price said"."""
        bearers = [e for e in self._by_part.get(_key(word), []) if e.person and e.latest(at) is not None]
        fitting = [e for e in bearers if _key(e.name).split()[-1] == _key(word)]
        return max(fitting, key=lambda e: e.latest(at) or (-1, -1), default=None)

    def _abbreviated(self, name: Name) -> Entity | None:
        """The one body whose words begin with these letters: the UN, where the United Nations are named."""
        letters = name.text
        if not (letters.isupper() and 1 < len(letters) <= _LETTERS):
            return None
        fitting = [e for e in self.all if not e.person and " " in e.name and _letters_of(e.name) == letters]
        return fitting[0] if len(fitting) == 1 else None

    def _by_letters(self, letters: str) -> list[Entity]:
        """Whose office the letters are: "the SP" is the superintendent of police."""
        if not (letters.isupper() and 1 < len(letters) <= _LETTERS):
            return []
        return [e for e in self.all if e.person and e.holds(letters)]

    def with_initials(self, letters: str) -> Entity | None:
        """Whose name has these first letters: "SA" for Samuel Adeyinka; a person rather than a body."""
        fitting = [e for e in self.all if _initials(e.name) == letters]
        return max(fitting, key=lambda e: e.person, default=None)

    def _by_full(self, name: Name) -> Entity | None:
        first = _key(name.words[0]).rstrip(".")
        for entity in self._by_part.get(_key(name.words[-1]), []):
            other = _key(entity.name.split()[0]).rstrip(".")
            initial = len(first) == 1 and other.startswith(first)
            if entity.person and len(entity.name.split()) > 1 and (first == other or initial):
                return entity
        return None

    def _enter(self, words: Words, at: Place, name: Name) -> None:
        key = _key(name.text)
        if name.person and key in self._firms:
            name = replace(name, person=False)  # "Sill Bullion" is "Sill Bullion Limited", too
        printed = {role.lower(): role for role in _roles(words, name)}
        roles = list(printed)
        if not name.person and roles and office(roles[0]):  # "Ivanov, the deputy minister,"
            name = replace(name, person=True)
        short = _without_legal_form(name)
        entity = self.named(name, at) or (self._by_name.get(_key(short)) if short else None)
        entity = entity or self._abbreviated(name)
        single = len(name.words) == 1
        if entity is None or (single and not entity.person and _is_its_place(words, name, entity)):
            entity = self._new(name)
        elif name.person and entity.person and len(name.words) > 1:
            entity = self._meant[at] = self._bearer(entity, words, name, roles)
        if name.person and len(name.words) > len(entity.name.split()):
            entity.name = name.text
        self._by_name.setdefault(key, entity)
        if name.text not in entity.names:
            self._call(entity, name.text)
        for text in filter(None, (short, _abbreviation(words, name), _without_nickname(name))):
            if text not in entity.names:
                self._call(entity, text)
        entity.mentions.append(at)
        entity.located += _is_located(words, name.first)
        entity.acts += _acts(words, name)
        before = words.lower[max(0, name.start - 1)]
        if not name.person and before in TRADES:
            entity.called.add(before)
        if not name.person and _calls_a_body(before):
            entity.printed_as.add(before)
        if entity.person or roles:
            _describe(entity, name, roles)
            entity.printed = printed | entity.printed

    def _call(self, entity: Entity, text: str) -> None:
        if not entity.holds(text):
            entity.names.append(text)
            self._by_name.setdefault(_key(text), entity)

    def _new(self, name: Name, apart: str = "") -> Entity:
        entity = Entity(name.text, name.person, apart=apart)
        self.all.append(entity)
        parts = name.words if name.person else (name.words[0], name.words[-1])
        if name.person and len(name.words) > 2:
            for two in (name.words[:2], name.words[-2:]):
                self._by_two.setdefault(_key(" ".join(two)), entity)
        for part in dict.fromkeys(map(_key, parts)):
            self._by_part.setdefault(part, []).append(entity)
        return entity

    def _bearer(self, known: Entity, words: Words, name: Name, roles: Sequence[str]) -> Entity:
        """Which of those with one full name: who has a role of that field, else who was named last, or a namesake."""
        bearers = [e for e in self._by_part.get(_key(name.words[-1]), ()) if name.text in e.names]
        fitting = [e for e in bearers if not _unlike(roles, e.roles)]
        alike = [e for e in fitting if not fields_of(roles).isdisjoint(fields_of(e.roles))]
        another = said_to_be_another(words, name) and not (alike and len(bearers) > 1)
        if bearers and (another or not fitting):
            return self._new(name, roles[0] if roles else "another")
        return max(alike or fitting, key=lambda e: e.mentions[-1], default=known)


def _only_opens(words: Words, k: int, *, plural: bool) -> bool:
    """Whether the capital of word k tells nothing: it opens a sentence, as a plural or by itself ("Rubbish,")."""
    quoted = k > 0 and words.tags[k - 1] == '"' == "".join(words.tags[k + 2 : k + 3])
    exclaimed = quoted and words.tags[k + 1] in (",", ".")
    return exclaimed or (plural and words.opens(k))


def _describe(entity: Entity, name: Name, roles: Sequence[str]) -> None:
    entity.roles += [role for role in roles if role not in entity.roles]
    if entity.gender is None:
        told = gender_of(name.titles) or gender_of(
            [office(role)[-1] for role in entity.roles if office(role)]
        )
        named = first_name_gender(name.words[0]) if len(name.words) > 1 else None
        entity.gender = told or named
        if named and told != named and _by_office(entity, name):
            entity.gender = named  # "Opposition Spokesman Natalie Grey"


def _by_office(entity: Entity, name: Name) -> bool:
    """Whether a word in "-man" tells the gender: a woman may be a spokesman, too."""
    printed = (*name.titles, *(word for role in entity.roles for word in office(role)))
    return any(word.endswith("man") for word in printed)


def _roles(words: Words, name: Name) -> list[str]:
    """The roles printed with a name; a single word that no list knows may be a surname."""
    if name.person:
        return list(roles_at(words, name))
    if len(name.words) > 1 or words.lower[name.stop : name.stop + 1] not in ([","], ["of"]):
        return []
    if name.text.isupper() or name.words[0].lower() in _no_surnames():
        return []
    return list(closed_off(words, name))


@cache
def _no_surnames() -> frozenset[str]:
    """Words for places and bodies, which are capital and still nobody's surname."""
    lists = people_words()
    return lists["seat"] | lists["country"] | lists["body"] | lists["bodyrole"]


def _unlike(roles: Sequence[str], others: Sequence[str]) -> bool:
    """Whether two people have roles at odds; one who is said to have changed his may be both."""
    return at_odds(roles, others) and not any(_PAST & set(role.split()) for role in (*roles, *others))


@lru_cache(maxsize=1_000)
def _place_or_body(name: str) -> tuple[bool, bool]:
    """Whether a name is a country's or capital's, and whether a word of it tells a body."""
    parts, lists = set(name.lower().split()) - {"the"}, people_words()
    body = parts & (lists["body"] | lists["bodyrole"]) or name.isupper()
    return parts <= lists["seat"] | lists["country"], bool(body)


def _is_located(words: Words, first: int) -> bool:
    """Whether a place stands at word `first`: "in Sill", but not "chief executive of Hollin & Vale"."""
    before = words.lower[max(0, first - 2) : first]
    if not before or before[-1] not in _LOCATIVE:
        return False
    return not (before[-1] == "of" and before[0] in people_words()["title"])


def _is_its_place(words: Words, name: Name, entity: Entity) -> bool:
    """Whether one word names the place after which a body is called: "in Kivu", where there is a "Kivu Gold"."""
    if " " not in entity.name or name.first < 2:
        return False
    before, further = words.lower[name.first - 1], words.lower[name.first - 2]
    return before in ("in", "near") and further not in _OWNED | _HOLDINGS


def _acts(words: Words, name: Name) -> bool:
    """Whether what stands around a name tells of no person: "mining giant Corvus", "Corvus, which"."""
    k, before = name.stop, words.lower[max(0, name.start - 2) : name.start]
    if words.lower[k : k + 2] == [",", "which"] or before in (["shares", "in"], ["stake", "in"]):
        return True
    if words.tags[k : k + 1] == ["POS"] and words.lower[k + 1 : k + 2]:
        return words.lower[k + 1] in _OWNED
    return bool(before) and before[-1] in _FIRMS


def _calls_a_body(word: str) -> bool:
    """Whether a word in front of a body's name tells what it is: "the train drivers' | union | ZLG"."""
    return word in TRADES or word in people_words()["bodyrole"]


def _letters_of(role: str) -> str:
    """The first letters of a role's words but for "of" and "the", as capitals."""
    return "".join(word[0].upper() for word in role.split() if word not in ("of", "the"))


def _without_legal_form(name: Name) -> str:
    """ "Sill Bullion" of "Sill Bullion Limited"; "" where nothing, or no name of two words, would be left."""
    if len(name.words) < 3 or name.words[-1].lower() not in LEGAL_FORMS:
        return ""
    words = name.text.split()
    return " ".join(words[:-1]) if len(words) > 2 else ""


def _without_nickname(name: Name) -> str:
    """ "Ernesto Tagle" of "Ernesto “Boy” Tagle"; "" where there is none."""
    return " ".join(name.words[:1] + name.words[4:]) if name.person and name.words[1:2] in _MARKS else ""


def _initials(name: str) -> str:
    """The first letters of a name of several words, as capitals."""
    words = name.split()
    return "".join(word[0] for word in words).upper() if len(words) > 1 else ""


def _generic(part: str) -> bool:
    """Whether one word of a body's name may stand for it: "the Fund", "the Ministry"."""
    return part in people_words()["body"]


def _abbreviation(words: Words, name: Name) -> str:
    """ "International Monetary Fund (IMF)": the letters in brackets."""
    k = name.stop
    if k + 2 < len(words) and words.words[k] == "(" and words.words[k + 2] == ")":
        inside = words.words[k + 1]
        spelt = (
            "".join(word[0] for word in name.text.split()).lower() == inside.lower()
        )  # "… Workers' Union (Hatwu)"
        return inside if (inside.isupper() or spelt) and len(inside) > 1 else ""
    return ""
