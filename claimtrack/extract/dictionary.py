"""Which tags an English word may have, and which it has most often."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from claimtrack.memo import Memo

_BLOCK = 2  # letters that the words of one line begin with


class Dictionary:
    """Words in small letters with their classes ("VBD:VBD,VBN": its usual tag, and the tags it may have).

    Lines are read as they are needed, since an article needs few of 56,000 words.

    `lines`: "#" and a comment, "=" and the classes with a tabulator between them, or what words begin with, a
    tabulator, and each word with the number of its class (" abandon=3 abandoned=7 ").
    """

    def __init__(self, lines: list[str]) -> None:
        pairs = [line.split("\t", 1) for line in lines if not line.startswith("#")]
        self._blocks = {key: words for key, words in pairs if key != "="}
        self._classes = next(words for key, words in pairs if key == "=").split("\t")
        self._known = Memo(self._read)

    def class_of(self, word: str) -> str:
        """The class of a word in small letters ("": it is not in the dictionary)."""
        return self._known[word]

    def _read(self, word: str) -> str:
        block = self._blocks.get(word[:_BLOCK], "")
        at = block.find(f" {word}=")
        if at < 0:
            return ""
        number = at + len(word) + 2
        return self._classes[int(block[number : block.index(" ", number)])]


def write_dictionary(classes: dict[str, str]) -> list[str]:
    """The lines of a dictionary, from the class of each word."""
    numbers = {name: n for n, name in enumerate(sorted(set(classes.values())))}
    blocks: dict[str, list[str]] = {}
    for word in sorted(classes):
        blocks.setdefault(word[:_BLOCK], []).append(f"{word}={numbers[classes[word]]}")
    return ["=\t" + "\t".join(numbers), *(f"{key}\t {' '.join(words)} " for key, words in blocks.items())]


@cache
def shipped_dictionary() -> Dictionary:
    """The dictionary that comes with claimtrack."""
    path = files("claimtrack.extract") / "lexicon" / "dictionary.tsv"
    return Dictionary(path.read_text(encoding="utf-8").splitlines())
