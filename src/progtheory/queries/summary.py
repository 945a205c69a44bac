"""The question for what a theory holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, ClassVar

import networkx as nx

from ..graph import ids_of_kind, lacking, theory_of
from ..layout.wording import meanings_of_weights
from ..model import Condition, ElementKind, Mechanism, Sign, Theory
from . import Answer, Purpose, Query
from ._standing import Row, by_grounds, by_standing
from ._wording import COUNTS, labels

if TYPE_CHECKING:
    from collections.abc import Iterable

SEVERAL_WEIGHTS = "A claim counts under every weight that one of its sources has."


class Summary(Query):
    """What the theory holds, and what it rests on.

    $ progtheory ask graphs/mash summary
    """

    purpose: ClassVar[Purpose] = Purpose.OVERVIEW

    def ask(self, graph: nx.MultiDiGraph[str]) -> Answer:
        """Return one row a count."""
        rows = (row for part in _PARTS for row in part(graph))
        return self.answer(columns=("thing", "count", "note"), rows=tuple(rows), notes=(COUNTS, SEVERAL_WEIGHTS))


def _elements(graph: nx.MultiDiGraph[str]) -> Iterator[Row]:
    elements = theory_of(graph).elements
    aspects = _told(one.aspect for one in elements if isinstance(one, Mechanism))
    notes = {ElementKind.MECHANISM: aspects, ElementKind.FACTOR: "not yet classified"}
    kinds = Counter(one.kind for one in elements)
    yield "elements", len(elements), None
    yield from ((f"elements: {kind}", kinds[kind], notes.get(kind)) for kind in ElementKind if kinds[kind])


def _links(graph: nx.MultiDiGraph[str]) -> Iterator[Row]:
    theory = theory_of(graph)
    signs = Counter(link.sign for link in theory.links)
    yield "links", len(theory.links), None
    yield from ((f"links: sign {sign}", signs[sign], None) for sign in Sign if signs[sign])
    yield from by_grounds(theory, "links", theory.links)
    yield from by_standing(theory, "links", theory.links)
    conditions = _conditions(theory)
    yield "conditions", len(conditions), _told(one.effect for one in conditions)
    yield from by_standing(theory, "conditions", conditions)


def _configurations(graph: nx.MultiDiGraph[str]) -> Iterator[Row]:
    theory = theory_of(graph)
    lacks = _told(name for one in theory.configurations for name in lacking(one))
    partial = sum(bool(lacking(one)) for one in theory.configurations)
    yield "configurations", len(theory.configurations), None
    yield "configurations: whole", len(theory.configurations) - partial, "have context, mechanism and outcome"
    yield "configurations: partial", partial, f"lacking: {lacks}" if lacks else None
    yield from by_grounds(theory, "configurations", theory.configurations)
    yield from by_standing(theory, "configurations", theory.configurations)


def _sources(graph: nx.MultiDiGraph[str]) -> Iterator[Row]:
    theory = theory_of(graph)
    unseen = sum((one.seen or "").lower().startswith("not seen") for one in theory.sources)
    unsaid = sum(one.seen is None for one in theory.sources)
    meanings = meanings_of_weights(theory)
    weights = Counter(one.weight for one in theory.sources if one.weight)
    yield "sources", len(theory.sources), None
    yield from ((f"sources: weight {one}", weights[one], meanings.get(one)) for one in sorted(weights))
    yield "sources: seen", len(theory.sources) - unseen - unsaid, "at least in part"
    yield "sources: not seen", unseen, "known to exist" if unseen else None
    if unsaid:
        yield "sources: not said how much was seen", unsaid, None
    yield "evidence items", len(theory.evidence), _told(one.basis for one in theory.evidence)
    yield "evidence items left out", len(theory.left_out), "each with its reason" if theory.left_out else None


def _open_ends(graph: nx.MultiDiGraph[str]) -> Iterator[Row]:
    theory = theory_of(graph)
    outcomes = set(ids_of_kind(graph, ElementKind.OUTCOME))
    beyond: dict[str, set[str]] = {id: nx.descendants(graph, id) for id in ids_of_kind(graph, ElementKind.COMPONENT)}
    stuck = [id for id, reached in beyond.items() if not outcomes & reached]
    alone = sorted(set(graph) - _taking_part(theory))
    yield "gaps recorded", len(theory.gaps), None
    yield "components without a path to an outcome", len(stuck), labels(theory, stuck)
    yield "elements that take part in nothing", len(alone), labels(theory, alone)


_PARTS: tuple[Callable[[nx.MultiDiGraph[str]], Iterator[Row]], ...] = (
    _elements,
    _links,
    _configurations,
    _sources,
    _open_ends,
)


def _taking_part(theory: Theory) -> set[str]:
    ends = {id for link in theory.links for id in (link.cause, link.effect)}
    return (
        ends
        | {one.context for one in _conditions(theory)}
        | {member.element for one in theory.configurations for member in one.members}
    )


def _conditions(theory: Theory) -> list[Condition]:
    on_links = [one for link in theory.links for one in link.conditions]
    return on_links + [one for configuration in theory.configurations for one in configuration.conditions]


def _told(names: Iterable[str]) -> str | None:
    return ", ".join(f"{count} {name}" for name, count in sorted(Counter(names).items())) or None


QUERY = Summary
