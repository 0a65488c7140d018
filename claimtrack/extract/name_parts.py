"""What words in a row name: a person or a body, with titles in front."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import lru_cache

from claimtrack.extract.name_links import is_initial
from claimtrack.extract.name_runs import has_particle, is_agent
from claimtrack.extract.people import (
    BEHIND_TITLE,
    is_family_first,
    is_first_name,
    is_usual_name,
    people_words,
    role_words,
)
from claimtrack.extract.tagger import is_common, uncapitalised

_APART = re.compile(r" (['’]s?)(?= )")
_QUOTED = re.compile(r"(?<= )([\"“‘']) (\w+) ([\"”’'])(?= |$)")
_STAFF = (["staff"], ["assembly"], ["secretariat"], ["council"], ["court"], ["hospital"], ["election"])
_SHORT_TITLES = frozenset(
    "PM DPM FM CM VP SP DSP ASP SSP DIG AIG IGP DCP ACP DPO CFO COO CTO DG CS CAS MCA MEC HOD DPP OCS TD MK".split()
)
HONORARY = frozenset(  # titles in front of two names, else names
    "sardar mir nawab nana togbe aunty auntie uncle mang aling mzee kuya".split()
)
_PARTIES = frozenset(
    (first, last)
    for first, *others in (
        ("fine", "gael"),
        ("fianna", "fáil", "fail"),
        ("sinn", "féin", "fein"),
        ("plaid", "cymru"),
    )
    for last in others
)
_POSITIONS = frozenset("center centre guard forward tackle prop lock hooker".split())  # in a team
_QUOTATION = frozenset('"“”')
_PARTY_AND_LETTERS = 3  # "Fine Gael TD"
_LONGEST_PERSON = 5  # words, nickname included
_FIRMS_FIRST = frozenset("PT CV JSC OOO OAO PAO ZAO AB UD".split())  # legal forms in front of a firm's name
_INITIALS = 4  # letters of an office
_SURNAMES = frozenset(  # that are plurals of words, too
    "banks battles bridges brooks burns childs cross das fields flowers foods gates graves hands hills holmes knights "
    "lights masters meadows mills nichols parks peoples planks powers rivers sands sparks springs steeples stocks "
    "stones summers walls waters wells winters woods years cousins crews sales".split()
)
_COMMON_SURNAMES = frozenset(  # that are words, too
    "young warren king cook baker hunter fisher carpenter mason miller potter taylor turner walker ward page price "
    "rose long short brown black white green gray grey field ford hill lake marsh moore park pool pope west wood bell "
    "bush cross day fox frost gold grant hart hope house lane law love may mark moon paine rice rich sharp stone swift "
    "wise wolf".split()
)


@lru_cache(maxsize=1_000)
def parse_name(
    words: tuple[str, ...],
) -> tuple[int, int, tuple[str, ...], tuple[str, ...], bool, str] | None:
    """What words in a row name: where the name begins and ends, its words, titles, whether a person's, its text."""
    lists, lower, stop = people_words(), [word.lower() for word in words], len(words)
    if tuple(lower[:2]) in _PARTIES:
        member = (
            parse_name(words[2:]) if stop > _PARTY_AND_LETTERS and tuple(lower[2:4]) not in _PARTIES else None
        )
        if member is not None and (member[3] or is_first_name(member[2][0].lower())):
            return member[0] + 2, member[1] + 2, *member[2:]  # "Sinn Féin MLA Orla Devlin"
        end = 2 if stop <= _PARTY_AND_LETTERS else stop
        return 0, end, words[:end], (), False, joined_name(words[:end])
    titled = 0 if lower[0] == "st." else _after_titles(words, lower)
    if lower[0] == "me" and stop > 2 and is_first_name(lower[1]):
        titled = max(titled, 1)  # "Me Justin Bahati", as French has it for lawyers
    named = stop > 1 and (any(map(is_first_name, lower[:-1])) or is_initial(words[-2]))
    named = named or (
        stop > 2 and not common(words[-2]) and lower[-2] not in lists["title"]
    )  # "Asiamah Pandit"
    if titled == stop > 1 and (lower[-1] == "begum" or named):
        titled = _after_titles(words[:-1], lower[:-1])  # "Billie Jean King", "District Attorney Tim Ward"
    if stop - titled == 1 and titled and lower[titled - 1] in ("dean", "sri"):
        titled -= 1  # "National officer Dean Whitby", "Sri Wahyuni": the name rather than the office
    while stop > (titled or 2) and lower[stop - 1] in lists["after_name"]:
        stop -= 1  # but not in "Rajan KC", whose surname it is
    titled = _after_a_role(words[:stop], lower, titled)
    body = not lists["body"].isdisjoint(lower[titled:stop])
    body = body or lower[-1] in lists["bodyrole"]
    if lower[0] == "first" and stop > 3 and _is_role(lower[1]):
        titled = max(titled, 2)  # "First Nephew Ben Cruz"
    if titled + 2 < stop and not body and (lower[titled] in HONORARY or is_office_in_letters(words[titled])):
        titled += 1  # "MNA Shazia Baloch"
    if titled + 2 < stop and not body and (lower[titled] == "opposition" or _is_role(lower[titled])):
        titled += 1  # "Opposition Mahesh Gurjar", "Organiser Tess Fonoti"
    if not is_common(words[stop - 1]):
        titled = _after_matter(words[:stop], lower, titled) if body else _after_unlisted(words, lower, titled)
    if titled == 1 < stop and _is_of_the_name(lower, body=body):
        titled = 0
    if titled >= stop:
        return None  # "The President": a role, no name
    if titled and stop - titled == 1 and (body or lower[titled] in lists["bodyrole"]):
        titled -= 1  # "the Justice Department"
    titles, parts = tuple(lower[:titled]), words[titled:stop]
    if len(parts) == 1 and titles and titles[-1] in lists["honorific"]:
        parts = (words[titled - 1], *parts)  # "Lady Ashgrove"
    return titled, stop, parts, titles, _is_person(parts, titles), joined_name(parts)


def _after_a_role(words: Sequence[str], lower: Sequence[str], titled: int) -> int:
    """The first of two names behind a role, whatever is in front of it: "Union Party Legislator Chang Wei-lun".

    In a team it may be a word for a body: "Center Tobias Lund".
    """
    k = len(words) - 2
    if k <= titled or not (_is_role(lower[k - 1]) or (k == 1 and lower[0] in _POSITIONS)):
        return titled
    given = is_first_name(lower[k]) or (is_family_first(lower[k]) and "-" in lower[k + 1])
    # "Government Pleader R. Mathivanan"
    given = given or (is_initial(words[k]) and not is_initial(words[k - 1]))
    return k if given and lower[k + 1] not in people_words()["body"] else titled


def _after_unlisted(words: Sequence[str], lower: Sequence[str], titled: int) -> int:
    """The first name behind a role that no list knows: "Relief Coordinator Everard Noel", "Collector Ana Rao"."""
    for k in range(titled, len(words) - 2):
        if not common(words[k]):
            break
        named = is_agent(lower[k]) and k + 3 == len(words) and not is_common(words[k + 1])
        if named or is_first_name(lower[k + 1]):
            return k + 1
    return titled


def _is_of_the_name(lower: Sequence[str], *, body: bool) -> bool:
    """Whether what may be a title begins a name: "Witness Without Borders", "General Mine Workers' Federation"."""
    if lower[1] in ("without", "&") or (lower[0] == "general" and body):
        return True
    return lower[0] == "sultan" and lower[1] in ("al", "bin")


def _after_matter(words: Sequence[str], lower: Sequence[str], titled: int) -> int:
    """The first name behind a title and what it is for: "Commissioner Inland Revenue Asad Gilani"."""
    if not titled:
        return titled
    for k in range(titled + 1, len(words) - 1):
        if not common(words[k - 1]):
            break
        if is_first_name(lower[k]) and people_words()["body"].isdisjoint(lower[k:]):
            return k
    return titled


def _is_role(lower: str) -> bool:
    return lower in role_words() and not is_first_name(lower)


def common(word: str) -> bool:
    """Whether a word in front of a first name is somebody's role: "Collector", "Landlord"."""
    lower = word.lower()
    return is_agent(lower) or (not is_first_name(lower) and uncapitalised([word])[0].islower())


def joined_name(parts: Sequence[str]) -> str:
    """The words of a name as text: "Farmers' Union", "Eddie “Rocket” Moss"."""
    name = _QUOTED.sub(r"\1\2\3", " ".join(parts))
    return _APART.sub(r"\1", name).replace(" ,", ",")


def is_office_in_letters(word: str) -> bool:
    """Whether a word is letters of an office that no list knows: "MNA Shazia Baloch", but not "J. P. Okafor"."""
    return 1 < len(word) <= _INITIALS and word.isupper() and word.isalpha() and word not in _FIRMS_FIRST


def _after_titles(words: Sequence[str], lower: Sequence[str]) -> int:
    """The word after the last title in front of the name: "EU Commission President Ursula …"."""
    titles, last = people_words()["title"], 0
    for k, word in enumerate(lower, 1):
        if word in ("'s", "’s"):
            last = 0  # "Prime Minister's Office"
        elif word == "general" and lower[k : k + 1] in _STAFF:
            break  # "the General Staff"
        elif word == "sri" and lower[k : k + 1] in (["lanka"], ["lankan"]):
            break
        elif word == "begum" and k > 1 and lower[k - 2] not in titles:
            break  # "Taslima Begum Mukta"
        elif _is_title(word, titles) or _is_short_title(words, k - 1):
            last = k
    if last and last + 1 < len(words) and lower[last] in ("of", "for", "on"):
        given = next((k for k in range(last + 2, len(words) - 1) if is_first_name(lower[k])), None)
        if given is not None and words[last + 1] != "&" and "and" not in lower[last:given]:
            while is_initial(words[given - 1]):
                given -= 1
            # "Minister for Local Government Natalie Grey", "Director of Forests S. Pradeep Kumar"
            return given
        if last + 2 < len(words) and words[last + 2] == "&":
            return last + 1  # "Chief Executive Officer of Hollin & Vale"
        if lower[last + 1] == "the":  # "Chairman of the Board Lars Holm"
            begins = (
                k for k in range(last + 3, len(words)) if is_first_name(lower[k]) or is_initial(words[k])
            )
            return next(begins, last)
        if last + 2 < len(words) and lower[last + 2] == "and":  # "Minister of Supply and Trade Ahmed Said"
            return next(
                (k for k in range(last + 3, len(words)) if is_first_name(lower[k])), max(last, len(words) - 2)
            )
        end = min(len(words), last + 2)  # "Secretary of State Antony Blinken"
        while end < len(words) - 1 and is_common(words[end]) and not is_first_name(lower[end]):
            end += 1  # "Minister of Foreign Affairs Ma Zhaoxu"
        further = lower[end : end + 1] in (["of"], ["for"])  # "Minister of State for Power Okoro"
        return min(end + 2, len(words)) if further else end
    return last


def _is_short_title(words: Sequence[str], k: int) -> bool:
    """Whether word k is an office in letters: "PM Ishiba", but not "SP Energy Networks"."""
    behind = words[k + 1 :]
    if words[k] in ("TD", "MK") and len(behind) < 2:
        return False  # "TD Garden", "MK Dons"
    return words[k] in _SHORT_TITLES and bool(behind) and not any(map(is_common, behind))


def _is_title(lower: str, titles: Collection[str]) -> bool:
    """Whether a word in small letters stands in front of names: "vice-minister", "president-elect"."""
    if "-" not in lower:
        return lower in titles
    first, _, rest = lower.partition("-")
    return lower.rpartition("-")[2] in titles or (first in titles and rest in BEHIND_TITLE)


def begins_with_first_name(parts: Sequence[str]) -> bool:
    """Whether a name begins with a first name, a usual one where that is all of it: "Mara" is a river, too."""
    first = parts[0].lower()
    return is_first_name(first) if len(parts) > 1 else is_usual_name(first)


def _are_of_a_person(titles: Sequence[str], following: str) -> bool:
    """Whether titles stand in front of somebody's name: "PM Ishiba", but not "MP for Lagos East"."""
    if not titles:
        return False
    known = people_words()["title"]
    if _is_title(titles[-1], known) or titles[-1].upper() in _SHORT_TITLES:
        return True
    return "of" in titles and _is_title(titles[0], known) and not is_common(following)


def tells_a_thing(parts: Sequence[str]) -> bool:
    """Whether the words of a name are those of no person, as far as words tell: "Low Tide", "Malwa Kings"."""
    if len(parts) == 1 or begins_with_first_name(parts):
        return False
    borne = parts[-1].lower() in _SURNAMES | _COMMON_SURNAMES
    return is_plural_thing(parts) or (not borne and all(map(is_common, parts)))


def is_plural_thing(parts: Sequence[str]) -> bool:
    """Whether a name of several words ends in the plural of a word, which is no usual surname: "Atlas Lions"."""
    last = parts[-1].lower()
    plural = last.endswith("s") and not last.endswith("ss") and last not in _SURNAMES
    return plural and len(parts) > 1 and is_common(parts[-1])


def _is_person(parts: tuple[str, ...], titles: tuple[str, ...]) -> bool:
    lists, lower = people_words(), [part.lower() for part in parts]
    if "of" in lower or "&" in lower or "without" in lower:
        return False
    if is_family_first(lower[0]) and len(parts) == 2 and "-" in parts[1]:
        return True  # "Park Jun-ho"
    given = len(parts) > 1 and is_first_name(lower[0])  # "Bill Tarrant" is no law
    if not lists["body"].isdisjoint(lower[given:]):
        return False
    if _are_of_a_person(titles, parts[0]) or lower[0] in lists["honorific"] or begins_with_first_name(parts):
        return True
    if not lists["trade"].isdisjoint(lower[1:]) or lower[0] in lists["country"]:
        return False  # "Corvus Power", "Kenya Ports"; but "Samantha Power"
    borne = [part for part in lower if part not in lists["particle"] and part not in _QUOTATION]
    if len(parts) == 1 or len(borne) > _LONGEST_PERSON or lower[0] in lists["place"]:
        return False
    if any(part.isupper() and len(part) > 1 and "." not in part for part in parts):
        return False
    return all(
        part[0].isupper() or has_particle(part) or part.lower() in lists["particle"] or part in _QUOTATION
        for part in parts
    )
