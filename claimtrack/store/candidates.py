"""Where words may stand: the stored claims and articles that the full-text indexes give for folded words.

The indexes hold words as printed and as SQLite folds them: for them "Путин" is not "putin", and "O'Brien" and "U.S."
are two words each. A folded word is looked up in each of these forms (not in two of them at once), so that no place is
missed; what is found has still to be compared with what was wanted.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Literal, TypeAlias

from sqlalchemy import text

from claimtrack.names import text_words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from sqlalchemy import Connection

Index: TypeAlias = Literal["search_claim", "search_article"]
Word: TypeAlias = tuple[str, bool]  # folded, and whether it is only the beginning of one

_FOREIGN = "\x80"  # the first character beyond ASCII
_LAST = "\U0010ffff"


def may_hold(connection: Connection, index: Index, sequences: Collection[Sequence[Word]]) -> Sequence[int]:
    """The ids of the claims or article versions in which one of these sequences of words may stand, in order."""
    if not sequences:
        return []
    spellings = _foreign_spellings(connection, index, {word for sequence in sequences for word in sequence})
    wanted = " OR ".join(
        f"({' AND '.join(_forms(word, spellings[word]) for word in sequence)})" for sequence in sequences
    )
    found = text(f"SELECT rowid FROM {index} WHERE {index} MATCH :wanted ORDER BY rowid")  # noqa: S608 - our own
    return connection.execute(found, {"wanted": wanted}).scalars().all()


def _forms(word: Word, spellings: Iterable[str]) -> str:
    """The FTS5 expression for a word as it is, with an apostrophe somewhere, dotted, or in another script."""
    folded, begins = word
    split = (f"{folded[:k]} {folded[k:]}" for k in range(1, len(folded)))
    forms = dict.fromkeys((folded, *split, " ".join(folded), *spellings))
    star = "*" if begins else ""
    return "(" + " OR ".join(f'"{form}"{star}' for form in forms) + ")"


def _foreign_spellings(
    connection: Connection, index: Index, words: Collection[Word]
) -> defaultdict[Word, list[str]]:
    """The indexed words with letters beyond ASCII that are one of these when they are folded."""
    found: defaultdict[Word, list[str]] = defaultdict(list)
    for token in _foreign_words(connection, index, {folded[0] for folded, _ in words}):
        plain = "".join(text_words(token))
        for word in words:
            if plain.startswith(word[0]) if word[1] else plain == word[0]:
                found[word].append(token)
    return found


def _foreign_words(connection: Connection, index: Index, initials: Collection[str]) -> Iterator[str]:
    """The indexed words with letters beyond ASCII that begin with such a letter, or one of the initials."""
    listed = f"CREATE VIRTUAL TABLE IF NOT EXISTS temp.{index}_word USING fts5vocab(main, {index}, row)"
    connection.execute(text(listed))
    words = text(
        f"SELECT term FROM temp.{index}_word WHERE term >= :first AND term < :beyond"  # noqa: S608 - our own
        " AND length(term) < length(CAST(term AS BLOB))"
    )
    for initial in {*filter(str.isascii, initials), _FOREIGN}:
        beyond = _LAST if initial == _FOREIGN else chr(ord(initial) + 1)
        yield from connection.execute(words, {"first": initial, "beyond": beyond}).scalars()
