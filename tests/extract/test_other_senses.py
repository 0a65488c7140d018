"""Verbs of saying in another sense, and those that say again what has been told: no claims."""

from __future__ import annotations

import pytest

from .articles import attributed, read

NOTHING = [
    "Weber called an ambulance.",
    "The union called a strike for Monday.",
    "Weber called her mother at 9 p.m.",
    "Weber called it quits.",
    "The museum called in experts on Monday.",
    "Keita met a witness who saw the crash.",
    "Rio saw its worst floods in a decade.",
    "Weber was questioned by police for six hours.",
    "Two men were freed, while hopes faded for nine others.",
    "Keita disclosed this in a statement on Sunday.",
    "The film, “The Salt Road,” tells the story of a nurse.",
    "Her new novel, “The Salt Road,” makes that position hard to sustain.",
    "The mayor emailed the plans to staff.",
    "The dam is old. Who supports it? But who opposes the dam?",
    "Keita stated this while addressing journalists in Porto.",
    "Keita, who wrote the grant application, left on Monday.",
    "Keita wrote a letter to the board.",
    "Keita, who reported the theft, has left.",
    "The committee cited Weber in contempt.",
    "The court heard evidence from two doctors.",
    "Councillors heard the alarm and left.",
    "Keita shrugged off a knee injury.",
    "Shares shrugged off the news.",
    "Stocks shrugged off the tariffs.",
    "Weber shrugged off two tacklers to score.",
    "Investors doubled down on tech stocks.",
    "Keita documented her trip.",
    "The keeper was forced to concede a penalty.",
    "Patients are more likely to claim benefits.",
    "Children tend to demand attention.",
    "The law favors landlords over tenants.",
    "Ford recalled 3,000 trucks.",
    "Police found drugs in the car.",
    "Keita maintained the road for years.",
    "Per capita, income fell, and per person, the cost was $30.",
]
SAID = [
    ("It is alleged the man struck a guard.",
     [("indirect", "-", "is alleged", "the man struck a guard")]),
    ("Officers found drugs had been hidden in the car.",
     [("indirect", "Officers", "found", "drugs had been hidden in the car")]),
    ("The study found mobile phone use was linked to obesity.",
     [("indirect", "The study", "found", "mobile phone use was linked to obesity")]),
    ("Keita recalled two men who came to his shop.",
     [("indirect", "Keita", "recalled", "two men who came to his shop")]),
    ("Keita recalled about 20 people were in the room.",
     [("indirect", "Keita", "recalled", "about 20 people were in the room")]),
    ("Keita added a tribute to her mother would be held on Sunday.",
     [("indirect", "Keita", "added", "a tribute to her mother would be held on Sunday")]),
    ("Police reported the crime rate had fallen.",
     [("indirect", "Police", "reported", "the crime rate had fallen")]),
    ("The Herald reported the incident had been covered up.",
     [("indirect", "The Herald", "reported", "the incident had been covered up")]),
    ("It was a game, “Great,” said Ana Weber.",
     [("mixed", "Ana Weber", "said", "It was a game, “Great")]),
    ("Keita was forced to concede that it leaked.",
     [("indirect", "Keita", "was forced to concede", "it leaked")]),
    ("It was announced the road would shut.",
     [("indirect", "-", "was announced", "the road would shut")]),
    ("Keita maintains his innocence.", [("indirect", "Keita", "maintains", "his innocence")]),
    ("The Palace shrugged off the survey.",
     [("indirect", "The Palace", "shrugged off", "the survey")]),
    ("The minister played down fears of shortages.",
     [("indirect", "The minister", "played down", "fears of shortages")]),
    ("The party distanced itself from the remarks.",
     [("indirect", "The party", "distanced itself from", "the remarks")]),
    ("Weber doubled down on the claim.", [("indirect", "Weber", "doubled down on", "the claim")]),
    ("Fans have nicknamed the swan Conor.",
     [("indirect", "Fans", "have nicknamed", "the swan Conor")]),
    ("Accusing the council of theft, Ana Weber said the plan was dead.",
     [("indirect", "Ana Weber", "Accusing", "the council of theft"),
      ("indirect", "Ana Weber", "said", "the plan was dead")]),
    ("Facing the crowd, Ana Weber said the plan was dead.",
     [("indirect", "Ana Weber", "said", "the plan was dead")]),
    ("The court heard the driver, Peter Smith, had been drinking.",
     [("indirect", "-", "heard", "the driver, Peter Smith, had been drinking")]),
    ("The jury heard the victim, father-of-two Jan Smith, died at the scene.",
     [("indirect", "-", "heard", "the victim, father-of-two Jan Smith, died at the scene")]),
    ("Councillors heard the bus was empty.", [("indirect", "-", "heard", "the bus was empty")]),
    ("A man killed a cyclist, the Old Bailey heard.",
     [("indirect", "-", "heard", "A man killed a cyclist")]),
    ("Keita wrote a letter complaining that the roof leaked.",
     [("indirect", "Keita", "complaining", "the roof leaked")]),
    ("Keita posted a video claiming he was cheated.", [("indirect", "Keita", "claiming", "he was cheated")]),
    ("Keita wrote the roof had leaked.", [("indirect", "Keita", "wrote", "the roof had leaked")]),
    ("Keita reported a loss and cited rising costs.",
     [("indirect", "Keita", "reported", "a loss"), ("indirect", "Keita", "cited", "rising costs")]),
    ("Weber called the plan a farce.", [("indirect", "Weber", "called", "the plan a farce")]),
    ("A plan that Weber called a farce was dropped. Weber called that cold comfort.",
     [("indirect", "Weber", "called", "that cold comfort")]),
    ("Keita said this week that it was over.", [("indirect", "Keita", "said", "it was over")]),
    ("Keita said this was untrue.", [("indirect", "Keita", "said", "this was untrue")]),
    ("Weber called voters idiots.", [("indirect", "Weber", "called", "voters idiots")]),
    ("Weber called the claims lies.", [("indirect", "Weber", "called", "the claims lies")]),
    ("Weber called Thursday a great day for Rio.",
     [("indirect", "Weber", "called", "a great day for Rio")]),
    ("Economists saw inflation easing by June.",
     [("indirect", "Economists", "saw", "inflation easing by June")]),
    ("Keita saw no cause for alarm.", [("indirect", "Keita", "saw", "no cause for alarm")]),
    ("Weber was criticised by unions for his silence.",
     [("indirect", "unions", "was criticised", "Weber", "for his silence")]),
    ("The regulator, which was criticised by witnesses for giving notice, left.",
     [("indirect", "witnesses", "was criticised", "for giving notice")]),
    ("The plan was backed by the council for its low cost.",
     [("indirect", "the council", "was backed", "The plan", "for its low cost")]),
    ("The report, “The Salt Road,” finds that police lied.",
     [("indirect", "The report", "finds", "police lied")]),
    ("The study, called “The Sea”, shows that the ice melts.",
     [("indirect", "The study", "shows", "the ice melts")]),
    ("The report, “a whitewash,” said Keita, is wrong.",
     [("mixed", "Keita", "said", "The report, “a whitewash")]),
    ("“The Salt Road,” says Keita, is a fine film.",
     [("direct", "Keita", "says", "The Salt Road")]),
    ("“It's over,” a party aide texted Politico.",
     [("direct", "a party aide", "texted", "It's over")]),
    ("The mayor emailed staff to say it was over.",
     [("indirect", "The mayor", "emailed staff to say", "it was over")]),
    ("Keita texted the Courier that it was over.", [("indirect", "Keita", "texted", "it was over")]),
    ("Keita wrote to staff to say it was over.",
     [("indirect", "Keita", "wrote to staff to say", "it was over")]),
    ("Keita texted him to come home.", [("indirect", "Keita", "texted", "to come home")]),
    ("Keita isn't surprised by the theft.", [("indirect", "Keita", "isn't surprised by", "the theft")]),
]  # fmt: skip


@pytest.mark.parametrize("paragraph", NOTHING)
def test_what_says_nothing(paragraph: str) -> None:
    text, extraction = read(paragraph)
    assert [attributed(text, claim) for claim in extraction.claims] == []


@pytest.mark.parametrize(("paragraph", "expected"), SAID)
def test_what_says_something_all_the_same(paragraph: str, expected: list[tuple[str, ...]]) -> None:
    text, extraction = read(paragraph)
    assert [attributed(text, claim) for claim in extraction.claims] == expected


@pytest.mark.parametrize(
    ("paragraph", "kind", "polarity"),
    [
        ("Reports that the roof had leaked are false.", "claim", "negative"),
        ("The claim that the roof had leaked is serious.", "claim", "positive"),
        ("Weber accepted that the roof had leaked.", "claim", "positive"),
        ("The roof, Weber believes, had leaked.", "attitude", "positive"),
        ("The roof, Weber says, had leaked.", "claim", "positive"),
        ("Weber did not accept that the roof had leaked.", "claim", "negative"),
        ("Weber cannot say that the roof leaks.", "claim", "negative"),
        ("The roof had leaked, an account that Weber swiftly rejected.", "claim", "negative"),
        ("The roof had leaked, an account Weber rejected.", "claim", "negative"),
    ],
)
def test_concessions_and_denials(paragraph: str, kind: str, polarity: str) -> None:
    _, extraction = read(paragraph)
    assert [(claim.type, claim.polarity) for claim in extraction.claims] == [(kind, polarity)]


@pytest.mark.parametrize(
    ("paragraph", "modality"),
    [
        ("The mayor asked residents to stay at home.", "asserted"),
        ("The board asked for more time.", "asserted"),
        ("The conductor asked if I was ill.", "asked"),
        ("She asked him why he left.", "asked"),
    ],
)
def test_a_request_is_no_question(paragraph: str, modality: str) -> None:
    assert read(paragraph)[1].claims[0].modality == modality
