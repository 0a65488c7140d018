"""What agencies and desks put in front of a headline, in its line: "UPDATE 2-", "RPT-INTERVIEW-"."""

from __future__ import annotations

import re

_SLUG = re.compile(
    r"""(?x)
    (?>(?:
        (?:UPDATE|WRAPUP|RPT|REPEAT|REFILE|CORRECTED|CORRECTION|ADVISORY|INTERVIEW|EXCLUSIVE|ANALYSIS|FACTBOX|TIMELINE
          |FEATURE|FOCUS|INSIGHT|SPECIAL\sREPORT|EXPLAINER|COLUMN|COMMENTARY|PREVIEW|DIARY|TEXT|NEWSMAKER|POLL|BRIEF
          |RECAP|OFFICIAL|LEAD|URGENT|ROUNDUP|1ST\sLEAD|2ND\sLEAD)
        (?:\s\d{1,2})?\s?[-–—]\s?
    ){1,4})
    (?=[^\W_]|["“‘'])
    """
)


def slug_length(line: str) -> int:
    """Characters of the slug that a headline begins with; 0 where there is none."""
    match = _SLUG.match(line) if line[:3].isupper() or line[:1].isdigit() else None
    return match.end() if match else 0
