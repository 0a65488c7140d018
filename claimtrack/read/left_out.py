"""Files of a folder that are not read because of what they are called: counted, and told of in one line."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

_MOST_KINDS = 6  # named, the others are only counted
_LONGEST_KIND = 10  # characters: what is longer is the end of a title, "Mr. Bell goes to sea"
_NO_KIND = "without suffix"

# What nobody takes for an article: parts of saved web pages, pictures and sound, programs and their databases.
_NO_ARTICLES = frozenset(
    ".png .jpg .jpeg .gif .webp .svg .ico .bmp .tif .tiff .avif .heic .mp3 .mp4 .m4a .wav .ogg .webm .mov .avi .css"
    " .js .mjs .map .wasm .download .woff .woff2 .ttf .otf .eot .py .pyc .ini .tmp .part .db .db-wal .db-shm".split()
)
_PARTS_OF_PAGE = "_files"  # what browsers add to a page's name for the folder of its pictures and programs


class LeftOut:
    """Counts the files below a folder that are left out, by their suffix."""

    def __init__(self) -> None:
        self._kinds: Counter[str] = Counter()

    def note(self, path: Path, suffix: str) -> None:
        """One more file with this suffix is left out; what nobody takes for an article does not count."""
        if suffix in _NO_ARTICLES or path.parent.name.endswith(_PARTS_OF_PAGE):
            return
        known = suffix if 1 < len(suffix) <= _LONGEST_KIND and " " not in suffix else _NO_KIND
        self._kinds[known] += 1

    def told(self, folder: Path) -> str | None:
        """One line on the files left out, the most frequent kinds named; None where there are none."""
        number = self._kinds.total()
        if not number:
            return None
        kinds = sorted(self._kinds.items(), key=lambda kind: (-kind[1], kind[0] == _NO_KIND, kind[0]))
        named = [f"{times:,} {kind}" for kind, times in kinds[:_MOST_KINDS]]
        if others := sum(times for _, times in kinds[_MOST_KINDS:]):
            named.append(f"{others:,} of other kinds")
        files = "1 file" if number == 1 else f"{number:,} files"
        were = "was" if number == 1 else "were"
        return f"{files} in {folder} {were} left out: {', '.join(named)}; give a file by its name to have it read"
