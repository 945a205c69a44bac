"""The rows and notes of an answer about what has to be in place."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..index.rules.everywhere import Facts
from ..index.rules.settled import Outlook
from ._in_place import claims_of, name_of_claim
from ._told_place import Place
from ._wording import joined, label

if TYPE_CHECKING:
    from . import Cell

COLUMNS = ("kind", "facts", "what", "then", "claims that hold", "as options", "ids")
SUFFICIENT, BLOCKING = "sufficient", "blocking"
NOTHING = "nothing more"
DERIVED = (
    "These sets are derived from what the theory says, not from cases: qualitative comparative analysis (Ragin 1987) "
    "writes its solutions alike, but finds them in data."
)
MINIMAL = (
    "A sufficient set is enough whatever else is true of the place, and none of its facts can be spared; a blocking "
    "set keeps the outcome from being expected. Where all sufficient sets share a fact, the theory needs it."
)
CASES = (
    "Where “then” is undecided although the set is sufficient, it holds case by case: whichever way a further fact is."
)


class Needs(NamedTuple):
    """A sufficient or a blocking set, how the theory reads where just that is so, and which claims then hold."""

    kind: str
    facts: Facts
    outlook: Outlook
    claims: tuple[str, ...]


def never(place: Place, end: str) -> tuple[str, str]:
    """Return why no place at all lets one expect an outcome."""
    speaking = [rule for rule in place.rules.rules if end in rule.ends]
    name, things = label(place.theory, end), f"{place.rules.by}"
    if not any(end in rule.brings or (end in rule.prevents and rule.reversers) for rule in speaking):
        unclear = sum(end in rule.unclear for rule in speaking)
        told = f"no {things} brings it about for certain; {unclear} of {len(speaking)} may go either way"
    else:
        told = "what would bring it about is never free of what stands against it, is left out, or runs in a loop"
    return "NEVER_EXPECTED", f"The theory lets one expect “{name}” in no place of which this is said: {told}."


def row_of(place: Place, one: Needs) -> tuple[Cell, ...]:
    """Return the row for one set."""
    theory, claims = place.theory, claims_of(place.theory, place.rules.by)
    return (
        one.kind,
        len(one.facts),
        joined(f"{label(theory, id)} {'present' if so else 'absent'}" for id, so in one.facts) or NOTHING,
        str(one.outlook),
        joined(name_of_claim(theory, claims[id]) for id in one.claims),
        " ".join(f"--{'present' if so else 'absent'} {id}" for id, so in one.facts) or None,
        joined(one.claims),
    )
