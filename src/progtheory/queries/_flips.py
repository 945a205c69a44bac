"""The answers that may flip: whether and how a start leads to an end, or how a theory reads for each outcome."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from ..graph import links_of, theory_of
from ..index.distances import fewest_links
from ..index.rules.made import Claim, rules_of
from ..index.rules.settled import outlook_of, settled
from ..index.rules.truth import PLAIN
from ..index.signs import net
from ..index.wanted import Budget
from ._in_place import InPlace, claims_of
from ._search import Route, paths_on, wanted_by
from ._searchable import searchable
from ._wording import label, sign_of

if TYPE_CHECKING:
    import networkx as nx

    from ._left_out import Stands

MOST_STEPS = 10_000_000


class Answers(NamedTuple):
    """What is answered, by what is asked; and how many paths there are, where paths are asked for."""

    told: dict[str, str]
    paths: int | None = None


class PathAnswers:
    """Whether a start leads to an end, by how many links, and with which sign."""

    def __init__(self, graph: nx.MultiDiGraph[str], route: Route, max_paths: int) -> None:
        self._graph, self._route = graph, route
        found = paths_on(graph, route, max_paths, Budget(MOST_STEPS, 10))
        self._paths = [tuple(links_of(graph)[step.link] for step in path) for path in found.paths]
        self.truncated = found.cut is not None

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The links on which some path runs."""
        return tuple({link.id: link for path in self._paths for link in path}.values())

    def answers(self, stands: Stands) -> Answers:
        """Return the answers of what still stands."""
        held = {link.id: stands(link) for link in links_of(self._graph).values()}
        paths = [path for path in self._paths if all(held[link.id] for link in path)]
        fewest = self._fewest(held)
        told = {"a path": "none" if fewest is None else "yes", "fewest links": str(fewest or "none")}
        return Answers(told | {"sign taken together": net(map(sign_of, paths))}, len(paths))

    def _fewest(self, held: dict[str, bool]) -> int | None:
        index, wanted = searchable(self._graph).index, wanted_by(self._graph, self._route)
        standing = np.fromiter((held[id] for id in index.links), np.bool_, len(index.links))
        usable = standing if wanted.usable is None else standing & wanted.usable
        fewest = fewest_links(index, wanted._replace(usable=usable))
        return fewest if fewest is not None and fewest <= self._route.max_links else None


class PlaceAnswers:
    """How a theory reads for each outcome in a place."""

    truncated = False

    def __init__(self, graph: nx.MultiDiGraph[str], question: InPlace) -> None:
        self._graph, self._question = graph, question
        self._rules = question.rules(theory_of(graph))
        self._said = question.said(graph, self._rules)

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The claims that are rules."""
        held = claims_of(theory_of(self._graph), self._question.by)
        return tuple(held[rule.claim] for rule in self._rules.rules)

    def answers(self, stands: Stands) -> Answers:
        """Return the answers of what still stands."""
        theory, asked = theory_of(self._graph), self._question
        rules = rules_of(theory, asked.by, asked.model, lambda one: stands(one) and asked.counts(theory, one))
        verdicts = settled(rules, self._said, PLAIN).verdicts
        ends = sorted({end for rule in self._rules.rules for end in rule.ends})
        silent = "no claim about it"
        return Answers({label(theory, id): outlook_of(verdicts[id]) if id in verdicts else silent for id in ends})
