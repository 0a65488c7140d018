"""Whether a clause tells of an event: something that happened, was done or is to come, and that nobody only says."""

from __future__ import annotations

from claimtrack.extract.cues import REACHED, shipped_cues
from claimtrack.extract.paragraph import Paragraph
from claimtrack.extract.verb_groups import has_finite_verb, is_finite_verb
from claimtrack.extract.words import Words

_STATES = frozenset(
    "is are was were be been being am 's ’s 're ’re has have had seems seem seemed remains remain used".split()
)
_WAS = frozenset(("was", "were", "been", "be", "is", "are"))
_PAST = frozenset(("was", "were", "had"))
_HAVE = frozenset(("has", "have"))
_WILL = frozenset(("will", "'ll", "’ll"))
_DEEDS = frozenset(  # of verbs that report or judge, those that also tell what somebody did
    "hold hear flag task agree find rule order hit read challenge record submit continue call pan knock rip note "
    "write speak talk attack charge name nominate identify celebrate honour honor beat slam leak sing post "
    "direct defend rank credit brief sign cite echo apologise apologize recall reject dismiss discuss affirm plead "
    "protest demonstrate".split()
)
_SAYING = frozenset(
    "said says saying told tells according reported reportedly claimed claims alleged allegedly denied denies".split()
)
_EXPECTED = frozenset(
    "expected seen forecast projected tipped predicted thought believed understood feared".split()
)
_ON_CONDITION = frozenset(("if", "unless", "should"))  # first words of a sentence that tells what may be
_OBJECT = frozenset(("NN", "NNS", "NNP", "DT", "PRP$"))  # "The matter reached Parliament"
_SCHEDULED = (["due"], ["scheduled"], ["set"], ["slated"], ["on"])
_AIMS = frozenset("aim aims goal goals plan plans idea hope purpose task target intention priority".split())
_TELLING = frozenset(("we", "i", "you"))  # not the outlet, but somebody whose words they are


def tells_event(paragraph: Paragraph, first: int, stop: int, *, coming: bool, later: bool = False) -> bool:
    """Whether words `first` to `stop` tell of an event in the outlet's own voice; `coming`: of one still to come.

    Past tense or passive, or of one to come the present or "will". What was done is not dated `later`, on a day that
    has not come: "The judge set a trial date of April 23".
    """
    words = paragraph.words
    if _is_said(words, first, stop) or not _TELLING.isdisjoint(words.lower[first:stop]):
        return False
    asked = (
        "?" in words.words[stop - 1 : stop + 1] or words.lower[words.sentence_of(first)[0]] in _ON_CONDITION
    )
    if asked or words.lower[first] in REACHED:
        return False
    finite = any(is_finite_verb(words, k) and not _relative(words, first, k) for k in range(first, stop))
    verbs = ("VBD", "VBN", "VBG", "VBZ", "VBP", "MD") if coming else ("VBD", "VBN", "VBG")
    for k, tag in enumerate(words.tags[first:stop], first):
        if tag not in verbs or paragraph.inside[k] >= 0 or _relative(words, first, k):
            continue
        if tag == "MD":
            if words.lower[k] in _WILL and "VB" in words.tags[k + 1 : k + 4]:
                return True
            continue
        if coming and words.lower[k] in _WAS and words.lower[k + 1 : k + 2] in _SCHEDULED:
            return True
        if coming and words.lower[k] in ("is", "are") and _is_to(words, first, k):
            return True
        told = _told(words, first, k, finite=finite)
        if told is not None:
            return told and not (later and _was_done(words, first, k))
    return False


def _was_done(words: Words, first: int, k: int) -> bool:
    """Whether the verb at word k tells what has been done: "set", "was moved", but not "is planned"."""
    near = words.lower[max(first, k - 3) : k]
    done = words.tags[k] == "VBD" and _HAVE.isdisjoint(near)  # but "has been posted to Aug 14"
    return done or not _PAST.isdisjoint(near)


def _is_to(words: Words, first: int, k: int) -> bool:
    """Whether the "is" at word k tells what is to come: "The pool is to close", but not "The aim is to close it"."""
    if words.lower[k + 1 : k + 2] != ["to"] or words.tags[k + 2 : k + 3] != ["VB"]:
        return False
    return k > first and words.lower[k - 1] not in _AIMS


def _is_said(words: Words, first: int, stop: int) -> bool:
    """Whether somebody says what stands in words `first` to `stop`; "for a reported $3 million" is the outlet's."""
    return any(
        words.lower[k] in _SAYING and not (k > first and words.tags[k - 1] == "DT")
        for k in range(first, stop)
    )


def opens_with_event(words: Words, first: int, stop: int) -> bool:
    """Whether a participle that tells of an event opens words `first` to `stop`: "Born in Keswick in 1934"."""
    verb = words.lower[first]
    told = verb not in REACHED and _own_voice(verb)
    return words.tags[first] == "VBN" and told and not has_finite_verb(words, first, stop)


def _told(words: Words, first: int, k: int, *, finite: bool) -> bool | None:
    """Whether the verb at word k tells of an event in the outlet's own voice; None where it is no main verb."""
    tag, lower, near = words.tags[k], words.lower[k], words.lower[max(first, k - 3) : k]
    passive = tag == "VBN" and not _WAS.isdisjoint(near)
    if passive and lower in REACHED and "not" in near:
        return False  # "The minister could not be reached last night"
    if passive and lower in _EXPECTED:
        return False  # "The court is expected to rule on Friday"
    if passive and lower not in _SAYING:
        return True
    perfect = (tag == "VBN" and "had" in near) or (tag == "VBG" and near[-1:] in (["was"], ["were"]))
    past = tag == "VBD" or perfect or (tag == "VBN" and not finite and _misread_past(words, first, k))
    past = past and not (tag == "VBN" and lower in REACHED and _OBJECT.isdisjoint(words.tags[k + 1 : k + 2]))
    if passive or ((past or tag in ("VBZ", "VBP")) and lower not in _STATES):
        return _own_voice(lower)
    return None


def _misread_past(words: Words, first: int, k: int) -> bool:
    """A past tense tagged as a participle: right after a noun, an adverb or a date, and not "… by"."""
    before = words.tags[k - 1] if k > first else ""
    if k > first + 1 and words.lower[k - 1] == "last":
        before = "RB"  # "The bank last raised it in March"
    apposed = before == "," and words.words[first:k].count(",") > 1  # "Shelby Orme, 29, called off her day"
    if before == "CD" and words.lower[k + 2 : k + 3] != [] and words.tags[k + 2] == "CD":
        return True  # "The vote in 1994 failed by 8,000 votes"
    placed = apposed or before in ("NN", "NNS", "NNP", "RB", "CD", "PRP", "WP", "WDT")
    return placed and words.lower[k + 1 : k + 2] != ["by"]


def _own_voice(verb: str) -> bool:
    """Whether a verb tells of an event rather than of somebody saying or judging something."""
    cue = shipped_cues().verbs.get(verb)
    return cue is None or cue.kind not in ("say", "judge") or cue.lemma in _DEEDS


def _relative(words: Words, first: int, k: int) -> bool:
    """Whether the verb at word k belongs to "who …" or "which …" rather than to the clause itself."""
    for n in range(k - 1, max(first, k - 5 - 1), -1):
        if words.tags[n] in ("WP", "WDT"):
            return True
        if words.tags[n] in (",", "VBD", "VBZ", "MD"):
            return False
    return False
