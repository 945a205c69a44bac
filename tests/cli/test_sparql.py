"""SPARQL and the competency questions on the command line."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from progtheory.cli import main
from progtheory.rdf.sparql import questions

LINKS = "SELECT ?link ?effect { ?link pt:cause :talk ; pt:effect ?effect }"
TRIPLES = "CONSTRUCT { ?s skos:prefLabel ?l } { ?s a pt:Outcome ; skos:prefLabel ?l }"


@pytest.fixture
def small_file(small_text: str, tmp_path: Path) -> str:
    path = tmp_path / "small.yaml"
    path.write_text(small_text, encoding="utf-8")
    return str(path)


def run(*words: str, width: int = 80) -> Result:
    return CliRunner(env={"COLUMNS": str(width)}).invoke(main, list(words))


def progtheory(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", "progtheory", *words], capture_output=True, text=True, check=False)


def test_a_query_is_given_on_the_line_or_in_a_file(small_file: str, tmp_path: Path) -> None:
    (tmp_path / "q.rq").write_text(f"# in a file\n{LINKS}", encoding="utf-8")

    given, read = (
        run("ask", small_file, "sparql", *how) for how in (("--query", LINKS), ("--file", f"{tmp_path}/q.rq"))
    )

    assert given.stdout == read.stdout
    assert "talk--referrals   referrals" in given.stdout


def test_json_is_the_answer_and_csv_its_rows(small_file: str) -> None:
    told = json.loads(run("ask", small_file, "sparql", "--query", LINKS, "--json").stdout)
    table = list(csv.reader(io.StringIO(run("ask", small_file, "sparql", "--query", LINKS, "--csv").stdout)))

    keys = ["question", "parameters", "columns", "rows", "elements", "links", "truncated", "reason", "notes"]
    assert keys == list(told)
    assert [told["columns"], *told["rows"]] == table
    assert ["talk--referrals"] == told["links"]


def test_constructed_triples_are_printed_as_turtle(small_file: str) -> None:
    assert (
        "@prefix : <https://w3id.org/progtheory/theory/small/> .\n"
        "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
        ':referrals skos:prefLabel "Better referrals" .\n'
    ) == run("ask", small_file, "sparql", "--query", TRIPLES, "--turtle").stdout


def test_only_questions_with_triples_offer_turtle(small_file: str) -> None:
    assert "--turtle" in run("ask", small_file, "sparql", "--help").stdout
    assert "--turtle" not in run("ask", small_file, "paths", "--help").stdout


def test_an_answer_in_sparql_can_be_drawn(small_file: str, tmp_path: Path) -> None:
    (tmp_path / "q.rq").write_text(LINKS, encoding="utf-8")

    for how in (("--query", LINKS), ("--file", f"{tmp_path}/q.rq")):
        drawn = run("draw", small_file, "--as", "dot", "--ask", "sparql", *how).stdout
        assert "Better referrals" in drawn
        assert "Advice line" not in drawn


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("SELECT ?s {\n ?s pt:cause ?o", "error: the query was not run: line 1: the { of this line is not closed\n"),
        (
            "ASK { ?s pts:cause ?o }",
            "error: the query was not run: line 1: the prefix 'pts' is not declared; did you mean",
        ),
        (
            "ASK { service <http://127.0.0.1/> { ?s ?p ?o } }",
            "error: the query was not run: it asks another server (SERV",
        ),
    ],
)
def test_a_mistaken_query_is_told_and_nothing_else(query: str, told: str, small_file: str) -> None:
    done = progtheory("ask", small_file, "sparql", "--query", query)

    assert (2, "") == (done.returncode, done.stdout)
    assert done.stderr.startswith(told)
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--query", "DROP ALL"), "line 1: it is an update (DROP), and asking changes nothing"),
        (("--query", LINKS, "--turtle"), "--turtle: triples are what CONSTRUCT and DESCRIBE give"),
        (("--query", LINKS, "--turtle", "--csv"), "--csv and --turtle are two forms; choose one"),
        (("--query", LINKS, "--file", "q.rq"), "--query and --file are two ways to give the same; choose one"),
        ((), "give --query, or --file with the path of a file"),
        (("--file", "nowhere.rq"), "cannot read nowhere.rq: there is no such file"),
        (("--query", LINKS, "--max-seconds", "0"), "--max-seconds"),
        (("--query", LINKS, "--endpoint", "file:///etc/passwd"), "begins with https:// or http://"),
    ],
)
def test_a_mistake_is_told(words: tuple[str, ...], told: str, small_file: str) -> None:
    done = run("ask", small_file, "sparql", *words)

    assert "" == done.stdout
    assert told in done.stderr + str(done.exception)


def test_a_query_that_is_stopped_says_so_and_exits_with_0(small_file: str) -> None:
    endless = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"

    done = run("ask", small_file, "sparql", "--query", endless, "--max-seconds", "1")

    assert 0 == done.exit_code
    assert done.stdout.startswith("MAX_SECONDS_EXCEEDED\nThe query was stopped at its limit of time; nothing had been")


@pytest.mark.parametrize("width", [45, 80])
def test_competency_questions_are_listed_within_the_width(width: int, small_file: str) -> None:
    told = run("ask", small_file, "competency", width=width).stdout

    assert max(map(len, told.splitlines())) <= width
    assert all(name in told for name in questions())


@pytest.mark.parametrize("name", ["CQ15", "cq15"])
def test_a_competency_question_is_asked_by_name(name: str, small_file: str) -> None:
    told = run("ask", small_file, "competency", "--name", name).stdout

    assert "Professionals unsure" in told
    assert "CQ15 Which contexts change a step" in told
    assert "Limits: " in told


def test_an_unknown_competency_question_names_the_nearest(small_file: str) -> None:
    done = run("ask", small_file, "competency", "--name", "CQ0")

    assert "no competency question is called 'CQ0'; did you mean" in str(done.exception)
