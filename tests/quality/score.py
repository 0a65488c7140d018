"""Predictions against hand-made labels: what was found, and how much of what was found is right.

Content matches when the letters and digits shared are at least half of those either side covers (edge
punctuation and a leading "that" never matter), one prediction to one label, best overlap first. An
*attribution* is right when its content matches and the speaker mention has the same head word.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, Protocol, TypeVar

from .edtf import days
from .mentions import same_actor, same_mention

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from claimtrack.model import Claim, Extraction, Fact, Span, When

    from .labels import LabelledArticle, LabelledClaim, LabelledFact

ENOUGH = 0.5
QUOTATIONS = ("direct", "indirect", "mixed")
THAT = re.compile(r"\W*that\b", re.IGNORECASE)
Gold = TypeVar("Gold")
Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class Tally:
    """How many labels were found, of how many; how many predictions are right, of how many."""

    found: int = 0
    labels: int = 0
    right: int = 0
    predictions: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(*(getattr(self, each.name) + getattr(other, each.name) for each in fields(self)))

    @property
    def precision(self) -> float:
        """The share of the predictions that is right; 0 without predictions."""
        return self.right / self.predictions if self.predictions else 0.0

    @property
    def recall(self) -> float:
        """The share of the labels that was found; 0 without labels."""
        return self.found / self.labels if self.labels else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass(frozen=True, slots=True)
class Report:
    """Tallies by name; in `details`, of the matched claims, how many are (right, looked at) in a respect."""

    tallies: dict[str, Tally] = field(default_factory=dict)
    details: dict[str, tuple[int, int]] = field(default_factory=dict)

    def __add__(self, other: Report) -> Report:
        tallies = {name: self.tallies.get(name, Tally()) + tally for name, tally in other.tallies.items()}
        details = {name: _sum(self.details.get(name, (0, 0)), pair) for name, pair in other.details.items()}
        return Report(self.tallies | tallies, self.details | details)


def score(article: LabelledArticle, extraction: Extraction) -> Report:
    """Compare everything extracted from one article with its labels."""
    text = article.text
    pairs = match_claims(text, article.claims, extraction.claims)
    attributed = [pair for pair in pairs if same_mention(text, pair[0].speaker, pair[1].speaker)]
    tallies = _by_quotation("content", pairs, article.claims, extraction.claims)
    tallies |= _by_quotation("attribution", attributed, article.claims, extraction.claims)
    facts = match_facts(text, article.facts, extraction.facts)
    tallies["facts"] = Tally(len(facts), len(article.facts), len(facts), len(extraction.facts))
    return Report(tallies, _details(article, extraction, pairs))


def show(report: Report) -> str:
    """The report as lines of text: precision, recall, F1 in percent, then what is right of what matched."""
    lines = [f"{'':22}{'P':>6}{'R':>7}{'F1':>7}"]
    for name, tally in report.tallies.items():
        shares = "".join(f"{100 * share:7.1f}" for share in (tally.precision, tally.recall, tally.f1))
        lines.append(f"{name:21}{shares}   {tally.found} of {tally.labels}, {tally.predictions} predicted")
    for name, (right, of) in report.details.items():
        share = f"{100 * right / of:7.1f}" if of else f"{'-':>7}"
        lines.append(f"{name + ' right':21}{share}   {right} of {of}")
    return "\n".join(lines)


class HasContent(Protocol):
    """What tells which claim a label is of."""

    @property
    def content(self) -> tuple[Span, ...]:
        """What was said, as characters into `article.text`."""

    @property
    def speaker(self) -> Span | None:
        """The mention of who said it, the same."""


Labelled = TypeVar("Labelled", bound=HasContent)


def match_claims(
    text: str, labels: Sequence[Labelled], claims: Sequence[Claim]
) -> list[tuple[Labelled, Claim]]:
    """Pairs of a label and the claim that has its content; among equals the one with its speaker."""

    def likeness(label: Labelled, claim: Claim) -> tuple[float, bool]:
        shared = overlap(text, label.content, claim.content)
        return shared, shared >= ENOUGH and same_mention(text, label.speaker, claim.speaker)

    return pair_up(labels, claims, likeness)


def match_facts(
    text: str, labels: Sequence[LabelledFact], facts: Sequence[Fact]
) -> list[tuple[LabelledFact, Fact]]:
    """Pairs of a label and the fact that has its text and its date."""

    def likeness(label: LabelledFact, fact: Fact) -> tuple[float, bool]:
        return overlap(text, (label.text,), (fact.text,)) * same_days(label.when, fact.when), True

    return pair_up(labels, facts, likeness)


def pair_up(
    labels: Sequence[Gold], found: Sequence[Found], likeness: Callable[[Gold, Found], tuple[float, bool]]
) -> list[tuple[Gold, Found]]:
    """Each label with at most one find, likest first, in the order of the labels; unlike ones stay alone."""
    ranked = sorted(
        (
            (likeness(label, each), -number, -place)
            for number, label in enumerate(labels)
            for place, each in enumerate(found)
        ),
        reverse=True,
    )
    chosen: dict[int, int] = {}
    for (shared, _), number, place in ranked:
        if shared >= ENOUGH and -number not in chosen and -place not in chosen.values():
            chosen[-number] = -place
    return [(labels[number], found[place]) for number, place in sorted(chosen.items())]


def overlap(text: str, one: Iterable[Span], other: Iterable[Span]) -> float:
    """Letters and digits both cover, as a share of those either covers; 0 where neither covers any."""
    mine, theirs = covered(text, one), covered(text, other)
    return len(mine & theirs) / len(mine | theirs) if mine | theirs else 0.0


def covered(text: str, spans: Iterable[Span]) -> frozenset[int]:
    """The places of the letters and digits within `spans`, without a "that" in front of others."""
    ordered = sorted(spans)
    places = {place for span in ordered for place in range(span.start, span.end) if text[place].isalnum()}
    that = THAT.match(text, ordered[0].start, ordered[0].end) if ordered else None
    rest = places - set(range(that.start(), that.end())) if that else places
    return frozenset(rest or places)


def same_days(edtf: str, when: When) -> bool:
    """Whether `when` begins and ends on the days of the label."""
    return days(edtf) == (when.earliest, when.latest)


def _by_quotation(
    name: str,
    pairs: Sequence[tuple[LabelledClaim, Claim]],
    labels: Sequence[LabelledClaim],
    claims: Sequence[Claim],
) -> dict[str, Tally]:
    """Tallies over all and by quotation: the label's kind for recall, the prediction's for precision."""
    tallies = {name: Tally(len(pairs), len(labels), len(pairs), len(claims))}
    for kind in QUOTATIONS:
        tallies[f"{name}, {kind}"] = Tally(
            sum(label.quotation == kind for label, _ in pairs),
            sum(label.quotation == kind for label in labels),
            sum(claim.quotation == kind for _, claim in pairs),
            sum(claim.quotation == kind for claim in claims),
        )
    return tallies


def _details(
    article: LabelledArticle, extraction: Extraction, pairs: Sequence[tuple[LabelledClaim, Claim]]
) -> dict[str, tuple[int, int]]:
    """Of the matched claims, how many are right in each respect; nested claims also on their own."""
    reporters = {id(claim): label for label, claim in pairs}

    def same_via(label: LabelledClaim, claim: Claim) -> bool:
        if label.via is None or claim.via is None:
            return label.via is claim.via
        return reporters.get(id(extraction.claims[claim.via])) is article.claims[label.via]

    respects: dict[str, Callable[[LabelledClaim, Claim], bool]] = {
        "speaker": lambda label, claim: same_mention(article.text, label.speaker, claim.speaker),
        "actor": lambda label, claim: same_actor(label.actor, claim.actor),
        "said": lambda label, claim: same_days(label.said, claim.said),
        "basis": lambda label, claim: label.basis == claim.said.basis,
        "type": lambda label, claim: label.type == claim.type,
        "quotation": lambda label, claim: label.quotation == claim.quotation,
        "via": same_via,
    }
    details = {name: _share(right, pairs) for name, right in respects.items()}
    details["via, nested"] = _share(same_via, [pair for pair in pairs if pair[0].via is not None])
    told = [pair for pair in pairs if hasattr(pair[1], "polarity")]
    details["polarity"] = _share(
        lambda label, claim: label.polarity == getattr(claim, "polarity", None), told
    )
    return details


def _share(
    right: Callable[[LabelledClaim, Claim], bool], pairs: Sequence[tuple[LabelledClaim, Claim]]
) -> tuple[int, int]:
    return sum(right(label, claim) for label, claim in pairs), len(pairs)


def _sum(one: tuple[int, int], other: tuple[int, int]) -> tuple[int, int]:
    return one[0] + other[0], one[1] + other[1]
