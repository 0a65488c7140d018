"""Pure: who said what in one article, and what happened when."""

from claimtrack.extract.pipeline import extract

__all__ = ["extract"]
