"""The command `kg`, also as `python -m kg`."""

from __future__ import annotations

import signal
import sys


def main() -> None:
    """Run the command line and leave with its exit code; a polite end from outside still tidies up."""
    signal.signal(signal.SIGTERM, lambda number, _: sys.exit(128 + number))
    from kg.cli import run

    raise SystemExit(run())


if __name__ == "__main__":
    main()
