"""The command `kg`, also as `python -m kg`."""

from __future__ import annotations

import gc
import signal
import sys

COLLECTOR = (200_000, 20, 20)
"""Thresholds of the cycle collector: a record is many small objects without cycles, and looking for them takes a fifth
of the time."""


def main() -> None:
    """Run the command line and leave with its exit code; a polite end from outside still tidies up."""
    signal.signal(signal.SIGTERM, lambda number, _: sys.exit(128 + number))
    gc.set_threshold(*COLLECTOR)
    from kg.cli import run

    raise SystemExit(run())


if __name__ == "__main__":
    main()
