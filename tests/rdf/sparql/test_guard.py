"""What is refused before anything runs, in whatever spelling, and that nothing is ever fetched."""

from __future__ import annotations

from typing import Any

import pytest
from pyoxigraph import NamedNode, Quad, Store

from progtheory import Sparql, Theory, ask
from progtheory.errors import RefusedQuery
from progtheory.rdf.sparql import Limits, asked, questions
from progtheory.rdf.sparql.guard import Guarded, Unreadable, guarded
from progtheory.rdf.sparql.plain import plain
from progtheory.rdf.sparql.process import run

KNOWN = {"": "https://example.org/", "pt": "https://w3id.org/progtheory#"}
#: `@` stands for a call of another server.
PLACES = (
    "SELECT * { @ }",
    "ASK { @ }",
    "CONSTRUCT { ?s ?p ?o } WHERE { @ }",
    "CONSTRUCT WHERE { ?s ?p ?o } # @\nVALUES ?s { 1 }\n",
    "DESCRIBE ?s { @ }",
    "SELECT * { OPTIONAL { @ } }",
    "SELECT * { { ?s ?p ?o } UNION { @ } }",
    "SELECT * { ?s ?p ?o MINUS { @ } }",
    "SELECT * { GRAPH ?g { @ } }",
    "SELECT * { { SELECT ?s { @ } } }",
    "SELECT * { ?s ?p ?o FILTER EXISTS { @ } }",
    "SELECT * { ?s ?p ?o FILTER NOT EXISTS { @ } }",
    "SELECT * { ?s ?p ?o FILTER(?o && !EXISTS { @ }) }",
    "SELECT * { ?s ?p ?o BIND(EXISTS { @ } AS ?b) }",
    "SELECT (EXISTS { @ } AS ?b) { ?s ?p ?o }",
    "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING EXISTS { @ }",
    "SELECT ?s { ?s ?p ?o } ORDER BY EXISTS { @ }",
    "SELECT ?s { ?s ?p ?o } GROUP BY (EXISTS { @ } AS ?b)",
    "SELECT * { ?s ?p ?o FILTER(IF(EXISTS { @ }, 1, 2) = COALESCE(1, EXISTS { @ })) }",
    "SELECT * { ?s ?p ?o FILTER(1 IN (2, EXISTS { @ })) }",
)
CALLS = (
    "SERVICE <{}> {{ ?s ?p ?o }}",
    "service SILENT <{}> {{ ?s ?p ?o }}",
    "sErViCe ?x {{ ?s ?p ?o }} VALUES ?x {{ <{}> }}",
    "\\u0053ERVICE <{}> {{ ?s ?p ?o }}",
    "\\U00000053erv\\u0069ce <{}> {{ ?s ?p ?o }}",
    "SERVICE#\n#\n<{}> {{ ?s ?p ?o }}",
    "# hidden from rdflib \r SERVICE <{}> {{ ?s ?p ?o }}\n",
)


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize("place", [place for place in PLACES if "#" not in place])
def test_a_call_of_another_server_is_refused_wherever_it_stands(place: str, call: str) -> None:
    with pytest.raises(RefusedQuery, match="it asks another server \\(SERVICE\\)"):
        guarded(place.replace("@", call.format("http://127.0.0.1/")), KNOWN)


@pytest.mark.parametrize("call", CALLS)
def test_no_spelling_of_a_call_brings_a_request(call: str, small: Theory, canary: Any) -> None:
    with pytest.raises(RefusedQuery):
        ask(small, Sparql(query=f"SELECT * {{ {call.format(canary.address)} }}"))

    assert [] == canary.requests


@pytest.mark.parametrize("call", CALLS[:2])
def test_even_a_call_that_got_past_the_parser_would_reach_nothing(call: str, canary: Any) -> None:
    query = f"SELECT * {{ {call.format(canary.address)} }}"
    if "SILENT" in query:
        run([], query, Limits())
    else:
        with pytest.raises(RefusedQuery):
            run([], query, Limits())

    assert [] == canary.requests


def test_the_canary_sings_when_it_is_called(canary: Any) -> None:
    with pytest.raises(RuntimeError):
        list(Store().query(f"SELECT * {{ SERVICE <{canary.address}> {{ ?s ?p ?o }} }}"))

    assert 1 == len(canary.requests)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * FROM <http://127.0.0.1/> { ?s ?p ?o }",
        "SELECT * from Named <file:///etc/passwd> { GRAPH ?g { ?s ?p ?o } }",
        "ASK FROM pt: { ?s ?p ?o }",
        "CONSTRUCT { ?s ?p ?o } FROM <http://127.0.0.1/> WHERE { ?s ?p ?o }",
        "DESCRIBE ?s \\u0046ROM <http://127.0.0.1/> { ?s ?p ?o }",
    ],
)
def test_a_data_set_of_its_own_is_refused(query: str) -> None:
    with pytest.raises(RefusedQuery, match="it names a data set \\(FROM\\)"):
        guarded(query, KNOWN)


@pytest.mark.parametrize(
    "update",
    [
        "LOAD <http://127.0.0.1/>",
        "load silent <file:///etc/passwd> INTO GRAPH <a:b>",
        "INSERT DATA { <a:b> <a:c> <a:d> }",
        "DELETE WHERE { ?s ?p ?o }",
        "PREFIX a: <a:b> WITH a: DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
        "CLEAR ALL",
        "DROP DEFAULT",
        "CREATE GRAPH <a:b>",
        "COPY <a:b> TO <a:c>",
        "# just looking\n\\u004cOAD <http://127.0.0.1/>",
    ],
)
def test_an_update_is_refused(update: str) -> None:
    with pytest.raises(RefusedQuery, match="it is an update"):
        guarded(update, KNOWN)


def test_an_update_after_a_query_is_no_query() -> None:
    assert isinstance(guarded("ASK { ?s ?p ?o } ; LOAD <http://127.0.0.1/>", KNOWN), Unreadable)


@pytest.mark.parametrize(
    "query",
    [
        'SELECT * { ?s ?p "SERVICE <http://127.0.0.1/> { }" }',
        "SELECT * { ?s ?p '''it's FROM <x> # no comment''' }",
        "SELECT * { ?s ?p ?SERVICE ; pt:FROM ?LOAD }",
        "# SERVICE <http://127.0.0.1/> { }\nSELECT * { ?s <http://example.org/#SERVICE> ?o }",
        "CONSTRUCT WHERE { ?s pt:service ?o }",
        'SELECT * { ?s ?p "na\\u00EFf" }',
    ],
)
def test_words_in_texts_names_and_comments_are_no_calls(query: str) -> None:
    ready = guarded(query, KNOWN)

    assert isinstance(ready, Guarded)
    Store().query(ready.text)


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ('SELECT * { ?s ?p "\\u005cu0041" }', "an escape that makes another escape"),
        ("SELECT * { ?s ?p ?o }\n\n\x00", "line 3: it holds the character U\\+0000"),
        ("SELECT * { ?s ?p '\\ud800' }", "U\\+D800"),
        ("SELECT * { ?s ?p '\\Uffffffff' }", "is no character"),
        (f"ASK {{ {'?s ?p ?o . ' * 20_000} }}", "at most 100,000 are read"),
        (f"ASK {{ FILTER({'(' * 500}1{')' * 500}) }}", "nested too deeply"),
    ],
)
def test_what_no_query_needs_is_refused(query: str, told: str) -> None:
    with pytest.raises(RefusedQuery, match=told):
        guarded(query, KNOWN)


def test_a_quotation_mark_in_an_escape_ends_the_text_for_both_parsers() -> None:
    # rdflib would see an empty text and a comment, Oxigraph a text and a call.
    query = 'SELECT * { ?s ?p "\\u0022 # " . SERVICE <http://127.0.0.1/> { ?s ?p ?o }\n }'

    assert 'SELECT * { ?s ?p "" \n }' == plain(query)


def test_only_prefixes_that_are_used_and_not_declared_are_added() -> None:
    ready = guarded("PREFIX pt: <https://example.org/own#>\nSELECT * { ?s pt:cause :a }", KNOWN)

    assert isinstance(ready, Guarded)
    assert ready.text.startswith("PREFIX : <https://example.org/> PREFIX pt: <https://example.org/own#>\nSELECT")


#: What may hide a call from one parser and not from the other: before it, and after it.
BEFORE = (
    "# \r",
    r"# \u000A",
    r"# \u000D",
    r'"\u0022 # " . ',
    r"'\u0027 # ' . ",
    r'"a\\" . # " . ',
    "<a:b#> . ",
    "ex:#\n",
    r"ex:a\# ",
    r"ex:a\' ",
    r'"""\u0022" # """ . ',
    "'''a' # ''' . ",
    "1 . FILTER(1 <#>\n2) ",
    r"<a:b\u003E . # > . ",
)
AFTER = ("", "\n", "\r", '"', "\n'", "\n # '''", "\n} #")
CALL = "SERVICE <http://127.0.0.1:9/> { ?s ?p ?o }"  # a port that Oxigraph refuses by name, so that a call is seen


def calls(text: str) -> bool:
    """Return whether Oxigraph, running the text, would call a server."""
    store = Store()
    store.add(Quad(NamedNode("a:s"), NamedNode("a:p"), NamedNode("https://example.org/")))
    try:
        list(store.query(text, prefixes={"ex": "https://example.org/"}))
    except SyntaxError:
        return False
    except OSError as error:
        return "port 9" in str(error)
    return False


@pytest.mark.parametrize("before", BEFORE)
def test_what_is_let_through_calls_nobody_however_it_hides_the_call(before: str) -> None:
    for after in AFTER:
        query = f"SELECT * {{ ?s ?p {before}{CALL}{after} }}"
        try:
            ready = guarded(query, {"ex": "https://example.org/"})
        except RefusedQuery:
            continue
        assert isinstance(ready, Unreadable) or not calls(ready.text)


def test_a_query_that_takes_long_to_read_is_stopped_at_its_limit(small: Theory) -> None:
    answer = ask(small, Sparql(query=f"ASK {{ FILTER({'+'.join('1' * 2000)}) }}", max_seconds=1))

    assert ("MAX_SECONDS_EXCEEDED", True) == (answer.reason, answer.truncated)


@pytest.mark.parametrize("query", ["SELECT ?s { ?s a pt:Lnik }", "ASK { ?s a <https://w3id.org/progtheory#Lnik> }"])
def test_a_misspelt_term_is_told_with_the_nearest_there_is(query: str, small: Theory) -> None:
    assert "The vocabulary has no pt:Lnik; did you mean 'pt:Link'" in ask(small, Sparql(query=query)).notes[-1]


def test_no_competency_question_has_a_misspelt_term(small: Theory) -> None:
    assert () == sum((asked(small, one.query, Limits()).notes for one in questions().values()), ())


def test_the_prefix_of_the_theory_is_told_as_it_is_written() -> None:
    with pytest.raises(RefusedQuery, match="there are: :, pt "):
        guarded("ASK { ?s foo:bar ?o }", KNOWN)


def test_a_hiding_is_real() -> None:
    assert calls(f"SELECT * {{ ?s ?p ?o # \r {CALL} }}")
