"""How sure the claims are, and that unsure ones can be asked for or left out."""

from __future__ import annotations

import pytest

from claimtrack.extract import extract
from claimtrack.extract.candidate import Candidate
from claimtrack.extract.scoring import counted_chance, read_counts
from claimtrack.extract.weights import read_weights
from claimtrack.model import Article, Claim
from claimtrack.page import read_page


def claims(text: str, threshold: float | None = None) -> tuple[Claim, ...]:
    article = Article(text, read_page(text).blocks)
    return (extract(article) if threshold is None else extract(article, threshold)).claims


def surest(text: str) -> float:
    return max((claim.confidence for claim in claims(text, 0.0)), default=0.0)


@pytest.mark.parametrize(
    ("surer", "less_sure"),
    [
        ("“We will not sign,” the minister said.", "The minister said no to the plan."),
        ("The minister said that the talks would resume.", "If he said that the talks would resume, fine."),
        ("The minister warned that prices would rise.", "The minister found that prices would rise."),
    ],
)
def test_confidence_tells_attribution_from_what_looks_like_it(surer: str, less_sure: str) -> None:
    assert surest(surer) > surest(less_sure)


def test_confidence_is_a_probability_and_a_plain_saying_is_near_certain() -> None:
    (claim,) = claims("“We will not sign,” the minister said on Tuesday.")
    assert 0.8 < claim.confidence <= 1.0


def test_a_higher_threshold_keeps_a_part_of_the_claims() -> None:
    text = "The minister said the talks would resume. Officials want a deal. Critics see a trap, she added."
    every, sure = claims(text, 0.0), claims(text, 0.8)
    assert {claim.content for claim in sure} < {claim.content for claim in every}
    assert all(claim.confidence >= 0.8 for claim in sure)


def test_a_verb_never_counted_has_the_rate_of_its_class() -> None:
    counts = read_counts(["# comment", "*\tthat\t100\t50", "*say\tthat\t1000\t900", "say\tthat\t500\t490"])
    rare = Candidate("that", "opine", "say", (1, 2), ((2, 4),), None, (0, 5))
    often = Candidate("that", "say", "say", (1, 2), ((2, 4),), None, (0, 5))
    assert counted_chance(counts, rare) == pytest.approx(0.9, abs=0.01)
    assert counted_chance(counts, often) == pytest.approx(0.98, abs=0.01)


def test_a_construction_never_counted_is_no_better_than_a_guess() -> None:
    unknown = Candidate("riddle", "say", "say", (1, 2), ((2, 4),), None, (0, 5))
    assert counted_chance({}, unknown) == pytest.approx(0.4)


def test_weights_are_read_with_what_their_features_hold() -> None:
    assert read_weights(["# comment", "[]\t-2041", '["+2", "^"]\t135', '["mf", "said that", true]\t7']) == {
        (): -2041,
        ("+2", "^"): 135,
        ("mf", "said that", True): 7,
    }
