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


# What papers of smaller languages print, in two or three sentences.
REPORTS = {
    "sk": "Minister v piatok povedal, že most bude hotový na jeseň a že peniaze na stavbu sú už pripravené. Podľa "
    "neho sa práce začnú budúci týždeň, ak to dovolí počasie, ktoré však nie je isté.",
    "cs": "Ministr v pátek řekl, že most bude hotov na podzim a že peníze na stavbu jsou už připraveny. Podle něj se "
    "práce začnou příští týden, pokud to dovolí počasí, které však není jisté.",
    "hr": "Ministar je u petak rekao da će most biti gotov na jesen i da je novac za gradnju već osiguran. Prema "
    "njegovim riječima radovi će početi idući tjedan ako to dopusti vrijeme, koje nije sigurno.",
    "sl": "Minister je v petek povedal, da bo most končan jeseni in da je denar za gradnjo že zagotovljen. Po "
    "njegovih besedah se bodo dela začela prihodnji teden, če bo to dopuščalo vreme, ki pa ni zanesljivo.",
    "lt": "Ministras penktadienį sakė, kad tiltas bus baigtas rudenį ir kad pinigų statybai jau yra. Pasak jo, "
    "darbai prasidės kitą savaitę, jei tai leis oras, dėl kurio dar nėra aišku, kaip bus iš tikrųjų.",
    "lv": "Ministrs piektdien sacīja, ka tilts būs gatavs rudenī un ka nauda būvniecībai jau ir atrasta. Pēc viņa "
    "vārdiem darbi sāksies nākamnedēļ, ja to ļaus laiks, par kuru vēl nav skaidrības.",
    "et": "Minister ütles reedel, et sild saab valmis sügisel ja et raha ehituse jaoks on juba olemas. Tema sõnul "
    "algavad tööd järgmisel nädalal, kui ilm seda lubab, aga see ei ole veel kindel.",
    "ca": "El ministre va dir divendres que el pont serà acabat a la tardor i que els diners per a les obres ja hi "
    "són. També va explicar que les obres començaran amb el bon temps, però que això no és segur.",
    "sq": "Ministri tha të premten se ura do të jetë gati në vjeshtë dhe se paratë për ndërtimin janë siguruar. "
    "Sipas tij punimet do të nisin javën që vjen, nëse moti e lejon, por kjo nuk është e sigurt.",
    "bg": "Министърът каза в петък, че мостът ще бъде готов през есента и че парите за строежа вече са осигурени.",
}


@pytest.mark.parametrize("language", REPORTS)
def test_a_report_in_a_smaller_language(language: str) -> None:
    assert language_of(REPORTS[language]) == language


def test_every_language_has_a_name() -> None:
    assert [language_name(code) for code in foreign_languages()] == [
        "German", "Spanish", "French", "Italian", "Dutch", "Portuguese", "Russian", "Turkish",
    ]  # fmt: skip
