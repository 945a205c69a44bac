"""A theory is valid by construction, whole and canonical."""

import pytest
from pydantic import ValidationError

from progtheory.model import Component, Condition, Context, Link, Outcome, Theory

A, B = Component(id="a", label="A"), Outcome(id="b", label="B")


def theory(**parts) -> Theory:
    return Theory(id="t", title="T", **parts)


def test_parts_without_ids_are_named_after_their_owner_and_what_they_name(small):
    ids = set(small.parts)

    assert {"talk--referrals", "talk--referrals--unsure", "talk--referrals--e2", "talk-first--talk"} <= ids


def test_parallel_links_get_a_number():
    made = theory(elements=(A, B), links=(Link(cause="a", effect="b"), Link(cause="a", effect="b", sign="negative")))

    assert ["a--b", "a--b--2"] == [link.id for link in made.links]


def test_a_given_id_is_never_taken_by_a_derived_one():
    links = (Link(cause="a", effect="b"), Link(id="a--b", cause="a", effect="b"))

    assert ["a--b", "a--b--2"] == sorted(link.id for link in theory(elements=(A, B), links=links).links)


def test_parts_stand_in_order_of_id_however_they_are_given():
    assert theory(elements=(A, B)) == theory(elements=(B, A))


def test_a_theory_is_frozen(small):
    with pytest.raises(ValidationError):
        small.title = "Other"


@pytest.mark.parametrize(
    ("parts", "told"),
    [
        (
            {"elements": (A, B), "links": (Link(cause="a", effect="bb"),)},
            "no element is called 'bb'; did you mean 'b'?",
        ),
        ({"elements": (A, A)}, "used twice"),
        ({"elements": (Component(id="a", label="A", broader="a"),)}, "runs in a circle"),
        ({"elements": (Component(id="a", label="A", opposite="a"),)}, "its own opposite"),
        ({"elements": (Context(id="c", label="C"), Outcome(id="b", label="B", for_whom=["c"]))}, "expected: actor"),
    ],
)
def test_what_does_not_hold_together_is_refused(parts, told):
    with pytest.raises(ValidationError, match=told.replace("?", r"\?")):
        theory(**parts)


def test_a_longer_circle_of_broader_is_told_once():
    circle = tuple(Component(id=one, label=one, broader=two) for one, two in (("x", "y"), ("y", "z"), ("z", "x")))

    with pytest.raises(ValidationError) as error:
        theory(elements=circle)

    assert 1 == str(error.value).count("runs in a circle: x > y > z > x")


@pytest.mark.parametrize(
    ("given", "kept"),
    [("  two\r\nlines ", "two\nlines"), ("cafe\u0301", "café"), ("a\tb", "a\tb")],
)
def test_text_is_brought_to_one_form(given, kept):
    assert kept == theory(description=given).description


@pytest.mark.parametrize("character", ["\x00", "\x1b", "\x85", "\ud800", "\ufffe", "\ufdd0", "\U0001ffff"])
def test_characters_that_not_every_format_carries_are_refused(character):
    with pytest.raises(ValidationError, match=r"U\+"):
        theory(description=f"a{character}b")


def test_a_label_stands_on_one_line():
    assert "a b" == Component(id="a", label=" a\n  b ").label


@pytest.mark.parametrize("id", ["A", "1a", "a_b", "a-", "a---b", "", "a b", "é"])
def test_ids_that_would_break_in_a_web_address_are_refused(id):
    with pytest.raises(ValidationError):
        Component(id=id, label="x")


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "ftp://x.org",
        "https://",
        "https://a b",
        "//x.org",
        "https://x.org/[a]",
        "https://x.org/%zz",
        "https://x.org/a/../b",
        "https://x.org/\ue000",
    ],
)
def test_only_web_addresses_are_web_addresses(url):
    with pytest.raises(ValidationError):
        theory(licence=url)


def test_values_and_plain_data_make_the_same_theory():
    conditions = (Condition(context="a"), Condition(context="b", effect="blocks"))
    values = theory(elements=(A, B), links=(Link(cause="a", effect="b", conditions=conditions),))
    plain = Theory.model_validate(values.model_dump(mode="json"))

    assert ["a--b--a", "a--b--b"] == [one.id for one in values.links[0].conditions]
    assert values == plain


def test_a_changed_copy_holds_together_and_remembers_nothing_of_the_first(small):
    assert "talk--referrals" in small.parts

    copy = small.model_copy(update={"links": (), "title": "Other"})

    assert "talk--referrals" not in copy.parts
    with pytest.raises(ValidationError):
        small.model_copy(update={"elements": ()})


def test_what_is_found_by_the_ends_of_links_is_what_going_through_all_of_them_finds(mash):
    for element in mash.elements:
        links = [link for link in mash.links if element.id in {link.cause, link.effect}]
        changed = [
            (claim.id, one.id)
            for claim in (*mash.links, *mash.configurations)
            for one in claim.conditions
            if one.context == element.id
        ]

        assert links == mash.links_at.get(element.id, [])
        assert changed == [(claim.id, one.id) for claim, one in mash.changed_by.get(element.id, [])]


def test_a_copy_in_which_nothing_changes_is_not_checked_anew_and_one_with_an_unknown_field_is_refused(small):
    assert small.model_copy(update={"title": small.title}).links is small.links
    with pytest.raises(ValidationError):
        small.model_copy(update={"titel": small.title})
