from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimtrack.link.actors import Known, Names, names_of, who
from claimtrack.model import Actor
from claimtrack.names import untitled


@pytest.mark.parametrize(
    ("printed", "full", "surname"),
    [
        (["Dmitry Peskov", "Peskov", "Mr Peskov"], ("dmitry peskov",), "peskov"),
        (["President Vladimir Putin"], ("vladimir putin",), ""),
        (["President Putin"], ("putin",), "putin"),
        (["Prime Minister Sir Keir Starmer", "Starmer"], ("keir starmer",), "starmer"),
        (["European Union", "EU", "Union"], ("european union", "eu"), ""),
        (["The Kremlin"], ("kremlin",), "kremlin"),
        (["minister"], ("minister",), ""),
        (["Luiz Inácio Lula da Silva", "Lula", "Silva"], ("luiz inacio lula da silva",), "silva"),
        (["Joanne Rowling", "J. K. Rowling", "Rowling"], ("joanne rowling", "jk rowling"), "rowling"),
        (["???"], (), ""),
    ],
)
def test_names_of(printed: list[str], full: tuple[str, ...], surname: str) -> None:
    assert names_of(Actor(printed[0], tuple(printed))) == Names(full, surname)


def known(*names: str) -> list[Known]:
    """Stored actors, numbered from 1; a bar stands between the names of one."""
    return [
        Known(number, frozenset(map(untitled, name.split("|")))) for number, name in enumerate(names, start=1)
    ]


@pytest.mark.parametrize(
    ("printed", "stored", "expected"),
    [
        ("Dmitry Peskov", ["Anna Bell", "Dmitry Peskov"], 2),
        ("Дмитрий Песков", ["Dmitry Peskov"], 1),
        ("Mr. Dmitry Peskov", ["Dmitry Peskov"], 1),
        ("J. K. Rowling", ["Joanne Rowling|JK Rowling"], 1),
        # a bare surname joins where exactly one fits
        ("Peskov", ["Dmitry Peskov", "Anna Bell"], 1),
        ("President Putin", ["Vladimir Putin"], 1),
        ("Johnson", ["Boris Johnson", "Ron Johnson"], None),
        ("Johnson", ["Boris Johnson", "Johnson"], 2),
        ("Boris", ["Boris Johnson"], None),
        ("Russia", ["United Russia"], None),
        ("Ukraine", ["Bank of Ukraine"], None),
        # a full name joins whoever is known by the bare surname alone
        ("Dmitry Peskov|Peskov", ["Peskov"], 1),
        ("Boris Johnson|Johnson", ["Johnson", "Ron Johnson"], None),
        ("Boris Johnson|Johnson", ["Ron Johnson"], None),
        ("Dmitry Peskov", ["Peskov"], None),
        # others
        ("Anna Bell", ["Anna Belle", "Anne Bell"], None),
        ("???", ["Anna Bell"], None),
        ("Anna Bell", [], None),
    ],
)
def test_who(printed: str, stored: list[str], expected: int | None) -> None:
    names = tuple(printed.split("|"))
    assert who(names_of(Actor(names[0], names)), known(*stored)) == expected


@given(st.text(), st.lists(st.text()))
def test_any_name_is_recognised_again(name: str, others: list[str]) -> None:
    names = names_of(Actor(name, (name, *others)))
    again = who(names, [Known(7, frozenset(names.full))])
    assert again == (7 if names.full else None)
