"""Extraction over the labelled articles, scored."""

from functools import reduce
from operator import add

from claimtrack.extract import extract
from claimtrack.model import Article
from claimtrack.page import read_page

from .labels import LabelledArticle, load_labels
from .score import Report, score, show


def read(labelled: LabelledArticle) -> Article:
    """A labelled article as `claimtrack add` would read it, with the publication date of its label."""
    page = read_page(labelled.text)
    return Article(labelled.text, page.blocks, labelled.published, title=page.title)


def measure() -> Report:
    """The report on all labelled articles together."""
    return reduce(add, (score(labelled, extract(read(labelled))) for labelled in load_labels()))


def figures() -> str:
    """The report as text."""
    return show(measure())
