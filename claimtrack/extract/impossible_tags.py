"""Tags that the word in front rules out: "the | restart" is no verb, "would | block" and "she | lists" no nouns."""

from __future__ import annotations

from itertools import compress

from claimtrack.extract.cues import tells
from claimtrack.extract.dictionary import shipped_dictionary
from claimtrack.extract.telling_presents import find_telling_presents
from claimtrack.extract.time_words import TIME_WORDS
from claimtrack.extract.words import Words

_DETERMINERS = frozenset("the a an his its their our my your".split())
_DESCRIBED = frozenset(("JJ", "NN", "NNS", "NNP", "CD", "VBG"))  # what a participle behind "the" describes
_NOUNS = {"VB": "NN", "VBP": "NN", "VBZ": "NNS"}
_NO_VERBS = frozenset(("NN", "JJ", "NNP"))
_ONE, _SEVERAL = frozenset(("he", "she")), frozenset(("they", "we", "i"))
_MADE = frozenset(
    "circulated released published issued tabled drafted obtained leaked signed".split()
)  # of papers
_CONJUNCTIONS = frozenset("while as because although though after before".split())
_DESCRIPTION = 20  # words of what commas set apart
_SURELY = frozenset("is has was says does 's ’s".split())  # verbs
_AUXILIARIES = frozenset(("are", "have", "do", "'re", "’re", "'ve", "’ve"))
_AGO = (["year"], ["week"], ["month"], ["day"], ["decade"], ["same"], ["next"], ["few"], ["couple"])
_FRIENDS = frozenset(
    "friend friends pal pals mate mates colleague colleagues neighbour neighbor ally allies aide aides relative "
    "relatives supporter supporters fan fans associate associates acquaintance cousin confidant".split()
)
_CALLED = frozenset("called named dubbed given awarded nicknamed".split())  # something
_SHOWING = frozenset("show reveal suggest indicate confirm".split())
_PAPERS = frozenset(
    "accounts records documents messages emails figures papers filings minutes letters texts files recordings images "
    "photos videos transcripts".split()
)
_SHOWS = frozenset("to a the reality chat talk tv radio game quiz talent air trade fresh big".split())
_SEVERAL_OF = frozenset(  # who are many: "a majority | say"
    "lot majority minority number few handful third quarter half fifth tenth couple dozen hundred thousand million "
    "plurality group team pair crowd trio".split()
)
_BEFORE_NOUNS = frozenset(("DT", "NNP", "NN", "JJ", "NNS"))
_LETTING = frozenset(
    "let lets letting make makes made making help helps helped helping see sees saw seen seeing watch watches watched "
    "watching hear hears heard hearing have has had having to will would can could should must may might shall did do "
    "does not n't n’t and or".split()
)
_CLAUSE = 8  # words in front of an infinitive
_WHOSE = 6  # words of "of the prime minister's"
_OPENING = 3  # words of a sentence up to its papers
_SHOWN = frozenset("DT NNP NNS PRP PRP$ NN CD JJ IN".split())
_OBJECT = frozenset(("DT", "PRP$", "PRP"))


def mend_impossible(words: Words) -> None:
    """Correct tags that cannot be where they stand."""
    tags = words.tags
    if "POS" in tags:
        _free_contractions(words)
    _name_behind_determiners(words)
    if "VBP" in tags:
        _name_behind_plurals(words)
    if not _MADE.isdisjoint(words.lower):
        _describe_papers(words)
    if not _SHOWING.isdisjoint(words.lower):
        _let_papers_show(words)
    for k in [k for k, word in enumerate(words.lower) if "-of-" in word and words.tags[k] in ("CD", "NNP")]:
        words.tags[k] = "NN"  # "A | mum-of-three | has told", "a | MUM-OF-THREE |"
    if not _FRIENDS.isdisjoint(words.lower):
        _part_from_friends(words)
    if "VBN" in tags and "," in tags:
        _free_behind_asides(words)
    if "VBZ" in tags:
        _name_openings(words)
        _name_behind_conjunctions(words)
    if "VBD" in tags and "VBZ" in tags:
        _name_before_verbs(words)
    if "MD" in tags:
        _free_behind_auxiliaries(words)
    if "PRP" in tags:
        _free_behind_pronouns(words)
    if "VB" in tags:
        _name_between_nouns(words)
    if "to" in words.lower:
        _free_infinitives(words)
    find_telling_presents(words)


def _free_contractions(words: Words) -> None:
    """Make a verb of the possessive in front of an article: "Kelv | 's | a good lad"."""
    for k in [
        k
        for k, tag in enumerate(words.tags[:-1])
        if tag == "POS" and words.lower[k + 1] in ("a", "an", "the")
    ]:
        timed = words.lower[k + 2 : k + 3] in _AGO
        if words.lower[k] in ("'s", "’s") and not timed:  # "Moody's a year ago"
            words.tags[k] = "VBZ"


def _name_before_verbs(words: Words) -> None:
    """Make a noun of what another verb follows: "The Booker Prize | judges | called the novel a triumph"."""
    for k in range(1, len(words.tags) - 1):
        verbs = words.tags[k] == "VBZ" and words.tags[k + 1] == "VBD" and words.tags[k - 1] in ("NN", "NNP")
        if verbs and words.lower[k].endswith("s") and words.lower[k] not in _SURELY:
            words.tags[k] = "NNS"


def _name_behind_determiners(words: Words) -> None:
    """Make nouns of verbs behind "the", where no verb can be: "the | restart", "The | accused | told the court"."""
    tags, lower = words.tags, words.lower
    for k in [k for k, tag in enumerate(tags) if tag[0] == "V" and k and lower[k - 1] in _DETERMINERS]:
        letter = words.words[k - 1] == "A" and not words.opens(k - 1)  # "Officer A says"
        if letter or lower[max(0, k - 2)] == "of":
            continue  # "Two friends of his say"
        if tags[k] in _NOUNS:
            tags[k] = _NOUNS[tags[k]]
        elif tags[k] == "VBD" and lower[k].endswith("ed") and k + 1 < len(tags):
            describes = tags[k + 1] in _DESCRIBED
            tags[k] = "VBN" if describes else "NN"
            if not describes and tags[k + 1] == "VBN":
                tags[k + 1] = "VBD"  # "the accused | denied | it"


def _describe_papers(words: Words) -> None:
    """Make a participle of the verb in "A draft, | circulated | by Panama and seen by this paper, asks"."""
    tags, lower = words.tags, words.lower
    for k in [k for k, word in enumerate(lower) if word in _MADE and tags[k] == "VBD"]:
        if k < 2 or words.words[k - 1] != "," or tags[k - 2] != "NN":
            continue
        reach = range(k + 1, min(len(lower) - 1, k + _DESCRIPTION))
        closed = next((n for n in reach if words.words[n] == ","), None)
        if closed is not None and tags[closed + 1] in ("VBZ", "VBD", "VBP", "MD") and "by" in lower[k:closed]:
            tags[k] = "VBN"


def _part_from_friends(words: Words) -> None:
    """Make a possessive of the mark in "A friend of the star | 's | told us", and a verb of what follows it."""
    for k in [k for k, word in enumerate(words.lower[:-1]) if word in ("'s", "’s")]:
        of = next((n for n in range(k - 1, max(0, k - _WHOSE), -1) if words.lower[n] == "of"), 0)
        friend = of > 0 and words.lower[of - 1] in _FRIENDS and tells(words.lower[k + 1])
        if friend and words.lower[k + 1].endswith(("ed", "id", "ld")):
            words.tags[k : k + 2] = "POS", "VBD"


def _free_behind_asides(words: Words) -> None:
    """Make a verb of the participle in "Lim, from the bloc, also | lodged | a report": nothing else is one."""
    tags = words.tags
    for k in [k for k, tag in enumerate(tags[:-1]) if tag == "VBN" and tags[k + 1] in ("DT", "PRP$")]:
        first, stop = words.sentence_of(k)
        comma = k - 1 - (tags[k - 1] == "RB")
        near = range(max(first, comma - _DESCRIPTION), comma)
        opens = next((n for n in near if words.words[n] == ","), comma)
        if opens in (comma, first) or words.words[comma] != "," or words.lower[k] in _CALLED:
            continue
        apart = tags[opens + 1] in ("IN", "CD") and not any(tag[0] in "VM" for tag in tags[first:k])
        closed = next((n for n in range(k, min(stop - 1, k + _DESCRIPTION)) if words.words[n] == ","), None)
        described = closed is not None and tags[closed + 1] in ("VBD", "VBZ", "VBP", "MD")
        if apart and tags[opens - 1] in ("NN", "NNP", "NNS") and not described:
            tags[k] = "VBD"


def _let_papers_show(words: Words) -> None:
    """Make a verb of the noun in "Accounts filed on January 31 | show | the club lost money"."""
    tags, lower = words.tags, words.lower
    for k in [k for k, word in enumerate(lower) if word in _SHOWING and lower[k - 1] not in _SHOWS]:
        first, stop = words.sentence_of(k)
        opening = range(first, min(k - 2, first + _OPENING))
        papers = next((n for n in opening if lower[n] in _PAPERS), None)
        if papers is None or k - papers > _DESCRIPTION or k + 2 >= stop or tags[k + 1] not in _SHOWN:
            continue
        between = tags[papers + 2 : k]
        made = tags[papers + 1] in ("VBN", "VBD", "IN") and lower[papers + 1].endswith(
            ("ed", "en", "in", "by", "from")
        )
        if made and "MD" not in between and not any(tag[0] == "V" or tag == "," for tag in between):
            tags[papers], tags[k] = "NNS", "VBP"
            if tags[papers + 1] == "VBD":
                tags[papers + 1] = "VBN"


def _name_behind_plurals(words: Words) -> None:
    """Make a noun of the verb in "A police | report | found" and "The police | report | tendered in court found".

    So in "a phone-in | show |", since one thing "shows", and in "the home affairs | select | committee".
    """
    tags, lower = words.tags, words.lower
    for k in [k for k, tag in enumerate(tags) if tag == "VBP" and k > 1 and tags[k - 1] in ("NN", "JJ")]:
        if lower[k - 2] in ("a", "an") and lower[k - 1] not in _SEVERAL_OF:
            tags[k] = "NN"
    for k in [k for k, word in enumerate(lower[:-1]) if word == "select" and lower[k + 1] == "committee"]:
        tags[k] = "NN"
    for k in [k for k, tag in enumerate(tags) if tag == "VBP" and k > 1 and tags[k - 1] == "NNS"]:
        if lower[k] in _AUXILIARIES:
            continue  # "The unions | are | split", "The parties | have | agreed"
        one = lower[k - 2] in ("a", "an")
        if one or (lower[k - 2] == "the" and tags[k + 1 : k + 2] in (["VBN"], ["VBD"])):
            tags[k] = "NN"
            tags[k - 1] = "NN" if one else "NNS"


def _name_between_nouns(words: Words) -> None:
    """Make a noun of the infinitive in "the Treasury | select | committee", which no singular noun can have.

    Not behind "let", "see" and the like: "watched the man | cross | the road".
    """
    tags = words.tags
    for k in compress(range(2, len(words) - 1), map("VB".__eq__, tags[2:-1])):
        between = tags[k - 1] in ("NN", "NNP") and tags[k + 1] == "NN" and tags[k - 2] in _BEFORE_NOUNS
        if between and _LETTING.isdisjoint(words.lower[max(0, k - _CLAUSE) : k]):
            tags[k] = "NN"


def _name_openings(words: Words) -> None:
    """Make a plural of the first of two verbs that a sentence opens with: "Consumer | advocates | accused the firm"."""
    tags = words.tags
    for first, stop in words.sentences:
        k = first + 1
        if (
            k + 2 >= stop
            or tags[k] != "VBZ"
            or tags[first] not in ("NN", "JJ")
            or not words.lower[k].endswith("s")
        ):
            continue
        past = tags[k + 1] == "VBN" and words.lower[k + 1].endswith("ed") and words.lower[k + 2] != "by"
        if tags[k + 1] in ("VBD", "VBP", "MD") or past:
            tags[k] = "NNS"
            tags[k + 1] = "VBD" if past else tags[k + 1]


def _name_behind_conjunctions(words: Words) -> None:
    """Make a noun of what a verb follows: "while | hopes | faded"."""
    for k in range(len(words) - 2):
        between = words.tags[k + 1] == "VBZ" and words.tags[k + 2] in ("VBD", "VBN")
        if between and words.lower[k] in _CONJUNCTIONS and words.lower[k + 1] not in _SURELY:
            words.tags[k + 1 : k + 3] = ["NNS", "VBD"]


def _free_behind_auxiliaries(words: Words) -> None:
    """Make infinitives of what stands behind "would": "The group would | file | a complaint"."""
    for k in compress(range(1, len(words)), map("MD".__eq__, words.tags)):
        if words.tags[k] in _NO_VERBS and _may_be(words, k, "VB"):
            words.tags[k] = "VB"


def _free_behind_pronouns(words: Words) -> None:
    """Make presents of nouns behind a pronoun: "the crimes she | lists |", "They | promise | it", "I | ai | n't"."""
    for k in compress(range(len(words) - 1), map("ai".__eq__, words.lower)):
        if words.lower[k + 1] in ("n't", "n’t"):
            words.tags[k] = "VBP"
    for k in compress(range(1, len(words)), map("PRP".__eq__, words.tags)):
        if words.tags[k] == "NNS" and words.lower[k - 1] in _ONE and _may_be(words, k, "VBZ"):
            words.tags[k] = "VBZ"
        elif words.tags[k] == "NN" and words.lower[k - 1] in _SEVERAL and _may_be(words, k, "VB"):
            words.tags[k] = "VBP"


def _free_infinitives(words: Words) -> None:
    """Make infinitives of what takes an object behind "to": "It took time to | clean | the lists"."""
    tags = words.tags
    for k in compress(range(1, len(words) - 1), map("to".__eq__, words.lower)):
        if words.opens(k - 1) or words.lower[k - 2] == "according":
            continue  # "To date the watchdog says", "According to research she published"
        taken = tags[k + 1] in _OBJECT and (k + 2 >= len(tags) or words.lower[k + 2] not in TIME_WORDS)
        if (
            taken
            and tags[k] in ("NN", "JJ")
            and words.lower[k + 1] not in TIME_WORDS
            and _may_be(words, k, "VB")
        ):
            tags[k - 1 : k + 1] = "TO", "VB"


def _may_be(words: Words, k: int, tag: str) -> bool:
    """Whether the dictionary has a word, which no capital makes a name, with a tag."""
    if words.words[k] != words.lower[k]:
        return False
    return tag in shipped_dictionary().class_of(words.lower[k]).partition(":")[2].split(",")
