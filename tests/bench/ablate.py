"""Which conditions of the extraction help, harm or change nothing: each is switched off in turn, on annotated articles.

usage: python -m tests.bench.ablate [FILE.py ...]

Reads `tests/quality/articles` and `tests/news`. For every `if` of `claimtrack/extract` (or of the files named there)
that makes nothing worse it prints how many more claims are predicted, found, and right in speaker, actor and date
when its body is never entered, and how many articles enter it. What changes nothing or gains may be too wide, too
narrow or told elsewhere, which reading the articles shows: no figure here is a reason to delete what few articles
reach. Each is tried in a process of its own, on the articles that enter it; all of them take half an hour. Needs
Python 3.12 and a system that forks.
"""

from __future__ import annotations

import ast
import gc
import json
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import CodeType, FunctionType
from typing import NamedTuple

import claimtrack
from claimtrack.extract import extract
from claimtrack.memo import forget_all
from claimtrack.model import Article, Claim, Moment
from claimtrack.page import read_page
from tests.bench.news import DatedClaim, read_dated_news
from tests.quality.labels import LabelledClaim, load_labels
from tests.quality.mentions import same_actor, same_mention
from tests.quality.run import read
from tests.quality.score import match_claims, same_days

FOLDER = Path(claimtrack.__file__).parent / "extract"
_TOOL = 3  # a number that no debugger or profiler uses
Labels = Sequence[LabelledClaim | DatedClaim]
Counts = list[int]  # claims predicted, found, and of those right in speaker, actor and date


class Condition(NamedTuple):
    """An `if`: its file, its line, the first line of its body, and the function or method it is part of."""

    path: Path
    line: int
    body: int
    function: str


def conditions(path: Path) -> Iterator[Condition]:
    """The conditions of a file, in the order of its functions."""

    def walk(node: ast.AST, within: str, function: str) -> Iterator[Condition]:
        for child in ast.iter_child_nodes(node):
            inner, outer = within, function
            if isinstance(child, ast.FunctionDef | ast.ClassDef):
                inner = f"{within}{child.name}."
                outer = function or (inner[:-1] if isinstance(child, ast.FunctionDef) else "")
            elif isinstance(child, ast.If) and function:
                yield Condition(path, child.lineno, child.body[0].lineno, function)
            yield from walk(child, inner, outer)

    return walk(ast.parse(path.read_text(encoding="utf-8")), "", "")


def without(condition: Condition) -> CodeType:
    """The code of the condition's function with a body that is never entered; what it tests is not worked out."""
    tree = ast.parse(condition.path.read_text(encoding="utf-8"))
    (node,) = (n for n in ast.walk(tree) if isinstance(n, ast.If) and n.lineno == condition.line)
    never = ast.parse(
        "(0).bit_length()", mode="eval"
    ).body  # a constant would be left out, with names it closes over
    node.test = ast.BoolOp(ast.And(), [never, node.test])
    module = compile(ast.fix_missing_locations(tree), str(condition.path), "exec", dont_inherit=True)
    return next(code for code in _codes(module) if code.co_qualname == condition.function)


def _codes(code: CodeType) -> Iterator[CodeType]:
    for inner in code.co_consts:
        if isinstance(inner, CodeType):
            yield inner
            yield from _codes(inner)


def examples() -> Iterator[tuple[Article, Labels]]:
    """Annotated articles: our own, and those that weights are learnt from."""
    for labelled in load_labels():
        yield read(labelled), labelled.claims
    for text, published, claims in read_dated_news():
        page = read_page(text)
        yield Article(text, page.blocks, Moment.parse(published), title=page.title), claims


def counts(text: str, labels: Labels, claims: Sequence[Claim]) -> Counts:
    """How many claims there are, and how many are found and right."""
    pairs = match_claims(text, labels, claims)
    return [
        len(claims),
        len(pairs),
        sum(same_mention(text, label.speaker, claim.speaker) for label, claim in pairs),
        sum(same_actor(label.actor, claim.actor) for label, claim in pairs),
        sum(same_days(label.said, claim.said) for label, claim in pairs),
    ]


class Ablation:
    """The annotated articles as they are read now, and what changes when a condition is switched off."""

    def __init__(self) -> None:
        self.examples = list(examples())
        self.reached: dict[tuple[str, int], list[int]] = {}
        self.claims = [self._traced(number) for number in range(len(self.examples))]
        self._functions: dict[tuple[str, str], list[FunctionType]] = {}
        for each in gc.get_objects():
            if isinstance(each, FunctionType):
                code = each.__code__
                self._functions.setdefault((code.co_filename, code.co_qualname), []).append(each)

    def _traced(self, number: int) -> Sequence[Claim]:
        monitoring = sys.monitoring

        def line(code: CodeType, at: int) -> object:
            if code.co_filename.startswith(str(FOLDER)):
                self.reached.setdefault((code.co_filename, at), []).append(number)
            return monitoring.DISABLE

        monitoring.use_tool_id(_TOOL, "ablate")
        monitoring.register_callback(_TOOL, monitoring.events.LINE, line)
        monitoring.set_events(_TOOL, monitoring.events.LINE)
        monitoring.restart_events()
        claims = extract(self.examples[number][0]).claims
        monitoring.set_events(_TOOL, 0)
        monitoring.free_tool_id(_TOOL)
        return claims

    def gain(self, condition: Condition) -> Counts | None:
        """What is counted without the condition, less what is counted with it; None where nothing can be read then."""
        reader, writer = os.pipe()
        child = os.fork()
        if not child:
            os.close(reader)
            try:
                os.write(writer, json.dumps(self._changed(condition)).encode())
            finally:
                os._exit(0)
        os.close(writer)
        with os.fdopen(reader, "rb") as stream:
            told = stream.read()
        os.waitpid(child, 0)
        return json.loads(told) if told else None

    def _changed(self, condition: Condition) -> Counts:
        for function in self._functions[str(condition.path), condition.function]:
            function.__code__ = without(condition)
        forget_all()
        total = [0] * 5
        for number in self.reached[str(condition.path), condition.body]:
            article, labels = self.examples[number]
            claims = extract(article).claims
            if claims != self.claims[number]:
                pair = counts(article.text, labels, claims), counts(article.text, labels, self.claims[number])
                total = [t + new - old for t, new, old in zip(total, *pair, strict=True)]
        return total


def worth(gain: Counts) -> float:
    """One figure for what is gained: F1 of about .9 stands still where .45 of the claims predicted anew are right.

    Of those found anew, 89% of actors and dates are right without any change.
    """
    predicted, found, speaker, actor, said = gain
    return (found + speaker - 0.9 * predicted) + (actor - 0.89 * found) + (said - 0.89 * found)


def main(names: Sequence[str]) -> None:
    """Print the conditions that are no help, the worst first in each file."""
    if not hasattr(sys, "monitoring"):
        sys.exit("ablate needs Python 3.12 or newer, which tells the lines that are reached")
    ablation = Ablation()
    for path in [FOLDER / name for name in names] or sorted(FOLDER.glob("*.py")):
        met = [c for c in conditions(path) if (str(path), c.body) in ablation.reached]
        gains = [(c, gain) for c in met if (gain := ablation.gain(c)) is not None and worth(gain) >= 0]
        source = path.read_text(encoding="utf-8").splitlines()
        for each, gain in sorted(gains, key=lambda pair: -worth(pair[1])):
            entered = len(ablation.reached[str(path), each.body])
            print(f"{path.name}:{each.line} {gain} in {entered}: {source[each.line - 1].strip()}", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
