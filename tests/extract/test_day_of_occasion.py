"""Days that claims have from an occasion told before or behind them: outside court, at the vigil, in the next line."""

from __future__ import annotations

import pytest

from .articles import SATURDAY, read

TODAY = SATURDAY
_OAK = "Sir Martin Oak told the inquiry on Monday that he had been away. | "
_VOTE = "Councillors voted to close the car park at a meeting on Tuesday evening. | "
BESIDE_A_SITTING = (  # paragraphs with " | " between; the days of the last claims
    (_OAK + "Speaking to reporters afterwards, Tom Ashdown said it was late.", "2025-03-03"),
    (_OAK + "Speaking outside the inquiry, Tom Ashdown said it was late.", "2025-03-03"),
    (_OAK + "Speaking years afterwards, Tom Ashdown said it was late.", TODAY),
    (_OAK + "Speaking to the Courier, Tom Ashdown said it was late.", TODAY),
    (_OAK + "Speaking to the Courier after the hearing, Tom Ashdown said it was late.", "2025-03-03"),
    (
        "Lena Pruett was jailed on Monday. | Outside the courthouse, Ray Dunleavy said it was late.",
        "2025-03-03",
    ),
    (_VOTE + "Ann Tull said it was late.", "2025-03-04"),
    (TODAY,),
    (_VOTE + "A spokesman for the Chamber of Trade said it was late.", TODAY),
    (_VOTE + "A council spokesman told the meeting it was late.", "2025-03-04"),
)


@pytest.mark.parametrize(("text", "expected"), BESIDE_A_SITTING)
def test_the_day_is_that_of_the_occasion(text: str, expected: str) -> None:
    _, extraction = read(*text.split(" | "))
    assert extraction.claims[-1].said.edtf == expected
