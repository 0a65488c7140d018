"""When Python looks for garbage."""

from __future__ import annotations

import gc

import pytest

from claimtrack.garbage import collected_later


@collected_later
def looks(*, fail: bool = False) -> bool:
    if fail:
        raise ValueError
    return gc.isenabled()


def test_nothing_looks_for_garbage_within() -> None:
    assert not looks()
    assert gc.isenabled()


def test_python_looks_for_garbage_again_after_a_failure() -> None:
    with pytest.raises(ValueError, match=r"^$"):
        looks(fail=True)
    assert gc.isenabled()


def test_what_is_switched_off_stays_so() -> None:
    gc.disable()
    try:
        assert not looks()
        assert not gc.isenabled()
    finally:
        gc.enable()
