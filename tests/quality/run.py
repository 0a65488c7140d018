"""Extraction over the labelled articles, scored."""

from functools import reduce
from operator import add
from pathlib import Path

from claimtrack.extract import extract
from claimtrack.model import Article
from claimtrack.page import read_page

from .labels import ARTICLES, LabelledArticle, load_labels
from .score import Report, score, show

# Articles whose errors nobody reads: what other news is like. Who reads them moves them to the others.
UNREAD = Path(__file__).with_name("unread")


def read(labelled: LabelledArticle) -> Article:
    """A labelled article as `claimtrack add` would read it, with the date of its label where it has to be given."""
    page = read_page(labelled.text)
    published = labelled.published if labelled.given else page.published or labelled.published
    return Article(labelled.text, page.blocks, published, title=page.title)


def measure(folder: Path = ARTICLES) -> Report:
    """The report on all labelled articles of a folder together."""
    return reduce(add, (score(labelled, extract(read(labelled))) for labelled in load_labels(folder)))


def figures(folder: Path = ARTICLES) -> str:
    """The report as text."""
    return show(measure(folder))
