"""What is said according to somebody: "According to X, …", "as per the complaint", "In a poll, …"."""

from __future__ import annotations

from claimtrack.extract.base_phrases import base_phrase_before, phrase_after
from claimtrack.extract.candidate import SOURCE_LAST, Candidate
from claimtrack.extract.clauses import clause_end, sentence_content
from claimtrack.extract.cues import shipped_cues
from claimtrack.extract.next_acts import is_somebody
from claimtrack.extract.paragraph import Paragraph
from claimtrack.extract.phrases import described_after, mention_after
from claimtrack.extract.relatives import DOCUMENTS
from claimtrack.extract.spans import WordSpan
from claimtrack.extract.speaking_nouns import may_speak
from claimtrack.extract.time_words import TIME_WORDS
from claimtrack.extract.verb_groups import BE, FINITE, has_finite_verb
from claimtrack.extract.words import Words

_ASIDE = 14  # words of "who lives nearby"
_ISSUED = frozenset("dated released published filed issued posted obtained".split())
_SOURCES = frozenset("police law data research".split())  # nouns without an article that are no measures
_MEASURES = frozenset("capita diem annum se".split())  # taken for plurals
_SHARES = (["%"], ["percent"], ["per"])
_MANY = frozenset("many some most others".split())
_RELATIVES = frozenset(("who", "which", "that"))


def according_to(paragraph: Paragraph, sentence: WordSpan, i: int) -> Candidate | None:
    """ "According to X, …", "…, according to X" and "The cost, according to X, …"."""
    if paragraph.words.lower[i + 1 : i + 2] != ["to"]:
        return None
    return _sourced(paragraph, sentence, (i, i + 2))


def as_per(paragraph: Paragraph, sentence: WordSpan, i: int) -> Candidate | None:
    """ "As per the complaint, …", "Per the complaint, …" and "…, per the complaint"."""
    if i and paragraph.words.lower[i - 1] == "as":
        return _sourced(paragraph, sentence, (i - 1, i + 1))
    found = _sourced(paragraph, sentence, (i, i + 1)) if _may_be_source(paragraph.words, i) else None
    if found is None or found.speaker is None:
        return None
    words, end, stop = paragraph.words, found.speaker[1], sentence[1]
    if not any(has_finite_verb(words, *part) for part in found.content):
        return None
    if words.opens(i):
        apposed = phrase_after(words, end + 1, stop) or end  # "Per Nilsson, the coach, said he was ill"
        return found if words.words[end] == "," and words.words[apposed : apposed + 1] != [","] else None
    return found if end >= stop or words.tags[end] in (".", ",") else None


def _may_be_source(words: Words, i: int) -> bool:
    """Whether no measure follows "per" at word i, and a break is in front: "Per police", but "per litre, per day"."""
    if not (words.opens(i) or words.words[i - 1] == ","):
        return False
    named = words.tags[i + 1 : i + 2] in (["DT"], ["PRP$"], ["NNP"])
    end = phrase_after(words, i + 1, len(words), depth=0)
    if named or end is None or "CD" in words.tags[i + 1 : end] or words.lower[end - 1] in _MEASURES:
        return named
    return words.tags[end - 1] == "NNS" or words.lower[end - 1] in _SOURCES


def in_view_of(paragraph: Paragraph, sentence: WordSpan, i: int) -> Candidate | None:
    """ "In the view of the court, …", "…, in the words of the mayor": whose view word i tells of."""
    words, (first, stop) = paragraph.words, sentence
    if i - 2 < first or words.lower[i - 2 : i] != ["in", "the"] or words.lower[i + 1 : i + 2] != ["of"]:
        return None
    whose = phrase_after(words, i + 2, stop)
    if whose is None or not _has_views(words, (i + 2, whose)):
        return None
    return _sourced(paragraph, sentence, (i - 2, i + 2))


def _has_views(words: Words, mention: WordSpan) -> bool:
    """Whether a mention is of those who have views: people, bodies, "many", but no song and no law."""
    head = words.lower[mention[1] - 1]
    paper = head in DOCUMENTS or head in ("song", "poem")
    return not paper and (head in _MANY or may_speak(words, mention) or is_somebody(head))


def as_reported_by(paragraph: Paragraph, sentence: WordSpan, i: int) -> Candidate | None:
    """ "As (first) reported by the Herald, …"."""
    words = paragraph.words
    begin = i - 1 - (words.lower[i - 1] == "first")
    if begin < sentence[0] or words.lower[begin] != "as" or words.lower[i + 1 : i + 2] != ["by"]:
        return None
    return _sourced(paragraph, sentence, (begin, i + 2))


def _sourced(paragraph: Paragraph, sentence: WordSpan, cue: WordSpan) -> Candidate | None:
    """What is said where the source stands right behind the cue."""
    words, (first, stop), (i, after) = paragraph.words, sentence, cue
    if after >= stop:
        return None
    joined = words.words[i - 1] == "," and words.tags[i - 2] == "CC"  # "…, and, according to Bell, it leaks"
    leading = i - first <= 1 or words.words[i - 1] == ";" or (joined and i - 2 > first)
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
        if within and begin > end and words.lower[i - 2] in _RELATIVES:
            content = ()  # "walls which, according to auditors, | were never built"
        if within and end < begin < stop:
            content += ((begin, clause_end(paragraph, begin, stop)),)
        construction = SOURCE_LAST
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
    if begin >= stop or words.tags[begin] in FINITE or words.lower[i - 2] in BE:
        return begin < stop  # "It was, in the words of the coach, | “a disgrace”"
    if words.lower[i - 2] == "that":
        return has_finite_verb(words, begin, stop)  # "reported that, according to a memo, it would cost more"
    return not has_finite_verb(words, first, i) and has_finite_verb(words, begin, stop)


def poll(paragraph: Paragraph, sentence: WordSpan, i: int) -> Candidate | None:
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
    if not has_finite_verb(words, *content) or _are_respondents(words, *content):
        return None
    return Candidate("poll first", "in", "say", (at, at + 1), (content,), (begin, end), sentence)


def _are_respondents(words: Words, begin: int, stop: int) -> bool:
    """Whether those asked speak themselves: "(In a survey,) 58% of respondents | thought that …"."""
    counted = words.tags[begin] == "CD" and words.lower[begin + 1 : begin + 2] in _SHARES
    verb = next((k for k in range(begin, stop) if words.tags[k] in FINITE), stop) if counted else stop
    return verb < stop and words.lower[verb] in shipped_cues().verbs


def _is_office_for(words: Words, k: int, stop: int) -> bool:
    """Whether a body's name goes on at word k: "the Office | for National Statistics"."""
    named = k + 1 < stop and words.lower[k] == "for"
    return named and words.words[k - 1][0].isupper() and words.words[k + 1][0].isupper()


def _source_end(paragraph: Paragraph, begin: int, stop: int, *, leading: bool) -> int | None:
    """The word after whom "according to" names; leading, a comma opens an apposition only before another."""
    words = paragraph.words
    end = mention_after(words, begin, stop)
    bare = described_after(words, begin, stop)
    if bare is not None and bare == end and _is_office_for(words, bare, stop):
        # "data released by the Office | for National Statistics"
        bare = end = phrase_after(words, bare + 1, stop)
    if end is None or bare is None or not leading:
        return end
    aged = _past_age(words, bare, stop)
    if aged is not None:
        return aged  # "Bell, 45, …"
    if words.lower[bare : bare + 1] in (["close"], ["familiar"]) and bare + 2 < stop:
        return phrase_after(words, bare + 2, stop) or bare  # "a source close to the production, …"
    if bare + 1 < stop and words.words[bare] == "," and words.tags[bare + 1] in ("WP", "WDT"):
        bare = end = bare + 1  # "a witness, who asked not to be named, …"
    if (
        bare < stop and words.lower[bare] in _RELATIVES
    ):  # "those who know her, …", "a report that the auditor wrote, …"
        return next((k for k in range(bare, stop) if words.words[k] == ","), bare)
    if end != bare and not (end < stop and words.words[end] == "," and words.words[bare] != ","):
        goes_on = end + 1 < stop and words.tags[begin - 3] == "," and words.tags[end + 1] in FINITE
        more = end < stop and words.words[end] == "," and (goes_on or _opens_clause(words, end + 1, stop))
        end = end if more and not has_finite_verb(words, bare, end) else bare
    issued = words.lower[end : end + 1] == ["by"] and not _ISSUED.isdisjoint(words.lower[begin:end])
    if issued or (words.lower[end : end + 1] and words.lower[end] in _ISSUED):
        comma = next((k for k in range(end, min(stop, end + _ASIDE)) if words.words[k] == ","), end)
        if "by" in words.lower[end:comma]:
            return comma  # "according to a report published last week by the institute, …"
        on = end + 1 + (words.lower[end + 1 : end + 2] in (["on"], ["in"], ["late"]))
        if on < stop and words.lower[on] in TIME_WORDS:
            end = on  # "according to a lawsuit filed on Monday, …"
    while end + 1 < stop and (words.lower[end] in TIME_WORDS or words.lower[end + 1] in TIME_WORDS):
        end += 1  # "according to a statement on Wednesday, …"
    day = words.tags[end : end + 1] == ["CD"] and words.lower[end - 1] in TIME_WORDS
    return end + day  # "dated March 3, …"


def _past_age(words: Words, end: int, stop: int) -> int | None:
    """The word after an age between commas that follows a phrase, and whom "and" joins: "Bell, 45, and his wife"."""
    if words.words[end : end + 3 : 2] != [",", ","] or words.tags[end + 1] != "CD" or end + 3 >= stop:
        return None
    behind = end + 3
    if words.tags[end - 1] != "NNP":
        return None
    if words.lower[behind] == "and":
        return phrase_after(words, behind + 1, stop) or end + 2
    if words.tags[behind] in ("WP", "IN"):  # "Bell, 45, who lives nearby, …", "Bell, 45, of Leeds, …"
        return next((k for k in range(behind, min(stop, behind + _ASIDE)) if words.words[k] == ","), end + 2)
    apposed = described_after(words, behind, stop)
    if apposed is None or words.words[apposed : apposed + 1] != [","]:
        return end + 2
    return apposed if _opens_clause(words, apposed + 1, stop) else end + 2  # "Bell, 45, a baker, …"


def _opens_clause(words: Words, begin: int, stop: int) -> bool:
    """Whether a subject begins at a word and its verb follows: no apposition, relative clause or verb does."""
    if begin >= stop:
        return False
    end = described_after(words, begin, stop)
    if end is None or end >= stop or words.words[end] == ",":
        return words.tags[begin] not in ("WP", "WDT", "MD", "VBD", "VBZ", "VBP") and end is None
    return has_finite_verb(words, end, stop)
