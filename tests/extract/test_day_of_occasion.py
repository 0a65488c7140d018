"""Days that claims have from an occasion told before or behind them: outside court, at the vigil, in the next line."""

from __future__ import annotations

import pytest

from .articles import SATURDAY, read

TODAY = SATURDAY
_OAK = "Sir Martin Oak told the inquiry on Monday that he had been away. | "
_VOTE = "Councillors voted to close the car park at a meeting on Tuesday evening. | "
BESIDE_A_SITTING = (  # paragraphs with " | " between; the days of the last claims
    (_OAK + "Speaking to reporters afterwards, Tom Ashdown said it was late.", "2025-03-03"),
    (_OAK + "Speaking outside the inquiry, Tom Ashdown said it was late.", "2025-03-03"),
    (_OAK + "Speaking years afterwards, Tom Ashdown said it was late.", TODAY),
    (_OAK + "Speaking to the Courier, Tom Ashdown said it was late.", TODAY),
    (_OAK + "Speaking to the Courier after the hearing, Tom Ashdown said it was late.", "2025-03-03"),
    ("Lena Pruett was jailed on Monday. | Outside the courthouse, Ray Dunleavy said it was late.", "2025-03-03"),
    (_VOTE + "Ann Tull said it was late.", "2025-03-04"),
    (_VOTE + "A spokesman for the Chamber of Trade said it was late.", TODAY),
    (_VOTE + "A council spokesman told the meeting it was late.", "2025-03-04"),
)  # fmt: skip
_TANE = "Rob Tane accused the union of greed. "
_WARNED = "A minister has warned that the bridge could fall. | "
TOLD_FIRST = (  # the days of the first claims
    (_TANE + "“Strikes are over,” he told the Commons on Tuesday.", "2025-03-04"),
    (_TANE + "Speaking at a rally on Tuesday, he said strikes were over.", "2025-03-04"),
    (_TANE + "On Tuesday, he told the Commons that strikes were over.", TODAY),
    (_WARNED + "Rob Tane told parliament on Tuesday that cracks were growing.", "2025-03-04"),
    (_WARNED + "Giving evidence to an inquiry on Tuesday, Rob Tane said that it leaked.", "2025-03-04"),
    (_WARNED + "In an interview with the Courier, Rob Tane said that it leaked.", TODAY),
    ("The mayor has apologised for the delay. | In January, she said the bridge was safe.", TODAY),
    ("The bridge was weak, MPs have been told. | Ann Tull told a committee on Tuesday that it leaked.", "2025-03-04"),
    ("Rob Tane has denied that he lied. | Ann Bell told parliament on Tuesday that he had.", TODAY),
)  # fmt: skip

_SOLD = "The council sold the hall in March 2023. "
_WON = "Rovers beat City 2-1 on Tuesday. "
_MARCHED = "Thousands marched through Leeds on Tuesday. "
IN_THE_SENTENCE_BEFORE = (
    (_SOLD + "At the handover, Ann Tull said it was a sad day.", "2023-03"),
    (_SOLD + "At the reopening ceremony, Ann Tull said it was a sad day.", TODAY),
    ("The Commons debated it in July. Ann Tull, who moved it, told MPs that it was time.", "2024-07"),
    ("Ann Lee was evasive when asked about it on Tuesday. “We shall see,” she said.", "2025-03-04"),
    ("Ann Lee was asked to leave on Tuesday. “It was unfair,” she said.", TODAY),
    ("Ann Lee was evasive when asked about it on Tuesday. “It was unfair,” Rob Oakes said.", TODAY),
    (_SOLD + "At a rally, Ann Tull said it was a sad day.", TODAY),
    (_SOLD + "In his resignation letter he said it was a sad day.", "2023-03"),
    ("Pope Leo toured Chad in March 2023. At a Mass in the stadium, he said that war was a sin.", "2023-03"),
    ("The union met in July. Ann Tull told members that it was time.", "2024-07"),
    ("The council jailed him in July. Ann Tull told members that it was time.", TODAY),
    (_WON + "“We rode our luck,” Karen Doyle said after the match.", "2025-03-04"),
    ("The firm won a contract on Tuesday. “We are glad,” the project manager said.", TODAY),
    (
        "The strike ended in defeat on Tuesday. The union said after the loss of its fund that it was sad.",
        TODAY,
    ),
    ("Ann Bell bought the hall on 4 March. “It was dear,” Tom Hale said.", TODAY),
    (_MARCHED + "“We read of it,” the university said.", TODAY),
    ("Ann Bell was elected in 2019. Tom Hale told supporters at a rally that he had won.", TODAY),
    (_WON + "“We rode our luck,” said former coach Karen Doyle.", TODAY),
    (
        "Rovers drew on Wednesday after losing on Sunday. “We rode our luck,” Karen Doyle said after the match.",
        "2025-03-05",
    ),
    (_WON + "| Speaking after the game, Karen Doyle said it was luck.", "2025-03-04"),
    (_WON + "“We rode our luck,” Rovers manager Karen Doyle said.", "2025-03-04"),
    (_WON + "“We sold 900 tickets,” Ann Tull said.", TODAY),
    ("Rovers host City on Tuesday. “We will win,” said manager Karen Doyle.", TODAY),
    (_MARCHED + "“We want answers,” said Ann Tull, a nurse.", "2025-03-04"),
    (_MARCHED + "“We want answers,” said Mayor Ann Tull.", TODAY),
    (_MARCHED + "Police said that 12 were held.", TODAY),
    ("A fire destroyed the market on Tuesday. “I lost everything,” said Ann Tull, a nurse.", TODAY),
    ("A user posted a sample on Tuesday. The user wrote that it was real.", "2025-03-04"),
    ("A user posted a sample on Tuesday. The user told the Courier that it was real.", TODAY),
    ("A man posted a video on Tuesday. In it he said the bridge was unsafe.", "2025-03-04"),
)

_DIED = "Three boys died at the bridge in 2019. "
LONG_AGO = (
    (_DIED + "Then mayor Ann Tull said it would be fenced.", "2019"),
    (_DIED + "The then-mayor, Ann Tull, said it would be fenced.", "2019"),
    (_DIED + "Ann Tull, then mayor, said it would be fenced.", "2019"),
    (_DIED + "Mayor Ann Tull said it would be fenced.", TODAY),
    (_DIED + "Then Ann Tull said it would be fenced.", TODAY),
    (_DIED + "An inquest found that it was badly lit.", f"2019/{TODAY}"),
    (_DIED + "An inquest says that it was badly lit.", TODAY),
    (_DIED + "A survey found that most wanted it shut.", TODAY),
    ("Three boys died on Monday. An inquest found that it was dark.", TODAY),
    ("Bo Reis was arrested in March 2019 and denies wrongdoing.", TODAY),
    ("Bo Reis resigned in 2019 and now says that he was pushed.", TODAY),
    ("Bo Reis was sacked in March 2019 and said that he was pushed.", "2019-03"),
    ("Bo Reis resigned on Monday, saying he was tired.", "2025-03-03"),
)

_MET = "We meet on a grey Tuesday in February at Ingrid Solvang’s farm. | "
_LEE = "Ann Lee told donors last night that she would win, "
GOES_ON = (
    (_MET + "“I burned it,” Solvang says. | “It was bad,” Solvang says.", "2025-02"),
    (_MET + "Her editor, Paul Renfrew, says that it was good.", TODAY),
    ("I met Ingrid Solvang on Tuesday. | “I burned it,” she said.", "2025-03-04"),
    ("I met Ingrid Solvang in 2009. “It was a hope,” she says now.", TODAY),
    ("In 1984 the firm said the drug was safe. The regulator accused it of lying.", "1984"),
    ("In 1984 the firm said the drug was safe. The regulator said it was lying.", TODAY),
    ("In January the firm said the drug was safe. The regulator accused it of lying.", TODAY),
    (_LEE + "two aides said. “I can count,” she joked.", "2025-03-07"),
    (_LEE + "according to two people. “I can count,” she joked.", "2025-03-07"),
    (_LEE + "two aides said. “She can count,” Rob Oakes joked.", TODAY),
)

LED_UP_TO = (
    ("Ann Lee, speaking to reporters ahead of Sunday’s trip, said it was late.", TODAY),
    ("Speaking before Thursday’s game, Ann Lee said it was late.", TODAY),
    ("Speaking after Thursday’s game, Ann Lee said it was late.", "2025-03-06"),
    ("Ann Lee, speaking on Tuesday ahead of Thursday’s vote, said it was late.", "2025-03-04"),
)


@pytest.mark.parametrize(
    ("text", "expected"), LED_UP_TO + GOES_ON + LONG_AGO + BESIDE_A_SITTING + IN_THE_SENTENCE_BEFORE
)
def test_the_day_is_that_of_the_occasion(text: str, expected: str) -> None:
    _, extraction = read(*text.split(" | "))
    assert extraction.claims[-1].said.edtf == expected


@pytest.mark.parametrize(("text", "expected"), TOLD_FIRST)
def test_what_is_told_first_is_of_the_occasion_told_next(text: str, expected: str) -> None:
    _, extraction = read(*text.split(" | "))
    assert extraction.claims[0].said.edtf == expected
