"""The models of the programme, and in what each two of them differ."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from ...graph import graph_of
from ...model import Model
from ...queries import QUERIES, Answer
from .._site_page import Page
from .._site_theory import Site

#: So many models are compared two by two; of more, the page would say little.
_MOST = 4


def pages(site: Site) -> Iterator[Page]:
    """Yield the page that compares the models, if there are any."""
    models = site.theory.models
    if models:
        yield Page(
            path="compare.html",
            title="The models compared",
            description="The variants of the programme: what marks each, and what is said of one and not of the other.",
            template="compare.html",
            variables={
                "pairs": list(_pairs(site, models[:_MOST])),
                "side_by_side": [view for view in site.theory.views if len(view.side_by_side) > 1],
            },
            group="The theory",
            rank=35,
        )


def _pairs(site: Site, models: tuple[Model, ...]) -> Iterator[tuple[Model, Model, Answer, list[tuple[str, Answer]]]]:
    graph, query = graph_of(site.theory), QUERIES["compare"]
    for one, other in combinations(models, 2):
        answer = query.model_validate({"this_model": one.id, "other_model": other.id}).ask(graph)
        yield one, other, answer, list(_by_model(answer))


def _by_model(answer: Answer) -> Iterator[tuple[str, Answer]]:
    """Yield the rows in groups by what their first column says, without it: it names the model."""
    for where in dict.fromkeys(row[0] for row in answer.rows):
        rows = tuple(row[1:] for row in answer.rows if row[0] == where)
        yield str(where), answer.model_copy(update={"columns": answer.columns[1:], "rows": rows})


PAGES = pages
