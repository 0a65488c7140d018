"""Articles to measure with: the labelled ones, told in other words as often as is asked for."""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from tests.quality.labels import load_labels

WORDS = 750  # of an ordinary article
_CHANGED = re.compile(r"(?<=\b[Tt]he )[a-z]+|(?<=\b[OoTt][fo] )[a-z]+|\b[a-z]{5,}(?<!ed)(?<!ing)\b")
_NAMED = re.compile(r"(\b(?:[Tt]he|[Oo]f|[Tt]o) )(?=\W?[A-Z\d])")


def ordinary() -> list[str]:
    """Articles of about `WORDS` words, made of the labelled ones."""
    made, text = [], ""
    for labelled in load_labels():
        text += labelled.text + "\n\n"
        if len(text.split()) >= WORDS:
            made.append(text)
            text = ""
    return made


def told_otherwise(texts: Sequence[str], numbers: Iterable[int]) -> Iterator[str]:
    """For each number a text with other words all over it, so that no article is a wire copy of another."""
    words = sorted({word for text in texts for word in _CHANGED.findall(text)})
    place = {word: at for at, word in enumerate(words)}
    for n in numbers:
        text = _NAMED.sub(rf"\1{words[7 * n % len(words)]} ", texts[n % len(texts)])
        yield _CHANGED.sub(lambda found: words[(place.get(found[0], 0) + 7 * n) % len(words)], text)  # noqa: B023 - used at once


def write_jsonl(folder: Path, texts: Sequence[str], count: int) -> Path:
    """A JSONL file of that many articles, no two alike."""
    source = folder / f"{count}.jsonl"
    with source.open("w", encoding="utf-8") as stream:
        for n, text in enumerate(told_otherwise(texts, range(count))):
            stream.write(json.dumps({"id": str(n), "text": text, "published": "2025-03-08"}) + "\n")
    return source
