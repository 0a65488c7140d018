"""The same engine with the words and rules of another language: French, in sentences written for the purpose."""

from __future__ import annotations

import pytest

from claimtrack.dates.resolve import resolve
from claimtrack.model import Moment

ROWS = [
    ("Le ministre a annoncé vendredi une réforme.", [("vendredi", "2025-03-07")]),
    ("Le conseil se réunira mardi à Oslo.", [("mardi", "2025-03-11")]),
    ("Le 7 mars 2025, le président a parlé.", [("Le 7 mars 2025", "2025-03-07")]),
    ("Le lundi 3 mars, il se taisait.", [("Le lundi 3 mars", "2025-03-03")]),
    ("En mars 2022, des pourparlers ont eu lieu.", [("mars 2022", "2022-03")]),
    ("Il a quitté Paris fin janvier 2024.", [("fin janvier 2024", "2024-01-21~/2024-01-31~")]),
    ("Il est mort il y a deux ans.", [("il y a deux ans", "2023")]),
    ("Il est parti il y a trois jours.", [("il y a trois jours", "2025-03-05")]),
    (
        "Élu le 5 mai 2019, il partit deux jours plus tard.",
        [("le 5 mai 2019", "2019-05-05"), ("deux jours plus tard", "2019-05-07")],
    ),
    ("Les prix ont monté la semaine dernière.", [("la semaine dernière", "2025-02-24/2025-03-02")]),
    ("La loi est prévue le mois prochain.", [("le mois prochain", "2025-04")]),
    ("L'an dernier, il pleuvait.", [("L'an dernier", "2024")]),
    ("Ouvert depuis lundi.", [("lundi", "2025-03-03/..")]),
    ("Il est en prison depuis le 12 avril.", [("le 12 avril", "2024-04-12/..")]),
    ("Ouvert jusqu'au 14 mars.", [("14 mars", "../2025-03-14")]),
    ("Il régna entre 2014 et 2016.", [("2014", "2014/2016"), ("2016", "2014/2016")]),
    ("Le salon va du 3 au 5 mars.", [("3", "2025-03-03/2025-03-05"), ("5 mars", "2025-03-03/2025-03-05")]),
    ("Le troisième trimestre 2015 fut bon.", [("Le troisième trimestre 2015", "2015-07/2015-09")]),
    ("Dans les années 1990, il chantait.", [("les années 1990", "199X")]),
    ("Ils sont revenus à Noël 2023.", [("Noël 2023", "2023-12-25")]),
    ("Le train part demain à 18h30.", [("demain à 18h30", "2025-03-09T18:30:00")]),
    ("Hier soir, il dansait.", [("Hier soir", "2025-03-07")]),
    ("Ils se voient chaque lundi.", [("chaque lundi", None)]),
    ("Une foule de 2000 personnes attendait; mars est une planète.", []),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_french(text: str, expected: list[tuple[str, str | None]]) -> None:
    times = resolve(text, Moment.parse("2025-03-08"), "french")
    assert [(time.span.of(text), time.when.edtf if time.when else None) for time in times] == expected
