"""Occasions that date what is said: remarks told of, news conferences, sittings and what is outside them."""

from __future__ import annotations

import pytest

from .articles import SATURDAY, read

TODAY = f"{SATURDAY} publication"
FOLLOWING = ("“It leaks,” he said.", "Residents said it did.")
OCCASIONS = {
    "a call": (
        ("Bo Reis made the call on Tuesday when he opened the bridge.", *FOLLOWING),
        ["2025-03-04 inherited", TODAY],
    ),
    "an ultimatum": (
        ("Bo Reis issued the ultimatum yesterday after touring the bridge.", *FOLLOWING),
        ["2025-03-07 inherited", TODAY],
    ),
    "a news conference": (
        ("Bo Reis held a joint news conference on Tuesday.", *FOLLOWING),
        ["2025-03-04 inherited", TODAY],
    ),
    "a news conference of a body": (
        ("Lund United held a news conference on Tuesday. It said the coach would leave.",),
        ["2025-03-04 inherited"],
    ),
    "a statement of a body that is only described": (
        ("The ministry issued a statement on Tuesday. It said the dam was safe.",),
        ["2025-03-04 inherited"],
    ),
    "words between people": (
        (
            "Bo Reis and Ann Bell traded barbs on Tuesday.",
            "Bell said he was late. “She is wrong,” Reis said.",
        ),
        ["2025-03-04 inherited", "2025-03-04 inherited"],
    ),
    "a fight": (
        ("Police clashed with protesters on Tuesday.", "Ann Bell said it was late."),
        [TODAY],
    ),
    "what was disclosed": (
        ("Mayor Bo Reis disclosed this in Porto on Monday. He said it leaked.",),
        ["2025-03-03 inherited"],
    ),
    "what somebody goes on to say": (
        (
            "When asked in November 2023, Bo Reis said it was over. He told her: “It is.” He went on to claim so.",
        ),
        ["2023-11 phrase", "2023-11 inherited", "2023-11 inherited"],
    ),
}
SITTINGS = {
    "those who decide": (
        (
            "After a long hearing Tuesday night, Harlow County commissioners voted 3-2 to close the pit.",
            "Commissioner Dale Reis said he wanted to see a report.",
            "Ann Lund said afterward that it was late.",
        ),
        ["2025-03-04 inherited", "../2025-03-04 inherited", "2025-03-04 inherited"],
    ),
    "what one told a house further on": (
        (
            "The minister, Bo Reis, is in trouble.",
            "He leaves the house often.",
            "Reis told the Commons on Monday that he knew nothing.",
            "Ann Lund said it was not credible.",
        ),
        ["2025-03-03 phrase", TODAY],
    ),
    "who told an outlet": (
        (
            "Bo Reis said in a debate on Monday that the dam leaked.",
            "Mayor Ann Lund told CheckIt it was fine.",
        ),
        ["2025-03-03 phrase", TODAY],
    ),
}
PHRASES = {
    "an aside behind the time": (
        ("In a note to clients on Tuesday, before the blackout, analysts predicted that it would leak.",),
        ["2025-03-04 phrase"]),
    "what happened long ago to somebody else": (
        ("Ana Reis insists it is not about her father, a baker jailed in 1982.",), [TODAY]),
    "an old paper that still says so": (
        ("“It will work,” Ana Reis says in a 2019 interview.", "The dam is unsafe, states a report published in 2022."),
        ["2019 phrase", "2022 phrase"]),
    "since": (("The ministry has warned since 2019 that the dam is weak.",), ["2019/2025-03-08 phrase"]),
    "since, at the end": (("Residents had been demanding a ban since 2022.",), ["2022/2025-03-08 phrase"]),
    "since, in what is said": (("The ministry has said the dam has leaked since 2019.",), [TODAY]),
    "where something happened": (
        ("In Lodestone, where the river burst its banks in January, Ana Reis said it was over.",), [TODAY]),
    "a report": (
        ("According to a report published last month by the Savings Institute, rates fell.",),
        ["2025-02 phrase"]),
}  # fmt: skip


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [pytest.param(*row, id=name) for name, row in (OCCASIONS | SITTINGS | PHRASES).items()],
)
def test_when_it_was_said(paragraphs: tuple[str, ...], expected: list[str]) -> None:
    _, extraction = read(*paragraphs)
    assert [f"{claim.said.edtf} {claim.said.basis}" for claim in extraction.claims] == expected


def test_evidence_given_today_ends_the_day_before() -> None:
    _, extraction = read(
        "Opening the case at Porto Crown Court on Monday, Simon Lund told jurors that she had lied.",
        "Giving evidence on Tuesday, Peter Moller said he knew nothing. He said she had lied, he told the court.",
        published="2025-03-04",
    )
    assert {claim.said.edtf for claim in extraction.claims[1:] if claim.via is None} == {"2025-03-04"}
