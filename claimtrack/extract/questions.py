"""Questions in front of their answers: "Asked why he had left, Hale said that …"."""

from __future__ import annotations

from claimtrack.extract.base_phrases import phrase_after
from claimtrack.extract.candidate import QUESTION, SILENT, Candidate
from claimtrack.extract.paragraph import Paragraph
from claimtrack.extract.phrases import mention_after, mention_before
from claimtrack.extract.spans import WordSpan
from claimtrack.extract.time_words import TIME_WORDS
from claimtrack.extract.verb_groups import FINITE, has_finite_verb
from claimtrack.extract.words import Words

_OPENINGS = frozenset("whether if why how what which who whom whose when where about".split())
_TOPICS = frozenset(("on", "over"))  # "pressed on the delay"
_ASKING = "asked"
_POLICE = "questioned"  # over a murder, too
_BOTH = frozenset(("both", "all"))
_ASIDE = 14  # words of what commas set apart
_TO_SAY = frozenset(  # what somebody may be asked to do in words
    "name comment explain describe choose rate say respond elaborate clarify pick rank list identify specify react "
    "confirm justify define assess compare".split()
)
_TO_GIVE = frozenset("give provide offer".split())  # "a figure", but no goal
_GIVEN = frozenset(
    "figure figures date dates detail details reason reasons number numbers example examples estimate names name "
    "answer explanation timeline timetable".split()
)
_REFUSING = frozenset(("declined", "refused"))
_PLACES = 14  # words from "Asked" to what: "by Ann Bell of the Times on Monday"
_LONGEST = 60  # words of a question
_SHORTEST = 2
_NOT_THEM = frozenset("who which that and but or whose whom".split())
_GROUPS = frozenset(("of", "for", "from"))  # "46 per cent of voters said"


def question_first(paragraph: Paragraph, sentence: WordSpan, i: int) -> Candidate | None:
    """The question that a sentence begins with, asked at word i that opens it, up to the clause that answers it.

    "Asked by reporters on Monday | whether he would resign |, Hale laughed": said by who asked, where that is told.
    """
    words, stop = paragraph.words, sentence[1]
    behind, speaker = i + 1, None
    if words.lower[behind : behind + 1] == ["by"]:
        end = mention_after(words, behind + 1, stop)
        if end is not None:
            behind, speaker = end, (behind + 1, end)
    begin = _topic(words, i, behind, stop)
    end = None if begin is None else _answer(paragraph, begin + 1, min(stop, begin + _LONGEST))
    if begin is None or end is None:
        return None
    begin += words.lower[begin] == "about" or words.lower[begin] in _TOPICS
    if end - begin < _SHORTEST:
        return None  # "Asked why, he laughed"
    end = _without_place(words, begin, end)
    return Candidate(QUESTION, "ask", "say", (i, i + 1), ((begin, end),), speaker, sentence)


def refused_outright(paragraph: Paragraph, asked: Candidate) -> Candidate | None:
    """Who refuses to answer a question without another word: "Asked whether he would quit, | Hale | declined."."""
    words, stop = paragraph.words, asked.sentence[1]
    if asked.speaker is not None:
        return None  # who asked is told
    verb = next((k for k in range(asked.content[-1][1] + 1, stop) if words.lower[k] in _REFUSING), stop)
    ends = verb + 1 >= stop or words.tags[verb + 1] in (".", ",")
    speaker = mention_before(words, asked.content[-1][1] + 1, verb) if verb < stop and ends else None
    if speaker is None or words.words[speaker[0] - 1] != ",":
        return None
    return Candidate(SILENT, "decline", "say", (verb, verb + 1), asked.content, speaker, asked.sentence)


def _without_place(words: Words, begin: int, end: int) -> int:
    """The end of what is asked about without where and when: "the strike | in the Commons on Tuesday"."""
    timed = next(
        (k for k in range(begin + 1, end) if words.lower[k] == "on" and words.lower[k + 1] in TIME_WORDS), end
    )
    if timed + 2 != end or words.tags[begin] not in ("DT", "PRP$", "NNP"):
        return end
    place = next((k for k in range(begin + 1, timed) if words.lower[k] in ("in", "at")), timed)
    return place if not has_finite_verb(words, begin, end) else end


def opens_question(words: Words, i: int) -> bool:
    """Whether a sentence begins with what somebody was asked: "Asked why, …"."""
    return words.opens(i) and words.words[i][0].isupper()


def _topic(words: Words, i: int, behind: int, stop: int) -> int | None:
    """Where what is asked begins: with the question word, "about", or "to" and a verb."""
    reach = range(behind, min(stop, behind + _PLACES))
    found = next((k for k in reach if words.lower[k] in _OPENINGS or _to_say(words, k)), None)
    whom = words.lower[i] not in (_ASKING, _POLICE) and behind < stop
    if found is None and whom and words.lower[behind] in _TOPICS:
        topic = (
            words.tags[behind + 1 : behind + 2] in (["DT"], ["PRP$"]) and words.lower[behind + 1] not in _BOTH
        )
        return behind if topic else None  # but not "Pressed on both flanks"
    return found


def _to_say(words: Words, k: int) -> bool:
    """Whether somebody is asked to say something at word k: "to name one road", but not "to captain the side"."""
    if words.lower[k] != "to" or k + 1 >= len(words):
        return False
    gives = words.lower[k + 1] in _TO_GIVE and not _GIVEN.isdisjoint(words.lower[k + 2 : k + 5])
    return gives or words.lower[k + 1] in _TO_SAY


def _answer(paragraph: Paragraph, first: int, stop: int) -> int | None:
    """The comma behind which somebody answers: a quotation, or a subject with its verb."""
    words = paragraph.words
    if words.words[first : first + 1] == [","]:  # "whether, if elected, he would go"
        first = next((k + 1 for k in range(first + 1, stop) if words.words[k] == ","), stop)
    commas = (k for k in range(first, stop - 1) if words.words[k] == "," and paragraph.inside[k] < 0)
    return next((k for k in commas if paragraph.inside[k + 1] >= 0 or _clause(words, k + 1, stop)), None)


def _clause(words: Words, first: int, stop: int) -> bool:
    """Whether a main clause begins at a word: "Hale said", "46 per cent of voters said"."""
    if words.lower[first] in _NOT_THEM:
        return False
    end = phrase_after(words, first, stop)
    if end is not None and end + 1 < stop and words.lower[end] in _GROUPS:
        end = phrase_after(words, end + 1, stop)
    if end is None or end >= stop:
        return False
    if words.words[end] == ",":  # "Mr Trump, who sat beside him, said"
        aside = range(end + 1, min(stop - 1, end + _ASIDE))
        closed = next((k for k in aside if words.words[k] == ","), None)
        return closed is not None and words.tags[closed + 1] in FINITE
    if end > first + 1 and words.tags[end - 1] == "VBN":
        return True  # "Hale laughed": read as one phrase
    end += words.tags[end] == "RB"
    return end < stop and (words.tags[end] in FINITE or words.tags[end] == "VBN")
