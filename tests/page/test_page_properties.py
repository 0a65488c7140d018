"""What holds of the blocks of any text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimtrack.page import read_page

PIECES = [
    "Skip to content",
    "By Ida Brekke",
    "Mar 8, 2025 1:45 AM",
    "Last Updated: Mar 9, 2025",
    "SILL (Agency) —",
    "Share",
    "Freighter blocks harbour of Sill",
    "The pier. (AA Photo)",
    "# Title",
    "> quoted",
    "---",
    "Q: Why?",
    "“No,” he said.",
    "The harbour was closed on Monday after a freighter ran aground in the narrow channel, the office said.",
    "Published 8 March 2025 | Updated 9 March 2025",
    "By Ida Brekke | March 8, 2025",
    "\u200b",
    "\ufffd",
    "\u202e x",
    "Related",
    "14:05",
    "By",
    "By ",
    "- ",
    "(",
    "# ",
    "a" * 500,
    "**The mayor** said [nothing](/a_b)",
    "_Published 8 March 2025_",
    "**SILL** — *The*",
    "[Home](/)",
    "![The pier](/pier.png)",
    "**",
    "*",
]
pages = st.lists(
    st.tuples(st.sampled_from(PIECES), st.sampled_from(["\n", "\n\n", "\r\n", "\r", " ", "\t\n \n"]))
)
texts = st.text() | pages.map(lambda parts: "".join(piece + end for piece, end in parts))


@given(texts)
def test_blocks_are_in_order_within_the_text_and_cover_all_that_is_not_white_space(text: str) -> None:
    at = 0
    for block in read_page(text).blocks:
        assert at <= block.span.start < block.span.end <= len(text)
        assert not text[at : block.span.start].strip()
        assert block.span.of(text).strip() == block.span.of(text)
        at = block.span.end
    assert not text[at:].strip()


@pytest.mark.parametrize(
    "text",
    [
        "a" * 200_000,
        " " * 200_000,
        "\n" * 100_000,
        "\u00a0 " * 100_000,
        '"' * 100_000,
        "A " * 100_000,
        "a\n" * 10_000,
        "By " * 50_000,
        "#" * 100_000,
        "> " * 100_000,
        "1" * 100_000,
        "(" * 100_000,
        "| " * 100_000,
        "A. " * 100_000,
        "Mar 8, 2025 " * 20_000,
        "Mar 8, 2025\n" * 1_000,
        "Published " * 20_000,
        "A, B (C) " * 20_000,
        "/" * 100_000,
        "Photo: " * 30_000,
        "---\n" * 10_000,
        "Share\n" * 10_000,
        "Related\nlink\n" * 5_000,
        "<a " * 50_000,
        "\u202e\u200b" * 50_000,
        "Aa" + "'" * 100_000 + ":",
        "By A. " + "B. " * 50_000,
        "- a\n" * 10_000,
    ],
    ids=lambda text: repr(text[:12]),
)
def test_hostile_texts_are_read(text: str) -> None:
    blocks = read_page(text).blocks
    assert sum(len(block.span.of(text).split()) for block in blocks) == len(text.split())
