"""Which language a text is in."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimtrack.page.language import language_name, language_of
from tests.pages.stories import foreign_languages, foreign_story

ENGLISH = sorted((Path(__file__).parents[1] / "quality").rglob("*.txt"))


@pytest.mark.parametrize("language", foreign_languages())
def test_a_story_in_another_language(language: str) -> None:
    assert language_of(foreign_story(language).body) == language


def test_every_paragraph_of_it_is_in_that_language_or_too_short_to_tell() -> None:
    told = [
        (code, language_of(text)) for code in foreign_languages() for _, text in foreign_story(code).parts
    ]
    wrong = [(code, found) for code, found in told if found not in (code, None)]
    assert len(wrong) <= len(told) // 40
    assert "en" not in {found for _, found in wrong}


def test_english_articles_are_english() -> None:
    texts = [path.read_text(encoding="utf-8") for path in ENGLISH]
    assert {language_of(text) for text in texts} == {"en"}
    paragraphs = [paragraph for text in texts for paragraph in text.split("\n\n")]
    assert {language_of(paragraph) for paragraph in paragraphs} == {"en", None}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("", None),
        ("Rain fell.", None),
        ("12 345 – 67 89 %", None),
        ("Fédération Internationale de Football Association, Comité de Sélection", None),
        ("В Україні зросла кількість переселенців, повідомив міністр. Їхні діти ходять до школи у містах.", "uk"),
        ("Министр сообщил в пятницу, что переговоры были перенесены на следующую неделю из-за погоды.", "ru"),
        ("东京电力公司周五表示，将于下周恢复两座反应堆的运行，此前地方政府已经同意。", "zh"),
        ("東京電力は金曜日に、来週に二基の原子炉を再稼働すると発表した。地元の自治体が同意した。", "ja"),
        ("قال الوزير يوم الجمعة إن المحادثات ستستأنف الأسبوع المقبل في جنيف وإن الطرفين متفقان.", "ar"),
        ("دولت روز جمعه اعلام کرد که گفتگوها هفته آینده در ژنو از سر گرفته می‌شود و دو طرف موافق هستند.", "fa"),
        ("장관은 금요일에 다음 주 제네바에서 회담이 재개될 것이라고 말했다. 양측이 동의했다.", "ko"),
        ("The minister said “мир” was the word he had used in Moscow, and that nobody in the room had asked.", "en"),
    ],
)  # fmt: skip
def test_languages(text: str, language: str | None) -> None:
    assert language_of(text) == language


def test_every_language_has_a_name() -> None:
    assert [language_name(code) for code in foreign_languages()] == [
        "German", "Spanish", "French", "Italian", "Dutch", "Portuguese", "Russian", "Turkish",
    ]  # fmt: skip
