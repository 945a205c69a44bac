"""The ontology's own files as graphs, for the tests of this folder."""

from rdflib import OWL, RDF, SKOS, Graph, URIRef

from progtheory.rdf import NAMESPACE, ontology_file

ONTOLOGY = URIRef(NAMESPACE.removesuffix("#"))
#: Scales of somebody else that are published beside the words of fields: no field takes their entries by word.
GUIDEBOOK = f"{NAMESPACE}guidebook-"


def graph_of_file(name: str) -> Graph:
    """Return one of the ontology's Turtle files."""
    return Graph(bind_namespaces="none").parse(ontology_file(name), format="turtle")


CORE, SCHEMES, ALIGNMENTS = (graph_of_file(f"{name}.ttl") for name in ("core", "schemes", "alignments"))
VOCABULARY = CORE + SCHEMES
PROPERTIES = (OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)


def ours(*types: URIRef) -> set[str]:
    """Return the IRIs of the terms in our namespace that are of one of the types."""
    found = {str(term) for type in types for term in VOCABULARY.subjects(RDF.type, type)}
    return {iri for iri in found if iri.startswith(NAMESPACE)}


TERMS = sorted(ours(OWL.Class, *PROPERTIES, SKOS.ConceptScheme, SKOS.Concept))
