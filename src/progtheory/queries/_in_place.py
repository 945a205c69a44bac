"""What is said of a place: which contexts and components are there, which are not, and all else not known."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from pydantic import Field, model_validator

from ..errors import UnfitParameter
from ..graph import theory_of
from ..index.rules.made import Claim, rules_of
from ..index.rules.rule import Reading, Rules
from ..index.rules.settled import settled
from ..index.rules.truth import ABSENT, PLAIN, PRESENT, Value
from ..model import Component, Condition, Configuration, Frozen, Status, Theory
from . import Query
from ._options import OnlyBases, OnlyModel, OnlyWeights, Repeated
from ._selectors import SELECTORS, known_model, matching
from ._sieve import Sieve
from ._told_place import Place
from ._wording import step

if TYPE_CHECKING:
    import networkx as nx

#: Claims that nobody holds any longer are no rules.
_GIVEN_UP = frozenset({Status.REJECTED, Status.SUPERSEDED})
NOTHING_SAID = (
    "Nothing was said of the place: say what is there (--present, --component) and what is not (--absent), or give a "
    "file (--profile)."
)
_LISTS = ("present", "absent", "component")


class Profile(Frozen):
    """What is known of a place, in a file of its own."""

    present: Repeated[str] = Field((), description="What is there.")
    absent: Repeated[str] = Field((), description="What is not there.")
    component: Repeated[str] = Field((), description="Components in place; any other is not there.")


class InPlace(Query):
    """A question about a place; each says what it asks of it."""

    present: Repeated[str] = Field((), description=f"What is true of the place: {SELECTORS}; repeat for several.")
    absent: Repeated[str] = Field(
        (), description="What is not; an id wins over kind:… and the like. All else: unknown."
    )
    component: Repeated[str] = Field((), description="Components in place; then any other is taken to be absent.")
    profile: Profile | None = Field(
        None,
        exclude=True,
        description="YAML file with such lists: `present: [...]`, `absent: [...]`, `component: [...]`.",
    )
    by: Reading = Field(Reading.CONFIGURATION, description="Which claims are read as rules; the two are never mixed.")
    model: OnlyModel = None
    weight: OnlyWeights = ()
    basis: OnlyBases = ()

    @model_validator(mode="before")
    @classmethod
    def _joins_the_profile(cls, data: Any) -> Any:
        if not isinstance(data, dict) or data.get("profile") is None:
            return data
        profile = Profile.model_validate(data["profile"])
        given = {name: Profile.model_validate({name: data.get(name, ())}) for name in _LISTS}
        joined = {name: (*getattr(profile, name), *getattr(given[name], name)) for name in _LISTS}
        return {name: value for name, value in data.items() if name != "profile"} | joined

    def place(self, graph: nx.MultiDiGraph[str]) -> Place:
        """Return the theory read for the place."""
        rules = self.rules(theory_of(graph))
        said = self.said(graph, rules)
        return Place(theory_of(graph), rules, said, settled(rules, said, PLAIN))

    def taken(self, place: Place) -> tuple[str, ...]:
        """Return what is taken to be so of the place, in words."""
        if not place.said:
            return (NOTHING_SAID,)
        inside, outside = place.rules.inside, place.rules.outside
        if self.component or not inside:
            return ()
        present = sum(place.said[id] == PRESENT for id in inside)
        told = f"A model was chosen, so components count as present unless tied to other models alone: {present} of"
        return (f"{told} {len(inside) + len(outside)}. --component lists those that are in place, and no others.",)

    @property
    def sieve(self) -> Sieve:
        """Which claims count, their model apart, which decides about components too."""
        return Sieve(None, self.weight, self.basis)

    def rules(self, theory: Theory) -> Rules:
        """Return the rules that count."""
        return rules_of(theory, self.by, known_model(theory, self.model), lambda claim: self.counts(theory, claim))

    def counts(self, theory: Theory, claim: Claim | Condition) -> bool:
        """Tell whether a claim passes the filters and was not given up; its conditions bound it, and always count."""
        return isinstance(claim, Condition) or (claim.status not in _GIVEN_UP and self.sieve.passes(theory, claim))

    def said(self, graph: nx.MultiDiGraph[str], rules: Rules) -> dict[str, Value[bool]]:
        """Return what is said of elements; UnfitParameter for one that is said to be present and absent."""
        components = {one.id for one in theory_of(graph).elements if isinstance(one, Component)}
        listed = matching(graph, self.component) & components
        said = dict.fromkeys(components, ABSENT) if self.component else dict.fromkeys(rules.outside, ABSENT)
        said |= dict.fromkeys(listed if self.component else rules.inside, PRESENT)
        for wide in (True, False):
            ids = [matching(graph, _kind_of(selectors, wide=wide)) for selectors in (self.present, self.absent)]
            if both := sorted(ids[0] & ids[1]):
                raise UnfitParameter("--present, --absent", f"{both[0]!r} is said to be both")
            said |= dict.fromkeys(ids[0], PRESENT) | dict.fromkeys(ids[1], ABSENT)
        return said


def _kind_of(selectors: Iterable[str], *, wide: bool) -> tuple[str, ...]:
    return tuple(one for one in selectors if (":" in one) == wide)


def claims_of(theory: Theory, by: Reading) -> dict[str, Claim]:
    """Return the claims that are rules in a reading, by id."""
    if by is Reading.LINK:
        return dict(theory.link_by_id)
    return {one.id: one for one in theory.configurations}


def name_of_claim(theory: Theory, claim: Claim) -> str:
    """Return what a reader knows a claim by."""
    return claim.name if isinstance(claim, Configuration) else step(theory, claim)
