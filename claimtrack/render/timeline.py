"""A timeline as a sheet: its rows for the eye, for a spreadsheet and for a program."""

from __future__ import annotations

from dataclasses import asdict, astuple, replace
from typing import TYPE_CHECKING, Any

from claimtrack.model import Row
from claimtrack.render.dates import date_in_words
from claimtrack.render.judged import judgement, linked
from claimtrack.render.leads import led_by
from claimtrack.render.sheet import Cell, Columns, Record, Sheet, by_column

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from claimtrack.model import ArticleRef, Quoted

HEADINGS = ("id", "date", "type", "who", "topic", "article", "text")
COLUMNS = (
    "id",
    "type",
    "quotation",
    "actor",
    "actors",
    "speaker",
    "cue",
    "text",
    "said_earliest",
    "said_latest",
    "said_edtf",
    "said_precision",
    "said_basis",
    "said_phrase",
    "topics",
    "article_id",
    "article_title",
    "article_publisher",
    "article_url",
    "article_published",
    "spans",
    "via",
    "polarity",
    "modality",
    "confidence",
    "outlets",
    "differs",
    "version",
    "removed_in",
    "status",
    "missing",
    "verdict",
    "verdict_evidence",
    "verdict_note",
    "notes",
    "links",
)
_BETWEEN = "; "  # several values in one cell
_NO_VERDICT = (None, None, None)
_NESTED = frozenset(("said", "article"))  # several cells in one value
_AS_TEXT: Mapping[str, Callable[[Any], str]] = {
    **dict.fromkeys(("actors", "topics", "differs", "notes"), _BETWEEN.join),
    "missing": {False: "false", True: "true"}.__getitem__,
    "links": linked,
}


def timeline_sheet(rows: Iterable[Row], missing: Iterable[tuple[int, str]] = ()) -> Sheet:
    """Rows as they come, with a note for each (number of rows, reason) that `missing` says was left out."""
    return Sheet(
        headings=HEADINGS,
        lines=map(_line, rows),
        columns=COLUMNS,
        cells=map(_cells, by_column(rows)),
        records=map(record_of, rows),
        rigid=3,
        wide_only=frozenset({"topic", "article"}),
        notes=tuple(left_out(number, why) for number, why in missing),
    )


def appearances_sheet(rows: Iterable[Row], missing: Iterable[tuple[int, str]] = ()) -> Sheet:
    """The same of rows that each stand for one printing: with its outlet and time, and what differs there.

    `missing` says how many claims were left out, with however many printings.
    """
    return replace(
        timeline_sheet(rows),
        headings=("id", "date", "printed", "who", "text"),
        lines=map(_printed_line, rows),
        rigid=2,
        wide_only=frozenset(),
        notes=tuple(left_out(number, why, "claim") for number, why in missing),
    )


def left_out(number: int, why: str, noun: str = "row") -> str:
    """One sentence about the rows, or whatever the noun says, that are not shown."""
    return f"{number:,} {noun if number == 1 else f'{noun}s'} left out: {why}"


def record_of(row: Row) -> Record:
    """A row as the JSON object that programs read."""
    said, article = row.said, row.article
    return {
        "id": row.id,
        "type": row.type,
        "quotation": row.quotation,
        "actor": row.actor,
        "actors": list(row.actors),
        "speaker": row.speaker,
        "cue": row.cue,
        "text": row.text,
        "said": {
            "earliest": said.earliest,
            "latest": said.latest,
            "edtf": said.edtf,
            "precision": said.precision,
            "basis": said.basis,
            "phrase": said.phrase,
        },
        "topics": list(row.topics),
        "article": {
            "id": article.id,
            "title": article.title,
            "publisher": article.publisher,
            "url": article.url,
            "published": article.published,
        },
        "spans": [_quoted(span) for span in row.spans],
        "via": row.via,
        "polarity": row.polarity,
        "modality": row.modality,
        "confidence": row.confidence,
        "outlets": row.outlets,
        "differs": list(row.differs),
        "version": row.version,
        "removed_in": row.removed_in,
        "status": row.status,
        "missing": row.missing,
        "verdict": row.verdict and asdict(row.verdict),
        "notes": list(row.notes),
        "links": [asdict(link) for link in row.links],
    }


def _quoted(span: Quoted) -> Record:
    return {"start": span.start, "end": span.end, "text": span.text}


def _line(row: Row) -> tuple[str, ...]:
    outlet = f"{row.article.id} {row.article.publisher or ''}"
    return (
        str(row.id),
        date_in_words(row.said, row.article.published),
        row.type,
        who(row),
        ", ".join(row.topics),
        outlet,
        " ".join((*judgement(row), wording(row), *marks(row))),
    )


def who(row: Row) -> str:
    """Who a row is about: the actor or the mention as printed, and the claim that reports this one."""
    name = ", ".join(row.actors) if row.type == "fact" else row.actor or row.speaker or ""
    return name if row.via is None else f"{name} (via {row.via})".lstrip()


def wording(row: Row) -> str:
    """What a row says, for the eye: led by its cue where that is more than saying, so that a denial reads as one."""
    return row.text if row.quotation == "direct" else led_by(row.cue, row.text)


def _printed_line(row: Row) -> tuple[str, ...]:
    return (
        str(row.id),
        date_in_words(row.said, row.article.published),
        printed_by(row),
        who(row),
        " ".join((wording(row), *([_differing(row)] if row.differs else ()))),
    )


def printed_by(row: Row) -> str:
    """The outlet, its version where that is not the first, and when: "The Courier, 2025-03-07 18:30, version 2"."""
    return printed_in(row.article) + (f", version {row.version}" if row.version > 1 else "")


def printed_in(article: ArticleRef) -> str:
    """The outlet of an article and its publication time."""
    published = article.published and article.published.replace("T", " ")
    return ", ".join(filter(None, (article.publisher or f"article {article.id}", published)))


def _differing(row: Row) -> str:
    return f"[{'; '.join(f'{name} differs' for name in row.differs)}]"


def marks(row: Row) -> Iterator[str]:
    """What else there is to know where a row is printed several times: "[10 outlets; date differs]"."""
    outlets = (f"{row.outlets:,} outlets",) if row.outlets > 1 else ()
    if told := "; ".join((*outlets, *(f"{name} differs" for name in row.differs))):
        yield f"[{told}]"
    if row.version > 1:
        yield f"[new in version {row.version}]"
    if row.removed_in is not None:
        yield f"[removed in version {row.removed_in}]"


def _places(column: Iterable[tuple[Quoted, ...]]) -> list[str]:
    """The spans of each row as text; nearly all rows have one."""
    return [
        f"{spans[0][0]}-{spans[0][1]}"
        if len(spans) == 1
        else _BETWEEN.join([f"{start}-{end}" for start, end, _ in spans])
        for spans in column
    ]


def _cells(columns: Sequence[tuple[Any, ...]]) -> Columns:
    """The columns of cells from those of rows."""
    cells: list[Iterable[Cell]] = []
    for name, column in zip(Row._fields, columns, strict=True):
        if name == "verdict":
            verdicts = [_NO_VERDICT if verdict is None else astuple(verdict) for verdict in column]
            cells += zip(*verdicts, strict=True)
        elif name == "spans":
            cells.append(_places(column))
        elif name in _NESTED:
            cells += zip(*column, strict=True)
        else:
            cells.append(map(_AS_TEXT[name], column) if name in _AS_TEXT else column)
    return cells
