"""What an explanation is made of: who or what plays which part, by the names that were asked for."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from ..model import Configuration, Member, Role, Sign
from ._naming import Names
from ._wording import joined


class Played(StrEnum):
    """The parts of an explanation, as a reader tells them apart (Pawson and Tilley 1997; Dalkin and others 2015).

    What is put in place and what it offers are one part here: the same element may be the one in one explanation
    and the other in the next (Shaw and others 2018).
    """

    CONTEXT = "context"
    OFFER = "offered"
    RESPONSE = "response"
    OUTCOME = "outcome"


_PLAYED = {
    Role.CONTEXT: Played.CONTEXT,
    Role.COMPONENT: Played.OFFER,
    Role.MECHANISM_RESOURCE: Played.OFFER,
    Role.MECHANISM_RESPONSE: Played.RESPONSE,
    Role.MECHANISM: Played.RESPONSE,
    Role.OUTCOME: Played.OUTCOME,
}
_MARKS = {Played.OUTCOME: " (prevented)"}


class PartPlayed(NamedTuple):
    """An element in its part; reversed where an outcome is prevented, or where it goes by its opposite."""

    played: Played
    id: str
    reversed: bool = False


def parts_of(names: Names, one: Configuration) -> frozenset[PartPlayed]:
    """Return what an explanation is made of; a context that changes it counts as one of its contexts."""
    members = {_part(names, member, _PLAYED[Role(member.role)]) for member in one.members if member.role in _PLAYED}
    contexts = (names.of(condition.context) for condition in one.conditions)
    return frozenset(members | {PartPlayed(Played.CONTEXT, named.id, named.opposite) for named in contexts})


def _part(names: Names, member: Member, played: Played) -> PartPlayed:
    named = names.of(member.element)
    prevented = played is Played.OUTCOME and member.sign is Sign.NEGATIVE
    return PartPlayed(played, named.id, named.opposite != prevented)


def playing(parts: Iterable[PartPlayed], *played: Played) -> frozenset[PartPlayed]:
    """Return those of the parts that are of one of these sorts."""
    return frozenset(part for part in parts if part.played in played)


def told(names: Names, parts: Iterable[PartPlayed], *played: Played) -> str | None:
    """Return parts of these sorts in one cell, in order of ids."""
    return joined(told_one(names, part) for part in sorted(parts) if part.played in played)


def told_one(names: Names, part: PartPlayed) -> str:
    """Return one part as a reader sees it."""
    name = names.told(names.of(part.id)._replace(opposite=False))
    if part.reversed:
        return name + _MARKS.get(part.played, "") if part.played in _MARKS else f"the opposite of {name}"
    return name
