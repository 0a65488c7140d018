"""Whole articles beside everything that is read out of them."""

from __future__ import annotations

import difflib
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from claimtrack.extract import extract
from claimtrack.model import Article
from claimtrack.page import read_page

if TYPE_CHECKING:
    from claimtrack.model import Claim, Fact, Span, When

GOLDEN = Path(__file__).with_name("golden")


def told(text: str) -> dict[str, list[dict[str, Any]]]:
    """What is read out of a page, as a reader would write it down."""
    page = read_page(text)
    article = Article(text, page.blocks, page.published, title=page.title)
    found = extract(article)
    return {
        "claims": [_claim(text, claim) for claim in found.claims],
        "facts": [_fact(text, fact) for fact in found.facts],
    }


def _claim(text: str, claim: Claim) -> dict[str, Any]:
    return {
        "actor": claim.actor,
        "speaker": _printed(text, claim.speaker),
        "cue": _printed(text, claim.cue),
        "content": [span.of(text) for span in claim.content],
        "kind": f"{claim.quotation} {claim.type}",
        "said": _when(text, claim.said),
        "topics": list(claim.topics),
        "via": claim.via,
    }


def _fact(text: str, fact: Fact) -> dict[str, Any]:
    return {
        "text": fact.text.of(text),
        "actors": list(fact.actors),
        "when": _when(text, fact.when),
        "topics": list(fact.topics),
    }


def _when(text: str, when: When) -> str:
    """ "2025-03-07 phrase: Friday"."""
    return f"{when.edtf} {when.basis}" + (f": {when.phrase.of(text)}" if when.phrase else "")


def _printed(text: str, span: Span | None) -> str | None:
    return span.of(text) if span else None


def _lines(value: dict[str, Any]) -> list[str]:
    return json.dumps(value, ensure_ascii=False, indent=1).splitlines()


@pytest.mark.parametrize("name", ["pasted-page", "agency-copy", "british-page"])
def test_an_article_says_what_stands_beside_it(name: str) -> None:
    expected = json.loads((GOLDEN / f"{name}.json").read_text("utf-8"))
    found = told((GOLDEN / f"{name}.txt").read_text("utf-8"))
    changes = difflib.unified_diff(_lines(expected), _lines(found), "expected", "found", lineterm="", n=8)
    assert found == expected, "\n" + "\n".join(changes)
