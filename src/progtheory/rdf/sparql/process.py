"""A query in a process of its own: Oxigraph cannot be told to stop, but a process can be killed."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

import pyoxigraph
from pyoxigraph import Quad, RdfFormat, Triple, serialize

from ...errors import RefusedQuery
from .guard import Unreadable
from .messages import explained, told
from .terms import Cut, Found, Limits, term_from
from .worker import NEVER

_WORKER = Path(__file__).with_name("worker.py")
#: So many characters of what a process complained of are kept.
_TOLD = 2_000


class _Ended(NamedTuple):
    lines: list[Any]
    is_late: bool
    code: int
    complaint: str


def run(statements: Iterable[Triple | Quad], query: str, limits: Limits) -> Found:
    """Return what the query finds in the statements; triples are those of the default graph.

    The query may take `limits.seconds`, and then its process is killed; what it had found by then is kept. Raises
    RefusedQuery for what Oxigraph does not take.
    """
    quads = [one if isinstance(one, Quad) else Quad(*one) for one in statements]
    ended = _ended(query, serialize(quads, format=RdfFormat.N_QUADS) or b"", limits)
    columns, *rest = ended.lines or [[]]
    rows = [line for line in rest if isinstance(line, list)]
    last = ended.lines[-1] if ended.lines and isinstance(ended.lines[-1], dict) else {}
    if "error" in last:
        raise RefusedQuery(*told(last["error"]))
    cut = Cut.SECONDS if ended.is_late else Cut[last["end"]] if last.get("end") else None
    if not last and not ended.is_late:
        if "memory" not in ended.complaint.lower():
            raise RefusedQuery(f"the process that ran it broke off (exit code {ended.code}) {ended.complaint}".strip())
        cut = Cut.MEMORY
    columns = columns if isinstance(columns, list) else []
    return Found(tuple(columns), tuple(tuple(map(term_from, row)) for row in rows), cut)


def unreadable(found: Unreadable, prefixes: str) -> RefusedQuery:
    """Return why a text is no query, in words; Oxigraph, which says more, reads it up to an end that no query has."""
    ended = _ended(f"{prefixes}{found.text}{NEVER}", b"", Limits())
    complaint = ended.lines[0].get("error", "") if ended.lines and isinstance(ended.lines[0], dict) else ""
    return RefusedQuery(*explained(found, complaint))


def _ended(query: str, quads: bytes, limits: Limits) -> _Ended:
    # `pyoxigraph` may stand where an isolated Python does not look, so it is told.
    path = str(Path(pyoxigraph.__file__).parents[1])
    task = {"query": query, "path": [path]} | limits._asdict()
    given = json.dumps(task).encode() + b"\n" + quads
    pipe = subprocess.PIPE
    with subprocess.Popen([sys.executable, "-I", str(_WORKER)], stdin=pipe, stdout=pipe, stderr=pipe) as process:  # noqa: S603 - our own script
        try:
            written, complaint, is_late = *process.communicate(given, limits.seconds), False
        except subprocess.TimeoutExpired:
            process.kill()
            written, complaint, is_late = *process.communicate(), True
        except BaseException:
            process.kill()
            process.wait()  # after an interrupt nobody else would
            raise
    # A line that the process did not end is no line.
    lines = [json.loads(line) for line in written.split(b"\n")[:-1]]
    return _Ended(lines, is_late, process.returncode, complaint.decode(errors="replace")[-_TOLD:])
