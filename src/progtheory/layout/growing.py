"""A map that grows: what was on it before keeps its order and its height, so that readers find it again.

The mental map that readers have of a drawing is kept best by keeping order and place (Misue and others 1995);
only waypoints and what is new go where they cross fewest links.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import hypot, inf

from .crossings import Order
from .layered import Layered
from .outlines import HEIGHT
from .scene import Scene
from .sifting import sift

#: Height by number of card.
Held = Mapping[int, float]

_ROUNDS = 12
_LET_GO = 40


def grown(graph: Layered, held: Held) -> Order:
    """Return an order of all vertices in which those of a held height follow one another as they did."""
    key = _let_go(graph, held)
    order = [sorted(column, key=lambda vertex: (key[vertex], vertex)) for column in graph.columns]
    sift(graph, order, _ROUNDS, fixed=frozenset(held))
    return order


def _let_go(graph: Layered, held: Held) -> list[float]:
    """Return a height for every vertex: those not held come to rest amid their neighbours, or at the foot."""
    middle = sum(held.values()) / len(held) if held else 0.0
    free = [vertex for vertex in range(len(graph.column)) if vertex not in held]
    key = [held.get(vertex, middle) for vertex in range(len(graph.column))]
    for _ in range(_LET_GO):
        for vertex in free:
            near = graph.near[vertex]
            key[vertex] = sum(map(key.__getitem__, near)) / len(near) if near else inf
    return key


def movement(before: Scene, after: Scene) -> float:
    """Return how far the cards that are in both scenes have moved on average, in heights of a card.

    Without a card in both, that is 0. Nothing moved is 0; at 1, a card has moved by its own height on average.
    """
    was = {card.id: (card.x, card.y) for card in before.cards}
    moved = [hypot(card.x - was[card.id][0], card.y - was[card.id][1]) for card in after.cards if card.id in was]
    return round(sum(moved) / len(moved) / HEIGHT, 2) if moved else 0.0
