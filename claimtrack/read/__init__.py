"""Bytes to articles: the only code that touches files and standard input."""

from claimtrack.read.articles import read_articles
from claimtrack.read.given import Given
from claimtrack.read.spreadsheet import read_columns

__all__ = ["Given", "read_articles", "read_columns"]
