"""The shapes as a file: SHACL core that says what it means, and no word that SHACL does not have."""

from __future__ import annotations

from importlib.resources import files

from rdflib import RDF, SH, BNode, Graph, URIRef
from shacl import Shapes

from progtheory.rdf import ontology_file
from progtheory.shapes import SHAPES, names
from progtheory.shapes.asked import asked
from progtheory.shapes.published import published, shapes_text

GRAPH = Graph().parse(ontology_file("shapes.ttl"))
SHACL = Graph().parse(data=(files("pyshacl") / "assets" / "shacl.ttl").read_text(encoding="utf-8"), format="turtle")
TARGETS = (SH.targetClass, SH.targetNode, SH.targetSubjectsOf, SH.targetObjectsOf)


def test_every_word_of_shacl_in_the_shapes_is_one_that_shacl_has() -> None:
    used = {str(term) for triple in GRAPH for term in triple if str(term).startswith(str(SH))}

    assert used <= {str(term) for term in SHACL.subjects()}


def test_the_shapes_are_core_only() -> None:
    assert not any(
        GRAPH.objects(None, word)
        for word in (SH.sparql, SH.js, SH.rule, SH.target, SH.expression)
        if (None, word, None) in GRAPH
    )


def test_the_shapes_pass_the_shapes_of_shapes() -> None:
    # With the compiled engine: pySHACL's own `meta_shacl` says the same and takes ten seconds.
    rules = Shapes.from_turtle((files("pyshacl") / "assets" / "shacl-shacl.ttl").read_text(encoding="utf-8"))

    assert len(rules) > 10
    assert [] == rules.validate_turtle(shapes_text()).results
    assert [] != rules.validate_turtle(shapes_text().replace("sh:maxCount 1", "sh:maxCount 1.5")).results


def test_every_shape_has_a_name_and_blank_nodes_are_paths_and_lists_only() -> None:
    shapes = {shape for kind in (SH.NodeShape, SH.PropertyShape) for shape in GRAPH.subjects(RDF.type, kind)}
    blank = {node for node in GRAPH.subjects() if isinstance(node, BNode)}
    words = {word for node in blank for word in GRAPH.predicates(node)}

    assert all(isinstance(shape, URIRef) and shape.startswith(f"{SHAPES}#") for shape in shapes)
    paths = {SH.inversePath, SH.alternativePath}
    assert words <= {RDF.first, RDF.rest} | paths


def test_what_can_find_something_says_what_would_mend_it_and_how_serious_it_is() -> None:
    for shape in GRAPH.subjects(SH.severity):
        messages = list(GRAPH.objects(shape, SH.message))

        assert [("en", True)] == [(one.language, str(one).endswith(".")) for one in messages], shape
        assert 1 == len(list(GRAPH.objects(shape, SH.severity))), shape
        assert 1 == len(list(GRAPH.objects(shape, SH.name))), shape


def test_what_looks_at_data_by_itself_says_what_it_finds() -> None:
    told = {URIRef(iri) for iri in published()}
    own = {SH.property, RDF.type, *TARGETS}
    looking = {shape for target in TARGETS for shape in GRAPH.subjects(target)}
    constraining = {shape for shape in looking if set(GRAPH.predicates(shape)) - own}
    held = {held for shape in looking for held in GRAPH.objects(shape, SH.property)}

    assert constraining | held == told


def test_nothing_in_the_shapes_goes_unused() -> None:
    shapes = {shape for kind in (SH.NodeShape, SH.PropertyShape) for shape in GRAPH.subjects(RDF.type, kind)}
    used = {shape for target in TARGETS for shape in GRAPH.subjects(target)} | set(GRAPH.objects())

    assert shapes - used == set()


def test_shapes_and_checks_share_no_name() -> None:
    assert len(names()) == len(published()) + len(asked())


def test_every_check_in_sparql_has_a_title_a_severity_and_a_fix() -> None:
    expected = ["another-base", "broader-circle", "own-opposite", "undeclared-class", "undeclared-property"]
    assert expected == [one.name for one in asked()]
    assert all(one.title.endswith(".") and one.fix.endswith(".") for one in asked())
