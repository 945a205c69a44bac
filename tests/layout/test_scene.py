"""What a scene says of a theory: lanes, words, evidence and tables."""

import pytest

from progtheory.errors import TooLarge
from progtheory.layout import scene_of
from progtheory.layout.measure import width_of, wrapped
from progtheory.model import Component, Theory, View, selected


def _theory(**parts: object) -> Theory:
    return Theory.model_validate({"id": "t", "title": "T", **parts})


def _element(id: str, kind: str, **more: object) -> dict[str, object]:
    return {"id": id, "kind": kind, "label": id.title(), **more}


@pytest.mark.parametrize(
    ("element", "lane"),
    [
        (_element("a", "context"), "context"),
        (_element("a", "component"), "component"),
        (_element("a", "mechanism", aspect="resource"), "resource"),
        (_element("a", "mechanism", aspect="response"), "response"),
        (_element("a", "mechanism", aspect="whole"), "response"),
        (_element("a", "outcome", distance="proximal"), "proximal"),
        (_element("a", "outcome"), "intermediate"),
        (_element("a", "factor"), "factor"),
    ],
)
def test_each_kind_has_its_lane(element: dict[str, object], lane: str) -> None:
    scene = scene_of(_theory(elements=[element]))

    assert [card.lane for card in scene.cards] == [lane]
    assert scene.lanes == (lane,)


def test_a_mechanism_told_whole_says_so() -> None:
    scene = scene_of(_theory(elements=[_element("a", "mechanism")]))

    assert scene.cards[0].kind == "Mechanism: resource and response told as one"


def test_an_actor_is_no_card_but_is_named_in_the_details() -> None:
    staff = _element("staff", "actor")
    trust = _element("trust", "mechanism", aspect="response", whose=["staff"])

    scene = scene_of(_theory(elements=[staff, trust]))

    assert [card.id for card in scene.cards] == ["trust"]
    assert ("Whose response", "Staff") in scene.cards[0].facts


@pytest.mark.parametrize(
    ("cause", "effect", "sign", "verb"),
    [
        ("hub", "contact", "positive", "offers"),
        ("contact", "trust", "positive", "triggers"),
        ("trust", "sharing", "positive", "generates"),
        ("sharing", "hub", "positive", "feeds back into"),
        ("law", "trust", "negative", "hinders"),
        ("trust", "sharing", "negative", "reduces"),
        ("trust", "sharing", "unknown", "affects"),
        ("trust", "sharing", "none", "does not change"),
    ],
)
def test_the_verb_of_a_link_follows_from_kinds_and_sign(cause: str, effect: str, sign: str, verb: str) -> None:
    elements = [
        *(
            _element("hub", "component"),
            _element("contact", "mechanism", aspect="resource"),
            _element("law", "context"),
        ),
        *(_element("trust", "mechanism", aspect="response"), _element("sharing", "outcome")),
    ]

    scene = scene_of(_theory(elements=elements, links=[{"cause": cause, "effect": effect, "sign": sign}]))

    assert scene.links[0].verb == verb


def test_the_verb_an_author_gives_wins() -> None:
    link = {"cause": "hub", "effect": "sharing", "sign": "positive", "verb": "funds"}

    scene = scene_of(_theory(elements=[_element("hub", "component"), _element("sharing", "outcome")], links=[link]))

    assert scene.links[0].sentence == "Hub funds sharing"


def test_doubts_stand_apart_from_support(small: Theory) -> None:
    claim = next(link.claim for link in scene_of(small).links if link.effect == "referrals")

    assert [cited.item for cited in claim.supports] == ["e1"]
    assert [cited.item for cited in claim.doubts] == ["e2"]
    assert claim.told == "Basis: stated. Source classes: B."


def test_a_condition_is_drawn_from_its_context_to_the_middle_of_its_link(small: Theory) -> None:
    scene = scene_of(small)

    (mark,) = scene.conditions
    (link,) = (link for link in scene.links if link.id == mark.target)
    assert mark.at == link.middle
    assert mark.path.endswith(f"{link.middle[0]:g} {link.middle[1]:g}")


def test_the_summary_counts_what_is_drawn(small: Theory) -> None:
    numbers = scene_of(small).numbers

    assert numbers.startswith("In numbers: 4 elements in 4 columns, joined by 2 links")
    assert "1 context changes 1 link." in numbers
    assert "1 explanation of several parts" in numbers


def test_the_summary_leads_with_what_the_map_shows_for_a_newcomer(small: Theory) -> None:
    scene = scene_of(small)

    assert scene.summary == f"{scene.lead} {scene.numbers}"
    assert scene.lead.startswith("This map shows what is expected to lead to what. Read it from left")
    assert "to right (what changes first: “Better referrals”)" in scene.lead


def test_a_context_that_changes_a_step_says_so_where_it_has_no_links(small: Theory) -> None:
    told = next(card.told for card in scene_of(small).cards if card.id == "unsure")

    assert told.endswith("0 causes, 0 effects. Changes 1 step.")


def test_a_gap_names_the_questions_it_is_about_as_readers_know_them() -> None:
    theory = _theory(
        questions=[{"id": "rq-a", "text": "For whom?"}, {"id": "rq-b", "text": "Why?"}],
        gaps=[{"id": "g", "text": "Not seen.", "about": ["rq-b", "hub"]}],
        elements=[_element("hub", "component")],
    )

    rows = [row.cells[:3] for row in scene_of(theory).table("gaps").rows]

    assert rows == [
        ("Gap", "Not seen.", "Hub; Question 2"),
        ("Question 1", "For whom?", ""),
        ("Question 2", "Why?", ""),
    ]


def test_tables_hold_the_same_set_as_the_map(small: Theory) -> None:
    scene = scene_of(small)

    assert {row.id for row in scene.table("elements").rows} == {card.id for card in scene.cards}
    assert {row.id for row in scene.table("links").rows} == {link.id for link in scene.links}
    assert {row.id for row in scene.table("explanations").rows} == {one.id for one in scene.explanations}


def test_a_view_of_some_sources_shows_the_evidence_of_those_alone(small: Theory) -> None:
    scene = scene_of(selected(small, View(id="heavy", title="Heavy", only_weights=("B",))))

    assert {document.id for document in scene.documents} == {"s1"}
    assert all(not link.claim.doubts for link in scene.links)


def test_models_told_apart_are_tagged() -> None:
    elements = [_element("a", "component", models=["m"]), _element("b", "component", models=["m", "n"])]
    models = [{"id": "m", "label": "M"}, {"id": "n", "label": "N"}]

    scene = scene_of(_theory(elements=elements, models=models), ("m", "n"))

    assert {card.id: card.tag for card in scene.cards} == {"a": "only 1", "b": "1 and 2"}


def test_more_cards_than_one_picture_can_show_are_refused_with_advice() -> None:
    theory = Theory(id="t", title="T", elements=tuple(Component(id=f"c{n}", label="C") for n in range(301)))

    with pytest.raises(TooLarge, match="draw a saved view"):
        scene_of(theory)


def test_a_theory_of_nothing_is_drawn_and_says_so() -> None:
    assert scene_of(_theory()).summary.startswith("This map is empty")


@pytest.mark.parametrize(
    "text", ["one two three four five six seven", "Incomprehensibilitiesofverylongwords", "字" * 40]
)
def test_lines_are_never_wider_than_the_card(text: str) -> None:
    lines = wrapped(text, 150, 19, 3)

    assert len(lines) <= 3
    assert all(width_of(line, 19) <= 150 for line in lines)
