"""Who said what, when, about which topic: read out of news articles and kept in a database.

The public verbs, each loaded when it is first used:

- `read_articles(sources)`: files, folders or standard input to `Article` values
- `extract(article)`: everything read out of one article
- `open_store(path)`: the database, as a context manager
- `add_article(store, article)`: extract and store
- `find_claims(store, query)`: rows that fit a `claimtrack.model.Query`
- `build_timeline(store, query)`: the same with what was left out, and why
- `render(timeline, form)`: a timeline as text
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from claimtrack.extract import extract as extract
    from claimtrack.ingest import add_article as add_article
    from claimtrack.read import read_articles as read_articles
    from claimtrack.render import render as render
    from claimtrack.store import build_timeline as build_timeline
    from claimtrack.store import find_claims as find_claims
    from claimtrack.store import open_store as open_store

__version__ = "0.1.0"
_HOME = {
    "add_article": "claimtrack.ingest",
    "build_timeline": "claimtrack.store",
    "extract": "claimtrack.extract",
    "find_claims": "claimtrack.store",
    "open_store": "claimtrack.store",
    "read_articles": "claimtrack.read",
    "render": "claimtrack.render",
}
__all__ = [*_HOME, "__version__"]  # noqa: PLE0604 - the names are strings


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(_HOME[name]), name)
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOME})


class _Package(ModuleType):
    """Two verbs share their name with the module they live in: here the name always means the verb."""

    def __setattr__(self, name: str, value: object) -> None:
        if name not in _HOME or not isinstance(value, ModuleType):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package
