"""News written for this project to learn from, and by hand who says what in it; no figure is taken on it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tests.quality.labels import place_claim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimtrack.model import Span

    Claim = tuple[tuple[Span, ...], Span | None, Span | None]  # content, speaker, cue

NEWS = Path(__file__).parents[1] / "news"
_NOBODY = "-"


def read_news(folder: Path = NEWS) -> Iterator[tuple[str, list[Claim]]]:
    """Text and claims of every article of `folder`, by name; raises LabelError where a label is not in its text.

    The text ends at a line of hyphens. Each line after it is a claim: speaker ("-": nobody), cue and pieces of content,
    with tabs between them, in the order of the contents. A claim within another's content is left out: at most one
    attribution is learnt of the same words.
    """
    for path in sorted(folder.glob("*.txt")):
        text, _, labels = path.read_text(encoding="utf-8").partition("\n----\n")
        claims = list(_placed(text, labels.splitlines(), path.stem))
        yield text, [each for each in claims if not any(_within(each, other) for other in claims)]


def _placed(text: str, labels: list[str], name: str) -> Iterator[Claim]:
    after = -1
    for label in labels:
        speaker, cue, *content = label.split("\t")
        printed = {"cue": cue, "content": content} | ({} if speaker == _NOBODY else {"speaker": speaker})
        claim = place_claim(text, printed, after, f"{name}: {label[:60]}")
        yield claim
        after = claim[0][0].start


def _within(claim: Claim, other: Claim) -> bool:
    """Whether the other's content holds all of this claim's, and more."""
    inside = all(any(piece in around for around in other[0]) for piece in claim[0])
    return inside and claim[0] != other[0]
