"""Which Friday, which November: by the words around, in sentences of Saturday 8 March 2025 written for the purpose."""

from __future__ import annotations

import pytest

from claimtrack.dates import find_times
from claimtrack.model import Moment

ROWS = [
    ("The Fed is widely expected to cut rates on Wednesday.", "2025-03-12"),
    ("Markets will be closed Monday for the holiday.", "2025-03-10"),
    ("Police arrested the man on Monday and he will appear in court.", "2025-03-03"),
    ("He is due in court on Monday.", "2025-03-10"),
    ("He appeared in court on Monday.", "2025-03-03"),
    ("She is to be sentenced on Friday.", "2025-03-14"),
    ("The body was found on Thursday by a dog walker.", "2025-03-06"),
    ("A funeral service takes place on Friday at St Mary's.", "2025-03-14"),
    ("The union has called a strike for Thursday.", "2025-03-13"),
    ("Thursday's strike will go ahead, the union said.", "2025-03-13"),
    ("Thursday's strike closed 200 schools.", "2025-03-06"),
    ("Ahead of Tuesday's vote, senators traded barbs.", "2025-03-11"),
    ("After Tuesday's vote, senators traded barbs.", "2025-03-04"),
    ("Following Wednesday's ruling, shares rose.", "2025-03-05"),
    ("The court is likely to rule on Tuesday.", "2025-03-11"),
    ("The court could rule as soon as Tuesday.", "2025-03-11"),
    ("Talks may resume on Tuesday, an official said.", "2025-03-11"),
    ("He has until Monday to appeal.", "2025-03-10"),
    ("The company has given staff until Friday to decide.", "2025-03-14"),
    ("Nominations close on Friday.", "2025-03-14"),
    ("The new rules come into force on Monday.", "2025-03-10"),
    ("Nigeria play Ghana in Abuja on Tuesday.", "2025-03-11"),
    ("Liverpool, who beat Chelsea on Sunday, face Arsenal on Wednesday.", "2025-03-12"),
    ("The minister arrives in Delhi on Monday for talks.", "2025-03-10"),
    ("Rain is forecast for Monday.", "2025-03-10"),
    ("An official told reporters on Monday that aid would arrive.", "2025-03-03"),
    ("On Monday, an official told reporters that aid will arrive.", "2025-03-03"),
    ("On Wednesday morning the city woke to snow.", "2025-03-05"),
    ("The hearing, which had been set for Thursday, was delayed.", "2025-03-06"),
    ("Parliament reconvenes on Tuesday.", "2025-03-11"),
    ("The exhibition runs until 30 June.", "2025-06-30"),
    ("He was sacked in November.", "2024-11"),
    ("The election is in November.", "2025-11"),
    ("Midterm elections in November will decide control.", "2025-11"),
    ("The school opened in September.", "2024-09"),
    ("The school opens in September.", "2025-09"),
    ("The tournament begins on 14 June.", "2025-06-14"),
    ("The fire on 14 June killed 72.", "2024-06-14"),
    ("The email, sent on 3 May, says staff were warned.", "2024-05-03"),
    ("The memo, written on 3 May, is clear.", "2024-05-03"),
    ("The award is given on 3 May.", "2025-05-03"),
    ("The bill will be sent to the senate on 3 May.", "2025-05-03"),
    ("He has been in custody since 12 April.", "2024-04-12"),
    ("The storm killed nine people in the hills and towns of the north in May.", "2024-05"),
    ("The man who was killed there will be buried at home in May.", "2025-05"),
    ("The ship, which sank on 4 June, lies at 90 metres.", "2024-06-04"),
    ("An email from June 2022 warned of it.", "2022-06"),
    ("She told the Evening Standard on Monday that it was late.", "2025-03-03"),
    ("It was not until Thursday that the road reopened.", "2025-03-06"),
    ("Since October, 300 have died.", "2024-10"),
    ("By December, prices had doubled.", "2024-12"),
    ("Sales in October fell 4%.", "2024-10"),
    ("The budget will be presented in April.", "2025-04"),
    ("His term ends in August.", "2025-08"),
    ("Her term expired in August.", "2024-08"),
    ("She plans to run for president next May.", "2025-05"),
    ("It starts this Friday.", "2025-03-14"),
    ("It started this Friday.", "2025-03-07"),
    ("Voters go to the polls on June 8 to choose a mayor.", "2025-06-08"),
    ("In the early 2000s he moved.", "200"),
    ("Nine people, including two police officers, died in Saturday's crash.", "2025-03-08"),
    ("The deal, first reported by the paper on Sunday, is worth $2bn.", "2025-03-02"),
    ("Earlier on Friday, he met the king.", "2025-03-07"),
    ("Come Monday, nothing will have changed.", "2025-03-10"),
    ("The Monday deadline looms.", "2025-03-10"),
    ("The state holds its primary on Tuesday.", "2025-03-11"),
    ("Toyota reports third-quarter earnings on Wednesday.", "2025-03-12"),
    ("According to reports on Wednesday he is ill.", "2025-03-05"),
    ("She faces a hostile crowd when she speaks later Friday.", "2025-03-07"),
    ("He will chair his first cabinet on Monday after his landslide in Thursday's election.", "2025-03-06"),
    ("Parliament resumed. A week on Monday MPs will elect a Speaker.", "2025-03-17"),
    ("In 10 days", "2025-03-18"),
    ("The share rose from $29.75 in October.", "2024-10"),
    ("It has climbed, reaching a high for the year of $42.90 a share, up from $29.75 in July.", "2024-07"),
    ("Showers will reach the coast on Sunday and Monday.", "2025-03-10"),
    ("The poll, taken on Tuesday and Wednesday, has a margin of three points.", "2025-03-05"),
    # what may, must or would happen lies ahead of a month further off than the last one
    ("She must win the northern states in November.", "2025-11"),
    ("Voters were asked whom they would choose in an election in October.", "2025-10"),
    ("The aides who were hired in October may stay.", "2024-10"),
    # the day after the publication, unless something tells of the past
    ("She's hoping Sunday's caucuses set her on a path.", "2025-03-09"),
    ("Spending runs high before the primary on Sunday.", "2025-03-09"),
    ("There is an election on Sunday, she keeps telling them.", "2025-03-09"),
    ("Two men were killed on Sunday.", "2025-03-02"),
    ("The company said on Sunday it had found the fault.", "2025-03-02"),
    ("The minister told the BBC on Sunday that she would stay.", "2025-03-02"),
    ("He was told on Sunday by his lawyers.", "2025-03-02"),
    ("The poll of 1,000 voters, taken on Sunday, has a margin of three points.", "2025-03-02"),
    ("The vote last Sunday is in doubt.", "2025-03-02"),
    ("The deal is from Monday.", "2025-03-03"),
    ("He said on Sunday he would step down on Monday.", "2025-03-03"),
]


@pytest.mark.parametrize(("text", "value"), ROWS)
def test_the_clause_tells_which_one(text: str, value: str) -> None:
    time = find_times(text, Moment.parse("2025-03-08"))[-1]
    assert time.value.partition("T")[0] == value


@pytest.mark.xfail(strict=True, reason="a plan that came to nothing is told only by the next clause")
def test_a_plan_that_was_given_up_is_past() -> None:
    (time,) = find_times(
        "They were to meet on Thursday but the talks were called off.", Moment.parse("2025-03-08")
    )
    assert time.value == "2025-03-06"
