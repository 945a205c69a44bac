"""What a repository asks for when a theory is deposited: metadata by DataCite's schema 4.5, as JSON.

What the schema demands and the theory does not say is never made up: it gets the code that DataCite has for it, and a
year, for which there is no code, is left to whoever deposits. A DOI is left out, because the repository gives it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from ..family import member_names
from ..model import Source, Theory
from . import View

_SCHEMA = "http://datacite.org/schema/kernel-4"
#: DataCite's own codes: "to be assigned or announced later", and "unavailable, possibly unknown".
_LATER, _UNKNOWN = ":tba", ":unav"
_DOI = re.compile(r"(?:https?://(?:dx\.)?doi\.org/|doi:\s*)?(10\.\d{4,9}/\S+)", re.IGNORECASE)


def render(theory: Theory, lit: frozenset[str]) -> str:  # noqa: ARG001 - a deposit is of the whole theory
    """Return the metadata of a deposit of the whole theory."""
    said = {
        "schemaVersion": _SCHEMA,
        "types": {"resourceTypeGeneral": "Dataset", "resourceType": "Programme theory"},
        "titles": [_in_language({"title": theory.title}, theory)],
        "creators": [{"name": name} for name in theory.creators] or [{"name": _UNKNOWN}],
        "publisher": {"name": _LATER},
        "publicationYear": str(theory.date.year) if theory.date else "",
        "version": theory.version,
        "language": theory.language,
        "dates": [{"date": str(theory.date), "dateType": "Updated"}] if theory.date else [],
        "rightsList": [{"rightsUri": theory.licence}] if theory.licence else [],
        "descriptions": list(_descriptions(theory)),
        "relatedIdentifiers": [one for source in theory.sources for one in _related(source)],
        "formats": list(member_names("formats")),
    }
    return json.dumps({name: value for name, value in said.items() if value}, indent=2, ensure_ascii=False) + "\n"


def _in_language(said: dict[str, Any], theory: Theory) -> dict[str, Any]:
    return said | ({"lang": theory.language} if theory.language else {})


def _descriptions(theory: Theory) -> Iterator[dict[str, Any]]:
    for sort, text in (("Abstract", theory.description), ("Other", theory.note)):
        if text:
            yield _in_language({"description": text, "descriptionType": sort}, theory)


def _related(source: Source) -> Iterator[dict[str, str]]:
    """Yield the source by its DOI, else by its address; a source with neither cannot be named to DataCite."""
    doi = _DOI.fullmatch(source.doi or "") or _DOI.fullmatch(source.url or "")
    if doi:
        yield {"relatedIdentifier": doi[1], "relatedIdentifierType": "DOI", "relationType": "IsDerivedFrom"}
    elif source.url:
        yield {"relatedIdentifier": source.url, "relatedIdentifierType": "URL", "relationType": "IsDerivedFrom"}


VIEW = View(".json", render, switches_views=True)
