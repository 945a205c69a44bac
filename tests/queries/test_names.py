"""Words and names: what goes by another name on request, and which labels may be one."""

from __future__ import annotations

from typing import Any

import pytest

from progtheory.errors import MissingLibrary
from progtheory.model import Theory
from progtheory.queries import QUERIES, Answer, ask
from progtheory.queries._naming import Named, Names, Naming, route_by

THEORY = Theory.model_validate(
    {
        "id": "t",
        "title": "T",
        "elements": [
            {"id": "time", "kind": "context", "label": "Enough time", "opposite": "haste"},
            {"id": "haste", "kind": "context", "label": "Haste"},
            {"id": "talk", "kind": "mechanism", "label": "Talk", "aka": ["Chat"]},
            {"id": "tea", "kind": "mechanism", "label": "Talk over tea", "broader": "talk"},
            {"id": "trust", "kind": "outcome", "label": "Trust"},
        ],
        "links": [
            {"cause": "time", "effect": "tea", "sign": "positive"},
            {"cause": "tea", "effect": "talk", "sign": "positive"},
            {"cause": "talk", "effect": "trust", "sign": "positive"},
        ],
    }
)
PATH = [THEORY.link_by_id[id] for id in ("time--tea", "tea--talk", "talk--trust")]


@pytest.mark.parametrize(
    ("namings", "told"),
    [
        ((), "Enough time +→ Talk over tea +→ Talk +→ Trust"),
        ((Naming.BROADER,), "Enough time +→ Talk +→ Trust"),
        ((Naming.OPPOSITE,), "Haste −→ Talk over tea +→ Talk +→ Trust"),  # noqa: RUF001 - a minus sign
        ((Naming.AKA,), "Enough time +→ Talk over tea +→ Talk (also: Chat) +→ Trust"),
        (tuple(Naming), "Haste −→ Talk (also: Chat) +→ Trust"),  # noqa: RUF001 - a minus sign
    ],
)
def test_a_path_is_told_by_the_names_asked_for(namings: tuple[Naming, ...], told: str) -> None:
    assert route_by(Names(THEORY, namings), PATH) == told


def test_of_two_opposites_the_first_by_id_stands_for_both() -> None:
    names = Names(THEORY, [Naming.OPPOSITE])

    assert [names.of(id) for id in ("haste", "time")] == [Named("haste"), Named("haste", opposite=True)]


def test_influence_counts_opposites_as_one_and_says_so() -> None:
    answer = ask(THEORY, QUERIES["influence"](by="claims", naming=("broader", "opposite"), metric="level"))

    assert [(row[1], row[2], row[3], row[4]) for row in answer.rows] == [
        ("haste", 0, 1, 0.0),
        ("talk", 1, 1, 1.0),
        ("trust", 1, 0, 2.0),
    ]
    assert any("from an element to itself" in note for note in answer.notes)


def merged(labels: dict[str, str], **asked: Any) -> Answer:
    elements = [{"id": id, "kind": "outcome", "label": label} for id, label in labels.items()]
    elements += [{"id": "setting", "kind": "context", "label": labels["a"], "opposite": None}]
    theory = Theory.model_validate({"id": "t", "title": "T", "elements": elements})
    return ask(theory, QUERIES["merge"](**asked))


def test_labels_alike_are_suggested_across_kinds_with_a_flag_and_nothing_is_changed() -> None:
    answer = merged({"a": "Multi-agency team", "b": "Multiagency team", "c": "Trust"})

    assert [row[:3] + row[5:] for row in answer.rows] == [
        ("a", "b", 100, "outcome", None),
        ("a", "setting", 100, "different kinds: outcome, context", None),
        ("b", "setting", 100, "different kinds: outcome, context", None),
    ]
    assert "nothing is changed" in answer.notes[0]


@pytest.mark.parametrize("other", ["Unclear thresholds 1", "Clear thresholds 2", "Poor thresholds 1"])
def test_opposites_and_numbers_are_kept_back_unless_asked_for(other: str) -> None:
    labels = {"a": "Clear thresholds 1", "b": other}

    shown, every = (merged(labels, kind="outcome", all=all) for all in (False, True))

    assert shown.reason == "REMOVED_BY_FILTER:all"
    assert every.rows[0][-1]


def test_an_answer_becomes_a_data_frame_that_keeps_whole_numbers_whole() -> None:
    answer = Answer(question="q", columns=("id", "count", "share"), rows=(("a", 1, 0.5), ("b", None, None)))

    frame = answer.frame()

    assert list(frame.columns) == ["id", "count", "share"]
    assert frame["count"].to_list()[0] == 1
    assert [str(one) for one in frame.dtypes[1:]] == ["Int64", "Float64"]
    assert frame.isna().to_numpy().tolist() == [[False, False, False], [False, True, True]]


def test_without_pandas_the_way_to_get_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pandas", None)

    with pytest.raises(MissingLibrary, match=r"pip install 'progtheory\[frame\]'"):
        Answer(question="q", columns=()).frame()
