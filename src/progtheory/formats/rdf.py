"""RDF/XML: the oldest form of RDF, which some tools still ask for."""

from __future__ import annotations

import re

from pyoxigraph import RdfFormat, serialize

from ..model import Theory
from ..rdf import described, prefixes_of
from ._rdf import rdf_format

_ROOT = re.compile(r"<rdf:RDF([^>]*)>")
_PREFIX = re.compile(r' xmlns[:=][^"]*"[^"]*"')


def dumps(theory: Theory) -> str:
    """Return the theory as RDF/XML.

    It is well-formed because of what the model lets in: names of properties that XML can hold, and no control
    characters.
    """
    triples = described(theory)
    written = (serialize(triples, format=RdfFormat.RDF_XML, prefixes=prefixes_of(theory)) or b"").decode()
    # The serialiser writes the prefixes in an order of its own that changes from one run to the next.
    return _ROOT.sub(lambda root: f"<rdf:RDF{''.join(sorted(_PREFIX.findall(root[1])))}>", written, count=1) + "\n"


FORMAT = rdf_format(RdfFormat.RDF_XML, dumps)
