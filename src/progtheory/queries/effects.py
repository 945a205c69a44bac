"""The question for what follows from an element."""

from __future__ import annotations

from typing import ClassVar

from ._around import Around
from ._hops import Hop


class Effects(Around):
    """What an element leads to, and the steps it changes.

    Lists the links that start from it and the steps that it changes as a context, then what follows in turn.

    $ progtheory ask graphs/mash effects --element multi-agency-team --depth 2
    """

    example: ClassVar[dict[str, object]] = {"element": "hub", "depth": 3}
    sought: ClassVar[str] = "effects"

    @classmethod
    def near(cls, hop: Hop) -> tuple[str, ...]:
        """Return what the step starts from."""
        return (hop.cause,)

    @classmethod
    def far(cls, hop: Hop) -> tuple[str, ...]:
        """Return what the step ends in."""
        return hop.reaches


QUERY = Effects
