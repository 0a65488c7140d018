import pytest

from claimtrack.headings import Headings
from claimtrack.model import Block, BlockKind, Span

TEXT = "Bridge reopens\nIt is open.\nCritics wait\nThey wait.\n"
BLOCKS = [
    Block(BlockKind.HEADLINE, Span(0, 14)),
    Block(BlockKind.PARAGRAPH, Span(15, 26)),
    Block(BlockKind.HEADING, Span(27, 39)),
    Block(BlockKind.PARAGRAPH, Span(40, 50)),
]


@pytest.mark.parametrize(
    ("position", "heading"),
    [
        (0, "Title"),
        (15, "Bridge reopens"),
        (26, "Bridge reopens"),
        (40, "Critics wait"),
        (50, "Critics wait"),
    ],
)
def test_the_nearest_heading_before_a_place(position: int, heading: str) -> None:
    assert Headings(TEXT, BLOCKS, "Title").over(position) == heading


def test_the_title_stands_in_for_a_headline() -> None:
    assert Headings(TEXT, [], "Title").over(30) == "Title"
    assert Headings(TEXT, [], None).over(30) is None
