"""A list of stored things (articles, actors, topics) as a sheet: every field, or the few that fit a table."""

from __future__ import annotations

from dataclasses import asdict, fields
from typing import TYPE_CHECKING, Any

from claimtrack.render.dates import period_in_words
from claimtrack.render.sheet import Cell, Sheet, by_column

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_BETWEEN = "; "  # several values in one cell
_PERIODS = frozenset(("first", "last"))


def listing_sheet(
    kind: type[Any],
    items: Iterable[Any],
    shown: Sequence[str],
    *,
    rigid: int,
    wide_only: frozenset[str] = frozenset(),
) -> Sheet:
    """Dataclass instances, one a row.

    Args:
        kind: their class, which names the columns even where there is no item.
        items: the instances, read once.
        shown: the fields for a table, in order, the longest last.
        rigid: how many of those never wrap.
        wide_only: those of them for wide windows only.
    """
    columns = tuple(field.name for field in fields(kind))
    return Sheet(
        headings=tuple(shown),
        lines=(tuple(_seen(name, getattr(item, name)) for name in shown) for item in items),
        columns=columns,
        cells=by_column(tuple(_cell(getattr(item, name)) for name in columns) for item in items),
        records=(asdict(item) for item in items),
        rigid=rigid,
        wide_only=wide_only,
    )


def _seen(name: str, value: object) -> str:
    text = _text(value)
    return period_in_words(text) if name in _PERIODS else text


def _cell(value: object) -> Cell:
    if value is None or isinstance(value, (int, str)):
        return value
    return _text(value)


def _text(value: object) -> str:
    if isinstance(value, tuple):
        return _BETWEEN.join(map(str, value))
    return "" if value is None else str(value)
