"""JSON-LD: JSON that carries its own meaning, and so is RDF as well."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

from pyoxigraph import NamedNode, RdfFormat, Triple

from ..errors import InvalidTheory, Problem
from ..model import Theory
from ..rdf import (
    BASE,
    NAMESPACE,
    THEORIES,
    context_in,
    description_of,
    document_of,
    jsonld_context,
    triples_from,
    triples_of,
    unfit_document,
)
from . import Format
from ._rdf import theory_of
from .json import once

#: A document may name this instead of holding our context; the bundled copy is meant, and nothing is fetched.
CONTEXT_IRI = f"{BASE}/context.jsonld"
#: Each name of our context stands for some twenty kilobytes.
_MAX_NAMED = 1_000


def triples(text: str, source: str) -> list[Triple]:
    """Return what a JSON-LD text says."""
    try:
        document = json.loads(text, object_pairs_hook=once)
    except json.JSONDecodeError as error:
        problem = Problem("", f"not readable as JSON: {error.msg}", source, error.lineno)
        raise InvalidTheory(source, [problem]) from error
    except (ValueError, RecursionError) as error:
        raise InvalidTheory(source, [Problem("", f"not readable as JSON: {error}", source)]) from error
    unfit = unfit_document(document)
    wrong = [unfit] if unfit else sorted(set(_wrong(document, "")))
    if not wrong and text.count(CONTEXT_IRI) > _MAX_NAMED:
        wrong = [f"names {CONTEXT_IRI} more than {_MAX_NAMED} times; once, at the top, is enough"]
    if wrong:
        raise InvalidTheory(source, [Problem("", told, source) for told in wrong])
    return triples_from(json.dumps(_based(_with_context(document))), RdfFormat.JSON_LD, source)


def loads(text: str, source: str) -> Theory:
    """Return the theory in a JSON-LD text, whatever its layout."""
    return theory_of(triples(text, source), source)


def dumps(theory: Theory) -> str:
    """Return the theory as compact JSON-LD: its plain data, the context that says what they mean, its description.

    The context is written out, never named by its address: nothing answers there yet, so other readers would fail.
    """
    description = {"@context": [None, context_in("description.jsonld")], **description_of(theory, triples_of(theory))}
    document = document_of(theory) | {"@included": [description]}
    return json.dumps(document, indent=2, sort_keys=True, ensure_ascii=False) + "\n"


def _wrong(value: Any, key: str) -> Iterator[str]:
    """Yield what a JSON-LD processor would fetch, and what it would drop without a word: names that are no IRIs."""
    if isinstance(value, dict):
        for inner, held in value.items():
            yield from _wrong(held, inner)
    elif isinstance(value, list):
        for held in value:
            yield from _wrong(held, key)
    elif isinstance(value, str):
        if key == "@import" or (key == "@context" and value != CONTEXT_IRI):
            yield f"refers to a context at {value!r}, and nothing is fetched; write it out, or name {CONTEXT_IRI}"
        elif key in _naming() and not _is_name(value):
            yield f"{value!r} (under {key!r}) is no name: it holds characters that IRIs do not have"


@cache
def _naming() -> frozenset[str]:
    """Return the keys whose values are names, not texts."""
    return frozenset({"@id", "@type"}) | {
        term
        for term, meaning in jsonld_context().items()
        if meaning in ("@id", "@type") or (isinstance(meaning, dict) and meaning.get("@type") in ("@id", "@vocab"))
    }


def _is_name(value: str) -> bool:
    try:
        NamedNode(value if ":" in value else NAMESPACE + value)
    except ValueError:
        return False
    return True


def _based(document: Any) -> Any:
    """Return the document with the base of its theory, where it names our context and so has no base of its own."""
    id = document.get("id") if isinstance(document, dict) else None
    if isinstance(id, str) and document.get("@context") == jsonld_context():
        return document | {"@context": jsonld_context() | {"@base": f"{id if ':' in id else THEORIES + id}/"}}
    return document


def _with_context(value: Any, key: str = "") -> Any:
    if isinstance(value, dict):
        return {inner: _with_context(held, inner) for inner, held in value.items()}
    if isinstance(value, list):
        return [_with_context(held, key) for held in value]
    return jsonld_context() if key == "@context" and value == CONTEXT_IRI else value


FORMAT = Format(loads, dumps, triples=triples)
