"""Readers of RDF by other people find in every export what we wrote: rapper, serdi, n3, jsonld.js and others."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.parsers import expat

from hypothesis import Phase, given, settings, strategies as st
from pyoxigraph import CanonicalizationAlgorithm, Dataset, DefaultGraph, Quad, RdfFormat, parse

from progtheory.formats import FORMATS, load
from progtheory.model import Theory
from progtheory.rdf import described, quads_of
from strategies import theories

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
GRAPHS = ("trig", "nq")
SYNTAXES = {
    "ttl": RdfFormat.TURTLE,
    "trig": RdfFormat.TRIG,
    "nt": RdfFormat.N_TRIPLES,
    "nq": RdfFormat.N_QUADS,
    "rdf": RdfFormat.RDF_XML,
    "jsonld": RdfFormat.JSON_LD,
}
#: What each tool calls the syntaxes that it reads.
TOOLS = {
    "rapper": {"ttl": "turtle", "trig": "trig", "nt": "ntriples", "nq": "nquads", "rdf": "rdfxml"},
    "serdi": {"ttl": "turtle", "trig": "trig", "nt": "ntriples", "nq": "nquads"},
}


def _read(text: str | bytes, suffix: str = "nq") -> set[Quad]:
    # No node is blank, so the statements are compared as they are.
    return set(parse(text, format=SYNTAXES[suffix]))


def _written(batch: list[Theory], folder: Path) -> dict[Path, set[Quad]]:
    """Write every theory in every syntax, and return what each file has to hold."""
    expected = {}
    for number, theory in enumerate(batch):
        triples = described(theory)
        plain = {Quad(*triple, DefaultGraph()) for triple in triples}
        whole = set(quads_of(theory, triples))
        for suffix in SYNTAXES:
            file = folder / f"{number}.{suffix}"
            file.write_text(FORMATS[suffix].dumps(theory), encoding="utf-8")
            expected[file] = whole if suffix in GRAPHS else plain
    return expected


def _by_tool(tool: str, file: Path) -> set[Quad]:
    assert shutil.which(tool), f"{tool} is missing: install the Debian packages raptor2-utils and serdi"
    command = [tool, "-q", "-i", TOOLS[tool][file.suffix[1:]], "-o", "nquads", str(file)]
    return _read(subprocess.run(command, capture_output=True, check=True).stdout)


def _by_javascript(files: list[Path]) -> dict[Path, str]:
    command = ["node", str(HERE / "quads.mjs"), *map(str, files)]
    told = subprocess.run(command, capture_output=True, text=True, check=True, env=os.environ | {"MODULES": str(ROOT)})
    return {Path(file): quads for file, quads in map(json.loads, told.stdout.strip().split("\n"))}


def _assert_all_read_the_same(batch: list[Theory], folder: Path) -> None:
    expected = _written(batch, folder)
    found = _by_javascript(list(expected))

    assert expected == {file: _read(text) for file, text in found.items()}
    assert expected == {file: _read(file.read_text(encoding="utf-8"), file.suffix[1:]) for file in expected}
    for tool, suffixes in TOOLS.items():
        mine = [file for file in expected if file.suffix[1:] in suffixes]
        assert {file: expected[file] for file in mine} == {file: _by_tool(tool, file) for file in mine}
    for file in expected:
        if file.suffix == ".rdf":
            expat.ParserCreate().Parse(file.read_bytes(), True)
        if file.suffix == ".nq":  # rdf-canonize writes the canonical form, and it is ours, to the byte
            assert file.read_text(encoding="utf-8") == found[file]


def test_all_readers_find_the_same_in_real_theories(mash: Theory, tmp_path: Path) -> None:
    _assert_all_read_the_same([mash, load(HERE / "every_field.yaml")], tmp_path)


@settings(max_examples=3, deadline=None, phases=[Phase.generate])  # to shrink would start Node.js a hundred times
@given(batch=st.lists(theories(), min_size=4, max_size=4))
def test_all_readers_find_the_same_in_any_theory(batch: list[Theory]) -> None:
    with TemporaryDirectory() as folder:
        _assert_all_read_the_same(batch, Path(folder))


def _canonical(text: str, suffix: str) -> set[str]:
    """Return the statements of the default graph after RDFC-1.0."""
    dataset = Dataset(quad for quad in parse(text, format=SYNTAXES[suffix]) if quad.graph_name == DefaultGraph())
    dataset.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    return set(map(str, dataset))


@settings(max_examples=25, deadline=None)
@given(theory=theories())
def test_the_default_graph_is_the_same_in_all_formats(theory: Theory) -> None:
    found = {suffix: _canonical(FORMATS[suffix].dumps(theory), suffix) for suffix in SYNTAXES}

    assert all(one == found["nt"] for one in found.values())
