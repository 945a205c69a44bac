"""Work that cannot be told to stop is waited for so long, and then left behind."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from threading import Thread
from typing import TypeVar

Done = TypeVar("Done")


def within(seconds: float, work: Callable[[], Done]) -> Done:
    """Return what the work gives, or raise what it raises; TimeoutError if it takes longer than it may.

    Its thread is a daemon, so that what is left behind keeps no program from ending.
    """
    future: Future[Done] = Future()

    def run() -> None:
        try:
            future.set_result(work())
        except BaseException as error:  # noqa: BLE001 - whatever it is, who waits gets it
            future.set_exception(error)

    Thread(target=run, daemon=True).start()
    return future.result(seconds)
