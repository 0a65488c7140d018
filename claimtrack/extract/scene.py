"""Those an article names, where they are mentioned and who of them has spoken so far."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from claimtrack.extract.asides import CHARGES
from claimtrack.extract.entity import Entity, Place
from claimtrack.extract.paragraph import Paragraph
from claimtrack.extract.sentence_subjects import is_subject_of_sentence
from claimtrack.extract.verb_groups import FINITE
from claimtrack.extract.words import Words

_OPENING_CLAUSES = frozenset(
    "though although but and because as when while since after before if that".split()
)
_FIRST = 4  # words at the beginning of a sentence
_ENTERING = frozenset(
    "sat stood came arrived lay was".split()
)  # in front of whom they are said of: "then came Bell"
_BY = 5  # words from a participle that opens a sentence to its agent
_LED = frozenset(("led", "asked", "put", "shown", "told"))
_ASKING = frozenset(("cross-examination", "examination", "questioning", "pressure"))  # "under questioning by"
_QUESTIONED = frozenset("asked pressed questioned quizzed".split())
_PUT = frozenset("asked pressed put suggested questioned quizzed".split())  # to a witness
_PUT_SO = frozenset(
    "him her it whether if how why what when where about".split()
)  # "put it to", "asked whether"
_MANY = 200  # people and bodies of one article; of more only those are looked at who are mentioned near
_AHEAD = 20  # mentions behind a place


@dataclass(slots=True)
class Scene:
    """Those an article names, and who of them has spoken so far."""

    paragraphs: Sequence[Paragraph]
    everybody: Sequence[Entity]
    last: Entity | None = None  # the last speaker
    before: Entity | None = None  # the one before, if another
    spoken: list[Entity] = field(default_factory=list)  # the bodies that have spoken, in that order
    # Where somebody is mentioned, in order, and who; only if there are many.
    _places: list[Place] = field(default_factory=list)
    _there: list[Entity] = field(default_factory=list)

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

    @property
    def spoken_lately(self) -> Sequence[Entity]:
        """The bodies that have spoken, in that order; of very many the last."""
        return self.spoken[-_MANY:]

    def plays(self, role: str, at: Place) -> bool:
        """Whether somebody named is printed with that word of a role."""
        return any(entity.person and entity.plays(role) for entity in self.around(at))

    def speaking(self, at: Place) -> Entity | None:
        """The last speaker, unless the sentence, or the one before, only tells of whom he asks."""
        if self.last is None:
            return None
        paragraph, word = self.last.latest(at) or (-1, 0)
        stop = self.paragraphs[paragraph].words.sentence_of(word)[1] if paragraph == at[0] else 0
        asked = self.last is self.agent(at) or (
            0 < stop <= at[1] and self.last is self.agent((paragraph, stop - 1))
        )
        return self.before if asked else self.last

    def agent(self, at: Place) -> Entity | None:
        """Who only does what is done to the subject of the sentence: "Cross-examined by Mr Hart, she said"."""
        paragraph, word = at
        words = self.paragraphs[paragraph].words
        first, _ = words.sentence_of(word)
        if words.lower[first] == "when" and (k := self._asking(words, first, word)) is not None:
            return self._named_between(at, first, k)  # "When Mr Hart asked whether …, she replied"
        participle = words.tags[first] == "VBN" or words.lower[first].endswith("ed")
        asked = words.lower[first] == "under" and words.lower[first + 1] in _ASKING
        if not participle and not asked and words.lower[first] not in _LED:
            return None
        within = range(first + 1, min(word, first + _BY))
        by = next((k for k in within if words.lower[k] == "by"), None)
        if by is None:
            return None
        return self._named_between(at, by, word)

    def _named_between(self, at: Place, first: int, stop: int) -> Entity | None:
        """Who is named first between two words of a place's paragraph."""
        named = [(m, e) for e in self.around(at) for m in e.mentions if m[0] == at[0] and first < m[1] < stop]
        return min(named, key=lambda pair: pair[0], default=(at, None))[1]

    def _asking(self, words: Words, first: int, stop: int) -> int | None:
        """The verb by which somebody asks in a clause that opens a sentence: "When Mr Hart | asked | whether"."""
        verb = next((k for k in range(first + 1, min(stop, first + _BY)) if words.tags[k] in FINITE), None)
        if verb is None or words.lower[verb] not in _PUT or verb + 1 == len(words):
            return None
        return verb if words.lower[verb + 1] in _PUT_SO or words.tags[verb + 1] == "NNP" else None

    def opens_with(self, entity: Entity, at: Place) -> bool:
        """Whether a sentence of the paragraph before a place begins with the entity."""
        paragraph, word = entity.latest(at) or (-1, 0)
        if paragraph != at[0]:
            return False
        first, stop = self.paragraphs[paragraph].words.sentence_of(word)
        return word - first < _FIRST and stop <= at[1]

    def first_of(self, at: Place) -> Entity | None:
        """The only person with an office who is named before a place, or the one of whom the lead tells."""
        named = [e for e in self.around(at) if e.person and e.roles and e.latest(at) is not None]
        if len(named) > 1:
            lead = min(e.mentions[0][0] for e in named)
            named = [e for e in named if e.mentions[0][0] == lead and self._leads(e)]
        return named[0] if len(named) == 1 else None

    def _leads(self, entity: Entity) -> bool:
        """Whether a paragraph's first sentence names the entity in front of its verb and nobody before."""
        paragraph, word = entity.mentions[0]
        words = self.paragraphs[paragraph].words
        first, stop = words.sentence_of(word)
        verb = next((k for k in range(word, stop) if words.tags[k] in FINITE), None)
        return first == 0 and verb is not None and FINITE.isdisjoint(words.tags[:word])

    def _just_opened(self, entity: Entity, at: Place) -> bool:
        """Whether the sentence right before that of a place is about the entity, and nobody spoke in it."""
        paragraph, word = entity.latest(at) or (-1, 0)
        if paragraph < max(0, at[0] - 1):
            return False
        words = self.paragraphs[paragraph].words
        (first, stop), (begins, _) = words.sentence_of(word), self.paragraphs[at[0]].words.sentence_of(at[1])
        quoted = self.paragraphs[at[0]].inside[begins] >= 0
        if paragraph < at[0]:  # "Mary Dunn shook her head. ¶ “It's nonsense,” she said"
            return quoted and begins == 0 and stop == len(words) and is_subject_of_sentence(words, word)
        if stop != begins:
            return False
        if not quoted:  # but not "Alarcon agreed. Hugo Prada said | he | doubted that"
            return "NNP" not in words.tags[begins : at[1]] and is_subject_of_sentence(words, word)
        opens = 0 <= word - _main_clause(words, first, stop) < _FIRST
        about = (opens and not _possessor(words, word)) or _is_subject(words, word)
        return about or words.lower[word - 1] in _ENTERING

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
        first, stop = words.sentence_of(word)
        score = -1.0 * (at[0] - paragraph)
        score += 0.9 * (entity is self.speaking(at))
        score += 0.8 * bool(entity.gender or entity.roles)
        score += 1.0 * self._just_opened(entity, at)
        begins = _main_clause(words, first, stop)
        opens = 0 <= word - begins < _FIRST and "by" not in words.lower[begins:word]
        score += 0.6 * ((opens and not _possessor(words, word)) or _is_subject(words, word))
        return score, (paragraph, word)


def _main_clause(words: Words, first: int, stop: int) -> int:
    """The first word of the main clause behind a question to its subject: "Asked if it was late, | Bell paused"."""
    if words.lower[first] not in _QUESTIONED:
        return first
    return next((k + 1 for k in range(first, stop - 1) if words.words[k] == ","), first)


def _is_subject(words: Words, k: int) -> bool:
    """Whether the name at word k is the subject of a clause inside a sentence: "though Vonk was coy".

    Or stands behind the subject: "The only member of the league, Ann Bell, did not vote".
    """
    stop = next((n for n in range(k + 1, len(words)) if words.tags[n] != "NNP"), k)
    before, first = words.lower[k - 1] if k else "", words.sentence_of(k)[0]
    if before == "," and words.words[stop] == ",":
        behind = words.tags[stop + 1 : stop + 2]
        return not FINITE.isdisjoint(behind) and FINITE.isdisjoint(words.tags[first:k])
    return before in _OPENING_CLAUSES and words.tags[stop] in FINITE


def _possessor(words: Words, k: int) -> bool:
    """Whether the name at word k only tells whose somebody is: "Ann Bell's husband"."""
    stop = next((n for n in range(k + 1, len(words)) if words.tags[n] != "NNP"), k)
    return words.tags[stop] == "POS"
