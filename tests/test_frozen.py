from __future__ import annotations

import pickle
from dataclasses import FrozenInstanceError, asdict, dataclass, field, replace

import pytest

from claimtrack.frozen import quickly_made


@quickly_made
@dataclass(frozen=True, slots=True)
class Cloud:
    name: str
    height: int = 2_000
    colours: tuple[str, ...] = ("white",)


@quickly_made
@dataclass(frozen=True, slots=True)
class Basket:
    of: str
    eggs: list[int] = field(default_factory=list)


def test_is_the_dataclass_that_it_was() -> None:
    cloud = Cloud("cumulus", colours=("grey",))
    assert type(cloud) is Cloud
    assert repr(cloud) == "Cloud(name='cumulus', height=2000, colours=('grey',))"
    assert cloud == Cloud("cumulus", 2_000, ("grey",)) != Cloud("cumulus")
    assert len({cloud, replace(cloud), pickle.loads(pickle.dumps(cloud))}) == 1  # noqa: S301 - our own
    assert asdict(replace(cloud, height=1)) == {"name": "cumulus", "height": 1, "colours": ("grey",)}


def test_is_frozen() -> None:
    with pytest.raises(FrozenInstanceError):
        Cloud("cirrus").height = 1  # type: ignore[misc]


def test_wants_what_it_has_no_value_for() -> None:
    with pytest.raises(TypeError, match="missing 1 required positional argument: 'name'"):
        Cloud()  # type: ignore[call-arg]


def test_a_default_that_is_made_is_made_each_time() -> None:
    assert Basket("a").eggs == []
    assert Basket("a").eggs is not Basket("b").eggs
    assert Basket("a", eggs=[1]).eggs == [1]
