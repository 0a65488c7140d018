"""Whom "he", "she", "it", "they" and "each" mean where the sentence before is about somebody who did not speak."""

from __future__ import annotations

import pytest

from .articles import actors

# fmt: off
TOLD_OF = {
    "of whom the sentence before tells, without words of hers":
        (("Minister Ann Lee said she would go. Labour's Mary Dunn was furious. She said it was nonsense.",),
         ["Ann Lee", "Mary Dunn"]),
    "the same with a clause about him":
        (("Tom Lee said he would go. Peter Dunn, who runs the bakery, has lost half his trade. He said it was mad.",),
         ["Tom Lee", "Peter Dunn"]),
    "and in the next paragraph, which opens with words of hers":
        (("Ann Lee said she would go. Mary Dunn shook her head.", "“It's nonsense,” she said."),
         ["Ann Lee", "Mary Dunn"]),
    "not whom a sentence only mentions":
        (("Minister Tom Lee said he would go. Polls put Peter Dunn ahead. He said it was time.",), ["Tom Lee"] * 2),
    "not to whom the last speaker did something":
        (("Minister Tom Lee said he would go. He beat Peter Dunn last year. He said it was time.",),
         ["Tom Lee"] * 2),
    "not one who is told of as the last speaker's":
        (("Minister Tom Lee said he would go. His predecessor, Peter Dunn, was sacked. He said it was time.",),
         ["Tom Lee"] * 2),
    "not one who is dead":
        (("Mayor Bill Cole said it was late. Jack Moss was killed there in 2020. He said the square was safe.",),
         ["Bill Cole"] * 2),
    "not where somebody else opens the sentence":
        (("Tom Lee said it was late. Peter Dunn was furious. Bill Cole said he doubted it.",),
         ["Tom Lee", "Bill Cole", "Bill Cole"]),
}
# fmt: on


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [pytest.param(*row, id=name) for table in (TOLD_OF,) for name, row in table.items()],
)
def test_who_is_meant(paragraphs: tuple[str, ...], expected: list[str | None]) -> None:
    assert actors(*paragraphs) == expected
