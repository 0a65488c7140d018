"""Learn which attributions inside the content of others are right: writes `nested.tsv` of the lexicon.

usage, from the top folder: python -m tests.bench.train_nested [--out FOLDER]

Learnt from `tests/news` alone, as other corpora label no such claims; needs scikit-learn, numpy and scipy beside
claimtrack.  The hosts are the attributions that the shipped weights choose.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING

import claimtrack
from claimtrack.extract.attribution import find_attributions
from claimtrack.extract.nested import read_inside
from claimtrack.extract.nested_chance import TEMPLATES, describe_nested
from claimtrack.extract.stretches import read_stretches
from claimtrack.extract.weights import features
from claimtrack.model import Article
from claimtrack.page import read_page
from tests.bench.news import read_nested_news
from tests.bench.train_attribution import regression
from tests.quality.score import ENOUGH, overlap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimtrack.extract.weights import Feature

HEADER = "# feature, weight in thousandths of log-odds: learnt from news of our own (tests/news)"


def examples() -> Iterator[tuple[list[Feature], bool]]:
    """Every possible attribution inside another's content: described, and whether a reader marked it."""
    for text, claims in read_nested_news():
        paragraphs = read_stretches(Article(text, read_page(text).blocks))
        for host in find_attributions(paragraphs):
            paragraph = paragraphs[host.paragraph]
            for content in host.content:
                inside = read_inside(text, paragraph, host, content)
                for option in inside.options:
                    values = describe_nested(
                        inside.paragraph.words, option, host.candidate, quoted=inside.quoted
                    )
                    right = any(overlap(text, marked, option.content) >= ENOUGH for marked, _, _ in claims)
                    yield features(TEMPLATES, values), right


def main() -> None:
    """Read, learn, write."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--out", type=Path, default=Path(claimtrack.__file__).parent / "extract" / "lexicon")
    arguments = parser.parse_args()
    weights = regression(examples())
    lines = sorted(
        f"{json.dumps(feature, ensure_ascii=False)}\t{weight}" for feature, weight in weights.items()
    )
    (arguments.out / "nested.tsv").write_text("\n".join([HEADER, *lines]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
