"""Processes (多进程): the same work on many things in several processes at once."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from types import ModuleType
from typing import TypeVar

from kg.errors import KgError

Thing = TypeVar("Thing")
Result = TypeVar("Result")


def in_processes(work: Callable[[Thing], Result], things: Sequence[Thing], workers: int) -> Iterator[Result]:
    """What the work makes of each thing, in order. `work` has to be importable; the caller's script is not run again.

    The processes look for garbage as seldom as this one does. Raises KgError where one is ended from outside.
    """
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_context

    try:
        with ProcessPoolExecutor(workers, get_context("spawn"), gc.set_threshold, gc.get_threshold()) as pool:
            with _script_hidden():
                found = pool.map(work, things)  # starts all the processes
            yield from found
    except BrokenProcessPool:
        raise KgError("a process that read texts was ended, perhaps for lack of memory; give fewer texts") from None


@contextmanager
def _script_hidden() -> Iterator[None]:
    """A new process first runs the file of `__main__`, to know what it defines: which fails where that is standard input,
    and starts everything over where the script has no `if __name__ == "__main__"`. Nothing of it is needed here."""
    script = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = script
