from collections.abc import Callable

from claimtrack.model import ArticleRef, ClaimLink, Row, Verdict
from claimtrack.render.claim import citation, claim_text
from claimtrack.render.details import details


def test_a_claim_in_full(row: Callable[..., Row]) -> None:
    text = claim_text(
        row(via=11), "“Friday” is the last one before publication.", "Water", "Okonjo said so.", [], 200
    )
    assert text.splitlines() == [
        "claim    12",
        "who      Ada Okonjo (printed: Okonjo)",
        "when     2025-03-07: “Friday” is the last one before publication.",
        "how      indirect",
        "topic    water",
        "via      reported in claim 11",
        "article  3: Dry summer ahead, Valley Courier, 2025-03-08 01:45, https://example.org/dry",
        "under    Water",
        "",
        "  Okonjo said so.",
    ]


def test_what_people_said_of_a_claim(row: Callable[..., Row]) -> None:
    judged = row(
        status="accepted",
        missing=True,
        verdict=Verdict("false", "https://a.example/1", "so the minutes"),
        notes=("ask again", "asked"),
        links=(ClaimLink("repeats", 3), ClaimLink("retracted by", 14)),
    )
    assert claim_text(judged, "", None, "Okonjo said so.", [], 200).splitlines()[-7:-2] == [
        "status   accepted, no longer read",
        "verdict  false: so the minutes (https://a.example/1)",
        "links    repeats 3; retracted by 14",
        "note     ask again",
        "note     asked",
    ]


def test_a_citation_says_what_is_known() -> None:
    assert citation(ArticleRef(1, None, "Valley Courier", None, "2025-03-08")) == "Valley Courier, 2025-03-08"
    assert citation(ArticleRef(1, None, None, None, None)) == "untitled"


def test_details_are_cleaned_wrapped_and_without_what_is_unknown() -> None:
    assert details([("name", "Ada\x1b Okonjo"), ("url", None), ("of", ""), ("claims", 0)]) == (
        "name    Ada␛ Okonjo\nclaims  0\n"
    )
    assert details([("a", "one two three four five six")], 20) == "a  one two three four\n   five six\n"
    assert details([]) == ""
