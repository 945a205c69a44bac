"""What the reasoner HermiT makes of the ontology: sound with a whole theory, and able to object."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from io import BytesIO

import owlready2
import pytest
from pyoxigraph import NamedNode, RdfFormat, Triple, parse, serialize

from progtheory.model import Theory
from progtheory.rdf import NAMESPACE, ontology_file, triples_of
from progtheory.rdf.meaning import expanded


@pytest.fixture
def world() -> Iterator[owlready2.World]:
    if shutil.which("java") is None:
        pytest.fail(
            "HermiT needs Java, and none is installed: try `make test` or `apt-get install default-jre-headless`"
        )
    world = owlready2.World()
    yield world
    world.close()


def _ontology() -> list[Triple]:
    """Return the triples of core and schemes; blank nodes of the two files are told apart."""
    return [
        quad.triple
        for name in ("core.ttl", "schemes.ttl")
        for quad in parse(path=str(ontology_file(name)), format=RdfFormat.TURTLE, rename_blank_nodes=True)
    ]


def _reason(world: owlready2.World, triples: list[Triple]) -> list[object]:
    """Return the classes that nothing can be of; raises where the whole is inconsistent. Nothing is left out."""
    text = serialize(triples, format=RdfFormat.N_TRIPLES)
    with world.get_ontology(NAMESPACE).load(fileobj=BytesIO(text)):
        owlready2.sync_reasoner_hermit(world, debug=0)
    return list(world.inconsistent_classes())


def _said(*lines: str) -> list[Triple]:
    """Return triples written as `subject property object`; a name is one of ours, `a` says of which class."""
    names = [
        [NamedNode(expanded("rdf:type") if name == "a" else NAMESPACE + name) for name in one.split()] for one in lines
    ]
    return [Triple(*three) for three in names]


def test_the_ontology_with_whole_theories_is_consistent_and_every_class_can_have_members(
    world: owlready2.World, mash: Theory, small: Theory
) -> None:
    theories = triples_of(mash) + triples_of(small)

    assert len(theories) > 10_000
    assert _reason(world, _ontology() + theories) == []


@pytest.mark.parametrize(
    "said",
    [
        ("x a Link", "x a Source"),
        ("one a Link", "other a Configuration", "one hasCondition x", "other hasCondition x"),
    ],
    ids=["a link that is a source", "a condition held twice"],
)
def test_the_reasoner_objects_to_what_cannot_be(world: owlready2.World, said: tuple[str, ...]) -> None:
    with pytest.raises(owlready2.OwlReadyInconsistentOntologyError):
        _reason(world, _ontology() + _said(*said))
