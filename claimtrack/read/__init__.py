"""Bytes to articles: the only code that touches files, standard input and the network."""

from claimtrack.read.articles import read_articles
from claimtrack.read.given import Given
from claimtrack.read.spreadsheet import read_columns
from claimtrack.read.web import Web

__all__ = ["Given", "Web", "read_articles", "read_columns"]
