"""Claims of whom a sentence is about: "A man who refused to stop | was jailed"."""

from __future__ import annotations

import pytest

from claimtrack.extract import extract
from tests.extract.articles import page, statements


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A woman who claimed her husband had beaten her was jailed on Monday.",
            ("woman", "her husband had beaten her"),
        ),
        (
            "A driver who refused to stop for police in Leeds was jailed on Monday.",
            ("driver", "to stop for police in Leeds"),
        ),
        (
            "The company that promised to build a plant in Leeds filed for bankruptcy on Monday.",
            ("company", "to build a plant in Leeds"),
        ),
        (
            "A man who said he was robbed by two men wearing masks was arrested on Friday.",
            ("man", "he was robbed by two men wearing masks"),
        ),
        (
            "The woman who alleged that the senator groped her after the party in 2006 has dropped her lawsuit.",
            ("woman", "the senator groped her after the party in 2006"),
        ),
        (
            "Critics who argue the plan would hurt the poor have pointed to a study.",
            ("critics", "the plan would hurt the poor"),
        ),
        (
            "A teacher who told pupils that the war was a lie has been sacked.",
            ("teacher", "the war was a lie"),
        ),
        ("Residents demanding better roads blocked the highway on Monday.", ("residents", "better roads")),
        (
            "Farmers calling for higher prices for their milk drove tractors into Brussels on Monday.",
            ("farmers", "higher prices for their milk"),
        ),
        (
            "A video claiming Brussels has outlawed jam has been viewed by millions.",
            ("video", "Brussels has outlawed jam"),
        ),
        ("The council, saying it was late, closed the road.", ("council", "it was late")),
        (
            "A man who told police he had been walking his dog when he found the body was later charged.",
            ("man", "he had been walking his dog when he found the body"),
        ),
        (
            "The witness who said he saw the gunman was not called to give evidence.",
            ("witness", "he saw the gunman"),
        ),
        (
            "A policy that ministers say will cut crime comes into force today.",
            ("ministers", "will cut crime"),
        ),
        ("The plan Brown says is working will be reviewed in June.", ("Brown", "is working")),
        (
            "The town, which Russia says it captured in May, is in ruins.",
            ("Russia", "it captured in May"),
        ),
        ("Acme's warning that profit would halve sent its shares down.", ("Acme", "profit would halve")),
        (
            "Mr Orban's threat that he would veto the sanctions worried diplomats.",
            ("Orban", "he would veto the sanctions"),
        ),
        (
            "Claims by the opposition that the vote was rigged have been rejected by the commission.",
            ("opposition", "the vote was rigged"),
        ),
        (
            "His comments on Tuesday that migrants were to blame caused an outcry.",
            (None, "migrants were to blame"),
        ),
        ("Police arrested a man who claimed he was the king.", ("man", "he was the king")),
        ("She was helped by a nurse who said the ward was full.", ("nurse", "the ward was full")),
    ],
)
def test_content_ends_where_the_verb_of_the_sentence_follows(text: str, expected: tuple[str, str]) -> None:
    assert statements(text)[:1] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A man accused of threatening to burn it down has been jailed.",
            None,
        ),
        ("The teacher, accused of demanding money, was suspended on Friday.", None),
        ("The teacher was accused of demanding money from parents.", (None, "demanding money from parents")),
        (
            "He was accused by police of demanding money from parents.",
            ("police", "demanding money from parents"),
        ),
        ("Bell was accused by the opposition of misleading voters.", ("opposition", "misleading voters")),
    ],
)
def test_whoever_is_accused_says_nothing(text: str, expected: tuple[str | None, str] | None) -> None:
    assert statements(text) == ([] if expected is None else [expected])


@pytest.mark.parametrize(
    "text",
    [
        "The doctor who warned that the jab was unsafe lost his licence in 2010.",
        "Mr Hill, who says he is innocent, was jailed on Tuesday.",
        "The firm, which denies wrongdoing, was fined on Monday.",
        "The bridge, which engineers say was unsafe, collapsed on Tuesday.",
    ],
)
def test_what_happened_to_a_speaker_does_not_date_the_words(text: str) -> None:
    assert [claim.said.basis for claim in extract(page(text)).claims] == ["publication"]


def test_a_subject_of_ten_thousand_clauses_is_read() -> None:
    text = "A man who said " + "he said that they " * 3000 + "was jailed."
    assert isinstance(statements(text), list)
