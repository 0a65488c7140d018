"""News written for this project to learn from, and by hand who says what in it, and when.

`python -m tests.bench.news` prints how often date and actor are right in it, of the claims that are found. What is
found is no figure: the attribution model was learnt there.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from claimtrack.extract import extract
from claimtrack.model import Article, Moment
from claimtrack.page import read_page
from tests.quality.labels import place_claim
from tests.quality.score import match_claims, same_actor, same_days

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimtrack.model import Span

    Claim = tuple[tuple[Span, ...], Span | None, Span | None]  # content, speaker, cue

NEWS = Path(__file__).parents[1] / "news"
_NOBODY = "-"


@dataclass(frozen=True)
class DatedClaim:
    """A claim as labelled: its content, speaker mention and cue, when it was said (EDTF), and by whom."""

    content: tuple[Span, ...]
    speaker: Span | None
    cue: Span | None
    said: str
    actor: str | None


def read_news(folder: Path = NEWS) -> Iterator[tuple[str, list[Claim]]]:
    """Text and claims of every article of `folder`, by name; raises LabelError where a label is not in its text.

    The text ends at a line of hyphens. Each line after it is a claim: speaker ("-": nobody), cue and pieces of content,
    with tabs between them, in the order of the contents. A claim within another's content is left out: at most one
    attribution is learnt of the same words.
    """
    for path in sorted(folder.glob("*.txt")):
        text, claims = _read(path)
        yield text, [each for each in claims if not any(_within(each, other) for other in claims)]


def read_nested_news(folder: Path = NEWS) -> Iterator[tuple[str, list[Claim]]]:
    """Text of every article and the claims that are within others' content, by name; raises as `read_news`."""
    for path in sorted(folder.glob("*.txt")):
        text, claims = _read(path)
        yield text, [each for each in claims if any(_within(each, other) for other in claims)]


def read_dated_news(folder: Path = NEWS) -> Iterator[tuple[str, str, list[DatedClaim]]]:
    """Text, day of publication and dated claims of every article, by name; those within others' content are left out.

    Beside an article "NAME.txt" lies "NAME.tsv": a line "published", tab, day, then one for each of the claims: its
    number, when it was said (EDTF) and who said it ("-": the text does not tell), with tabs between them.
    """
    for path in sorted(folder.glob("*.txt")):
        text, claims = _read(path)
        (_, published), *rows = (
            line.split("\t") for line in path.with_suffix(".tsv").read_text(encoding="utf-8").splitlines()
        )
        dated = [
            DatedClaim(*claim, said, None if actor == _NOBODY else actor)
            for claim, (_, said, actor) in zip(claims, rows, strict=True)
            if not any(_within(claim, other) for other in claims)
        ]
        yield text, published, dated


def figures(folder: Path = NEWS) -> str:
    """How often the date and the actor are right of the claims that are found, as a line of text."""
    found = said = actor = 0
    for text, published, labels in read_dated_news(folder):
        page = read_page(text)
        article = Article(text, page.blocks, Moment.parse(published), title=page.title)
        pairs = match_claims(text, labels, extract(article).claims)
        found += len(pairs)
        said += sum(same_days(label.said, claim.said) for label, claim in pairs)
        actor += sum(same_actor(label.actor, claim.actor) for label, claim in pairs)
    return f"of {found} claims found: date right {said / found:.1%}, actor right {actor / found:.1%}"


def _read(path: Path) -> tuple[str, list[Claim]]:
    text, _, labels = path.read_text(encoding="utf-8").partition("\n----\n")
    return text, list(_placed(text, labels.splitlines(), path.stem))


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


if __name__ == "__main__":
    print(figures())
