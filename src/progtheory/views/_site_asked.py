"""Questions put to the theory while its site is made; what they ask about is chosen from the theory by rule."""

from __future__ import annotations

import shlex
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import product
from typing import NamedTuple

import networkx as nx

from ..graph import graph_of
from ..model import Component, Configuration, Context, Element, Outcome, Theory
from ..queries import QUERIES, Answer, Query

#: The longest chain between the component and the outcome, and the bound of questions about chains.
MOST_LINKS = 4
RULE = (
    "What it asks about is chosen from the theory by rule, not by hand: the component and the outcome that most "
    f"explanations hold together, with a chain of at most {MOST_LINKS} links from one to the other; the first of "
    "these explanations; and its contexts."
)
#: What a question is asked with, beside what it cannot do without, so that the answer is of a size to be read.
_BESIDE: Mapping[str, tuple[str, ...]] = {
    "between": ("start", "end", "max_links"),
    "compare": ("this_model", "other_model"),
    "configurations": ("member",),
    "matrix": ("max_links",),
    "paths": ("start", "end", "max_links"),
    "robustness": ("max_links",),
    "sensitivity": ("start", "end", "max_links"),
    "threads": ("start", "end", "max_links"),
    "transfer": ("present", "outcome"),
}


class Asked(NamedTuple):
    """A question as it was asked, and the answer."""

    name: str
    query: Query
    answer: Answer

    @property
    def command(self) -> str:
        """What to type, but for the name of the theory's file or folder, which stands as THEORY."""
        given = [
            f"--{name.replace('_', '-')} {shlex.quote(str(value))}"
            for name, values in self._given.items()
            for value in (values if isinstance(values, list) else [values])
        ]
        return " ".join(["progtheory ask THEORY", self.name, *given])

    @property
    def python(self) -> str:
        """The same in Python."""
        plain = {name: tuple(one) if isinstance(one, list) else one for name, one in self._given.items()}
        single = {name: one[0] if isinstance(one, tuple) and len(one) == 1 else one for name, one in plain.items()}
        given = ", ".join(f"{name}={one!r}" for name, one in single.items())
        return f"ask(theory, {type(self.query).__name__}({given}))"

    @property
    def about_something(self) -> bool:
        """Whether something was chosen for it to ask about."""
        return bool(self._given)

    @property
    def _given(self) -> Mapping[str, object]:
        return self.query.model_dump(mode="json", exclude_defaults=True)


@dataclass(frozen=True)
class Asking:
    """A theory to which questions are put, and what is chosen of it to be asked about."""

    theory: Theory

    def asked(self, name: str) -> Asked | None:
        """Return a question put to the theory; None where it needs what a reader has to bring."""
        query = QUERIES[name]
        needed = [field for field, info in query.model_fields.items() if info.is_required()]
        wanted = dict.fromkeys((*needed, *_BESIDE.get(name, ())))
        if not set(wanted) <= set(self._chosen):
            return None
        asked = query.model_validate({field: self._chosen[field] for field in wanted})
        return Asked(name, asked, asked.ask(self._graph))

    @cached_property
    def _graph(self) -> nx.MultiDiGraph[str]:
        return graph_of(self.theory)

    @cached_property
    def _chosen(self) -> Mapping[str, object]:
        """What may be asked about, by the name of the field."""
        return self._pair | dict(
            zip(("this_model", "other_model"), (one.id for one in self.theory.models), strict=False)
        )

    @cached_property
    def _pair(self) -> dict[str, object]:
        """What is chosen by the pair of component and outcome; nothing where no explanation holds a near one."""
        pairs = Counter(pair for one in self.theory.configurations for pair in self._pairs(one))
        near = [pair for pair in pairs if self._steps(*pair) <= MOST_LINKS]
        if not near:
            return {}
        start, end = min(near, key=lambda pair: (-pairs[pair], self._steps(*pair), pair))
        first = next(one for one in self.theory.configurations if (start, end) in self._pairs(one))
        contexts = tuple(sorted(one.id for one in self._members(first) if isinstance(one, Context)))
        return {
            "start": start,
            "end": end,
            "element": end,
            "outcome": end,
            "max_links": MOST_LINKS,
            "id": first.id,
            "member": end,
            "present": (start, *contexts),
        }

    def _members(self, one: Configuration) -> list[Element]:
        return [self.theory.element(member.element) for member in one.members]

    def _pairs(self, one: Configuration) -> Iterator[tuple[str, str]]:
        members = self._members(one)
        components = {element.id for element in members if isinstance(element, Component)}
        yield from sorted(product(components, {element.id for element in members if isinstance(element, Outcome)}))

    def _steps(self, start: str, end: str) -> float:
        try:
            return float(nx.shortest_path_length(self._graph, start, end))
        except nx.NetworkXNoPath:
            return float("inf")
