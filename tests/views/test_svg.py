"""The picture of a map: it can be read by itself, and its letters are large enough."""

import re
from xml.etree import ElementTree as ET

from progtheory import Theory, draw
from progtheory.layout import scene_of
from progtheory.model import Configuration
from progtheory.views.svg import picture

EVERY_LANE = [
    {"kind": "context"},
    {"kind": "component"},
    *({"kind": "mechanism", "aspect": aspect} for aspect in ("resource", "response")),
    *({"kind": "outcome", "distance": distance} for distance in ("proximal", "intermediate", "distal")),
    {"kind": "factor"},
]


def _words(drawn: str) -> set[str]:
    return {one.text or "" for one in ET.fromstring(drawn).iter("{http://www.w3.org/2000/svg}text")}  # noqa: S314 our own picture


def test_letters_can_be_read_on_a_map_of_all_lanes() -> None:
    elements = [{"id": f"e{at}", "label": "Words", **lane} for at, lane in enumerate(EVERY_LANE)]

    drawn = draw(Theory.model_validate({"id": "t", "title": "T", "elements": elements}), "svg")

    scale = 1440 / float(ET.fromstring(drawn).attrib["width"])  # noqa: S314 our own picture
    sizes = {float(size) * scale for size in re.findall(r'font-size="([\d.]+)"', drawn)}
    assert min(sizes) >= 12
    assert max(sizes) >= 14


def test_the_legend_explains_what_the_picture_has_and_no_more(small: Theory) -> None:
    words = _words(draw(small, "svg"))

    assert {
        "stated by a source",
        "more leads to more",
        "a context helps this step (dotted line to the context)",
    } <= words
    assert not {"more leads to less", "a context hinders or changes this step"} & words


def test_the_legend_names_the_models_told_apart(small: Theory) -> None:
    assert "only in One door (dashed outline)" in _words(picture(scene_of(small, ("one",))))


def test_the_tie_of_a_condition_of_an_explanation_is_drawn_where_that_is_lit(small: Theory) -> None:
    (whole,) = small.configurations
    data = whole.model_dump(mode="json") | {"conditions": [{"context": "unsure", "effect": "enables"}]}
    theory = small.model_copy(update={"configurations": (Configuration.model_validate(data),)})
    tie = next(mark.tie for mark in scene_of(theory).conditions if mark.tie)

    assert tie in draw(theory, "svg", lit=[whole.id])
    assert tie not in draw(theory, "svg")


def test_with_an_explanation_its_elements_are_lit(small: Theory) -> None:
    (whole,) = small.configurations

    assert draw(small, "mermaid", lit=[whole.id]) == draw(small, "mermaid", lit=[one.element for one in whole.members])
