"""What the tables mean, as CSV on the Web: datatypes, keys, and the property of each column.

Everything is read off the model and its JSON-LD context; what stands in every such file is `ontology/tables.json`.
"""

from __future__ import annotations

import json
from typing import Any

from ..model import Theory
from ..rdf import NAMESPACE, Meaning, expanded, iri_of, meanings_of, ontology_file
from ._tables import OWNER, THEORY_TABLE, Column, Model, Table, tables

METADATA = "csv-metadata.json"


def metadata_of(theory: Theory) -> str:
    """Return the metadata of the tables of a theory, as JSON."""
    shared = json.loads(ontology_file("tables.json").read_text(encoding="utf-8"))
    group = shared | {"dc:title": theory.title, "tables": [_described(table, theory) for table in tables().values()]}
    return json.dumps(group, indent=2, ensure_ascii=False) + "\n"


def _described(table: Table, theory: Theory) -> dict[str, Any]:
    base = f"{iri_of(theory)}/"
    columns = [_column(table, column, base) for column in table.columns]
    own = [column for column in columns if column["name"] != OWNER]
    schema = {
        "columns": [*own[:1], *_owner(table, base), *own[1:], *_virtual(table, theory)],
        "primaryKey": "id",
        "aboutUrl": iri_of(theory) if table.name == THEORY_TABLE else f"{base}{{id}}",
        "foreignKeys": [key for column in table.columns if (key := _key(column))] + _owner_key(table),
    }
    return {"url": table.file, "tableSchema": schema}


def _column(table: Table, column: Column, base: str) -> dict[str, Any]:
    model = next(one for one in table.classes if column.name in one.model_fields)
    field = model.model_fields[column.name]
    required = field.is_required() and len(table.classes) == 1
    said: dict[str, Any] = {"name": column.name, "titles": column.name, "datatype": "string"}
    said |= {"dc:description": field.description} if field.description else {}
    said |= {"required": True} if required or column.name == "id" else {}
    if column.name == "id":
        return said | {"suppressOutput": True}
    if column.name == "kind":
        return said | {"propertyUrl": expanded("rdf:type"), "valueUrl": f"{NAMESPACE}{{kind}}", "required": True}
    meaning = meanings_of(model)[column.name]
    said |= {"propertyUrl": meaning.property} | ({"separator": column.apart} if column.apart else {})
    return said | _values(column, meaning, base)


def _values(column: Column, meaning: Meaning, base: str) -> dict[str, Any]:
    named = meaning.type in {"@id", "@vocab"}
    if column.shape.open or (named and column.apart):
        return {"suppressOutput": True}
    if column.shape.ref:
        return {"valueUrl": f"{base}{{{column.name}}}"}
    if meaning.type == "@vocab":
        return {"valueUrl": f"{meaning.vocabulary}{{{column.name}}}"}
    if named:
        return {"valueUrl": f"{{+{column.name}}}"}
    return {"datatype": meaning.type.rpartition("#")[2]}


def _owner(table: Table, base: str) -> list[dict[str, Any]]:
    if not table.has_owner:
        return []
    # What holds a part says so; where the theory itself may hold it too, an empty cell would speak of nothing.
    said = {"name": OWNER, "titles": OWNER, "datatype": "string"}
    holding = {_holding(model, field) for model, field in table.holders if model is not Theory}
    urls = {"aboutUrl": f"{base}{{{OWNER}}}", "propertyUrl": holding.pop(), "valueUrl": f"{base}{{id}}"}
    return [said | urls | ({} if Theory in dict(table.holders) else {"required": True})]


def _virtual(table: Table, theory: Theory) -> list[dict[str, Any]]:
    kind = {"name": "class", "propertyUrl": expanded("rdf:type"), "valueUrl": f"{NAMESPACE}{table.classes[0].__name__}"}
    said = [kind] if len(table.classes) == 1 else []
    if Theory in dict(table.holders) and not table.has_owner:
        iri, field = iri_of(theory), dict(table.holders)[Theory]
        holder = {
            "name": "holder",
            "aboutUrl": iri,
            "propertyUrl": _holding(Theory, field),
            "valueUrl": f"{iri}/{{id}}",
        }
        said.append(holder)
    return [{"virtual": True, **one} for one in said]


def _holding(model: Model, field: str) -> str:
    return meanings_of(model)[field].property


def _key(column: Column) -> dict[str, Any] | None:
    sorts = set(column.shape.ref.sorts) if column.shape.ref and not column.apart else set()
    names = [table.name for table in tables().values() if sorts & {one.sort for one in table.classes}]
    return _reference(column.name, names[0]) if len(names) == 1 else None


def _owner_key(table: Table) -> list[dict[str, Any]]:
    holders = [other for other in tables().values() for model, _ in table.holders if model in other.classes]
    return [_reference(OWNER, holders[0].name)] if table.has_owner and len(holders) == 1 else []


def _reference(column: str, table: str) -> dict[str, Any]:
    return {"columnReference": column, "reference": {"resource": f"{table}.csv", "columnReference": "id"}}
