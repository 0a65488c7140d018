"""FTS5, SQLite's full-text index over claims and articles.

Triggers keep it in step with what is stored (see the migrations), but for new rows: `index_new` adds those of a
transaction together, since the index writes what it was given whenever the next statement begins.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from sqlalchemy import TableClause, bindparam, column, func, literal_column, table
from sqlalchemy import text as sql_text

from claimtrack.errors import UsageMistakeError
from claimtrack.store.driver import driver_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import ColumnElement, Connection, TextClause

CLAIMS = table("search_claim", column("rowid"))
ARTICLES = table("search_article", column("rowid"))  # its rows are versions: title and text
_TITLE, _TEXT = 0, 1  # its columns
_TITLE_COUNTS = 5.0  # times as much as the text
_EXCERPT = 30  # words

_TERM = re.compile(r'(-?)(?:"([^"]*+)"?|(\S++))')
_LETTER = re.compile(r"[^\W_]")
_NEW_CLAIMS = """
INSERT INTO search_claim (rowid, text) SELECT id, text FROM claim
WHERE id > (SELECT coalesce(max(id), 0) FROM search_claim_docsize)
"""
_NEW_VERSIONS = """
INSERT INTO search_article (rowid, title, text) SELECT id, title, text FROM version
WHERE id > (SELECT coalesce(max(id), 0) FROM search_article_docsize)
"""


def index_new(connection: Connection) -> None:
    """Let the index hold the claims and versions that are behind all that it holds. Needs the write lock."""
    for statement in (_NEW_CLAIMS, _NEW_VERSIONS):
        driver_of(connection).execute(statement)


def holds(index: TableClause, words: str) -> TextClause:
    """The condition that a claim, or an article, holds what the user typed.

    All words must be in it; one after a minus must not, words in quotation marks stand in this order, and a
    word that ends in * is the beginning of words. Raises UsageMistakeError where there is nothing to look for.
    """
    matches = sql_text(f"{index.name} MATCH :wanted")
    return matches.bindparams(bindparam("wanted", expression(words)))


def best_first(index: TableClause) -> ColumnElement[Any]:
    """What to order by so that the best match comes first; in an article the title counts most."""
    if index is ARTICLES:
        return func.bm25(literal_column(index.name), _TITLE_COUNTS, 1.0)
    return literal_column(f"{index.name}.rank")


def marked_text(opening: str, closing: str) -> ColumnElement[str]:
    """A claim's text with marks around the words that were found."""
    return func.highlight(literal_column(CLAIMS.name), 0, opening, closing)


def marked_title(opening: str, closing: str) -> ColumnElement[str]:
    """An article's title with marks around the words that were found."""
    return func.highlight(literal_column(ARTICLES.name), _TITLE, opening, closing)


def excerpt(opening: str, closing: str) -> ColumnElement[str]:
    """The passage of an article's text that holds most of what was found, with marks around it."""
    return func.snippet(literal_column(ARTICLES.name), _TEXT, opening, closing, "…", _EXCERPT)


def expression(words: str) -> str:
    """What a user typed as an FTS5 expression in which every term is quoted, so that none is taken for syntax."""
    terms = [(minus, phrase or word) for minus, phrase, word in _TERM.findall(words)]
    wanted = [_quoted(term) for minus, term in terms if not minus and _LETTER.search(term)]
    unwanted = [_quoted(term) for minus, term in terms if minus and _LETTER.search(term)]
    if not wanted:
        raise UsageMistakeError(f"{words!r} names no word to look for")
    return " NOT ".join((f"({' AND '.join(wanted)})", *unwanted))


def any_of(words: Iterable[str]) -> str:
    """An FTS5 expression for texts that hold at least one of the words."""
    return " OR ".join(map(_quoted, words))


def _quoted(term: str) -> str:
    beginning = "*" if term.endswith("*") else ""
    return '"' + term.replace('"', '""').replace("\0", " ").removesuffix("*") + '"' + beginning
