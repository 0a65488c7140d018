"""Where what somebody said ends, and what the outlet goes on to say itself."""

from __future__ import annotations

import pytest

from claimtrack.extract import extract
from claimtrack.model import Article
from claimtrack.page import read_page


def contents(text: str) -> list[list[str]]:
    claims = extract(Article(text, read_page(text).blocks)).claims
    return [[span.of(text) for span in claim.content] for claim in claims]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The minister said the plan that was agreed in May was dead.",
            "the plan that was agreed in May was dead",
        ),
        (
            "The minister said that prices would rise because of the drought.",
            "prices would rise because of the drought",
        ),
        (
            "The mayor said the river was rising fast and urged people to stay away.",
            "the river was rising fast",
        ),
        (
            "Carvalho said that the bridge was closed and would not say when it would open.",
            "the bridge was closed",
        ),
        (
            "The firm said the pump had failed twice and declined to give a date.",
            "the pump had failed twice",
        ),
        ("The orchestra claimed she had left, which was a lie.", "she had left"),
        ("My daughter says they prefer Bach, but I'm not convinced.", "they prefer Bach"),
        (
            "He said he would visit the site, which opened in 2010.",
            "he would visit the site, which opened in 2010",
        ),
        ("A quarter of voters say they are tired, compared with 19% in 2020.", "they are tired"),
        ("She said sales had risen by 5%, up from 3%.", "sales had risen by 5%, up from 3%"),
        ("The minister urged people to stay indoors as a storm approached.", "to stay indoors"),
        ("She told them to work as the rules require.", "to work as the rules require"),
        ("The mayor warned of floods as a storm approached.", "floods as a storm approached"),
        ("The report said 40 died but the army said it was 12.", "40 died"),
        ("The mayor emailed staff to say it was over.", "it was over"),
        ("The court found that the firm had lied and ordered it to pay $2m.", "the firm had lied"),
        ("The firm says it will pay and the union says it will not.", "it will pay"),
        (
            "The minister said that prices had fallen and that farmers said they were happy.",
            "prices had fallen and that farmers said they were happy",
        ),
        ("The company said the dam was safe, though locals say it leaks.", "the dam was safe"),
        ("A study found that rents fell, although its authors said it was small.", "rents fell"),
        ("The firm said 14 were missing, though officials in Moro said more were.", "14 were missing"),
        ("The minister says taxes will fall, although economists doubt it.", "taxes will fall"),
        (
            "She said that children liked the park, while adults preferred the pub.",
            "children liked the park, while adults preferred the pub",
        ),
        (
            "The union said men were locked out, though managers refused to open the gates.",
            "men were locked out, though managers refused to open the gates",
        ),
    ],
)
def test_content_ends_where_the_outlet_goes_on(text: str, expected: str) -> None:
    assert [expected] in contents(text)


def test_a_quotation_is_never_cut() -> None:
    text = "The minister said “the plan, which was dear, and the law, which was late, are dead” on Tuesday."
    (((claim,),),) = (contents(text),)
    assert "“the plan, which was dear, and the law, which was late, are dead”" in claim


def test_a_sentence_of_ten_thousand_breaks_is_read() -> None:
    text = "The minister said " + "the plan, and " * 10_000 + "the law were dead."
    assert len(contents(text)) <= 1
