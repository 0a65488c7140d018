"""Whom "the minister", "the lawmaker" or "the company" means: one of those an article names, by what they are."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from claimtrack.extract.clauses import CHARGES
from claimtrack.extract.entities import LEGAL_FORMS, Entity, Place
from claimtrack.extract.paragraph import Paragraph
from claimtrack.extract.people import TRADES, gender_of, people_words
from claimtrack.extract.roles import office
from claimtrack.extract.verb_groups import FINITE
from claimtrack.extract.words import Words
from claimtrack.places import words_for_place
from claimtrack.professions import at_odds, fields_of, profession_words

_BOSSES = frozenset("chairman chairwoman chair chief executive ceo founder owner president director".split())
_DELEGATES = frozenset(
    "senator sen sen. congressman congresswoman representative rep rep. mp mep deputy councillor assemblyman".split()
)
COUNSEL = frozenset("lawyer attorney barrister solicitor advocate counsel prosecutor".split())
# Words for somebody in question, with the offices that each may stand for.
_EPITHETS: dict[str, frozenset[str]] = {
    "diplomat": frozenset("minister ambassador envoy spokesman spokeswoman secretary".split()),
    "boss": frozenset("manager coach chief executive ceo director chairman chairwoman chair".split()),
    "officer": frozenset("superintendent inspector constable sergeant commander detective".split()),
    "judge": frozenset(("justice", "judge")),
    **dict.fromkeys("lordship ladyship honour honor".split(), frozenset(("justice", "judge"))),
    "skipper": frozenset(("captain",)),
    "pontiff": frozenset(("pope",)),
    "priest": frozenset("father reverend rev fr. vicar pastor".split()),
    "academic": frozenset("professor prof dr dr. lecturer".split()),
    "don": frozenset("professor prof dr dr. lecturer".split()),
    "politician": frozenset("minister senator mp mayor governor leader president premier".split()),
    **dict.fromkeys("lawmaker legislator parliamentarian".split(), _DELEGATES),
    **dict.fromkeys("businessman businesswoman tycoon magnate industrialist entrepreneur".split(), _BOSSES),
    **dict.fromkeys(
        "lady gran granny nan mum mom dad star hero heroine teen schoolboy schoolgirl "
        "witness claimant defendant accused teenager pensioner veteran academician youngster newcomer grandmother "
        "pro rookie sophomore debutant champion seed finalist medallist medalist "
        "left-hander right-hander southpaw native septuagenarian octogenarian nonagenarian thirtysomething "
        "grandfather dad-of-three dad-of-two mum-of-two mum-of-three mother-of-two mother-of-three father-of-two "
        "father-of-three".split(),
        frozenset[str](),
    ),
}
_FAMILY = frozenset("mum mom dad gran granny nan".split())
_BEFORE_A_COURT = frozenset("witness claimant defendant accused".split())  # no judge, and no lawyer
# Offices that are called by another word where nobody has the one printed: "the health chief" is the minister.
_INSTEAD: dict[str, frozenset[str]] = {
    "minister": frozenset(("secretary",)),
    "chief": frozenset("minister secretary director commissioner head president superintendent".split()),
    **{word: COUNSEL - {word} for word in COUNSEL},
}
DEMONYMS = frozenset(  # one person of a place, by a noun that is no adjective of it
    "swede dane pole scot finn turk spaniard briton kiwi aussie serb croat slovene kurd filipina frenchman "
    "frenchwoman dutchman dutchwoman irishman irishwoman welshman welshwoman englishman englishwoman scotsman "
    "scotswoman yorkshireman ulsterman glaswegian liverpudlian mancunian".split()
)
_AGED = re.compile(r"\d{1,3}-year-old")
_BODIES = frozenset(
    "company corporation firm group organisation organization club agency union charity".split()
)
_SUPPLIERS = frozenset("supplier operator producer exporter importer distributor".split())
_FIRMS = frozenset(("company", "corporation", "firm")) | TRADES | _SUPPLIERS
_VAGUE = frozenset(  # words that do not tell bodies of different kinds apart
    "company corporation firm group organisation organization agency maker manufacturer giant chain startup start-up "
    "conglomerate".split()
)
_SAME_TRADE = ({"carmaker", "automaker"}, {"airline", "carrier"}, {"retailer", "grocer", "supermarket"})
_CLUBS = frozenset(("club", "union", "charity"))
_OUTLETS = frozenset(("agency", "broadcaster", "organisation", "organization"))  # which a paper may be called
_MEDIA = frozenset(
    "courier chronicle mail express mirror observer echo argus inquirer "
    "radio tv television news times post journal tribune herald telegraph gazette bbc cnn reuters".split()
)
_FIRM_WORDS = LEGAL_FORMS | frozenset("& company co. corporation holding holdings".split())
_INSTITUTIONAL = frozenset(
    "ministry university department office agency organisation organization commission council committee court "
    "parliament government board association union institute authority hospital school college police nations".split()
)
_THINGS = frozenset(
    "act bill law treaty accord accords agreement pact summit award prize cup bridge road street avenue square river "
    "lake sea ocean canal strait gulf island islands mount mountains desert valley peninsula airport report "
    "survey".split()
)
_OF_OFFICES = frozenset(("politics", "police", "church"))  # whose words are often one person's alone
_KINDS = {  # words of a body's name by others that it goes by
    "authority": ("council", "borough"),
    "force": ("police", "constabulary"),
    "department": ("ministry",),
    "ministry": ("department",),
    "school": ("academy", "college"),
    "assembly": ("parliament",),
}
_OF_MANY = frozenset(("chieftain", "stalwart"))  # of a party
_OPENING_CLAUSES = frozenset(
    "though although but and because as when while since after before if that".split()
)
_FIRST = 4  # words at the beginning of a sentence
_LEAD = 2  # paragraphs in which somebody may be described before being named
_REACH = 4  # paragraphs back to the person in question
_BY = 5  # words from a participle that opens a sentence to its agent
_LED = frozenset(("led", "asked", "put", "shown", "told"))
_MANY = 200  # people and bodies of one article; of more only those are looked at who are mentioned near
_AHEAD = 20  # mentions behind a place
_NEAR = 2  # the same for whom no word of the article calls so


@dataclass(slots=True)
class Scene:
    """Those an article names, and who of them has spoken so far."""

    paragraphs: Sequence[Paragraph]
    everybody: Sequence[Entity]
    last: Entity | None = None  # the last speaker
    before: Entity | None = None  # the one before, if another
    spoken: list[Entity] = field(default_factory=list)  # the bodies that have spoken, in that order
    _places: list[Place] = field(
        default_factory=list
    )  # where somebody is mentioned, if there are many, in order
    _there: list[Entity] = field(default_factory=list)  # who is

    def __post_init__(self) -> None:
        if len(self.everybody) > _MANY:
            found = [(place, number) for number, e in enumerate(self.everybody) for place in e.mentions]
            self._places = [place for place, _ in sorted(found)]
            self._there = [self.everybody[number] for _, number in sorted(found)]

    def around(self, at: Place) -> Sequence[Entity]:
        """Those who may be meant at a place: everybody, or of very many those who are named near it."""
        if not self._places:
            return self.everybody
        here = bisect_left(self._places, at)
        return list({id(e): e for e in self._there[max(0, here - _MANY) : here + _AHEAD]}.values())

    def heard(self, speaker: Entity) -> None:
        """Note who speaks now."""
        if speaker is not self.last:
            self.before, self.last = self.last, speaker
        if not speaker.person:
            self.spoken.append(speaker)

    def plays(self, role: str, at: Place) -> bool:
        """Whether somebody named is printed with that word of a role."""
        return any(entity.person and entity.plays(role) for entity in self.around(at))

    def speaking(self, at: Place) -> Entity | None:
        """The last speaker, unless the sentence only tells of whom he asks."""
        return self.before if self.last is not None and self.last is self.agent(at) else self.last

    def agent(self, at: Place) -> Entity | None:
        """Who only does what is done to the subject of the sentence: "Cross-examined by Mr Hart, she said"."""
        paragraph, word = at
        words = self.paragraphs[paragraph].words
        first, _ = words.sentence_of(word)
        participle = words.tags[first] == "VBN" or words.lower[first].endswith("ed")
        if not participle and words.lower[first] not in _LED:
            return None
        within = range(first + 1, min(word, first + _BY))
        by = next((k for k in within if words.lower[k] == "by"), None)
        if by is None:
            return None
        named = [
            (m, e) for e in self.around(at) for m in e.mentions if m[0] == paragraph and by < m[1] < word
        ]
        return min(named, key=lambda pair: pair[0], default=(at, None))[1]

    def opens_with(self, entity: Entity, at: Place) -> bool:
        """Whether a sentence of the paragraph before a place begins with the entity."""
        paragraph, word = entity.latest(at) or (-1, 0)
        if paragraph != at[0]:
            return False
        first, stop = self.paragraphs[paragraph].words.sentence_of(word)
        return word - first < _FIRST and stop <= at[1]

    def first_of(self, at: Place) -> Entity | None:
        """The only person named before a place near the beginning."""
        named = [e for e in self.around(at) if e.person and e.roles and e.latest(at) is not None]
        return named[0] if len(named) == 1 else None

    def _just_opened(self, entity: Entity, at: Place) -> bool:
        """Whether the sentence right before that of a place is about the entity, and nobody spoke in it."""
        paragraph, word = entity.latest(at) or (-1, 0)
        if paragraph != at[0]:
            return False
        words = self.paragraphs[paragraph].words
        (first, stop), (begins, _) = words.sentence_of(word), words.sentence_of(at[1])
        quoted = self.paragraphs[paragraph].inside[begins] >= 0
        about = (word - first < _FIRST and not _possessor(words, word)) or _is_subject(words, word)
        return stop == begins and quoted and about

    def opened_since(self, entity: Entity, last: Place, at: Place) -> bool:
        """Whether a sentence begins with the entity that stands between two places, not long before the second."""
        paragraph, word = entity.latest(at) or (-1, 0)
        if (paragraph, word) <= last or paragraph < at[0] - 1:
            return False
        return word - self.paragraphs[paragraph].words.sentence_of(word)[0] < _FIRST

    def accused(self, at: Place) -> tuple[Entity | None] | None:
        """Who "it" is in "X accused Y of fraud, a charge it denies": Y, if named; None where no charge is told."""
        paragraph, word = at
        words = self.paragraphs[paragraph].words
        noun = word - 1 - (word > 1 and words.lower[word - 1] in ("that", "which"))
        if noun < 2 or words.lower[noun] not in CHARGES or words.words[noun - 2] != ",":
            return None
        first, _ = words.sentence_of(word)
        named = [
            (m, e) for e in self.around(at) for m in e.mentions if m[0] == paragraph and first < m[1] < noun
        ]
        others = [(m, e) for m, e in named if e is not self.last]
        return (max(others, key=lambda pair: pair[0])[1] if others else None,)

    def salience(self, entity: Entity, at: Place) -> tuple[float, Place]:
        """How likely a pronoun means the entity: near, the last speaker, a known person, first in its sentence."""
        paragraph, word = entity.latest(at) or (-99, 0)
        words = self.paragraphs[paragraph].words
        first, _ = words.sentence_of(word)
        score = -1.0 * (at[0] - paragraph)
        score += 0.9 * (entity is self.speaking(at))
        score += 0.8 * bool(entity.gender or entity.roles)
        score += 1.0 * self._just_opened(entity, at)
        opens = word - first < _FIRST and "by" not in words.lower[first:word]
        score += 0.6 * ((opens and not _possessor(words, word)) or _is_subject(words, word))
        return score, (paragraph, word)


def _is_subject(words: Words, k: int) -> bool:
    """Whether the name at word k is the subject of a clause inside a sentence: "though Vonk was coy"."""
    stop = next((n for n in range(k + 1, len(words)) if words.tags[n] != "NNP"), k)
    return words.lower[k - 1] in _OPENING_CLAUSES and words.tags[stop] in FINITE


def _possessor(words: Words, k: int) -> bool:
    """Whether the name at word k only tells whose somebody is: "Ann Bell's husband"."""
    stop = next((n for n in range(k + 1, len(words)) if words.tags[n] != "NNP"), k)
    return words.tags[stop] == "POS"


def called(scene: Scene, role: Sequence[str], determiner: str, at: Place) -> Entity | None:
    """The latest entity before a place that was printed with this role ("the minister", "the ministry")."""
    lists, head = people_words(), role[-1] if role else ""
    if head in _FAMILY and determiner != "the":
        return None  # "my dad"
    if head in _EPITHETS or _AGED.fullmatch(head):
        return _epithet(scene, head, at)
    if head in lists["role"] or gender_of([head]):
        fitting = _people(scene, role, determiner, at)
    elif (head in lists["bodyrole"] or head in _FIRMS) and determiner in ("the", "this"):
        fitting = _bodies(scene, role, at)
    else:
        return None
    before = [e for e in fitting if e.latest(at) is not None]
    for body in before[:1]:
        body.called.update({head} if head in _BODIES | _FIRMS else ())
    if not before and len(fitting) == 1 and (at[0] < _LEAD or fitting[0].follows(at)):
        # "The mayor of this town has accused …": the lead describes whom the next lines name
        return fitting[0]
    return _latest(before, at)


def is_epithet(head: str) -> bool:
    """Whether a word is for somebody in question whatever the office: "the teenager", "the 79-year-old"."""
    return _EPITHETS.get(head) == frozenset() or _AGED.fullmatch(head) is not None


def in_question(scene: Scene, role: Sequence[str], at: Place) -> Entity | None:
    """Who "the former auditor" is whom nothing else in the article calls so: the last speaker, unless at odds.

    Before anybody has spoken it is whom the article begins with.
    """
    last, head = scene.last or scene.first_of(at), role[-1]
    if last is None or not last.person or not (_calls_anybody(head) or _of_a_district(scene, role, at)):
        return None
    near = (last.latest(at) or (-99, 0))[0] >= at[0] - _NEAR
    told = gender_of([head])
    fits = (told is None or last.gender in (None, told)) and not at_odds([head], last.roles)
    return last if near and fits and _of_its_place(role, " ".join(last.roles).split(), known=True) else None


def _of_a_district(scene: Scene, role: Sequence[str], at: Place) -> bool:
    """Whether "the Kwale governor" is said of somebody for variety: an office of a place, behind "the" at a place."""
    others = (e for e in scene.around(at) if e.person and e.latest(at) is not None)
    if len(role) != 2 or any(e.plays(role[-1]) for e in others) or role[-1] not in people_words()["role"]:
        return False
    return scene.paragraphs[at[0]].words.words[at[1] + 1][0].isupper()


def goes_by(head: str, described: str) -> bool:
    """Whether somebody the article only describes ("a player") may be called so ("the midfielder")."""
    return _calls_anybody(head) and not at_odds([head], [described])


@cache
def _calls_anybody(head: str) -> bool:
    """Whether a word is of many people ("the auditor"), and not of the one who holds an office ("the president")."""
    lists = people_words()
    if head in _OF_MANY:
        return True
    if head in lists["title"] and fields_of([head]) <= _OF_OFFICES:
        return False
    return head in lists["role"] or head in profession_words()


def of_a_nation(scene: Scene, at: Place) -> Entity | None:
    """Who "the American" is: the person in question, mentioned in this paragraph or the one before."""
    near = [e for e in scene.around(at) if e.person and (e.latest(at) or (-99, 0))[0] >= at[0] - 1]
    return max(near, key=lambda e: scene.salience(e, at), default=None)


def _people(scene: Scene, role: Sequence[str], determiner: str, at: Place) -> list[Entity]:
    """The people with an office, or with one that may be called so."""
    head = role[-1]
    people = [e for e in scene.around(at) if e.person]
    fitting = [e for e in people if e.plays(head)]
    if len(role) > 1:  # "the board president" is not any president
        fitting = _best_described(fitting, role, determiner)
    if not fitting and head in ("man", "woman"):
        return [e for e in people if e.gender == ("male" if head == "man" else "female")]
    if not fitting:
        instead = [e for e in people if any(map(e.plays, _INSTEAD.get(head, ())))]
        fitting = [e for e in instead if _of_its_place(role, " ".join(e.roles).split(), known=True)]
        if len(fitting) > 1:
            fitting = [e for e in fitting if _shares_a_word(role, e)] or _before(fitting, at)
    return fitting


def _before(entities: Sequence[Entity], at: Place) -> list[Entity]:
    """Those named before a place, if they belong to the law: of counsel and prosecutor the one named so far."""
    return [e for e in entities if e.latest(at) is not None and _of_the_law(e)]


def _shares_a_word(role: Sequence[str], entity: Entity) -> bool:
    """Whether a word in front of a role's head is printed with somebody, too: "health chief", "health minister"."""
    return not {word for printed in entity.roles for word in printed.split()}.isdisjoint(role[:-1])


def _bodies(scene: Scene, role: Sequence[str], at: Place) -> list[Entity]:
    """The bodies of that kind, else the one in question."""
    bodies = [e for e in scene.around(at) if not e.person]
    named = [(e, e.name.lower().split()) for e in bodies]
    kinds = {role[-1], *_KINDS.get(role[-1], ())}
    fitting = [e for e, words in named if not kinds.isdisjoint(words) and _of_its_place(role, words)]
    return fitting or _company(scene, role[-1], bodies, at)


def _of_its_place(role: Sequence[str], words: Sequence[str], *, known: bool = False) -> bool:
    """Whether a role is of no other place than some words: "the Kenyan ministry" is not the Tanzanian one.

    `known`: a place of the role must be among the words.
    """
    wanted = {places[0] for word in role if (places := words_for_place(word))}
    told = {
        places[0] for word in words if (places := words_for_place(word.removesuffix("'s").removesuffix("’s")))
    }
    return not wanted or not wanted.isdisjoint(told) or not (told or known)


def _epithet(scene: Scene, head: str, at: Place) -> Entity | None:
    """Who "the diplomat" or "the 79-year-old" is: who has an office of that kind, else the person in question."""
    offices = _EPITHETS.get(head, frozenset())
    agent = scene.agent(at)
    people = [e for e in scene.around(at) if e.person and e is not agent]
    people = [e for e in people if not (head in _BEFORE_A_COURT and _of_the_law(e))]
    fitting = [e for e in people if e.plays(head)] or [e for e in people if any(map(e.plays, offices))]
    last = scene.speaking(at)
    here = [e for e in fitting or people if (e.gender or " " in e.name) and scene.opens_with(e, at)]
    if last not in here and len(here) == 1:
        return here[0]  # "Pell took the blame. “That's on me,” said the third-year pro."
    if last is not None and last in (fitting or people):
        return last if (last.latest(at) or (-99, 0))[0] >= at[0] - _REACH else None
    before = [e for e in fitting or people if e.latest(at) is not None]
    back = _REACH if head in _BEFORE_A_COURT else 1
    near = [e for e in before if fitting or (e.latest(at) or (-99, 0))[0] >= at[0] - back]
    return max(near, key=lambda e: scene.salience(e, at), default=None)


def _of_the_law(entity: Entity) -> bool:
    return "law" in fields_of(entity.roles)


def _company(scene: Scene, head: str, bodies: Sequence[Entity], at: Place) -> list[Entity]:
    """What "the company" or "the group" is: of those that spoke or are firms by name the one mentioned most.

    The last one that spoke goes before where it did so just before, or is mentioned more than half as often.
    """
    if head not in _BODIES and head not in _FIRMS:
        return []
    named = [e for e in bodies if 2 * e.located < len(e.mentions) and e.latest(at) and not _is_thing(e)]
    if head in _FIRMS | _CLUBS:
        named = [e for e in named if not _institution(e)]
    if head not in _OUTLETS:
        named = [e for e in named if len(e.mentions) > 1 or _MEDIA.isdisjoint(e.name.lower().split())]
    named = [e for e in named if not any(_another_kind(head, word) for word in e.called)]
    among = set(map(id, named))
    spoken = [e for e in scene.spoken[-_MANY:] if id(e) in among]
    told = set(map(id, spoken))
    sure = named if head in _CLUBS else [e for e in named if id(e) in told or e.acts or e.is_body or e.called]
    opening = _latest([e for e in sure if scene.opens_with(e, at)], at)
    if opening is not None and head in _FIRMS | _CLUBS:
        return [opening]  # "Rovers lost to City. The club said …"
    firms = [e for e in named if head in _FIRMS and not _FIRM_WORDS.isdisjoint(e.name.lower().split())]
    pool = spoken + firms or [e for e in named if e.is_body] or named
    most = max(pool, key=lambda e: (len(e.mentions), e.latest(at) or (-1, -1)), default=None)
    if most is not None and spoken and _goes_before(spoken[-1], most, at):
        most = spoken[-1]
    return [] if most is None else [most]


def _another_kind(head: str, word: str) -> bool:
    """Whether nobody goes by both words: "the union" and "the company", "the carmaker" and "the lender"."""
    if head == word or (word in _VAGUE and head in _VAGUE | _FIRMS) or (head in _VAGUE and word in _FIRMS):
        return False
    return not any({head, word} <= trade for trade in _SAME_TRADE)


def _goes_before(last: Entity, most: Entity, at: Place) -> bool:
    """Whether the body that spoke last is meant rather than the one mentioned most: it did so in this paragraph."""
    return (last.latest(at) or (-1, -1))[0] == at[0] or 2 * len(last.mentions) > len(most.mentions)


def _is_thing(entity: Entity) -> bool:
    """Whether what is named is nobody at all: a law, a prize, a road."""
    return entity.name.lower().split()[-1] in _THINGS


def _institution(entity: Entity) -> bool:
    """Whether a body is none that trades: a ministry, a place, the people of a country."""
    words = entity.name.lower().split()
    if len(words) == 1 and (words[0] in DEMONYMS or words_for_place(words[0])):
        return True
    return not _INSTITUTIONAL.isdisjoint(words)


def _latest(entities: Sequence[Entity], at: Place) -> Entity | None:
    return max(entities, key=lambda e: e.latest(at) or (-1, -1), default=None)


def _best_described(people: list[Entity], role: Sequence[str], determiner: str) -> list[Entity]:
    """Of people with this head of a role those printed with all of it, else with more of its words than the others."""
    printed = [e for e in people if any(" ".join(office(r)).endswith(" ".join(role)) for r in e.roles)]
    if printed:
        return printed
    shared = [len(set(role[:-1]) & {word for r in e.roles for word in r.split()}) for e in people]
    most = max(shared, default=0)
    if most and shared.count(most) == 1:
        return [people[shared.index(most)]]
    plain = [e for e in people if all(len(r.split()) == 1 for r in e.roles if role[-1] in office(r))]
    return (
        plain if len(people) == 1 and determiner == "the" else []
    )  # "the Kazakh minister" is no Turkish one
