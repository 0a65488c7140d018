"""Where what is said begins and ends: verbs put into a clause, what stands between verb and content, what goes on."""

from __future__ import annotations

import pytest

from .articles import attributed, read

PUT_IN = [
    ("The roof is sound, or so Weber says.", [("indirect", "Weber", "says", "The roof is sound")]),
    (
        "It will take a year or so, Weber says.",
        [("indirect", "Weber", "says", "It will take a year or so")],
    ),
    (
        "Critics, Weber maintained, had seen it wrong.",
        [("indirect", "Weber", "maintained", "Critics", "had seen it wrong")],
    ),
    ("The roof leaks, she pointed out.", [("indirect", "she", "pointed out", "The roof leaks")]),
    (
        "The council sat on Monday. A million calls were made last year, it is estimated.",
        [("indirect", "-", "is estimated", "A million calls were made last year")],
    ),
    (
        "The council sat on Monday. A million calls were lost, it is understood.",
        [("indirect", "-", "is understood", "A million calls were lost")],
    ),
]
BETWEEN = [
    (
        "Weber agreed with Dr Keita that the roof had leaked.",
        [("indirect", "Weber", "agreed", "the roof had leaked")],
    ),
    (
        "Weber said upon returning to Porto that the roof leaked.",
        [("indirect", "Weber", "said", "the roof leaked")],
    ),
    (
        "Ministers had promised in opposition to mend the roof.",
        [("indirect", "Ministers", "had promised", "to mend the roof")],
    ),
    ("Weber asked anyone who sees a wire to keep away.", [("indirect", "Weber", "asked", "to keep away")]),
    ("Weber said of his rescuer: “I owe him my life.”", [("direct", "Weber", "said", "I owe him my life")]),
    (
        "“It is over,” Weber was quoted as saying in Friday's edition of the paper.",
        [("direct", "Weber", "saying", "It is over")],
    ),
    ("“It is over,” Weber told the radio a few minutes ago.", [("direct", "Weber", "told", "It is over")]),
    (
        "Both sides deny deliberately hitting homes.",
        [("indirect", "Both sides", "deny", "deliberately hitting homes")],
    ),
    (
        "According to a study published in May by a team at Lund, most of them leak.",
        [("indirect", "a study published in May by a team at Lund", "According to", "most of them leak")],
    ),
]
LED_TO_SAY = [
    ("Weber said she moved there for peace and quiet, not barking.",
     [("indirect", "Weber", "said", "she moved there for peace and quiet, not barking")]),
    ("“Utter rubbish,” was how one resident described it.",
     [("direct", "one resident", "described", "Utter rubbish")]),
    ("Weber described it as a farce.", [("indirect", "Weber", "described", "it as a farce")]),
    ("Weber voiced concern over the delay and told officials to act.",
     [("indirect", "Weber", "voiced", "concern over the delay"),
      ("indirect", "Weber", "told officials", "to act")]),
    ("Weber wanted to know why the road was shut.",
     [("indirect", "Weber", "wanted to know", "why the road was shut")]),
    ("Weber was answering a question from Keita, who sought to know if it leaked.",
     [("indirect", "who", "sought to know", "if it leaked")]),
    ("It will be recalled that Weber said in May that the roof leaked.",
     [("indirect", "Weber", "said", "the roof leaked")]),
    ("The union recalled that the roof leaked.", [("indirect", "The union", "recalled", "the roof leaked")]),
    ("Weber wants to know her rights.", [("indirect", "Weber", "wants", "to know her rights")]),
    ("Weber said that, if elected, he would mend the roof.",
     [("indirect", "Weber", "said", "if elected, he would mend the roof")]),
    ("Weber denied that, after the vote, he had left.",
     [("indirect", "Weber", "denied", "after the vote, he had left")]),
    ("Weber rejected that, in a letter on Monday, and left.", [("indirect", "Weber", "rejected", "that")]),
    ("Weber took to X to plead for calm.", [("indirect", "Weber", "took to X to plead for", "calm")]),
    ("Weber used her speech to call for reform.",
     [("indirect", "Weber", "used her speech to call for", "reform")]),
    ("Weber issued a statement to deny the claims.",
     [("indirect", "Weber", "issued a statement to deny", "the claims")]),
    ("Thousands took to the streets to demand higher pay.", []),
    ("The team took to the field to defend their title.", []),
    ("Weber had no choice but to admit that the roof leaked.",
     [("indirect", "Weber", "had no choice but to admit", "the roof leaked")]),
    ("Weber was at pains to stress that the roof leaked.",
     [("indirect", "Weber", "was at pains to stress", "the roof leaked")]),
    ("Weber was forced to defend his title.", []),
    ("Weber denied the claim and made it clear that the roof leaked.",
     [("indirect", "Weber", "denied", "the claim"),
      ("indirect", "Weber", "made it clear", "the roof leaked")]),
    ("Weber made it known that the roof leaked.", [("indirect", "Weber", "made it known", "the roof leaked")]),
    ("Weber left no doubt that the roof leaked.",
     [("indirect", "Weber", "left no doubt that", "the roof leaked")]),
    ("The tests left no doubt that the roof leaked.", []),
    ("The pool was shut and it was made clear that it would stay so.", []),
]  # fmt: skip
GOES_ON = [
    ("Weber said the plan was dead, before adding that it might return.",
     [("indirect", "Weber", "said", "the plan was dead"),
      ("indirect", "Weber", "adding", "it might return")]),
    ("Weber said she called the office twice and never heard back.",
     [("indirect", "Weber", "said", "she called the office twice and never heard back")]),
    ("Weber called the talks “dull”, while another person close to the board said they were over.",
     [("mixed", "Weber", "called", "the talks “dull"),
      ("indirect", "another person close to the board", "said", "they were over")]),
]  # fmt: skip


@pytest.mark.parametrize(("paragraph", "expected"), [*PUT_IN, *BETWEEN, *LED_TO_SAY, *GOES_ON])
def test_what_is_said(paragraph: str, expected: list[tuple[str, ...]]) -> None:
    text, extraction = read(paragraph)
    assert [attributed(text, each) for each in extraction.claims if each.via is None] == expected


def test_who_speaks_asks_and_not_whom_they_speak_of() -> None:
    text, extraction = read("Weber said the mayor had broken the law, asking him to resign.")
    assert [attributed(text, each)[1:] for each in extraction.claims] == [
        ("Weber", "said", "the mayor had broken the law"),
        ("Weber", "asking him", "to resign"),
    ]


def test_a_petition_asks_and_not_who_tells_of_it() -> None:
    text, extraction = read(
        "Weber stated that he had petitioned the board on Monday, asking it to look into it."
    )
    assert [attributed(text, each)[3:] for each in extraction.claims if each.via is None] == [
        ("he had petitioned the board on Monday, asking it to look into it",)
    ]


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Kremlin says no date set for Black Sea port talks, Kyiv says Moscow is stalling",
         [("Kremlin", "no date set for Black Sea port talks"), ("Kyiv", "Moscow is stalling")]),
        ("Doctors told to stop handing out pills", []),
        ("Minister says war will end as he promised", [("Minister", "war will end as he promised")]),
        ("Dam to close next spring, council confirms", [("council", "Dam to close next spring")]),
        ("Man killed in Sill crash, police say", [("police", "Man killed in Sill crash")]),
        ("Port row: Police tortured fishermen, report finds", [("report", "Police tortured fishermen")]),
        ("Keita ‘not for sale’ insists Weber as Rovers chase striker",
         [("Weber", "Keita ‘not for sale")]),
        ("Taxes will rise, says Weber as rivals attack plan", [("Weber", "Taxes will rise")]),
        ("‘We will be back’ vows Weber after defeat", [("Weber", "We will be back")]),
        ("Protest grows, police warned", [("-", "Protest grows")]),
        ("How to save money – expert", []),
        ("Students claim prize in debate", []),
        ("Bridge ‘was unsafe’ – union", [("union", "Bridge ‘was unsafe")]),
        ("Keita – ‘I won’t resign’", [("Keita", "I won’t resign")]),
        ("Dam – ‘the end of the road’", []),
        ("Rovers beat City – report", []),
        ("Weber says Keita lied", [("Weber", "Keita lied")]),
        ("Star quits band, claims Smith affair", [("Star", "Smith affair")]),
        ("Police probe fraud, assault claims", []),
        ("Report finds guards tortured miners", [("Report", "guards tortured miners")]),
        ("Doctors warn of flu wave", [("Doctors", "flu wave")]),
        ("Pope calls for ceasefire", [("Pope", "ceasefire")]),
        ("Driver ‘fled the scene’ after crash, court told",
         [("-", "Driver ‘fled the scene’ after crash")]),
        ("‘I was a goner’ - Mum’s terror as crazed swan attacks", []),
        ("Mayor quits, says sorry", []),
        ("Border rules on hold", []),
        ("Company orders seen down 15%", []),
        ("Hate crime reports rise", []),
        ("Roof ‘leaked for months’, say former staff", [("former staff", "Roof ‘leaked for months")]),
    ],
)  # fmt: skip
def test_headlines(headline: str, expected: list[tuple[str, ...]]) -> None:
    text, extraction = read(f"= {headline}", "The river rose by two metres.")
    assert [attributed(text, each)[1::2] for each in extraction.claims] == expected
