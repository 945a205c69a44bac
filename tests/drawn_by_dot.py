"""The layout held against Graphviz dot: invented graphs, where dot puts their cards, and how often lines cross."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from random import Random

import numpy as np

from progtheory.layout.layered import Layered
from progtheory.layout.theme import LANES

_STEPS, _SHARES = (1, 2, 3, 0, -1), (66, 20, 7, 5, 2)
_COLUMNS = len(LANES) - 1


def invented(cards: int, links: int) -> tuple[list[int], list[tuple[int, int]]]:
    """Return columns and links: most go one column on, some further, a few stay or run back."""
    draw = Random(cards)
    columns = sorted(draw.randrange(_COLUMNS) for _ in range(cards))
    found: dict[tuple[int, int], None] = {}
    while len(found) < links:
        cause = draw.randrange(cards)
        wanted = columns[cause] + draw.choices(_STEPS, _SHARES)[0]
        among = [card for card in range(cards) if columns[card] == wanted and card != cause]
        if among:
            found[cause, draw.choice(among)] = None
    return columns, list(found)


def dot_heights(graph: Layered) -> dict[int, float]:
    """Return the heights that dot gives to cards that are bound to their columns."""
    lanes = [[vertex for vertex in column if vertex < graph.cards] for column in graph.columns]
    text = ["digraph { rankdir=LR; ranksep=2; node [shape=box, fixedsize=true, width=2, height=0.8];"]
    text += [f"h{at} [style=invis]; {{rank=same; h{at}; {'; '.join(map(str, lane))}}}" for at, lane in enumerate(lanes)]
    text += [" -> ".join(f"h{at}" for at in range(len(lanes))) + " [style=invis];"]
    text += [f"{chain[0]} -> {chain[-1]};" for chain in graph.chains]
    drawn = subprocess.run(
        ["dot", "-Tplain"], input="\n".join([*text, "}"]), capture_output=True, text=True, check=True
    )
    rows = [line.split() for line in drawn.stdout.splitlines() if line.startswith("node ")]
    return {int(row[1]): float(row[3]) for row in rows if row[1].isdigit()}


def straight_crossings(graph: Layered, height: Mapping[int, float]) -> int:
    """Return how many pairs of links cross if each is one straight line from card to card, those within lanes apart."""
    ends = [(chain[0], chain[-1]) for chain in graph.chains if graph.column[chain[0]] != graph.column[chain[-1]]]
    place = np.array([(graph.column[card], height[card]) for card in range(graph.cards)])
    cards = np.array(ends)
    return sum(_crossed(place, cards[at], cards[at + 1 :]) for at in range(len(cards)))


def _crossed(place: np.ndarray, one: np.ndarray, others: np.ndarray) -> int:
    apart = others[~np.isin(others, one).any(axis=1)]
    (a, b), c, d = place[one], place[apart[:, 0]], place[apart[:, 1]]
    between = _side(a, b, c) * _side(a, b, d) < 0
    return int((between & (_side(c, d, a) * _side(c, d, b) < 0)).sum())


def _side(a: np.ndarray, b: np.ndarray, c: np.ndarray) -> np.ndarray:
    x, y = (b - a).T
    across, down = (c - a).T
    return x * down - y * across
