"""Reading fetches nothing, unfolds nothing, and ends with an error of ours whatever it is given."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st
from pyoxigraph import RdfFormat

from progtheory.errors import InvalidTheory, ProgtheoryError, UnreadableFile, UnwritableFile
from progtheory.formats import FORMATS, load, save
from progtheory.formats.jsonld import CONTEXT_IRI
from progtheory.model import Theory
from progtheory.rdf import NAMESPACE, THEORIES
from progtheory.rdf.guarding import MAX_DEPTH, refusal_of
from test_laws import EVERY_FIELD, read, written

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
ROOT = f'<rdf:RDF xmlns:rdf="{RDF}" xmlns:e="http://e/">'
TURTLE = f'<{THEORIES}t> a <{NAMESPACE}Theory> ; <http://purl.org/dc/terms/title> "T" .'
DOCUMENT = {"@id": f"{THEORIES}t", "@type": f"{NAMESPACE}Theory", "http://purl.org/dc/terms/title": "T"}


@pytest.fixture(scope="module")
def canary() -> Iterator[tuple[str, list[str]]]:
    """Yield the address of a server, and what it was asked for."""
    asked: list[str] = []

    class Canary(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(200)
            self.end_headers()
            self.wfile.write(json.dumps({"@context": {}}).encode())

        do_POST = do_HEAD = do_GET  # noqa: N815 - http.server calls them so

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Canary) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}", asked
        server.shutdown()


def _contexts(there: Any) -> dict[str, Any]:
    scoped = {"a": {"@id": "b:c", "@context": there}}
    return {
        "context": DOCUMENT | {"@context": there},
        "in a list": DOCUMENT | {"@context": [{}, [there]]},
        "of a term": DOCUMENT | {"@context": scoped},
        "of a class": DOCUMENT | {"@context": {"T": {"@id": f"{NAMESPACE}Theory", "@context": [None, there]}}},
        "of a node inside": DOCUMENT | {"http://e/p": [{"@context": there}]},
        "of a node included": DOCUMENT | {"@included": [{"@context": scoped}]},
        "in a graph": {"@graph": [DOCUMENT | {"@context": there}]},
        "import": DOCUMENT | {"@context": {"@import": there}},
        "import in a list": DOCUMENT | {"@context": [{"@version": 1.1, "@import": there}]},
        "beside ours": DOCUMENT | {"@context": [CONTEXT_IRI, there]},
    }


@pytest.mark.parametrize("where", _contexts(""))
@pytest.mark.parametrize("form", ["{}/context", "file://{}", "{}", "//127.0.0.1/context", "../context.jsonld"])
def test_no_jsonld_context_is_fetched(where: str, form: str, canary: tuple[str, list[str]], tmp_path: Path) -> None:
    file = tmp_path / "context.jsonld"
    file.write_text(json.dumps({"@context": {}}), encoding="utf-8")
    there = form.format(canary[0] if "context" in form else file)

    with pytest.raises(InvalidTheory, match="nothing is fetched"):
        FORMATS["jsonld"].loads(json.dumps(_contexts(there)[where]), "in.jsonld")
    assert [] == canary[1]


def test_what_is_imported_or_pointed_to_is_not_fetched(canary: tuple[str, list[str]]) -> None:
    there = canary[0]
    said = f"<{THEORIES}t> <http://www.w3.org/2002/07/owl#imports> <{there}/x> ; <http://e/p> <file:///etc/passwd> ."
    xml = (
        f'<?xml-stylesheet href="{there}/s"?>{ROOT}<rdf:Description rdf:about="{THEORIES}t" e:p="1" '
        f'xmlns:xi="http://www.w3.org/2001/XInclude"><e:q><rdf:Description><e:r rdf:resource="{there}/x"/>'
        "</rdf:Description></e:q></rdf:Description></rdf:RDF>"
    )

    assert "T" == FORMATS["ttl"].loads(f"@base <{there}/> . {TURTLE} {said}", "in.ttl").title
    assert "T" == FORMATS["trig"].loads(f"{TURTLE} <{there}/g> {{ {said} }}", "in.trig").title
    with pytest.raises(InvalidTheory, match="expected one theory"):
        FORMATS["rdf"].loads(xml, "in.rdf")
    assert [] == canary[1]


@pytest.mark.parametrize(
    "address", ["http://{}/t.ttl", "HTTP://{}/t.yaml", "file://{}/t", "ftp://{}/t.json", "data:/x"]
)
def test_an_address_is_no_file(address: str, canary: tuple[str, list[str]], mash: Theory, tmp_path: Path) -> None:
    there = address.format(canary[0].removeprefix("http://"))

    with pytest.raises(UnreadableFile, match="nothing is fetched"):
        load(there)
    with pytest.raises(UnreadableFile, match="nothing is fetched"):
        load(Path(there), format="ttl")
    with pytest.raises(UnwritableFile, match="it is an address"):
        save(mash, there, format="ttl")
    assert ([], []) == (canary[1], list(tmp_path.iterdir()))


BOMB = "".join(f'<!ENTITY b{n + 1} "{f"&b{n};" * 10}">' for n in range(12))
DECLARED = {
    "doctype": f"<!DOCTYPE rdf:RDF>{ROOT}</rdf:RDF>",
    "small letters and space": f"<!doctype\n rdf:RDF>{ROOT}</rdf:RDF>",
    "entity bomb": f'<!DOCTYPE r [<!ENTITY b0 "ha">{BOMB}]>{ROOT}<e:a>&b12;</e:a></rdf:RDF>',
    "external entity": f'<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>{ROOT}<e:a>&x;</e:a></rdf:RDF>',
    "parameter entity": f'<!DOCTYPE r [<!ENTITY % x SYSTEM "http://127.0.0.1/x"> %x;]>{ROOT}</rdf:RDF>',
    "after a comment": f"<!-- a --><!DOCTYPE r>{ROOT}</rdf:RDF>",
    "after all that may stand before": (
        f"\ufeff<?xml version='1.0'?>\n<!--\n<a> --> <?b <!-- ?>\n<!DOCTYPE r>{ROOT}</rdf:RDF>"
    ),
    "after the root has begun": f"{ROOT}<!DOCTYPE r [<!ENTITY x 'y'>]></rdf:RDF>",
    "after the root": f"{ROOT}</rdf:RDF><!DOCTYPE r>",
    "after text": f"a<!DOCTYPE r [<!ENTITY x 'y'>]>{ROOT}<e:a>&x;</e:a></rdf:RDF>",
    "in a comment that does not end": f"<!-- <!DOCTYPE r>{ROOT}</rdf:RDF>",
    "said to be UTF-16 after a mark": f"\ufeff<?xml version='1.0' encoding='UTF-16'?>{ROOT}</rdf:RDF>",
    "UTF-7": f'<?xml version="1.0" encoding="UTF-7"?>+ADw-+ACE-DOCTYPE r+AD4-{ROOT}</rdf:RDF>',
    "said to be UTF-16": f"<?xml version='1.0' encoding = 'UTF-16'?>{ROOT}</rdf:RDF>",
    "undefined entity": f"{ROOT}<e:a>&x;</e:a></rdf:RDF>",
}


@pytest.mark.parametrize("text", DECLARED.values(), ids=DECLARED)
def test_document_types_and_other_encodings_are_refused_before_they_are_parsed(text: str) -> None:
    assert refusal_of(text, RdfFormat.RDF_XML) is not None
    with pytest.raises(InvalidTheory):
        FORMATS["rdf"].loads(text, "in.rdf")


def test_what_only_looks_like_a_document_type_is_read() -> None:
    theory = SEED.model_copy(update={"title": "<!DOCTYPE a>"})
    text = written("rdf", theory)["rdf"]
    text = text.replace("&lt;!DOCTYPE a&gt;", "<![CDATA[<!DOCTYPE a>]]>")
    text = text.replace("<rdf:RDF", "<!-- <!DOCTYPE a> --><rdf:RDF", 1)

    assert 2 == text.count("<!DOCTYPE")
    assert "<!DOCTYPE a>" == FORMATS["rdf"].loads(text, "in.rdf").title


def test_text_in_another_encoding_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "t.rdf"
    file.write_bytes(f'<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE r>{ROOT}</rdf:RDF>'.encode("utf-16"))

    with pytest.raises(UnreadableFile, match="UTF-8"):
        load(file)


#: What is nested, by format: what opens it, what is inside, what closes it, and what stands before and after.
DEEP = {
    "ttl: triple terms": ("ttl", "<<( <e:a> <e:b> ", "1", " )>>", "<e:a> <e:b> ", " ."),
    "trig: triple terms": ("trig", "<<( <e:a> <e:b> ", "1", " )>>", "{ <e:a> <e:b> ", " . }"),
    "nt: triple terms": ("nt", "<<( <e:a> <e:b> ", "<e:c>", " )>>", "<e:a> <e:b> ", " ."),
    "nq: triple terms": ("nq", "<<( <e:a> <e:b> ", "<e:c>", " )>>", "<e:a> <e:b> ", " ."),
    "ttl: triples in quotes": ("ttl", "<< <e:a> <e:b> ", "1", " >>", '<e:a> <e:b> ">>" , ', " ."),
    "rdf: elements": ("rdf", "<e:A><e:b>", "", "</e:b></e:A>", ROOT, "</rdf:RDF>"),
    "rdf: collections": (
        "rdf",
        "<e:b rdf:parseType='Collection'><e:A>",
        "",
        "</e:A></e:b>",
        f"{ROOT}<e:A>",
        "</e:A></rdf:RDF>",
    ),
    "jsonld: nodes": ("jsonld", '{"http://e/b":', "1", "}", "", ""),
    "jsonld: contexts": ("jsonld", '{"a":{"@id":"e:a","@context":', "{}", "}}", '{"@context":', "}"),
    "jsonld: graphs": ("jsonld", '{"@graph":', "{}", "}", "", ""),
    "json": ("json", '{"note":', "1", "}", "", ""),
    "json: lists": ("json", "[", "", "]", "", ""),
    "yaml": ("yaml", "[", "", "]", "", ""),
    "yaml: mappings": ("yaml", "{a: ", "1", "}", "", ""),
}
_RUN = """
import sys
from progtheory.errors import InvalidTheory
from progtheory.formats import FORMATS
for name, *parts in eval(sys.stdin.read()):
    opening, inside, closing, before, after = parts
    try:
        FORMATS[name].loads(before + opening * 30_000 + inside + closing * 30_000 + after, "deep")
    except InvalidTheory as error:
        print(*(problem.message for problem in error.problems))
"""


def test_deep_nesting_is_told_and_neither_ends_nor_hangs_the_process() -> None:
    command, given = [sys.executable, "-c", _RUN], repr(list(DEEP.values()))
    done = subprocess.run(command, input=given, capture_output=True, text=True, timeout=60, check=True)
    told = done.stdout.splitlines()

    assert len(DEEP) == len(told)
    assert [] == [one for one in told if "deep" not in one and "recursion" not in one]


def test_what_is_not_deep_but_wide_is_read() -> None:
    wide = TURTLE + "".join(
        f' <e:a{n}> <e:b> "a << b" , <<( <e:a> <e:b> <<( <e:a> <e:b> 1 )>> )>> .' for n in range(MAX_DEPTH)
    )

    assert "T" == FORMATS["ttl"].loads(wide, "wide.ttl").title


WIDE = {
    "attributes": ("rdf", ROOT + "<e:A " + " ".join(f'e:a{n}="1"' for n in range(30_000)) + "/></rdf:RDF>"),
    "terms that lean on one another": (
        "jsonld",
        json.dumps({"@context": {f"t{n}": f"t{n + 1}:x" for n in range(30_000)}, "t0": "x"}),
    ),
    "names of our context": ("jsonld", json.dumps([{"@context": CONTEXT_IRI}] * 30_000)),
    "values repeated": ("yaml", "a: &a [" + "1," * 9_000 + "]\nb: [" + "*a," * 9_000 + "]"),
}


@pytest.mark.parametrize(("name", "text"), WIDE.values(), ids=WIDE)
def test_what_costs_more_than_its_size_is_refused(name: str, text: str) -> None:
    with pytest.raises(InvalidTheory, match="more than"):
        FORMATS[name].loads(text, "wide")


def test_a_limit_of_size_holds_for_a_folder_as_a_whole(tmp_path: Path) -> None:
    save(FORMATS["yaml"].loads(EVERY_FIELD.read_text(encoding="utf-8"), "m"), tmp_path / "t", format="csv")
    size = sum(file.stat().st_size for file in (tmp_path / "t").glob("*.csv"))

    assert "breakfast-club" == load(tmp_path / "t", max_bytes=size).id
    with pytest.raises(UnreadableFile, match="longer than the limit"):
        load(tmp_path / "t", max_bytes=size // 2)


@pytest.mark.parametrize(
    "said",
    [
        "".join(f"pt:misspelt-property-{n} '' ; " for n in range(55_000)),
        "a " + " , ".join(f"pt:Sort{n}" for n in range(40_000)) + " ; ",
        "pt:hasElement " + " , ".join(f":e{n}" for n in range(40_000)) + " ; ",
        "pt:programme " + " , ".join(f"'{n}'" for n in range(40_000)) + " ; ",
    ],
    ids=["properties", "classes", "parts", "values"],
)
def test_mistakes_without_end_are_refused_soon_and_in_few_words(said: str) -> None:
    prefixes = f"@prefix pt: <{NAMESPACE}> . @prefix : <{THEORIES}t/> . "
    began = time.perf_counter()

    with pytest.raises(InvalidTheory) as raised:
        FORMATS["ttl"].loads(f"{prefixes} {TURTLE} <{THEORIES}t> {said} pt:unknown '' .", "in.ttl")

    assert time.perf_counter() - began < 30  # without bounds it takes minutes
    assert len(str(raised.value)) < 100_000
    assert len(raised.value.problems) < 1200


def test_not_more_problems_are_told_than_anybody_reads() -> None:
    factors = [{"id": f"A {n}", "kind": "factor", "lable": "x"} for n in range(5_000)]

    with pytest.raises(InvalidTheory) as raised:
        FORMATS["json"].loads(json.dumps({"id": "t", "title": "T", "elements": factors}), "many.json")

    assert 500 > len(str(raised.value).splitlines())


SEED = FORMATS["yaml"].loads(EVERY_FIELD.read_text(encoding="utf-8"), "every_field.yaml")
SEEDS = {name: written(name, SEED) for name in FORMATS.names}
SCRAPS = st.sampled_from(
    [
        *("<<(", ")>>", "[", "{", "}", "]", "<", "&#0;", "<![CDATA[", "<!--", "#", '"', "'", '"""', "\\", ";"),
        *("@prefix", "@id", "@context", "&a ", "*a", "!!python/none ", "1e999"),
        *("\\u0000", "\x00", "\ufeff", "\ud800", "\n", "\r", "\t"),
    ]
)


@pytest.mark.parametrize("name", FORMATS.names)
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_whatever_is_read_is_a_theory_or_an_error_of_ours(name: str, data: st.DataObject) -> None:
    texts = dict(SEEDS[name])
    file = data.draw(st.sampled_from(sorted(texts)))
    text = texts[file]
    start, length = data.draw(st.integers(0, len(text))), data.draw(st.integers(0, 200))
    scrap = data.draw(SCRAPS | st.text(max_size=5) | st.just(text[start : start + 50]))
    whole = data.draw(st.sampled_from([text, text[: start + length], ""]))
    texts[file] = whole[:start] + scrap + whole[start + length :]

    try:
        read(name, texts)
    except ProgtheoryError as error:
        assert str(error)  # noqa: PT017 - either way is right; a crash is not
