"""Verbs that no list has where they report: beside speech, in front of a colon, "as she put it", "put the toll at"."""

from __future__ import annotations

from claimtrack.extract.base_phrases import phrase_after
from claimtrack.extract.candidate import PUT_IT, Candidate
from claimtrack.extract.complements import clause_low, complement, quote_before, with_quote_before
from claimtrack.extract.content_starts import after_adjuncts
from claimtrack.extract.cues import Cue, goes_on_telling
from claimtrack.extract.fronted import around_speaker, inverted
from claimtrack.extract.paragraph import Paragraph
from claimtrack.extract.phrases import mention_before, subject_of
from claimtrack.extract.spans import WordSpan
from claimtrack.extract.speaking_nouns import may_speak
from claimtrack.extract.time_words import is_time
from claimtrack.extract.verb_groups import BE, has_finite_verb, verb_group
from claimtrack.extract.words import Words

_BESIDE = 2  # words between a sentence and a quotation beside it
_UNLISTED = Cue("*", "any")
_PUT = Cue("put", "say")
_PLACED = frozenset("on out up back off down through into".split())
_ESTIMATED = 14  # words from "put" to "at"
_FIGURE = 5  # words from "at" to a figure
_AMOUNTS = frozenset(
    "cost costs toll damage bill estimate number price value loss losses share crowd dead turnout population".split()
)
_MAKING = frozenset("make makes made making".split())
_GOING = frozenset(("went", "goes"))


def quoting(paragraph: Paragraph, sentence: WordSpan, i: int) -> Candidate | None:
    """A verb that no list has, right beside a quotation: "…," he chuckled."""
    words, (first, stop) = paragraph.words, sentence
    if max(paragraph.inside[max(0, first - _BESIDE) : stop + _BESIDE]) < 0:
        return None
    verb, low = _UNLISTED, clause_low(paragraph, first, i)
    group = verb_group(words, low, i)
    if group.infinitive or group.passive or group.bare:
        return None
    if goes_on_telling(words.lower[first]) and paragraph.inside[first] < 0:
        return None  # "Saying it was “time”, the mayor quit"
    turned = inverted(paragraph, sentence, group, verb)
    if turned is not None:
        return turned
    speaker = mention_before(words, low, group.first)
    if speaker is None:
        return None
    cue = (group.first, i + 1 + (words.lower[i] in _GOING and words.lower[i + 1 : i + 2] == ["on"]))
    after = after_adjuncts(paragraph, cue[1], stop, verb.lemma)
    shape, content = complement(paragraph, after, stop)
    quoted = quote_before(paragraph, speaker[0])
    apart = quoted is not None and words.words[quoted.stop - 2] == "." and quoted.stop == speaker[0]
    if quoted is not None and not apart and shape in ("end", "comma", "quote"):  # "“… bad.” He left."
        content = with_quote_before(paragraph, quoted, speaker[0], after)
        return Candidate("quote-speaker-any", verb.lemma, verb.kind, cue, content, speaker, sentence)
    if shape == "quote" and (words.words[after - 1] in ",:" or words.words[after] in ",:"):
        return Candidate("any quote", verb.lemma, verb.kind, cue, content, speaker, sentence)
    announced = _announced(paragraph, sentence, i)
    if announced:
        return Candidate("any colon", verb.lemma, verb.kind, cue, announced, speaker, sentence)
    return None


def _announced(paragraph: Paragraph, sentence: WordSpan, i: int) -> tuple[WordSpan, ...]:
    """Speech behind a colon that the clause of the verb at word i leads up to ("He was adamant: “No.”")."""
    words, (first, stop) = paragraph.words, sentence
    colon = next(
        (k for k in range(i + 1, stop - 1) if words.words[k] == ":" and paragraph.inside[k] < 0), None
    )
    if colon is None or paragraph.inside[colon + 1] < 0 or has_finite_verb(words, i + 1, colon):
        return ()
    quoted = paragraph.quotes[paragraph.inside[colon + 1]]
    if quoted.first != colon + 1 or subject_of(words, first, colon) is None:
        return ()
    shape, content = complement(paragraph, colon + 1, stop)
    return content if shape == "quote" else ()


def put_it(paragraph: Paragraph, sentence: WordSpan, i: int) -> Candidate | None:
    """ "As she put it, …", "Roux put it to him that …"."""
    words, (first, stop) = paragraph.words, sentence
    if words.lower[i + 1 : i + 2] == ["to"]:
        return _put_to(paragraph, sentence, i, i + 2)
    told = _put_to(paragraph, sentence, i, i + 3) if words.lower[i + 1 : i + 3] == ["it", "to"] else None
    if told is not None:
        return told
    if words.lower[i + 1 : i + 2] != ["it"]:
        return None
    low = clause_low(paragraph, first, i)
    group = verb_group(words, low, i)
    speaker = mention_before(words, low, group.first)
    if speaker is None or group.passive:
        return None
    after = after_adjuncts(paragraph, i + 2, stop, _PUT.lemma)
    shape, content = complement(paragraph, after, stop)
    around = around_speaker(paragraph, sentence, speaker[0], (after, shape))
    if around is not None and around[1]:
        shape = PUT_IT if around[0].startswith("as") else around[0]
        return Candidate(shape, _PUT.lemma, _PUT.kind, (group.first, i + 2), around[1], speaker, sentence)
    if shape not in ("that", "quote", "colon"):
        return None
    return Candidate(shape, _PUT.lemma, _PUT.kind, (group.first, i + 2), content, speaker, sentence)


def _put_to(paragraph: Paragraph, sentence: WordSpan, i: int, whom: int) -> Candidate | None:
    """ "Mr Gorman put (it) to | him that the plan was bad": whoever stands at word `whom` was told."""
    words, (first, stop) = paragraph.words, sentence
    alone = words.lower[whom : whom + 2] == ["her", "that"]
    end = whom + 1 if alone else phrase_after(words, whom, stop)
    low = clause_low(paragraph, first, i)
    group = verb_group(words, low, i)
    speaker = mention_before(words, low, group.first)
    if end is None or speaker is None or group.passive or words.lower[end : end + 1] != ["that"]:
        return None
    shape, content = complement(paragraph, end, stop)
    if shape != "that":
        return None
    return Candidate(shape, _PUT.lemma, _PUT.kind, (group.first, whom - 1), content, speaker, sentence)


def made_clear(
    paragraph: Paragraph, sentence: WordSpan, i: int, previous: WordSpan | None
) -> Candidate | None:
    """ "She made (it) clear that she would stay": what "clear", or "known", at word i reports."""
    words, (first, stop) = paragraph.words, sentence
    made = i - 1 - (words.lower[i - 1] in ("it", "very", "quite"))
    that = after_adjuncts(paragraph, i + 1, stop, "clarify")
    if made <= first or words.lower[made] not in _MAKING | BE:
        return None
    low = clause_low(paragraph, first, made)
    group = verb_group(words, low, made)
    speaker = mention_before(words, low, group.first)
    if speaker is None and words.lower[group.first - 1] in ("and", "but"):
        speaker = previous  # "denied the claim | and made it clear that"
    shape, content = complement(paragraph, that, stop)
    if words.lower[i] == "known" and words.lower[i - 1] != "it":
        return None
    if speaker is None or group.passive or group.infinitive or shape not in ("that", "clause") or not content:
        return None
    if words.lower[made] in BE and (words.lower[speaker[0]] == "it" or not may_speak(words, speaker)):
        return None  # "It was clear that"
    return Candidate("that", "clarify", "say", (group.first, i + 1), content, speaker, sentence)


def put_at(paragraph: Paragraph, sentence: WordSpan, i: int, previous: WordSpan | None) -> Candidate | None:
    """ "A hospital put the toll at five", "The poll puts Labour on 45 per cent": an estimate."""
    words, (first, stop) = paragraph.words, sentence
    group = verb_group(words, clause_low(paragraph, first, i), i)
    at = next((k for k in range(i + 2, min(stop - 1, i + _ESTIMATED)) if _figure(words, k)), None)
    if at is None or group.passive or group.infinitive or has_finite_verb(words, i + 1, at):
        return None
    if not _PLACED.isdisjoint(words.lower[i + 1 : at]) and _AMOUNTS.isdisjoint(words.lower[i + 1 : at]):
        return None  # "put the house on the market at £450,000", "put the blaze out at 4am"
    speaker = mention_before(words, first, group.first)
    if speaker is None and words.lower[group.first - 1] == "and":
        speaker = previous
    speaker = speaker or subject_of(words, first, group.first)
    if speaker is None or (words.lower[i].startswith("peg") and _AMOUNTS.isdisjoint(words.lower[i + 1 : at])):
        return None  # "pegs its currency at 3.75 to the dollar"
    figure = next((k for k in range(at + 1, min(stop, at + _FIGURE)) if words.tags[k] == "CD"), at + 1)
    end = max(phrase_after(words, at + 1, stop) or 0, figure + 1)
    return Candidate("np", "estimate", "say", (group.first, i + 1), ((i + 1, end),), speaker, sentence)


def _figure(words: Words, k: int) -> bool:
    """Whether a figure stands behind "at" or "on" at word k: "at about $3m", "at a third", "on 45 per cent"."""
    behind = range(k + 1, min(len(words), k + _FIGURE))
    numbers = [n for n in behind if words.tags[n] == "CD" or any(map(str.isdigit, words.words[n]))]
    if words.lower[k] == "on":
        return numbers[:1] == [k + 1] and words.lower[k + 2 : k + 3] in (["per"], ["%"], ["percent"])
    part = words.lower[k + 2 : k + 3] in (["third"], ["half"], ["quarter"]) and words.lower[k + 1] == "a"
    near = (
        bool(numbers)
        and not is_time(words, numbers[0])
        and not words.lower[numbers[0]].endswith(("am", "pm"))
    )
    near = near and all(
        words.words[n][0].islower() for n in range(k + 1, numbers[0]) if words.tags[n] == "NNP"
    )
    return words.lower[k] == "at" and (near or part)
