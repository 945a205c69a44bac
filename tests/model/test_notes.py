"""What is worked out once about a part stays with that part, through every way of copying a theory."""

import copy
import pickle
from pathlib import Path

import pytest

from progtheory.formats import load
from progtheory.model import Theory, grounds_of, selected
from progtheory.model.notes import Notes

WAYS = {
    "pickle": lambda theory: pickle.loads(pickle.dumps(theory)),  # noqa: S301 - our own bytes
    "deepcopy": copy.deepcopy,
    "copy": copy.copy,
    "model_copy": lambda theory: theory.model_copy(deep=True),
}
#: So many copies of copies, for by then the memory of parts that are gone holds other parts.
ROUNDS = 40


@pytest.fixture(scope="module")
def marking(root: Path) -> Theory:
    return load(root / "graphs" / "property-marking")


def _found(theory: Theory) -> list[object]:
    claims = (*theory.links, *theory.configurations)
    shown = [selected(theory, view) for view in theory.views]
    return [*(grounds_of(theory, claim) for claim in claims), *(getattr(one, "links", one) for one in shown)]


@pytest.mark.parametrize("way", WAYS)
def test_a_copy_finds_what_a_theory_finds_that_has_noted_nothing(marking, way):
    fresh, theory, wrong = _found(marking), marking, []
    for number in range(ROUNDS):
        theory = WAYS[way](theory)
        if fresh != _found(theory):
            wrong.append(number)

    assert [] == wrong


def test_a_note_is_of_one_part_and_of_what_was_worked_out_about_it():
    notes, first, second = Notes(), ["a"], ["a"]

    def size(_: object, part: list[str]) -> int:
        return len(part)

    def begins(_: object, part: list[str]) -> str:
        return part[0]

    assert (1, "a", 1) == (
        notes.once(size, None, first),
        notes.once(begins, None, first),
        notes.once(size, None, first),
    )
    second.append("b")
    assert (2, 1) == (notes.once(size, None, second), notes.once(size, None, first))
