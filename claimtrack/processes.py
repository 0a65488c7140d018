"""Other processes: started so that Ctrl-C is for this one alone, and ended when they take too long."""

from __future__ import annotations

import signal
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from multiprocessing.connection import Connection

T = TypeVar("T")
_MOST_MEMORY = 2_000_000_000  # bytes


@contextmanager
def ctrl_c_held() -> Iterator[None]:
    """Processes that begin here never see Ctrl-C; one pressed meanwhile arrives afterwards."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows, where `unreached` alone sees to it
        yield
        return
    from multiprocessing import resource_tracker  # noqa: PLC0415 - only where there are processes

    resource_tracker.ensure_running()  # beginning later, it would let Ctrl-C through again
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def within(seconds: float, work: Callable[..., T], *arguments: Any) -> T:
    """What `work` returns, in a process of its own that is ended after so many seconds.

    Work, arguments and result must be such as can be pickled. Raises TimeoutError where it took longer, MemoryError
    where it ended without a result, and what `work` raises.
    """
    import multiprocessing  # noqa: PLC0415 - only where there is such work

    context = multiprocessing.get_context("spawn")  # a copy of this one would hold the open database too
    receiving, sending = context.Pipe(duplex=False)
    process = context.Process(target=_do, args=(sending, work, arguments), daemon=True)
    with ctrl_c_held():
        process.start()
    sending.close()
    try:
        if not receiving.poll(seconds):
            raise TimeoutError
        done, found = receiving.recv()
    except EOFError:
        raise MemoryError from None
    finally:
        process.kill()
        process.join()
        process.close()
        receiving.close()
    if not done:
        raise found
    return found  # type: ignore[no-any-return]


def unreached() -> None:
    """Let Ctrl-C pass by this process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _do(sending: Connection, work: Callable[..., T], arguments: tuple[Any, ...]) -> None:
    unreached()
    with suppress(ImportError, ValueError, OSError):  # Windows; a limit that is lower already
        import resource  # noqa: PLC0415 - not everywhere

        resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
    with suppress(MemoryError, BrokenPipeError):  # the one who waits sees that nothing came
        try:
            sending.send((True, work(*arguments)))
        except Exception as error:  # noqa: BLE001 - it is raised where it is waited for
            sending.send((False, error))
