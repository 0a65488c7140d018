"""Every construction of a paragraph that may attribute something, before any is chosen."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import compress
from typing import TYPE_CHECKING

from claimtrack.extract import unlisted, verbs
from claimtrack.extract.candidate import ANSWER, Candidate, WordSpan
from claimtrack.extract.clauses import clause_end, own_verb, sentence_content
from claimtrack.extract.cues import POLLS, PUTTING, SILENCE
from claimtrack.extract.headline_labels import labelled_headline
from claimtrack.extract.phrases import base_phrase_before, described_after, mention_after, phrase_after
from claimtrack.extract.quoted_as import passes_on, quoted_as
from claimtrack.extract.signatures import signed
from claimtrack.extract.silence import silent
from claimtrack.extract.time_words import TIME_WORDS
from claimtrack.extract.verb_groups import FINITE, has_finite_verb

if TYPE_CHECKING:
    from claimtrack.extract.cues import Cue, CueLexicon
    from claimtrack.extract.paragraph import Paragraph
    from claimtrack.extract.words import Words

_NO_VERB = frozenset(("NNP", "NN", "NNS", "JJ", "CD", '"'))
_STATES = frozenset(
    ("JJ", "NN", "VBN", "VBD", "RB")
)  # tags of "confident that", "convinced that", "quick to"
_BEFORE_INFINITIVE = frozenset(
    "did do does didn't not n't n’t to will would could should may might must can".split()
)
_QUOTING = frozenset(("VBD", "VBZ", "VBG", "VBN"))
_NOUN_LINKS = frozenset("that of for to about against on over whether".split())
_DETERMINERS = frozenset("the a an his her their its my our your".split())
_LABELS = frozenset(
    "q q&a question note editor photo source sources update updates updated correction opinion video live "
    "analysis exclusive breaking watch explainer interview editorial obituary obituaries comment fact timeline "
    "profile review column podcast rating verdict claim conclusion result results score location date venue "
    "tickets price background context summary related read also key transcript".split()
)
_VIEWS = frozenset("view opinion words mind telling account estimation judgment judgement".split())
_RELATIVES = frozenset(("who", "which", "that"))
LABEL = 10  # words of a speaker in front of a colon


def find_candidates(paragraph: Paragraph, lexicon: CueLexicon) -> Iterator[Candidate]:
    """The possible attributions of a paragraph, in text order of their cues; of a headline, only what is said."""
    labelled = (labelled_headline(paragraph) if paragraph.terse else None) or _labelled(paragraph)
    labelled = labelled or signed(paragraph)
    if labelled is not None:
        yield labelled
    found = _found(paragraph, lexicon)
    yield from (each for each in found if each.kind == "say") if paragraph.terse else found


def _found(paragraph: Paragraph, lexicon: CueLexicon) -> Iterator[Candidate]:
    """The possible attributions by a word of the lexicon, or any verb beside a quotation."""
    places = _places(paragraph, lexicon)
    if not places:
        return
    speaker: WordSpan | None = (
        None  # of the attribution before in this sentence, whom a participle goes on with
    )
    sentence = (0, 0)
    for i in places:
        if i >= sentence[1]:
            sentence, speaker = paragraph.words.sentence_of(i), None
        readings = _at(paragraph, sentence, i, lexicon, speaker)
        yield from readings
        for found in readings[-1:]:
            speaker = found.speaker if found.kind == "say" and found.speaker else speaker


def _places(paragraph: Paragraph, lexicon: CueLexicon) -> list[int]:
    """The words outside quotations that may be cues; beside a quotation any verb may be one."""
    forms, inside, lower = lexicon.forms, paragraph.inside, paragraph.words.lower
    if not paragraph.quotes:
        return list(compress(range(len(lower)), map(forms.__contains__, lower)))
    tags = paragraph.words.tags
    return [
        i
        for i, (word, tag, number) in enumerate(zip(lower, tags, inside, strict=True))
        if number < 0 and (word in forms or tag in _QUOTING)
    ]


def _at(
    paragraph: Paragraph, sentence: WordSpan, i: int, lexicon: CueLexicon, previous: WordSpan | None
) -> list[Candidate]:
    """The attributions whose cue word i may be."""
    lower, tag = paragraph.words.lower[i], paragraph.words.tags[i]
    cue = (lexicon.states.get(lower) if tag == "JJ" else None) or lexicon.verbs.get(lower)
    found: Candidate | None = None
    if lower == "according":
        found = _according_to(paragraph, sentence, i)
    elif lower == "per":
        found = _as_per(paragraph, sentence, i)
    elif lower in POLLS:
        found = _poll(paragraph, sentence, i)
    elif lower in PUTTING:
        found = unlisted.put_it(paragraph, sentence, i) or unlisted.put_at(paragraph, sentence, i)
    elif lower in SILENCE:
        found = silent(paragraph, sentence, i)
    if found is not None:
        return [found]
    if tag in ("VBN", "VBD") and i and paragraph.words.lower[i - 1] in _DETERMINERS:
        return []  # "the accused", "the proposed deal"
    if passes_on(paragraph, sentence, i) or _is_meeting(paragraph.words, i):
        return []
    if lower.endswith("ing"):
        found = quoted_as(paragraph, sentence, i)
        if found is not None:
            return [found]
    if cue is not None and (
        (tag not in _NO_VERB and cue.kind != "state")
        or (cue.kind == "state" and tag in _STATES)
        or _misread_verb(paragraph, i, cue)
    ):
        return verbs.construe(paragraph, sentence, i, cue, previous)
    if lower in lexicon.nouns and tag in ("NN", "NNS"):
        found = _noun(paragraph, sentence, i)
    elif tag in _QUOTING and cue is None:
        found = unlisted.quoting(paragraph, sentence, i)
    return [] if found is None else [found]


def _misread_verb(paragraph: Paragraph, i: int, cue: Cue) -> bool:
    """Whether a cue tagged a noun is a verb: "The Kremlin views the plans", "…, warning that …"."""
    words = paragraph.words
    if words.lower[i + 1 : i + 2] == ["that"] and (
        words.lower[i] == "forecast" or (words.lower[i].endswith("ing") and words.opens(i))
    ):
        return words.tags[i + 2 : i + 3] != ["VBD"]  # "Stressing that …", "The bank forecast that …"
    if words.lower[i + 1 : i + 3] == ["out", "that"]:
        return True  # "The authors point out that"
    if words.lower[i].endswith("ing") and 0 < i < len(words) - 1 and words.words[i - 1] == ",":
        return words.lower[i + 1] == "that" or paragraph.next_quoted(i + 1) is not None  # ", warning that"
    if words.lower[i] == cue.lemma and i and words.lower[i - 1] in _BEFORE_INFINITIVE:
        return True  # "did post on Twitter that", "would not rule out"
    if words.lower[i] == cue.lemma and i and words.lower[i + 1 : i + 2] == ["that"]:
        plural = words.lower[i - 1].endswith("s") and words.words[i - 1].isalpha()
        return plural and words.tags[i - 1] != "POS"  # "Prosecutors allege that"
    if (
        cue.lemma == "call"
        and i
        and words.words[i - 1] == ","
        and words.lower[i + 1 : i + 2] in (["on"], ["for"])
    ):
        return True  # "The letter, signed by 40 MPs, calls on him to go"
    return (
        0 < i < len(words) - 1
        and words.lower[i].endswith("s")
        and words.tags[i - 1] in ("NNP", "NN", "NNS", "PRP", "RB", ",")
        and (words.tags[i + 1] in ("DT", "PRP$", "NNP") or words.lower[i + 1] in ("that", "it", "to"))
    )


def _is_meeting(words: Words, i: int) -> bool:
    """Whether "briefing" at word i is a noun: "at a daily press briefing"."""
    return words.lower[i] == "briefing" and i > 0 and words.tags[i - 1] in ("NN", "JJ", "DT", "NNP", "PRP$")


def _according_to(paragraph: Paragraph, sentence: WordSpan, i: int) -> Candidate | None:
    """ "According to X, …", "…, according to X" and "The cost, according to X, …"."""
    if paragraph.words.lower[i + 1 : i + 2] != ["to"]:
        return None
    return _sourced(paragraph, sentence, (i, i + 2))


def _as_per(paragraph: Paragraph, sentence: WordSpan, i: int) -> Candidate | None:
    """ "As per the complaint, …"."""
    if i == 0 or paragraph.words.lower[i - 1] != "as":
        return None
    return _sourced(paragraph, sentence, (i - 1, i + 1))


def _sourced(paragraph: Paragraph, sentence: WordSpan, cue: WordSpan) -> Candidate | None:
    """What is said where the source stands right behind the cue."""
    words, (first, stop), (i, after) = paragraph.words, sentence, cue
    if after >= stop:
        return None
    leading = i - first <= 1 or words.words[i - 1] == ";"
    within = _within_clause(paragraph, sentence, cue)
    end = _source_end(paragraph, after, stop, leading=leading or within)
    if end is None:
        return None
    begin = end + 1 if end < stop and words.words[end] == "," else end
    if leading:
        content: tuple[WordSpan, ...] = ((begin, clause_end(paragraph, begin, stop)),)
        construction = "according first"
    else:
        content = sentence_content(paragraph, first, i)
        if within and begin > end:
            content += ((begin, clause_end(paragraph, begin, stop)),)
        construction = "according last"
    if not content or content[0][0] >= content[-1][1]:
        return None
    return Candidate(construction, "according", "say", cue, content, (after, end), sentence)


def _within_clause(paragraph: Paragraph, sentence: WordSpan, cue: WordSpan) -> bool:
    """Whether "according to" stands between commas: "The cost, according to X, will rise"."""
    words, (first, stop), (i, after) = paragraph.words, sentence, cue
    bare = described_after(words, after, stop)
    if words.words[i - 1] != "," or bare is None or words.words[bare : bare + 1] != [","]:
        return False
    begin = bare + 1
    if begin >= stop or words.tags[begin] in FINITE:
        return begin < stop
    return not has_finite_verb(words, first, i) and has_finite_verb(words, begin, stop)


def _poll(paragraph: Paragraph, sentence: WordSpan, i: int) -> Candidate | None:
    """ "In a CNN poll, …": the poll speaks."""
    words, (first, stop) = paragraph.words, sentence
    begin = base_phrase_before(words, first, i + 1)
    if begin is None or begin == first or words.lower[begin - 1] != "in":
        return None
    at, end = begin - 1, phrase_after(words, begin, stop)
    if end is None or end <= i or at > first + 1:
        return None
    opened = end + 1 if end < stop and words.words[end] == "," else end
    content = (opened, clause_end(paragraph, opened, stop))
    if not has_finite_verb(words, *content):
        return None
    return Candidate("poll first", "in", "say", (at, at + 1), (content,), (begin, end), sentence)


def _source_end(paragraph: Paragraph, begin: int, stop: int, *, leading: bool) -> int | None:
    """The word after whom "according to" names; leading, a comma opens an apposition only before another."""
    words = paragraph.words
    end = mention_after(words, begin, stop)
    bare = described_after(words, begin, stop)
    if end is None or bare is None or not leading:
        return end
    if (
        bare < stop and words.lower[bare] in _RELATIVES
    ):  # "those who know her, …", "a report that the auditor wrote, …"
        return next((k for k in range(bare, stop) if words.words[k] == ","), bare)
    if end != bare and not (end < stop and words.words[end] == "," and words.words[bare] != ","):
        goes_on = end + 1 < stop and words.tags[begin - 3] == "," and words.tags[end + 1] in FINITE
        more = end < stop and words.words[end] == "," and (goes_on or _opens_clause(words, end + 1, stop))
        end = end if more and not has_finite_verb(words, bare, end) else bare
    while end + 1 < stop and (words.lower[end] in TIME_WORDS or words.lower[end + 1] in TIME_WORDS):
        end += 1  # "according to a statement on Wednesday, …"
    return end


def _opens_clause(words: Words, begin: int, stop: int) -> bool:
    """Whether a subject begins at a word and its verb follows: no apposition, relative clause or verb does."""
    end = described_after(words, begin, stop)
    if end is None or end >= stop or words.words[end] == ",":
        return words.tags[begin] not in ("WP", "WDT", "MD", "VBD", "VBZ", "VBP") and end is None
    return has_finite_verb(words, end, stop)


def _noun(paragraph: Paragraph, sentence: WordSpan, i: int) -> Candidate | None:
    """ "Trump's claim that …", "allegations of …": the possessor speaks."""
    words, stop = paragraph.words, sentence[1]
    if i + 2 >= stop or paragraph.inside[i + 1] >= 0:
        return None
    link = words.lower[i + 1]
    if words.lower[i] in _VIEWS and link in (",", "the", "a", "it", "he", "she", "this", "they"):
        return _in_view(paragraph, sentence, i)
    if link == "by" or words.tags[i + 1] in ("VBZ", "VBD"):
        return _noun_apart(paragraph, sentence, i)
    if link not in _NOUN_LINKS:
        return None
    possessor = _possessor(paragraph, sentence[0], i)
    if possessor is None and link != "that":
        return None
    infinitive = link == "to" and words.tags[i + 2] in ("VB", "VBP", "NN")
    clause = infinitive or link in ("that", "whether")
    begin = i + 1 if infinitive or link == "whether" else i + 2
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
    if not has_finite_verb(words, *content):
        return None
    return Candidate("noun is", words.lower[i], "noun", (i, i + 1), (content,), speaker, sentence)


def _noun_apart(paragraph: Paragraph, sentence: WordSpan, i: int) -> Candidate | None:
    """ "The claim by the guild that …", "His view is that …"."""
    words, stop = paragraph.words, sentence[1]
    if words.lower[i + 1] == "by":
        that = phrase_after(words, i + 2, stop)
        speaker = None if that is None else (i + 2, that)
        construction = "noun by"
    else:
        that, speaker, construction = i + 2, _possessor(paragraph, sentence[0], i), "noun is"
    if that is None or speaker is None or that + 1 >= stop or words.lower[that] != "that":
        return None
    content = (that + 1, clause_end(paragraph, that + 1, stop))
    return Candidate(construction, words.lower[i], "noun", (i, i + 1), (content,), speaker, sentence)


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
    if ":" not in words.words[1:LABEL]:
        return None
    colon = words.words.index(":", 1)
    if colon == len(words) - 1 or any(paragraph.inside[k] >= 0 for k in range(colon)):
        return None
    if any(
        words.tags[k] in ("VBD", "VBZ", "VBP", "MD", "VB", "VBN", "VBG") or words.words[k] == ","
        for k in range(colon)
    ):
        return None
    name = words.words[:colon]
    if paragraph.terse and (words.tags[colon + 1] in ("WRB", "WP") or any(map(str.isdigit, "".join(name)))):
        return None  # "Ann Lee: How the mayor won", "Arsenal 2-1 Chelsea: Saka wins it"
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
    if name[0].lower() in _LABELS:
        return None
    speaker = None if answer else (0, colon)
    return Candidate(construction, ":", "label", (colon, colon + 1), ((colon + 1, end),), speaker, (0, end))
