"""A query runs in a process of its own, and never longer, larger or further than it may."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from progtheory import Sparql, Theory, ask
from progtheory.errors import RefusedQuery
from progtheory.rdf import triples_of
from progtheory.rdf.sparql import Cut, Limits, worker
from progtheory.rdf.sparql.process import run

PRODUCT = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l"
ENDLESS = {
    "a product that gives rows": f"SELECT * {{ {PRODUCT} }}",
    "a product that is counted": f"SELECT (COUNT(*) AS ?n) {{ {PRODUCT} }}",
    "a product that is sorted": f"SELECT ?a {{ {PRODUCT} }} ORDER BY ?c ?f ?i ?l",
    "paths joined": "SELECT (COUNT(*) AS ?n) { ?a (!<a:>|^!<a:>)+ ?b . ?b (!<a:>|^!<a:>)+ ?c . ?c (!<a:>|^!<a:>)+ ?d }",
}


def children() -> list[str]:
    """Return the processes, dead or alive, that this one started and did not wait for."""
    here = str(os.getpid())
    states = [path.read_text() for path in Path("/proc").glob("[0-9]*/stat") if path.exists()]
    return [state for state in states if state.rpartition(")")[2].split()[1] == here]


@pytest.mark.parametrize("query", ENDLESS.values(), ids=ENDLESS)
def test_a_query_without_end_is_stopped_at_its_limit_and_leaves_no_process(query: str, small: Theory) -> None:
    before = children()
    begun = time.monotonic()
    answer = ask(small, Sparql(query=query, max_seconds=1, max_rows=20_000))

    # Left alone, each would run for days; a busy machine may take a while to start a process and to end it.
    assert 1 <= time.monotonic() - begun < 60
    assert before == children()
    assert answer.truncated
    assert "was stopped at its limit of time" in answer.notes[0] or 20_000 == len(answer.rows)
    assert answer.reason == (None if answer.rows else "MAX_SECONDS_EXCEEDED")


def test_rows_found_before_the_limit_are_kept(small: Theory) -> None:
    answer = ask(small, Sparql(query=ENDLESS["a product that gives rows"], max_seconds=1, max_rows=20_000))

    assert len(answer.rows) > 10
    assert {12} == {len(row) for row in answer.rows}


def test_rows_are_cut_at_their_limit(small: Theory) -> None:
    answer = ask(small, Sparql(query="SELECT ?s { ?s ?p ?o }", max_rows=7))

    assert (7, True, None) == (len(answer.rows), answer.truncated, answer.reason)
    assert ("There are more rows than the 7 rows allowed. --max-rows allows more.",) == answer.notes


def test_as_many_rows_as_are_allowed_are_not_cut(small: Theory) -> None:
    assert not ask(small, Sparql(query="SELECT ?s { ?s a pt:Link }", max_rows=2)).truncated


def test_an_answer_is_cut_at_its_size(small: Theory) -> None:
    found = run(triples_of(small), "SELECT * { ?s ?p ?o }", Limits(bytes=1000))

    assert Cut.BYTES is found.cut
    assert found.rows


def test_memory_is_bounded(small: Theory) -> None:
    text = '"aaaaaaaaaaaaaaaa"'
    grown = f"SELECT (STRLEN(?x6) AS ?n) {{ VALUES ?x0 {{ {text} }} "
    grown += "".join(f"BIND(CONCAT({', '.join([f'?x{at}'] * 30)}) AS ?x{at + 1}) " for at in range(6))

    assert Cut.MEMORY is run(triples_of(small), grown + "}", Limits(memory=600_000_000)).cut


def test_an_interrupted_question_leaves_no_process() -> None:
    code = (
        "import os, signal, sys, threading, time\n"
        "from progtheory.rdf.sparql.process import run\n"
        "from progtheory.rdf.sparql import Limits\n"
        "from pyoxigraph import NamedNode, Triple\n"
        "threading.Timer(0.5, lambda: os.kill(os.getpid(), signal.SIGINT)).start()\n"
        "facts = [Triple(NamedNode(f'a:{n}'), NamedNode('a:p'), NamedNode('a:o')) for n in range(99)]\n"
        f"try: run(facts, 'SELECT (COUNT(*) AS ?n) {{ {PRODUCT} . ?m ?n ?o }}', Limits(seconds=60))\n"
        "except KeyboardInterrupt:\n"
        "    try: os.waitpid(-1, os.WNOHANG)\n"
        "    except ChildProcessError: print('no child')\n"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=30)

    assert ("no child\n", "") == (done.stdout, done.stderr)


def test_it_works_when_python_is_isolated(tmp_path: Path) -> None:
    source = str(Path(worker.__file__).parents[3])
    code = f"import sys; sys.path.insert(0, {source!r}); from progtheory.rdf.sparql import Limits, process; "
    code += "print(process.run([], 'ASK {}', Limits()).rows[0][0].value)"

    done = subprocess.run([sys.executable, "-I", "-c", code], capture_output=True, text=True, cwd=tmp_path, check=True)

    assert "true\n" == done.stdout


def test_a_query_that_only_oxigraph_refuses_is_told_in_words(small: Theory) -> None:
    with pytest.raises(RefusedQuery, match=r"line 1: .*unbound"):
        ask(small, Sparql(query="SELECT ?s (COUNT(?p) AS ?n) { ?s ?p ?o }"))
