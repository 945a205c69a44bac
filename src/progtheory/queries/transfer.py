"""The question for what a theory lets one expect in a place."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from pydantic import Field

from ..graph import theory_of
from ..index.rules.rule import Reading
from ..index.rules.settled import Outlook
from ..index.rules.truth import ABSENT, PRESENT, UNKNOWN
from ..model import ElementKind
from . import Answer, Purpose
from ._in_place import InPlace
from ._lit import lit_by
from ._options import Repeated
from ._relaxed import Names, reason_for, restoring
from ._selectors import SELECTORS, matching
from ._told_place import Place, notes_on
from ._told_verdicts import COLUMNS, beside, row_of
from ._wording import label

if TYPE_CHECKING:
    import networkx as nx


_FILTERS = ("outcome", "model", "weight", "basis")
_HOLDING_FIRST = (PRESENT, UNKNOWN, ABSENT)
_THINGS = {Reading.CONFIGURATION: "explanations with outcomes", Reading.LINK: "links that lead to outcomes"}


class Transfer(InPlace):
    """Will it work here: what the theory expects of a place, given what is true of it.

    Say which contexts and components are present or absent; all else is not known, and stays so. Lists, for each
    outcome, the explanations for and against it, and for each the facts that decide it, or would if they were known.
    An outcome is expected, at risk, contested (explanations for and against it hold), not reached, or undecided.

    The method is three-valued logic (Kleene 1952) over the claims of the theory, after the question
    of support factors and derailers (Cartwright and Hardie 2012). It asks what the theory says, not what will happen:
    it weighs no evidence and no strength, and an explanation that nobody wrote down is not seen.

    $ progtheory ask graphs/mash transfer --present enough-time-and-staff --outcome needs-met-earlier
    $ progtheory ask graphs/mash transfer --component kind:component --absent many-police-referrals

    >>> from progtheory import Component, Configuration, Context, Member, Outcome, Theory, ask
    >>> theory = Theory(
    ...     id="talk",
    ...     title="Talking first",
    ...     elements=(
    ...         Component(id="line", label="Advice line"),
    ...         Context(id="staffed", label="Enough staff"),
    ...         Outcome(id="referrals", label="Better referrals"),
    ...     ),
    ...     configurations=(
    ...         Configuration(
    ...             id="talk-first",
    ...             name="Talk first",
    ...             sentence="With staff enough, an advice line makes referrals better.",
    ...             basis="stated",
    ...             members=(
    ...                 Member(element="line", role="component"),
    ...                 Member(element="staffed", role="context"),
    ...                 Member(element="referrals", role="outcome"),
    ...             ),
    ...         ),
    ...     ),
    ... )
    >>> def read(**place):
    ...     row = ask(theory, Transfer(**place)).records()[0]
    ...     return row["outlook"], row["because"] or row["would decide it"]
    >>> read(present="line")
    ('undecided', 'Enough staff (staffed)')
    >>> read(present=("line", "staffed"))
    ('expected', 'Advice line (present); Enough staff (present)')
    >>> read(present="line", absent="staffed")
    ('not reached', 'Enough staff (absent)')
    """

    purpose: ClassVar[Purpose] = Purpose.PLACE
    example: ClassVar[dict[str, object]] = {"present": "stable"}

    outcome: Repeated[str] = Field((), description=f"Only these outcomes: {SELECTORS}; repeat for several.")

    def ask(self, graph: nx.MultiDiGraph[str]) -> Answer:
        """Return one row an outcome and claim about it."""
        theory, place = theory_of(graph), self.place(graph)
        ends = self._ends(graph, place)
        rules = sorted(place.rules.rules, key=lambda rule: _HOLDING_FIRST.index(place.solved.holds[rule.claim]))
        rows = [(rule, end) for end in ends for rule in rules if end in rule.ends]
        holding = [(rule, end) for rule, end in rows if place.solved.holds[rule.claim] == PRESENT]
        elements, links = lit_by(graph, {id for rule, end in holding or rows for id in (rule.claim, end)})
        code, told = (None, (*notes_on(place, ends), *self.taken(place))) if rows else self._nothing(graph)
        return self.answer(
            columns=COLUMNS,
            rows=tuple(row_of(place, rule, end) for rule, end in rows),
            elements=elements,
            links=links,
            reason=code,
            notes=(*told, *(beside(theory, place, len(holding)) if rows else ())),
        )

    def _ends(self, graph: nx.MultiDiGraph[str], place: Place) -> list[str]:
        """Return the ids asked about, in the order of telling; by link, if none is named, outcomes alone."""
        outlooks, theory = place.outlooks, place.theory
        if self.outcome:
            wanted = matching(graph, self.outcome)
        elif self.by is Reading.LINK:
            wanted = frozenset(one.id for one in theory.elements if one.kind is ElementKind.OUTCOME)
        else:
            wanted = frozenset(outlooks)
        order = list(Outlook)
        return sorted(wanted & set(outlooks), key=lambda id: (order.index(outlooks[id]), label(theory, id), id))

    def _nothing(self, graph: nx.MultiDiGraph[str]) -> tuple[str, tuple[str, ...]]:
        def restores(names: Names) -> bool:
            freed = self.model_copy(update={name: type(self).model_fields[name].default for name in names})
            return bool(freed._ends(graph, freed.place(graph)))  # noqa: SLF001 - the same question, asked less narrowly

        removed = restoring([name for name in _FILTERS if getattr(self, name)], restores)
        code, told = reason_for(removed, _THINGS[self.by])
        other = next(one for one in Reading if one is not self.by)
        return code, (told, f"The other reading may have some: --by {other}.")


QUERY = Transfer
