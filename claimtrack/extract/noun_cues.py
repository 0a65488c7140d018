"""Nouns that attribute: "Trump's claim that …", "In her view, …", "The claim by the guild that …"."""

from __future__ import annotations

from claimtrack.extract.base_phrases import is_apposed, phrase_after
from claimtrack.extract.candidate import SHOUTED, Candidate
from claimtrack.extract.clauses import clause_end, own_verb
from claimtrack.extract.cues import shipped_cues
from claimtrack.extract.paragraph import Paragraph
from claimtrack.extract.phrases import mention_after
from claimtrack.extract.spans import WordSpan
from claimtrack.extract.time_words import is_time
from claimtrack.extract.verb_groups import FINITE, has_finite_verb
from claimtrack.extract.words import Words

CROWD = frozenset("shouts chants cries chant cry".split())  # of a crowd
_SOURCES = frozenset(("by", "from"))
_CALLED = 6  # words from "as" to the noun in "as wholly untrue the claim"
_DAY = 4  # words of "3 March last year"
_CALLING = frozenset(("JJ", "NN", "RB", "DT", '"', "CC"))
_NOUN_LINKS = frozenset("that of for to about against on over whether".split())
VIEWS = frozenset("view opinion words mind telling account estimation judgment judgement".split())


def by_noun(paragraph: Paragraph, sentence: WordSpan, i: int) -> Candidate | None:
    """ "Trump's claim that …", "allegations of …": the possessor speaks."""
    words, stop = paragraph.words, sentence[1]
    if i + 2 >= stop or paragraph.inside[i + 1] >= 0:
        return None
    if words.lower[i] in CROWD:
        return _shouted(paragraph, sentence, i)
    link = words.lower[i + 1]
    if words.lower[i] in VIEWS and link in (",", "the", "a", "it", "he", "she", "this", "they"):
        return _in_view(paragraph, sentence, i)
    if link in _SOURCES or words.tags[i + 1] in ("VBZ", "VBD"):
        return _noun_apart(paragraph, sentence, i)
    at = _past_day(words, i + 1, stop)
    link = words.lower[at]
    if link not in _NOUN_LINKS:
        return None
    possessor = _possessor(paragraph, sentence[0], i)
    if possessor is None and (link != "that" or _is_called(paragraph, i, stop)):
        return None
    if link == "that" and (words.tags[at + 1] in FINITE or (possessor is None and is_apposed(words, i))):
        return None  # ", a claim that could not be verified", ", a decision that markets had expected"
    if words.lower[i - 1 : i] in (["no"], ["little"]):
        return None  # "found no evidence that"
    if link == "that" and _is_source(words, sentence[0], i):
        return None  # "claims by the | opposition | that the vote was rigged"
    infinitive = link == "to" and words.tags[i + 2] in ("VB", "VBP", "NN")
    clause = infinitive or link in ("that", "whether")
    begin = at if infinitive or link == "whether" else at + 1
    end = clause_end(paragraph, begin, stop) if clause else phrase_after(words, begin, stop) or begin
    if link == "that" and _opens_sentence(words, sentence[0], i, possessor):
        end = own_verb(paragraph, begin, end)
    if end <= begin:
        return None
    return Candidate(
        f"noun {link}",
        words.lower[i],
        "noun",
        (i, i + 1),
        ((begin, end),),
        possessor,
        sentence,
    )


def _shouted(paragraph: Paragraph, sentence: WordSpan, i: int) -> Candidate | None:
    """ "Shouts of “shame” from the gallery": what a crowd calls."""
    words, stop = paragraph.words, sentence[1]
    number = paragraph.inside[i + 2] if words.lower[i + 1] == "of" else -1
    if number < 0 or paragraph.quotes[number].first != i + 2:
        return None
    end, content = paragraph.quotes[number].stop, [(i + 2, paragraph.quotes[number].stop)]
    while end + 1 < stop and words.lower[end] in ("and", ",") and paragraph.inside[end + 1] >= 0:
        quoted = paragraph.quotes[paragraph.inside[end + 1]]  # "cries of “shame” and “resign”"
        content.append((quoted.first, quoted.stop))
        end = quoted.stop
    by = end < stop and words.lower[end] in ("from", "by")
    who = mention_after(words, end + 1, stop) if by else None
    speaker = None if who is None else (end + 1, who)
    return Candidate(SHOUTED, words.lower[i], "say", (i, i + 1), tuple(content), speaker, sentence)


def _is_called(paragraph: Paragraph, i: int, stop: int) -> bool:
    """Whether the noun at word i is what somebody calls something: ", a decision that residents called “cruel”"."""
    end = phrase_after(paragraph.words, i + 2, stop)
    return end is not None and is_apposed(paragraph.words, i) and paragraph.next_quoted(end + 1) is not None


def _opens_sentence(words: Words, first: int, i: int, possessor: WordSpan | None) -> bool:
    """Whether the noun at word i is the subject of its sentence: "The claim that …", "Trump's claim that …"."""
    begin = i if possessor is None else possessor[0]
    return all(words.tags[k] in ("DT", "JJ", "NN", "NNP", "POS", "VBN") for k in range(first, begin))


def _in_view(paragraph: Paragraph, sentence: WordSpan, i: int) -> Candidate | None:
    """ "In her view, …", "In the minister's words, …": the possessor speaks."""
    words, (first, stop) = paragraph.words, sentence
    speaker = _possessor(paragraph, first, i)
    if speaker is None or speaker[0] == first or words.lower[speaker[0] - 1] not in ("in", "to"):
        return None
    if speaker[0] - 1 > first and words.tags[speaker[0] - 2] not in (",", "CC", "IN", ":"):
        return None
    begin = i + 1 + (words.words[i + 1] == ",")
    content = (begin, clause_end(paragraph, begin, stop))
    if paragraph.inside[begin] < 0 and not has_finite_verb(words, *content):
        return None
    return Candidate("noun is", words.lower[i], "noun", (i, i + 1), (content,), speaker, sentence)


def _noun_apart(paragraph: Paragraph, sentence: WordSpan, i: int) -> Candidate | None:
    """ "The claim by the guild that …", "His view is that …"."""
    words, stop = paragraph.words, sentence[1]
    if words.lower[i + 1] in _SOURCES:
        that = phrase_after(words, i + 2, stop)
        speaker = None if that is None else (i + 2, that)
        construction = "noun by"
    else:
        that, speaker, construction = i + 2, _possessor(paragraph, sentence[0], i), "noun is"
    if that is None or speaker is None or that + 1 >= stop or words.lower[that] != "that":
        return None
    content = (that + 1, clause_end(paragraph, that + 1, stop))
    return Candidate(construction, words.lower[i], "noun", (i, i + 1), (content,), speaker, sentence)


def _past_day(words: Words, k: int, stop: int) -> int:
    """The "that" behind a day at word k, else k: "his comments | on Tuesday | that", "claims | last week | that"."""
    begin = k + (words.lower[k] in ("on", "in"))
    end = begin
    while end < min(stop - 2, begin + _DAY) and _of_a_day(words, end):
        end += 1
    return end if end > begin and words.lower[end] == "that" else k


def _of_a_day(words: Words, k: int) -> bool:
    return is_time(words, k) or words.lower[k] in ("last", "this") or words.tags[k] == "CD"


def is_shifted(words: Words, i: int) -> bool:
    """Whether the noun at word i is what somebody calls something: "dismissed as nonsense the | claim | that"."""
    if words.lower[i + 1 : i + 2] not in (["that"], ["of"]):
        return False
    before = next((k for k in range(i - 2, max(-1, i - _CALLED), -1) if words.words[k] == "as"), None)
    if before is None or not _CALLING.issuperset(words.tags[before + 1 : i]):
        return False
    if before == 0:
        return True  # in what is dismissed: "| as nonsense claims that"
    verb = shipped_cues().verbs.get(words.lower[before - 1])
    return verb is not None and verb.kind == "judge"


def _is_source(words: Words, first: int, i: int) -> bool:
    """Whether the noun at word i is who another noun is from: "claims by the | opposition | that"."""
    by = i - 1 - (words.tags[i - 1] in ("DT", "PRP$"))
    return by - 1 >= first and words.lower[by] in _SOURCES and words.lower[by - 1] in shipped_cues().nouns


def _possessor(paragraph: Paragraph, first: int, i: int) -> WordSpan | None:
    words, k = paragraph.words, i
    while k > first and i - k < 3 and words.tags[k - 1] in ("JJ", "NN", "VBN"):
        k -= 1
    if k > first and words.tags[k - 1] == "PRP$":
        return (k - 1, k)
    if k > first + 1 and words.tags[k - 1] == "POS":
        start = k - 2
        while start > first and words.tags[start - 1] in ("NNP", "NN", "NNS", "DT", "JJ"):
            start -= 1
        return (start, k - 1)
    return None
