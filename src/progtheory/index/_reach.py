"""What the rest of a path can still do: the exact knowledge that keeps the search out of dead ends."""

from __future__ import annotations

from .corridor import Adjacency
from .signs import PathSign, times
from .wanted import Step, Wanted

#: What a stretch of a path has gained: the stops it passed, as bits, and its sign.
Gain = tuple[int, PathSign]
NOTHING: Gain = (0, PathSign.POSITIVE)


class Spent(Exception):
    """The budget of a search is spent."""


class Budget:
    """How many steps a search may still try."""

    def __init__(self, steps: int) -> None:
        self._left = steps

    def take(self, steps: int) -> None:
        """Spend some; Spent when there are not as many left."""
        self._left -= steps
        if self._left < 0:
            raise Spent


class Reach:
    """What walks of an exact number of links to an end can gain, from each element of a corridor."""

    def __init__(self, onward: Adjacency, wanted: Wanted, budget: Budget) -> None:
        self._onward, self._budget = onward, budget
        self._wanted = wanted
        self._all = (1 << len(wanted.stops)) - 1
        self._layers: list[dict[str, frozenset[Gain]]] = [dict.fromkeys(wanted.ends, frozenset({NOTHING}))]

    def steps_from(self, element: str) -> tuple[Step, ...]:
        """Return the steps that lead on from an element; each counts as tried."""
        steps = self._onward.get(element, ())
        self._budget.take(len(steps))
        return steps

    def at(self, start: str) -> Gain:
        """Return what a path has gained at its start."""
        return self._stops_at(start), PathSign.POSITIVE

    def after(self, gain: Gain, step: Step) -> Gain:
        """Return the gain once a step is taken."""
        stops, sign = gain
        return stops | self._stops_at(step.effect), times(sign, step.sign) if self._wanted.sign else sign

    def can_finish(self, at: str, left: int, gain: Gain) -> bool:
        """Tell whether some walk of exactly so many links from here ends well with what was gained."""
        return any(self._is_wanted(gain, more) for more in self._layer(left).get(at, ()))

    def _is_wanted(self, gain: Gain, more: Gain) -> bool:
        signed = self._wanted.sign in {None, times(gain[1], more[1])}
        return signed and gain[0] | more[0] == self._all

    def _stops_at(self, element: str) -> int:
        return sum(1 << place for place, stop in enumerate(self._wanted.stops) if element in stop)

    def _layer(self, left: int) -> dict[str, frozenset[Gain]]:
        while len(self._layers) <= left:
            self._layers.append(self._one_more(self._layers[-1]))
        return self._layers[left]

    def _one_more(self, shorter: dict[str, frozenset[Gain]]) -> dict[str, frozenset[Gain]]:
        layer: dict[str, frozenset[Gain]] = {}
        for cause, steps in self._onward.items():
            self._budget.take(len(steps))
            held = {
                (gain[0] | more[0], times(gain[1], more[1]))
                for step in steps
                for gain in (self.after(NOTHING, step),)
                for more in shorter.get(step.effect, ())
            }
            if held:
                layer[cause] = frozenset(held)
        return layer
