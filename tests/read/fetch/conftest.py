from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from claimtrack.read.fetch import Fetched, Fetcher, FetchError, Limits

QUICK = Limits(connect=2, read=0.5, total=5, pause=0)


@pytest.fixture
def waits() -> list[float]:
    """How long the fetcher would have waited."""
    return []


@pytest.fixture
def fetcher(waits: list[float]) -> Callable[..., Fetcher]:
    """A fetcher that may ask this machine, is soon impatient, and waits for nothing."""

    def made(limits: Limits = QUICK, **options: Any) -> Fetcher:
        return Fetcher(**{"allow_private": True, "limits": limits, "sleep": waits.append, **options})

    return made


@pytest.fixture
def fetch(fetcher: Callable[..., Fetcher]) -> Callable[..., Fetched | None]:
    def fetch_once(url: str, limits: Limits = QUICK, **options: Any) -> Fetched | None:
        return fetcher(limits, **options).fetch(url)

    return fetch_once


@pytest.fixture
def problem(fetcher: Callable[..., Fetcher]) -> Callable[..., str]:
    """What is said about an address that cannot be fetched, without the address before it."""

    def told(url: str, limits: Limits = QUICK, **options: Any) -> str:
        with pytest.raises(FetchError) as raised:
            fetcher(limits, **options).fetch(url)
        message = str(raised.value)
        assert message.startswith(f"{url}: ")
        assert "\n" not in message
        return message.removeprefix(f"{url}: ")

    return told
