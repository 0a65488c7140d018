"""Frozen dataclasses of many fields, made at the cost of others."""

from __future__ import annotations

from dataclasses import field, fields, make_dataclass
from typing import Any, TypeVar

T = TypeVar("T")


def quickly_made(cls: type[T]) -> type[T]:
    """The same frozen dataclass with slots, made several times as fast where it has a dozen fields or more.

    A frozen instance sets each field through `object.__setattr__`. Here it is filled in as an instance of a class that
    is laid out alike and not frozen, and then becomes what it is.
    """
    described: Any = cls
    alike = [
        (each.name, each.type, field(default=each.default, default_factory=each.default_factory))
        for each in fields(described)
    ]
    filled: Any = make_dataclass(cls.__name__, alike, slots=True, eq=False, repr=False)
    become, fill = object.__setattr__, filled.__init__

    def make(self: Any, *given: Any, **named: Any) -> None:
        become(self, "__class__", filled)
        fill(self, *given, **named)
        self.__class__ = cls

    described.__init__ = make
    return cls
