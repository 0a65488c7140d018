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
        (["Bashar al-Assad", "Al-Assad"], ("bashar al assad",), "assad"),
        (["Ursula von der Leyen", "Von der Leyen"], ("ursula von der leyen",), "leyen"),
        (["al-Sudani"], ("al sudani",), "sudani"),
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
        Known(number, tuple(map(untitled, name.split("|")))) for number, name in enumerate(names, start=1)
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
        ("al-Assad", ["Bashar al-Assad", "Anna Bell"], 1),
        ("Von der Leyen", ["Ursula von der Leyen"], 1),
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
        # a body of a state by whatever word for it
        ("Russian Defence Ministry", ["Ukraine's Defense Ministry", "Russia's Defense Ministry"], 2),
        ("Kenya's Parliament", ["Kenyan Parliament"], 1),
        ("Russia's Foreign Ministry", ["Iran's Foreign Ministry", "Foreign Ministry"], None),
        ("American Airlines", ["America's Airlines"], None),
        # others
        ("Anna Bell", ["Anna Belle", "Anne Bell"], None),
        ("???", ["Anna Bell"], None),
        ("Anna Bell", [], None),
    ],
)
def test_who(printed: str, stored: list[str], expected: int | None) -> None:
    names = tuple(printed.split("|"))
    assert who(names_of(Actor(names[0], names)), known(*stored)) == expected


@pytest.mark.parametrize(
    ("printed", "stored"),
    [
        ("Dmitri Peskov", "Dmitry Peskov"),
        ("Dmitriy Peskov", "Дмитрий Песков"),
        ("Volodymyr Zelensky", "Volodymyr Zelenskyy"),
        ("Volodymyr Zelenskiy", "Володимир Зеленський"),
        ("Sergei Lavrov", "Sergey Lavrov"),
        ("Aleksei Navalny|Navalny", "Navalny"),
        ("Evgeny Prigozhev", "Yevgeniy Prigozhev"),
        ("Dmitry Medvedyev", "Dmitri Medvedev"),
        ("Zelenskiy", "Volodymyr Zelenskyy"),
        ("Volodymyr Zelensky", "Vladimir Zelensky"),
        ("Dmitrij Smirnow", "Dmitry Smirnov"),
        ("Smirnoff", "Dmitry Smirnov"),
        ("Александр Гнатюк", "Oleksandr Hnatyuk"),
        ("Serguei Lavrov", "Sergey Lavrov"),
        ("Muhammad El-Hariry", "Mohammed al-Hariri"),
        ("Ahmad Qasim", "Ahmed Qasim"),
        ("Mekhmet Aksoy", "Mehmet Aksoy"),
    ],
)
def test_names_from_other_alphabets_are_one_in_all_their_spellings(printed: str, stored: str) -> None:
    names = tuple(printed.split("|"))
    assert who(names_of(Actor(names[0], names)), known(stored)) == 1


@pytest.mark.parametrize(
    ("printed", "stored"),
    [
        ("Mari Bell", "Mary Bell"),
        ("Mary Snow", "Mary Snov"),
        ("Omar Al Bashir", "Omar Ali Bashir"),
        ("Dmjitry Peskov", "Dmitry Peskov"),
        ("Jon Smyth", "John Smith"),
        ("Yulia Lavrova", "Yulia Lavrov"),
    ],
)
def test_other_spellings_are_only_proposed(printed: str, stored: str) -> None:
    assert who(names_of(Actor(printed, (printed,))), known(stored)) is None


def cast(*people: tuple[str, str]) -> list[Known]:
    """Stored actors, numbered from 1, by name and role."""
    return [
        Known(number, (untitled(name),), (role,) if role else ())
        for number, (name, role) in enumerate(people, start=1)
    ]


@pytest.mark.parametrize(
    ("role", "stored", "expected"),
    [
        # one stored
        ("senator", [("Ann Bell", "mayor")], 1),
        ("", [("Ann Bell", "mayor")], 1),
        ("mayor", [("Ann Bell", "")], 1),
        ("president", [("Ann Bell", "cyclist")], 1),
        ("mayor", [("Ann Bell", "Olympic cyclist")], None),
        ("mayor and former cyclist", [("Ann Bell", "Olympic cyclist")], 1),
        # namesakes
        ("mayor", [("Ann Bell", "cyclist"), ("Ann Bell", "mayor of Anselm")], 2),
        ("mayor", [("Ann Bell", "cyclist"), ("Ann Bell", "")], 2),
        ("", [("Ann Bell", "cyclist"), ("Ann Bell", "mayor")], None),
        ("mayor and cyclist", [("Ann Bell", "cyclist"), ("Ann Bell", "mayor")], None),
        ("", [("Ann Bell", "cyclist"), ("Ann Bell", "mayor"), ("Ann Bell", "")], 3),
    ],
)
def test_roles_tell_namesakes_apart(role: str, stored: list[tuple[str, str]], expected: int | None) -> None:
    names = names_of(Actor("Ann Bell", ("Ann Bell",)))
    assert who(names, cast(*stored), [role] if role else []) == expected


@pytest.mark.parametrize(
    ("name", "role", "stored", "expected"),
    [
        ("Bell", "trade minister", [("Ann Bell", "survivor"), ("Tom Bell", "British trade minister")], 2),
        ("Bell", "minister", [("Ann Bell", "transport minister"), ("Tom Bell", "trade minister")], None),
        ("Bell", "deputy head", [("Ann Bell", "deputy minister"), ("Tom Bell", "baker")], None),
        ("Ann Bell", "president", [("Ann Bell", "union president"), ("Ann Bell", "minister")], 1),
    ],
)
def test_of_several_the_one_with_the_printed_role(
    name: str, role: str, stored: list[tuple[str, str]], expected: int | None
) -> None:
    assert who(names_of(Actor(name, (name,))), cast(*stored), [role]) == expected


@pytest.mark.parametrize(
    ("printed", "stored", "near", "expected"),
    [
        ("Johnson", ["Boris Johnson", "Ron Johnson"], {2}, 2),
        ("Johnson", ["Boris Johnson", "Ron Johnson"], {1, 2}, None),
        ("Johnson", ["Boris Johnson", "Ron Johnson", "Johnson"], {1}, 1),
        ("Johnson", ["Boris Johnson", "Ron Johnson", "Johnson"], {1, 2, 3}, 3),
        ("Johnson", ["Boris Johnson", "Johnson"], {1}, 2),
        ("Ron Johnson", ["Boris Johnson", "Ron Johnson"], {1}, 2),
    ],
)
def test_of_several_the_one_who_spoke_near(
    printed: str, stored: list[str], near: set[int], expected: int | None
) -> None:
    names = names_of(Actor(printed, (printed,)))
    assert who(names, known(*stored), nearby=near.intersection) == expected


@pytest.mark.parametrize(
    ("role", "expected"), [("Russian deputy transport minister", 1), ("minister", None), ("", None)]
)
def test_a_full_name_joins_the_surname_that_was_printed_with_its_office(
    role: str, expected: int | None
) -> None:
    names = names_of(Actor("Ann Bell", ("Ann Bell",)))
    assert who(names, cast(("Bell", "deputy transport minister")), [role]) == expected


@given(st.text(), st.lists(st.text()))
def test_any_name_is_recognised_again(name: str, others: list[str]) -> None:
    names = names_of(Actor(name, (name, *others)))
    again = who(names, [Known(7, names.full)])
    assert again == (7 if names.full else None)
