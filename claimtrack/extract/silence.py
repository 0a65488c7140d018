"""Those who are told not to have answered: "had no comment", "did not return calls"."""

from __future__ import annotations

from claimtrack.extract.base_phrases import phrase_after
from claimtrack.extract.candidate import SILENT, UNANSWERED, Candidate
from claimtrack.extract.clauses import clause_end
from claimtrack.extract.complements import clause_low, complement
from claimtrack.extract.cues import shipped_cues
from claimtrack.extract.paragraph import Paragraph
from claimtrack.extract.people import role_words
from claimtrack.extract.phrases import mention_before, subject_of
from claimtrack.extract.spans import WordSpan
from claimtrack.extract.subjects import with_neither
from claimtrack.extract.verb_groups import VerbGroup, has_finite_verb, verb_group
from claimtrack.extract.words import Words

_REQUESTS = frozenset(
    "call calls message messages e-mail e-mails email emails request requests inquiry inquiries enquiry enquiries "
    "phone telephone text texts letter letters question questions query queries attempts efforts attempt effort".split()
)
_COMMENTS = frozenset("word comment comments statement response reaction reply".split())
_COMMENTING = frozenset("comment commented respond responded reply replied".split())
_KEPT_BACK = frozenset("say comment confirm discuss disclose reveal explain elaborate".split())
_GIVING = frozenset("had has have made makes gave gives offered offers issued provided".split())
_SHARING = frozenset("give provide offer disclose reveal".split())
_THERE = frozenset(("was", "is", "were", "has"))
_BEING = frozenset(("was", "were", "is", "are", "been", "be"))
_NOBODY = frozenset("neither none nobody no".split())
_MATTERS = frozenset(
    "issue issues question questions allegation allegations claim claims concerns criticism report matter".split()
)
_ENDING = frozenset(
    ("when", "by", "at", "before", "immediately", "further", "publicly", "directly", "until", "in")
)
_TO_WHOM = frozenset("to reach contact with from".split())
_REASONS = frozenset(("as", "because", "since"))
_IN_VAIN = frozenset("abortive futile unsuccessful unanswered failed".split())
_THEIRS = frozenset(
    "phone phones office mobile home line lines lawyer lawyers number".split()
)  # "calls to his phone"
_NEAR = 6  # words from the verb to what is not answered
_QUALIFIED = 3  # words of "no immediate public comment"
_SUBJECT = 16  # words of "Repeated attempts to reach the police spokesman for comment"


def silent(paragraph: Paragraph, sentence: WordSpan, i: int) -> Candidate | None:
    """Who did not answer, by word i: "return" of "did not return calls", "response" of "gave no response"."""
    word = paragraph.words.lower[i]
    if word in ("return", "returned", "pick", "picked", "drawn"):
        return _unreturned(paragraph, sentence, i)
    if word in ("stop", "stops", "stopped"):
        return _stopped_short(paragraph, sentence, i)
    if word == "details":
        return _ungiven(paragraph, sentence, i)
    if word.startswith(("avoid", "refrain")):
        return _refrained(paragraph, sentence, i)
    if word == "commit":
        return _uncommitted(paragraph, sentence, i)
    if word == "address":
        return _unaddressed(paragraph, sentence, i)
    if word in ("available", "unavailable"):
        return _unavailable(paragraph, sentence, i)
    if word in _KEPT_BACK and (found := _by_nobody(paragraph, sentence, i)) is not None:
        return found
    if word in _COMMENTING and paragraph.words.tags[i][0] == "V":
        return _unspoken(paragraph, sentence, i)
    if word in _COMMENTS:
        return _no_comment(paragraph, sentence, i)
    return _unanswered(paragraph, sentence, i)


def _unreturned(paragraph: Paragraph, sentence: WordSpan, i: int) -> Candidate | None:
    """ "Did not return calls seeking comment", "would not be drawn on whether …"."""
    words, (first, stop) = paragraph.words, sentence
    low = clause_low(paragraph, first, i)
    group = verb_group(words, low, i)
    if not group.negated or i + 1 >= stop:
        return None
    drawn = words.lower[i] == "drawn"
    asked = not drawn and not _REQUESTS.isdisjoint(words.lower[i + 1 : min(stop, i + _NEAR)])
    aside = words.words[i + 1 : i + 4 : 2] == [",", ","]  # "would not be drawn, however, on whether …"
    cue = i + 1
    i += 3 * (drawn and aside)
    upon = drawn and group.passive and words.lower[i + 1 : i + 2] in (["on"], ["into"], ["about"])
    speaker = mention_before(words, low, group.first)
    if speaker is None or not (asked or upon) or _tells_why(words, first, speaker):
        return None
    content = (i + 1 + upon, clause_end(paragraph, i + 1 + upon, stop))
    if content[0] >= content[1]:
        return None
    return _silence((group.first, cue if drawn and aside else i + 1 + upon), content, speaker, sentence)


def _uncommitted(paragraph: Paragraph, sentence: WordSpan, i: int) -> Candidate | None:
    """ "Would not commit to a date"."""
    words, (first, stop) = paragraph.words, sentence
    low = clause_low(paragraph, first, i)
    group = verb_group(words, low, i)
    speaker = mention_before(words, low, group.first) or subject_of(words, low, group.first)
    if speaker is None or not group.negated or words.lower[i + 1 : i + 2] != ["to"]:
        return None
    return _silence((group.first, i + 2), (i + 2, clause_end(paragraph, i + 2, stop)), speaker, sentence)


def _unaddressed(paragraph: Paragraph, sentence: WordSpan, i: int) -> Candidate | None:
    """ "Did not address the allegations"."""
    words, (first, stop) = paragraph.words, sentence
    low = clause_low(paragraph, first, i)
    group = verb_group(words, low, i)
    end = phrase_after(words, i + 1, stop)
    if not group.negated or end is None or _MATTERS.isdisjoint(words.lower[i + 1 : end]):
        return None
    speaker = mention_before(words, low, group.first) or subject_of(words, low, group.first)
    return None if speaker is None else _silence((group.first, i + 1), (i + 1, end), speaker, sentence)


def _by_nobody(paragraph: Paragraph, sentence: WordSpan, i: int) -> Candidate | None:
    """ "No one at the firm would comment", "None of them would say who signed it", "Neither side would say"."""
    words, (first, stop) = paragraph.words, sentence
    would = i - 1 - (words.tags[i - 1] == "RB")
    low = clause_low(paragraph, first, i)
    begin = next((k for k in range(low, max(low, would)) if words.lower[k] in _NOBODY), None)
    if begin is None or words.lower[would] not in ("would", "could") or would - begin > _SUBJECT:
        return None
    if has_finite_verb(words, begin, would) or words.tags[begin + 1 : begin + 2] == ["CD"]:
        return None
    told = i + (not words.lower[i].startswith("comment"))
    return _silence((would, told), (told, clause_end(paragraph, told, stop)), (begin, would), sentence)


def _tells_why(words: Words, first: int, speaker: WordSpan) -> bool:
    """Whether who did not answer was told before: "Efforts to reach him proved abortive as | he did not pick calls"."""
    reason = speaker[0] > first and words.lower[speaker[0] - 1] in _REASONS
    return reason and not _IN_VAIN.isdisjoint(words.lower[max(first, speaker[0] - _NEAR) : speaker[0]])


def _stopped_short(paragraph: Paragraph, sentence: WordSpan, i: int) -> Candidate | None:
    """ "Stopped short of naming the company"."""
    words, (first, stop) = paragraph.words, sentence
    if words.lower[i + 1 : i + 3] != ["short", "of"] or i + 3 >= stop:
        return None
    low = clause_low(paragraph, first, i)
    group = verb_group(words, low, i)
    speaker = mention_before(words, low, group.first) or subject_of(words, low, group.first)
    if speaker is None or not words.lower[i + 3].endswith("ing"):
        return None
    return _silence((group.first, i + 2), (i + 2, clause_end(paragraph, i + 3, stop)), speaker, sentence)


def _ungiven(paragraph: Paragraph, sentence: WordSpan, i: int) -> Candidate | None:
    """ "Would not give further details of the deal"."""
    words, (first, stop) = paragraph.words, sentence
    verb = next((k for k in range(i - 1, max(first, i - _QUALIFIED), -1) if words.lower[k] in _SHARING), None)
    if verb is None:
        return None
    low = clause_low(paragraph, first, verb)
    group = verb_group(words, low, verb)
    speaker = mention_before(words, low, group.first) or subject_of(words, low, group.first)
    if speaker is None or not group.negated:
        return None
    return _silence(
        (group.first, verb + 1), (verb + 1, clause_end(paragraph, verb + 1, stop)), speaker, sentence
    )


def _refrained(paragraph: Paragraph, sentence: WordSpan, i: int) -> Candidate | None:
    """ "Avoided saying when he would go", "refrained from commenting on the letter"."""
    words, (first, stop) = paragraph.words, sentence
    said = i + 1 + (words.lower[i + 1 : i + 2] == ["from"])
    verb = shipped_cues().verbs.get(words.lower[said]) if said < stop else None
    if verb is None or verb.kind not in ("say", "judge") or not words.lower[said].endswith("ing"):
        return None
    low = clause_low(paragraph, first, i)
    group = verb_group(words, low, i)
    speaker = mention_before(words, low, group.first) or subject_of(words, low, group.first)
    if speaker is None or group.infinitive:
        return None
    return _silence((group.first, i + 1), (i + 1, clause_end(paragraph, said, stop)), speaker, sentence)


def _no_comment(paragraph: Paragraph, sentence: WordSpan, i: int) -> Candidate | None:
    """ "Had no immediate comment on the ruling", "there was no response from Moscow"."""
    words, (first, stop) = paragraph.words, sentence
    no = next((k for k in range(i - 1, max(first, i - _QUALIFIED), -1) if words.lower[k] == "no"), None)
    if no is None:
        return None
    group = verb_group(words, first, no - 1)
    if words.lower[max(first, group.first - 1)] == "there" and words.lower[no - 1] in _THERE | _BEING:
        begins = next((k + 1 for k in range(i + 1, min(stop, i + _NEAR)) if words.lower[k] == "from"), stop)
        end = phrase_after(words, begins, stop)
        if end is None:
            return None
        return _silence((group.first, no), (no, i + 1), (begins, end), sentence)
    speaker = mention_before(words, clause_low(paragraph, first, no), group.first)
    if words.lower[no - 1] not in _GIVING or speaker is None:
        return None
    if not words.lower[i].startswith("comment") and words.lower[no - 1] in ("had", "has", "have"):
        return None  # "England had no response"
    return _silence((group.first, no), (no, clause_end(paragraph, no, stop)), speaker, sentence)


def _unspoken(paragraph: Paragraph, sentence: WordSpan, i: int) -> Candidate | None:
    """ "Has not commented", "would not comment on it", and "neither firm responded to requests"."""
    words, (first, stop) = paragraph.words, sentence
    low = clause_low(paragraph, first, i)
    group = verb_group(words, low, i)
    if group.infinitive and words.lower[group.first - 1] == "yet":
        group.first, group.negated = group.first - 2, True  # "is yet to comment"
    speaker = mention_before(words, low, group.first)
    if speaker is None and words.lower[group.first - 1] in ("and", "but"):
        speaker = subject_of(words, first, group.first)  # "said it was sorry | and would not comment further"
    if speaker is None:
        return None
    speaker = with_neither(words, low, speaker)
    if speaker[0] > low and words.lower[speaker[0] - 1] in _NOBODY:
        speaker = speaker[0] - 1, speaker[1]  # "No company"
    nobody = words.lower[speaker[0]] in _NOBODY
    if not (nobody or _negated(words, group)):
        return None
    if _asked(words, i + 1, stop):
        content = (i + 2, clause_end(paragraph, i + 2, stop))
        return _silence((group.first, i + 1), content, speaker, sentence, UNANSWERED)
    if words.lower[i - 2 : i + 2] == ["would", "not", "comment", "on"]:
        return _silence((group.first, i + 2), (i + 2, clause_end(paragraph, i + 2, stop)), speaker, sentence)
    if (nobody and words.lower[speaker[0]] != "neither") or not _ends_here(words, i + 1, stop):
        return None
    end = i + 1 + (words.lower[i + 1 : i + 2] == ["further"])
    return _silence((group.first, i), (i, end), speaker, sentence)


def _asked(words: Words, k: int, stop: int) -> bool:
    """Whether "to a request" stands at word k."""
    return words.lower[k : k + 1] == ["to"] and not _REQUESTS.isdisjoint(
        words.lower[k + 1 : min(stop, k + _NEAR)]
    )


def _unavailable(paragraph: Paragraph, sentence: WordSpan, i: int) -> Candidate | None:
    """ "Was unavailable for comment", "were not immediately available for comment"."""
    words, (first, stop) = paragraph.words, sentence
    if words.lower[i + 1 : i + 2] != ["for"] or _COMMENTS.isdisjoint(words.lower[i + 2 : min(stop, i + 5)]):
        return None
    low = clause_low(paragraph, first, i)
    verb = next((k for k in range(i - 1, max(low, i - 4), -1) if words.lower[k] in _BEING), None)
    if verb is None:
        return None
    group = verb_group(words, low, verb)
    speaker = mention_before(words, low, group.first)
    refused = words.lower[i] == "unavailable" or "not" in words.lower[group.first : i]
    if speaker is None or not (refused or words.lower[speaker[0]] in _NOBODY):
        return None
    return _silence((group.first, i), (i, clause_end(paragraph, i, stop)), speaker, sentence)


def _unanswered(paragraph: Paragraph, sentence: WordSpan, i: int) -> Candidate | None:
    """ "Calls to the minister went unanswered", "Attempts to reach Mr Okoro were unsuccessful"."""
    words, (first, stop) = paragraph.words, sentence
    verb = i - 1
    asked = next((k for k in range(max(first, verb - _SUBJECT), verb) if words.lower[k] in _REQUESTS), None)
    if asked is None or words.tags[verb][0] != "V":
        return None
    whom = next((k + 1 for k in range(asked + 1, verb) if words.lower[k] in _TO_WHOM and k + 1 < verb), None)
    whom = whom if whom is None or words.lower[whom] not in _TO_WHOM else whom + 1
    if whom is not None and words.tags[whom] == "PRP$" and words.lower[whom + 1] in _THEIRS:
        return _silence((verb, min(stop, i + 1)), (asked, verb), (whom, whom + 1), sentence)
    end = None if whom is None else phrase_after(words, whom, verb)
    if whom is None or end is None or not _somebody(words, (whom, end), asked, stop):
        return None
    owner = next((k for k in range(whom + 1, end) if words.tags[k] == "POS"), end)  # "the minister's phone"
    return _silence((verb, min(stop, i + 1)), (asked, verb), (whom, owner), sentence)


def _somebody(words: Words, mention: WordSpan, first: int, stop: int) -> bool:
    """Whether who is not reached can answer: no agreement, but who is asked "for comment", a name, an office."""
    asked = not _COMMENTS.isdisjoint(words.lower[first:stop])
    named = words.tags[mention[1] - 1] == "NNP"
    return asked or named or not role_words().isdisjoint(words.lower[slice(*mention)])


def _negated(words: Words, group: VerbGroup) -> bool:
    return group.negated or "cannot" in words.lower[group.first : group.head]


def _ends_here(words: Words, k: int, stop: int) -> bool:
    """Whether nothing at word k tells what is not answered."""
    return k >= stop or words.tags[k] in (".", ",", ":") or words.lower[k] in _ENDING


def _silence(
    cue: WordSpan, content: WordSpan, speaker: WordSpan, sentence: WordSpan, construction: str = SILENT
) -> Candidate | None:
    if cue[0] >= cue[1] or content[0] >= content[1]:
        return None
    return Candidate(construction, "decline", "say", cue, (content,), speaker, sentence)


def undecided(paragraph: Paragraph, sentence: WordSpan, i: int) -> Candidate | None:
    """ "Neither confirmed nor denied the report", "would not confirm or deny it"; None where word i tells none."""
    words, (first, stop) = paragraph.words, sentence
    if (
        i - 3 < first
        or words.lower[i - 1] not in ("nor", "or")
        or not words.lower[i - 2].startswith("confirm")
    ):
        return None
    low = clause_low(paragraph, first, i - 2)
    begins = verb_group(words, low, i - 2).first
    begins -= words.lower[begins - 1] == "neither"
    speaker = mention_before(words, low, begins)
    shape, content = complement(paragraph, i + 1, stop)
    if speaker is None or not content or not shape.startswith(("np", "that", "wh", "clause")):
        return None
    return Candidate("np", "deny", "say", (begins, i + 1), content, speaker, sentence)
