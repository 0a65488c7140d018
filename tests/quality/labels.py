"""News articles written for this project, and by hand who says what, when, in each of them."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, get_args

from claimtrack.model import Basis, Moment, Quotation, Span

from .edtf import days

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ARTICLES = Path(__file__).with_name("articles")
POLARITIES = ("positive", "negative")
TYPES = ("claim", "attitude")
T = TypeVar("T", "LabelledClaim", "LabelledFact")


class LabelError(ValueError):
    """A label file does not fit its article."""


@dataclass(frozen=True, slots=True)
class LabelledClaim:
    """One attribution as a careful reader takes it from the article; `via` is an index into the claims."""

    type: str
    quotation: str
    content: tuple[Span, ...]
    speaker: Span | None
    actor: str | None
    cue: Span | None
    said: str
    basis: str
    polarity: str
    via: int | None
    topics: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LabelledFact:
    """One dated event in the outlet's own voice."""

    text: Span
    when: str
    actors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LabelledArticle:
    """An article and its labels; `given` says whether `published` has to be supplied with the text."""

    name: str
    text: str
    style: str
    published: Moment
    given: bool
    claims: tuple[LabelledClaim, ...]
    facts: tuple[LabelledFact, ...]


def load_labels(folder: Path = ARTICLES) -> tuple[LabelledArticle, ...]:
    """Read every labelled article of `folder`, in the order of their names; raises LabelError."""
    return tuple(load_article(path) for path in sorted(folder.glob("*.toml")))


def load_article(path: Path) -> LabelledArticle:
    """Read one label file and the text beside it; raises LabelError."""
    try:
        text = path.with_suffix(".txt").read_text(encoding="utf-8")
        return place(path.stem, text, tomllib.loads(path.read_text(encoding="utf-8")))
    except (OSError, tomllib.TOMLDecodeError) as problem:
        raise LabelError(f"{path.name}: {problem}") from problem


def place(name: str, text: str, labels: dict[str, Any]) -> LabelledArticle:
    """Tie the strings of `labels` to their places in `text`; raises LabelError for one that has none."""
    claims = labels.get("claim", [])
    facts = labels.get("fact", [])
    return LabelledArticle(
        name=name,
        text=text,
        style=_value(labels, "style", name),
        published=Moment.parse(_value(labels, "published", name)),
        given=_value(labels, "given", name),
        claims=tuple(_in_order(claims, partial(_claim, text, len(claims)), f"{name}, claim")),
        facts=tuple(_in_order(facts, partial(_fact, text), f"{name}, fact")),
    )


def _in_order(
    labels: list[dict[str, Any]], make: Callable[[dict[str, Any], int, str], T], what: str
) -> Iterator[T]:
    """Make each label with the place its own text is looked for from: after the start of the one before."""
    after = -1
    for number, label in enumerate(labels, 1):
        made = make(label, after, f"{what} {number}")
        yield made
        after = made.content[0].start if isinstance(made, LabelledClaim) else made.text.start


def place_claim(
    text: str, label: dict[str, Any], after: int, what: str
) -> tuple[tuple[Span, ...], Span | None, Span | None]:
    """Where content, speaker and cue of a label stand in `text`; raises LabelError for what does not.

    Content is the first such text that starts after the character `after`, speaker and cue are what is nearest to it.
    """
    content = _content(text, label, after, what)
    speaker, cue = (_nearest(text, label.get(key), content, what) for key in ("speaker", "cue"))
    return content, speaker, cue


def _claim(text: str, count: int, label: dict[str, Any], after: int, what: str) -> LabelledClaim:
    content, speaker, cue = place_claim(text, label, after, what)
    via = label.get("via")
    if via is not None and not 1 <= via <= count:
        raise LabelError(f"{what}: there is no claim {via} to be reported by")
    return LabelledClaim(
        type=_one_of(TYPES, label, "type", what),
        quotation=_one_of(get_args(Quotation), label, "quotation", what),
        content=content,
        speaker=speaker,
        actor=label.get("actor"),
        cue=cue,
        said=_edtf(label, "said", what),
        basis=_one_of(get_args(Basis), label, "basis", what),
        polarity=_one_of(POLARITIES, {"polarity": "positive"} | label, "polarity", what),
        via=None if via is None else via - 1,
        topics=tuple(label.get("topics", ())),
    )


def _fact(text: str, label: dict[str, Any], after: int, what: str) -> LabelledFact:
    return LabelledFact(
        text=_first(text, _value(label, "text", what), label.get("at"), after, what),
        when=_edtf(label, "when", what),
        actors=tuple(label.get("actors", ())),
    )


def _content(text: str, label: dict[str, Any], after: int, what: str) -> tuple[Span, ...]:
    pieces = _value(label, "content", what)
    spans = [_first(text, pieces[0], label.get("at"), after, what)]
    for piece in pieces[1:]:
        spans.append(_first(text, piece, None, spans[-1].end - 1, what))
    return tuple(spans)


def _first(text: str, wanted: str, at: int | None, after: int, what: str) -> Span:
    """The occurrence numbered `at` (from 0), or the first one that starts after the character `after`."""
    found = [span for span in _occurrences(text, wanted) if at is not None or span.start > after]
    if len(found) <= (at or 0):
        where = "" if at is not None else f" after character {after}"
        raise LabelError(f"{what}: {wanted!r} does not occur{where}")
    return found[at or 0]


def _nearest(text: str, wanted: str | None, content: tuple[Span, ...], what: str) -> Span | None:
    """The occurrence outside `content` with the fewest characters between it and `content`."""
    if wanted is None:
        return None
    found = [
        span for span in _occurrences(text, wanted) if not any(span.overlaps(piece) for piece in content)
    ]
    if not found:
        raise LabelError(f"{what}: {wanted!r} does not occur outside the content")
    return min(found, key=lambda span: min(_gap(span, piece) for piece in content))


def _gap(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end)


def _occurrences(text: str, wanted: str) -> list[Span]:
    """Where `wanted` occurs and neither begins nor ends within a word."""
    found = (match.start() for match in re.finditer(f"(?={re.escape(wanted)})", text))
    spans = (Span(start, start + len(wanted)) for start in found)
    return [span for span in spans if not cuts_a_word(text, span)]


def cuts_a_word(text: str, span: Span) -> bool:
    """Whether `span` begins or ends between two letters or digits."""
    return any(
        0 < edge < len(text) and text[edge - 1].isalnum() and text[edge].isalnum()
        for edge in (span.start, span.end)
    )


def _value(label: dict[str, Any], key: str, what: str) -> Any:
    if key not in label:
        raise LabelError(f"{what}: {key} is missing")
    return label[key]


def _edtf(label: dict[str, Any], key: str, what: str) -> str:
    value: str = _value(label, key, what)
    try:
        days(value)
    except ValueError as problem:
        raise LabelError(f"{what}: {key}: {problem}") from problem
    return value


def _one_of(known: tuple[str, ...], label: dict[str, Any], key: str, what: str) -> str:
    value: str = _value(label, key, what)
    if value not in known:
        raise LabelError(f"{what}: {key} is {value!r}, not one of {', '.join(known)}")
    return value
