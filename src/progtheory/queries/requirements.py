"""The question for what has to be in place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, ClassVar

from pydantic import Field

from ..graph import element_at
from ..index.rules.everywhere import Facts, Needed, needed_for
from ..index.rules.settled import Outlook, outlook_of, settled
from ..index.rules.truth import ABSENT, PLAIN, PRESENT
from ..index.wanted import Budget, Cut
from ..layout.wording import counted
from ..model import Id
from . import Answer, Purpose
from ._in_place import InPlace
from ._lit import lit_by
from ._relaxed import Names, reason_for, restoring
from ._told_needs import BLOCKING, CASES, COLUMNS, DERIVED, MINIMAL, SUFFICIENT, Needs, never, row_of
from ._told_place import READING, RULES, Place

if TYPE_CHECKING:
    import networkx as nx


STOPPED = ("SEARCH_STOPPED", "No set was found as far as the search went.")
MOST_STEPS = 1_000_000
_FILTERS = ("model", "weight", "basis")


class Requirements(InPlace):
    """What must be in place for an outcome to be expected, and what is enough to forestall it.

    Lists the smallest sufficient sets of contexts and components (prime implicants; Quine 1952) and the smallest
    blocking sets, an absent need or a present blocker each, as far as the theory says. What is
    already said of the place is taken as given. The sets are derived from a theory, not from cases (Ragin 1987), and
    tell nothing of how likely or how costly it is to bring them about.

    $ progtheory ask graphs/mash requirements --outcome needs-met-earlier --model needs-assessment-and-service-planning

    >>> from progtheory import Component, Configuration, Context, Member, Outcome, Theory, ask
    >>> theory = Theory(
    ...     id="talk",
    ...     title="Talking first",
    ...     elements=(
    ...         Component(id="line", label="Advice line"),
    ...         Context(id="rushed", label="No time to talk"),
    ...         Outcome(id="referrals", label="Better referrals"),
    ...     ),
    ...     configurations=(
    ...         Configuration(
    ...             id="talk-first",
    ...             name="Talk first",
    ...             sentence="Unless there is no time, an advice line makes referrals better.",
    ...             basis="stated",
    ...             members=(Member(element="line", role="component"), Member(element="referrals", role="outcome")),
    ...             conditions=({"context": "rushed", "effect": "blocks"},),
    ...         ),
    ...     ),
    ... )
    >>> for row in ask(theory, Requirements(outcome="referrals")).records():
    ...     print(row["kind"], "|", row["what"])
    sufficient | Advice line present; No time to talk absent
    blocking | Advice line absent
    blocking | No time to talk present
    """

    purpose: ClassVar[Purpose] = Purpose.PLACE
    example: ClassVar[dict[str, object]] = {"outcome": "sharing"}

    outcome: Id = Field(description="Id of the outcome to be expected.")
    max_facts: int = Field(6, ge=1, le=30, description="Most facts a set may have, 1 to 30.")
    max_sets: int = Field(20, ge=1, le=10_000, description="Most sets of each kind to list.")
    max_seconds: int = Field(10, ge=1, le=3_600, description="Seconds to search at most.")

    def ask(self, graph: nx.MultiDiGraph[str]) -> Answer:
        """Return one row a set."""
        place, end = self.place(graph), element_at(graph, self.outcome).id
        if end not in place.solved.verdicts:
            return self.answer(columns=COLUMNS, **self._nothing(graph))
        needed = needed_for(place.rules, end, place.said, self.max_facts, Budget(MOST_STEPS, self.max_seconds))
        bounds = self._bounds(needed)
        if not (needed.sufficient or needed.blocking) or (not needed.sufficient and needed.all_found):
            code, told = STOPPED if needed.cut else never(place, end)
            return self.answer(columns=COLUMNS, truncated=bool(needed.cut), reason=code, notes=(told, *bounds))
        sets = [*self._sets(place, SUFFICIENT, needed.sufficient), *self._sets(place, BLOCKING, needed.blocking)]
        concerned = {
            end,
            *(claim for one in sets for claim in one.claims),
            *(id for one in sets for id, _ in one.facts),
        }
        elements, links = lit_by(graph, concerned)
        cases = [CASES for one in sets if one.kind == SUFFICIENT and one.outlook is Outlook.UNDECIDED]
        return self.answer(
            columns=COLUMNS,
            rows=tuple(row_of(place, one) for one in sets),
            elements=elements,
            links=links,
            truncated=not needed.all_found or len(sets) < len(needed.sufficient) + len(needed.blocking),
            notes=(
                READING,
                MINIMAL,
                *cases[:1],
                *bounds,
                *self.taken(place)[: self.model is not None],
                DERIVED,
                RULES[self.by],
            ),
        )

    def _sets(self, place: Place, kind: str, found: tuple[Facts, ...]) -> Iterator[Needs]:
        for facts in found[: self.max_sets]:
            said = {**place.said, **{id: PRESENT if so else ABSENT for id, so in facts}}
            solved = settled(place.rules, said, PLAIN)
            about = [rule.claim for rule in place.rules.rules if self.outcome in rule.ends]
            holding = tuple(claim for claim in about if solved.holds[claim] == PRESENT)
            yield Needs(kind, facts, outlook_of(solved.verdicts[self.outcome]), holding)

    def _nothing(self, graph: nx.MultiDiGraph[str]) -> dict[str, Any]:
        def restores(names: Names) -> bool:
            freed = self.model_copy(update={name: type(self).model_fields[name].default for name in names})
            return self.outcome in freed.place(graph).solved.verdicts

        removed = restoring([name for name in _FILTERS if getattr(self, name)], restores)
        code, told = reason_for(removed, f"{self.by}s about this element as an outcome")
        return {"reason": code, "notes": (told,)}

    def _bounds(self, needed: Needed) -> tuple[str, ...]:
        told = [f"It hangs on {counted(len(needed.hangs_on), 'fact')} of which nothing is said yet."]
        for kind, found in ((SUFFICIENT, needed.sufficient), (BLOCKING, needed.blocking)):
            if len(found) > self.max_sets:
                told.append(f"Only the first {self.max_sets} of {len(found)} {kind} sets are listed.")
        if needed.cut:
            after = "as many steps as it may" if needed.cut is Cut.STEPS else counted(self.max_seconds, "second")
            told.append(f"The search stopped after {after}; of more than {needed.whole_to} facts, sets are missing.")
        elif not needed.all_found:
            told.append(f"There may be sets of more than {counted(self.max_facts, 'fact')} (--max-facts).")
        return tuple(told)


QUERY = Requirements
