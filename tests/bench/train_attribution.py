"""Learn which possible attributions are right: writes counts and weights of the lexicon.

usage, from the top folder: python -m tests.bench.train_attribution CORPUS.jsonl [--out FOLDER] [--without K]

The input is PolNeAR's training split (Newell et al. 2018) as JSON Lines, an article a line: {"text": …, "claims":
[{"speaker": {"start": …, "end": …} or null, "cue": the same, "content": [{"start": …, "end": …}, …]}, …]}; only counts
and weights are kept.  The news of other countries and kinds in `tests/news` is learnt from together with it.  Needs
scikit-learn, numpy and scipy beside claimtrack; the same versions give the same files, in some seven minutes, and so
does learning again from what was written.
With --without K every fifth article, counting from K, is left out, so that figures can be taken on it.

Three L1 logistic regressions are learnt: whether a noun phrase is the speaker (`sources.tsv`); at each place where
content might end, whether it does (`endings.tsv`); and whether content and speaker of a possible attribution are right
(`weights.tsv`).  The last learns from what the first two, and counts of how often the verb reports something
(`cues.tsv`), say of articles they were not learnt from, fold by fold, over several ways to make folds.  Finally its
log-odds are stretched and shifted to fit what is right of the claims chosen in articles that were left out (Platt
1999).
"""

from __future__ import annotations

import argparse
import json
import math
import random
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

import claimtrack
from claimtrack.extract.attribution import find_attributions
from claimtrack.extract.candidates import find_candidates
from claimtrack.extract.cues import shipped_cues
from claimtrack.extract.endings import PLACE_TEMPLATES, Endings, describe_places
from claimtrack.extract.features import TEMPLATES, describe
from claimtrack.extract.scoring import Scorer
from claimtrack.extract.sources import OPTION_TEMPLATES, Sources, describe_options
from claimtrack.extract.stretches import read_stretches
from claimtrack.extract.weights import Feature, features
from claimtrack.model import Article, Span
from claimtrack.page import read_page
from tests.bench.news import read_news
from tests.quality.mentions import heads
from tests.quality.score import ENOUGH, covered

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from claimtrack.extract.candidate import Candidate
    from claimtrack.extract.paragraph import Paragraph

    Example = tuple[list[Feature], bool]  # described, and whether it is right

FOLDS = 5
WAYS = 4  # to make folds, so that it matters less which articles happen to stand together
LEAST = 3  # candidates a feature must be seen in
STRENGTH = 0.6  # inverse of the L1 penalty
SURE_ENOUGH = 0.15  # claims less likely do not count for the calibration
CORPORA = "PolNeAR's training split (Newell et al. 2018) and news of our own (tests/news)"
CUES = f"# lemma, construction, uses, reports: counted in {CORPORA}"
WEIGHTS = f"# feature, weight in thousandths of log-odds: learnt from {CORPORA}"


@dataclass(frozen=True)
class Gold:
    """An annotated claim: the places of its letters and digits, its spans, speaker and cue."""

    content: frozenset[int]
    spans: list[Span]
    speaker: Span | None
    cue: Span | None


@dataclass
class Labelled:
    """An article with its annotated claims, its paragraphs, and the candidates of each."""

    text: str
    gold: list[Gold]
    paragraphs: list[Paragraph]
    candidates: list[list[Candidate]]

    @cached_property
    def reporting(self) -> list[bool]:
        """Which candidates report something annotated, whoever speaks."""
        return [
            is_reported(
                covered(self.text, [paragraph.words.span(*part) for part in candidate.content]), self.gold
            )
            for paragraph, candidates in zip(self.paragraphs, self.candidates, strict=True)
            for candidate in candidates
        ]

    @cached_property
    def sources(self) -> list[tuple[list[Feature], bool]]:
        """For each noun phrase that may be the speaker of an annotated claim: the features, and whether it is."""
        return list(sources_of(self))

    @cached_property
    def endings(self) -> list[tuple[list[Feature], bool]]:
        """At each place where the content of an annotated claim might end: the features, and whether it does."""
        return list(endings_of(self))


def is_reported(found: frozenset[int], gold: Iterable[Gold]) -> bool:
    """Whether an annotated claim has half of this content."""
    return any(len(found & each.content) >= ENOUGH * len(found | each.content) for each in gold if found)


def is_right(text: str, content: Sequence[Span], speaker: Span | None, gold: Iterable[Gold]) -> bool:
    """Whether an annotated claim has half of this content, and this speaker."""
    found = covered(text, content)
    return any(is_reported(found, [each]) and same_speaker(text, each.speaker, speaker) for each in gold)


def same_speaker(text: str, one: Span | None, other: Span | None) -> bool:
    """Whether the first head word of either mention lies inside the other; annotated mentions are often long."""
    if one is None or other is None:
        return one is other
    head, other_head = next(heads(text, one), one.start), next(heads(text, other), other.start)
    return other.start <= head < other.end or one.start <= other_head < one.end


def labelled(text: str, gold: list[Gold]) -> Labelled:
    """A text with its candidates."""
    paragraphs = read_stretches(Article(text, read_page(text).blocks))
    return Labelled(text, gold, paragraphs, [list(find_candidates(p, shipped_cues())) for p in paragraphs])


def own_articles() -> Iterator[Labelled]:
    """The articles of `tests/news`."""
    for text, claims in read_news():
        gold = [Gold(covered(text, content), list(content), who, cue) for content, who, cue in claims]
        yield labelled(text, gold)


def read_article(line: str) -> Labelled:
    """One line of the corpus."""
    article = json.loads(line)
    text = article["text"]

    def span(found: dict[str, int] | None) -> Span | None:
        return None if found is None else Span(found["start"], found["end"])

    gold = []
    for claim in article["claims"]:
        spans = [Span(each["start"], each["end"]) for each in claim["content"]]
        gold.append(Gold(covered(text, spans), spans, span(claim["speaker"]), span(claim["cue"])))
    return labelled(text, gold)


def rightness(article: Labelled, paragraph: Paragraph, candidates: Iterable[Candidate]) -> list[bool]:
    """Whether each of a paragraph's candidates is right."""
    words = paragraph.words
    return [
        is_right(
            article.text,
            [words.span(*part) for part in c.content],
            c.speaker and words.span(*c.speaker),
            article.gold,
        )
        for c in candidates
    ]


def annotated(article: Labelled) -> Iterator[tuple[Paragraph, Candidate, Gold]]:
    """The candidates whose cue and content are those of an annotated claim, more or less."""
    for paragraph, candidates in zip(article.paragraphs, article.candidates, strict=True):
        for candidate in candidates:
            cue, content = paragraph.words.span(*candidate.cue), paragraph.words.span(*candidate.content[-1])
            for claim in article.gold:
                if (
                    claim.cue
                    and claim.cue.overlaps(cue)
                    and any(span.overlaps(content) for span in claim.spans)
                ):
                    yield paragraph, candidate, claim
                    break


def sources_of(article: Labelled) -> Iterator[tuple[list[Feature], bool]]:
    """What `Labelled.sources` holds."""
    for paragraph, candidate, claim in annotated(article):
        for speaker, values in describe_options(paragraph, candidate):
            found = None if speaker is None else paragraph.words.span(*speaker)
            yield features(OPTION_TEMPLATES, values), same_speaker(article.text, claim.speaker, found)


def endings_of(article: Labelled) -> Iterator[tuple[list[Feature], bool]]:
    """What `Labelled.endings` holds."""
    for paragraph, candidate, claim in annotated(article):
        words = paragraph.words
        start, limit = words.starts[candidate.content[-1][0]], words.ends[candidate.sentence[1] - 1]
        end = max((min(s.end, limit) for s in claim.spans if s.start < limit and s.end > start), default=None)
        if end is None:
            continue
        for place, values in describe_places(paragraph, candidate):
            goes_on = any(map(str.isalnum, article.text[words.starts[place] : end]))
            yield features(PLACE_TEMPLATES, values), not goes_on
            if not goes_on:
                break


def count(articles: Iterable[Labelled]) -> dict[tuple[str, str], tuple[int, int]]:
    """Uses of each lemma, class and all, in each construction, and how many of them report something."""
    uses: Counter[tuple[str, str]] = Counter()
    rights: Counter[tuple[str, str]] = Counter()
    for article in articles:
        for candidate, right in zip(chain(*article.candidates), article.reporting, strict=True):
            for key in (candidate.lemma, f"*{candidate.kind}", "*"):
                uses[key, candidate.construction] += 1
                rights[key, candidate.construction] += right
    return {key: (total, rights[key]) for key, total in sorted(uses.items())}


def examples(articles: Iterable[Labelled], scorer: Scorer) -> Iterator[Example]:
    """Every candidate, and whether it is right."""
    for article in articles:
        for paragraph, candidates in zip(article.paragraphs, article.candidates, strict=True):
            setting = scorer.setting(paragraph, candidates)
            right = rightness(article, paragraph, setting.candidates)
            for at, is_so in enumerate(right):
                yield features(TEMPLATES, *describe(setting, at)), is_so


def folds(articles: list[Labelled], way: int = 0) -> Iterator[tuple[list[Labelled], list[Labelled]]]:
    """(the others, a fifth) for each fifth of the articles, in one of several ways to make fifths."""
    order = list(range(len(articles)))
    if way:
        random.Random(way).shuffle(order)  # noqa: S311 - the same order every time is what is wanted
    for fold in range(FOLDS):
        part = set(order[fold::FOLDS])
        others = [article for number, article in enumerate(articles) if number not in part]
        yield others, [articles[number] for number in sorted(part)]


def regression(rows: Iterable[Example], ways: int = 1) -> dict[Feature, int]:
    """The weights, in thousandths, of the features of these rows, which hold every example `ways` times."""
    described, right = zip(*rows, strict=True)
    seen = Counter(feature for row in described for feature in set(row))
    names = sorted((feature for feature, uses in seen.items() if uses >= LEAST and feature), key=json.dumps)
    column = {name: number for number, name in enumerate(names)}
    places = [sorted({column[feature] for feature in row if feature in column}) for row in described]
    starts = np.cumsum([0, *map(len, places)])
    flat = np.array([place for row in places for place in row])
    matrix = csr_matrix((np.ones(len(flat)), flat, starts), shape=(len(places), len(names)))
    model = LogisticRegression(
        C=STRENGTH / ways,
        l1_ratio=1,
        solver="liblinear",
        random_state=0,
        tol=1e-4,
        max_iter=1000,
        intercept_scaling=10,
    ).fit(matrix, np.array(right))
    weights = {name: round(1000 * weight) for name, weight in zip(names, model.coef_[0], strict=True)}
    return {(): round(1000 * model.intercept_[0])} | {
        name: weight for name, weight in weights.items() if weight
    }


def learn_endings(articles: Iterable[Labelled]) -> Endings:
    """Where content ends, learnt from these articles."""
    return Endings(regression(row for article in articles for row in article.endings))


def learn_sources(articles: Iterable[Labelled]) -> Sources:
    """Who speaks, learnt from these articles."""
    return Sources(regression(row for article in articles for row in article.sources))


def fit(articles: list[Labelled]) -> Scorer:
    """Endings, counts and weights learnt from these articles, not yet calibrated."""
    rows: list[Example] = []
    for way in range(WAYS):
        for others, part in folds(articles, way):
            scorer = Scorer(count(others), {}, learn_endings(others), learn_sources(others))
            rows.extend(examples(part, scorer))
    return Scorer(count(articles), regression(rows, WAYS), learn_endings(articles), learn_sources(articles))


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
    weights = {name: round(slope * weight) for name, weight in scorer.weights.named.items()}
    weights[()] += round(1000 * shift)
    kept = {name: weight for name, weight in weights.items() if weight}
    return Scorer(scorer.counts, kept, scorer.endings, scorer.sources)


def report(articles: list[Labelled], chosen: list[tuple[float, bool]]) -> None:
    """Print precision, recall and F1 by threshold, of articles not learnt from."""
    gold = sum(len(article.gold) for article in articles)
    for percent in range(20, 75, 5):
        kept = [right for chance, right in chosen if chance >= percent / 100]
        precision, recall = sum(kept) / len(kept), sum(kept) / gold
        f1 = 2 * precision * recall / (precision + recall)
        print(f"threshold {percent}%  P {100 * precision:.1f}  R {100 * recall:.1f}  F1 {100 * f1:.1f}")


def write(scorer: Scorer, folder: Path) -> None:
    """The four files of the lexicon."""
    counts = [
        f"{lemma}\t{construction}\t{n}\t{right}"
        for (lemma, construction), (n, right) in scorer.counts.items()
    ]
    files = {"cues.tsv": (CUES, sorted(counts))}
    learnt = {
        "sources": scorer.sources.weights.named,
        "endings": scorer.endings.weights.named,
        "weights": scorer.weights.named,
    }
    for name, weights in learnt.items():
        files[f"{name}.tsv"] = (
            WEIGHTS,
            sorted(
                f"{json.dumps(feature, ensure_ascii=False)}\t{weight}" for feature, weight in weights.items()
            ),
        )
    folder.mkdir(parents=True, exist_ok=True)
    for name, (header, lines) in files.items():
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
    articles = [*map(read_article, kept), *own_articles()]
    chosen = [pair for others, part in folds(articles) for pair in outcomes(fit(others), part)]
    report(articles, chosen)
    write(stretched(fit(articles), chosen), arguments.out)


if __name__ == "__main__":
    main()
