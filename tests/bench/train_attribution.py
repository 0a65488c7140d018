"""Learn which possible attributions are right: writes `cues.tsv` and `weights.tsv` of claimtrack's lexicon.

usage, from the top folder: python -m tests.bench.train_attribution CORPUS.jsonl [--out FOLDER] [--without K]

The input is PolNeAR's training split (Newell et al. 2018) as JSON Lines, an article a line: {"text": …, "claims":
[{"speaker": {"start": …, "end": …} or null, "content": [{"start": …, "end": …}, …]}, …]}; only counts and weights are
kept.  Needs scikit-learn, numpy and scipy beside claimtrack; the same versions give the same files.  With --without K
every fifth article, counting from K, is left out, so that figures can be taken on it.

What is learnt is P(content and speaker right) of a possible attribution: an L1 logistic regression.  How often its
verb was right is counted outside the article at hand, fold by fold.  At the end the log-odds are stretched and shifted
to fit what is right of the claims chosen in articles that were left out (Platt 1999).
"""

from __future__ import annotations

import argparse
import json
import math
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

import claimtrack
from claimtrack.extract.attribution import find_attributions, read_paragraphs
from claimtrack.extract.candidates import find_candidates
from claimtrack.extract.cues import shipped_cues
from claimtrack.extract.features import Setting, describe
from claimtrack.extract.scoring import Scorer, counted_chance
from claimtrack.model import BlockKind, Span
from claimtrack.page import read_page
from tests.quality.mentions import heads
from tests.quality.score import ENOUGH, covered

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from claimtrack.extract.candidate import Candidate
    from claimtrack.extract.paragraph import Paragraph

FOLDS = 5
LEAST = 3  # candidates a feature must be seen in
STRENGTH = 0.3  # inverse of the L1 penalty
SURE_ENOUGH = 0.15  # claims less likely do not count for the calibration
CUES = "# lemma, construction, uses, right: counted in PolNeAR's training split (Newell et al. 2018)"
WEIGHTS = "# feature, weight in thousandths: learnt from PolNeAR's training split (Newell et al. 2018)"


@dataclass(frozen=True)
class Gold:
    """An annotated claim: the places of its letters and digits, and its speaker."""

    content: frozenset[int]
    speaker: Span | None


@dataclass(frozen=True)
class Example:
    """A paragraph, its number in the article, its candidates, and which of them are right."""

    paragraph: Paragraph
    number: int
    candidates: list[Candidate]
    right: list[bool]


@dataclass(frozen=True)
class Labelled:
    """An article with its annotated claims."""

    text: str
    gold: list[Gold]
    paragraphs: list[Paragraph]
    examples: list[Example]


def is_right(text: str, content: Sequence[Span], speaker: Span | None, gold: Iterable[Gold]) -> bool:
    """Whether an annotated claim has half of this content, and this speaker."""
    found = covered(text, content)
    return any(
        len(found & each.content) >= ENOUGH * len(found | each.content)
        and same_speaker(text, each.speaker, speaker)
        for each in gold
        if not found.isdisjoint(each.content)
    )


def same_speaker(text: str, one: Span | None, other: Span | None) -> bool:
    """Whether the first head word of either mention lies inside the other; annotated mentions are often long."""
    if one is None or other is None:
        return one is other
    head, other_head = next(heads(text, one), one.start), next(heads(text, other), other.start)
    return other.start <= head < other.end or one.start <= other_head < one.end


def read_article(line: str) -> Labelled:
    """One line of the corpus."""
    article = json.loads(line)
    text = article["text"]

    def span(found: dict[str, int] | None) -> Span | None:
        return None if found is None else Span(found["start"], found["end"])

    gold = [
        Gold(covered(text, [Span(s["start"], s["end"]) for s in claim["content"]]), span(claim["speaker"]))
        for claim in article["claims"]
    ]
    blocks = [b.span for b in read_page(text).blocks if b.kind is BlockKind.PARAGRAPH]
    paragraphs = read_paragraphs(text, blocks)
    examples = [example(text, number, each, gold) for number, each in enumerate(paragraphs)]
    return Labelled(text, gold, paragraphs, examples)


def example(text: str, number: int, paragraph: Paragraph, gold: list[Gold]) -> Example:
    """A paragraph's candidates, labelled."""
    words, candidates = paragraph.words, list(find_candidates(paragraph, shipped_cues()))
    right = [
        is_right(text, [words.span(*part) for part in c.content], c.speaker and words.span(*c.speaker), gold)
        for c in candidates
    ]
    return Example(paragraph, number, candidates, right)


def count(articles: Iterable[Labelled]) -> dict[tuple[str, str], tuple[int, int]]:
    """Uses and right ones of each lemma, class and all, in each construction."""
    uses: Counter[tuple[str, str]] = Counter()
    rights: Counter[tuple[str, str]] = Counter()
    for article in articles:
        for each in article.examples:
            for candidate, right in zip(each.candidates, each.right, strict=True):
                for key in (candidate.lemma, f"*{candidate.kind}", "*"):
                    uses[key, candidate.construction] += 1
                    rights[key, candidate.construction] += right
    return {key: (total, rights[key]) for key, total in sorted(uses.items())}


def rows(articles: Iterable[Labelled], counts: dict[tuple[str, str], tuple[int, int]]) -> Iterator[list[str]]:
    """The features of every candidate."""
    for article in articles:
        for each in article.examples:
            chances = [counted_chance(counts, candidate) for candidate in each.candidates]
            setting = Setting(each.paragraph, each.number, each.candidates, chances)
            yield from (describe(setting, at) for at in range(len(each.candidates)))


def folds(articles: list[Labelled]) -> Iterator[tuple[list[Labelled], list[Labelled]]]:
    """(the others, a fifth) for each fifth of the articles."""
    for fold in range(FOLDS):
        others = [article for number, article in enumerate(articles) if number % FOLDS != fold]
        yield others, articles[fold::FOLDS]


def fit(articles: list[Labelled]) -> Scorer:
    """Counts and weights learnt from these articles, not yet calibrated."""
    features, right = [], []
    for others, part in folds(articles):
        features.extend(rows(part, count(others)))
        right.extend(r for article in part for each in article.examples for r in each.right)
    seen = Counter(feature for row in features for feature in set(row))
    names = sorted(feature for feature, uses in seen.items() if uses >= LEAST and feature)
    column = {name: number for number, name in enumerate(names)}
    places = [sorted({column[feature] for feature in row if feature in column}) for row in features]
    starts = np.cumsum([0, *map(len, places)])
    flat = np.array([place for row in places for place in row])
    matrix = csr_matrix((np.ones(len(flat)), flat, starts), shape=(len(places), len(names)))
    model = LogisticRegression(
        C=STRENGTH,
        l1_ratio=1,
        solver="liblinear",
        random_state=0,
        tol=1e-4,
        max_iter=1000,
        intercept_scaling=10,
    ).fit(matrix, np.array(right))
    weights = {name: round(1000 * w) for name, w in zip(names, model.coef_[0], strict=True)}
    return Scorer(
        count(articles), {"": round(1000 * model.intercept_[0])} | {n: w for n, w in weights.items() if w}
    )


def outcomes(scorer: Scorer, articles: Iterable[Labelled]) -> Iterator[tuple[float, bool]]:
    """Confidence of every claim chosen, and whether it is right."""
    for article in articles:
        for found in find_attributions(article.paragraphs, SURE_ENOUGH, scorer):
            yield found.chance, is_right(article.text, found.content, found.speaker, article.gold)


def stretched(scorer: Scorer, chosen: list[tuple[float, bool]]) -> Scorer:
    """The scorer with its log-odds fitted to the share that is right."""
    odds = [[math.log(chance / (1 - chance))] for chance, _ in chosen if 0 < chance < 1]
    right = [is_so for chance, is_so in chosen if 0 < chance < 1]
    model = LogisticRegression(C=1e6).fit(odds, right)
    slope, shift = model.coef_[0][0], model.intercept_[0]
    weights = {name: round(slope * weight) for name, weight in scorer.weights.items()}
    weights[""] += round(1000 * shift)
    return Scorer(scorer.counts, {name: weight for name, weight in weights.items() if weight})


def report(articles: list[Labelled], chosen: list[tuple[float, bool]]) -> None:
    """Print precision, recall and F1 by threshold, of articles not learnt from."""
    gold = sum(len(article.gold) for article in articles)
    for percent in range(20, 75, 5):
        kept = [right for chance, right in chosen if chance >= percent / 100]
        precision, recall = sum(kept) / len(kept), sum(kept) / gold
        f1 = 2 * precision * recall / (precision + recall)
        print(f"threshold {percent}%  P {100 * precision:.1f}  R {100 * recall:.1f}  F1 {100 * f1:.1f}")


def write(scorer: Scorer, folder: Path) -> None:
    """The two files of the lexicon."""
    counts = [
        f"{lemma}\t{construction}\t{n}\t{right}"
        for (lemma, construction), (n, right) in scorer.counts.items()
    ]
    weights = [f"{name}\t{weight}" for name, weight in sorted(scorer.weights.items())]
    for name, header, lines in (("cues.tsv", CUES, sorted(counts)), ("weights.tsv", WEIGHTS, weights)):
        (folder / name).write_text("\n".join([header, *lines]) + "\n", encoding="utf-8")


def main() -> None:
    """Read, learn, calibrate, write."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--out", type=Path, default=Path(claimtrack.__file__).parent / "extract" / "lexicon")
    parser.add_argument("--without", type=int)
    arguments = parser.parse_args()
    lines = arguments.corpus.read_text(encoding="utf-8").splitlines()
    kept = (line for number, line in enumerate(lines) if number % FOLDS != arguments.without)
    articles = [read_article(line) for line in kept]
    chosen = [pair for others, part in folds(articles) for pair in outcomes(fit(others), part)]
    report(articles, chosen)
    write(stretched(fit(articles), chosen), arguments.out)


if __name__ == "__main__":
    main()
