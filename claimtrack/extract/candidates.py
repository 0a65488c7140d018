"""Every construction of a paragraph that may attribute something, before any is chosen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claimtrack.extract.cues import Cue, CueLexicon
from claimtrack.extract.extents import after_adjuncts, clause_end, sentence_content
from claimtrack.extract.paragraph import Paragraph, QuotedWords
from claimtrack.extract.phrases import (
    VerbGroup,
    has_finite_verb,
    mention_after,
    mention_before,
    phrase_after,
    subject_of,
    verb_group,
)
from claimtrack.extract.words import Words

WordSpan = tuple[int, int]
_AFTER_QUOTE = ("end", "quote", "pp", "comma", "np", "clause", "other", "wh", "gerund")
_CATENATIVE = frozenset("go goes went gone going continue continued continues continuing begin began begins proceed proceeded come came".split())
_QUOTE_VERBS = frozenset(("say", "judge", "think"))


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible attribution in words of its paragraph: (first, stop) pairs.

    `construction` names the pattern that found it; `kind` is the class of its cue.
    """

    construction: str
    lemma: str
    kind: str
    cue: WordSpan
    content: tuple[WordSpan, ...]
    speaker: WordSpan | None
    sentence: WordSpan
    inherits: bool = False  # a participle whose speaker is the subject of the clause before it


def find_candidates(paragraph: Paragraph, lexicon: CueLexicon) -> Iterator[Candidate]:
    """The possible attributions of a paragraph, in text order of their cues."""
    words = paragraph.words
    for first, stop in words.sentences:
        speaker: WordSpan | None = None  # of the attribution before in this sentence, whom a participle goes on with
        for i in range(first, stop):
            if paragraph.inside[i] >= 0:
                continue
            if words.lower[i] == "according":
                yield from _according_to(paragraph, first, i, stop)
                continue
            cue = lexicon.verbs.get(words.lower[i])
            if cue is not None and words.tags[i] not in ("NNP", "NNS", "NN", "JJ"):
                found = _verb(paragraph, (first, stop), i, cue, speaker)
                if found is not None:
                    speaker = found.speaker if cue.kind == "say" else speaker
                    yield found


def _according_to(paragraph: Paragraph, first: int, i: int, stop: int) -> Iterator[Candidate]:
    """ "According to X, …" and "…, according to X"."""
    words = paragraph.words
    if i + 2 >= stop or words.lower[i + 1] != "to":
        return
    end = mention_after(words, i + 2, stop)
    if end is None:
        return
    speaker = (i + 2, end)
    if i - first <= 1:
        begin = end + 1 if end < stop and words.words[end] == "," else end
        content = ((begin, clause_end(paragraph, begin, stop)),)
        construction = "according first"
    else:
        content = sentence_content(paragraph, first, i)
        construction = "according last"
    if content and content[0][0] < content[-1][1]:
        yield Candidate(construction, "according", "say", (i, i + 2), content, speaker, (first, stop))


def _verb(
    paragraph: Paragraph, sentence: WordSpan, i: int, verb: Cue, previous: WordSpan | None
) -> Candidate | None:
    words, (first, stop), lemma, kind = paragraph.words, sentence, verb.lemma, verb.kind
    low = _clause_low(paragraph, first, i)
    group = verb_group(words, low, i)
    if group.infinitive and not _continues(words, low, group):
        return None
    quoted_before = _quote_before(paragraph, group.first)
    if quoted_before is not None:  # "…," said Smith
        found = _inverted(paragraph, sentence, group, lemma, kind, quoted_before)
        if found is not None:
            return found
    else:
        found = _inverted_clause(paragraph, sentence, group, lemma, kind)
        if found is not None:
            return found
    speaker = None if group.bare else mention_before(words, low, group.first)
    begins = speaker[0] if speaker else group.first
    quoted_before = _quote_before(paragraph, begins) if speaker else None
    after = after_adjuncts(paragraph, i + 1, stop, lemma)
    shape, content = _complement(paragraph, after, stop, lemma)
    if quoted_before is not None and shape.startswith(_AFTER_QUOTE):
        content = _with_quote_before(paragraph, quoted_before, begins, after, stop)
        return Candidate("quote-speaker-verb", lemma, kind, (group.first, i + 1), content, speaker, sentence)
    if speaker is not None and shape.startswith(("end", "comma", "pp")) and begins - 1 > first and words.words[begins - 1] in (",", "—", "–"):
        content = _around(paragraph, first, begins, after, stop)
        if content and has_finite_verb(words, *content[0]) | (len(content) > 1):
            return Candidate("clause-speaker-verb", lemma, kind, (group.first, i + 1), content, speaker, sentence)
        return None
    if not content:
        return None
    prefix = "passive " if group.passive else "participle " if group.bare else "" if speaker else "bare "
    if group.passive:
        speaker = _agent(paragraph, i + 1, stop)
    elif speaker is None:
        speaker = previous or _inherited_subject(paragraph, first, group)
    return Candidate(
        prefix + shape, lemma, kind, (group.first, i + 1), content, speaker, sentence, inherits=group.bare
    )


def last_inside(paragraph: Paragraph, quoted: QuotedWords) -> str:
    """The last word of a quotation that is no quotation mark."""
    k = quoted.stop - 1
    while k > quoted.first and paragraph.words.tags[k] == '"':
        k -= 1
    return paragraph.words.words[k]


def _continues(words: Words, low: int, group: VerbGroup) -> bool:
    """ "went on to say", "continued to complain"."""
    return any(words.lower[k] in _CATENATIVE for k in range(max(low, group.first - 2), group.first))


def _clause_low(paragraph: Paragraph, first: int, i: int) -> int:
    """Where to stop looking for the subject: the sentence's start, or after the last quotation before the verb."""
    for k in range(i - 1, first - 1, -1):
        if paragraph.inside[k] >= 0 and paragraph.quotes[paragraph.inside[k]].stop == k + 1:
            quoted = paragraph.quotes[paragraph.inside[k]]
            last = paragraph.words.lower[k - 1] if k > quoted.first else ""
            if last in (",", ".", "?", "!", "…", "—") or paragraph.words.words[min(k + 1, i)] == ",":
                return k + 1
    return first


def _quote_before(paragraph: Paragraph, i: int) -> QuotedWords | None:
    """A quotation that speech before word i would end with: more than a word or two, or punctuated inside."""
    quoted = paragraph.last_quoted(i)
    if quoted is None:
        return None
    last = last_inside(paragraph, quoted)
    comma = i > 0 and paragraph.words.words[i - 1] == ","
    return quoted if last in (",", "?", "!", ".", "…", "—", "–", "..", "...") or comma else None


def _inverted(
    paragraph: Paragraph, sentence: WordSpan, group: VerbGroup, lemma: str, kind: str, quoted: QuotedWords
) -> Candidate | None:
    if group.head != group.first or kind not in _QUOTE_VERBS:
        return None
    stop = sentence[1]
    end = mention_after(paragraph.words, group.head + 1, stop)
    if end is None:
        return None
    after = after_adjuncts(paragraph, end, stop, lemma)
    content = _with_quote_before(paragraph, quoted, group.first, after, stop)
    cue = (group.first, group.head + 1)
    return Candidate("quote-verb-speaker", lemma, kind, cue, content, (group.head + 1, end), sentence)


def _inverted_clause(
    paragraph: Paragraph, sentence: WordSpan, group: VerbGroup, lemma: str, kind: str
) -> Candidate | None:
    """ "The talks will resume, said Smith."""
    words, (first, stop) = paragraph.words, sentence
    if kind != "say" or group.head != group.first or group.first - 2 < first or words.words[group.first - 1] != ",":
        return None
    end = mention_after(words, group.head + 1, stop)
    after = stop if end is None else after_adjuncts(paragraph, end, stop, lemma)
    if end is None or (after < stop and words.words[after] not in (".", ",", ";")) or words.tags[group.head] == "VBG":
        return None
    content = sentence_content(paragraph, first, group.first)
    if not content or not has_finite_verb(words, *content[0]):
        return None
    cue = (group.first, group.head + 1)
    return Candidate("clause-verb-speaker", lemma, kind, cue, content, (group.head + 1, end), sentence)


def _with_quote_before(
    paragraph: Paragraph, quoted: QuotedWords, begins: int, after: int, stop: int
) -> tuple[WordSpan, ...]:
    """The quotation before its attribution, what of the sentence leads up to it, and what follows."""
    words = paragraph.words
    chain = [*paragraph.chain_before(quoted), quoted]
    start = chain[0].first
    first = next((a for a, b in words.sentences if a <= start < b), start)
    if first < start and not any(words.words[k] in ":" for k in range(first, start)):
        start = first  # "The plan is "dead on arrival," he said": the sentence belongs to it
    content = [(start, quoted.stop)]
    following = paragraph.next_quoted(after)
    if following is None:
        following = _next_sentence_quote(paragraph, after)
    if following is not None and following.first >= begins:
        content += [(q.first, q.stop) for q in (following, *paragraph.chain_after(following))]
    return tuple(content)


def _next_sentence_quote(paragraph: Paragraph, after: int) -> QuotedWords | None:
    """A quotation that begins the next sentence and is a sentence itself, not part of another attribution."""
    words = paragraph.words
    k = after
    while k < len(words) and paragraph.inside[k] < 0 and words.words[k] not in ".":
        k += 1
        if k - after > 30:
            return None
    k += 1
    if k >= len(words) or paragraph.inside[k] < 0:
        return None
    quoted = paragraph.quotes[paragraph.inside[k]]
    if quoted.first != k:
        return None
    chain = [quoted, *paragraph.chain_after(quoted)]
    end = chain[-1].stop
    if end < len(words) and words.words[end - 2] in (",",):
        return None  # attributed on its own
    if end < len(words) and words.sentence_of(end)[0] < end:
        return None  # part of a longer sentence
    return quoted


def _around(paragraph: Paragraph, first: int, begins: int, after: int, stop: int) -> tuple[WordSpan, ...]:
    """The clause before a parenthetical attribution, and the one after it: "The tag, he said, was …"."""
    words = paragraph.words
    content = list(sentence_content(paragraph, first, begins))
    if after < stop and words.words[after] in (",", "—", "–") and after + 1 < stop:
        begin = after + 1
        if words.tags[begin] not in ("VBG",):
            end = clause_end(paragraph, begin, stop)
            if end > begin:
                content.append((begin, end))
    return tuple(content)


def _complement(
    paragraph: Paragraph, j: int, stop: int, lemma: str
) -> tuple[str, tuple[WordSpan, ...]]:
    """What follows the cue: the shape of it, and its extent."""
    words = paragraph.words
    if j >= stop or words.words[j] in (".", ";", "?", "!"):
        quoted = _next_sentence_quote(paragraph, j) if j < stop and words.words[j] == ":" else None
        return "end", ()
    quoted = paragraph.next_quoted(j)
    if quoted is not None:
        return _quoted_complement(paragraph, quoted, stop)
    word, tag = words.lower[j], words.tags[j]
    if word in ("that", "whether", "if", "how", "why", "what", "who", "where", "when"):
        begin = j + 1 if word == "that" else j
        if begin < stop and word == "that" and paragraph.next_quoted(begin) is not None:
            shape, content = _quoted_complement(paragraph, paragraph.next_quoted(begin) or quoted, stop)
            return "that", content
        return ("that" if word == "that" else "wh"), _until_end(paragraph, begin, stop)
    if word == ":":
        return "colon", _until_end(paragraph, j + 1, stop)
    if word in (",", "—", "–", "-"):
        return "comma", ()
    if word == "to" and j + 1 < stop and words.tags[j + 1] in ("VB", "RB", "VBP", "NN"):
        return "to", _until_end(paragraph, j, stop)
    if tag in ("IN", "TO", "RP"):
        return f"pp {word}" if word in ("of", "about", "for", "on", "against", "as", "with", "to", "at", "in") else "pp", (
            _until_end(paragraph, j + 1, stop)
        )
    end = phrase_after(words, j, stop)
    if end is not None and (has_finite_verb(words, end, min(stop, end + 12)) or tag == "EX"):
        return "clause", _until_end(paragraph, j, stop)
    if end is not None:
        return _object(paragraph, j, end, stop)
    if tag == "VBG":
        return "gerund", _until_end(paragraph, j, stop)
    return "other", _until_end(paragraph, j, stop)


def _object(paragraph: Paragraph, j: int, end: int, stop: int) -> tuple[str, tuple[WordSpan, ...]]:
    words = paragraph.words
    if end < stop and words.lower[end] == "that":
        return "np that", _until_end(paragraph, end + 1, stop)
    if end < stop and words.lower[end] == "to" and end + 1 < stop and words.tags[end + 1] in ("VB", "VBP"):
        return "np to", _until_end(paragraph, end, stop)
    if end < stop and words.lower[end] in ("as", "for", "of", "about"):
        return f"np {words.lower[end]}", _until_end(paragraph, j, stop)
    return "np", _until_end(paragraph, j, stop)


def _quoted_complement(
    paragraph: Paragraph, quoted: QuotedWords, stop: int
) -> tuple[str, tuple[WordSpan, ...]]:
    words = paragraph.words
    chain = [quoted, *paragraph.chain_after(quoted)]
    last = words.words[chain[-1].stop - 2] if chain[-1].stop - 2 > chain[-1].first else ""
    ended = last in (".", "!", "?", "…", "...") or chain[-1].stop >= stop or words.words[chain[-1].stop] in ".;"
    if ended or not quoted.quote.closed:
        content = [(q.first, q.stop) for q in chain]
        return "quote", tuple(content)
    return "partial quote", _until_end(paragraph, quoted.first, stop)


def _until_end(paragraph: Paragraph, begin: int, stop: int) -> tuple[WordSpan, ...]:
    end = clause_end(paragraph, begin, stop)
    return ((begin, end),) if begin < end else ()


def _agent(paragraph: Paragraph, i: int, stop: int) -> WordSpan | None:
    """Who did it, of a passive: "was praised by the minister"."""
    words = paragraph.words
    by = next((k for k in range(i, min(stop, i + 12)) if words.lower[k] == "by" and paragraph.inside[k] < 0), None)
    end = None if by is None else mention_after(words, by + 1, stop)
    return None if by is None or end is None else (by + 1, end)


def _inherited_subject(paragraph: Paragraph, first: int, group: VerbGroup) -> WordSpan | None:
    """The subject of the clause that a participle or a second verb belongs to."""
    while first < group.first and paragraph.inside[first] >= 0:
        first = paragraph.quotes[paragraph.inside[first]].stop
    return subject_of(paragraph.words, first, group.first)
