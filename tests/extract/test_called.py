"""What people call things, and who turned round says so: "dismissed as nonsense claims that", "Said Bell: “Yes.”"."""

from __future__ import annotations

import pytest

from tests.extract.articles import statements


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Joe Dunn dismissed as propaganda claims that his forces had shelled the village.",
            "as propaganda claims that his forces had shelled the village",
        ),
        (
            "Joe Dunn dismissed as “baseless” claims that he had known.",
            "as “baseless” claims that he had known",
        ),
        (
            "Joe Dunn dismissed as nonsense the claim that he had lied.",
            "as nonsense the claim that he had lied",
        ),
        (
            "Joe Dunn dismissed as “false and malicious” allegations of abuse.",
            "as “false and malicious” allegations of abuse",
        ),
    ],
)
def test_what_is_dismissed_may_stand_behind_what_it_is_called(text: str, expected: str) -> None:
    assert statements(text) == [("Joe Dunn", expected)]


def test_who_makes_a_claim_behind_as_is_heard() -> None:
    text = "It was dismissed as nonsense by Ann Bell, who claims that it would cost more."
    assert ("Ann Bell", "it would cost more") in statements(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The plan was described by Ann Bell as a disaster.", "The plan … as a disaster"),
        ("The plan was described by Ann Bell, the mayor, as a disaster.", "The plan … as a disaster"),
        ("The plan has been criticised by Ann Bell as unworkable.", "The plan … as unworkable"),
        ("The plan was dismissed by Ann Bell on Friday as a gimmick.", "The plan … as a gimmick"),
        ("The plan was praised by Ann Bell as it went to a vote.", "The plan"),
    ],
)
def test_what_a_passive_calls_its_subject(text: str, expected: str) -> None:
    assert statements(text) == [("Ann Bell", expected)]


@pytest.mark.parametrize(
    "comment",
    [
        "something the union called madness",
        "something that critics have described as madness",
        "something Joe Dunn has repeatedly ruled out",
        "an idea Joe Dunn has repeatedly dismissed",
    ],
)
def test_what_others_call_it_is_not_said_with_it(comment: str) -> None:
    assert statements(f"Ann Bell said the mill would close, {comment}.")[0] == (
        "Ann Bell",
        "the mill would close",
    )


@pytest.mark.parametrize(
    "opening",
    [
        "Said Mayor Ann Bell:",
        "Said Ann Bell,",
        "Added Ann Bell, a teacher in Leeds:",
        "Recalled Ann Bell, 45:",
        "Said Ann Bell of the fire:",
        "Says Ann Bell, a teacher,",
    ],
)
def test_a_sentence_may_open_with_the_verb(opening: str) -> None:
    assert statements(f"{opening} “We will rebuild.”") == [("Ann Bell", "“We will rebuild.”")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Police said the fire was deliberate and on Friday appealed for witnesses.",
            ["the fire was deliberate", "witnesses"],
        ),
        (
            "The bank said growth was slow, and on Friday warned that a recession was near.",
            ["growth was slow", "a recession was near"],
        ),
        ("The bank said growth was slow and warned of a recession.", ["growth was slow", "a recession"]),
        (
            "Police put the figure at 12 and say officers fired in the air.",
            ["the figure at 12", "officers fired in the air"],
        ),
        (
            "Residents reject the plan and say it would ruin the valley.",
            ["the plan", "it would ruin the valley"],
        ),
        (
            "Ann Bell has denied wrongdoing and on Tuesday called the inquiry a witch hunt.",
            ["wrongdoing", "the inquiry a witch hunt"],
        ),
    ],
)
def test_what_the_speaker_says_on_another_day_is_a_claim_of_its_own(text: str, expected: list[str]) -> None:
    assert [content for _, content in statements(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The company is under investigation over claims that it misled customers.",
            (None, "it misled customers"),
        ),
        ("Ann Bell faces allegations that she took bribes.", (None, "she took bribes")),
        ("Ann Bell made claims that the vote was rigged.", ("Ann Bell", "the vote was rigged")),
    ],
)
def test_whom_others_accuse_makes_no_claim(text: str, expected: tuple[str | None, str]) -> None:
    assert statements(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ann Bell said the plan was “a failure”, as thousands marched in Leeds.",
            "the plan was “a failure”",
        ),
        ("Ann Bell said the truce was holding, even as shells fell.", "the truce was holding"),
        (
            "Ann Bell said the plan was “a failure”, as she had warned.",
            "the plan was “a failure”, as she had warned",
        ),
    ],
)
def test_what_happens_meanwhile_is_not_said(text: str, expected: str) -> None:
    assert statements(text) == [("Ann Bell", expected)]


def test_a_month_speaks_for_nobody() -> None:
    text = "But an internal email from June 2022, read out in court, warned that the pipe was failing."
    assert statements(text) == [("internal email", "the pipe was failing")]


def test_what_markets_trade_does_not_speak() -> None:
    text = "Shares of Arvento tumbled after the chipmaker cut its outlook and said that orders were slow."
    assert statements(text) == [("Arvento", "orders were slow")]


def test_a_rating_is_no_statement() -> None:
    assert statements("Joe Dunn, an analyst, cut his rating to sell.") == []


def test_what_something_is_called_somewhere() -> None:
    text = "The club sold its captain, a decision former striker Joe Dunn described on TV as “disrespectful”."
    assert statements(text) == [("Joe Dunn", "“disrespectful”")]


@pytest.mark.parametrize(
    "paper", ["The Dallas Morning News", "the Evening Standard", "the South China Morning Post"]
)
def test_a_paper_may_be_named_for_its_hour(paper: str) -> None:
    assert statements(f"Ann Bell told {paper} that she was late.") == [("Ann Bell", "she was late")]


@pytest.mark.parametrize(
    "text",
    [
        "The ruling bars companies from showing targeted ads to minors.",
        "The order stops Joe Dunn from saying that the vote was rigged.",
    ],
)
def test_what_somebody_is_kept_from_saying_is_not_said(text: str) -> None:
    assert statements(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Acme, a trade group whose members include Meta, sued in May, arguing that the law was void.",
        "Acme, whose chairman, Joe Dunn, was hurt, said the law was void.",
    ],
)
def test_who_belongs_to_a_speaker_does_not_speak(text: str) -> None:
    assert statements(text) == [("Acme", "the law was void")]
