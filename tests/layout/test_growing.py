"""A map that grows from the one before: readers find again what they knew."""

import pytest

from progtheory.layout import Scene, movement, scene_of
from progtheory.model import Context, Link, Theory, selected


@pytest.fixture(scope="module")
def theory(mash: Theory) -> Theory:
    return selected(mash, next(view for view in mash.views if view.id == "study-alone"))


@pytest.fixture(scope="module")
def before(theory: Theory) -> Scene:
    return scene_of(theory)


def _with(theory: Theory, *links: Link) -> Theory:
    new = Context(id="new", label="Something found later")
    return theory.model_copy(update={"elements": (*theory.elements, new), "links": (*theory.links, *links)})


def _lanes(scene: Scene, known: Scene) -> list[list[str]]:
    ids = {card.id for card in known.cards}
    return [[card.id for card in scene.cards if card.lane == lane and card.id in ids] for lane in known.lanes]


def test_an_element_with_a_link_moves_the_others_little(theory: Theory, before: Scene) -> None:
    more = _with(theory, Link(cause="new", effect=before.links[0].effect))

    assert movement(before, scene_of(more, before=before)) < 0.3
    assert movement(before, scene_of(more)) > 1


def test_cards_that_were_there_keep_their_order(theory: Theory, before: Scene) -> None:
    after = scene_of(_with(theory, Link(cause="new", effect=before.links[0].effect)), before=before)

    assert _lanes(before, before) == _lanes(after, before)


def test_an_element_without_links_changes_no_crossing_of_a_map_that_grows(theory: Theory, before: Scene) -> None:
    after = scene_of(_with(theory), before=before)

    assert scene_of(theory, before=before).crossings == after.crossings


def test_a_map_drawn_anew_from_itself_stays(theory: Theory, before: Scene) -> None:
    assert movement(before, scene_of(theory, before=before)) < 0.05


def test_a_map_without_a_card_of_the_one_before_is_drawn_as_if_new(small: Theory, before: Scene) -> None:
    assert scene_of(small) == scene_of(small, before=before)
    assert movement(before, scene_of(small)) == 0
