"""Emphasis and links in a text: what a reader sees of it, and where that stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimtrack.model import Span
from claimtrack.unmarked import Unmarked


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("warden **Jo Pike** said", "warden Jo Pike said"),
        ("*The depot*, he _said_, is __unsafe__.", "The depot, he said, is unsafe."),
        ("**_Never_**, ***never***", "Never, never"),
        ("“**No way.**” *(Reuters)*", "“No way.” (Reuters)"),
        ("**Pike**'s “*own*” men—*all* of them", "Pike's “own” men—all of them"),
        ("**Jo\nPike** said", "Jo\nPike said"),
        ("Pike [said](https://x.example/a_b_(1)) so", "Pike said so"),
        ('**[Pike](/people/pike "Jo *Pike*")** said', "Pike said"),
        ("[**Pike**](https://x.example/*) said", "Pike said"),
        (r"Pike wrote 5 \* 3 and \[sic\]", "Pike wrote 5 * 3 and [sic]"),
    ],
)
def test_marks_that_pair_are_not_read(text: str, read: str) -> None:
    assert Unmarked.of(text).text == read


@pytest.mark.parametrize(
    "text",
    [
        "5 * 3 * 2 = 30 and 2*3*4",
        "snake_case and _private and https://x.example/_a_/b",
        "The price* of bread.\n\n*Without tax",
        "a lot of f***ing **** and ***, he said, you ***",
        "One\n\n***\n\nTwo\n\n* * *\n\n___\n\nThree",
        "* one\n* two\n- three",
        "“*” marks what is new, “*” what is old",
        "*opened here\n\nand closed there*",
        "@_jo_ wrote",
        "_________ (name)",
        "he said [sic](he meant it), [1](note)",
        "![The _old_ pier](/pier_1.png)",
        "[ ](/a) [ b](/b)",
    ],
)
def test_a_sign_without_a_partner_stays(text: str) -> None:
    assert Unmarked.of(text).text == text


@pytest.mark.parametrize(
    ("text", "words", "printed"),
    [
        ("warden **Jo Pike** said", "Jo Pike", "Jo Pike"),
        ("warden **Jo Pike** said", "warden Jo Pike", "warden **Jo Pike**"),
        ("**Warden Jo** Pike", "Warden Jo Pike", "**Warden Jo** Pike"),
        ("the *depot is **unsafe***", "depot is", "depot is"),
        ("it **is [unsafe](/a)** now", "is unsafe", "is [unsafe](/a)"),
        ("it **is [unsafe](/a)** now", "it is unsafe", "it **is [unsafe](/a)**"),
        ("**“No,”** he *said*.", "he said", "he *said*"),
    ],
)
def test_what_is_read_is_found_where_it_is_printed(text: str, words: str, printed: str) -> None:
    plain = Unmarked.of(text)
    start = plain.text.index(words)
    span = plain.printed(Span(start, start + len(words)))
    assert span.of(text) == printed
    assert plain.words(span) == words


@given(
    st.lists(
        st.sampled_from(
            ["*", "**", "_", " ", "a", "Pike", "\n", "\n\n", ".", "[b](/c)", "![b](/c)", "\\*", "“"]
        )
    ),
    st.data(),
)
def test_every_stretch_is_found_again(pieces: list[str], data: st.DataObject) -> None:
    text = "".join(pieces)
    plain = Unmarked.of(text)
    start = data.draw(st.integers(0, len(plain.text)))
    end = data.draw(st.integers(start, len(plain.text)))
    if start < end:
        assert plain.words(plain.printed(Span(start, end))) == plain.text[start:end]
    assert not plain or len(plain.text) < len(text)
