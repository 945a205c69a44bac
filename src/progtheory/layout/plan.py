"""Which cards a theory has, in which lanes, and where they lie."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from ..errors import TooLarge
from ..model import Actor, Element, Theory
from .lanes import lane_of
from .layered import layered
from .outlines import HALF_HEIGHT, HALF_WIDTH, OUTLINES
from .routes import GAP, STEP, Ground
from .swimlane import swimlane
from .theme import LANE_BY_ID, LANES

MOST_CARDS = 300
_ADVICE = "draw a saved view, or a part of the theory, instead"


class Plan(NamedTuple):
    """The elements of a theory that are cards, the lanes these fill, and the ground they lie on."""

    elements: tuple[Element, ...]
    lanes: tuple[str, ...]
    ground: Ground

    def place(self, at: int) -> tuple[float, float]:
        """Return the middle of the card of that number."""
        return float(self.ground.graph.column[at] * STEP), self.ground.lanes.height[at]

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """Left, top, right and bottom of all cards and of the links that bow out beside them."""
        heights = self.ground.lanes.height or (0.0,)
        right = max(len(self.lanes) - 1, 0) * STEP + HALF_WIDTH + GAP / 2
        return -HALF_WIDTH - GAP / 2, min(heights) - HALF_HEIGHT - 24, right, max(heights) + HALF_HEIGHT + 24


def plan_of(theory: Theory, most: int | None = MOST_CARDS, before: Mapping[str, float] | None = None) -> Plan:
    """Return the plan of a theory; an actor is no card, it is whose response or outcome an element is.

    TooLarge if there are more than `most` cards: readers lose their way on far smaller maps (Yoghourdjian and
    others 2020). Texts have no such bound. `before` is the height that cards had, by id.
    """
    elements = tuple(element for element in theory.elements if not isinstance(element, Actor))
    if most is not None and len(elements) > most:
        raise TooLarge("elements", len(elements), most, _ADVICE)
    held = [lane_of(element) for element in elements]
    lanes = tuple(lane.id for lane in LANES if lane.id in held)
    number = {element.id: at for at, element in enumerate(elements)}
    graph = layered(
        [lanes.index(lane) for lane in held],
        [(number[link.cause], number[link.effect]) for link in theory.links],
        [(number[one.context], at) for at, link in enumerate(theory.links) for one in link.conditions],
    )
    outlines = [OUTLINES[LANE_BY_ID[lane].outline] for lane in held]
    kept = {number[id]: height for id, height in (before or {}).items() if id in number}
    return Plan(elements, lanes, Ground(graph, swimlane(graph, kept), outlines))
