"""The question in SPARQL: what its cells show, what lights up, and what is said of a query that cannot be read."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest
from pyoxigraph import RdfFormat, parse

from progtheory import Sparql, Theory, ask
from progtheory.errors import RefusedQuery, UnfitParameter
from progtheory.rdf import triples_of
from progtheory.rdf.sparql import prefixes

RDF_TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"


def rows(theory: Theory, query: str, **asked: Any) -> tuple[tuple[Any, ...], ...]:
    return ask(theory, Sparql(query=query, **asked)).rows


def test_parts_are_shown_by_their_ids_and_other_names_with_prefixes(small: Theory) -> None:
    query = "SELECT ?l ?sign ?kind ?label { ?l pt:sign ?sign ; a ?kind ; pt:effect/skos:prefLabel ?label }"

    assert (
        ("advice-line--talk", "pt:sign-positive", "pt:Link", "Professionals talk a concern through"),
        ("talk--referrals", "pt:sign-positive", "pt:Link", "Better referrals"),
    ) == rows(small, query)


def test_labels_are_shown_instead_when_they_are_asked_for(small: Theory) -> None:
    query = "SELECT ?l ?sign { ?l pt:sign ?sign ; pt:effect :talk }"

    expected = (("Advice line → Professionals talk a concern through", "positive"),)
    assert expected == rows(small, query, terms="labels")


def test_exact_terms_are_those_of_n_triples(small: Theory) -> None:
    query = "SELECT * { VALUES (?a ?b) { (:talk 1) ('x\\n'@en UNDEF) } }"

    assert (
        ('"x\\n"@en', None),
        ("<https://w3id.org/progtheory/theory/small/talk>", '"1"^^<http://www.w3.org/2001/XMLSchema#integer>'),
    ) == rows(small, query, terms="exact")


def test_what_could_be_taken_for_something_else_is_told_apart(small: Theory) -> None:
    # A text like an id, an IRI like a part that the theory has not, and the theory, whose id a part might have.
    query = "SELECT ?x { VALUES ?x { 'talk' :talk :talks <https://w3id.org/progtheory/theory/small> <a:b> } }"

    assert [
        ('"talk"',),
        ("<a:b>",),
        ("<https://w3id.org/progtheory/theory/small/talks>",),
        ("<https://w3id.org/progtheory/theory/small>",),
        ("talk",),
    ] == sorted(rows(small, query))


def test_numbers_are_numbers_as_far_as_json_can_hold_them(small: Theory) -> None:
    query = "SELECT ?a ?b ?c ?d { BIND(3 AS ?a) BIND(2.5 AS ?b) BIND(1E400 AS ?c) BIND(99999999999999999999 AS ?d) }"

    found = ask(small, Sparql(query=query))

    assert ((3, 2.5),) == tuple(row[:2] for row in found.rows)
    assert found.rows[0][2:] == ("INF", None) or isinstance(found.rows[0][3], str | None)
    json.loads(json.dumps(found.model_dump(mode="json"), allow_nan=False))


def test_the_vocabulary_does_not_disturb_counts_and_is_there_to_be_asked(small: Theory) -> None:
    words = "SELECT ?label { GRAPH ?v { pt:sign-none skos:prefLabel ?label } }"

    assert ((len(triples_of(small)),),) == rows(small, "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")
    assert (("none",),) == rows(small, words)
    assert (("<https://w3id.org/progtheory>",),) == rows(small, "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }")


def test_the_prefixes_that_help_names_are_declared() -> None:
    named = ("pt", "rdf", "rdfs", "owl", "xsd", "skos", "dcterms", "dc", "dcat", "bibo", "schema")

    assert set(named) <= set(prefixes())
    assert " rdf, rdfs, owl, xsd, skos," in " ".join((Sparql.__doc__ or "").split())


@pytest.mark.parametrize(
    ("query", "told"), [("ASK { :talk pt:aspect ?a }", "true"), ("ASK { :talk a :talk }", "false")]
)
def test_yes_and_no_are_rows(query: str, told: str, small: Theory) -> None:
    answer = ask(small, Sparql(query=query))

    assert (("answer",), ((told,),), None) == (answer.columns, answer.rows, answer.reason)


def test_constructed_triples_can_be_had_as_turtle_from_the_rows_alone(small: Theory) -> None:
    form = Sparql.forms["turtle"]
    answer = ask(small, Sparql(query="CONSTRUCT WHERE { ?s ?p ?o }", **form.asked))

    text = form.text(answer)

    assert set(triples_of(small)) == {quad.triple for quad in parse(text, format=RdfFormat.TURTLE)}
    assert text.startswith("@prefix : <https://w3id.org/progtheory/theory/small/> .\n@prefix ")
    assert ":talk a pt:Mechanism" in text


def test_rows_that_are_no_triples_are_no_turtle(small: Theory) -> None:
    with pytest.raises(UnfitParameter, match="CONSTRUCT and DESCRIBE"):
        Sparql.forms["turtle"].text(ask(small, Sparql(query="ASK { ?s ?p ?o }")))


def test_parts_that_the_rows_name_light_up(small: Theory) -> None:
    answer = ask(
        small, Sparql(query="SELECT ?link ?label { ?link pt:effect :talk . :referrals skos:prefLabel ?label }")
    )

    assert (("advice-line", "talk"), ("advice-line--talk",)) == (answer.elements, answer.links)


def test_rows_keep_the_order_that_the_query_asks_for_and_are_sorted_otherwise(small: Theory) -> None:
    ordered = rows(small, "SELECT ?e { ?l pt:cause ?e } ORDER BY DESC(?e)")

    assert (("talk",), ("advice-line",)) == ordered
    assert tuple(reversed(ordered)) == rows(small, "SELECT ?e { ?l pt:cause ?e }")


def test_an_answer_without_rows_says_so(small: Theory) -> None:
    answer = ask(small, Sparql(query="SELECT ?g { ?g a pt:Gap }"))

    assert ("NO_ROWS_FOUND", False) == (answer.reason, answer.truncated)
    assert "no evidence that there is nothing" in answer.notes[0]


@pytest.mark.parametrize(
    ("query", "told"),
    [
        (
            "SELCT ?s { ?s ?p ?o }",
            "line 1: a query begins with SELECT, ASK, CONSTRUCT or DESCRIBE, not with 'SELCT'; did",
        ),
        ("# nothing\n", "a query begins with SELECT, ASK, CONSTRUCT or DESCRIBE; this has none"),
        (
            "SELECT ?s\n{ ?s ?p ?o }\nLIMT 3",
            "line 3: the query is complete before 'LIMT', and that cannot follow it; did you",
        ),
        ("SELECT ?s {\n?s ?p ?o }\nORDER BY", "line 3: what stands after ORDER is not complete"),
        ("SELECT ?s {\n?s ?p ?o", "line 1: the { of this line is not closed"),
        ("SELECT ?s {\n?s ?p ?o FILTER(?s = }", "line 2: found a } before the ( of line 2 is closed"),
        ("SELECT ?s { ?s ?p ?o } }", "line 1: there is a } too many"),
        ("SELECT ?s {\n\n?s ?p 'talk }", "line 3: a text begins and does not end; a quotation mark is missing"),
        ("SELECT ?s {\n ?s pt:cause \n}", "line 2: cannot be read from '?s pt:cause' on; expected a variable, a text,"),
        ("SELECT s { ?s ?p ?o }", "line 1: cannot be read from 's { ?s ?p ?o }' on"),
        ("SELECT ?s", "line 1: ends too early"),
        (
            "SELECT ?s {\n ?s pts:cause ?o }",
            "line 2: the prefix 'pts' is not declared; did you mean 'pt'? (or write PREFIX",
        ),
        ("SELECT ?s { ?s ?p 'a'^^xs:int }", "line 1: the prefix 'xs' is not declared; did you mean 'xsd'?"),
    ],
)
def test_a_query_that_cannot_be_read_is_told_where_and_why(query: str, told: str, small: Theory) -> None:
    with pytest.raises(RefusedQuery) as error:
        ask(small, Sparql(query=query))

    assert str(error.value).startswith(f"the query was not run: {told}"), str(error.value)


def test_the_questions_load_no_library_for_rdf_before_they_are_asked() -> None:
    code = "import sys; from progtheory import Competency, Sparql; Sparql(query='x'); Competency()\n"
    code += "print([name for name in ('rdflib', 'pyoxigraph', 'pyparsing') if name in sys.modules])"

    assert "[]\n" == subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
