"""Regular expressions that every supported Python reads alike."""

from __future__ import annotations

import re
from pathlib import Path

import claimtrack

PACKAGE = Path(claimtrack.__file__).parent
# A group repeated possessively, in a raw string or on a line of a verbose expression.
POSSESSIVE_GROUP = re.compile(r"""(?:r["'].*|^\s+\|.*|^\s+\(.*)(?<!\\)\)(?:[*+?]|\{\d*,?\d*\})\+""")


def test_no_group_repeats_possessively() -> None:
    # Python before 3.11.5 misreads it where the group matches in more than one way; (?>(?:…)*) says the same.
    assert POSSESSIVE_GROUP.search('_WORD = re.compile(r"(?:ab?)*+")')
    assert POSSESSIVE_GROUP.search("    | (?i:ab){2,}+")
    for path in PACKAGE.rglob("*.py"):
        lines = path.read_text(encoding="utf-8").splitlines()
        assert [line for line in lines if POSSESSIVE_GROUP.search(line)] == [], path
