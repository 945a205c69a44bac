"""The rows and notes of an answer that compares: where a part is, and in what it differs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from ..model import Condition, Nested, Part, Theory
from ._models import Tied, owner_of
from ._versions import Compared
from ._wording import does, joined, label, name_of

if TYPE_CHECKING:
    from . import Cell

COLUMNS = ("where", "sort", "what", "difference", "id")
DIFFERS, BOTH = "both, differing", "both"
UNTIED = "What is tied to no model belongs to both; a claim belongs to the models of all its parts."
BY_ID = (
    "Parts are the same where their ids are; a part that got a new id shows as one lost and one gained. "
    "In a picture, what is in one version only has its number, and what is in both but differs has both numbers."
)
ALIKE = "alike in both"


class _Row(NamedTuple):
    where: str
    sort: str
    what: str
    difference: str | None
    id: str


def nothing_apart(things: str) -> str:
    """Return the sentence for models or versions that are alike."""
    return f"The two {things} do not differ in anything that is recorded."


def counts_of(parts: Iterable[Tied | Compared], names: tuple[str, str]) -> str:
    """Return how many parts are where."""
    counts = Counter(_where(one, names) if not one.is_alike else ALIKE for one in parts)
    return f"Parts counted: {', '.join(f'{count} {where}' for where, count in sorted(counts.items()))}."


def _where(one: Tied | Compared, names: tuple[str, str]) -> str:
    if one.here and one.there:
        return BOTH if one.is_alike else DIFFERS
    return f"only in {names[0] if one.here else names[1]}"


def row_of_model(theory: Theory, one: Tied, names: tuple[str, str]) -> tuple[Cell, ...]:
    """Return the row for a part of two models."""
    there = one.counterpart and f"{names[1] if one.here else names[0]} has instead: {one.counterpart}"
    return _Row(_where(one, names), one.part.sort, _what(theory, one.part), there, one.part.id)


def row_of_version(theories: tuple[Theory, Theory], one: Compared, names: tuple[str, str]) -> tuple[Cell, ...]:
    """Return the row for a part of two versions."""
    theory = theories[0] if one.here else theories[1]
    part = theory if one.id == theory.id and one.sort == "theory" else theory.parts[one.id]
    return _Row(_where(one, names), one.sort, _what(theory, part), joined(one.differing), one.id)


def _what(theory: Theory, part: Part | Nested) -> str:
    if isinstance(part, Theory):
        return part.title
    if isinstance(part, Condition):
        return f"{label(theory, part.context)} {does(part)} “{name_of(theory, owner_of(theory, part).id)}”"
    text = str(getattr(part, "text", None) or "")
    name = name_of(theory, part.id)
    return text if name == part.id and text else name


def names_of(this: Theory, other: Theory) -> tuple[str, str]:
    """Return what to call two versions."""
    versions = [one.version for one in (this, other)]
    if all(versions) and versions[0] != versions[1]:
        return f"version {versions[0]}", f"version {versions[1]}"
    return "this version", "the other version"
