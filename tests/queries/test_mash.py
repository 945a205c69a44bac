"""Every question can be put to the whole of a real theory."""

from __future__ import annotations

import shlex
from inspect import cleandoc
from pathlib import Path

import networkx as nx
import pytest

from progtheory.cli._options import Question, file_options_of, options_of, question_from
from progtheory.formats import load
from progtheory.graph import graph_of
from progtheory.model import Theory
from progtheory.queries import QUERIES, ask
from progtheory.queries.causes import Causes
from progtheory.queries.configurations import Configurations
from progtheory.queries.effects import Effects
from progtheory.queries.evidence import EvidenceFor
from progtheory.queries.paths import Paths

MASH = Path(__file__).parents[2] / "graphs" / "mash"


@pytest.fixture(scope="module")
def graph() -> nx.MultiDiGraph[str]:
    return graph_of(load(MASH))


@pytest.fixture(scope="module")
def theory(graph: nx.MultiDiGraph[str]) -> Theory:
    held: Theory = graph.graph["theory"]
    return held


def test_every_cause_of_an_element_has_that_element_as_an_effect(graph: nx.MultiDiGraph[str]) -> None:
    behind = {(row[-1], id) for id in graph for row in ask(graph, Causes(element=id)).rows}
    ahead = {row[-1] for id in graph for row in ask(graph, Effects(element=id)).rows}

    assert behind
    assert {claim for claim, _ in behind} <= ahead


def test_every_part_has_evidence_or_says_that_it_has_none(graph: nx.MultiDiGraph[str], theory: Theory) -> None:
    for part in (*theory.elements, *theory.links, *theory.gaps):
        answer = ask(graph, EvidenceFor(id=part.id))

        assert bool(answer.rows) != (answer.reason == "NOTHING_RECORDED")


def test_every_configuration_is_found_by_each_of_its_members(graph: nx.MultiDiGraph[str], theory: Theory) -> None:
    for one in theory.configurations:
        found = ask(graph, Configurations(member=tuple(member.element for member in one.members)))

        assert one.id in {row[0] for row in found.rows}


def test_the_shortest_paths_of_the_whole_theory_are_found_within_its_bounds(graph: nx.MultiDiGraph[str]) -> None:
    answer = ask(graph, Paths(start="kind:component", end="kind:outcome", via="kind:mechanism", max_paths=200))

    lengths = [row[1] for row in answer.rows]
    assert len(lengths) == 200
    assert answer.truncated
    assert lengths == sorted(lengths)


def commands_of(name: str) -> list[str]:
    return [line for line in cleandoc(QUERIES[name].__doc__ or "").splitlines() if line.startswith("$ ")]


@pytest.mark.parametrize("name", QUERIES.names)
def test_the_commands_that_the_help_of_a_question_shows_have_rows_on_the_real_theory(
    graph: nx.MultiDiGraph[str], name: str
) -> None:
    query = QUERIES[name]
    command = Question(name, params=[*file_options_of(query), *options_of(query)])

    for line in commands_of(name):
        prompt, program, verb, theory, asked, *options = shlex.split(line)
        given = command.make_context(name, options).params
        assert [prompt, program, verb, theory, asked] == ["$", "progtheory", "ask", "graphs/mash", name]
        assert ask(graph, question_from(query, given)).rows
    assert commands_of(name)
