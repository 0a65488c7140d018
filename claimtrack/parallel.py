"""Read articles out, in this process or in several; what comes out, and its order, is the same."""

from __future__ import annotations

import copyreg
import os
from collections import deque
from concurrent.futures import BrokenExecutor
from contextlib import contextmanager
from dataclasses import fields, replace
from functools import partial
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from claimtrack.errors import ClaimtrackError
from claimtrack.extract import extract
from claimtrack.garbage import collect_rarely
from claimtrack.model import Actor, Article, Block, Claim, Extraction, Fact, Moment, Span, When
from claimtrack.processes import ctrl_c_held, unreached

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Iterator
    from concurrent.futures import Future, ProcessPoolExecutor
    from multiprocessing.context import BaseContext

    Extracted = Callable[[], Extraction]

_AHEAD = 24  # articles for each process that are read, but not stored yet: more than are stored at a time


def _sent_as_arguments(made: type[Any]) -> None:
    """Let a dataclass pass between processes as what it is made of, at a third of the usual cost."""
    values = attrgetter(*(each.name for each in fields(made)))
    copyreg.pickle(made, lambda value: (made, values(value)))


for _each in (Actor, Article, Block, Claim, Extraction, Fact, Moment, Span, When):
    _sent_as_arguments(_each)


class ExtractionError(ClaimtrackError):
    """An article that nothing could be read out of, because the program has a fault."""

    def __init__(self, article: Article, error: BaseException) -> None:
        name = article.id or article.source or "article"
        reason = " ".join(f"{type(error).__name__}: {error}".split())
        super().__init__(f"{name}: cannot be read out ({reason}); please report this article")


def extractions(
    articles: Iterable[Article],
    jobs: int,
    *,
    skip: Callable[[Article], bool],
    threshold: float | None = None,
) -> Generator[tuple[Article, Extracted], None, None]:
    """Each article with a call that returns, or waits for, what is read out of it, time expressions aside.

    `threshold` is the least confidence of a claim (None: the usual one). With `jobs` above 1 that many
    processes work ahead, except on articles to `skip`. The call raises ExtractionError where extraction fails,
    ClaimtrackError where a process died. Close the iterator to end the processes.
    """
    if jobs == 1:
        for article in articles:
            yield article, partial(_here, article, threshold)
        return
    waiting: deque[tuple[Article, Extracted]] = deque()
    with _processes(jobs) as pool:
        for article in articles:
            known = skip(article)
            waiting.append(
                (article, partial(_here, article, threshold) if known else _begun(pool, article, threshold))
            )
            if len(waiting) > jobs * _AHEAD:
                yield waiting.popleft()
        while waiting:
            yield waiting.popleft()


def _to_store(article: Article, threshold: float | None) -> Extraction:
    """What is read out of an article but for its time expressions: they are half of it, and not stored."""
    return replace(extract(article, threshold), times=())


def _here(article: Article, threshold: float | None) -> Extraction:
    try:
        return _to_store(article, threshold)
    except Exception as error:  # whatever it is, the other articles go on
        raise ExtractionError(article, error) from error


def _begun(pool: ProcessPoolExecutor, article: Article, threshold: float | None) -> Extracted:
    with ctrl_c_held():
        try:
            return partial(_there, article, pool.submit(_to_store, article, threshold))
        except BrokenExecutor as error:
            raise _ended(article) from error


def _there(article: Article, future: Future[Extraction]) -> Extraction:
    try:
        return future.result()
    except BrokenExecutor as error:
        raise _ended(article) from error
    except Exception as error:
        raise ExtractionError(article, error) from error


def _ended(article: Article) -> ClaimtrackError:
    problem = "a process ended while this or a later article was read out; repeat with fewer --jobs"
    return ClaimtrackError(f"{article.id or article.source or 'article'}: {problem}")


def prepare() -> None:
    """Begin to load what processes need to read articles out; the sooner, the less `extractions` waits for them."""
    _context()


def _context() -> BaseContext:
    """How processes begin: fresh, for a copy of this one would hold the open database too.

    Where the system can, all are copies of one that has loaded everything.
    """
    import multiprocessing  # noqa: PLC0415 - only where there are processes

    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    from multiprocessing.forkserver import ensure_running  # noqa: PLC0415 - not everywhere

    context = multiprocessing.get_context("forkserver")
    # The program that began it all, which each process imports, and what it works with.
    context.set_forkserver_preload(["claimtrack.cli", "claimtrack.warm"])
    with ctrl_c_held():
        ensure_running()
    return context


@contextmanager
def _processes(number: int) -> Iterator[ProcessPoolExecutor]:
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - only where there are processes

    pool = ProcessPoolExecutor(number, _context(), initializer=_begin)
    try:
        yield pool
    finally:
        running = list((pool._processes or {}).values())  # noqa: SLF001 - there is no other way to end them
        pool.shutdown(wait=False, cancel_futures=True)
        for process in running:  # idle by now, or on an article that nobody waits for any more
            process.terminate()


def _begin() -> None:
    """Prepare a process: Ctrl-C is for the one that stores, and without that one it ends."""
    import threading  # noqa: PLC0415 - only where there are processes

    unreached()
    collect_rarely()
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    from multiprocessing import parent_process  # noqa: PLC0415 - only where there are processes

    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
