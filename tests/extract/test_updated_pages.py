"""From which day the weekdays of a page that was updated are counted."""

from __future__ import annotations

import pytest

from claimtrack.extract import extract
from claimtrack.model import Article
from claimtrack.page import read_page

FRIDAY, SATURDAY = "2021-11-19", "2021-11-20"
HOLDS = "the dam would hold"


def said(dates: str, text: str) -> list[str]:
    printed = f"Dam of Lurang cracks in storm\n\n{dates}\n\n{text}"
    page = read_page(printed)
    found = extract(Article(printed, page.blocks, page.published, page.updated))
    return [claim.said.edtf for claim in found.claims]


@pytest.mark.parametrize(
    ("dates", "text", "days"),
    [
        (
            "Published November 19, 2021 | Updated November 20, 2021",
            f"Officials said early on Saturday that {HOLDS}. // Rahmat Sidek said so, too, and was sure of it.",
            [SATURDAY, SATURDAY],
        ),
        (
            "Sat 20 Nov 2021 06.12 GMT\nFirst published on Fri 19 Nov 2021 15.40 GMT",
            f"Officials said on Saturday night that {HOLDS}.",
            [SATURDAY],
        ),
        (
            "Published November 19, 2021 | Updated November 20, 2021",
            f"Officials said that {HOLDS} until Saturday.",
            [FRIDAY],
        ),
        (
            "Published November 19, 2021 | Updated November 20, 2021",
            f"Officials said last Saturday that {HOLDS}. Rahmat Sidek said that {HOLDS}.",
            ["2021-11-13", FRIDAY],
        ),
        (
            "Published November 19, 2021 | Updated November 20, 2021",
            f"Officials said that {HOLDS}. // A man drowned. // A boy drowned. // A boat sank on Saturday.",
            [FRIDAY],
        ),
        (
            "Published November 19, 2021 | Updated November 25, 2021",
            f"Officials said on Saturday that {HOLDS}.",
            ["2021-11-13"],
        ),
    ],
)
def test_a_weekday_since_publication_is_of_the_update(dates: str, text: str, days: list[str]) -> None:
    assert said(dates, text.replace(" // ", "\n\n")) == days
