"""Datelines in front of a paragraph."""

import pytest

from claimtrack.model import BlockKind, Moment
from claimtrack.page import read_page

TEXT = "The harbour was closed on Monday after a freighter ran aground in the narrow eastern channel."


@pytest.mark.parametrize(
    "dateline",
    [
        "ANKARA, March 7 (Agency) —",
        "WASHINGTON (Reuters) -",
        "WASHINGTON —",
        "NEWARK, N.J. _",
        "SILL (AP)_",
        "BAGHDAD, Iraq (AP) --",
        "TEHRAN, August 8 (Xinhua) --",
        "ABU DHABI, 10th March, 2025 (WAM) --",
        "LONDON, 5 March (PA) –",
        "DRAVIK --",
        "(Reuters) -",
        "SILL, Velmora – 3 June 2024 –",
        "SILL, Velmora, May 4, 2026 –",
        "PASADENA, Calif., Jan. 1 (UPI) —",
        "Mexico City (AFP) –",
        "DES MOINES, Iowa —",
        "LONDON, March 5, 2026 /PRNewswire/ --",
        "PORT-AU-PRINCE —",
        "O'SMACH, Cambodia (AP)_",
        "KYIV (Agency) —",
        "Sill —",
        "Sill (Velmora) (AFP) –",
        "Mexico City –",
        "(Brussels, April 25, 2023) –",
        "(New York) –",
        "(BEIRUT, 25 April 2023) -",
        "Suryanagar:",
        "Navi Sill:",
    ],
)
def test_datelines(dateline: str) -> None:
    text = f"{dateline} {TEXT}"
    first, second = read_page(text).blocks
    assert (first.kind, first.span.of(text)) == (BlockKind.DATELINE, dateline)
    assert (second.kind, second.span.of(text)) == (BlockKind.PARAGRAPH, TEXT)


@pytest.mark.parametrize(
    "start",
    [
        "The EU - ",
        "Ms. Brekke (42) - ",
        "NATO-led ",
        "On March 7 — ",
        "He said — ",
        "A — ",
        "“SILL — ",
        "Sill - ",
        "Sill – or what is left of it – is closed. ",
        "(Pictured) – ",
        "Correction: ",
        "Police: ",
        "Sillco: The company said that its harbour was safe. ",
        "Peskov: We will build it again. ",
    ],
)
def test_no_datelines(start: str) -> None:
    assert [block.kind for block in read_page(start + TEXT).blocks] == [BlockKind.PARAGRAPH]


def test_a_dateline_on_a_line_of_its_own() -> None:
    text = f"HAVANA (AP) --\n\n{TEXT}"
    assert [block.kind for block in read_page(text).blocks] == [BlockKind.DATELINE, BlockKind.PARAGRAPH]


def test_a_place_alone_is_a_dateline_only_in_the_first_paragraph() -> None:
    blocks = read_page(f"{TEXT}\n\nSILL — {TEXT}\n\nSILL, March 7 (Agency) — {TEXT}").blocks
    assert [str(block.kind) for block in blocks] == ["paragraph", "paragraph", "dateline", "paragraph"]


def test_a_paragraph_with_a_dateline_is_no_standfirst() -> None:
    text = f"Freighter blocks harbour\n\nSILL, March 7 (Agency) — {TEXT}\n\nPublished 8 March 2025\n\n{TEXT}"
    kinds = [str(block.kind) for block in read_page(text).blocks]
    assert kinds == ["headline", "dateline", "paragraph", "published", "paragraph"]


def test_only_a_dateline_with_a_year_dates_the_article() -> None:
    assert read_page(f"SILL, March 7 (Agency) — {TEXT}").published is None
    assert read_page(f"SILL, March 7, 2026 — {TEXT}").published == Moment.parse("2026-03-07")
