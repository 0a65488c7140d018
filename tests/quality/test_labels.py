from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from .edtf import days
from .labels import ARTICLES, LabelError, load_labels, place

TEXT = "Mail hits back\n\nThe mayor said on Monday the mail was late. “Very late,” she said, “and wet.”\n"
CLAIM = {
    "type": "claim",
    "quotation": "indirect",
    "speaker": "The mayor",
    "cue": "said",
    "content": ["the mail was late"],
    "said": "2025-03-03",
    "basis": "phrase",
}


def labelled(*claims: dict[str, Any], facts: tuple[dict[str, Any], ...] = ()) -> dict[str, Any]:
    return {
        "style": "local",
        "published": "2025-03-04",
        "given": True,
        "claim": list(claims),
        "fact": list(facts),
    }


def test_every_article_of_the_benchmark_loads() -> None:
    articles = load_labels()
    assert len(articles) == len(list(ARTICLES.glob("*.txt")))
    assert all(article.claims for article in articles)


def test_every_way_of_quoting_and_dating_is_there() -> None:
    claims = [claim for article in load_labels() for claim in article.claims]
    assert {claim.quotation for claim in claims} == {"direct", "indirect", "mixed"}
    assert {claim.basis for claim in claims} == {"phrase", "inherited", "dateline", "publication"}
    assert {claim.polarity for claim in claims} == {"positive", "negative"}
    assert {claim.type for claim in claims} == {"claim", "attitude"}


def test_a_claim_is_tied_to_its_characters() -> None:
    (claim,) = place("one", TEXT, labelled(CLAIM)).claims
    assert claim.speaker is not None
    assert claim.cue is not None
    assert [span.of(TEXT) for span in claim.content] == ["the mail was late"]
    assert (claim.speaker.of(TEXT), claim.cue.of(TEXT)) == ("The mayor", "said")
    assert (claim.polarity, claim.via, claim.topics) == ("positive", None, ())


def test_the_nearest_cue_outside_the_content_is_meant() -> None:
    quoted = CLAIM | {"speaker": "she", "content": ["“Very late,”", "“and wet.”"], "quotation": "direct"}
    first, second = place("one", TEXT, labelled(CLAIM, quoted)).claims
    assert first.cue is not None
    assert second.cue is not None
    assert first.cue.start < second.cue.start


def test_a_string_never_matches_within_a_word() -> None:
    text = "The hen left, and he said so."
    (claim,) = place("one", text, labelled(CLAIM | {"speaker": "he", "content": ["so"]})).claims
    assert claim.speaker is not None
    assert text[claim.speaker.start - 4 : claim.speaker.end] == "and he"


def test_content_is_looked_for_after_the_claim_before() -> None:
    text = "It rains, she said. It rains, he said."
    she = CLAIM | {"speaker": "she", "content": ["It rains"]}
    first, second = place("one", text, labelled(she, she | {"speaker": "he"})).claims
    assert (first.content[0].start, second.content[0].start) == (0, 20)


def test_an_occurrence_can_be_numbered() -> None:
    text = "Late mail\n\nLate mail hurts, she said."
    (claim,) = place(
        "one", text, labelled(CLAIM | {"speaker": "she", "content": ["Late mail"], "at": 1})
    ).claims
    assert claim.content[0].start == 11


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        (
            {"content": ["the mail was early"]},
            "claim 1: 'the mail was early' does not occur after character -1",
        ),
        ({"content": ["the mail was late"], "at": 1}, "claim 1: 'the mail was late' does not occur"),
        ({"speaker": "The vicar"}, "claim 1: 'The vicar' does not occur outside the content"),
        ({"type": "guess"}, "claim 1: type is 'guess', not one of claim, attitude"),
        ({"basis": "hunch"}, "claim 1: basis is 'hunch'"),
        ({"said": "Monday"}, "claim 1: said: not an EDTF"),
        ({"via": 2}, "claim 1: there is no claim 2 to be reported by"),
    ],
)
def test_a_label_that_does_not_fit_is_named(change: dict[str, Any], complaint: str) -> None:
    with pytest.raises(LabelError, match=complaint):
        place("one", TEXT, labelled(CLAIM | change))


def test_a_fact_is_tied_to_its_characters() -> None:
    text = "In March 2022 it rained."
    (fact,) = place(
        "one", text, labelled(facts=({"text": "In March 2022 it rained", "when": "2022-03"},))
    ).facts
    assert fact.text.of(text) == "In March 2022 it rained"


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2025-03-07", date(2025, 3, 7), date(2025, 3, 7)),
        ("2025-03-07T18:00", date(2025, 3, 7), date(2025, 3, 7)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2025-34", date(2025, 4, 1), date(2025, 6, 30)),
        ("2025-36", date(2025, 10, 1), date(2025, 12, 31)),
        ("2022-21", date(2022, 3, 1), date(2022, 5, 31)),
        ("2022-23", date(2022, 9, 1), date(2022, 11, 30)),
        ("2023-24", date(2023, 12, 1), date(2024, 2, 29)),
        ("2022", date(2022, 1, 1), date(2022, 12, 31)),
        ("../2025-03", None, date(2025, 3, 31)),
        ("2022/..", date(2022, 1, 1), None),
        ("2025-03-01/2025-03-03", date(2025, 3, 1), date(2025, 3, 3)),
    ],
)
def test_days_of_an_edtf_expression(edtf: str, first: date | None, last: date | None) -> None:
    assert days(edtf) == (first, last)
