"""Which explanations hold all of a path, and whether anything says how it works."""

from __future__ import annotations

from ..graph import WHOLE
from ..model import Configuration, ElementKind, Theory
from ._throughout import Path


class Explaining:
    """The explanations of a theory, found by their members."""

    def __init__(self, theory: Theory) -> None:
        self._theory = theory
        self._holding: dict[str, set[int]] = {}
        for place, one in enumerate(theory.configurations):
            for member in one.members:
                self._holding.setdefault(member.element, set()).add(place)
        self._mechanisms = {one.id for one in theory.elements if one.kind is ElementKind.MECHANISM}

    def all_of(self, path: Path) -> list[Configuration]:
        """Return the explanations of which every element of a path is a member."""
        held = self._holding.get(path[0].cause, set())
        for link in path:
            if not held:
                break
            held = held & self._holding.get(link.effect, set())
        return [self._theory.configurations[place] for place in sorted(held)]

    def is_black_box(self, path: Path) -> bool:
        """Tell whether neither a path nor an explanation that holds all of it has a mechanism."""
        if not self._mechanisms.isdisjoint(_passed(path)):
            return False
        return not any(one.playing(*WHOLE["mechanism"]) for one in self.all_of(path))


def _passed(path: Path) -> list[str]:
    return [path[0].cause, *(link.effect for link in path)]
