"""FTS5, SQLite's full-text index over claims and articles; triggers keep it in step (see the migrations)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, column, func, literal_column, table
from sqlalchemy import text as sql_text

from claimtrack.errors import UsageMistakeError

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, TextClause

INDEX = table("search_claim", column("rowid"))
BEST_FIRST: ColumnElement[Any] = literal_column("search_claim.rank")

_TERM = re.compile(r'(-?)(?:"([^"]*+)"?|(\S++))')
_LETTER = re.compile(r"[^\W_]")


def holds(words: str) -> TextClause:
    """The condition that a claim holds what the user typed.

    All words must be in it; one after a minus must not, words in quotation marks stand in this order, and a
    word that ends in * is the beginning of words. Raises UsageMistakeError where there is nothing to look for.
    """
    return sql_text("search_claim MATCH :wanted").bindparams(bindparam("wanted", expression(words)))


def marked(opening: str, closing: str) -> ColumnElement[str]:
    """The claim's text with marks around the words that were found."""
    return func.highlight(literal_column("search_claim"), 0, opening, closing)


def expression(words: str) -> str:
    """What a user typed as an FTS5 expression in which every term is quoted, so that none is taken for syntax."""
    terms = [(minus, phrase or word) for minus, phrase, word in _TERM.findall(words)]
    wanted = [_quoted(term) for minus, term in terms if not minus and _LETTER.search(term)]
    unwanted = [_quoted(term) for minus, term in terms if minus and _LETTER.search(term)]
    if not wanted:
        raise UsageMistakeError(f"{words!r} names no word to look for")
    return " NOT ".join((f"({' AND '.join(wanted)})", *unwanted))


def _quoted(term: str) -> str:
    beginning = "*" if term.endswith("*") else ""
    return '"' + term.replace('"', '""').replace("\0", " ").removesuffix("*") + '"' + beginning
