"""Invented graphs, always the same ones, for the laws of the layout."""

import pytest

from drawn_by_dot import invented
from progtheory.layout.layered import Layered, layered
from progtheory.layout.plan import plan_of
from progtheory.layout.swimlane import Swimlane, swimlane
from progtheory.model import Theory, selected

LANES = (
    {"kind": "context"},
    {"kind": "component"},
    {"kind": "mechanism", "aspect": "resource"},
    {"kind": "mechanism", "aspect": "response"},
    {"kind": "outcome", "distance": "proximal"},
    {"kind": "outcome", "distance": "intermediate"},
    {"kind": "outcome", "distance": "distal"},
)


@pytest.fixture(scope="session", params=["60/120", "300/700", "all evidence of MASH"])
def graph(request: pytest.FixtureRequest, mash: Theory) -> Layered:
    name: str = request.param
    if name[0].isdigit():
        return layered(*invented(*map(int, name.split("/"))))
    return plan_of(selected(mash, next(view for view in mash.views if view.id == "all-evidence"))).ground.graph


@pytest.fixture(scope="session")
def laid(graph: Layered) -> Swimlane:
    return swimlane(graph)


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
