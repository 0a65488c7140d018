"""Clauses that wait for their verb, and sentences that end with who says them."""

from __future__ import annotations

import pytest

from claimtrack.extract import extract
from tests.extract.articles import page, statements


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("When it rained, residents complained.", []),
        (
            "Smith said that when they asked, nobody answered.",
            [("Smith", "when they asked, nobody answered")],
        ),
        (
            "If it fails, ministers said, the bank will pay.",
            [("ministers", "If it fails … the bank will pay")],
        ),
        (
            "Nobody was hurt when the roof fell, police said.",
            [("police", "Nobody was hurt when the roof fell")],
        ),
        (
            "Police said the suspect, identified as John Doe, 34, had fled on foot.",
            [("police", "the suspect, identified as John Doe, 34, had fled on foot")],
        ),
        (
            "Officials said the man, wanted in three states, was armed.",
            [("officials", "the man, wanted in three states, was armed")],
        ),
    ],
)
def test_a_clause_is_read_with_its_verb(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert statements(text) == expected


@pytest.mark.parametrize(
    ("text", "outer", "inner"),
    [
        (
            "Bell denied that she had seen the letter, her lawyer said on Friday.",
            ("her lawyer", "Bell denied that she had seen the letter"),
            ("Bell", "she had seen the letter"),
        ),
        (
            "The minister promised to visit the town, residents say.",
            ("residents", "The minister promised to visit the town"),
            ("minister", "to visit the town"),
        ),
        (
            "The agency warned that the dam could fail, but its letter went unanswered, emails show.",
            ("emails", "The agency warned that the dam could fail, but its letter went unanswered"),
            ("agency", "the dam could fail, but its letter went unanswered"),
        ),
    ],
)
def test_whoever_ends_a_sentence_says_all_of_it(
    text: str, outer: tuple[str, str], inner: tuple[str, str]
) -> None:
    assert statements(text) == [outer, inner]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ministers insist the plan is on track but admit it will cost more.", "it will cost more"),
        ("Doctors say the ward is full and want it extended.", "it extended"),
        (
            "Experts warn that the virus could spread, but say the risk to the public remains low.",
            "the risk to the public remains low",
        ),
    ],
)
def test_several_go_on_with_their_next_verb(text: str, expected: str) -> None:
    assert statements(text)[1:] == [(statements(text)[0][0], expected)]


@pytest.mark.parametrize(
    "said",
    [
        "they hear the planes and complain every day",
        "the minister should go and tell parents the truth",
    ],
)
def test_a_verb_that_their_words_may_have_stays_in_them(said: str) -> None:
    assert [content for _, content in statements(f"Residents say {said}.")] == [said]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Two researchers who saw the paper before publication told the Gazette that they were uneasy about it.",
            [("two researchers", "they were uneasy about it")],
        ),
        (
            "Residents who fled the town after the attack said it was quiet.",
            [("residents", "it was quiet")],
        ),
        (
            "More than 200 people packed the cafeteria to tell the school board that the plan was rushed.",
            [("more than 200 people", "the plan was rushed")],
        ),
        (
            "Clay Hutchins emerged to tell reporters that the speaker had broken faith.",
            [("Clay Hutchins", "the speaker had broken faith")],
        ),
        (
            "In November, minister Alun Treharne told MPs that tests were the future; last week he said it was late.",
            [("Alun Treharne", "tests were the future"), ("Alun Treharne", "it was late")],
        ),
        (
            "Margaret Hill fears that operations will be cancelled and has urged both sides to go to court.",
            [("Margaret Hill", "operations will be cancelled"), ("Margaret Hill", "to go to court")],
        ),
        (
            "Broadcaster RTL reported that, according to an internal memo, ending the rule would cost €640 million.",
            [("internal memo", "ending the rule would cost €640 million")],
        ),
        ("The Punch gathered that the man was ill.", [("Punch", "the man was ill")]),
        ("A crowd gathered that night.", []),
    ],
)
def test_who_speaks_however_far_from_the_verb(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert statements(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Brown told MPs Green had lied.", ("Brown", "Green had lied")),
        ("Brown told investors tariffs would hurt.", ("Brown", "tariffs would hurt")),
        ('Tom Little told the court Smith had "planned it".', ("Tom Little", 'Smith had "planned it"')),
        (
            "Mr Lammy said in a statement on Friday the strikes were wrong.",
            ("Lammy", "the strikes were wrong"),
        ),
        (
            "Mr Carney said at a rally on Thursday the tariffs were wrong.",
            ("Carney", "the tariffs were wrong"),
        ),
        (
            "Scientists have warned for decades that the ice could melt.",
            ("scientists", "the ice could melt"),
        ),
        ("The envoy said ahead of Sunday's summit that a deal was close.", ("envoy", "a deal was close")),
        (
            "Israel said it had hit a base, but Hezbollah, which is backed by Iran, denied it.",
            ("Israel", "it had hit a base"),
        ),
        (
            "Tass, the Russian agency, said the governor, Ivan Orlov, had left.",
            ("Tass", "the governor, Ivan Orlov, had left"),
        ),
        ("The prince was said by aides to be furious.", ("aides", "to be furious")),
        (
            "A board official who spoke on condition of anonymity said he was fit.",
            ("board official", "he was fit"),
        ),
        ("The minister made it clear on Friday that nobody would go.", ("minister", "nobody would go")),
        ("Prosecutors allege Acme lied.", ("prosecutors", "Acme lied")),
        (
            "The firm has not said how many will go, but unions put the number at 400.",
            ("firm", "how many will go"),
        ),
        (
            "They agreed to meet in June, the ministry said, without giving a date.",
            ("ministry", "They agreed to meet in June"),
        ),
        ("She added: “I am not going anywhere,” before walking off.", (None, "“I am not going anywhere,”")),
        (
            "NASA said the rock, which was found in May, no longer posed a threat.",
            ("NASA", "the rock, which was found in May, no longer posed a threat"),
        ),
        ("A lawsuit filed on Feb. 3 alleges that Acme misled us.", ("lawsuit", "Acme misled us")),
        ("The gunman wrote to his wife: “Forgive me.”", ("gunman", "“Forgive me.”")),
        ("The boy texted his mother: “I am scared.”", ("boy", "“I am scared.”")),
        ("Brown apologised to customers on Monday.", ("Brown", "customers")),
        (
            "According to data released by the Office for National Statistics on Friday, trade shrank in May.",
            ("data", "trade shrank in May"),
        ),
        (
            "Minutes of the Feb. 18 meeting showed that members were worried.",
            ("minutes of the Feb. 18 meeting", "members were worried"),
        ),
        (
            "Brown conceded on Thursday that the plan, launched in May, had failed, and that Green was right.",
            ("Brown", "the plan, launched in May, had failed, and that Green was right"),
        ),
        ("The inquiry found no evidence that he lied.", ("inquiry", "no evidence that he lied")),
    ],
)
def test_where_what_is_said_begins_and_ends(text: str, expected: tuple[str, str]) -> None:
    assert statements(text)[:1] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The judge said the claim was hopeless and struck it out.",
            [("judge", "the claim was hopeless")],
        ),
        ("The judge said the man was angry and left.", [("judge", "the man was angry and left")]),
        (
            "The suspect, described by police as armed and dangerous, is still at large.",
            [("police", "armed and dangerous")],
        ),
        (
            "The mayor said the plan was “unfair,” and the governor said it was overdue.",
            [("mayor", "the plan was “unfair,”"), ("governor", "it was overdue")],
        ),
        ("The jury heard from Mr Finch, a neighbour, who said it was late.", [("Finch", "it was late")]),
        ("The drug is safe, the companies claim.", [("companies", "The drug is safe")]),
        (
            "Residents were urged by the fire service to stay indoors.",
            [("fire service", "to stay indoors")],
        ),
        (
            "Acme said it would cut 500 jobs, prompting anger from unions.",
            [("Acme", "it would cut 500 jobs")],
        ),
        (
            "“Why did you not call?” the prosecutor asked. The defendant said: “I panicked.”",
            [("prosecutor", "“Why did you not call?”"), ("defendant", "“I panicked.”")],
        ),
        (
            "“We did,” Ann Bell told the inquiry. Asked by counsel what came of it, she said there was nothing.",
            [("Ann Bell", "“We did,”"), ("counsel", "what came of it"), ("Ann Bell", "there was nothing")],
        ),
        (
            "“It is safe,” the driver said. The conductor said: “It is not.”",
            [("driver", "“It is safe,”"), ("conductor", "“It is not.”")],
        ),
    ],
)
def test_what_others_do_and_say_is_theirs(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert statements(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Having warned that jobs would be lost, Brown resigned on Friday.", "../2025-03-08"),
        ("Police said two men would appear in court on Monday.", "2025-03-08"),
        ("Trump called the tariffs “beautiful” on Tuesday.", "2025-03-04"),
        ("Brown denied the charges on Monday.", "2025-03-03"),
        ("Minutes of the Feb. 18 meeting showed that members were worried.", "2025-03-08"),
    ],
)
def test_when_it_was_said(text: str, expected: str) -> None:
    assert [claim.said.edtf for claim in extract(page(text)).claims] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Acme cautioned that costs were rising, trimmed its forecast and said it would cut 500 jobs.",
            [("Acme", "costs were rising"), ("Acme", "it would cut 500 jobs")],
        ),
        (
            "Police said the man was arrested, charged and released.",
            [("police", "the man was arrested, charged and released")],
        ),
        (
            "Police said the man shouted, threw bottles and fled.",
            [("police", "the man shouted, threw bottles and fled")],
        ),
        (
            "Acme said demand was strong, with Brown adding that it would last.",
            [("Acme", "demand was strong"), ("Brown", "it would last")],
        ),
        (
            "Shares in Acme, which said on Monday that its boss would leave, fell 3%.",
            [("Acme", "its boss would leave")],
        ),
        (
            "The claim that the minister misled parliament was rejected by her office.",
            [("her office", "The claim that the minister misled parliament")],
        ),
    ],
)
def test_rows_of_acts_and_whose_they_are(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert statements(text) == expected


# fmt: off
NEXT = [
    ("The review notes that it “was recorded in haste” and calls for an advocate.",
     [("review", "it “was recorded in haste”"), ("review", "an advocate")]),
    ("Geologists argue that it was made by mud, and call on the authors to release the data.",
     [("geologists", "it was made by mud"), ("geologists", "the authors to release the data")]),
    ("A later study found that the rocks were older, and most specialists now believe that it was mud.",
     [("later study", "the rocks were older"), ("most specialists", "it was mud")]),
    ("Ann Bell said she had written to the firm by hand, and accepted that it was late.",
     [("Ann Bell", "she had written to the firm by hand"), ("Ann Bell", "it was late")]),
    ("Brouwer promised staff at a meeting in Dordrecht on Feb. 4 that there would be no cuts.",
     [("Brouwer", "there would be no cuts")]),
    ("Verholt blamed weak demand from European shipyards, a stronger euro and a fire at its plant.",
     [("Verholt", "weak demand from European shipyards, a stronger euro and a fire at its plant")]),
    ("The group's demand that the mine be closed was rejected on Monday.", [("group", "the mine be closed")]),
    ("Verholt cut its forecast and said its chief would go, sending its shares to a new low.",
     [("Verholt", "its chief would go")]),
    ("The two sides trade blame for the shelling. The editor stands by the report.",
     [("two sides", "the shelling"), ("editor", "the report")]),
    ("Ann Bell, who read the review at home, said it was late.", [("Ann Bell", "it was late")]),
    ("The council accepted a federal grant without telling anyone.", []),
    ("A surgeon, speaking in a message sent on Monday and shared with The Quay, said it was late.",
     [("surgeon", "it was late")]),
    ("A reply the next day asked him to wait.", [("reply", "to wait")]),
]
# fmt: on


@pytest.mark.parametrize(("text", "expected"), NEXT)
def test_what_the_same_says_next_and_what_belongs_together(
    text: str, expected: list[tuple[str | None, str]]
) -> None:
    assert statements(text) == expected


# fmt: off
SEVERAL = [
    ("Ann Bell and Tom Reis were arrested. Both denied the charge.", "Ann Bell and Tom Reis"),
    ("Two directors, Ann Bell, 45, and Tom Reis, 50, were arrested. Both men denied it.", "Ann Bell and Tom Reis"),
    ("Ann Bell and Tom Reis were arrested. They denied the charge.", "Ann Bell and Tom Reis"),
    ("Two of the owners told of fear. One, who ran a shop, said it was late. “All knew,” he said.",
     "one of two of the owners"),
]
# fmt: on


@pytest.mark.parametrize(("text", "actor"), SEVERAL)
def test_who_both_and_one_are(text: str, actor: str) -> None:
    assert statements(text)[-1][0] == actor


def test_where_news_comes_from_is_no_speaker() -> None:
    text = "Nagpur: Court denies bail\n\nNagpur: The court sat on Friday. The judge held that it was late.\n"
    assert statements(text) == [("judge", "it was late")]


def test_a_heading_quoted_out_of_the_article_is_no_claim() -> None:
    text = "The bank failed, Ann Bell said.\n\n'Where do I go now?'\n\n"
    text += '"I saved. Where do I go now?" asked Tom Reis.\n'
    assert [content for _, content in statements(text)] == [
        "The bank failed",
        '"I saved. Where do I go now?"',
    ]


# fmt: off
THEN = [
    ("Strand told a meeting that it was over, then said on a podcast that it was not.",
     [("Strand", "it was over"), ("Strand", "it was not")]),
    ("Foreign partners have been urging Kyiv to overhaul purchases since 2023, when it overpaid.",
     [("foreign partners", "Kyiv to overhaul purchases")]),
    ("Lawyers objected to the deal as recently as March.", [("lawyers", "the deal")]),
    ("“I saw it coming,” said Ann Bell, who believes the staff “lost the room” in May.",
     [("Ann Bell", "“I saw it coming,”"), ("Ann Bell", "the staff “lost the room” in May")]),
    ("“I saw it,” said Ann Bell, who runs the shop, “and I left.”", [("Ann Bell", "“I saw it,” … “and I left.”")]),
    ("Ann Bell said she was “appalled” by it and wanted the board to meet.",
     [("Ann Bell", "she was “appalled” by it and wanted the board to meet"), ("Ann Bell", "the board to meet")]),
    ("The head of the union, Ann Bell, had in a television interview in May vowed that it would end.",
     [("Ann Bell", "it would end")]),
    ("Cox had on his desk a letter that said it was late.", [("letter", "it was late")]),
    ("Led in evidence by counsel Rotimi Cole, a Senior Advocate (SAN), Ms Okwuosa told the court it was late.",
     [("Okwuosa", "it was late")]),
    ("Please consider becoming a member of the Courier.", []),
    ("Ann Bell has no plans to run again.", [("Ann Bell", "to run again")]),
    ("The firm has no intention of leaving.", [("firm", "of leaving")]),
    ("The army has plans to leave.", []),
    ("The bill, from Sens. Ann Bell (D-Ore.) and Tom Cole (R-Iowa), is dead, Bell said.",
     [("Ann Bell", "The bill, from Sens. Ann Bell (D-Ore.) and Tom Cole (R-Iowa), is dead")]),
]
# fmt: on


@pytest.mark.parametrize(("text", "expected"), THEN)
def test_what_is_said_then_and_when_else(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert statements(text) == expected
