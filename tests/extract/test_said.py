"""When something was said: a phrase, an earlier dated statement, the dateline, or publication (a Saturday)."""

from __future__ import annotations

import pytest

from .articles import SATURDAY, read

DATELINE = "@ LISBON, March 6 (Agency) —"
HOLDS = "the dam would hold"


def said(*blocks: str, published: str | None = SATURDAY) -> list[str]:
    """Each claim's date and basis, as "2025-03-07 phrase"."""
    _, extraction = read(*blocks, published=published)
    return [f"{claim.said.edtf} {claim.said.basis}" for claim in extraction.claims]


PHRASES = [
    (f"Ines Carvalho said on Thursday {HOLDS}.", "2025-03-06"),
    (f"Ines Carvalho said {HOLDS}.", None),
    (f"On Tuesday, Ines Carvalho said {HOLDS}.", "2025-03-04"),
    (f"Ines Carvalho told Reuters on Thursday that {HOLDS}.", "2025-03-06"),
    (f"Ines Carvalho told Reuters in an interview on Monday that {HOLDS}.", "2025-03-03"),
    (f"Ines Carvalho, speaking on Wednesday, said {HOLDS}.", "2025-03-05"),
    (f"Speaking on Wednesday, Ines Carvalho said {HOLDS}.", "2025-03-05"),
    ("Ines Carvalho endorsed the plan last year.", "2024"),
    (f"According to a poll released Tuesday, {HOLDS}.", "2025-03-04"),
    ("A study held in 2021 had shown that the dam would hold.", "2021"),
    ("Ines Carvalho claimed victory in the election late Friday.", "2025-03-07"),
    (f"In May, Ines Carvalho said {HOLDS}.", "2024-05"),
    (f"In June Hunt told Reuters {HOLDS}.", "2024-06"),
    (f"In a statement released on Wednesday, Ines Carvalho said {HOLDS}.", "2025-03-05"),
    ("“It will hold,” Ines Carvalho said yesterday.", "2025-03-07"),
    (f"A study by the institute, released last month, found that {HOLDS}.", "2025-02"),
    ("The consultation document released on Wednesday proposes that the dam be rebuilt.", "2025-03-05"),
    (f"Ana Reis, released last month, said that {HOLDS}.", None),
    ("Lund reported revenue of $3.42 billion late Wednesday, below expectations.", "2025-03-05"),
    ("Lund reported a rise in profit in 2024.", None),
    ("Half of firms said sales fell, against 20% last month.", None),
    (f"Lund won 40 seats, down from 60 in 2019, and said {HOLDS}.", None),
    (f"Lund posted a profit of $4m for the quarter, up from $3m a year ago, and said {HOLDS}.", None),
    ("Tests released last month found that the water was bad.", "2025-02"),
    (f"Ines Carvalho told reporters after Tuesday's hearing that {HOLDS}.", "2025-03-04"),
    (f"Ines Carvalho, in a letter dated 3 March, said {HOLDS}.", "2025-03-03"),
    (f"The Audit Office, in a report submitted to parliament last month, found {HOLDS}.", "2025-02"),
    (f"In Sill, where nine people died on Thursday, Ines Carvalho said by phone {HOLDS}.", None),
    (f"In a statement on Tuesday, which was read to him in court, Nuno Reis said {HOLDS}.", "2025-03-04"),
    (f"It is a change of tone from August, when Ines Carvalho told parliament {HOLDS}.", "2024-08"),
    (
        f"In an email on Tuesday, a copy of which the paper has seen, Nuno Reis wrote that {HOLDS}.",
        "2025-03-04",
    ),
    ("Nuno Reis denied wrongdoing in a post late on Thursday.", "2025-03-06"),
    ("After Tuesday's meeting, Ines Carvalho declined to comment.", "2025-03-04"),
    (f"After Tuesday's attack, Ines Carvalho said {HOLDS}.", None),
    ("“It will hold,” Ines Carvalho said on Friday after a meeting on Monday.", "2025-03-07"),
    ("“It will hold,” Ines Carvalho said in March 2022.", "2022-03"),
    (f"Ines Carvalho told parliament last year that {HOLDS}.", "2024"),
    (f"Ines Carvalho said in a 2019 interview that {HOLDS}.", "2019"),
    (f"Ines Carvalho had said on Tuesday that {HOLDS}.", "2025-03-04"),
    ("The dam would hold, Ines Carvalho said on Friday.", "2025-03-07"),
    ("The dam would hold, according to a statement by the governor's office on Friday.", "2025-03-07"),
    (f"The report, published on Wednesday, said {HOLDS}.", "2025-03-05"),
    (f"Ines Carvalho met the crew on Monday and said {HOLDS}.", "2025-03-03"),
    ("The company will cut 300 jobs, it said on Tuesday.", "2025-03-04"),
    (
        f"Ines Carvalho, who leads the talks, on Thursday warned {HOLDS}.",
        "2025-03-06",
    ),
    (f"The memo, which went out on Wednesday, says {HOLDS}.", "2025-03-05"),
    (f"Sixty people attended a meeting on Tuesday, at which Ines Carvalho said {HOLDS}.", "2025-03-04"),
    (f"They seized power in 2021, when Ines Carvalho told the nation {HOLDS}.", "2021"),
    (f"The council's president for January, Ines Carvalho, said {HOLDS}.", None),
    ("Ines Carvalho did not return a call seeking comment on Tuesday.", "2025-03-04"),
    ("Ines Carvalho did not respond to questions about the fire that broke out on Tuesday.", None),
    (
        "The company said it had lost 1.4 million, compared with a profit a year earlier.",
        None,
    ),
    ("According to a statement on Wednesday, the dam will hold.", "2025-03-05"),
    ("Ines Carvalho, who is understood to have met him last week, left.", None),
    ("In the 1980s, Ines Carvalho said the dam would hold.", "198X"),
    ("The letter of 3 March said that the dam would hold.", "2025-03-03"),
    ("Ines Carvalho said in a letter of 3 March that the dam would hold.", "2025-03-03"),
    ("“I told the truth at an earlier hearing,” Ines Carvalho said.", None),
    ("Ines Carvalho pleaded not guilty to taking bribes between 2019 and 2021.", None),
    ("Ines Carvalho read from a letter of February 20th and said the dam would hold.", None),
]


def test_what_somebody_wants_or_has_said_is_not_of_that_day() -> None:
    told = f"Ines Carvalho said on Thursday {HOLDS}. She wants the gates closed. She has called for patience."
    assert said(told) == ["2025-03-06 phrase", f"{SATURDAY} publication", f"{SATURDAY} publication"]


def test_who_was_briefed_has_not_spoken() -> None:
    told = f"Ines Carvalho said he was briefed before the meeting, held last Thursday. She said {HOLDS}."
    assert said(told) == [f"{SATURDAY} publication"] * 2


@pytest.mark.parametrize(("paragraph", "day"), PHRASES)
def test_a_phrase_of_the_attribution_dates_it(paragraph: str, day: str | None) -> None:
    assert said(paragraph) == [f"{day} phrase" if day else f"{SATURDAY} publication"]


@pytest.mark.parametrize(
    ("paragraph", "day"),
    [
        (f"It was not until Thursday that Ines Carvalho said {HOLDS}.", "2025-03-06"),
        (f"As recently as Tuesday Ines Carvalho said {HOLDS}.", "2025-03-04"),
        (f"As late as Monday, Ines Carvalho insisted that {HOLDS}.", "2025-03-03"),
    ],
)
def test_a_first_or_last_time_is_that_day(paragraph: str, day: str) -> None:
    assert said(paragraph) == [f"{day} phrase"]


def test_who_is_asked_on_a_day_answers_then() -> None:
    asked = f"Asked on Tuesday whether he would go next year, Nuno Reis said {HOLDS}."
    assert said(asked) == ["2025-03-04 phrase"] * 2


CONTENT = [
    "“It held in 2019,” Ines Carvalho said.",
    "Ines Carvalho said the dam broke in 2019.",
    "Ines Carvalho said that the dam held in 2019.",
    "Ines Carvalho said the dam held in 2019.",
    "Ines Carvalho said the talks on Tuesday had failed.",
    "Ines Carvalho said that by March 20 the dam would be dry.",
    "A flood killed three people on Tuesday, police said.",
    "Ines Carvalho said the dam, which broke in 2019, would hold.",
]


@pytest.mark.parametrize("paragraph", CONTENT)
def test_a_time_in_the_content_does_not(paragraph: str) -> None:
    assert said(paragraph) == [f"{SATURDAY} publication"]


RELATIVE = [
    (f"Born in Sill in 1934, Ines Carvalho said {HOLDS}.", f"{SATURDAY} publication"),
    ("They shut it on Tuesday, a move Ines Carvalho says will cost jobs.", f"{SATURDAY} publication"),
    ("Ines Carvalho went to Sill in January. “It will hold,” she said at the time.", "2025-01 inherited"),
    ("The closure in 2023 was, Ines Carvalho said at the time, a loss.", "2023 inherited"),
    ("A report issued in January found a leak. Ines Carvalho pledged at the time to mend it.", "2025-01 inherited"),
    (f"Ines Carvalho, who was elected in 2019, said {HOLDS}.", f"{SATURDAY} publication"),
    (f"Ines Carvalho, who took office in 2019, said on Friday {HOLDS}.", "2025-03-07 phrase"),
    ("When asked if it might hold this week, Ines Carvalho replied: “It will.”", f"{SATURDAY} publication"),
    (f"Ines Carvalho, asked whether she would go this year, said {HOLDS}.", f"{SATURDAY} publication"),
    ("It will hold, according to Ines Carvalho, who published a book in 2019.", f"{SATURDAY} publication"),
    ("The dam was built, Ines Carvalho says, in 1960.", f"{SATURDAY} publication"),
    (f"Ines Carvalho, born in 1960, warned that {HOLDS}.", f"{SATURDAY} publication"),
    (f"Mr Pryce, appointed in 2021, warned that {HOLDS}.", f"{SATURDAY} publication"),
    ("The dam broke on Monday, and Ines Carvalho said she was shocked.", f"{SATURDAY} publication"),
    ("The dam broke on Monday. “We are shocked,” Ines Carvalho said.", f"{SATURDAY} publication"),
    ("The search for those lost in Monday's flood went on, as Ines Carvalho said she was shocked.",
     f"{SATURDAY} publication"),
    ("“You have had months,” Ines Carvalho remarked, putting the matter off till May 22.", f"{SATURDAY} publication"),
    (f"After a flood in January, Ines Carvalho said {HOLDS}.", f"{SATURDAY} publication"),
]  # fmt: skip


@pytest.mark.parametrize(("paragraph", "expected"), RELATIVE)
def test_a_time_of_another_clause_does_not(paragraph: str, expected: str) -> None:
    assert said(paragraph) == [expected]


def test_a_later_statement_inherits_the_speakers_date() -> None:
    assert said(
        f"Ines Carvalho said on Thursday {HOLDS}.",
        "“It will hold,” Carvalho said.",
        "John Miller said nobody knew it.",
        "She said so twice, adding that nobody had to leave.",
    ) == [
        "2025-03-06 phrase",
        "2025-03-06 inherited",
        f"{SATURDAY} publication",
        "2025-03-06 inherited",
        "2025-03-06 inherited",
    ]


@pytest.mark.parametrize(
    "telling", ["gave the warning", "made this known", "spoke to reporters", "disclosed this"]
)
def test_a_relative_clause_that_tells_of_the_speaking_dates_it(telling: str) -> None:
    (day,) = said(f"Ines Carvalho, who {telling} on Thursday in Porto, lamented that the dam was old.")
    assert day == "2025-03-06 phrase"


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        (("The truck was stopped on 3 March.", f"At the noon briefing, Ines Carvalho said {HOLDS}."),
         f"{SATURDAY} publication"),
        (("The truck was stopped on 3 March.", f"That evening, Ines Carvalho said {HOLDS}."), "2025-03-03 phrase"),
        ((f"They met on 3 March. At 3 p.m., Ines Carvalho said {HOLDS}.",), "2025-03-03T15:00:00 phrase"),
    ],
)  # fmt: skip
def test_an_hour_takes_no_day_from_a_paragraph_before(blocks: tuple[str, ...], expected: str) -> None:
    assert said(*blocks) == [expected]


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        (
            "Back in 2023, Ines Carvalho told Vogue she was happy. She told the magazine: “I am.”",
            "2023 inherited",
        ),
        ("In an interview last year, she said she was happy. “I am,” she told the host.", "2024 inherited"),
        (
            "Last week the club denied the story. “It is rubbish,” a spokesman said.",
            "2025-02-24/2025-03-02 inherited",
        ),
        ("In 2023, Ines Carvalho said she was happy. She says she is so still.", f"{SATURDAY} publication"),
        ("In 2023, Ines Carvalho said she was happy. But she said it was hard.", f"{SATURDAY} publication"),
        ("Ines Carvalho said in 2023 she was happy. She said it was hard.", f"{SATURDAY} publication"),
    ],
)
def test_the_next_sentence_goes_on_with_the_time_that_opens_one(paragraph: str, expected: str) -> None:
    assert said(paragraph)[1] == expected


def test_the_latest_date_of_the_speaker_is_inherited() -> None:
    assert said(
        f"Ines Carvalho said on Thursday {HOLDS}.",
        "“It will hold,” said Carvalho on Friday.",
        "Carvalho said nobody had to leave.",
    ) == ["2025-03-06 phrase", "2025-03-07 phrase", "2025-03-07 inherited"]


def test_who_answers_does_so_when_the_other_spoke() -> None:
    assert said(
        f"Ines Carvalho told a rally on Wednesday {HOLDS}. Nuno Reis replied that nobody had to leave.",
        "“It is late,” Ana Melo answered.",
        "Rain is forecast for the weekend.",
        "Rui Costa replied that it was not.",
    ) == ["2025-03-05 phrase", "2025-03-05 inherited", "2025-03-05 inherited", f"{SATURDAY} publication"]


def test_what_was_thought_on_a_day_does_not_date_what_is_said() -> None:
    assert said("Ines Carvalho thought on Tuesday that the dam was gone.", f"Carvalho said {HOLDS}.") == [
        "2025-03-04 phrase",
        f"{SATURDAY} publication",
    ]


def test_the_dateline_comes_before_publication_and_after_everything_else() -> None:
    assert said(
        DATELINE,
        f"Ines Carvalho said on Wednesday {HOLDS}.",
        "Carvalho said nobody had to leave.",
        "John Miller said nobody knew it.",
    ) == ["2025-03-05 phrase", "2025-03-05 inherited", "2025-03-06 dateline"]


SET_BACK = [
    f"Ines Carvalho had said {HOLDS}.",
    f"Ines Carvalho has previously said {HOLDS}.",
    f"Ines Carvalho previously said {HOLDS}.",
]


@pytest.mark.parametrize("paragraph", SET_BACK)
def test_what_had_been_said_has_no_first_day(paragraph: str) -> None:
    _, extraction = read(paragraph)
    (claim,) = extraction.claims
    assert (claim.said.earliest, str(claim.said.latest)) == (None, SATURDAY)
    assert claim.said.edtf == f"../{SATURDAY}"


def test_what_is_said_in_the_sentence_of_an_old_deed_is_as_old() -> None:
    first, second = said("Sill Bullion rejected an offer in 2022, saying it was too low.")
    assert (first, second) == ("2022 phrase", "2022 inherited")


def test_what_has_not_been_said_is_of_today() -> None:
    _, second = said("Ines Carvalho said on Tuesday that the dam was old. She has not said whether it leaks.")
    assert second == f"{SATURDAY} publication"


def test_what_had_been_said_inherits_nothing() -> None:
    assert said(f"Ines Carvalho said on Thursday {HOLDS}.", "Carvalho had said it was safe.") == [
        "2025-03-06 phrase",
        f"../{SATURDAY} publication",
    ]


def test_later_is_after_the_date_before_it_and_by_publication() -> None:
    text, extraction = read("The dam broke in March 2023. Ines Carvalho later said it had been old.")
    (claim,) = extraction.claims
    assert (claim.said.edtf, claim.said.basis) == (f"2023-03/{SATURDAY}", "phrase")
    assert claim.said.phrase is not None
    assert claim.said.phrase.of(text) == "later"


def test_the_phrase_is_the_printed_one_and_the_reason_a_sentence() -> None:
    text, extraction = read(f"Ines Carvalho said on Thursday {HOLDS}.", "Carvalho said nobody had to leave.")
    for claim in extraction.claims:
        assert claim.said.phrase is not None
        assert claim.said.phrase.of(text) == "Thursday"
        assert claim.said.why
    assert "Ines Carvalho's earlier statement" in extraction.claims[1].said.why


def test_without_any_date_both_sides_are_open() -> None:
    _, extraction = read(f"Ines Carvalho said {HOLDS}.", published=None)
    (claim,) = extraction.claims
    assert (claim.said.earliest, claim.said.latest, claim.said.edtf) == (None, None, "..")


def test_what_had_been_said_without_any_date_is_open_too() -> None:
    assert said(f"Ines Carvalho had said {HOLDS}.", published=None) == [".. publication"]


def test_nothing_was_said_after_publication() -> None:
    assert said(f"Ines Carvalho said at the weekend that {HOLDS}.") == ["2025-03-08 phrase"]
    assert said(f"Ines Carvalho said earlier this week that {HOLDS}.") == ["2025-03-03/2025-03-08 phrase"]
    since = "A row has been going on since October, when Ines Carvalho said it was late."
    assert said(since) == ["2024-10 phrase"]


VOTED = "Trustees voted 6-5 on Tuesday to close the school."
TOLD = "An engineer told the Hollin inquiry on Wednesday that the pump had failed."


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        (("Costa demanded that 500 troops be sent, an idea he floated in May.",), ["2025-03-08 publication"]),
        ((VOTED, "“It was late,” Ines Carvalho said."), ["2025-03-04 inherited"]),
        ((VOTED, "Ines Carvalho says it was late."), ["2025-03-08 publication"]),
        ((VOTED, "In an interview, Ines Carvalho said it was late."), ["2025-03-08 publication"]),
        ((VOTED, "Ines Carvalho left. She disputed the count.", "Outside, Paul Reis said it was late."),
         ["2025-03-04 inherited", "2025-03-08 publication"]),
        ((TOLD, "Paul Reis objected, calling it hearsay."), ["2025-03-05 phrase", "2025-03-05 inherited"]),
        ((TOLD, "Paul Reis told the Sill inquiry it was late.", "By phone, Ana Melo said it was not."),
         ["2025-03-05 phrase", "2025-03-05 inherited", "2025-03-08 publication"]),
        ((TOLD, "In Lisbon, a spokeswoman said it was late.", "Paul Reis objected."),
         ["2025-03-05 phrase", "2025-03-08 publication"]),
        ((TOLD, "Paul Reis said it was late, protesting that it was so.", "Ana Melo said in a filing that it was not."),
         ["2025-03-05 phrase", "2025-03-05 inherited", "2025-03-05 inherited", "2025-03-08 publication"]),
        (("The fire broke out on Tuesday.", "Paul Reis said it was late."), ["2025-03-08 publication"]),
        (("A house fire killed two people in Sill on Tuesday.", "Paul Reis said it was late."),
         ["2025-03-08 publication"]),
        ((VOTED, "The firm Corvus said it was late. Paul Reis said in Lima it was not."),
         ["2025-03-08 publication"] * 2),
        (("Trustees defend road after newspaper attack.", VOTED, "Ines Carvalho said it was late."),
         ["2025-03-04 inherited"]),
        (("The committee sat on Tuesday, February 4.", "Paul Reis said it was late."), ["2025-03-08 publication"]),
        (("The trial of a miller began on Tuesday.", "Paul Reis told the court it was late."),
         ["2025-03-04 inherited"]),
        (("The zoning hearing Monday night drew a crowd.", "Ana Reis said it was a bad plan."),
         ["2025-03-03 inherited"]),
        (("Ana Reis told a widow she would “never see Easter”, a court heard yesterday.",
          "Prosecutor Paul Silva said Reis had called at noon."), ["2025-03-07 inherited"] * 2),
        ((TOLD, "In a statement, Ana Melo said it was not.", "Paul Reis, who took the stand, said it was late.",
          "“Nobody came,” Reis said."),
         ["2025-03-05 phrase", "2025-03-08 publication", "2025-03-05 inherited", "2025-03-05 inherited"]),
        (("He fell in his kitchen, an inquest heard.", "Giving evidence on Monday, Ana Reis said it was late.",
          "Two ambulances were queuing outside hospitals.", "Paul Silva said they had all been busy."),
         ["2025-03-03 inherited", "2025-03-03 phrase", "2025-03-03 inherited"]),
        (("The court had in June dismissed his case. In the ruling, Judge Ana Reis held that it was late.",),
         ["2024-06 phrase", "2024-06 inherited"]),
        (("Asked about the strike in the Commons on Tuesday, Paul Reis said it was late.",),
         ["2025-03-04 phrase"] * 2),
        (("A roofer was jailed yesterday.", "Prosecutor Paul Silva said he had called at noon."),
         ["2025-03-07 inherited"]),
        (("They were out inside two sessions on Friday.", "Ana Reis said it was a bad pitch."),
         ["2025-03-08 publication"]),
        (("Ana Reis and Paul Silva on Monday rejected the plan, insisting that it was late.",),
         ["2025-03-03 phrase"] * 2),
    ],
)  # fmt: skip
def test_what_was_said_at_a_sitting_is_of_its_day(blocks: tuple[str, ...], expected: list[str]) -> None:
    assert said(*blocks) == expected


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        (("Ana Reis, who wrote eleven books, has died aged 90.", "Reis claimed that writing was easy."),
         ["../2025-03-08 publication"]),
        (("Ana Reis, whose husband died in May, left.", "Reis claimed that it was easy."), ["2025-03-08 publication"]),
        (("The firm has repeatedly claimed that it was easy.",), ["../2025-03-08 publication"]),
        (("Ana Reis used to say that it was easy.",), ["../2025-03-08 publication"]),
        (("The figures were used to argue that it was easy.",), ["2025-03-08 publication"]),
        (("Mayor Ana Reis said two hikers were found dead.", "Reis claimed that it was easy."),
         ["2025-03-08 publication"] * 2),
        (("Ana Reis turned the offer down on Monday.",), ["2025-03-03 phrase"]),
        (("They met Ana Reis, who said on Monday it was late.", "“It is,” Reis told reporters."),
         ["2025-03-03 phrase", "2025-03-08 publication"]),
        ((VOTED, "Ines Carvalho wrote on Telegram that it was late."), ["2025-03-08 publication"]),
    ],
)  # fmt: skip
def test_what_was_said_in_life_or_again_and_again_has_no_day(
    blocks: tuple[str, ...], expected: list[str]
) -> None:
    assert said(*blocks) == expected


DATED_BY_NEXT = {
    "a quotation and where it was said": (
        (
            "Ines Carvalho called the strike needless.",
            "“You cannot talk to a chair,” she told a press conference on Thursday.",
        ),
        ["2025-03-06 inherited", "2025-03-06 phrase"],
    ),
    "and what is told within it": (
        (
            "Ines Carvalho insisted that Nuno Reis had denied that it was his.",
            "“He is no thief,” she told a rally on Thursday.",
        ),
        ["2025-03-06 inherited", "../2025-03-06 inherited", "2025-03-06 phrase"],
    ),
    "not what somebody has said": (
        ("Ines Carvalho has called for peace. In a speech on Thursday, she said it was late.",),
        [f"{SATURDAY} publication", "2025-03-06 phrase"],
    ),
    "not what was said elsewhere": (
        ("Ines Carvalho said in an email that it was late. On Thursday, she said it was early.",),
        [f"{SATURDAY} publication", "2025-03-06 phrase"],
    ),
    "not where somebody else speaks between": (
        ("Ines Carvalho blamed the crew. Nuno Reis said no. Carvalho said on Thursday she was sorry.",),
        [f"{SATURDAY} publication", f"{SATURDAY} publication", "2025-03-06 phrase"],
    ),
    "not the news before the older news": (
        ("Ines Carvalho said that 31 had died. On Thursday, she said that 24 had died.",),
        [f"{SATURDAY} publication", "2025-03-06 phrase"],
    ),
    "not what nobody would say": (
        ("Ines Carvalho did not respond to questions.", "In a statement on Wednesday, she said it was late."),
        [f"{SATURDAY} publication", "2025-03-05 phrase"],
    ),
    "not what a reporter was told when asking": (
        (
            "When contacted, Ines Carvalho confirmed the arrest.",
            "“He is no thief,” she told a rally on Thursday.",
        ),
        [f"{SATURDAY} publication", "2025-03-06 phrase"],
    ),
}


@pytest.mark.parametrize(
    ("paragraphs", "expected"), [pytest.param(*row, id=name) for name, row in DATED_BY_NEXT.items()]
)
def test_what_is_told_first_is_dated_by_what_the_same_says_next(
    paragraphs: tuple[str, ...], expected: list[str]
) -> None:
    assert said(*paragraphs) == expected


def test_what_is_said_outside_court_is_said_on_its_day() -> None:
    assert said(
        "The High Court on Thursday heard that the dam was weak.",
        "Outside court, Nuno Reis said he was glad. “It is over,” he said.",
    )[-2:] == ["2025-03-06 inherited", "2025-03-06 inherited"]


def test_who_will_not_be_drawn_was_asked_when_the_rest_was_said() -> None:
    assert said(
        "Speaking outside court on Friday, Ana Melo said the case was strong. "
        "She would not be drawn on whether more arrests were planned."
    ) == ["2025-03-07 phrase", "2025-03-07 inherited"]


def test_what_somebody_is_charged_with_was_done_before_court() -> None:
    assert said(
        "A Lund man has appeared in court charged with causing the death of a pensioner last month.",
        "Detective Ana Melo gave evidence of arrest. She told the court that the man had replied.",
    ) == [f"{SATURDAY} publication"]


def test_a_statement_in_parliament_today_leaves_no_sitting_before() -> None:
    assert said(
        "In a statement to the Commons on Saturday, Ines Carvalho said she had listened.",
        "It came after 43 MPs on Monday signed a motion.",
        "Nuno Reis told MPs that it was late. Ana Melo told MPs that it was not.",
    ) == [f"{SATURDAY} phrase", f"{SATURDAY} publication", f"{SATURDAY} publication"]


def test_a_lawsuit_is_filed_at_no_sitting() -> None:
    assert (
        said(
            "The lawsuit, filed Thursday in Sill County Court, asks a judge to void the vote.",
            "Nuno Reis told the board that it was late. Ana Melo told the board that it was not.",
        )[-1]
        == f"{SATURDAY} publication"
    )


def test_a_paper_goes_on_however_old_it_is() -> None:
    assert said(
        "The Audit Office, in a report released on Dec. 9, found that the wall was gone. It recommended a review."
    ) == ["2024-12-09 phrase", "2024-12-09 inherited"]


def test_what_an_outlet_is_told_when_it_asks_is_of_today() -> None:
    assert (
        said("Ana Melo wrote on Thursday that it was late. Contacted, Ms Melo declined to say more.")[-1]
        == f"{SATURDAY} publication"
    )


def test_earlier_in_front_of_a_sentence_is_before() -> None:
    assert said("Earlier, Ana Melo said the dam would hold.") == [f"../{SATURDAY} publication"]


def test_what_reporters_are_told_later_is_told_on_the_day_of_the_sitting() -> None:
    assert said(
        "Councillors on Wednesday rejected the dam. Ana Melo told the council that it was weak.",
        "Speaking to reporters later, Nuno Reis said that he was glad.",
    )[-1:] == ["2025-03-05 inherited"]


@pytest.mark.parametrize(
    "told",
    [
        "Ines Carvalho is the mayor. We met in October in her office. She denied that it was late.",
        "I visited Ines Carvalho last October. She denied that it was late.",
        "Ines Carvalho, when I reached her in October, denied that it was late.",
        "Ines Carvalho is the mayor. When I asked her, in October, whether it was late, she denied it.",
    ],
)
def test_what_the_reporter_is_told_is_told_when_they_met(told: str) -> None:
    assert said(told)[-1].split()[0] == "2024-10"


def test_a_meeting_that_a_speaker_tells_of_dates_nothing() -> None:
    assert said("“I met Nuno Reis in October,” Ines Carvalho said. Nuno Reis denied that it was late.")[
        -1
    ] == (f"{SATURDAY} publication")


def test_what_is_told_on_the_sidelines_ends_no_sitting() -> None:
    assert (
        said(
            "A former governor on Wednesday denied taking money.",
            "Testifying before the Senate committee, Nuno Reis said that he had taken nothing.",
            "His lawyer, Ana Melo, told reporters on the sidelines of the hearing that he was glad.",
            "Senator Jo Dahl said that it was late.",
        )[1:]
        == ["2025-03-05 inherited"] * 3
    )


OLD = {
    "a paper goes on with its findings": (
        "The board, in a report released in 2021, found the dam weak. It recommended that it be rebuilt.",
        "2021 inherited",
    ),
    "a firm's promise is not today's answer": (
        "Acme Oil promised in 2010 to close the mine. It said the target had been missed.",
        f"{SATURDAY} publication",
    ),
    "nor is its silence": (
        "Acme Oil said in a report last year it would close the mine. It did not respond to questions.",
        f"{SATURDAY} publication",
    ),
}


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*row, id=name) for name, row in OLD.items()])
def test_what_goes_on_with_an_old_date(text: str, expected: str) -> None:
    assert said(text)[-1] == expected


SITTINGS = {
    "an accident's day is no sitting": (
        (
            "Forty people died when a ferry capsized on Monday.",
            "Addressing parliament, Nuno Reis said that it was late. Ana Melo said the boat was full.",
        ),
        f"{SATURDAY} publication",
    ),
    "a post behind it has its own day": (
        (
            "MPs on Wednesday approved the budget.",
            "Nuno Reis said in a post on Friday that he would sue. Reis said shares had plunged after the vote.",
        ),
        "2025-03-07 inherited",
    ),
    "a sitting of today leaves the one before": (
        (
            "Parliament meets today to debate the bill.",
            "MPs grilled the governor at a hearing on Thursday.",
            "The governor told the committee that it was late.",
        ),
        "2025-03-06 inherited",
    ),
    "headings that follow one another lead away from it once": (
        (
            "A court heard the case of Orr on Monday. Prosecutor Jo Marsh told the court that it was late.",
            *("# Lugo", "# A port in Spain", "# Where it went"),
            "The money bought three boats and a small house by the sea in Lugo.",
            "Jo Marsh told the court that it was gone.",
            "Defence lawyer Ana Melo said it was not.",
        ),
        "2025-03-03 inherited",
    ),
    "a firm is no chamber": (
        ("Creative Commons said on Thursday it would change.", "Nuno Reis said the change was welcome."),
        f"{SATURDAY} publication",
    ),
    "nor is the White House": (
        ("The White House said on Thursday it would change.", "Nuno Reis said the change was welcome."),
        f"{SATURDAY} publication",
    ),
    "but the Lords are": (
        ("The House of Lords on Thursday rejected the bill.", "Nuno Reis said it was late."),
        "2025-03-06 inherited",
    ),
}


@pytest.mark.parametrize(
    ("paragraphs", "expected"), [pytest.param(*row, id=name) for name, row in SITTINGS.items()]
)
def test_whose_day_a_sitting_is(paragraphs: tuple[str, ...], expected: str) -> None:
    assert said(*paragraphs)[-1] == expected


@pytest.mark.parametrize(
    "opening", ["At an earlier hearing", "During the two-week trial", "Earlier in the trial"]
)
def test_what_was_said_before_the_verdict_was_said_before(opening: str) -> None:
    told = said(
        "The jury acquitted Orr on Thursday.", f"{opening}, prosecutor Jo Marsh said that it was late."
    )
    assert told[-1].startswith("../")


@pytest.mark.parametrize(
    "told",
    [
        "The Audit Agency released its report on Feb. 20. It said that the dam was weak.",
        "Ana Berg issued a statement on Feb. 20. She said that the dam was weak.",
        "Ana Berg held a news conference on Feb. 20. She said that the dam was weak.",
    ],
)
def test_what_a_paper_says_it_says_when_it_comes_out(told: str) -> None:
    assert said(told)[-1] == "2025-02-20 inherited"


def test_what_somebody_else_says_of_a_paper_is_said_today() -> None:
    told = "The Audit Agency released its report on Feb. 20. Nuno Reis said that the dam was weak."
    assert said(told)[-1] == f"{SATURDAY} publication"


def test_a_trial_of_several_days_goes_on() -> None:
    assert said(
        "Orr went on trial on Monday at the High Court.",
        "Opening the case, Jo Marsh told the jury that he lied.",
        "On Tuesday, the court heard from his sister. “He was quiet,” Kate Frost said.",
    ) == ["2025-03-03 inherited", "2025-03-04 inherited"]


def test_what_was_said_for_months_or_at_the_time() -> None:
    assert said(f"Ines Carvalho has for months insisted that {HOLDS}.") == ["../2025-03-08 publication"]
    both = said(
        f"In June, Nuno Reis called it “a tax”, and the lobby group Nube said at the time that {HOLDS}."
    )
    assert both == ["2024-06 phrase", "2024-06 inherited"]


PLACES = {
    "who was somewhere": (
        ("Premier Ines Carvalho visited the camp on Monday. “It will hold,” she said. She ruled out a law.",),
        ["2025-03-03 inherited"] * 2,
    ),
    "who is told to have been there": (
        (f"Premier Ines Carvalho, who visited the dam on Monday, said {HOLDS}.",),
        ["2025-03-03 phrase"],
    ),
    "who was there long ago": (
        (f"Premier Ines Carvalho, who visited the dam in 2019, said {HOLDS}.",),
        [f"{SATURDAY} publication"],
    ),
    "who thinks so now": (
        ("Premier Ines Carvalho visited the camp on Monday. She wants the dam shut.",),
        [f"{SATURDAY} publication"],
    ),
    "the officer of a body": (
        ("The Water Committee visited the campus on Monday. Its chairman, Nuno Reis, said it was late.",),
        ["2025-03-03 inherited"],
    ),
    "as something happened": (
        ("The vote was put off on Monday after the union said it would march.",),
        ["2025-03-03 inherited"],
    ),
    "a paper told before": (
        ("Staff were told in an email on Monday.", "The email said that the dam would hold."),
        ["2025-03-03 inherited"],
    ),
    "the authors of a study": (
        ("The dam leaks, according to research published on Monday.", "The study found that it was old."),
        ["2025-03-03 phrase", "2025-03-03 inherited"],
    ),
    "another paper": (
        ("Staff were told in an email on Monday.", "The survey found that most were late."),
        [f"{SATURDAY} publication"],
    ),
    "in it": (
        ("The firm issued a statement on Monday. In it, Ines Carvalho said it was late. “It is,” she said.",),
        ["2025-03-03 inherited"] * 2,
    ),
    "in that message": (
        ("Ines Carvalho made the point in her message of March 4.",
         "In that message, Ines Carvalho wrote that it was late."),
        ["2025-03-04 inherited"],
    ),
    "at that time, in an object": (
        ("The report came out in January. The ministry dismissed the report at the time as “hearsay”.",),
        ["2025-01 inherited"],
    ),
    "when, behind an aside": (
        ("The town was besieged in 2014, early in the war, when aid groups estimated that 5,000 died.",),
        ["2014 phrase"],
    ),
    "a case in which": (
        ("The rule is that of a 1978 case in which the court ruled that it was wrong.",),
        ["1978 phrase"],
    ),
    "a report that is denied": (
        ("Ines Carvalho denied a report in the Quay last week that it was late.",),
        [f"{SATURDAY} publication"],
    ),
    "the next verb's time": (
        ("Ines Carvalho said it was late and left town on Monday.",),
        [f"{SATURDAY} publication"],
    ),
    "a gap that somebody calls so": (
        ("A draft released on Thursday left it blank, a gap that Ines Carvalho called “an insult”.",),
        [f"{SATURDAY} publication"],
    ),
    "although": (
        ("Ines Carvalho denied knowing him, although photos taken in February were printed.",),
        [f"{SATURDAY} publication"],
    ),
    "when two did so": (
        ("Hopes rose on Tuesday, when Japan gave money and Brazil said it was ready to act.",),
        ["2025-03-04 inherited"],
    ),
    "reached by phone": (
        ("Ines Carvalho said on Monday it was late. Reached by phone, Carvalho said it was not. She denied it.",),
        ["2025-03-03 phrase", f"{SATURDAY} publication", f"{SATURDAY} publication"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [pytest.param(*row, id=name) for name, row in PLACES.items()],
)
def test_where_speakers_were_and_what_papers_tell_dates_them(
    paragraphs: tuple[str, ...], expected: list[str]
) -> None:
    assert said(*paragraphs) == expected


def test_according_to_whom_spoke_at_a_sitting_is_of_its_day() -> None:
    dates = said(
        "The inquiry committee met on Thursday to ask why the dam fell.",
        "Former manager Ines Carvalho, who resigned in March last year, told the panel she was sorry.",
        "According to Carvalho, nobody had looked.",
    )
    assert dates == ["2025-03-06 inherited"] * 2
