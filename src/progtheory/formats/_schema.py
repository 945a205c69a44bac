"""The JSON Schema of a theory file, by which editors complete and check YAML and JSON while they are written.

`make generated` writes it to ontology/theory.schema.json; a test proves that file fresh.
"""

from __future__ import annotations

import json
from typing import Any

from pydantic import BaseModel

from ..model import Nested, Theory
from ..model.tree import shapes_of

ADDRESS = "https://w3id.org/progtheory/theory.schema.json"


def schema_text() -> str:
    """Return the schema as JSON text.

    A folder holds a theory in several files, so a file need not hold every field that a theory must have; and
    ids of nested parts may be left out.
    """
    schema = Theory.model_json_schema()
    schema.pop("required", None)
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": ADDRESS, **schema}
    for name in {one.__name__ for one in _nested(Theory)}:
        _relax(schema["$defs"][name])
    for definition in schema["$defs"].values():
        if "kind" in definition.get("properties", {}):
            definition["required"] = sorted({*definition.get("required", ()), "kind"})
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def _relax(definition: dict[str, Any]) -> None:
    definition["required"] = [name for name in definition.get("required", ()) if name != "id"]
    definition["properties"]["id"].pop("default", None)


def _nested(model: type[BaseModel]) -> set[type[Nested]]:
    inner = {one for shape in shapes_of(model).values() for one in shape.classes}
    return {one for one in inner if issubclass(one, Nested)} | {deep for one in inner for deep in _nested(one)}


if __name__ == "__main__":
    print(schema_text(), end="")  # noqa: T201 - the text is the result
