"""Whether a claim is quoted directly, and whether it says something or holds a view."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from claimtrack.extract.attribution import Attribution
from claimtrack.extract.candidate import FLOATING, SILENT
from claimtrack.extract.paragraph import Paragraph
from claimtrack.extract.quotes import find_quotes
from claimtrack.model import Polarity, Quotation, Span

_NOT = frozenset("not cannot n't n’t never neither nor fail fails failed failing".split())
_WITHHELD = frozenset(("decline", "refuse"))
_DENIED = frozenset(
    "deny dispute debunk refute rebut reject resist dismiss rubbish denial denials disavow disown".split()
)
_DOUBTING = ("doubt", "sceptic", "skeptic")
_POSSIBLE = frozenset(("may", "might", "could"))
_HELD = frozenset(("think", "want", "state"))
_CLAIMS = frozenset(
    "accusation accusations allegation allegations assertion assertions charge charges claim claims contention idea "
    "impression notion report reports rumour rumours rumor rumors suggestion suggestions that account version "
    "explanation".split()
)
_ALMOST_ALL = 0.95
_HEAD = 5  # words in which the noun of a noun phrase stands
_SPEECH_ACTS = frozenset("decline refuse vow pledge promise threaten agree disagree predict".split())
_ARE = (["is"], ["are"], ["was"], ["were"])
_FALSE = frozenset(
    (
        "false",
        "untrue",
        "not true",
        "wrong",
        "fake",
        "baseless",
        "unfounded",
        "incorrect",
        "nonsense",
        "a myth",
    )
)
_VIEWS = frozenset(("view", "opinion"))
_ASKING = frozenset("ask wonder question inquire enquire query".split())
_REQUESTED = ("to", "pp for", "that")  # "asked residents to stay at home": a demand and no question
_STANCES = frozenset(
    "reject voice express welcome endorse embrace oppose support back favour favor disapprove bet wager regret mourn "
    "champion resist view belief hope fear desire doubt worry concern opposition support confidence expectation plan "
    "determination willingness suspicion outrage anger frustration skepticism scepticism conviction opinion".split()
)


def quotation_kind(paragraph: Paragraph, found: Attribution) -> Quotation:
    """Direct when all its words are quoted, indirect when none is, else mixed."""
    candidate = found.candidate
    if candidate.construction == FLOATING:
        return "direct"
    spoken = candidate.kind == "label" and not paragraph.terse  # "CRUZ: We will win."
    if spoken or (
        candidate.cue[1] < len(paragraph.words) and paragraph.announces(candidate.content[0][0] - 1)
    ):
        return "direct"  # printed word for word, without marks
    if not paragraph.quotes:
        return "indirect"
    inside = paragraph.inside
    if not any(max(inside[first:stop], default=-1) >= 0 for first, stop in found.candidate.content):
        return "indirect"
    if inside[found.candidate.cue[0]] >= 0:
        return _kind_within(paragraph.text, found.content)
    quotations = [
        number
        for first, stop in found.candidate.content
        for number, word in zip(inside[first:stop], paragraph.words.words[first:stop], strict=True)
        if word[0].isalnum()
    ]
    return _kind(len(quotations) - quotations.count(-1), len(quotations))


def _kind_within(text: str, content: Sequence[Span]) -> Quotation:
    """The kind of what somebody quoted says that another said: "“I said, ‘Leave it.’”" is direct."""
    quotes = find_quotes(text, content)
    quoted = sum(sum(map(str.isalnum, quote.span.of(text))) for quote in quotes)
    return _kind(quoted, sum(sum(map(str.isalnum, span.of(text))) for span in content))


def _kind(quoted: int, whole: int) -> Quotation:
    if not quoted:
        return "indirect"
    return "direct" if quoted >= _ALMOST_ALL * whole else "mixed"


def type_of(paragraph: Paragraph, found: Attribution) -> Literal["claim", "attitude"]:
    """An attitude where the cue tells of a view, a wish or a stance and no words are quoted with it."""
    candidate = found.candidate
    held = candidate.construction.startswith("clause-") and candidate.kind == "think"
    if (
        candidate.construction.startswith(("quote", "clause-")) and not held
    ) or candidate.lemma in _SPEECH_ACTS:
        return "claim"
    if candidate.lemma in _DENIED and _claimed(paragraph, found):
        return "claim"  # "rejected the accusation": a denial
    told = candidate.lemma == "accept" and candidate.construction.endswith(("that", "clause"))
    if told and not {"VBD", "MD"}.isdisjoint(paragraph.words.tags[slice(*candidate.cue)]):
        return "claim"  # "She accepted that she had not asked": a concession
    if candidate.lemma == "understand" and candidate.construction.startswith("passive"):
        return "claim"  # "It is understood that": nobody says who told it
    if candidate.lemma == "according" and not _VIEWS.isdisjoint(paragraph.words.lower[slice(*candidate.cue)]):
        return "attitude"  # "in the view of experts"
    stance = candidate.lemma in _STANCES or candidate.lemma.removesuffix("s") in _STANCES
    return "attitude" if stance or candidate.kind in _HELD else "claim"


def _claimed(paragraph: Paragraph, found: Attribution) -> bool:
    """Whether the content is what somebody claims: "the notion that …", "Aydoğan's allegation"."""
    first, stop = found.candidate.content[0]
    return not _CLAIMS.isdisjoint(paragraph.words.lower[first : min(stop, first + _HEAD)])


def modality_of(paragraph: Paragraph, found: Attribution) -> str:
    """How far the speaker stands by the content.

    `asserted`; `denied` ("denied that", "rejected the claim"); `withheld` ("did not say", "declined to
    comment", "would not rule out"); `asked` ("asked whether"); `possible` ("may say").
    """
    candidate = found.candidate
    first, stop = candidate.cue
    group = paragraph.words.lower[first:stop]
    quoted = candidate.construction.startswith(("quote", "clause-"))
    if candidate.lemma.startswith(_DOUBTING):
        return "withheld" if _NOT.isdisjoint(group) else "asserted"  # "doubts it", "does not doubt that"
    if (
        not _NOT.isdisjoint(group)
        or _said_by_neither(paragraph, found)
        or group[1:3] == ["yet", "to"]
        or "longer" in group
        or candidate.construction == SILENT
        or (candidate.lemma in _WITHHELD and not quoted)
    ):
        return "withheld"
    if (candidate.lemma in _DENIED and not quoted) or _is_debunked(paragraph, found):
        return "denied"
    doubted = candidate.lemma in ("question", "query") and "np" in candidate.construction
    requests = candidate.lemma == "ask" and candidate.construction.endswith(_REQUESTED)
    if candidate.lemma in _ASKING and not doubted and not requests:
        return "asked"
    return "asserted" if _POSSIBLE.isdisjoint(group) else "possible"


def _is_debunked(paragraph: Paragraph, found: Attribution) -> bool:
    """Whether a claim without a speaker is said to be false: "Reports that he had left | are false |"."""
    words, end = paragraph.words.lower, found.candidate.content[-1][1]
    if found.candidate.construction != "noun that" or words[end : end + 1] not in _ARE:
        return False
    return " ".join(words[end + 1 : end + 3]) in _FALSE or "".join(words[end + 1 : end + 2]) in _FALSE


def _said_by_neither(paragraph: Paragraph, found: Attribution) -> bool:
    """Whether neither of two, or hardly anybody, says it: "Neither side would say", "Few voters want war"."""
    (begin, end), words = found.candidate.speaker or (0, 0), paragraph.words
    few = end > begin and words.lower[begin] == "few" and words.lower[max(0, begin - 1)] not in ("a", "the")
    return few or (end - begin > 1 and words.lower[begin] == "neither")


def polarity_of(modality: str) -> Polarity:
    """Negative where the speaker does not say, or denies, what the content says."""
    return "negative" if modality in ("denied", "withheld") else "positive"
