"""How a claim is led by its cue."""

import pytest

from claimtrack.render.leads import led_by


@pytest.mark.parametrize(
    ("cue", "text", "expected"),
    [
        (None, "the depot is safe", "the depot is safe"),
        ("said", "the depot is safe", "the depot is safe"),
        ("telling", "the depot was safe", "the depot was safe"),
        ("denied", "she had lied", "denied: she had lied"),
        ("denied", "Velmora had offered to pay", "denied: Velmora had offered to pay"),
        ("did not say", "when the depot would reopen", "did not say when the depot would reopen"),
        ("asked", "whether it was safe", "asked whether it was safe"),
        ("refused", "to say who would pay", "refused to say who would pay"),
        ("urged", "to stay at home", "urged: to stay at home"),
        ("told", "to leave", "told: to leave"),
        ("called", "the plan 'madness'", "called the plan 'madness'"),
        ("called for", "an inquiry", "called for an inquiry"),
        ("called on", "the mayor to resign", "called on the mayor to resign"),
        ("warned against", "using the road", "warned against using the road"),
        ("has accused", "Moss of lying", "has accused Moss of lying"),
        ("said", "nothing", "said nothing"),
        ("said", "so", "said so"),
        ("said", "no to the plan", "said no to the plan"),
        ("said", "nothing about it", "said nothing about it"),
        ("said", "no one was hurt", "no one was hurt"),
        ("said", "nothing had changed", "nothing had changed"),
        ("told", "no deal was done", "no deal was done"),
        ("said", "no more jobs would go", "no more jobs would go"),
        (":", "the depot is safe", "the depot is safe"),
    ],
)
def test_a_cue_leads_what_was_said(cue: str | None, text: str, expected: str) -> None:
    assert led_by(cue, text) == expected
