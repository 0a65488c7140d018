"""Derive `claimtrack/extract/lexicon/cues.tsv`: how often each verb, in each construction, really attributes.

usage: python tests/bench/derive_cues.py OUT.tsv ATTRIBUTIONS.jsonl [--fold K]

The input is PolNeAR's training split (Newell et al. 2018) as JSON Lines; only counts are kept.  With --fold K every
fifth article, counting from K, is left out, so that figures can be taken on it.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from claimtrack.extract.attribution import read_paragraphs
from claimtrack.extract.candidates import find_candidates
from claimtrack.extract.cues import shipped_cues
from claimtrack.model import BlockKind, Span
from claimtrack.page import read_page

HEADER = "# lemma, construction, uses, right: counted in PolNeAR's training split (Newell et al. 2018)"


def letters(text: str, spans: list[Span]) -> set[int]:
    """The positions of letters and digits the spans cover."""
    return {i for span in spans for i in range(span.start, span.end) if text[i].isalnum()}


def outcomes(text: str, gold: list[dict]) -> Iterator[tuple[str, str, str, bool]]:
    """For each candidate of an article: lemma, class, construction, and whether an annotated claim has its content."""
    blocks = read_page(text).blocks
    targets = [letters(text, [Span(s["start"], s["end"]) for s in claim["content"]]) for claim in gold]
    for paragraph in read_paragraphs(text, [b.span for b in blocks if b.kind is BlockKind.PARAGRAPH]):
        for candidate in find_candidates(paragraph, shipped_cues()):
            found = letters(text, [paragraph.words.span(*part) for part in candidate.content])
            right = any(2 * len(found & target) >= len(found | target) for target in targets)
            yield candidate.lemma, candidate.kind, candidate.construction, right


def main(arguments: list[str]) -> None:
    """Write the counts."""
    out, corpus = arguments[:2]
    fold = int(arguments[arguments.index("--fold") + 1]) if "--fold" in arguments else None
    uses: Counter[tuple[str, str]] = Counter()
    rights: Counter[tuple[str, str]] = Counter()
    for number, line in enumerate(Path(corpus).read_text(encoding="utf-8").splitlines()):
        if fold is not None and number % 5 == fold:
            continue
        article = json.loads(line)
        for lemma, kind, construction, right in outcomes(article["text"], article["claims"]):
            for key in (lemma, f"*{kind}", "*"):
                uses[key, construction] += 1
                rights[key, construction] += right
    rows = [f"{lemma}\t{construction}\t{n}\t{rights[lemma, construction]}" for (lemma, construction), n in uses.items()]
    Path(out).write_text("\n".join([HEADER, *sorted(rows)]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
