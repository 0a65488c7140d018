"""Whose words they are where more stands between the subject and its verb, or between a name and its office."""

from __future__ import annotations

import pytest

from .articles import attributed, read


def speakers(paragraph: str) -> list[str]:
    text, extraction = read(paragraph)
    return [attributed(text, claim)[1] for claim in extraction.claims]


@pytest.mark.parametrize(
    ("paragraph", "speaker"),
    [
        ("People living near a quarry in Somerset say they are being kept awake by lorries.", "People"),
        ("A page set up by classmates describes Misty as “the girl who laughed.”", "A page"),
        (
            "A paper drawn up by Hungary, which leads the talks, proposes exempting small firms.",
            "A paper drawn up by Hungary",
        ),
        (
            "Private polling shared with the paper by a group suggests that 58 percent want change.",
            "Private polling",
        ),
        ("Polling conducted for the Trust in December suggests that most support the closure.", "Polling"),
        (
            "MCAs allied to Deputy Governor Isaac Thuranira, who left last year, want Dr Muriuki removed.",
            "MCAs allied to Deputy Governor Isaac Thuranira",
        ),
        ("Emails she shared with the paper show her staff knew of the leak.", "Emails"),
        ("A letter found last year in the county archive suggests it was not his to give.", "A letter"),
        ("Diplomats I spoke to earlier doubt it.", "Diplomats"),
        (
            "The Swiss dealer who was offering the panel told investigators that he had bought it.",
            "The Swiss dealer",
        ),
        ("Port Authority Chairman retired Lt Gen Tariq Mahsud rejected the charge.", "Lt Gen Tariq Mahsud"),
        ("The union representing elementary teachers is urging the board to wait.", "The union"),
        (
            "Sill Mills managing director Rajesh Kulkarni said the line would reopen.",
            "director Rajesh Kulkarni",
        ),
        ("Consumer advocates accused the firm of hiding the fault.", "Consumer advocates"),
        ("A draft, circulated Monday by Panama and seen by the paper, asks members to wait.", "A draft"),
        (
            "A draft, circulated Monday by Peru and Panama and seen by the paper, asks the members to wait.",
            "A draft",
        ),
        ("A post shared more than 11,000 times claims that stoves will be banned.", "A post"),
        ("A review published three years later found that she was right.", "A review"),
        ("A report shared with two newspapers warned that the dam could burst.", "A report"),
        ("More than 11,000 people claim the vote was rigged.", "More than 11,000 people"),
        ("The bill passed by 24 to 17 said schools must close.", "The bill passed by 24 to 17"),
        ("Hector Strang (Kilbrae) (Con) wanted to know who had signed.", "Hector Strang (Kilbrae) (Con)"),
        ("A police report found that the brakes had failed.", "A police report"),
        ("Many in the valley suspect that the quarrel is about money.", "Many in the valley"),
        ("Those in the camp say that food is short.", "Those in the camp"),
        ("The court heard that the driver had slept for two hours.", "-"),
        ("The driver had slept for two hours, the court was told.", "-"),
        ("The road would open in May, residents were told by the mayor.", "the mayor"),
        ("The wage will rise, the union was warned.", "-"),
        ("Residents marched to the office of the governor demanding that the dam be closed.", "Residents"),
        ("Members trooped into the well of the House demanding the resignation of Jan Kolar.", "Members"),
        ("The minister walked out of the House saying he was tired.", "The minister"),
        (
            "There were posters on the wall of the church demanding that he leave.",
            "posters on the wall of the church",
        ),
    ],
)
def test_the_subject_of_the_verb_speaks(paragraph: str, speaker: str) -> None:
    assert speakers(paragraph)[:1] == [speaker]


def test_a_participle_may_have_a_subject_of_its_own() -> None:
    text = "The Treasury denied it, with a senior official, speaking in confidence, telling the BBC that it had paid."
    assert speakers(text)[-1] == "a senior official"


WHO = [
    ("Two-thirds of bakers polled by The Crumb expect a rise.", "two-thirds of bakers polled by The Crumb"),
    ("Some in the party believe that he will go.", "some in the party"),
    (
        "The House passed the bill, amid a walkout by the opposition, which termed it a “black law”.",
        "opposition",
    ),
    ("Peru, Chile and three smaller states want a delay.", "Peru, Chile and three smaller states"),
    (
        'The ministry dismissed it as "malicious", said Nambe dam stood at 91 per cent and would fill.',
        "ministry",
    ),
    ("Staff were told on Friday by chief executive Dana Holt that it would close.", "Dana Holt"),
]


@pytest.mark.parametrize(("paragraph", "actor"), WHO)
def test_who_it_is(paragraph: str, actor: str) -> None:
    assert read(paragraph)[1].claims[-1].actor == actor


def test_the_official_is_the_one_told_of_just_before() -> None:
    before = "Walter Kins, an official, called it a tax. Two ministry officials had doubts."
    claims = read(f"{before} One of the officials said it was late. “It is over,” the official said.")[
        1
    ].claims
    assert [claim.actor for claim in claims[-2:]] == ["one of the officials", "one of the officials"]
