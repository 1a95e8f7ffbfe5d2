"""The command `kg`, also as `python -m kg`."""

from __future__ import annotations

import gc
import signal
import sys

COLLECTOR = (2_000_000, 20, 20)
"""Thresholds of the cycle collector. A record is many small objects, none of them in a cycle, and looking for cycles takes
a tenth of the time of a build; so it is not done before there are more objects than a hundred reports make."""


def main() -> None:
    """Run the command line and leave with its exit code; a polite end from outside still tidies up."""
    signal.signal(signal.SIGTERM, lambda number, _: sys.exit(128 + number))
    gc.set_threshold(*COLLECTOR)
    from kg.cli import run

    raise SystemExit(run())


if __name__ == "__main__":
    main()
