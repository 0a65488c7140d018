"""Where quotations begin and end, whatever their marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimtrack.extract.quotes import find_quotes
from claimtrack.model import Span


def scan(*paragraphs: str) -> list[tuple[str, bool]]:
    """The quotations of these paragraphs and whether each was closed."""
    text, spans = "\n\n".join(paragraphs), []
    for paragraph in paragraphs:
        start = spans[-1].end + 2 if spans else 0
        spans.append(Span(start, start + len(paragraph)))
    return [(quote.span.of(text), quote.closed) for quote in find_quotes(text, spans)]


STYLES = [('"', '"'), ("“", "”"), ("‘", "’"), ("'", "'"), ("''", "''"), ("``", "''"), ("«", "»"), ("„", "“")]


@pytest.mark.parametrize(("opening", "closing"), STYLES, ids=repr)
def test_every_style_of_marks(opening: str, closing: str) -> None:
    text = f"{opening}The quay floods,{closing} Haugen said. {opening}It always did.{closing}"
    expected = [f"{opening}The quay floods,{closing}", f"{opening}It always did.{closing}"]
    assert scan(text) == [(quote, True) for quote in expected]


@pytest.mark.parametrize(("opening", "closing"), [*STYLES, ("„", "”"), ("‹", "›")], ids=repr)
def test_a_quotation_within_a_sentence(opening: str, closing: str) -> None:
    quote = f"{opening}a very long night{closing}"
    assert scan(f"It was {quote} for the crew.") == [(quote, True)]


NESTED = [
    ("“He told me ‘row’ and left,” she said.", "“He told me ‘row’ and left,”"),
    ("\"He told me 'row' and left,\" she said.", "\"He told me 'row' and left,\""),
    ("‘He told me “row” and left,’ she said.", "‘He told me “row” and left,’"),
    ("'He told me \"row\" and left,' she said.", "'He told me \"row\" and left,'"),
    ("«He told me “row” and left», she said.", "«He told me “row” and left»"),
]


@pytest.mark.parametrize(("text", "outer"), NESTED)
def test_only_the_outermost_quotation_counts(text: str, outer: str) -> None:
    assert scan(text) == [(outer, True)]


APOSTROPHES = [
    "The ministers' plan and the boys' club",
    "The ministers’ plan and the boys’ club",
    "don't, can’t, o'clock, rock 'n' roll",
    "the '90s and the ’80s, in the summer of '96",
    "'Tis the season, and ’twas late",
    'It is 5\'10" tall and 2" thick.',
    'A 27" screen costs 40 euros.',
    "Prices rose 4%.",
]


@pytest.mark.parametrize("text", APOSTROPHES)
def test_apostrophes_and_inches_quote_nothing(text: str) -> None:
    assert scan(text) == []


SINGLE = [
    ("'Don't go,' she said. 'I can't stay.'", ["'Don't go,'", "'I can't stay.'"]),
    ("‘Don’t go,’ she said. ‘I can’t stay.’", ["‘Don’t go,’", "‘I can’t stay.’"]),
    ("'The ministers' plan is a muddle,' she said.", ["'The ministers' plan is a muddle,'"]),
    ("‘The ministers’ plan is a muddle,’ she said.", ["‘The ministers’ plan is a muddle,’"]),
    ("The boats' owner called it 'odd'.", ["'odd'"]),
    ("He won in '96 and called it 'luck'.", ["'luck'"]),
    pytest.param(
        "He called 'the ministers' plan' odd.",
        ["'the ministers' plan'"],
        marks=pytest.mark.xfail(reason="a plural possessive closes single marks when no stop is quoted"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), SINGLE)
def test_single_marks_beside_apostrophes(text: str, expected: list[str]) -> None:
    assert scan(text) == [(quote, True) for quote in expected]


UNBALANCED = [
    ("“The quay floods, she said.", [("“The quay floods, she said.", False)]),
    ("The quay floods,” she said.", []),
    ("“The quay “always floods” in May.", [("“The quay", False), ("“always floods”", True)]),
    ('"The quay floods, she said. "It did."', [('"The quay floods, she said.', False), ('"It did."', True)]),
    ("“The quay floods.'", [("“The quay floods.'", False)]),
    ('"', [('"', False)]),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), UNBALANCED)
def test_unbalanced_marks(text: str, expected: list[tuple[str, bool]]) -> None:
    assert scan(text) == expected


def test_curly_and_straight_marks_may_be_paired() -> None:
    assert scan('“The quay floods," she said.') == [('“The quay floods,"', True)]
    assert scan("‘The quay floods,' she said.") == [("‘The quay floods,'", True)]


def test_quotations_that_touch_other_marks() -> None:
    assert scan('("one") [“two”] —“three”, she said:"four"') == [
        ('"one"', True), ("“two”", True), ("“three”", True), ('"four"', True),
    ]  # fmt: skip


PARAGRAPHS = [
    ("“The quay floods.", "“It always did.", "“It will again,” she said."),
    ('"The quay floods.', '"It always did.', '"It will again," she said.'),
    ("‘The quay floods.", "‘It always did.", "‘It will again,’ she said."),
    ("'The quay floods.", "'It always did.", "'It will again,' she said."),
]


@pytest.mark.parametrize(("first", "second", "third"), PARAGRAPHS)
def test_paragraphs_that_each_open_and_only_the_last_closes(first: str, second: str, third: str) -> None:
    last = third.removesuffix(" she said.")
    assert scan(first, second, third) == [(first, False), (second, False), (last, True)]


def test_no_quotation_reaches_into_the_next_paragraph() -> None:
    assert scan("She said: “The quay floods.", "It was 9 a.m.") == [("“The quay floods.", False)]


def test_the_inner_words() -> None:
    text = "“‘Row,’ he said.”"
    (quote,) = find_quotes(text, [Span(0, len(text))])
    assert quote.inner(text) == "Row,’ he said."


@given(st.text(alphabet="\"'“”‘’«»„‚`s aB.,1\n", max_size=80))
def test_quotations_are_in_order_within_the_text_and_begin_with_a_mark(text: str) -> None:
    reached = 0
    for quote in find_quotes(text, [Span(0, len(text))]):
        assert reached <= quote.span.start < quote.span.end <= len(text)
        assert quote.span.of(text)[0] in "\"'“”‘’«»„`"
        reached = quote.span.end
