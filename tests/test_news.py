"""The news that attributions are learnt from: where its labels stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.bench.news import NEWS, read_news
from tests.quality.labels import LabelError

if TYPE_CHECKING:
    from pathlib import Path


def test_every_label_is_in_its_text() -> None:
    assert all(claims for _, claims in read_news(NEWS))


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
