"""Headlines, bylines and dates as publishers of many styles print them above their text."""

import pytest

from claimtrack.page import read_page

TITLE = "Warden says depot is unsafe"
BODY = (
    "The depot is unsafe and will be closed for a year until repairs are made, warden Jo Pike said on Friday.\n\n"
    "“Nobody was hurt, and we mean to keep it so,” the harbour master, Ida Brekke, told reporters in Sill."
)


@pytest.mark.parametrize(
    "above",
    [
        "PRESS RELEASE\n",
        "Press release\n\n",
        "FOR IMMEDIATE RELEASE\n\n",
        "NEWS RELEASE\nFOR IMMEDIATE USE\n",
        "# PRESS RELEASE\n\n## ",
        "OPINION\n",
        "ANALYSIS\n\n",
        "BREAKING NEWS\n",
        "EXCLUSIVE\n",
        "LIVE\n",
        "CITY HALL\n",
        "Harbour news\n\n",
        "OPINION | JO BELL\n",
        "News » Harbour\n\n",
    ],
)
@pytest.mark.parametrize("below", ["\n\n", "\n\nBy Jo Bell\n8 March 2025\n\n", "\n8 March 2025\n\n"])
def test_a_kicker_is_no_headline(above: str, below: str) -> None:
    assert read_page(f"{above}{TITLE}{below}{BODY}").title == TITLE


@pytest.mark.parametrize("title", ["Flood warning", "DEPOT CLOSED", "Depot closed"])
def test_a_short_headline_without_another_line_below_stays_one(title: str) -> None:
    assert read_page(f"{title}\n\n{BODY}").title == title
