"""The questions' pages of the site: what they show is what the command and Python give."""

from __future__ import annotations

import json
import re
import shlex
from html import unescape

from click.testing import CliRunner

import progtheory
from progtheory.cli import main
from progtheory.model import Component, Theory
from progtheory.queries import QUERIES
from progtheory.views._site_asked import Asking
from progtheory.views._site_docstring import told_by
from progtheory.views._site_pages.questions import MOST_ROWS, pages
from progtheory.views._site_theory import Site

#: What the site has to show of the MASH theory, at the least.
SHOWN = ("paths", "threads", "robustness", "requirements", "transfer")


def test_the_command_on_a_page_gives_the_rows_on_the_page(mash: Theory) -> None:
    asking = Asking(mash)

    for name in SHOWN:
        asked = asking.asked(name)
        assert asked
        command = shlex.split(asked.command.replace("THEORY", "graphs/mash"))
        printed = CliRunner().invoke(main, [*command[1:], "--json"])

        assert printed.exit_code == 0
        assert [list(row) for row in asked.answer.rows] == json.loads(printed.stdout)["rows"]
        assert asked.answer.rows


def test_the_python_on_a_page_asks_the_same(mash: Theory) -> None:
    asking = Asking(mash)

    for name in SHOWN:
        asked = asking.asked(name)
        assert asked
        names = {one: getattr(progtheory, one) for one in ("ask", type(asked.query).__name__)}

        assert asked.answer == eval(asked.python, names | {"theory": mash})  # noqa: S307 our own text


def test_every_question_has_a_page_with_its_words_and_options(small: Theory) -> None:
    found = {page.path: page for page in pages(Site(small, frozenset()))}

    assert {f"questions/{name}.html" for name in QUERIES.names} | {"questions/index.html"} == set(found)
    for name in QUERIES.names:
        page = found[f"questions/{name}.html"]
        assert [one.flag.removeprefix("--").removeprefix("no-") for one in page.variables["options"]] == [
            field.replace("_", "-") for field in QUERIES[name].model_fields
        ]
        assert page.description
        assert "`" not in page.description


def test_a_theory_with_nothing_to_ask_about_still_has_its_questions_told() -> None:
    bare = Theory(id="bare", title="Bare", elements=(Component(id="line", label="Advice line"),))

    found = {page.path: page for page in pages(Site(bare, frozenset()))}

    assert found["questions/paths.html"].variables["asked"] is None
    assert found["questions/summary.html"].variables["asked"].answer.rows


def test_an_answer_is_cut_to_what_can_be_read(mash: Theory) -> None:
    answers = [page.variables["answer"] for page in pages(Site(mash, frozenset())) if page.variables.get("answer")]

    assert max(len(answer.rows) for answer in answers) == MOST_ROWS


def test_backticks_become_code_and_an_example_keeps_its_prompts() -> None:
    told = told_by(QUERIES["transfer"].__doc__)

    assert "`" not in "".join(text for paragraph in told.paragraphs for text, _ in paragraph)
    assert re.match(r">>> from progtheory import", told.example)
    assert unescape(told.example) == told.example
