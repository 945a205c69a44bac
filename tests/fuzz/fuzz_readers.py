"""Coverage-guided fuzzing of every reader: whatever it is given, it returns a theory or raises an error of ours.

pytest does not run this. atheris (`pip install atheris`) instruments the readers and mutates the seeds:

    PYTHONPATH=src python tests/fuzz/fuzz_readers.py FORMAT CORPUS -max_total_time=30 -timeout=10 -rss_limit_mb=4096

FORMAT is one of the formats (`jsonld`, `csv` ...); CORPUS is a folder for what is found, seeded at the first run.
"""

from __future__ import annotations

import sys
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["progtheory"]):
    from progtheory.errors import ProgtheoryError
    from progtheory.formats import FORMATS

SEED = Path(__file__).parents[1] / "rdf" / "every_field.yaml"
#: What a mutation of bytes seldom finds by itself.
AWKWARD = {
    "rdf": '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><rdf:RDF/>',
    "jsonld": '{"@context": {"@import": "http://127.0.0.1/"}, "@graph": [{"@reverse": {}, "@included": []}]}',
    "ttl": "@prefix : <a> . << :a :b <<( :c :d [ ] )>> >> :e ( 1 2.0 3e0 true 'x'@en ) {| :f :g |} .",
    "yaml": "a: &b [1, *b]\n? c\n: !!python/none {<<: *b}\n",
    "csv": "elements\nsep=;\nid;kind\n'=a;context\n",
}


def _texts(name: str, data: bytes) -> tuple[str, str]:
    text = data.decode("utf-8", "surrogateescape" if name == "yaml" else "replace")
    table, _, rest = text.partition("\n")
    return (f"{table}.csv", rest) if name == "csv" else ("fuzzed", text)


def read(name: str, data: bytes) -> None:
    """Read bytes as a format; anything else than an error of ours goes up to the fuzzer."""
    file, text = _texts(name, data)
    format = FORMATS[name]
    try:
        if format.loads is not None:
            format.loads(text, file)
        elif format.folder is not None:
            theory = ("theory.csv", "id,title\nt,T\n")
            format.folder.loads_files([(file, text)] if file == "theory.csv" else [theory, (file, text)], "fuzzed")
    except ProgtheoryError as error:
        str(error)


def _seeds(name: str) -> list[str]:
    theory = FORMATS["yaml"].loads(SEED.read_text(encoding="utf-8"), "seed")
    format = FORMATS[name]
    if format.dumps is not None:
        return [format.dumps(theory), AWKWARD.get(name, "")]
    files = format.folder.dumps_files(theory)
    return [f"{file.removesuffix('.csv')}\n{text}" for file, text in files.items()] + [AWKWARD[name]]


if __name__ == "__main__":
    chosen, corpus = sys.argv[1], Path(sys.argv[2])
    corpus.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(_seeds(chosen)):
        (corpus / f"seed-{number}").write_text(seed, encoding="utf-8")
    atheris.Setup([sys.argv[0], str(corpus), *sys.argv[3:]], lambda data: read(chosen, data))
    atheris.Fuzz()
