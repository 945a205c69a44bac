"""The questions that can be put to a theory: what each answers, how it is asked, and what this theory answers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from ...queries import QUERIES, Purpose, Query
from .._site_asked import RULE, Asked, Asking
from .._site_docstring import Told, told_by
from .._site_page import Page
from .._site_theory import Site

#: So many rows of an answer are shown on its page.
MOST_ROWS = 12
_FOLDER = "questions"


class Option(NamedTuple):
    """One thing that can be said with a question."""

    flag: str
    meaning: str
    #: What holds if it is not said; "" if nothing does.
    otherwise: str
    needed: bool


def pages(site: Site) -> Iterator[Page]:
    """Yield the list of questions, and a page for each."""
    asking = Asking(site.theory)
    found = {name: (QUERIES[name], told_by(QUERIES[name].__doc__), asking.asked(name)) for name in QUERIES.names}
    menu: dict[Purpose, list[tuple[str, Told]]] = {}
    for name, (query, told, _) in found.items():
        menu.setdefault(query.purpose, []).append((name, told))
    yield Page(
        path=f"{_FOLDER}/index.html",
        title="Ask your own questions",
        description="What can be asked of the theory on the command line, in Python and in notebooks, and how.",
        template="questions.html",
        variables={"purposes": [(str(one), menu[one]) for one in Purpose if one in menu]},
        group="Use it elsewhere",
        rank=10,
    )
    for name, (query, told, asked) in found.items():
        yield _page(name, query, told, asked)


def _page(name: str, query: type[Query], told: Told, asked: Asked | None) -> Page:
    return Page(
        path=f"{_FOLDER}/{name}.html",
        title=name.capitalize(),
        description=told.lead.replace("`", ""),
        template="question.html",
        variables={
            "name": name,
            "class_name": query.__name__,
            "told": told,
            "options": [_option(*one) for one in query.model_fields.items()],
            "asked": asked,
            "answer": asked and asked.answer.model_copy(update={"rows": asked.answer.rows[:MOST_ROWS]}),
            "rule": RULE,
        },
        trail=(f"{_FOLDER}/index.html",),
        sort=f"Question: {query.purpose}",
    )


def _option(name: str, info: Any) -> Option:
    needed = info.is_required()
    otherwise = "" if needed or info.default in (None, (), False) else str(info.default)
    flag = f"--{name.replace('_', '-')}"
    return Option(f"--no-{flag[2:]}" if info.default is True else flag, info.description, otherwise, needed)


PAGES = pages
