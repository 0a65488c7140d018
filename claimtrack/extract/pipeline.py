"""From an article to everything claimtrack reads out of it."""

from claimtrack.model import Article, Extraction


def extract(article: Article) -> Extraction:
    """Everything claimtrack reads out of one article, in text order."""
    return Extraction()
