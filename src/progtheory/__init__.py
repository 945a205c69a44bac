"""Programme theories as graphs: load them, check them, ask them questions, draw them, save them.

>>> from progtheory import Component, Link, Outcome, Theory
>>> theory = Theory(
...     id="talk",
...     title="Talking first",
...     elements=(Component(id="advice-line", label="Advice line"), Outcome(id="referrals", label="Better referrals")),
...     links=(Link(cause="advice-line", effect="referrals", sign="positive"),),
... )
>>> theory.links[0].id
'advice-line--referrals'
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from .display import HTML_BY

if TYPE_CHECKING:
    from .checks import Finding, check
    from .errors import InvalidTheory, ProgtheoryError
    from .formats import load, save
    from .graph import graph_of
    from .model import (
        Actor,
        Citation,
        Component,
        Condition,
        Configuration,
        Context,
        Evidence,
        Factor,
        Gap,
        Link,
        Mechanism,
        Member,
        Model,
        Outcome,
        Source,
        Theory,
        among,
        selected,
        without,
    )
    from .queries import Answer, ask
    from .queries.between import Between
    from .queries.blocked import Blocked
    from .queries.causes import Causes
    from .queries.circumstances import Circumstances
    from .queries.compare import Compare
    from .queries.competency import Competency
    from .queries.configurations import Configurations
    from .queries.coverage import Coverage
    from .queries.effects import Effects
    from .queries.elements import Elements
    from .queries.evidence import EvidenceFor
    from .queries.gapmap import GapMap
    from .queries.gaps import Gaps
    from .queries.influence import Influence
    from .queries.loops import Loops
    from .queries.matrix import Matrix
    from .queries.merge import Merge
    from .queries.paths import Paths
    from .queries.patterns import Patterns
    from .queries.requirements import Requirements
    from .queries.ripple import Ripple
    from .queries.rivals import Rivals
    from .queries.robustness import Robustness
    from .queries.sensitivity import Sensitivity
    from .queries.simulate import Simulate
    from .queries.sparql import Sparql
    from .queries.summary import Summary
    from .queries.threads import Threads
    from .queries.transfer import Transfer
    from .rdf import rdf_of
    from .views import draw

__version__ = "0.3.0"

# Each name is imported when it is first used: `progtheory --help` needs none of the libraries behind them.
_HOMES = {
    "checks": ("Finding", "check"),
    "errors": ("InvalidTheory", "ProgtheoryError"),
    "formats": ("load", "save"),
    "graph": ("graph_of",),
    "model": (
        "Actor",
        "Citation",
        "Component",
        "Condition",
        "Configuration",
        "Context",
        "Evidence",
        "Factor",
        "Gap",
        "Link",
        "Mechanism",
        "Member",
        "Model",
        "Outcome",
        "Source",
        "Theory",
        "among",
        "selected",
        "without",
    ),
    "queries": ("Answer", "ask"),
    "queries.between": ("Between",),
    "queries.blocked": ("Blocked",),
    "queries.causes": ("Causes",),
    "queries.circumstances": ("Circumstances",),
    "queries.compare": ("Compare",),
    "queries.competency": ("Competency",),
    "queries.configurations": ("Configurations",),
    "queries.coverage": ("Coverage",),
    "queries.effects": ("Effects",),
    "queries.elements": ("Elements",),
    "queries.evidence": ("EvidenceFor",),
    "queries.gapmap": ("GapMap",),
    "queries.gaps": ("Gaps",),
    "queries.influence": ("Influence",),
    "queries.loops": ("Loops",),
    "queries.matrix": ("Matrix",),
    "queries.merge": ("Merge",),
    "queries.paths": ("Paths",),
    "queries.patterns": ("Patterns",),
    "queries.requirements": ("Requirements",),
    "queries.ripple": ("Ripple",),
    "queries.rivals": ("Rivals",),
    "queries.robustness": ("Robustness",),
    "queries.sensitivity": ("Sensitivity",),
    "queries.simulate": ("Simulate",),
    "queries.sparql": ("Sparql",),
    "queries.summary": ("Summary",),
    "queries.threads": ("Threads",),
    "queries.transfer": ("Transfer",),
    "rdf": ("rdf_of",),
    "views": ("draw",),
}
_HOME_OF = {name: module for module, names in _HOMES.items() for name in names}

__all__ = [  # noqa: PLE0604 - the table above is the one list of names
    "__version__",
    *_HOME_OF,
]


def __getattr__(name: str) -> Any:
    if name not in _HOME_OF:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    value = getattr(import_module(f".{_HOME_OF[name]}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOME_OF})


def _map_of(theory: Theory) -> str:
    html: str = import_module(".views._notebook", __name__).html_of(theory)
    return html


# A theory knows nothing of pictures, so it is this package that says how notebooks show one; none is loaded before.
HTML_BY["theory"] = _map_of
