"""How one text differs from another: within a sentence by words, within an article by sentences."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_SENTENCE = re.compile(r"""\S.*?(?:[.!?…]["'”’»)\]]*(?=\s+["'“‘«(\[]*[^\W\d_a-z]|\s*$)|$)""", re.DOTALL)
_MARKS = str.maketrans(
    "“”„«»‘’", '"""""\'\''
)  # outlets differ in their quotation marks, not in what they say


def marked(text: str, first: str) -> str:
    """`text` with what it has otherwise than `first`: [-left out-] and {+put in+}."""
    old, new = first.split(), text.split()
    matcher = SequenceMatcher(None, _compared(old), _compared(new), autojunk=False)
    parts = []
    for kind, start, end, begin, stop in matcher.get_opcodes():
        if kind == "equal":
            parts += new[begin:stop]
            continue
        if end > start:
            parts.append(f"[-{' '.join(old[start:end])}-]")
        if stop > begin:
            parts.append(f"{{+{' '.join(new[begin:stop])}+}}")
    return " ".join(parts)


def changed_sentences(before: Iterable[str], after: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The sentences that one text (its paragraphs) has and the other has not, in order: ("-", left out), ("+", put in).

    A sentence that was only moved is no change.
    """
    old = [sentence for paragraph in before for sentence in sentences(paragraph)]
    new = [sentence for paragraph in after for sentence in sentences(paragraph)]
    there, here = set(_compared(old)), set(_compared(new))
    matcher = SequenceMatcher(None, _compared(old), _compared(new), autojunk=False)
    for kind, start, end, begin, stop in matcher.get_opcodes():
        if kind != "equal":
            yield from (
                ("-", sentence) for sentence in old[start:end] if _compared([sentence])[0] not in here
            )
            yield from (
                ("+", sentence) for sentence in new[begin:stop] if _compared([sentence])[0] not in there
            )


def sentences(paragraph: str) -> list[str]:
    """A paragraph cut after each full stop that a capital follows: near enough for showing what changed."""
    return [" ".join(paragraph[start:end].split()) for start, end in sentence_spans(paragraph)]


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """Where the sentences of a paragraph begin and end (characters into it)."""
    return [found.span() for found in _SENTENCE.finditer(text)]


def _compared(texts: Sequence[str]) -> list[str]:
    return [text.translate(_MARKS) for text in texts]
