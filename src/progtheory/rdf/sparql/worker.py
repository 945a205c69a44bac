"""Run one query in a process that can be killed. It is run as a script: it needs Python and pyoxigraph, nothing else.

Standard input has a line of JSON, the task, and then N-Quads; standard output gets a line of JSON with the variables,
one for every row, and one that says how it ended.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Generator, Iterator
from typing import Any

#: No query holds it, so a text that ends with it is read as far as it goes, and never run.
NEVER = "\n\0"

TRIPLE = ("subject", "predicate", "object")


def confine(memory: int, seconds: float) -> None:
    """Let this process open nothing any more: no socket, no file. Bound its memory, and its time if it is orphaned."""
    try:
        import resource
    except ImportError:  # Windows has no such limits; there the parser's word is all there is
        return
    for limit, most in (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_CPU, int(seconds) + 5),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NOFILE, 3),
    ):
        try:
            _, hard = resource.getrlimit(limit)
            resource.setrlimit(limit, (most, most) if hard in (-1, resource.RLIM_INFINITY) else (min(most, hard),) * 2)
        except (OSError, ValueError):  # a platform that has the name but not the limit
            continue


def lines(store: Any, task: dict[str, Any]) -> Iterator[Any]:
    """Yield what the task's query finds in the store, and how it ended."""
    try:
        found = store.query(task["query"])
        if not hasattr(found, "__iter__"):
            yield ["answer"]
            yield [{"type": "literal", "value": "true" if found else "false"}]
            end = None
        else:
            yield [name.value for name in getattr(found, "variables", ())] or list(TRIPLE)
            end = yield from _bounded(found, task["rows"], task["bytes"])
        yield {"end": end}
    except MemoryError:
        yield {"end": "MEMORY"}
    except (SyntaxError, OSError, RuntimeError) as error:
        yield {"error": str(error)}


def _bounded(found: Any, rows: int, size: int) -> Generator[Any, None, str | None]:
    for count, row in enumerate(found):
        if count == rows:
            return "ROWS"
        line = [None if term is None else _binding(term) for term in row]
        size -= len(json.dumps(line))
        if size < 0:
            return "BYTES"
        yield line
    return None


def _binding(term: Any) -> dict[str, str]:
    kind = type(term).__name__
    if kind == "NamedNode":
        return {"type": "uri", "value": term.value}
    if kind == "BlankNode":
        return {"type": "bnode", "value": term.value}
    if term.language:
        return {"type": "literal", "value": term.value, "xml:lang": term.language}
    return {"type": "literal", "value": term.value, "datatype": term.datatype.value}


def main() -> None:
    """Do the task on standard input."""
    task = json.loads(sys.stdin.buffer.readline())
    sys.path.extend(task["path"])  # whoever started this found pyoxigraph there
    from pyoxigraph import RdfFormat, Store

    quads = sys.stdin.buffer.read()
    confine(task["memory"], task["seconds"])
    store = Store()
    store.bulk_load(quads, format=RdfFormat.N_QUADS)
    for line in lines(store, task):
        sys.stdout.write(json.dumps(line) + "\n")
        sys.stdout.flush()  # what is found before the process is killed is found


if __name__ == "__main__":
    main()
