"""A row that looks like the ones the database gives, to be changed where a test needs it."""

from collections.abc import Callable
from typing import Any

import pytest

from claimtrack.model import ArticleRef, Quoted, Row, SaidAt

ROW = Row(
    id=12,
    type="claim",
    quotation="indirect",
    actor="Ada Okonjo",
    actors=(),
    speaker="Okonjo",
    cue="said",
    text="the reservoir would be full by June",
    said=SaidAt("2025-03-07", "2025-03-07", "2025-03-07", "day", "phrase", "Friday"),
    topics=("water",),
    article=ArticleRef(
        3, "Dry summer ahead", "Valley Courier", "https://example.org/dry", "2025-03-08T01:45"
    ),
    spans=(Quoted(40, 75, "the reservoir would be full by June"),),
    via=None,
)


@pytest.fixture
def row() -> Callable[..., Row]:
    def changed(**fields: Any) -> Row:
        return ROW._replace(**fields)

    return changed
