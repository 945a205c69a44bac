"""The rows of an answer about a place: a claim about an outcome, whether it holds, and why."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..index.rules.reasons import reasons_for
from ..index.rules.rule import Rule
from ..index.rules.truth import ABSENT, PRESENT
from ..layout.wording import counted
from ..model import ElementKind, Theory, grounds_of
from ._doubts import doubts_on
from ._in_place import claims_of, name_of_claim
from ._told_place import Place
from ._wording import NO_BASIS, joined

if TYPE_CHECKING:
    from . import Cell

COLUMNS = (
    "outlook",
    "outcome",
    "claim",
    "says",
    "holds",
    "because",
    "would decide it",
    "changed by",
    "basis",
    "doubts",
    "outcome id",
    "id",
)
_SAYS = {"brings": "brings it about", "prevents": "prevents it", "unclear": "affects it, either way"}
_HOLDS = {PRESENT: "yes", ABSENT: "no"}


def row_of(place: Place, rule: Rule, end: str) -> tuple[Cell, ...]:
    """Return the row for one claim about one outcome."""
    theory, claim = place.theory, claims_of(place.theory, place.rules.by)[rule.claim]
    reasons = reasons_for(rule, place.solved)
    return (
        str(place.outlooks[end]),
        place.name(end),
        name_of_claim(theory, claim),
        joined(told for field, told in _SAYS.items() if end in getattr(rule, field)),
        _HOLDS.get(place.solved.holds[rule.claim], "not known"),
        place.facts(reasons.deciding),
        place.open_facts(reasons.open),
        place.changers(rule),
        grounds_of(theory, claim).basis or NO_BASIS,
        joined(doubts_on(theory, claim)),
        end,
        rule.claim,
    )


def beside(theory: Theory, place: Place, holding: int) -> Iterator[str]:
    """Yield what these verdicts do not cover."""
    if silent := sum(not rule.ends for rule in place.rules.rules):
        told = "claim says" if silent == 1 else "claims say"
        yield f"{silent} {told} nothing of an outcome and cannot be read so."
    outcomes = {one.id for one in theory.elements if one.kind is ElementKind.OUTCOME}
    if unread := len(outcomes - set(place.outlooks)):
        yield f"About {counted(unread, 'outcome')} no claim read so says anything: that is no verdict."
    drawn = "the claims that hold" if holding else "all these claims, since none of them holds"
    yield f"A picture of this answer shows {drawn}."
