"""Derive `claimtrack/extract/lexicon/tags.tsv` from hand-tagged words.

usage: python tests/bench/derive_tags.py OUT.tsv TAGGED.tsv... [--test TAGGED.tsv]

The input has a word, its universal tag and its Penn tag a line, and a blank line after each sentence
(GUM and the English Web Treebank in that form).  The output holds, for words seen twice or more and for word endings,
how often each tag was counted, and how often each tag follows each other.
"""

import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from claimtrack.extract.tagger import Tagger, coarse, shape_of

CLOSED = frozenset("WRB WDT WP DT IN CC MD PRP PRP$ TO EX POS".split())  # no new word has these tags
HEADER = (
    "# tag counts; derived from the GUM corpus (CC BY, CC BY-SA; Zeldes 2017) and the English Web Treebank "
    "(CC BY-SA 4.0; Silveira et al. 2014)"
)


def sentences(path: str) -> Iterator[list[tuple[str, str]]]:
    """The tagged sentences of one file."""
    sentence: list[tuple[str, str]] = []
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        if line.strip():
            word, _, tag = line.split("\t")
            sentence.append((word, coarse(tag)))
        elif sentence:
            yield sentence
            sentence = []
    if sentence:
        yield sentence


def derive(paths: list[str]) -> list[str]:
    """The lines of the lexicon."""
    words: dict[str, Counter[str]] = defaultdict(Counter)
    endings: dict[str, Counter[str]] = defaultdict(Counter)
    follows: dict[str, Counter[str]] = defaultdict(Counter)
    for path in paths:
        for sentence in sentences(path):
            previous = "^"
            for i, (word, tag) in enumerate(sentence):
                follows[previous][tag] += 1
                previous = tag
                words[word.lower()][tag] += 1
                if tag not in CLOSED:
                    endings[shape_of(word, first=i == 0)][tag] += 1
    rows = [("w", key, tags) for key, tags in words.items() if sum(tags.values()) > 1]
    rows += [("e", key, tags) for key, tags in endings.items() if sum(tags.values()) > 1]
    rows += [("f", key, tags) for key, tags in follows.items()]
    return [HEADER] + [
        f"{kind}\t{key}\t" + " ".join(f"{tag}:{n}" for tag, n in tags.most_common(6 if kind != "f" else 99))
        for kind, key, tags in sorted(rows, key=lambda row: (row[0], row[1]))
    ]


def accuracy(tagger: Tagger, path: str) -> float:
    """The share of words of a tagged file that get their tag."""
    right = total = 0
    for sentence in sentences(path):
        words = [word for word, _ in sentence]
        found = tagger.tag([tagger.forms[word] for word in words], [(0, len(words))])
        right += sum(tag == gold for tag, (_, gold) in zip(found, sentence, strict=True))
        total += len(words)
    return right / total


def main(arguments: list[str]) -> None:
    """Write the lexicon, and print its accuracy on a held-out file."""
    held_out = arguments[arguments.index("--test") + 1] if "--test" in arguments else None
    out, *paths = [a for a in arguments if a not in ("--test", held_out)]
    lines = derive(paths)
    Path(out).write_text("\n".join(lines) + "\n", encoding="utf-8")
    if held_out:
        print(
            f"{len(lines)} lines, accuracy on {Path(held_out).name}: {accuracy(Tagger(lines), held_out):.4f}"
        )


if __name__ == "__main__":
    main(sys.argv[1:])
