"""Derive `claimtrack/extract/lexicon/dictionary.tsv` and `tags.tsv`.

usage: python -m tests.bench.derive_tags FOLDER TAGGED.tsv... --usual LEXICON --forms FORMS.csv.gz [--test TAGGED.tsv]

TAGGED.tsv has a word, its universal tag and its Penn tag a line, and a blank line after each sentence (GUM and the
English Web Treebank in that form).  LEXICON is that of Brill's tagger (1992; `en-lexicon.txt` of TextBlob 0.20): words
with the tag they have most often.  FORMS are the inflections of the SPECIALIST lexicon (`infl_lu.csv.gz` of LemmInflect
0.2.3).  The dictionary has the class of each word in small letters: its usual tag and those it may have.  `tags.tsv`
holds, for words seen twice or more, for word endings and for classes of the dictionary, how often each tag was counted,
and how often each tag follows each other.
"""

import argparse
import csv
import gzip
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from claimtrack.extract.dictionary import Dictionary, write_dictionary
from claimtrack.extract.tagger import Tagger, coarse, shape_of

CLOSED = frozenset("WRB WDT WP DT IN CC MD PRP PRP$ TO EX POS".split())  # no new word has these tags
NAMES = frozenset(("NNP", "NNPS", "FW", "SYM"))
NOUNS = frozenset(("NN", "NNS", "NNP"))
DICTIONARY = (
    "# number of the class of each word, a class being its usual tag and its possible ones; derived from the lexicon "
    "of Brill's tagger (MIT licence; Brill 1992) and the SPECIALIST lexicon (U.S. National Library of Medicine)"
)
OFTEN = 5  # times a word is met that tells by itself which tags it has
CLASSED = 2  # how often a rarer one counts as met with the tags of words of its class
HEADER = (
    "# tag counts; derived from the GUM corpus (CC BY, CC BY-SA; Zeldes 2017) and the English Web Treebank "
    "(CC BY-SA 4.0; Silveira et al. 2014)"
)


def sentences(path: Path) -> Iterator[list[tuple[str, str]]]:
    """The tagged sentences of one file."""
    sentence: list[tuple[str, str]] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            word, _, tag = line.split("\t")
            # as a preposition it lets a noun follow its "to": "according to brokers"
            sentence.append((word, "IN" if word.lower() == "according" else coarse(tag)))
        elif sentence:
            yield sentence
            sentence = []
    if sentence:
        yield sentence


def usual_tags(path: Path) -> dict[str, str]:
    """The tag that each word in small letters has most often."""
    pairs = (line.split() for line in path.read_text(encoding="utf-8").splitlines() if line[:1] != ";")
    return {
        pair[0]: coarse(tag)
        for pair in pairs
        if len(pair) == 2 and pair[0].islower() and (tag := pair[1].partition("|")[0]) not in NAMES
    }


def possible_tags(path: Path) -> dict[str, set[str]]:
    """The tags that each word may have, by the inflections of every lemma."""
    found: dict[str, set[str]] = defaultdict(set)
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for lemma, kind, *columns in csv.reader(file):
            forms = [column.split("/") if column else [] for column in (*columns, "", "", "", "")]
            match kind:
                case "noun":
                    named = {"NN": [lemma], "NNS": forms[0]}
                case "verb":
                    participles = forms[1] or forms[0]
                    named = {
                        "VB": [lemma],
                        "VBD": forms[0],
                        "VBN": participles,
                        "VBG": forms[2],
                        "VBZ": forms[3],
                    }
                case "adj" | "adv":
                    named = {"JJ" if kind == "adj" else "RB": [lemma, *forms[0], *forms[1]]}
                case _:
                    named = {}
            for tag, words in named.items():
                for word in words:
                    found[word].add(tag)
    return found


def widen(usual: dict[str, str], possible: dict[str, set[str]]) -> None:
    """Add the tags that a dictionary leaves unsaid."""
    for word, tag in usual.items():
        possible.setdefault(word, set()).add(tag)
    for word, tags in possible.items():
        if "VBG" in tags:
            tags.update(("NN", "JJ"))
        if "VBN" in tags and usual.get(word) in {None, "JJ"}:
            tags.add("JJ")
        if "VBD" in tags and word.endswith("ed"):
            tags.add("VBN")


def classes(usual: dict[str, str], possible: dict[str, set[str]]) -> dict[str, str]:
    """The class of each word; nouns that are nothing else are left out where their usual tag is not known."""
    told = {
        word for word, tags in possible.items() if word.islower() and word.isalpha() and not tags <= NOUNS
    }
    return {
        word: f"{usual.get(word, '-')}:{','.join(sorted(possible.get(word, ())))}"
        for word in {word for word in usual if word.isalpha()} | told
    }


def derive(paths: list[Path], dictionary: Dictionary) -> list[str]:
    """The lines of the lexicon."""
    words: dict[str, Counter[str]] = defaultdict(Counter)
    tables: dict[str, dict[str, Counter[str]]] = {kind: defaultdict(Counter) for kind in "efk"}
    for path in paths:
        for sentence in sentences(path):
            previous = "^"
            for i, (word, tag) in enumerate(sentence):
                tables["f"][previous][tag] += 1
                previous = tag
                words[word.lower()][tag] += 1
                known = dictionary.class_of(word.lower())
                if known and word[0].islower():
                    tables["k"][known][tag] += 1
                if tag not in CLOSED:
                    tables["e"][shape_of(word, first=i == 0)][tag] += 1
    rows = [
        ("w", key, tags + classed(tags, tables["k"].get(dictionary.class_of(key))))
        for key, tags in words.items()
        if tags.total() > 1
    ]
    for kind, least in (("e", 2), ("f", 1), ("k", 5)):
        rows += [(kind, key, tags) for key, tags in tables[kind].items() if sum(tags.values()) >= least]
    return [HEADER] + [
        f"{kind}\t{key}\t" + " ".join(f"{tag}:{n}" for tag, n in tags.most_common(6 if kind != "f" else 99))
        for kind, key, tags in sorted(rows, key=lambda row: (row[0], row[1]))
    ]


def classed(tags: Counter[str], alike: Counter[str] | None) -> Counter[str]:
    """What words of one class were counted as, as if a rare word had been met with that a few times more."""
    if alike is None or tags.total() >= OFTEN or "NNP" in tags:
        return Counter()
    return Counter({tag: n for tag, found in alike.items() if (n := round(CLASSED * found / alike.total()))})


def accuracy(tagger: Tagger, path: Path) -> float:
    """The share of words of a tagged file that get their tag."""
    right = total = 0
    for sentence in sentences(path):
        words = [word for word, _ in sentence]
        found = tagger.tag([tagger.forms[word] for word in words], [(0, len(words))])
        right += sum(tag == gold for tag, (_, gold) in zip(found, sentence, strict=True))
        total += len(words)
    return right / total


def main() -> None:
    """Write dictionary and counts, and print the accuracy on a held-out file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("tagged", type=Path, nargs="+")
    for option in ("--usual", "--forms"):
        parser.add_argument(option, type=Path, required=True)
    parser.add_argument("--test", type=Path)
    given = parser.parse_args()
    usual, possible = usual_tags(given.usual), possible_tags(given.forms)
    widen(usual, possible)
    lines = write_dictionary(classes(usual, possible))
    dictionary = Dictionary(lines)
    counts = derive(given.tagged, dictionary)
    for name, head, rows in (("dictionary", [DICTIONARY], lines), ("tags", [], counts)):
        (given.folder / f"{name}.tsv").write_text("\n".join([*head, *rows]) + "\n", encoding="utf-8")
    if given.test:
        print(f"{given.test.name}: {accuracy(Tagger(counts, dictionary), given.test):.4f}")


if __name__ == "__main__":
    main()
