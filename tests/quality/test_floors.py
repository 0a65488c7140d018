"""What extraction reaches on the articles of this folder; see score.py for what each figure means."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from claimtrack.extract import extract
from claimtrack.model import Article
from claimtrack.page import read_page

from .labels import load_labels
from .score import Report, score, show

if TYPE_CHECKING:
    from .labels import LabelledArticle

# Percent, a point below what was measured last. These only rise.
F1 = {
    "content": 78.6,
    "content, direct": 87.6,
    "content, indirect": 74.5,
    "content, mixed": 82.7,
    "attribution": 75.4,
    "attribution, direct": 83.6,
    "attribution, indirect": 71.2,
    "attribution, mixed": 81.4,
    "facts": 68.2,
}
# Of the claims whose content is found, how many percent are right in this.
RIGHT = {
    "speaker": 94.9,
    "actor": 79.4,
    "said": 85.8,
    "basis": 80.6,
    "type": 97.3,
    "quotation": 96.9,
    "via": 97.4,
    "polarity": 98.0,
}


@cache
def measured() -> Report:
    """The score of all articles together."""
    report = Report()
    for labelled in load_labels():
        report += score(labelled, extract(_article(labelled)))
    return report


def _article(labelled: LabelledArticle) -> Article:
    page = read_page(labelled.text)
    published = labelled.published if labelled.given else page.published or labelled.published
    return Article(labelled.text, page.blocks, published, title=page.title)


@pytest.mark.parametrize(("name", "floor"), F1.items())
def test_found_and_right(name: str, floor: float) -> None:
    assert 100 * measured().tallies[name].f1 >= floor, show(measured())


@pytest.mark.parametrize(("name", "floor"), RIGHT.items())
def test_right_of_what_was_found(name: str, floor: float) -> None:
    right, of = measured().details[name]
    assert 100 * right >= floor * of, show(measured())
