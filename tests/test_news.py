"""The news that attributions are learnt from: where its labels stand."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from tests.bench.news import NEWS, read_dated_news, read_news
from tests.quality.edtf import days
from tests.quality.labels import LabelError

if TYPE_CHECKING:
    from pathlib import Path


def test_every_label_is_in_its_text() -> None:
    assert all(claims for _, claims in read_news(NEWS))


def test_every_label_is_dated_by_a_day_that_exists() -> None:
    for _, published, claims in read_dated_news():
        assert date.fromisoformat(published)
        assert all(claim.said == "" or days(claim.said) for claim in claims)


def test_a_claim_without_a_date_is_missed(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(
        "Ann said it was late.\n----\nAnn\tsaid\tit was late\n", encoding="utf-8"
    )
    (tmp_path / "one.tsv").write_text("published\t2025-03-08\n", encoding="utf-8")
    with pytest.raises(ValueError, match="shorter"):
        list(read_dated_news(tmp_path))


def test_what_somebody_is_said_to_have_said_is_learnt_once(tmp_path: Path) -> None:
    text = "Ann said Bo had denied it was late.\n\nNobody knows."
    labels = "Ann\tsaid\tBo had denied it was late\nBo\thad denied\tit was late\n"
    (tmp_path / "one.txt").write_text(f"{text}\n----\n{labels}", encoding="utf-8")
    ((read, claims),) = read_news(tmp_path)
    assert read == text
    ((content, speaker, cue),) = claims
    assert [span and span.of(text) for span in (*content, speaker, cue)] == [
        "Bo had denied it was late", "Ann", "said",
    ]  # fmt: skip


def test_a_label_that_is_not_printed_is_named(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("Ann left.\n----\nAnn\tsaid\tit was late\n", encoding="utf-8")
    with pytest.raises(LabelError, match="one: Ann"):
        list(read_news(tmp_path))
