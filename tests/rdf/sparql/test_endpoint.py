"""Endpoints: a real one gives the same rows as the store here, and a bad one is told what is wrong with it."""

from __future__ import annotations

import contextlib
import socket
import subprocess
import sysconfig
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from pyoxigraph import Quad, RdfFormat, serialize

from progtheory import Sparql, Theory, ask
from progtheory.errors import FailedEndpoint, RefusedQuery
from progtheory.rdf import triples_of
from progtheory.rdf.sparql import questions
from progtheory.rdf.sparql.vocabulary import vocabulary

RESULTS = "application/sparql-results+json"
OXIGRAPH = Path(sysconfig.get_path("scripts")) / "oxigraph"


@pytest.fixture(scope="module")
def oxigraph(mash: Theory, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the MASH theory and the vocabulary on loopback, read-only."""
    folder = tmp_path_factory.mktemp("oxigraph")
    quads = [*(Quad(*triple) for triple in triples_of(mash)), *vocabulary().quads]
    serialize(quads, str(folder / "mash.nq"), format=RdfFormat.N_QUADS)
    where = ["--location", str(folder / "store")]
    subprocess.run([OXIGRAPH, "load", *where, "--file", folder / "mash.nq"], check=True, capture_output=True)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        place = f"127.0.0.1:{free.getsockname()[1]}"
    command = [OXIGRAPH, "serve-read-only", *where, "--bind", place]
    with subprocess.Popen(command, stderr=subprocess.PIPE) as server:
        assert server.stderr
        while b"Listening" not in server.stderr.readline():
            assert server.poll() is None
        yield f"http://{place}/query"
        server.kill()


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "127.0.0.1")


ASKED = {
    "rows": "SELECT ?link ?sign { ?link a pt:Link ; pt:sign ?sign }",
    "texts and numbers": "SELECT ?t (COUNT(?l) AS ?n) { ?l pt:cause ?e . ?e skos:prefLabel ?t } GROUP BY ?t",
    "nothing bound": "SELECT ?a ?b { VALUES (?a ?b) { (1 UNDEF) (UNDEF 'x'@en) } }",
    "true": "ASK { :walled-off-hub a pt:Component }",
    "false": "ASK { :walled-off-hub a pt:Context }",
    "triples": "CONSTRUCT { ?s skos:prefLabel ?l } { ?s a pt:Mechanism ; skos:prefLabel ?l }",
    "words": "SELECT ?word ?label { GRAPH ?v { ?word skos:inScheme pt:signs ; skos:prefLabel ?label } }",
    "no rows": "SELECT ?s { ?s pt:cause ?s }",
    "a description": "DESCRIBE :walled-off-hub",
}


@pytest.mark.parametrize("query", [*ASKED.values(), questions()["CQ06"].query], ids=[*ASKED, "CQ06"])
def test_an_endpoint_that_holds_the_theory_gives_the_rows_that_are_found_here(
    query: str, mash: Theory, oxigraph: str
) -> None:
    here, there = ask(mash, Sparql(query=query)), ask(mash, Sparql(query=query, endpoint=oxigraph))

    assert here.model_copy(update={"parameters": there.parameters, "asked": there.asked}) == there


def test_more_rows_than_are_allowed_are_cut(mash: Theory, oxigraph: str) -> None:
    answer = ask(mash, Sparql(query=ASKED["rows"], endpoint=oxigraph, max_rows=5))

    assert (5, True) == (len(answer.rows), answer.truncated)


def test_a_call_of_a_third_server_is_refused_at_an_endpoint_too(small: Theory, canary: Any) -> None:
    with pytest.raises(RefusedQuery, match="SERVICE"):
        ask(small, Sparql(query="ASK { SERVICE <http://127.0.0.1/> { } }", endpoint=canary.address))

    assert [] == canary.requests


def told(theory: Theory, endpoint: str, **asked: Any) -> str:
    with pytest.raises(FailedEndpoint) as error:
        ask(theory, Sparql(**{"query": "SELECT ?s { ?s ?p ?o }", "endpoint": endpoint} | asked))
    return str(error.value)


ROWS = b'{"head": {"vars": ["s"]}, "results": {"bindings": []}}'
REPLIES: dict[str, tuple[tuple[int, dict[str, str], bytes], str]] = {
    "an error": ((400, {}, b"Parse error:\n  line 1\x1b[31m"), r"400 Bad Request: Parse error: line 1\x1b[31m"),
    "a page": ((200, {"Content-Type": "text/html"}, b"<html>"), "it answers with text/html, and not with"),
    "no JSON": ((200, {"Content-Type": RESULTS}, ROWS + b" error: timeout"), "it ends with: "),
    "no results": ((200, {"Content-Type": RESULTS}, b"[]"), "cut off or no SPARQL JSON"),
    "a term that is none": (
        (200, {"Content-Type": RESULTS}, ROWS.replace(b"[]", b'[{"s": {"type": "uri", "value": "a b"}}]')),
        "cut off or no SPARQL JSON",
    ),
    "a short body": (
        (200, {"Content-Type": RESULTS, "Content-Length": "999"}, ROWS),
        f"breaks off after {len(ROWS)} of 999 bytes",
    ),
    "another place": (
        (307, {"Location": "http://127.0.0.2/x?key=1"}, b""),
        "it redirects to http://127.0.0.2/x, which",
    ),
    "a file": ((302, {"Location": "file:///etc/passwd"}, b""), "file:///etc/passwd"),
    "for ever": ((308, {"Location": "/again"}, b""), "gave no answer: it redirects again and again"),
    "with a password": (
        (307, {"Location": "http://me:secret@127.0.0.1/"}, b""),
        "it redirects to http://127.0.0.1/: its address holds a name or password; these are not sent",
    ),
    **{
        f"variables {vars.decode()}": (
            (200, {"Content-Type": RESULTS}, ROWS.replace(b'["s"]', vars)),
            "no SPARQL JSON results: ",
        )
        for vars in (b'["[/x]"]', b'["s", "s"]', b"[1]", b'"abc"', b'["=cmd"]', b'[["s"]]', b'[""]')
    },
    "true for rows": (
        (200, {"Content-Type": RESULTS}, b'{"head": {}, "boolean": true}'),
        "no SPARQL JSON results: not what answers SELECT",
    ),
    "rows that are none": (
        (200, {"Content-Type": RESULTS}, ROWS.replace(b"[]", b'["s"]')),
        "no SPARQL JSON results: ",
    ),
}


@pytest.mark.parametrize(("reply", "expected"), REPLIES.values(), ids=REPLIES)
def test_a_bad_endpoint_is_told_what_is_wrong(
    reply: tuple[int, dict[str, str], bytes], expected: str, small: Theory, serving: Callable[..., Any]
) -> None:
    server = serving(lambda _: reply)

    message = told(small, f"{server.address}/query?key=secret")

    assert expected in message
    assert f"the endpoint {server.address}/" in message
    assert "secret" not in message
    assert "\x1b" not in message


@pytest.mark.parametrize(
    ("query", "sort", "body"),
    [
        ("SELECT ?s { ?s ?p ?o }", RESULTS, ROWS.replace(b"[]}}", b'[{"s": {"type": "uri", "value": "a:b"}}')),
        ("SELECT ?s { ?s ?p ?o }", RESULTS, ROWS),
        ("CONSTRUCT WHERE { ?s ?p ?o }", "application/n-triples", b"<a:a> <a:b> <a:c> .\n<a:a> <a:"),
        ("CONSTRUCT WHERE { ?s ?p ?o }", "text/turtle", b"<a:a> <a:b> <a:c> .\n"),
    ],
)
def test_a_complaint_behind_the_rows_makes_the_answer_void(
    query: str, sort: str, body: bytes, small: Theory, serving: Callable[..., Any]
) -> None:
    # oxigraph serve --timeout-s answers 200, and puts its complaint behind the rows that it has by then.
    server = serving(lambda _: (200, {"Content-Type": sort}, body + b"The query has been cancelled"))

    assert "its answer is cut off or no " in told(small, server.address, query=query)


def test_a_redirect_within_one_place_is_followed_by_the_same_post(small: Theory, serving: Callable[..., Any]) -> None:
    away = (308, {"Location": "/there"}, b"")
    server = serving(lambda path: away if path == "/here" else (200, {"Content-Type": RESULTS}, ROWS))

    answer = ask(small, Sparql(query="SELECT ?s { ?s a pt:Link }", endpoint=f"{server.address}/here"))

    assert "NO_ROWS_FOUND" == answer.reason
    assert [("POST", "/here"), ("POST", "/there")] == [request[:2] for request in server.requests]
    assert 1 == len({body for _, _, body in server.requests})
    assert b"PREFIX+pt%3A" in server.requests[0][2]


@pytest.mark.parametrize(
    ("endpoint", "expected"),
    [
        ("http://127.0.0.1:1/query", "Connection refused"),
        ("http://nowhere.invalid/query", "nowhere.invalid/query gave no answer"),
        ("file:///etc/passwd", "an address that begins with https:// or http://"),
        ("ftp://127.0.0.1/x", "an address that begins with https:// or http://"),
        *(
            (f"http://{rest}", "begins with https:// or http://, such as https://example.org/sparql")
            for rest in ("[::1", "h:abc/", "h/é", "h:99999/", "h:0/", "a b/", "me:secret@[::1")
        ),
        ("query.example.org", "an address that begins with https:// or http://"),
        ("http://me:secret@127.0.0.1/query", "http://127.0.0.1/query gave no answer: its address holds a name"),
    ],
)
def test_an_address_where_nobody_can_be_asked_is_told(endpoint: str, expected: str, small: Theory) -> None:
    message = told(small, endpoint)

    assert expected in message
    assert "secret" not in message


def test_an_endpoint_that_is_too_slow_is_waited_for_no_longer(small: Theory, serving: Callable[..., Any]) -> None:
    is_over = threading.Event()

    def slowly(_: str) -> tuple[int, dict[str, str], bytes]:
        is_over.wait(10)
        return 200, {"Content-Type": RESULTS}, ROWS

    answer = ask(small, Sparql(query="SELECT ?s { ?s ?p ?o }", endpoint=serving(slowly).address, max_seconds=1))
    is_over.set()

    assert ("MAX_SECONDS_EXCEEDED", True) == (answer.reason, answer.truncated)


@pytest.mark.parametrize("quick", [b"", b"HTTP/1.1 500 Broken\r\nContent-Length: 900\r\n\r\n"], ids=["head", "error"])
def test_an_endpoint_that_drips_is_waited_for_no_longer(quick: bytes, small: Theory) -> None:
    is_over = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as server:

        def drip() -> None:
            connection, _ = server.accept()
            with connection, contextlib.suppress(ConnectionError):
                connection.sendall(quick)
                while not is_over.wait(0.1):
                    connection.sendall(b"H")

        dripping = threading.Thread(target=drip)
        dripping.start()
        begun = time.monotonic()
        endpoint = f"http://127.0.0.1:{server.getsockname()[1]}/"
        answer = ask(small, Sparql(query="ASK { ?s ?p ?o }", endpoint=endpoint, max_seconds=1))
        took = time.monotonic() - begun
        is_over.set()
        dripping.join()

    assert ("MAX_SECONDS_EXCEEDED", True) == (answer.reason, answer.truncated)
    assert took < 5


def test_an_answer_that_is_too_long_is_not_read(small: Theory, serving: Callable[..., Any]) -> None:
    from progtheory.rdf.sparql import Limits, asked

    server = serving(lambda _: (200, {"Content-Type": RESULTS}, b" " * 500_000))

    found = asked(small, "ASK { ?s ?p ?o }", Limits(bytes=100_000), server.address)

    assert "MAX_BYTES_EXCEEDED" == found.cut


def test_the_address_is_shown_without_what_may_be_a_key(small: Theory, serving: Callable[..., Any]) -> None:
    server = serving(lambda _: (200, {"Content-Type": RESULTS}, ROWS))

    answer = ask(small, Sparql(query="SELECT ?s { ?s ?p ?o }", endpoint=f"{server.address}/q?key=secret"))

    assert f"{server.address}/q" == answer.parameters["endpoint"] == answer.asked["endpoint"]
    assert "/q?key=secret" == server.requests[0][1]
