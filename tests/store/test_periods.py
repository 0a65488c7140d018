"""Counts by day, month and year."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from claimtrack.errors import ClaimtrackError
from claimtrack.model import PeriodCount, PeriodUnit, Query
from claimtrack.store import count_periods, get_actor
from claimtrack.store.periods import period_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from claimtrack.store import Store
    from tests.store.conftest import Draft


@pytest.fixture(autouse=True)
def news(draft: type[Draft], put: Callable[[Draft], int]) -> None:
    on = draft.on
    put(
        draft(date(2025, 3, 8))
        .says("Anna Bell", "on the day", topics=("Rain",))
        .says("Anna Bell", "a hope", kind="attitude")
        .says("Peter Marsh", "in a month", when=on(date(2025, 3, 1), date(2025, 3, 31)))
        .says("Anna Bell", "in a week of two months", when=on(date(2025, 3, 31), date(2025, 4, 6)))
        .says("Anna Bell", "in a decade", when=on(date(1990, 1, 1), date(1999, 12, 31)))
        .happened("It rained until then.", "Anna Bell", when=on(None, date(2025, 2, 1)))
        .happened("It rained for a year.", when=on(date(2024, 1, 1), date(2024, 12, 31)))
    )
    put(draft(None).says("Peter Marsh", "no date"))


YEARS = [
    PeriodCount("1990/1999", 1, 0, 0),
    PeriodCount("2024", 0, 0, 1),
    PeriodCount("../2025", 0, 0, 1),
    PeriodCount("2025", 3, 1, 0),
    PeriodCount(None, 1, 0, 0),
]


@pytest.mark.parametrize(
    ("unit", "in_2025"),
    [
        ("year", [PeriodCount("../2025", 0, 0, 1), PeriodCount("2025", 3, 1, 0)]),
        (
            "month",
            [
                PeriodCount("2025", 1, 0, 0),
                PeriodCount("../2025-02", 0, 0, 1),
                PeriodCount("2025-03", 2, 1, 0),
            ],
        ),
        (
            "day",
            [
                PeriodCount("2025", 1, 0, 0),
                PeriodCount("../2025-02-01", 0, 0, 1),
                PeriodCount("2025-03", 1, 0, 0),
                PeriodCount("2025-03-08", 1, 1, 0),
            ],
        ),
    ],
)
def test_what_is_not_known_so_finely_is_counted_more_coarsely(
    store: Store, unit: PeriodUnit, in_2025: list[PeriodCount]
) -> None:
    assert list(count_periods(store, Query(), unit)) == [*YEARS[:2], *in_2025, *YEARS[4:]]


@pytest.mark.parametrize(
    ("first", "last", "by_day", "by_month"),
    [
        (None, date(2026, 5, 13), "../2026-05-13", "../2026-05"),
        (None, date(2026, 5, 31), "../2026-05", "../2026-05"),
        (None, date(2024, 2, 29), "../2024-02", "../2024-02"),
        (None, date(2025, 12, 31), "../2025", "../2025"),
        (date(2025, 11, 1), date(2025, 11, 30), "2025-11", "2025-11"),
        (date(2025, 12, 30), date(2026, 1, 2), "2025/2026", "2025/2026"),
    ],
)
def test_an_open_date_has_its_day_or_month_and_none_finer_than_is_known(
    store: Store,
    draft: type[Draft],
    put: Callable[[Draft], int],
    first: date | None,
    last: date | None,
    by_day: str,
    by_month: str,
) -> None:
    put(draft(date(2026, 6, 1)).says("Ida Brekke", "something", when=draft.on(first, last)))
    query = Query(actor="Brekke")
    assert [count.period for count in count_periods(store, query, "day")] == [by_day]
    assert [count.period for count in count_periods(store, query, "month")] == [by_month]
    brekke = get_actor(store, "Brekke")
    assert (brekke.first, brekke.last) == (by_day, by_day)


@pytest.mark.parametrize(
    ("dated", "period"),
    [
        ("2026-05-13 000000001 000000 2026-05-13/..", "2026-05-13/.."),
        ("2026-05-01 000000001 000000 2026-05-01/..", "2026-05/.."),
        ("2022-01-01 000000001 000000 2022-01-01/..", "2022/.."),
        ("2025-03-08 000000001 000000 ../..", "2025-03-08"),
        ("9999-12-31 000000001 000000 ../..", None),
        (None, None),
    ],
)
def test_what_a_dated_key_tells(dated: str | None, period: str | None) -> None:
    assert period_of(dated) == period


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({"actor": "Bell"}, [YEARS[0], YEARS[2], PeriodCount("2025", 2, 1, 0)]),
        ({"topic": "rain"}, [PeriodCount("2025", 1, 0, 0)]),
        ({"type": "fact"}, [YEARS[1], YEARS[2]]),
        ({"since": date(2025, 4, 1)}, [PeriodCount("2025", 1, 0, 0), YEARS[4]]),
        ({"until": date(2024, 6, 1), "reverse": True}, [YEARS[4], YEARS[2], YEARS[1], YEARS[0]]),
        ({"actor": "Bell", "topic": "rain", "limit": 1}, [PeriodCount("2025", 1, 0, 0)]),
        ({"actor": "Marsh", "until": date(1989, 1, 1), "type": "fact"}, []),
    ],
    ids=str,
)
def test_counted_is_what_fits_the_query(
    store: Store, asked: dict[str, object], expected: list[PeriodCount]
) -> None:
    assert list(count_periods(store, Query(**asked), "year")) == expected  # type: ignore[arg-type]


def test_a_name_nobody_has_is_told_as_in_a_timeline(store: Store) -> None:
    with pytest.raises(ClaimtrackError, match="did you mean Anna Bell"):
        count_periods(store, Query(actor="Belle"), "day")
