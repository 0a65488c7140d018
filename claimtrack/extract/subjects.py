"""Whose words a verb reports where nobody stands in front of it: an agent, the speaker before, the clause's subject."""

from __future__ import annotations

from claimtrack.extract.base_phrases import base_phrase_before, phrase_after
from claimtrack.extract.candidate import TOLD
from claimtrack.extract.cues import shipped_cues
from claimtrack.extract.mentions import head_end
from claimtrack.extract.next_acts import is_somebody
from claimtrack.extract.paragraph import Paragraph
from claimtrack.extract.phrases import mention_after, mention_before, subject_of
from claimtrack.extract.spans import WordSpan
from claimtrack.extract.speaking_nouns import may_speak
from claimtrack.extract.time_words import is_time
from claimtrack.extract.verb_groups import VerbGroup, has_finite_verb
from claimtrack.extract.words import Words

_MONEY = frozenset(
    "grant grants loan loans donation donations subsidy subsidies money cash $ £ € million billion credits "
    "mortgage bonds".split()
)
_BY = 12  # words from a participle to its agent
_WHEN = frozenset("noon midnight christmas easter then now dawn dusk".split())
_UNTIL = (
    ["end"],
    ["start"],
    ["next"],
    ["close"],
    ["time"],
)  # "by the end of the year", "by the next election"
_ALL = frozenset("all everyone everybody every".split())
_OF_TWO = {"nor": "neither", "and": "both"}
_FIRST_OF_TWO = 12  # words of "Neither Prime Minister Ann Hale nor"
_THINGS = frozenset(
    "shares prices stocks sales talks strike strikes deal game match case operations services trains flights markets "
    "market oil gold profits fighting clashes protests violence war row dispute price index currency bonds futures "
    "trading production output tensions negotiations work traffic".split()
)
_SUBORDINATE = frozenset("as when after because while since before although though where if".split())
_OPENING = 40  # words of a participle clause before its subject


def subject(
    paragraph: Paragraph,
    sentence: WordSpan,
    i: int,
    group: VerbGroup,
    speaker: WordSpan | None,
    previous: WordSpan | None,
) -> tuple[str, WordSpan | None]:
    """The form of the verb at word i, as the name of a construction begins, and who its subject is."""
    first, stop = sentence
    if group.passive:
        return "passive ", agent(paragraph, i + 1, stop)
    if group.bare and group.first == first:
        return "participle ", _following_subject(paragraph, i + 1, stop)
    form = "participle " if group.bare else "" if speaker else "bare "
    if speaker is None:
        speaker = (
            _absolute_subject(paragraph, first, group)
            or previous
            or _inherited_subject(paragraph, first, group)
        )
    return form, speaker


def agent(paragraph: Paragraph, i: int, stop: int) -> WordSpan | None:
    """Who did it, of a passive: "was praised by the minister".

    Who told somebody something stands before that: "was told by doctors that", but not "was told to leave by noon".
    """
    words = paragraph.words
    reach = min(stop, i + _BY)
    told = shipped_cues().verbs.get(words.lower[i - 1])
    if told is not None and told.lemma in TOLD and words.lower[i : i + 1] != ["by"]:
        object_end = phrase_after(words, i, stop) if words.lower[i - 1] == "promised" else None
        behind = _past_when(words, i, stop) if object_end is None else object_end
        reach = min(stop, behind + 1)  # "promised | the captaincy | by the coach"
    by = next((k for k in range(i, reach) if words.lower[k] == "by" and paragraph.inside[k] < 0), None)
    end = (
        None
        if by is None or by + 1 >= stop or _is_no_one(words, by + 1)
        else mention_after(words, by + 1, stop)
    )
    if by is None or end is None or _is_money(words, by + 1, end):
        return None
    return (by + 1, end)


def _past_when(words: Words, i: int, stop: int) -> int:
    """The word behind adverbs and a time at word i: "told | on Friday | by the manager"."""
    while i < stop - 1 and (words.tags[i] == "RB" or is_time(words, i) or is_time(words, i + 1)):
        if words.lower[i] == "by":
            break
        i += 1
    return i


def _is_no_one(words: Words, k: int) -> bool:
    """Whether what "by" leads to at word k is a time or a number: "by noon", "by 2027", but not "by two men"."""
    ahead = words.lower[k + 1 : k + 2] if words.lower[k] == "the" else words.lower[k : k + 1]
    number = words.tags[k] == "CD" and not any(map(is_somebody, words.lower[k + 1 : k + 3]))
    return is_time(words, k) or number or words.lower[k] in _WHEN or ahead in _UNTIL


def _is_money(words: Words, first: int, end: int) -> bool:
    """Whether a phrase is for money, which backs what it pays for: "a $12 million grant from the commission"."""
    head = next((k for k in range(first, end) if words.tags[k] == "IN"), end)
    return not _MONEY.isdisjoint(words.lower[first:head])


def with_neither(words: Words, low: int, speaker: WordSpan) -> WordSpan:
    """The subject with "neither" in front of it, and the first of two: "Neither Karimi nor | Rossi | would say".

    So with "both", and with "not" in front of all: "Not | everyone in the town | blames the mine".
    """
    begin, end = speaker
    if begin > low and words.lower[begin - 1] == "not" and words.lower[begin] in _ALL:
        return begin - 1, end
    if begin > low and words.lower[begin - 1] in _OF_TWO:
        near = range(begin - 2, max(low, begin - _FIRST_OF_TWO) - 1, -1)
        first = next((k for k in near if words.lower[k] == _OF_TWO[words.lower[begin - 1]]), begin)
        both = words.opens(first) and not has_finite_verb(words, first, begin)
        begin = first if words.lower[first] == "neither" or both else begin
    elif begin > low and words.lower[begin - 1] == "neither":
        begin -= 1
    elif words.lower[max(low, begin - 2) : begin] == ["neither", "of"]:
        begin -= 2
    return begin, end


def _following_subject(paragraph: Paragraph, i: int, stop: int) -> WordSpan | None:
    """The subject of the clause after a participle that opens the sentence: "Calling it a farce, Wang urged …"."""
    words = paragraph.words
    for k in range(i, min(stop - 1, i + _OPENING)):
        if (words.words[k] == "," and paragraph.inside[k] < 0) or paragraph.after_comma(k):
            begin = k + (words.words[k] == ",")
            end = mention_after(words, begin, stop)
            if end is not None and end < stop and has_finite_verb(words, end, min(stop, end + 3)):
                return (begin, end)
    return None


def _absolute_subject(paragraph: Paragraph, first: int, group: VerbGroup) -> WordSpan | None:
    """ "with Ukrainian officials later claiming …": the participle has a subject of its own."""
    words = paragraph.words
    if not group.bare:
        return None
    apart = words.words[group.first - 1] == ","  # "with an official, speaking in confidence, telling"
    found = mention_before(words, first, group.first) if apart else None
    begin = found[0] if found is not None else base_phrase_before(words, first, group.first)
    if begin is not None and begin > first and words.lower[begin - 1] == "with":
        return found or (begin, group.first)
    return None


def _inherited_subject(paragraph: Paragraph, first: int, group: VerbGroup) -> WordSpan | None:
    """The subject of the clause that a participle or a second verb belongs to."""
    while first < group.first and paragraph.inside[first] >= 0:
        first = paragraph.quotes[paragraph.inside[first]].stop
    words = paragraph.words
    found = _subject_of_last_clause(words, first, group.first) or subject_of(words, first, group.first)
    if found is None or words.lower[found[0] : found[1]] != ["there"]:
        return found
    end = mention_after(
        words, found[1] + 1, group.first
    )  # "There were | posters on the wall | demanding that"
    return None if end is None else (found[1] + 1, end)


def _subject_of_last_clause(words: Words, first: int, verb: int) -> WordSpan | None:
    """Whose clause a second verb ends, where the sentence's subject says nothing.

    "Shares fell when | the bank | cut its forecast and warned of losses", but not "The firm apologised when …".
    """
    if words.lower[verb - 1] != "and":
        return None
    opens = None
    for k in range(verb - 2, max(first, verb - _OPENING), -1):
        if words.words[k] in (",", ";", ":"):
            return None
        if words.lower[k] in _SUBORDINATE:
            opens = k
            break
    if opens is None:
        return None
    main, found = subject_of(words, first, opens), subject_of(words, opens + 1, verb)
    if main is None or found is None or words.lower[head_end(words, *main) - 1] not in _THINGS:
        return None
    return found if may_speak(words, found) else None
