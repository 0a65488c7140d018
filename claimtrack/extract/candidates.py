"""Every construction of a paragraph that may attribute something, before any is chosen."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from claimtrack.extract import verbs
from claimtrack.extract.candidate import ANSWER, Candidate, WordSpan
from claimtrack.extract.extents import clause_end, sentence_content
from claimtrack.extract.phrases import TIME_WORDS, has_finite_verb, mention_after, phrase_after

if TYPE_CHECKING:
    from claimtrack.extract.cues import CueLexicon
    from claimtrack.extract.paragraph import Paragraph

_NO_VERB = frozenset(("NNP", "NN", "JJ", "CD", '"'))
_QUOTING = frozenset(("VBD", "VBZ", "VBG"))
_LABEL = 10  # words of a speaker in front of a colon


def find_candidates(paragraph: Paragraph, lexicon: CueLexicon) -> Iterator[Candidate]:
    """The possible attributions of a paragraph, in text order of their cues."""
    words = paragraph.words
    labelled = _labelled(paragraph)
    if labelled is not None:
        yield labelled
    places = _places(paragraph, lexicon)
    if not places:
        return
    speaker: WordSpan | None = None  # of the attribution before in this sentence, whom a participle goes on with
    sentence = (0, 0)
    for i in places:
        if i >= sentence[1]:
            sentence, speaker = words.sentence_of(i), None
        found = _at(paragraph, sentence, i, lexicon, speaker)
        if found is not None:
            speaker = found.speaker if found.kind == "say" and found.speaker else speaker
            yield found


def _places(paragraph: Paragraph, lexicon: CueLexicon) -> list[int]:
    """The words outside quotations that may be cues; beside a quotation any verb may be one."""
    forms, inside, lower = lexicon.forms, paragraph.inside, paragraph.words.lower
    if not paragraph.quotes:
        return [i for i, word in enumerate(lower) if word in forms]
    tags = paragraph.words.tags
    return [i for i, word in enumerate(lower) if inside[i] < 0 and (word in forms or tags[i] in _QUOTING)]


def _at(
    paragraph: Paragraph, sentence: WordSpan, i: int, lexicon: CueLexicon, previous: WordSpan | None
) -> Candidate | None:
    """The attribution whose cue is word i, if it is one."""
    lower, tag = paragraph.words.lower[i], paragraph.words.tags[i]
    if lower == "according":
        return _according_to(paragraph, sentence, i)
    cue = lexicon.verbs.get(lower)
    if cue is not None and (tag not in _NO_VERB | {"NNS"} or _misread_verb(paragraph, i)):
        return verbs.construe(paragraph, sentence, i, cue, previous)
    if lower in lexicon.nouns and tag in ("NN", "NNS"):
        return _noun(paragraph, sentence, i)
    if tag in _QUOTING and cue is None:
        return verbs.quoting(paragraph, sentence, i)
    return None


def _misread_verb(paragraph: Paragraph, i: int) -> bool:
    """Whether a cue tagged a noun is a verb: "The Kremlin views the plans", "…, warning that …"."""
    words = paragraph.words
    if words.lower[i].endswith("ing") and 0 < i < len(words) - 1 and words.words[i - 1] == ",":
        return words.lower[i + 1] == "that" or paragraph.next_quoted(i + 1) is not None  # ", warning that"
    return (
        0 < i < len(words) - 1
        and words.lower[i].endswith("s")
        and words.tags[i - 1] in ("NNP", "NN", "NNS", "PRP", "RB")
        and (words.tags[i + 1] in ("DT", "PRP$") or words.lower[i + 1] in ("that", "it", "to"))
    )


def _according_to(paragraph: Paragraph, sentence: WordSpan, i: int) -> Candidate | None:
    """ "According to X, …" and "…, according to X"."""
    words, (first, stop) = paragraph.words, sentence
    if i + 2 >= stop or words.lower[i + 1] != "to":
        return None
    end = _source_end(paragraph, i + 2, stop, leading=i - first <= 1)
    if end is None:
        return None
    if i - first <= 1:
        begin = end + 1 if end < stop and words.words[end] == "," else end
        content: tuple[WordSpan, ...] = ((begin, clause_end(paragraph, begin, stop)),)
        construction = "according first"
    else:
        content = sentence_content(paragraph, first, i)
        construction = "according last"
    if not content or content[0][0] >= content[-1][1]:
        return None
    return Candidate(construction, "according", "say", (i, i + 2), content, (i + 2, end), sentence)


def _source_end(paragraph: Paragraph, begin: int, stop: int, *, leading: bool) -> int | None:
    """The word after whom "according to" names; leading, a comma opens an apposition only before another."""
    words = paragraph.words
    end = mention_after(words, begin, stop)
    bare = phrase_after(words, begin, stop)
    if end is None or bare is None or not leading:
        return end
    if end != bare and not (end < stop and words.words[end] == "," and words.words[bare] != ","):
        more = end < stop and words.words[end] == "," and has_finite_verb(words, end + 1, stop)
        end = end if more and not has_finite_verb(words, bare, end) else bare
    while end + 1 < stop and (words.lower[end] in TIME_WORDS or words.lower[end + 1] in TIME_WORDS):
        end += 1  # "according to a statement on Wednesday, …"
    return end


def _noun(paragraph: Paragraph, sentence: WordSpan, i: int) -> Candidate | None:
    """ "Trump's claim that …", "allegations of …": the possessor speaks."""
    words, stop = paragraph.words, sentence[1]
    if i + 2 >= stop or paragraph.inside[i + 1] >= 0:
        return None
    link = words.lower[i + 1]
    if link not in ("that", "of", "for", "to", "about", "against"):
        return None
    begin = i + 1 if link == "to" else i + 2
    if link == "to" and words.tags[i + 2] not in ("VB", "VBP", "NN"):
        return None
    clause = link in ("that", "to")
    end = clause_end(paragraph, begin, stop) if clause else phrase_after(words, begin, stop) or begin
    if end <= begin:
        return None
    return Candidate(
        f"noun {link}",
        words.lower[i],
        "noun",
        (i, i + 1),
        ((begin, end),),
        _possessor(paragraph, sentence[0], i),
        sentence,
    )


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


def _labelled(paragraph: Paragraph) -> Candidate | None:
    """ "Peskov: …", "Q: …", "MR SMITH: …" at the start of a paragraph."""
    words = paragraph.words
    colon = next((k for k in range(1, min(len(words) - 1, _LABEL)) if words.words[k] == ":"), None)
    if colon is None or any(paragraph.inside[k] >= 0 for k in range(colon)):
        return None
    if any(
        words.tags[k] in ("VBD", "VBZ", "VBP", "MD", "VB", "VBN", "VBG") or words.words[k] == ","
        for k in range(colon)
    ):
        return None
    name = words.words[:colon]
    quoted = paragraph.inside[colon + 1] >= 0
    if not (quoted or words.words[colon + 1][0].isupper() or words.words[colon + 1][0] == "("):
        return None
    named = (
        all(word[0].isupper() or not word[0].isalpha() or word.islower() for word in name)
        and name[0][0].isupper()
    )
    if not named:
        return None
    end = len(words)
    answer = len(name) == 1 and name[0] in ("A", "Answer")
    construction = ANSWER if answer else "label quote" if quoted else "label name"
    if name[0].lower() in (
        "q",
        "question",
        "note",
        "editor",
        "photo",
        "source",
        "sources",
        "update",
        "correction",
    ):
        return None
    speaker = None if answer else (0, colon)
    return Candidate(construction, ":", "label", (colon, colon + 1), ((colon + 1, end),), speaker, (0, end))
