"""Extraction over the labelled articles, scored."""

from functools import reduce
from operator import add

from claimtrack.extract import extract
from claimtrack.model import Article
from claimtrack.page import read_page

from .labels import LabelledArticle, load_labels
from .score import Report, score, show


def read(labelled: LabelledArticle) -> Article:
    """A labelled article as `claimtrack add` would read it, with the date of its label where it has to be given."""
    page = read_page(labelled.text)
    published = labelled.published if labelled.given else page.published or labelled.published
    return Article(labelled.text, page.blocks, published, title=page.title)


def measure() -> Report:
    """The report on all labelled articles together."""
    return reduce(add, (score(labelled, extract(read(labelled))) for labelled in load_labels()))


def figures() -> str:
    """The report as text."""
    return show(measure())
