"""Dated events in the outlet's own voice."""

from __future__ import annotations

import pytest

from .articles import read

# fmt: off
EVENTS = [
    ("Corvus bought the mill in March 2021 for a reported $14 million.",
     "Corvus bought the mill in March 2021 for a reported $14 million", "2021-03"),
    ("The pool will close from 10 to 14 April.", "The pool will close from 10 to 14 April", "2025-04-10/2025-04-14"),
    ("The pool is to close on 1 April.", "The pool is to close on 1 April", "2025-04-01"),
    ("Armed men attacked a convoy on Tuesday.", "Armed men attacked a convoy on Tuesday", "2025-03-04"),
    ("A report is due back on August 20.", "A report is due back on August 20", "2025-08-20"),
    ("The matter returns to the board on March 25.", "The matter returns to the board on March 25", "2025-03-25"),
    ("In March 2022, the two governments signed an accord.",
     "In March 2022, the two governments signed an accord", "2022-03"),
    ("The accord was signed on March 3.", "The accord was signed on March 3", "2025-03-03"),
    ("Parliament voted 80-20 on Thursday to ban the nets.",
     "Parliament voted 80-20 on Thursday to ban the nets", "2025-03-06"),
    ("Three people were killed on Tuesday when a bomb exploded in a market.",
     "Three people were killed on Tuesday when a bomb exploded in a market", "2025-03-04"),
    ("The bridge collapsed in 2021, killing 12 people.",
     "The bridge collapsed in 2021, killing 12 people", "2021"),
    ("The talks began on Monday, with Keita saying that they would be short.",
     "The talks began on Monday", "2025-03-03"),
    ("The accord expires on April 30, 2026.", "The accord expires on April 30, 2026", "2026-04-30"),
    ("The new clinic will open in November 2025.", "The new clinic will open in November 2025", "2025-11"),
    ("Shares in Lund fell 9% on Friday after the shipbuilder warned that profits would be lower.",
     "Shares in Lund fell 9% on Friday", "2025-03-07"),
    ("Copper rose on Thursday as traders said that a strike would last.", "Copper rose on Thursday", "2025-03-06"),
    ("Lund opened a yard in Riga in 2021 and said it would hire 500 people.",
     "Lund opened a yard in Riga in 2021", "2021"),
    ("Ann Bell, who fled Bosso in 2024 with five children, said she was tired.",
     "who fled Bosso in 2024 with five children", "2024"),
    ("Keita, whose body was found on Tuesday, had denied everything.", "whose body was found on Tuesday", "2025-03-04"),
    ("Born in Riga in 1934, she claimed that she could not swim.", "Born in Riga in 1934", "1934"),
    ("Her predecessor, Ann Bell, resigned in July.", "Her predecessor, Ann Bell, resigned in July", "2024-07"),
    ("The Water Authority cut supplies to 4,000 farms on March 3.",
     "The Water Authority cut supplies to 4,000 farms on March 3", "2025-03-03"),
    ("The ministers agreed the rules in 2022.", "The ministers agreed the rules in 2022", "2022"),
    ("Gunmen attacked a convoy near Gao on Friday.", "Gunmen attacked a convoy near Gao on Friday", "2025-03-07"),
    ("Keita denied it; the ship sank on Monday.", "the ship sank on Monday", "2025-03-03"),
    ("When the dam broke in 2021, the village said it was not warned.", "the dam broke in 2021", "2021"),
    ("A man who shot a police officer was jailed on Tuesday.",
     "A man who shot a police officer was jailed on Tuesday", "2025-03-04"),
    ("Inspectors who visited in January found cracks.", "who visited in January", "2025-01"),
    ("The ferry that sank off Lurang on Friday was carrying 240 people.",
     "that sank off Lurang on Friday", "2025-03-07"),
    ("Survivors laid flowers at the station, where a train was swept away on 26 December 2004.",
     "a train was swept away on 26 December 2004", "2004-12-26"),
    ("Lund has faced 300 suits since it pulled the drug from the market in 2020.",
     "it pulled the drug from the market in 2020", "2020"),
    ("It closed on Monday, although nobody had asked for it.", "It closed on Monday", "2025-03-03"),
    ("Lund filed for bankruptcy on Feb. 2, three days after its chief executive resigned.",
     "Lund filed for bankruptcy on Feb. 2, three days after its chief executive resigned", "2025-02-02"),
    ("It reopened on Monday after an 18-month closure.",
     "It reopened on Monday after an 18-month closure", "2025-03-03"),
    ("He left the country hours before searches began on Monday.",
     "He left the country hours before searches began on Monday", "2025-03-03"),
    ("A 2016 fire killed 14 people.", "A 2016 fire killed 14 people", "2016"),
    ("The 2016 election was won by Labour.", "The 2016 election was won by Labour", "2016"),
    ("A first referendum in 1994 failed by 8,000 votes.", "A first referendum in 1994 failed by 8,000 votes", "1994"),
    ("A further strike is planned for 4 August.", "A further strike is planned for 4 August", "2025-08-04"),
    ("Police arrested Rob Oakes on Monday, hours after he said that he was innocent.",
     "Police arrested Rob Oakes on Monday", "2025-03-03"),
    ("Hours after the bridge closed on Monday, Ann Tull said it was safe.",
     "the bridge closed on Monday", "2025-03-03"),
    ("In Gao, members last week passed a motion that would allow loans, a plan Ann Bell has called “a bridge”.",
     "In Gao, members last week passed a motion that would allow loans", "2025-02-24/2025-03-02"),
    ("Party leaders on Thursday scrapped a vote on the bill, bowing to moderates who fear it would fail.",
     "Party leaders on Thursday scrapped a vote on the bill", "2025-03-06"),
    ("Last week it launched a campaign warning that the bill would crash apps.",
     "Last week it launched a campaign", "2025-02-24/2025-03-02"),
    ("Ann Bell, who resigned in January citing her health, said that she was tired.",
     "who resigned in January", "2025-01"),
    ("Founded in 1958 by a group of nurses, Lund is a charity.", "Founded in 1958 by a group of nurses", "1958"),
    ("The assembly voted Friday to endorse the restart of the plant.",
     "The assembly voted Friday to endorse the restart of the plant", "2025-03-07"),
    ("Four of the six members voted for the cut on Tuesday.",
     "Four of the six members voted for the cut on Tuesday", "2025-03-04"),
    ("The court on Friday rejected the bail plea of Rob Oakes, who is accused of theft.",
     "The court on Friday rejected the bail plea of Rob Oakes, who is accused of theft", "2025-03-07"),
    ("Councillors approved the scheme by seven votes to four at a meeting on Tuesday.",
     "Councillors approved the scheme by seven votes to four at a meeting on Tuesday", "2025-03-04"),
    ("The committee on Tuesday cited a former minister in contempt.",
     "The committee on Tuesday cited a former minister in contempt", "2025-03-04"),
    ("MPs rejected it by 83 votes to 64 on Tuesday.", "MPs rejected it by 83 votes to 64 on Tuesday", "2025-03-04"),
    ("Police found the body on Monday.", "Police found the body on Monday", "2025-03-03"),
    ("Inspectors who visited last month found cracks in the wall.", "who visited last month", "2025-02"),
    ("The cabinet on Friday approved a plan for the port.",
     "The cabinet on Friday approved a plan for the port", "2025-03-07"),
    ("Lund apologised on Tuesday after its data was sold.",
     "Lund apologised on Tuesday after its data was sold", "2025-03-04"),
    ("Lund on Tuesday recalled about 700,000 chairs.", "Lund on Tuesday recalled about 700,000 chairs", "2025-03-04"),
    ("The cabinet will discuss the report on 25 March.",
     "The cabinet will discuss the report on 25 March", "2025-03-25"),
    ("The storm, the worst since 1987, made landfall on Tuesday.",
     "The storm, the worst since 1987, made landfall on Tuesday", "2025-03-04"),
    ("After the school closed on Monday, parents gathered outside.", "the school closed on Monday", "2025-03-03"),
    ("A further meeting is due on Monday.", "A further meeting is due on Monday", "2025-03-10"),
    ("The matter has been posted to Aug 14, 2025.", "The matter has been posted to Aug 14, 2025", "2025-08-14"),
    ("The matter reached parliament last Thursday.", "The matter reached parliament last Thursday", "2025-03-06"),
    ("In Gao, residents were sweeping up glass on Wednesday.",
     "In Gao, residents were sweeping up glass on Wednesday", "2025-03-05"),
    ("He spent $7 million in the 2024 primaries.", "He spent $7 million in the 2024 primaries", "2024"),
    ("Ann Bell, who ran the firm from 1988 to 1996, said that she was tired.",
     "who ran the firm from 1988 to 1996", "1988/1996"),
    ("Born in Duluth, Minnesota, in 1936, she was the daughter of a nurse.",
     "Born in Duluth, Minnesota, in 1936", "1936"),
    ("Lund cut its forecast on Thursday and set aside $420 million for lawsuits.",
     "Lund cut its forecast on Thursday and set aside $420 million for lawsuits", "2025-03-06"),
    ("Ankara summoned the envoy on Tuesday and condemned the remarks.",
     "Ankara summoned the envoy on Tuesday", "2025-03-04"),
    ("MPs voted on Tuesday to back the bill.", "MPs voted on Tuesday to back the bill", "2025-03-04"),
    ("The 2024 season ended on Friday.", "The 2024 season ended on Friday", "2025-03-07"),
    ("Seen from space on Friday, the storm turned west.",
     "Seen from space on Friday, the storm turned west", "2025-03-07"),
    ("Lund won the title in 2021, its first since 1987, but has lost to Bonn since.",
     "Lund won the title in 2021, its first since 1987", "2021"),
    ("The suit, filed on Friday by two families, asks for the vote to be void.",
     "filed on Friday by two families", "2025-03-07"),
]
# fmt: on


@pytest.mark.parametrize(("paragraph", "fact", "edtf"), EVENTS)
def test_a_dated_event(paragraph: str, fact: str, edtf: str) -> None:
    text, extraction = read(paragraph)
    assert [(f.text.of(text), f.when.edtf) for f in extraction.facts] == [(fact, edtf)]


NO_EVENTS = [
    "The minister could not be reached on Friday.",
    "Interviewed in October 2024, she laughed.",
    "The city has 300,000 inhabitants.",
    "The two governments signed an accord.",
    "The 2022 Lagos accord was a failure.",
    "“We signed it in March 2022,” Keita said.",
    "Keita said they signed it in March 2022.",
    "A bomb killed three people on Tuesday, police said.",
    "According to police, a bomb killed three people on Tuesday.",
    "In a statement released on Wednesday, Ines Carvalho said the dam would hold.",
    "Bell, in a statement issued in Sill on Friday, said, “We will act.”",
    "Bell, in a statement issued in Sill on Friday, said that they would act.",
    "Speaking at a packed meeting held on Thursday night, Ann Bell said the dam would hold.",
    "The aim is to close the pool on 1 April.",
    "The company closed two plants, it said on Tuesday.",
    "In a radio interview aired on Thursday, Ann Bell said the dam would hold.",
    "A letter sent in June by the agency, and seen by this paper, said the dam would hold.",
    "“It will hold,” said Bell, who spoke to reporters on Friday.",
    "The village produces more than in 2019.",
    "Asked by this paper in 2014 what he would be remembered for, he laughed.",
    "You raised the money last year.",
    "Lund, whose 2019 complaint triggered the probe, is calm.",
    "We merged with two neighbours in 2005, and what happened?",
    "Meanwhile, in a statement issued on Tuesday night, Lund opposed the bill.",
    "In a letter dated March 3, seen by this paper, Ann Bell said that the dam would hold.",
    "In its report released in May 2023, a copy of which was obtained by this paper, the agency said it had failed.",
    "What happened in July?",
    "The airport, scheduled to open in 2024, remains closed.",
    "Expected to open in 2026, the tunnel will cost a fortune.",
    "Lund, thought to have closed in 2019, is open.",
    "The dam, expected to be finished in 2030, will cost a fortune.",
    "Given the events of January 2024, few were calm.",
    "It is the first time since 1998 that the river froze.",
    "She wrote to Bell on Friday asking him to act.",
    "The accord signed in May says the dam will be “reviewed”.",
    "Ann Bell rejected the claims on Tuesday.",
    "Lund apologised on Monday for the delay.",
    "Workers voted to strike.",
    "The minister approves of the plan drawn up in 2019.",
    "The court granted two weeks and posted the matter to April 23.",
    "The judge set a trial date of April 23.",
    "Lund moved the launch from February 4 to April 23.",
    "Prices rose 3% in the year to January.",
    "A report due in February was delayed.",
    "If the talks fail, workers will strike on Monday.",
    "The court is expected to rule on Friday.",
    "The 2019 model won praise.",
    "The papers, published on Friday by two families, are long.",
    "Claim: The council closed the pool in April 2024.",
    "What happened in July? Nobody knows. Who resigned in May?",
]


@pytest.mark.parametrize("paragraph", NO_EVENTS)
def test_what_is_no_dated_event_of_the_outlet(paragraph: str) -> None:
    assert read(paragraph)[1].facts == ()


def test_later_goes_on_from_the_date_before() -> None:
    text, extraction = read("The ferry broke up in March 2022. The owner later sold the wreck.")
    assert [(fact.text.of(text), fact.when.edtf) for fact in extraction.facts] == [
        ("The ferry broke up in March 2022", "2022-03"),
        ("The owner later sold the wreck", "2022-03/2025-03-08"),
    ]


def test_a_relative_date_goes_on_from_the_date_before() -> None:
    _, extraction = read("On Friday the parliament passed the law. It took effect a day later.")
    assert [fact.when.edtf for fact in extraction.facts] == ["2025-03-07", "2025-03-08"]


ACTORS = [
    ("Amadou Keita and Marta Silva met in Geneva on Wednesday.", ("Amadou Keita", "Marta Silva")),
    ("Amadou Keita won the election in 2019.", ("Amadou Keita",)),
    ("Prices fell in 2022.", ()),
    ("The company was founded in 1998 by Marta Silva.", ("Marta Silva",)),
    ("Ann Bell, who joined the board in 2019, is a lawyer.", ("Ann Bell",)),
    pytest.param(
        "On Friday the Danish parliament passed the law.",
        ("Danish parliament",),
        marks=pytest.mark.xfail(reason="an adjective of place counts as a name"),
    ),
]


@pytest.mark.parametrize(("paragraph", "expected"), ACTORS)
def test_the_actors_of_an_event(paragraph: str, expected: tuple[str, ...]) -> None:
    (fact,) = read(paragraph)[1].facts
    assert fact.actors == expected


def test_the_actors_of_an_event_are_listed_with_their_full_names() -> None:
    _, extraction = read("Amadou Keita said he was tired.", "Keita and Marta Silva met on Wednesday.")
    assert extraction.facts[0].actors == ("Amadou Keita", "Marta Silva")
    assert [actor.name for actor in extraction.actors] == ["Amadou Keita", "Marta Silva"]


@pytest.mark.parametrize("paragraph", ["The ferry sank in 2022.", "The ship sank on Monday."])
def test_an_irregular_past_is_an_event(paragraph: str) -> None:
    assert len(read(paragraph)[1].facts) == 1


@pytest.mark.parametrize("paragraph", ["Her book came out in May.", "Amadou Keita was elected in May."])
def test_an_event_in_the_past_tense_is_not_dated_in_the_future(paragraph: str) -> None:
    (fact,) = read(paragraph)[1].facts
    assert fact.when.edtf == "2024-05"


def test_a_relative_clause_has_a_date_of_its_own() -> None:
    text, extraction = read("The bridge, which opened in 2019, collapsed on Friday.")
    assert [(fact.text.of(text), fact.when.edtf) for fact in extraction.facts] == [
        ("The bridge, which opened in 2019, collapsed on Friday", "2025-03-07"),
        ("which opened in 2019", "2019"),
    ]


def test_headings_and_captions_tell_no_facts() -> None:
    lines = (
        "= The ferry sank in 2022",
        "[] The ferry broke up in March 2022. (Photo: Lund)",
        "# What sank in 2021",
    )
    assert read(*lines)[1].facts == ()


def test_what_the_subject_did_next_has_a_date_of_its_own() -> None:
    text, extraction = read("Lund was founded in 2008 but closed in 2019 and has been sold twice.")
    told = [(fact.text.of(text), fact.when.edtf, fact.actors) for fact in extraction.facts]
    assert told == [("Lund was founded in 2008", "2008", ("Lund",)), ("closed in 2019", "2019", ("Lund",))]


SEVERAL = [
    ("The man, who was born in 1961 and moved to Leeds in 1989, was jailed on Monday.", [
        ("The man, who was born in 1961 and moved to Leeds in 1989, was jailed on Monday", "2025-03-03"),
        ("who was born in 1961", "1961"),
        ("moved to Leeds in 1989", "1989"),
    ]),
    ("The bridge, built in 1986 and widened in 2004, carries 40,000 cars a day.",
     [("built in 1986", "1986"), ("widened in 2004", "2004")]),
    ("Thousands marched on March 4 and again on March 6.",
     [("Thousands marched on March 4", "2025-03-04"), ("again on March 6", "2025-03-06")]),
    ("They agreed on Thursday to search every ship, after a blast damaged a carrier last week.", [
        ("They agreed on Thursday to search every ship", "2025-03-06"),
        ("a blast damaged a carrier last week", "2025-02-24/2025-03-02"),
    ]),
    ("The war began in October 2023, when officers seized the airfield.",
     [("The war began in October 2023", "2023-10"), ("officers seized the airfield", "2023-10")]),
    ("The shop where he was killed in May reopened on Sunday.",
     [("The shop where he was killed in May reopened on Sunday", "2025-03-02"), ("he was killed in May", "2024-05")]),
    ("It lost $9 million last year, while Lund made a profit in 2023.",
     [("It lost $9 million last year", "2024"), ("Lund made a profit in 2023", "2023")]),
]  # fmt: skip


@pytest.mark.parametrize(("paragraph", "facts"), SEVERAL)
def test_each_event_of_a_sentence_has_its_date(paragraph: str, facts: list[tuple[str, str]]) -> None:
    text, extraction = read(paragraph)
    assert [(fact.text.of(text), fact.when.edtf) for fact in extraction.facts] == facts


def test_a_sentence_may_break_off_at_its_verb() -> None:
    assert read("Last week a group of Texas lawmakers asked")[1].facts == ()
