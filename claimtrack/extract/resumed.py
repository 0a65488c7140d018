"""Where a sentence goes on behind what its subject says: "A man who refused to stop | was jailed"."""

from __future__ import annotations

from claimtrack.extract.base_phrases import NOUN, base_phrase_before, phrase_after
from claimtrack.extract.candidate import Candidate
from claimtrack.extract.cues import shipped_cues, tells
from claimtrack.extract.paragraph import Paragraph
from claimtrack.extract.time_words import TIME_WORDS
from claimtrack.extract.verb_groups import FINITE, has_finite_verb, is_finite_verb
from claimtrack.extract.words import Words

_RELATIVE = frozenset(("WP", "WDT"))
_OPENERS = frozenset(
    "who which that whom whose what how why where when whether if because although though".split()
)
_PERHAPS = frozenset(
    "after before since until as while than once unless and or but".split()
)  # open a clause or not
_OF = frozenset(
    "of in from at for with".split()
)  # what the subject may have behind it: "a driver from Leeds who"
_TO = frozenset(("of", "with"))
_THOSE = frozenset("those many some all others anyone everyone someone anybody nobody".split())
_SUBJECTS = frozenset("he she they we i it there".split())
_CLAUSES = ("clause", "that", "wh", "np that")  # shapes of content that has a verb of its own
_BEFORE_VERB = frozenset(("VBN", "VB", "NN", "NNS", "RB"))
_OBJECTS = frozenset(("DT", "TO", "PRP", "PRP$", "NNS", "NNP"))
_HELPING = frozenset("is are was were be been being has have had".split())
_ADVERBS = frozenset("also now then later still never already once again even".split())
_STATING = ("say", "think")  # kinds of verbs that report clauses
_REACH = 60  # words of content looked at: bounds the work on hostile text
_PHRASES = 3  # of the subject: "the head of a firm in Leeds"


def resumed(paragraph: Paragraph, candidate: Candidate, stop: int) -> int:
    """The first word of the verb whose subject the cue only describes, where content must end; `stop` if none is.

    A sentence needs a verb of its own: where none stands in front of "a man who claimed", it is that behind the content
    to which no clause in the content has a right.
    """
    words, (begin, _) = paragraph.words, candidate.content[-1]
    if begin < candidate.cue[1]:
        return stop
    first, low = candidate.cue[0], candidate.sentence[0]
    if first > low and words.words[first - 1] == ",":
        aside = words.tags[first] == "VBG" and _is_of_subject(words, low, first - 1)
        return _closed(paragraph, begin, stop) if aside else stop
    # "The claim that the vote was stolen | was rejected"
    noun = candidate.construction in ("noun that", "noun by")
    edge = candidate.cue[1] if noun else _modifier(words, candidate)
    if edge is None and _is_aside(words, candidate):
        return _closed(paragraph, begin, stop)
    if edge is None or not _is_of_subject(words, low, edge):
        return stop
    own, sure = noun or candidate.construction.endswith(_CLAUSES), noun or candidate.states
    return _own_verb(paragraph, begin, min(stop, begin + _REACH), stop, own=own, sure=sure)


def _is_aside(words: Words, candidate: Candidate) -> bool:
    """Whether the cue is in what commas set apart: "The town, which Russia says it captured, is in ruins"."""
    low, speaker = candidate.sentence[0], candidate.speaker
    edge = candidate.cue[0] if speaker is None else min(candidate.cue[0], speaker[0])
    if edge - 2 >= low and words.tags[edge] not in _RELATIVE:
        edge -= 1
    return edge - 2 >= low and words.tags[edge] in _RELATIVE and words.words[edge - 1] == ","


def _closed(paragraph: Paragraph, begin: int, stop: int) -> int:
    """The comma in front of the verb behind what commas set apart: "Dunn, saying it was late |, left"."""
    words = paragraph.words
    commas = (
        k
        for k in range(begin, min(stop - 2, begin + _REACH))
        if words.words[k] == "," and paragraph.inside[k] < 0
    )
    closing = next((k for k in commas if _goes_on(words, k + 1 + (words.tags[k + 1] == "RB"))), None)
    return stop if closing is None else _without_time(words, begin, closing)


def _without_time(words: Words, begin: int, end: int) -> int:
    """The end of an object without when it was told: "announcing the decision in Accra | on Monday"."""
    if has_finite_verb(words, begin, end):
        return end
    first = end
    while first > begin and (words.lower[first - 1] in TIME_WORDS or words.tags[first - 1] == "CD"):
        first -= 1
    timed = first < end and words.lower[first - 1] == "on"
    return first - 1 if timed and first - 1 > begin else end


def _goes_on(words: Words, k: int) -> bool:
    """Whether a finite verb stands at word k behind a comma, were it tagged a participle: "a hoax, | said | so"."""
    return is_finite_verb(words, k) or (words.tags[k] == "VBN" and tells(words.lower[k]))


def is_of_event(paragraph: Paragraph, candidate: Candidate) -> bool:
    """Whether the verb behind the content tells what happened to the speaker: "who claimed it | was jailed on Friday".

    But not "demanding it | blocked the road on Friday", where both are told at once.
    """
    words, end, stop = paragraph.words, candidate.content[-1][1], candidate.sentence[1]
    if end < stop and words.lower[candidate.cue[0]] == "having":
        return words.words[end] == ","  # "Having warned of it, Dunn left on Friday"
    if words.tags[candidate.cue[0]] == "VBG" or end >= stop:
        return False
    aside = words.words[end] == "," and _is_aside(words, candidate)
    verb = end + aside
    verb += words.tags[verb : verb + 1] == ["RB"]
    follows = verb < stop and (is_finite_verb(words, verb) or (aside and _goes_on(words, verb)))
    return follows and (aside or _modifier(words, candidate) is not None)


def _modifier(words: Words, candidate: Candidate) -> int | None:
    """The first word of the clause with the cue, if that may describe a noun in front of it and follows no comma."""
    low, first, speaker = candidate.sentence[0], candidate.cue[0], candidate.speaker
    if speaker is not None and words.tags[speaker[0]] in _RELATIVE and speaker[0] < first:
        edge = speaker[0]
    elif first > low and (words.tags[first - 1] in _RELATIVE or words.lower[first - 1] == "that"):
        edge = first - 1
    elif speaker is not None and speaker[1] == first and words.tags[candidate.content[-1][0]] in FINITE:
        # "The man | police say fled"
        edge = speaker[0] - (words.lower[speaker[0] - 1] in ("that", "which", "who"))
    elif words.tags[first] == "VBG":
        edge = first
        if first - 2 > low and words.lower[first - 1] in _TO and words.tags[first - 2] in ("VBN", "VBD"):
            edge = first - 2  # "charged with threatening"
    else:
        return None
    before = edge - 1
    noun = before >= low and (
        words.tags[before] in NOUN or words.words[before] == ")" or words.lower[before] in _THOSE
    )
    return edge if noun else None


def _is_of_subject(words: Words, low: int, edge: int) -> bool:
    """Whether the noun phrase that ends at word `edge` is the subject of a clause whose verb is still to come."""
    begin: int | None = edge
    for _ in range(_PHRASES):
        begin = base_phrase_before(words, low, edge)
        if begin is None:
            return False
        if begin - 2 < low or words.lower[begin - 1] not in _OF or words.tags[begin - 2] not in NOUN:
            break
        edge = begin - 1
    if begin is None or has_finite_verb(words, begin, edge):
        return False
    if begin == low:
        return True
    opens = words.words[begin - 1] in (",", "—", "–", "-", ":") or words.lower[begin - 1] in TIME_WORDS
    if opens or (begin - 1 == low and words.tags[low] == "CC"):
        return not has_finite_verb(words, low, begin)
    return words.lower[begin - 1] == "that" and begin - 2 >= low and tells(words.lower[begin - 2])


def _own_verb(paragraph: Paragraph, begin: int, reach: int, stop: int, *, own: bool, sure: bool) -> int:
    """The verb that no clause from word `begin` on needs.

    `own`: what begins there seems a clause; `sure`: and no object, as the cue has none.
    """
    words = paragraph.words
    needed, perhaps, last = int(own), 0, None
    # whether a verb may have a clause, and the verb that is the sentence's if it has none
    taken, unsure = False, None
    k = begin
    while k < reach:
        if paragraph.inside[k] >= 0 or not is_finite_verb(words, k):
            if not needed and k > begin and _is_misread(paragraph, k, reach):
                return k
            opens = paragraph.inside[k] < 0 and k > begin
            needed += opens and words.lower[k] in _OPENERS and words.tags[k] != "DT"
            perhaps += opens and words.lower[k] in _PERHAPS
            k += 1
            continue
        pronoun = words.lower[k - 1] in _SUBJECTS and k > begin
        joined = words.tags[k - 1 - (words.tags[k - 1] == "RB")] == "CC"
        if needed:
            needed -= 1
            unsure = k if taken and not pronoun else unsure
            taken = _may_take_clause(words.lower[k]) and phrase_after(words, k + 1, reach) is not None
            needed += taken
            last = None if pronoun else k
        elif perhaps and not joined and (pronoun or _another(paragraph, k, reach)):
            perhaps -= 1
        elif not pronoun and not joined:
            return _with_adverb(words, k) if k > begin else stop
        k = _behind_group(words, k, reach)
    ended = words.words[stop - 1 : stop] == ["."] or words.words[stop : stop + 1] == ["."]
    if ended and unsure is not None:
        return _with_adverb(words, unsure)  # "he saw the gunman | was not called"
    whole = last is not None and own and not sure and ended and phrase_after(words, begin, stop) == last
    return _with_adverb(words, last) if whole and last is not None else stop


def _may_take_clause(verb: str) -> bool:
    cue = shipped_cues().verbs.get(verb)
    return cue is not None and cue.kind in _STATING


def _another(paragraph: Paragraph, k: int, reach: int) -> bool:
    """Whether a further finite verb follows the one at word k."""
    behind = range(_behind_group(paragraph.words, k, reach), reach)
    return any(is_finite_verb(paragraph.words, n) and paragraph.inside[n] < 0 for n in behind)


def _behind_group(words: Words, k: int, reach: int) -> int:
    """The word behind the verb group that begins at word k: "had | not | been"."""
    k += 1
    while k < reach and (
        words.tags[k] in ("RB", "VB") or (words.tags[k] in ("VBD", "VBN") and _helps(words, k - 1))
    ):
        k += 1
    return k


def _is_misread(paragraph: Paragraph, k: int, reach: int) -> bool:
    """Whether a past tense that ends the search is tagged a participle: "had changed | failed | to convince them"."""
    words = paragraph.words
    past = words.tags[k] == "VBN" or (words.tags[k] == "JJ" and words.lower[k].endswith("ed"))
    past = past and paragraph.inside[k] < 0 and not _helps(words, k - 1)
    governs = k + 1 < reach and words.tags[k + 1] in _OBJECTS
    return past and governs and words.tags[k - 1] in _BEFORE_VERB and not _another(paragraph, k, reach)


def _helps(words: Words, k: int) -> bool:
    """Whether word k is a verb behind which a past tense is a participle: "was | rigged"."""
    return words.lower[k - (words.tags[k] == "RB")] in _HELPING


def _with_adverb(words: Words, k: int) -> int:
    before = words.lower[k - 1]
    return k - (words.tags[k - 1] == "RB" and (before.endswith("ly") or before in _ADVERBS))
