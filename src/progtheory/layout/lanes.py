"""Which lane an element belongs to."""

from __future__ import annotations

from ..model import Aspect, Context, Distance, Element, Factor, Mechanism, Outcome
from .theme import LANES

_NUMBER = {lane.id: number for number, lane in enumerate(LANES)}
#: A mechanism told whole has its response inside it, and the response is what brings the outcome (Dalkin and
#: others 2015): it stands among the responses and says that it is the whole.
_ASPECTS = {Aspect.RESOURCE: "resource", Aspect.RESPONSE: "response", Aspect.WHOLE: "response"}


def lane_of(element: Element) -> str:
    """Return the id of the lane of an element; outcomes of unknown distance stand in the middle."""
    if isinstance(element, Mechanism):
        return _ASPECTS[element.aspect]
    if isinstance(element, Outcome):
        return str(element.distance or Distance.INTERMEDIATE)
    return element.kind.value if isinstance(element, Context | Factor) else "component"


def kind_of(element: Element) -> str:
    """Return the kind of an element in words."""
    if isinstance(element, Mechanism) and element.aspect is Aspect.WHOLE:
        return "Mechanism: resource and response told as one"
    if isinstance(element, Outcome) and element.distance is None:
        return "Outcome (how far along is not recorded)"
    return LANES[_NUMBER[lane_of(element)]].name


def remark_of(element: Element) -> str:
    """Return what must be added to the lane of an element for the lane to be true; mostly nothing."""
    if isinstance(element, Mechanism) and element.aspect is Aspect.WHOLE:
        return "whole mechanism"
    if isinstance(element, Outcome) and element.distance is None:
        return "distance not recorded"
    return ""


def runs_back(cause: str, effect: str) -> bool:
    """Return whether a link from one lane to the other runs against the reading direction."""
    return _NUMBER[effect] < _NUMBER[cause] and "factor" not in {cause, effect}
