"""Who is said to be for or against something: "is opposed to the plan", "is in favour of a ban", "is open to talks"."""

from __future__ import annotations

from claimtrack.extract.base_phrases import phrase_after
from claimtrack.extract.candidate import STANCE, Candidate
from claimtrack.extract.clauses import clause_end
from claimtrack.extract.complements import clause_low
from claimtrack.extract.mentions import head_end
from claimtrack.extract.paragraph import Paragraph
from claimtrack.extract.phrases import mention_before
from claimtrack.extract.quantities import SHARES
from claimtrack.extract.relatives import DOCUMENTS
from claimtrack.extract.spans import WordSpan
from claimtrack.extract.speaking_nouns import may_speak
from claimtrack.extract.verb_groups import BE, verb_group
from claimtrack.extract.words import Words

_LINKS = {  # what leads to what it is about
    "opposed": ("to",),
    "favour": ("of",),
    "favor": ("of",),
    "unconvinced": ("by", "of"),
    "unimpressed": ("by", "with"),
    "unmoved": ("by",),
    "keen": ("on",),
    "bullish": ("on", "about"),
    "bearish": ("on", "about"),
    "open": ("to",),
}
_BEING = BE | frozenset("remain remains remained stays stayed".split())
_PROPOSED = frozenset(  # what one may be open to, as no door is
    "talks talk deal deals dialogue negotiation negotiations discussion discussions compromise idea ideas change "
    "changes suggestion suggestions possibility proposal proposals offer offers option options cooperation "
    "persuasion reform reforms debate agreement ceasefire".split()
)
_TOUCHED = frozenset("wall walls clock law odds rules".split())  # what is "against" them is no view
_FIRST_PERSON = frozenset(("i", "we", "you"))


def stance(paragraph: Paragraph, sentence: WordSpan, i: int, previous: WordSpan | None) -> Candidate | None:
    """Who is for or against what, by word i: "opposed" of "are opposed to the plan"; `previous` spoke before."""
    words, (first, stop) = paragraph.words, sentence
    against = words.lower[i] == "against"
    begin = i + 1 if against else i + 2
    if begin >= stop or not (against or words.lower[i + 1] in _LINKS[words.lower[i]]):
        return None
    be = _be_before(words, first, i)
    end = phrase_after(words, begin, stop) or (begin + 1 if words.tags[begin] == "VBG" else None)
    if be is None or end is None or not _may_be_a_view(words, i, begin, end):
        return None
    low = clause_low(paragraph, first, be)
    group = verb_group(words, low, be)
    speaker = mention_before(words, low, group.first)
    if speaker is None and words.lower[group.first - 1] in ("and", "but"):
        speaker = previous
    if group.infinitive or speaker is None or not _may_hold(words, speaker):
        return None
    content = ((begin, clause_end(paragraph, begin, stop)),)
    lemma = "oppose" if against else words.lower[i]
    return Candidate(STANCE, lemma, "state", (group.first, begin - (not against)), content, speaker, sentence)


def _be_before(words: Words, first: int, i: int) -> int | None:
    """The "is" of a stance at word i: "is strongly opposed", "remains | in favour"."""
    k = i - 1 - (words.lower[i] in ("favour", "favor") and words.lower[i - 1] == "in")
    while k > first and words.tags[k] == "RB":
        k -= 1
    return k if k > first and words.lower[k] in _BEING else None


def _may_be_a_view(words: Words, i: int, begin: int, end: int) -> bool:
    """Whether what the stance at word i is about, words `begin` to `end`, is no place, match or visitor."""
    word, head = words.lower[i], words.lower[head_end(words, begin, end) - 1]
    if word in ("favour", "favor"):
        return words.lower[i - 1] == "in"
    if word == "open":
        return words.tags[begin] == "VBG" or head in _PROPOSED
    return word != "against" or not (head in _TOUCHED or words.tags[end - 1] in ("NNP", "PRP", "CD"))


def _may_hold(words: Words, speaker: WordSpan) -> bool:
    """Whether a subject may hold a view: people, bodies and shares of them, but no papers and no "it"."""
    head = words.lower[head_end(words, *speaker) - 1]
    if head in DOCUMENTS or head.removesuffix("s") in DOCUMENTS:
        return False
    alone = words.tags[speaker[0]] == "PRP"
    if alone and (words.lower[speaker[0]] == "it" or words.lower[speaker[0]] in _FIRST_PERSON):
        return False
    return may_speak(words, speaker) or not SHARES.isdisjoint(words.lower[slice(*speaker)])
