"""Who says a headline at its end: "Dam to close, council confirms", "Taxes 'will rise' says Bell as rivals attack"."""

from __future__ import annotations

from claimtrack.extract.addressees import AUDIENCES
from claimtrack.extract.candidate import FRONTED, HEAR, TERSE, Candidate
from claimtrack.extract.cues import shipped_cues
from claimtrack.extract.headline_labels import is_told, person, speaks
from claimtrack.extract.paragraph import Paragraph
from claimtrack.extract.phrases import described_after
from claimtrack.extract.spans import WordSpan
from claimtrack.extract.tagger import is_common
from claimtrack.extract.verb_groups import has_finite_verb
from claimtrack.extract.words import Words

_SHORTEST = 3  # words of what is said
_LONGEST = 5  # words of who says it
_TURNED = frozenset(
    "say says insist insists claim claims vow vows admit admits argue argues predict predicts".split()
)
_BEHIND = frozenset("who as after before amid over following ahead despite in at ; – — -".split())
_DASHES = frozenset(("–", "—", "-"))
_NO_VERBS = frozenset(
    "calls demands reports plans hopes fears tells urges".split()
)  # as a rule nouns, or ask for more
_ADDRESSED = frozenset(
    ("told", "warned", "advised", "informed", "assured", "reminded")
)  # headlines have presents
_ASKING = frozenset("how what when where which who why".split())  # "How to save money – expert"
_PAPERS = frozenset("report reports review analysis".split())  # "Rovers beat City – report" is one


def told_headline(paragraph: Paragraph) -> Candidate | None:
    """The one claim of a headline that is turned round, tells whom it was told, or has a label in front."""
    told = _turned(paragraph) or _was_told(paragraph)
    if told is None:
        told = told_at_the_end(paragraph)
        told = told if told is not None and told.content[0][0] > 0 else None
    return told


def _turned(paragraph: Paragraph) -> Candidate | None:
    """What stands in front of a verb and who says it: "'We will be back' vows Bell after defeat"."""
    words, stop = paragraph.words, len(paragraph.words)
    for k in range(_SHORTEST, stop - 1):
        if words.lower[k] not in _TURNED or paragraph.inside[k] >= 0 or words.words[k - 1] == ":":
            continue
        end = _speaker_end(paragraph, k + 1)
        last = k - (words.words[k - 1] == ",")
        if end is None:
            continue
        sure = paragraph.inside[last - 1] >= 0 or (last < k and speaks(words, k + 1, end))
        if sure or has_finite_verb(words, 0, last):
            return _candidate(paragraph, (0, last), (k, k + 1), (k + 1, end))
    return None


def _speaker_end(paragraph: Paragraph, first: int) -> int | None:
    """The word behind whoever is named at word `first`, where the headline ends there or tells what happened then."""
    words, stop = paragraph.words, len(paragraph.words)
    end = described_after(words, first, stop)
    while end is not None and end - 1 > first and words.lower[end - 1] in _BEHIND:
        end -= 1
    if end is None or end - first > _LONGEST or any(paragraph.inside[k] >= 0 for k in range(first, end)):
        return None
    goes_on = end < stop and words.lower[end] not in _BEHIND
    return None if goes_on or person(words, first, end) is None else end


def _was_told(paragraph: Paragraph) -> Candidate | None:
    """What somebody was told, by whom a headline does not say: "Driver 'fled scene', court | told |"."""
    passive = not _ADDRESSED.isdisjoint(paragraph.words.lower[-1:])
    told = told_at_the_end(paragraph) if passive else None
    return told and Candidate(FRONTED, told.lemma, told.kind, told.cue, told.content, None, told.sentence)


def told_at_the_end(paragraph: Paragraph) -> Candidate | None:
    """What stands in front of a comma and who says it: "Dam to close next spring, council confirms"."""
    words, verb = paragraph.words, len(paragraph.words) - 1
    comma = next((k for k in range(verb - 1, max(0, verb - _LONGEST - 1), -1) if words.words[k] == ","), 0)
    cue = shipped_cues().verbs.get(words.lower[verb]) if verb > 0 else None
    if comma < _SHORTEST - 1 or comma + 1 >= verb or cue is None or cue.kind != "say" or cue.lemma == HEAR:
        return None
    if words.lower[verb] in _NO_VERBS or words.lower[verb].endswith("ing"):
        return None
    sure = words.lower[verb] not in shipped_cues().nouns or paragraph.inside[comma - 1] >= 0
    if not (sure or is_told(words, comma)) or not _is_somebody(words, comma + 1, verb):
        return None
    return _candidate(paragraph, (0, comma), (verb, verb + 1), (comma + 1, verb))


def _is_somebody(words: Words, first: int, stop: int) -> bool:
    """Whether a phrase in front of the last verb is for who says it, or was told it: "jury | told"."""
    last = words.lower[stop - 1]
    heard = words.lower[stop : stop + 1] == ["told"] and last in AUDIENCES
    return last not in _NO_VERBS and (heard or speaks(words, first, stop))


def behind_a_dash(paragraph: Paragraph) -> Candidate | None:
    """ "Bridge 'was unsafe' – union", "Bell – 'I won't resign'": who says it is set apart by a dash."""
    words, stop = paragraph.words, len(paragraph.words)
    marks = [k for k in range(1, stop - 1) if words.words[k] in _DASHES and paragraph.inside[k] < 0]
    if len(marks) != 1:
        return None
    dash = marks[0]
    following = paragraph.next_quoted(dash + 1)
    if following is not None and following.first == dash + 1 and following.stop == stop:
        alone = dash <= _LONGEST and described_after(words, 0, dash) == dash
        alone = alone and (dash > 1 or not is_common(words.words[0]) or speaks(words, 0, dash))
        speaker = person(words, 0, dash) if alone else None
        return None if speaker is None else _candidate(paragraph, (dash + 1, stop), (dash, dash + 1), speaker)
    quoted = paragraph.inside[dash - 1] >= 0
    if (
        words.lower[0] in _ASKING
        or dash < _SHORTEST
        or stop - dash - 1 > _LONGEST
        or not (quoted or is_told(words, dash))
    ):
        return None
    if described_after(words, dash + 1, stop) != stop or not speaks(words, dash + 1, stop):
        return None
    paper = not quoted and words.lower[stop - 1] in _PAPERS
    return None if paper else _candidate(paragraph, (0, dash), (dash, dash + 1), (dash + 1, stop))


def _candidate(paragraph: Paragraph, content: WordSpan, cue: WordSpan, speaker: WordSpan) -> Candidate:
    """The claim of a headline, without a label and what else stands apart in front: "Port row: | police lied"."""
    content = _last_part(paragraph, *content), content[1]
    verb = shipped_cues().verbs.get(paragraph.words.lower[cue[0]])
    lemma, kind = (":", "label") if verb is None else (verb.lemma, verb.kind)
    return Candidate(TERSE, lemma, kind, cue, (content,), speaker, (0, len(paragraph.words)))


def _last_part(paragraph: Paragraph, first: int, stop: int) -> int:
    """The word where what is said begins: behind a colon with no verb in front, a semicolon before a quotation."""
    words = paragraph.words
    for k in range(stop - 2, first, -1):
        label = words.words[k] == ":" and not has_finite_verb(words, first, k)
        apart = words.words[k] == ";" and max(paragraph.inside[first:k]) < 0 <= paragraph.inside[stop - 1]
        if paragraph.inside[k] < 0 and (label or apart):
            return k + 1
    return first
