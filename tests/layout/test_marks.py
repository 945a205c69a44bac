"""Marks upon the map: conditions of explanations, what a lane does not say, and heads and dashes that can be seen."""

import re

import pytest

from progtheory.layout import scene_of
from progtheory.layout.heights import heights
from progtheory.layout.layered import layered
from progtheory.layout.outlines import HALF_HEIGHT, HALF_WIDTH, HEIGHT, OUTLINES
from progtheory.layout.theme import LINES
from progtheory.model import Theory

ELEMENTS = [
    {"id": "law", "kind": "context", "label": "Law"},
    {"id": "hub", "kind": "component", "label": "Hub", "models": ["a"]},
    {"id": "trust", "kind": "mechanism", "label": "Trust"},
    {"id": "delay", "kind": "outcome", "label": "Delay"},
]
EXPLANATION = {
    "id": "talk",
    "name": "Talk",
    "basis": "assembled",
    "sentence": "Where the law allows it, a hub is expected to cut delay.",
    "members": [{"element": "hub", "role": "component"}, {"element": "delay", "role": "outcome"}],
    "conditions": [{"context": "law", "effect": "blocks"}],
}


@pytest.fixture
def theory() -> Theory:
    link = {"cause": "hub", "effect": "delay", "sign": "negative", "models": ["a"]}
    models = [{"id": "a", "label": "A"}, {"id": "b", "label": "B"}]
    parts = {"elements": ELEMENTS, "links": [link], "configurations": [EXPLANATION], "models": models}
    return Theory.model_validate({"id": "t", "title": "T", **parts})


def test_a_condition_of_an_explanation_is_marked_where_that_ends_and_tied_to_its_context(theory: Theory) -> None:
    scene = scene_of(theory)

    (mark,) = scene.conditions
    place = {card.id: (card.x, card.y) for card in scene.cards}
    assert mark.card == "delay"
    assert mark.at == (place["delay"][0] + 40 - HALF_WIDTH, place["delay"][1] + HALF_HEIGHT)
    assert mark.tie.startswith(f"M{place['law'][0] + HALF_WIDTH:g} {place['law'][1]:g}C")
    assert mark.tie.endswith(f"{mark.at[0]:g} {mark.at[1]:g}")


def test_the_summary_counts_contexts_that_change_whole_explanations(theory: Theory) -> None:
    assert "1 context changes 1 whole explanation." in scene_of(theory).numbers


def test_cards_say_what_their_lane_does_not(theory: Theory) -> None:
    plates = {card.id: card.plate for card in scene_of(theory, ("a", "b")).cards}

    assert plates == {"law": "", "hub": "only 1", "trust": "whole mechanism", "delay": "distance not recorded"}


def test_a_link_does_not_repeat_the_tag_of_a_card_at_its_end(theory: Theory) -> None:
    (link,) = scene_of(theory, ("a", "b")).links

    assert (link.tag, link.plate) == ("only 1", "")


def test_the_bar_of_a_negative_link_stands_clear_of_a_notch(theory: Theory) -> None:
    scene = scene_of(theory)

    card = next(card for card in scene.cards if card.id == "delay")
    notch = OUTLINES["chevron"].left
    ends = [tuple(map(float, point.split())) for point in re.split("[ML]", scene.links[0].tip)[1:]]
    assert all(x <= card.x - HALF_WIDTH + notch(y - card.y) - 4 for x, y in ends)


def test_a_dash_and_a_gap_fit_on_the_shortest_link() -> None:
    gap_between_cards, head = 28, 13

    assert max(sum(line.dashes) for line in LINES) <= gap_between_cards - head


def test_no_empty_band_lies_between_parts_that_no_link_joins() -> None:
    graph = layered([0, 0, 0, 1, 1], [(0, 3), (1, 4)])

    assert heights(graph, graph.columns)[:3] == [0, HEIGHT + 28, 2 * (HEIGHT + 28)]
