"""Invented graphs, always the same ones, for the laws of the layout."""

from random import Random

import pytest

from progtheory.layout.layered import Layered, layered
from progtheory.model import Theory

LANES = (
    {"kind": "context"},
    {"kind": "component"},
    {"kind": "mechanism", "aspect": "resource"},
    {"kind": "mechanism", "aspect": "response"},
    {"kind": "outcome", "distance": "proximal"},
    {"kind": "outcome", "distance": "intermediate"},
    {"kind": "outcome", "distance": "distal"},
)
STEPS, SHARES = (1, 2, 3, 0, -1), (66, 20, 7, 5, 2)


def invented(cards: int, links: int) -> tuple[list[int], list[tuple[int, int]]]:
    """Return columns and links: most go one column on, some further, a few stay or run back."""
    draw = Random(cards)
    columns = sorted(draw.randrange(len(LANES)) for _ in range(cards))
    found: dict[tuple[int, int], None] = {}
    while len(found) < links:
        cause = draw.randrange(cards)
        wanted = columns[cause] + draw.choices(STEPS, SHARES)[0]
        among = [card for card in range(cards) if columns[card] == wanted and card != cause]
        if among:
            found[cause, draw.choice(among)] = None
    return columns, list(found)


@pytest.fixture(params=[(30, 50), (60, 120), (100, 220)], ids=str)
def graph(request: pytest.FixtureRequest) -> Layered:
    return layered(*invented(*request.param))


@pytest.fixture
def theory() -> Theory:
    columns, links = invented(40, 70)
    elements = [{"id": f"e{at}", "label": f"Element number {at}", **LANES[lane]} for at, lane in enumerate(columns)]
    return Theory.model_validate(
        {
            "id": "invented",
            "title": "An invented theory",
            "elements": elements,
            "links": [
                {
                    "cause": f"e{cause}",
                    "effect": f"e{effect}",
                    "sign": "positive",
                    "conditions": [{"context": "e0", "effect": "weakens"}] if at % 9 == 0 else [],
                }
                for at, (cause, effect) in enumerate(links)
            ],
        }
    )
