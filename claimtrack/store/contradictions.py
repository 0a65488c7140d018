"""What must not be in a database, as a sentence and the query for what it is said of."""

from __future__ import annotations

from typing import get_args

from claimtrack.model import Basis, Precision

# As `encoding.sort_key` writes it: the day, the article, the place in it.
_KEY = " ".join(("[0-9]" * 4 + "-[0-9][0-9]-[0-9][0-9]", "[0-9]" * 9, "[0-9]" * 6))
_ITS_ARTICLES = (
    "SELECT article_id FROM version JOIN appearance ON version.id = version_id WHERE claim_id = claim.id"
)


def _none_of(column: str, allowed: object) -> str:
    return f"SELECT id FROM claim WHERE {column} NOT IN ({', '.join(map(repr, get_args(allowed)))})"  # noqa: S608 - our own


# Days are checked as `date(day, '+0 days')`: plain `date` leaves 30 February as it is.
CONTRADICTIONS = {
    "article {} has no text": "SELECT id FROM article WHERE id NOT IN (SELECT article_id FROM version)",
    "article {} has several versions, and is not marked so": (
        "SELECT id FROM article WHERE NOT revised AND id IN"
        " (SELECT article_id FROM version GROUP BY article_id HAVING count(*) > 1)"
    ),
    "claim {} stands in no article": "SELECT id FROM claim WHERE id NOT IN (SELECT claim_id FROM appearance)",
    "fact {} has a speaker": "SELECT id FROM claim WHERE type = 'fact' AND actor_id NOT NULL",
    "claim {} has the actors of a fact": (
        "SELECT DISTINCT claim_id FROM claim_actor JOIN claim ON claim.id = claim_id WHERE type <> 'fact'"
    ),
    "claim {} has a day that is none": (
        "SELECT id FROM claim WHERE date(coalesce(earliest, latest), '+0 days') IS NOT coalesce(earliest, latest)"
        " OR date(latest, '+0 days') IS NOT latest OR latest < earliest"
    ),
    "claim {} has an EDTF date that is none": (
        "SELECT id FROM claim WHERE edtf = '' OR edtf GLOB '*[^-0-9TXYZ/.~?%:+]*' OR edtf GLOB '*/*/*'"
    ),
    "claim {} is as precise as nothing is": _none_of("precision", Precision),
    "claim {} has a date that is based on nothing": _none_of("basis", Basis),
    "claim {} has a confidence that is none": "SELECT id FROM claim WHERE NOT confidence BETWEEN 0 AND 1",
    "claim {} is sorted under what is no day, article and place": (
        f"SELECT id FROM claim WHERE sort_key NOT GLOB '{_KEY}'"  # noqa: S608 - our own
        " OR date(substr(sort_key, 1, 10), '+0 days') IS NOT substr(sort_key, 1, 10)"
    ),
    "claim {} is sorted under another day than its own": (
        "SELECT id FROM claim WHERE substr(sort_key, 1, 10) <> coalesce(earliest, latest)"
    ),
    "claim {} is sorted under an article it does not stand in": (
        f"SELECT id FROM claim WHERE CAST(substr(sort_key, 12, 9) AS INTEGER) NOT IN ({_ITS_ARTICLES})"  # noqa: S608 - our own
        " AND id IN (SELECT claim_id FROM appearance)"
    ),
    "claim {} is sorted where another claim is": (
        "SELECT id FROM claim WHERE EXISTS"
        " (SELECT 1 FROM claim AS other WHERE other.sort_key = claim.sort_key AND other.id < claim.id)"
    ),
    "claim {} is reported by itself, or by what it reports": (
        "WITH RECURSIVE above (claim_id, other_id) AS ("
        "SELECT claim_id, other_id FROM link WHERE kind = 'via'"
        " UNION SELECT above.claim_id, link.other_id FROM above JOIN link ON link.claim_id = above.other_id"
        " WHERE link.kind = 'via') SELECT claim_id FROM above WHERE claim_id = other_id"
    ),
    "claim {} is reported by more than one claim": (
        "SELECT claim_id FROM link WHERE kind = 'via' GROUP BY claim_id HAVING count(*) > 1"
    ),
    "claim {} is linked to itself": "SELECT claim_id FROM link WHERE claim_id = other_id AND kind <> 'via'",
    "claim {} is linked both ways to another one": (
        "SELECT claim_id FROM link WHERE kind <> 'via' AND claim_id < other_id AND EXISTS"
        " (SELECT 1 FROM link AS back WHERE back.claim_id = link.other_id AND back.other_id = link.claim_id"
        " AND back.kind = link.kind)"
    ),
    "fact {} has a speaker that a person decided": (
        "SELECT id FROM claim JOIN held ON claim_id = id WHERE field = 'actor' AND type = 'fact'"
    ),
    "claim {} has a date set by hand that nothing keeps": (
        "SELECT id FROM claim WHERE basis = 'person' AND id NOT IN (SELECT claim_id FROM held WHERE field = 'said')"
    ),
    "claim {} has other topics than a person gave it": (
        "SELECT DISTINCT claim_topic.claim_id FROM claim_topic JOIN held USING (claim_id)"
        " WHERE field = 'topics' AND basis <> 'person'"
    ),
    "claim {} is not in the full-text index": (
        "SELECT id FROM claim WHERE id NOT IN (SELECT id FROM search_claim_docsize)"
    ),
    "the full-text index holds a claim {} that is not there": (
        "SELECT id FROM search_claim_docsize WHERE id NOT IN (SELECT id FROM claim)"
    ),
    "version {} is not in the full-text index": (
        "SELECT id FROM version WHERE id NOT IN (SELECT id FROM search_article_docsize)"
    ),
    "the full-text index holds a version {} that is not there": (
        "SELECT id FROM search_article_docsize WHERE id NOT IN (SELECT id FROM version)"
    ),
    "actor {} has no name to be found by": "SELECT id FROM actor WHERE id NOT IN (SELECT actor_id FROM alias)",
}
