"""The question for what lies behind an element."""

from __future__ import annotations

from typing import ClassVar

from ._around import Around
from ._hops import Hop


class Causes(Around):
    """What leads to an element, and what changes the steps that do.

    Lists the links that end in it and the contexts that change them, then what leads to those in turn.

    $ progtheory ask graphs/mash causes --element unsure-about-consent
    $ progtheory ask graphs/mash causes --element better-outcomes-for-children --depth 2 --weight A
    """

    example: ClassVar[dict[str, object]] = {"element": "sharing", "depth": 3}
    sought: ClassVar[str] = "causes"

    @classmethod
    def near(cls, hop: Hop) -> tuple[str, ...]:
        """Return what the step ends in."""
        return hop.reaches

    @classmethod
    def far(cls, hop: Hop) -> tuple[str, ...]:
        """Return what the step starts from."""
        return (hop.cause,)


QUERY = Causes
