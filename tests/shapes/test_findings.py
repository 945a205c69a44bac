"""What a data person gets: findings that say where, what and how serious, from Python and on the command line."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given, strategies as st
from pyoxigraph import NamedNode, Quad, RdfFormat, Store, Triple, parse, serialize

from progtheory.cli import main
from progtheory.errors import UnfitParameter, UnknownName
from progtheory.formats import FORMATS, save
from progtheory.model import Theory
from progtheory.model.finding import Severity
from progtheory.rdf import NAMESPACE, ontology_file, triples_from, triples_of
from progtheory.shapes import findings_of
from progtheory.shapes.asked import asked
from progtheory.shapes.circles import circles_in

BROKEN = """
@prefix pt: <https://w3id.org/progtheory#> .
@prefix : <https://w3id.org/progtheory/theory/club/> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .

<https://w3id.org/progtheory/theory/club> a pt:Theory ;
    dcterms:title "A breakfast club"@en ;
    pt:hasElement :meal , :on-time ;
    pt:hasLink :meal--on-time .
:meal a pt:Component ; skos:prefLabel "A meal before school" ; pt:labl "Breakfast" .
:on-time a pt:Outcome ; skos:prefLabel "Children are on time" .
:meal--on-time a pt:Link ; pt:cause :meal ; pt:effect :on-tim ; pt:sign pt:sign-postive .
:rain a pt:Contxt ; skos:prefLabel "Rain" .
"""


def written(tmp_path: Path, text: str, name: str = "club.ttl") -> str:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return str(path)


def triples(text: str) -> list[Triple]:
    return [quad.triple for quad in parse(text, format=RdfFormat.TURTLE)]


def run(*words: str) -> Result:
    return CliRunner(env={"COLUMNS": "120"}).invoke(main, ["check", *words])


def test_each_finding_says_where_and_which_property_and_what_was_found() -> None:
    found = findings_of(triples(BROKEN))

    told = [(one.check, one.where, one.property) for one in found if one.severity is Severity.VIOLATION]
    assert told == [
        ("Link-effect", "meal--on-time", "pt:effect"),
        ("Link-sign", "meal--on-time", "pt:sign"),
        ("Theory-title", "club", "dcterms:title"),
        ("undeclared-class", "rain", "rdf:type"),
        ("undeclared-property", "meal", "pt:labl"),
    ]
    assert found[0].message.endswith(" Found: on-tim.")
    assert found[1].message.endswith(" Found: pt:sign-postive.")


def test_the_order_of_the_triples_and_the_engine_change_nothing() -> None:
    held = triples(BROKEN)

    assert findings_of(held) == findings_of(reversed(held), engine="shacl")


def test_a_file_that_cannot_be_loaded_is_checked_all_the_same(tmp_path: Path) -> None:
    done = run(written(tmp_path, BROKEN), "--shapes")

    assert done.exit_code == 1
    assert "Link-sign (violation, 1)" in done.stdout
    assert "pt:sign" in done.stdout


def test_json_is_all_that_goes_to_standard_output(tmp_path: Path) -> None:
    found = json.loads(run(written(tmp_path, BROKEN), "--shapes", "--json", "--only", "Link-sign").stdout)

    assert [{"check", "where", "message", "severity", "property"}] == [set(one) for one in found]


@pytest.mark.parametrize("name", ["small.yaml", "small.ttl", "small.jsonld", "small.nt"])
def test_a_theory_in_any_format_is_checked(small: Theory, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    if name.endswith(".nt"):
        path.write_bytes(serialize(triples_of(small), format=RdfFormat.N_TRIPLES) or b"")
    else:
        save(small, path)

    done = run(str(path), "--shapes", "--engine", "shacl")
    assert done.stdout == "No check has anything to say.\n"
    assert done.exit_code == 0


def test_hints_alone_are_no_reason_to_stop(small_text: str, tmp_path: Path) -> None:
    text = small_text.replace("sources:\n", "sources:\n  - {id: s3, title: Unused, type: report}\n")

    done = run(written(tmp_path, text, "small.yaml"), "--shapes", "--engine", "shacl")
    assert "unused-source (hint, 1)" in done.stdout
    assert done.exit_code == 0


def test_a_file_that_is_no_rdf_at_all_is_an_error(tmp_path: Path) -> None:
    done = run(written(tmp_path, "this is no Turtle"), "--shapes")

    assert "not readable as Turtle" in str(done.exception)


def test_a_wrong_name_is_told_with_the_nearest() -> None:
    with pytest.raises(UnknownName, match="did you mean 'Link-cause'"):
        findings_of([], only=["Link-cuase"])
    with pytest.raises(UnfitParameter, match="there is none called 'shackle'"):
        findings_of([], engine="shackle")


def test_an_engine_without_shapes_is_an_error(tmp_path: Path) -> None:
    assert "--engine needs --shapes" in run(written(tmp_path, BROKEN), "--engine", "shacl").stderr


def test_where_the_compiled_engine_is_missing_the_extra_is_named() -> None:
    code = (
        "import sys; sys.modules['shacl'] = None\n"
        "from progtheory.shapes import findings_of\n"
        "from progtheory.errors import UnfitParameter\n"
        "try: findings_of([], engine='shacl')\n"
        "except UnfitParameter as error: print(error)"
    )

    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert told == "engine: shacl is not installed; pip install 'progtheory[fast]'\n"


def test_nothing_but_findings_is_said_of_literals_that_are_none(capfd: pytest.CaptureFixture[str]) -> None:
    wrong = BROKEN.replace('"A breakfast club"@en', '"a"^^<http://www.w3.org/2001/XMLSchema#integer>')

    assert "Theory-title" in {one.check for one in findings_of(triples(wrong))}
    assert capfd.readouterr() == ("", "")


def test_no_theory_and_statements_about_statements_are_told_like_the_rest() -> None:
    quoted = triples("@prefix pt: <https://w3id.org/progtheory#> . <urn:a> pt:cause <<( <urn:a> <urn:b> <urn:c> )>> .")

    assert {"one-theory", "use-of-cause"} == {one.check for one in findings_of(quoted)}
    assert findings_of(quoted) == findings_of(quoted, engine="shacl")


def test_rdf_tools_are_loaded_only_to_check() -> None:
    code = (
        "import sys, progtheory.formats; print([one for one in ('rdflib', 'pyshacl', 'shacl') if one in sys.modules])"
    )

    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_every_format_of_rdf_says_how_it_is_read_as_rdf(small: Theory) -> None:
    for name in FORMATS.names:
        form = FORMATS[name]
        if form.triples is not None:
            assert set(triples_of(small)) <= set(form.triples(form.dumps(small), "memory")), name
    assert FORMATS["ttl"].triples
    assert FORMATS["jsonld"].triples


def chain(length: int, predicate: str, *, closed: bool) -> list[Triple]:
    nodes = [NamedNode(f"https://w3id.org/progtheory/theory/t/a{n}") for n in range(length)]
    steps = zip(nodes, [*nodes[1:], nodes[0]] if closed else nodes[1:], strict=False)
    return [Triple(before, NamedNode(predicate), after) for before, after in steps]


@pytest.mark.parametrize("predicate", [f"{NAMESPACE}broader", "http://www.w3.org/2000/01/rdf-schema#subClassOf"])
def test_long_chains_and_circles_neither_hang_nor_crash(predicate: str) -> None:
    for closed in (False, True):
        held = chain(3000, predicate, closed=closed)

        found = findings_of(held, engine="shacl", only=["broader-circle"])
        assert len(found) == (3000 if closed and predicate.endswith("broader") else 0)
    assert findings_of(chain(1500, "http://www.w3.org/2000/01/rdf-schema#subClassOf", closed=True))


@given(
    steps=st.sets(st.tuples(st.integers(0, 6), st.integers(0, 6)), max_size=7).filter(
        lambda all: len(dict(all)) == len(all)
    )
)
def test_the_walk_finds_the_circles_that_the_query_finds(steps: set[tuple[int, int]]) -> None:
    held = [Triple(NamedNode(f"urn:{a}"), NamedNode(f"{NAMESPACE}broader"), NamedNode(f"urn:{b}")) for a, b in steps]
    (check,) = [one for one in asked() if one.name == "broader-circle"]
    store = Store()
    store.extend(Quad(one.subject, one.predicate, one.object) for one in held)

    assert {row["where"] for row in store.query(check.query)} == {row["where"] for row in circles_in(held)}


def test_a_theory_and_the_vocabulary_in_one_file_are_read_and_checked_as_the_theory_alone(small: Theory) -> None:
    words = "\n".join(ontology_file(name).read_text(encoding="utf-8") for name in ("core.ttl", "schemes.ttl"))
    joined = f"{FORMATS['ttl'].dumps(small)}\n{words}"

    assert small == FORMATS["ttl"].loads(joined, "memory")
    assert findings_of(triples_of(small)) == findings_of(triples_from(joined, RdfFormat.TURTLE, "memory"))


def test_what_an_export_says_of_itself_does_not_change_how_findings_name_parts(small: Theory) -> None:
    exported = triples_from(FORMATS["ttl"].dumps(small), RdfFormat.TURTLE, "memory")

    assert findings_of(triples_of(small)) == findings_of(exported)
