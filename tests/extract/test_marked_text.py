"""Claims out of Markdown: emphasis and links inside a sentence change nothing but where things stand."""

import pytest

from claimtrack.unmarked import Unmarked

from .articles import attributed, read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is unsafe, warden **Jo Pike** said.", ("indirect", "warden **Jo Pike**", "said", "It is unsafe")),
        ("It is unsafe, Jo Pike [said](https://x.example/a_b).", ("indirect", "Jo Pike", "said", "It is unsafe")),
        ("Jo Pike *said* the depot was **unsafe**.", ("indirect", "Jo Pike", "said", "the depot was **unsafe**")),
        ("The depot is unsafe, Jo Pike _said_ on *Friday*.", ("indirect", "Jo Pike", "said", "The depot is unsafe")),
        ('**"We will not pay,"** Jo Pike said.', ("direct", "Jo Pike", "said", "We will not pay")),
        ('"*We* will not pay," **Jo Pike** said.', ("direct", "Jo Pike", "said", "*We* will not pay")),
        ("“**We will not pay.**” Jo Pike said.", ("direct", "Jo Pike", "said", "**We will not pay.**")),
    ],
)  # fmt: skip
def test_marks_break_no_attribution(text: str, expected: tuple[str, ...]) -> None:
    text, found = read(text)
    assert [attributed(text, claim) for claim in found.claims] == [expected]


def test_dates_facts_and_nested_claims_point_into_the_printed_text() -> None:
    text, found = read(
        "**Jo Pike** said on *Friday* that the mayor had **told** him [the depot](/d_1) would close.",
        "The depot *opened* on **3 May 2019**.",
    )
    assert [time.span.of(text) for time in found.times] == ["Friday", "3 May 2019"]
    assert [fact.text.of(text) for fact in found.facts] == ["The depot *opened* on **3 May 2019**"]
    assert [(claim.cue and claim.cue.of(text), claim.via) for claim in found.claims] == [
        ("said", None),
        ("had **told**", 0),
    ]
    phrases = [claim.said.phrase.of(text) for claim in found.claims if claim.said.phrase]
    assert phrases[:1] == ["Friday"]


def test_the_same_is_read_with_marks_and_without() -> None:
    marked = (
        "The **Harbour Authority** [said](/a) *on Monday* that [the *eastern* channel](/b_c_d) would stay closed.",
        '"**Nobody** was hurt," _Ida Brekke_, the harbour master, told [the *Post*](/post).',
    )
    text, found = read(*marked)
    plain = Unmarked.of(text)
    _, same = read(*plain.text.split("\n\n")[:2])
    words = [[plain.words(span) for span in claim.content] for claim in found.claims]
    assert words == [[span.of(plain.text) for span in claim.content] for claim in same.claims]
    assert (
        [claim.actor for claim in found.claims]
        == [claim.actor for claim in same.claims]
        == ["Harbour Authority", "Ida Brekke"]
    )
