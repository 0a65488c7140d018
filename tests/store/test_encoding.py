"""What columns hold, written and read back."""

import pytest

from claimtrack.model import Span
from claimtrack.store.encoding import DamagedValueError, Spans, dump_spans, load_contents, load_spans

ONE = Spans((Span(10, 50),), Span(0, 4), Span(5, 16), None)
SEVERAL = Spans((Span(0, 7), Span(7, 8), Span(20, 31)), None, None, Span(40, 46))


@pytest.mark.parametrize("spans", [ONE, SEVERAL])
def test_spans_are_read_as_they_were_written(spans: Spans) -> None:
    assert load_spans(dump_spans(spans)) == spans


def test_content_is_read_of_many_together() -> None:
    assert load_contents([dump_spans(ONE), dump_spans(SEVERAL)]) == [[10, 50], [0, 7, 7, 8, 20, 31]]
    assert load_contents([]) == []


@pytest.mark.parametrize(
    "damaged",
    [
        "",
        "nonsense",
        "[",
        "[[],null,null,null]",
        "[[5],null,null,null]",
        "[[5,5],null,null,null]",
        "[[-1,5],null,null,null]",
        "[[1.5,5],null,null,null]",
        "[[true,5],null,null,null]",
        '[["1","5"],null,null,null]',
        "[[9,12,3,5],null,null,null]",
        "[[1,2],null,null,null],[[1,2],null,null,null]",
    ],
)
def test_damaged_spans_are_named(damaged: str) -> None:
    with pytest.raises(DamagedValueError, match="no spans: "):
        load_contents([dump_spans(ONE), damaged])
