"""Who only hears in a headline: "Driver was drunk, court told"."""

from __future__ import annotations

from claimtrack.extract.candidate import TOLD, Candidate
from claimtrack.extract.words import Words

_HEARING = frozenset("court jury inquest tribunal inquiry trial hearing committee".split())
_ENDS: tuple[list[str], ...] = ([], ["."])


def only_hears(words: Words, candidate: Candidate) -> bool:
    """Whether a bare noun for those who sit ends a sentence with "told": "…, | inquest | told"."""
    speaker, (first, stop) = candidate.speaker, candidate.cue
    if speaker is None or candidate.lemma not in TOLD or speaker[1] != first:
        return False
    heard = words.lower[speaker[1] - 1] in _HEARING and "the" not in words.lower[slice(*speaker)]
    return heard and words.lower[first:stop] == ["told"] and words.lower[stop : stop + 1] in _ENDS
