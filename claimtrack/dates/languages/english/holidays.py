"""Days with names, and how they are computed."""

from __future__ import annotations

# Fixed days of the year: (month, day).
HOLIDAYS_FIXED: dict[str, tuple[int, int]] = {
    "christmas eve": (12, 24),
    "christmas": (12, 25),
    "boxing day": (12, 26),
    "new year's eve": (12, 31),
    "new year": (1, 1),
    "halloween": (10, 31),
    "valentine's day": (2, 14),
    "st patrick's day": (3, 17),
    "april fools' day": (4, 1),
    "may day": (5, 1),
    "bastille day": (7, 14),
    "veterans day": (11, 11),
    "bonfire night": (11, 5),
    "inauguration day": (1, 20),
    "juneteenth": (6, 19),
    "anzac day": (4, 25),
    "australia day": (1, 26),
    "canada day": (7, 1),
    "ve day": (5, 8),
    "women's day": (3, 8),
    "earth day": (4, 22),
    "groundhog day": (2, 2),
}

# Days counted from Easter Sunday.
HOLIDAYS_EASTER: dict[str, int] = {
    "shrove tuesday": -47,
    "ash wednesday": -46,
    "palm sunday": -7,
    "maundy thursday": -3,
    "good friday": -2,
    "easter": 0,
    "easter monday": 1,
    "ascension day": 39,
    "pentecost": 49,
    "whit monday": 50,
}

# Days that became names of what happened on them, each with its year and the cue that tells it is meant.
NAMED_DAYS: dict[tuple[int, int], tuple[int, str]] = {
    (9, 11): (2001, "attack_after"),
    (10, 7): (2023, "attack_after"),
    (1, 6): (2021, "riot_after"),
}

# (month, weekday 1 to 7, which one: negative counts from the month's end, days after it).
HOLIDAYS_WEEKDAY: dict[str, tuple[int, int, int, int]] = {
    "thanksgiving": (11, 4, 4, 0),
    "black friday": (11, 4, 4, 1),
    "labor day": (9, 1, 1, 0),
    "memorial day": (5, 1, -1, 0),
    "presidents' day": (2, 1, 3, 0),
    "martin luther king day": (1, 1, 3, 0),
    "columbus day": (10, 1, 2, 0),
    "election day": (11, 1, 1, 1),
    "remembrance sunday": (11, 7, 2, 0),
    "mother's day": (5, 7, 2, 0),
    "father's day": (6, 7, 3, 0),
}
