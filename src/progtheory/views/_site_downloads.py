"""What each thing to take away is called, and what it is for, in the words of those who take it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Offer(NamedTuple):
    """How a form or format is offered: what its file is called after the theory, its name for readers, its use."""

    file: str
    name: str
    told: str
    #: Whether it is for programs rather than for readers.
    for_programs: bool = False


#: Forms of drawing, in the order in which they are offered; one that is not here is offered after them.
DRAWN: Mapping[str, Offer] = {
    "html": Offer(
        "-map", "The interactive map", "One file to open in any browser, to send by e-mail or to put on a shared drive."
    ),
    "pdf": Offer("-map", "The map to print, as PDF", "The map on the first page; explanations and tables behind it."),
    "markdown": Offer(
        "-document",
        "The theory as a document, Markdown",
        "Plain text with every explanation, its evidence, and what is not known.",
    ),
    "svg": Offer("-map", "The map as a picture, SVG", "For reports and print: sharp at any size."),
    "png": Offer("-map", "The map as a picture, PNG", "For slides and documents that take no SVG."),
    "gapmap": Offer(
        "-gap-map", "The evidence gap map", "One page: which mechanisms and outcomes some source speaks of together."
    ),
    "gapmap-svg": Offer("-gap-map", "The evidence gap map as a picture, SVG", "For reports, slides and print."),
    "ontology": Offer("-vocabulary", "The vocabulary", "One page: what every term means, and how this theory uses it."),
    "mermaid": Offer(
        "-map", "The map as Mermaid text", "For wikis and code hosts that draw it themselves.", for_programs=True
    ),
    "dot": Offer("-map", "The map as Graphviz text", "For those who lay graphs out with Graphviz.", for_programs=True),
    "nanopub": Offer(
        "-nanopublications",
        "Nanopublications",
        "Each claim with where it comes from, to be cited by itself (TriG).",
        for_programs=True,
    ),
    "datacite": Offer(
        "-datacite", "Metadata for a deposit", "What a repository asks for, as DataCite JSON.", for_programs=True
    ),
}
#: Formats, in the order in which they are offered. All hold the whole theory; none loses anything.
DATA: Mapping[str, Offer] = {
    "csv": Offer(
        "-tables", "Tables for spreadsheets, CSV", "One table for each sort of part, to open in a spreadsheet."
    ),
    "yaml": Offer("", "YAML", "The file to read, to correct and to build your own theory on."),
    "json": Offer("", "JSON", "For programs; it holds what the YAML holds, under the same names."),
    "ttl": Offer("", "Turtle", "Linked data (RDF) in the form that people read."),
    "jsonld": Offer("", "JSON-LD", "Linked data for programs that know JSON."),
    "trig": Offer("", "TriG", "Linked data with a named graph for each model of the programme."),
    "rdf": Offer("", "RDF/XML", "Linked data in its oldest form, which some tools still ask for."),
    "nt": Offer("", "N-Triples", "Linked data, one statement a line."),
    "nq": Offer("", "N-Quads", "The same with the graph of each statement, sorted, to compare and to sign."),
}
