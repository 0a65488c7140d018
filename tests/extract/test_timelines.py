"""The dates of what is told in the entries of a timeline."""

from __future__ import annotations

import pytest

from claimtrack.extract import extract
from claimtrack.model import Article
from claimtrack.page import read_page

HEAD = "Timeline: the fall of a school\n\nBy Ann Bell\n\n18 May 2021\n\nHere is how it came to that.\n\n"


def rows(text: str) -> list[tuple[str, str]]:
    """The day and words of each claim and fact, in text order."""
    page = read_page(text)
    found = extract(Article(text, page.blocks, page.published))
    told = [(c.content[0].start, c.said.edtf, c.content[0].of(text)) for c in found.claims]
    told += [(f.text.start, f.when.edtf, f.text.of(text)) for f in found.facts]
    return [(day, words.strip("“”,.")) for _, day, words in sorted(told)]


@pytest.mark.parametrize(
    "text",
    [
        (
            "September 2012\nCraig Holloway opens the school. “It pays,” he tells the Echo.\n\n"
            "12 June 2018\nRosa Melly writes to the regulator saying that the books do not add up.\n\n"
            "14 October 2020\nHolloway resigns. He says he is tired.\n\n"
        ),
        (
            "September 2012: Craig Holloway opens the school. “It pays,” he tells the Echo.\n\n"
            "12 June 2018 – Rosa Melly writes to the regulator saying that the books do not add up.\n\n"
            "* Oct. 14, 2020 — Holloway resigns. He says he is tired.\n\n"
        ),
    ],
)
def test_an_entry_is_of_its_date_and_the_text_below_of_its_own(text: str) -> None:
    assert rows(HEAD + text + "The union said the school was safe.") == [
        ("2012-09", "Craig Holloway opens the school"),
        ("2012-09", "It pays"),
        ("2018-06-12", "the books do not add up"),
        ("2020-10-14", "Holloway resigns"),
        ("2020-10-14", "he is tired"),
        ("2021-05-18", "the school was safe"),
    ]


def test_what_is_said_of_a_day_to_come_is_said_today() -> None:
    entries = (
        "20 May 2021: The council will meet. Rosa Melly says it will be late.\n\n"
        "21 May 2021: The school will close.\n\n22 May 2021: Holloway will be sentenced.\n\n"
    )
    assert ("2021-05-18", "it will be late") in rows(HEAD + entries)


def test_what_is_told_under_a_date_may_have_taken_long_or_be_in_the_past() -> None:
    entries = (
        "2014\n\nThe union said it was sad.\n\nCraig Holloway denied it.\n\n"
        "2016\n\nThe bank said it was over.\n\n2018\n\nThe roof fell in.\n\nMr Holloway said he was sorry."
    )
    assert rows(HEAD + entries) == [
        ("2014", "it was sad"),
        ("2014", "it"),
        ("2016", "it was over"),
        ("2018", "The roof fell in"),
        ("2021-05-18", "he was sorry"),
    ]


def test_two_dates_make_no_timeline() -> None:
    text = "12 June 2018: Holloway resigns.\n\n14 May 2021: The bank shuts it.\n\nThe bank says it is over."
    assert rows(HEAD + text) == [("2021-05-18", "it is over")]
