"""Which comes first in a text's numeric dates, the day or the month."""

from __future__ import annotations

import pytest

from claimtrack.dates import settled_order
from claimtrack.model import DateOrder


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("13/04/2025", "dmy"),
        ("04/13/2025", "mdy"),
        ("03/04/2025", None),
        ("Posted 03/04/2025 17:40", "dmy"),
        ("03/04/2025 | 21h15", "dmy"),
        ("Posted 03/04/2025 5:40 PM", None),
        ("Posted 03/04/2025 17:40 EST", None),
        ("03/04/2025 05:40 PM EDT", "mdy"),
        ("03/04/2025 05:40 PM AEST", None),
        ("Updated 03/04/2025. The vote was held on April 1.", "dmy"),
        ("Updated 03/04/2025. The vote was held on March 2.", "mdy"),
        ("Updated 03/04/2025. The vote was held on March 2, the recount on April 2.", None),
        ("The vote was held on March 2.", None),
        ("Posted 03/05/2025. Some 5 Marines died.", None),
        ("Posted 01/02/2025. The vote was held on Dec. 30.", "mdy"),
    ],
)
def test_a_clock_or_a_named_month_beside_it_settles_the_order(text: str, order: DateOrder | None) -> None:
    assert settled_order(text) == order
