"""Where nouns stand in a row: "grain corridor" in "grain corridor opens", verbs that look like nouns aside."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from claimtrack.extract.people import people_words
from claimtrack.extract.prose import PLAIN, Prose, speakers
from claimtrack.extract.tagger import leaning, uncapitalised
from claimtrack.memo import Memo
from claimtrack.topic_words import topic_words

_SURELY = 0.7  # of a word after a plural, which may be a noun and its verb
_RUN = re.compile(r"[jnsp](?:'?[jnsp])*")
_FIRMS = frozenset("plc inc inc. ltd ltd. llc corp corp. co. gmbh ag sa".split())
_HISSING = ("ches", "shes", "sses", "xes", "zes")
_OBJECTS = frozenset("a an the its their his her our no to".split())  # that may follow a verb
_QUOTES = frozenset("\"“”‘’'")
_EXPLAINS = frozenset(
    "how inside meet what when where why".split()
)  # that tell, after a colon, what it is about
_FIGURATIVE = 3  # words of a headline in quotation marks, with which somebody paints rather than names
_APPOSED = ("np", "sp", "ss")  # "the ferry Meltem"
Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Of a text that explains its headings: its words as printed, and of their stems the nouns, and those in a row.

    `deeds` are the words behind "will" and its like.
    """

    words: Sequence[str]
    nouns: frozenset[str]
    pairs: frozenset[Pair]
    deeds: frozenset[str]


class NounRuns:
    """The runs of nouns and their adjectives, as lists of the numbers of their words.

    `called` is filled with what is said to be what: "ferry" and "Meltem" of "the ferry Meltem".
    """

    def __init__(self, prose: Prose, text: Vocabulary | None = None) -> None:
        """`text`, of a heading, is what it stands over."""
        self.prose, self._text = prose, text
        self.called: set[Pair] = set()
        if text is not None:
            self._mark_heading(text)

    def runs(self, worth: Collection[str] | None = None) -> Iterator[list[int]]:
        """All runs, or those with one of these stems."""
        prose, codes, lower, stems = self.prose, self.prose.codes, self.prose.lower, self.prose.stems
        speaking, people = speakers(), prose.people
        for found in _RUN.finditer("".join(codes)):
            first, end = found.span()
            if end == first + 1:
                told = codes[first] != "j" and end not in people and lower[first] not in speaking
                if told and (worth is None or stems[first] in worth) and PLAIN[prose.words[first]]:
                    yield [first]
            elif worth is None or not worth.isdisjoint(stems[first:end]):  # type: ignore[attr-defined]
                parts = list(self._parts([k for k in range(first, end) if codes[k] != "'"]))
                if end in people and parts:
                    parts.pop()  # "the lens maker John Smith": who, not what
                yield from filter(None, map(self._trimmed, parts))

    def is_common(self, word: str) -> bool:
        """Whether a capital word, which is in no name, would have a small letter inside a sentence."""
        lower = word.lower()
        return _SMALL[word] == lower or (self._text is not None and lower in self._text.words)

    def _mark_heading(self, text: Vocabulary) -> None:
        """Take no word for a name because it comes first, nothing quoted that paints, and nouns for what they are."""
        prose, codes = self.prose, self.prose.codes
        for k in (0, *(k + 1 for k, word in enumerate(prose.words[:-1]) if word == ":")):
            if codes[k] == "p" and k + 1 not in prose.within and self.is_common(prose.words[k]):
                codes[k] = "n" if prose.stems[k] == prose.lower[k] else "s"
        for k, tag in enumerate(prose.tags):
            if codes[k] == "j" and prose.stems[k] in text.nouns:
                codes[k] = "n"  # "Copper climbs"
            elif prose.lower[k] in topic_words()["shell"] and (
                (tag in ("VB", "VBP") and codes[k - 1 : k] == ["n"])
                or (tag == "RB" and prose.tags[k - 1] == "DT")
            ):
                codes[k] = "n"  # "no danger pay": a verb would have its s
        colon = prose.words.index(":") if ":" in prose.words else 0
        if not _EXPLAINS.isdisjoint(prose.lower[colon + 1 : colon + 2]):
            codes[:colon] = "-" * colon  # "Breakfast on a card: inside the football wars"
        marks = [k for k, word in enumerate(prose.words) if word in _QUOTES]
        for first, last in zip(marks[::2], marks[1::2], strict=False):
            outside = sum(code in "jnsp" for code in (*codes[:first], *codes[last:]))
            if last - first > _FIGURATIVE and outside > 1:
                codes[first:last] = "-" * (last - first)

    def _trimmed(self, run: list[int]) -> list[int]:
        """A run up to its last noun, without what kind of company it is; nothing of who speaks."""
        lower, codes = self.prose.lower, self.prose.codes
        if run[0] and lower[run[0] - 1] == "to" and self._is_deed(lower[run[0]]):
            run = run[1:]  # "to block road"
        while run and (codes[run[-1]] == "j" or (len(run) > 1 and lower[run[-1]] in _FIRMS)):
            if lower[run[-1]] in speakers():
                return []  # "the Harrow finance chief guilty of fraud"
            run.pop()
        if len(run) > 1 and codes[run[-1] - 1] == "'" and lower[run[-1]] in people_words()["bodyrole"]:
            # "the seafarers' union", but nothing of "the Nigerian Millers' Association"
            run = [] if codes[run[0]] == "p" else run[:-1]
        return [] if not run or lower[run[-1]] in speakers() else run

    def _is_deed(self, word: str) -> bool:
        """Whether a word behind "to" is rather a verb: "to review meals" over a text that says "will review"."""
        return _VERBAL[word] or (self._text is not None and word in self._text.deeds)

    def _parts(self, run: list[int]) -> Iterator[list[int]]:
        """The parts of a run around verbs taken for nouns ("Cagayan | counts | cost") and of "the ferry | Meltem"."""
        codes, stems, words = self.prose.codes, self.prose.stems, self.prose.words
        part: list[int] = []
        for k, after in zip(run, [*run[1:], -1], strict=True):
            if not PLAIN[words[k]] or (part and self._is_verb(part[-1], k, after)):
                if part:
                    yield part
                part = []
                continue
            if (
                part
                and self._text is None
                and codes[k] in "ps"
                and "".join(codes[part[-1] : k + 1]) in _APPOSED
            ):
                noun = part[-1]
                if (
                    codes[k] == "p"
                    and _LEANINGS[words[noun]] >= 0
                    and stems[noun] not in topic_words()["empty"]
                ):
                    self.called.add((stems[noun], stems[k]))
                yield part
                part = []
            part.append(k)
        if part:
            yield part

    def _is_verb(self, before: int, k: int, after: int) -> bool:
        """Whether word k between others of its run (-1: none) is rather a verb: "directors resign", "strike bites"."""
        word, code = self.prose.words[k], self.prose.codes[k]
        if code == "p" or k != before + 1 or not word.islower():
            return False
        if code != "j" and after == -1 and _VERBAL[word] and self._has_object(k):
            return True
        if self._text is not None:
            return self._is_headline_verb(self._text, before, k, after)
        lean, after_plural = _LEANINGS[word], self._is_plural(before)
        if code == "j" or (word in topic_words()["shell"] and not (code == "n" and after_plural)):
            return False
        return lean < 0 or (code == "n" and after_plural and lean < _SURELY)

    def _is_headline_verb(self, text: Vocabulary, before: int, k: int, after: int) -> bool:
        """The same in a headline, which the text under it explains: "board delays vote", but "fishing quotas"."""
        word, code, stems = self.prose.words[k], self.prose.codes[k], self.prose.stems
        if (stems[before], stems[k]) in text.pairs:
            return False
        noun, verbal = stems[k] in text.nouns, _VERBAL[word]
        if verbal and after == -1 and self.prose.tags[k + 1] == "VBG":  # "authority delays dredging"
            return not noun or self.prose.lower[k + 1] in text.words
        if code == "s" or (verbal and word.endswith("s")):
            if verbal and after == k + 1:  # "board delays vote", rather than "shares slump"
                return not noun or stems[after] in text.nouns or not _VERBAL[self.prose.lower[after]]
            return not noun and _LEANINGS[word] <= 0 and word not in topic_words()["shell"]
        if self._is_plural(before) and (verbal or code == "n"):
            return True  # "brothers trade blame"
        return code == "n" and not noun and _LEANINGS[word] < 0 and word not in topic_words()["shell"]

    def _has_object(self, k: int) -> bool:
        """Whether what follows word k is told of a verb: "lists four demands", "plans to build"."""
        return self.prose.lower[k + 1] in _OBJECTS or self.prose.tags[k + 1] == "CD"

    def _is_plural(self, k: int) -> bool:
        return self.prose.stems[k] != self.prose.lower[k] and (self.prose.codes[k] != "p" or k == 0)


def _base(word: str) -> str:
    return word[:-2] if word.endswith(_HISSING) else word.removesuffix("s")


def _verbal(word: str) -> bool:
    """Whether a headline may have a word, in small letters, as its verb: "delays", "vow"."""
    forms = word, word.removesuffix("s"), _base(word), f"{word[:-3]}y" if word.endswith("ies") else word
    return not topic_words()["verbs"].isdisjoint(forms)


# How far a word is a noun rather than a verb, by its form without an ending, too.
_LEANINGS = Memo(lambda word: leaning(word) or leaning(_base(word)))
_VERBAL = Memo(_verbal)
_SMALL = Memo(lambda word: uncapitalised([word])[0])
