"""What became of an article: its versions, each with the sentences and claims that came and went."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from claimtrack.render.terminal import one_line
from claimtrack.render.timeline import who, wording
from claimtrack.render.width import wrapped
from claimtrack.render.wordings import changed_sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimtrack.model import Row


class Version(Protocol):
    """A version of an article as it is stored."""

    @property
    def number(self) -> int: ...  # noqa: D102 - the class says it
    @property
    def title(self) -> str | None: ...  # noqa: D102 - the class says it
    @property
    def published(self) -> str | None: ...  # noqa: D102 - the class says it
    @property
    def updated(self) -> str | None: ...  # noqa: D102 - the class says it
    @property
    def read_at(self) -> str: ...  # noqa: D102 - the class says it
    @property
    def paragraphs(self) -> tuple[str, ...]: ...  # noqa: D102 - the class says it
    @property
    def came(self) -> tuple[Row, ...]: ...  # noqa: D102 - the class says it
    @property
    def back(self) -> tuple[Row, ...]: ...  # noqa: D102 - the class says it
    @property
    def gone(self) -> tuple[Row, ...]: ...  # noqa: D102 - the class says it


def history_text(versions: Sequence[Version], width: int | None = None) -> str:
    """The versions, the first one first, in at most `width` terminal columns (None: unwrapped)."""
    lines: list[str] = []
    for place, version in enumerate(versions):
        lines += _wrapped("", _heading(version), width)
        if place:
            for sign, told in _changes(versions[place - 1], version):
                lines += _wrapped(f"  {sign} ", told, width)
        lines.append("")
    return "\n".join(lines[:-1]) + "\n"


def _heading(version: Version) -> str:
    told = [
        f"version {version.number}",
        version.published and f"published {version.published.replace('T', ' ')}",
        version.updated and f"updated {version.updated.replace('T', ' ')}",
        f"read {version.read_at.replace('T', ' ')}",
    ]
    return f"{', '.join(filter(None, told))}: {version.title or 'untitled'}"


def _changes(before: Version, after: Version) -> Iterator[tuple[str, str]]:
    """Signs and what they stand before: sentences left out and put in, claims removed and new."""
    yield from changed_sentences(before.paragraphs, after.paragraphs)
    for name, rows in (("removed", after.gone), ("again", after.back), ("new", after.came)):
        for row in rows:
            speaker = who(row)
            yield f"{name} {row.type} {row.id}:", f"{speaker}: {wording(row)}" if speaker else wording(row)


def _wrapped(sign: str, text: str, width: int | None) -> list[str]:
    """A text behind a sign, its further lines indented."""
    text = one_line(text)
    if width is None:
        return [sign + text]
    first, *rest = wrapped(sign.strip() + " " + text if sign else text, width - 2)
    start = "  " if sign else ""
    return [start + first, *(f"    {line}" for line in rest)]
