"""What a careful reader would object to. One module here is one check."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING, ClassVar

from ..family import Family
from ..graph import graph_of
from ..model import Theory
from ..model.finding import Finding, Severity

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["CHECKS", "Check", "Finding", "Severity", "check"]


class Check(ABC):
    """A rule for sound theories; `good` and `bad` are theories in YAML that show it and test it."""

    name: ClassVar[str]
    severity: ClassVar[Severity] = Severity.WARNING
    good: ClassVar[tuple[str, ...]]
    bad: ClassVar[tuple[str, ...]]

    @abstractmethod
    def objections(self, graph: nx.MultiDiGraph[str]) -> Iterator[tuple[str, str]]:
        """Yield (id of the part concerned, what is wrong with it and what would mend it)."""

    def findings(self, graph: nx.MultiDiGraph[str]) -> Iterator[Finding]:
        """Yield the objections as findings, in the order of the parts concerned."""
        for where, message in sorted(self.objections(graph)):
            yield Finding(self.name, where, message, self.severity)


CHECKS: Family[type[Check]] = Family(__name__, __path__, "check")


def check(theory: Theory, only: Collection[str] = ()) -> tuple[Finding, ...]:
    """Return what the checks find, or only those named: in the order of their names, then of the parts concerned."""
    graph = graph_of(theory)
    checks = [CHECKS[name] for name in sorted(only or CHECKS.names)]
    return tuple(finding for kind in checks for finding in kind().findings(graph))
