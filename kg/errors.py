"""What can go wrong in a way that a user can mend."""

from __future__ import annotations


class KgError(Exception):
    """A problem with the input, in one sentence: where, what, what to do. The command line exits with 1."""
