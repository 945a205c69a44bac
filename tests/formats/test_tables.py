"""Tables for spreadsheets: what programs do to them is put up with, and every mistake has its file and line."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from pyoxigraph import Literal, NamedNode, Triple

from progtheory.errors import InvalidTheory, UnfitParameter, UnreadableFile, UnwritableFile
from progtheory.formats import FORMATS, load, save
from progtheory.model import Theory
from progtheory.rdf import triples_of
from strategies import theories

TABLES = FORMATS["csv"].folder
XSD = "http://www.w3.org/2001/XMLSchema#"


@pytest.fixture
def texts(small: Theory) -> dict[str, str]:
    return {name: text for name, text in TABLES.dumps_files(small).items() if name.endswith(".csv")}


def _read(texts: dict[str, str]) -> Theory:
    return TABLES.loads_files(texts.items(), "tables")


def _problems(texts: dict[str, str]) -> list[tuple[str, int | None, str]]:
    with pytest.raises(InvalidTheory) as raised:
        _read(texts)
    return [(problem.file, problem.line, problem.message) for problem in raised.value.problems]


def _rewritten(text: str, **form: str) -> str:
    written = io.StringIO()
    csv.writer(written, **form).writerows(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
    return written.getvalue()


def _shuffled(text: str) -> str:
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
    written = io.StringIO()
    csv.writer(written).writerows([row[::-1] for row in rows[:1] + rows[:0:-1]])
    return written.getvalue()


WAYS = {
    "without the mark of UTF-8": lambda text: text.removeprefix("\ufeff"),
    "with semicolons and Windows line ends": lambda text: _rewritten(text, delimiter=";", lineterminator="\r\n"),
    "with tabs": lambda text: _rewritten(text, delimiter="\t"),
    "with a line for Excel": lambda text: "sep=;\r\n" + _rewritten(text, delimiter=";", lineterminator="\r\n"),
    "all in quotes": lambda text: _rewritten(text, quoting=csv.QUOTE_ALL),
    "with empty columns and rows": lambda text: re.sub("$", ",,", text.rstrip("\n"), flags=re.MULTILINE) + "\n,,,\n\n",
    "in another order": _shuffled,
    "with a heading in capitals": lambda text: text.replace("id,", " ID ,", 1),
}


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_what_spreadsheet_programs_make_of_a_table_is_read(way, small: Theory, texts: dict[str, str]) -> None:
    assert small == _read({name: way(text) for name, text in texts.items()})


def test_tables_and_columns_may_be_missing_and_words_are_taken_as_people_write_them() -> None:
    theory = _read(
        {
            "theory.csv": "id,title\nt,T\n",
            "Elements.csv": "id;kind;label;tags\na;context;A;x, y\nb;OUTCOME;B;z y\n",
            "links.csv": "cause,effect\na,b\n",
            "models.csv": "id;label;spectrum\nm;M;0,5\n",
        }
    )

    assert ["a--b"] == [link.id for link in theory.links]
    assert [("context", ("x", "y")), ("outcome", ("y", "z"))] == [(one.kind, one.tags) for one in theory.elements]
    assert "0.5" == str(theory.models[0].spectrum)


MISTAKES = {
    "unknown table": ("element.csv", "id\na\n", None, "did you mean 'elements'?"),
    "unknown column": ("links.csv", "id,cuase\na,b\n", 1, "did you mean 'cause'?"),
    "column twice": ("links.csv", "id,id\na,b\n", 1, "stands twice"),
    "cells beside": ("gaps.csv", "id,text\ng,a,b\n", 2, "more cells than the table has columns"),
    "column without heading": ("gaps.csv", "id,text,\ng,a,b\n", 2, "in a column without a heading"),
    "unknown owner": ("members.csv", "owner,element,role\ntalk-firs,unsure,context\n", 2, "did you mean 'talk-first'?"),
    "owner of a wrong sort": ("members.csv", "owner,element,role\ntalk,unsure,context\n", 2, "which cannot hold this"),
    "no owner": ("members.csv", "element,role\nunsure,context\n", 2, "names the part that holds this: configuration"),
    "unknown word": ("gaps.csv", 'id,text\n\ng,"a\nb"\nh,\n', 5, "`text` is missing"),
    "no date": ("revisions.csv", "id,text,reason,date\nr,a,b,01/02/2024\n", 2, "write year-month-day"),
    "a quote that does not end": ("gaps.csv", 'id,text\ng,"a\n', None, "not readable as CSV"),
    "a control character": ("gaps.csv", "id,text\ng,a\x00b\n", 2, "U+0000"),
    "a second theory": ("theory.csv", "id,title\nt,T\nu,U\n", 3, "a second theory"),
}


@pytest.mark.parametrize(("name", "text", "line", "told"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_told_with_its_file_and_line(
    name: str, text: str, line: int | None, told: str, texts: dict[str, str]
) -> None:
    assert (name, line) in {(file, at) for file, at, message in _problems(texts | {name: text}) if told in message}


def test_no_cell_begins_as_a_formula_and_each_comes_back(small: Theory) -> None:
    awkward = ("=1+1", "+1", "-1", "@a", "'=1", "''=1", "'a", "=a", "a=1")
    theory = small.model_copy(update={"creators": awkward, "title": "=1+1", "note": "- a"})
    texts = TABLES.dumps_files(theory)

    cells = [cell for name, text in texts.items() if name.endswith(".csv") for row in _rows(text) for cell in row]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]
    assert theory == _read({name: text for name, text in texts.items() if name.endswith(".csv")})


def _rows(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def test_a_folder_is_written_whole_and_told_by_its_metadata(small: Theory, mash: Theory, tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "tables"
    save(mash, folder, format="csv")

    save(small, folder)

    assert small == load(folder)
    assert [folder] == list(folder.parent.iterdir())


@pytest.mark.parametrize("held", ["notes.txt", "elements.csv", "csv-metadata.json/x"])
def test_a_folder_that_was_not_written_here_is_left_as_it_is(held: str, small: Theory, tmp_path: Path) -> None:
    file = tmp_path / "tables" / held
    file.parent.mkdir(parents=True)
    file.write_text("mine", encoding="utf-8")

    with pytest.raises(UnwritableFile):
        save(small, tmp_path / "tables", format="csv")
    assert "mine" == file.read_text(encoding="utf-8")
    assert [tmp_path / "tables"] == list(tmp_path.iterdir())


def _save_interrupted(theory: Theory, folder: Path, calls: Collection[int]) -> int:
    """Save with an interrupt at these calls of `Path.replace`, by number; return how many were made."""
    made, replace = [], Path.replace

    def counted(self: Path, target: Path) -> Path:
        made.append(target)
        if len(made) in calls:
            raise KeyboardInterrupt
        return replace(self, target)

    with pytest.MonkeyPatch.context() as patch, suppress(KeyboardInterrupt):
        patch.setattr(Path, "replace", counted)
        save(theory, folder, format="csv")
    return len(made)


def _bytes(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_an_interrupted_save_leaves_what_was_there_before(small: Theory, mash: Theory, tmp_path: Path) -> None:
    folder, new = tmp_path / "tables", tmp_path / "new"
    save(mash, folder, format="csv")
    before, count = _bytes(folder), _save_interrupted(mash, folder, ())

    for call in (*range(1, count, 4), count):
        _save_interrupted(small, folder, {call})
        assert before == _bytes(folder)
        if call < count - len(before):
            _save_interrupted(small, new, {call})
            assert not new.exists()


def test_tables_half_put_back_are_all_there_and_are_not_read(small: Theory, mash: Theory, tmp_path: Path) -> None:
    save(mash, tmp_path / "tables", format="csv")
    before = _bytes(tmp_path / "tables")
    count = _save_interrupted(mash, tmp_path / "tables", ())

    _save_interrupted(small, tmp_path / "tables", {count - 3, count + 3})

    held = _bytes(tmp_path / "tables")
    assert set(before.values()) <= set(held.values())
    with pytest.raises(UnreadableFile, match="put back what"):
        load(tmp_path / "tables")
    with pytest.raises(UnwritableFile, match="put back what"):
        save(mash, tmp_path / "tables", format="csv")


def test_a_folder_stays_the_same_folder_and_keeps_its_hidden_files(
    small: Theory, mash: Theory, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(mash, tmp_path / "tables", format="csv")
    (tmp_path / "tables" / ".DS_Store").write_text("mine", encoding="utf-8")
    (tmp_path / "tables" / "links.csv").chmod(0o600)
    monkeypatch.chdir(tmp_path / "tables")
    inode = Path().stat().st_ino

    save(small, ".", format="csv")

    assert (inode, inode) == (Path().stat().st_ino, (tmp_path / "tables").stat().st_ino)
    assert small == load(".")
    assert "mine" == Path(".DS_Store").read_text(encoding="utf-8")
    assert 0o600 == Path("links.csv").stat().st_mode & 0o777


def test_tables_that_are_open_in_a_spreadsheet_program_are_not_replaced(small: Theory, tmp_path: Path) -> None:
    save(small, tmp_path, format="csv")
    (tmp_path / ".~lock.links.csv#").write_text("me", encoding="utf-8")

    with pytest.raises(UnwritableFile, match="a table is open"):
        save(small, tmp_path, format="csv")
    assert small == load(tmp_path)


def test_tables_are_known_by_their_names_where_the_metadata_are_gone(
    small: Theory, mash: Theory, tmp_path: Path
) -> None:
    save(mash, tmp_path, format="csv")
    (tmp_path / "csv-metadata.json").unlink()
    (tmp_path / "links.csv").rename(tmp_path / "Links.CSV")

    assert mash == load(tmp_path)
    save(small, tmp_path)
    assert small == load(tmp_path)
    assert not (tmp_path / "Links.CSV").exists()


def test_a_folder_of_yaml_and_tables_is_read_as_the_one_that_is_named(
    small: Theory, mash: Theory, tmp_path: Path
) -> None:
    save(mash, tmp_path, format="csv")
    save(small, tmp_path / "theory.yaml")

    with pytest.raises(UnfitParameter, match="both YAML and tables"):
        load(tmp_path)
    assert (mash, small) == (load(tmp_path, format="csv"), load(tmp_path, format="yaml"))


def test_a_table_of_something_else_beside_yaml_is_passed_over(small: Theory, tmp_path: Path) -> None:
    save(small, tmp_path / "theory.yaml")
    (tmp_path / "interviews.csv").write_text("who,when\n", encoding="utf-8")

    assert small == load(tmp_path)


def test_one_table_is_no_theory(small: Theory, tmp_path: Path) -> None:
    save(small, tmp_path / "tables", format="csv")

    with pytest.raises(UnreadableFile, match="name the folder"):
        load(tmp_path / "tables" / "elements.csv")
    with pytest.raises(UnwritableFile, match="name a folder"):
        save(small, tmp_path / "x.csv")


def _converted(texts: dict[str, str]) -> set[Triple]:
    """Return the triples that the metadata make of the tables (CSV2RDF in minimal mode, as far as it is used here)."""
    found = set()
    for table in json.loads(texts["csv-metadata.json"])["tables"]:
        schema = table["tableSchema"]
        header, *rows = _rows(texts[table["url"]])
        assert header == [column["name"] for column in schema["columns"] if not column.get("virtual")]
        for row in rows:
            cells = {name: _undefused(cell) for name, cell in zip(header, row, strict=True)}
            for column in schema["columns"]:
                found |= _cell_triples(column, schema["aboutUrl"], cells)
    return found


def _undefused(cell: str) -> str:
    return cell[1:] if re.match(r"'+[=+\-@\t\r]", cell) else cell


def _cell_triples(column: dict[str, str], about: str, cells: dict[str, str]) -> set[Triple]:
    cell = cells.get(column["name"], "")
    if column.get("suppressOutput") or not (cell or column.get("virtual")):
        return set()
    subject = NamedNode(re.sub(r"{\+?(\w+)}", lambda name: cells[name[1]], column.get("aboutUrl", about)))
    property = NamedNode(column["propertyUrl"])
    if "valueUrl" in column:
        url = re.sub(r"{\+?(\w+)}", lambda name: cells[name[1]], column["valueUrl"])
        return {Triple(subject, property, NamedNode(url))}
    datatype = NamedNode(XSD + column["datatype"])
    values = cell.split(column["separator"]) if "separator" in column else [cell]
    return {Triple(subject, property, Literal(value, datatype=datatype)) for value in values}


@settings(max_examples=40, deadline=None)
@given(theory=theories())
def test_as_csv_on_the_web_the_tables_say_what_the_rdf_says_but_for_lists_and_open_words(theory: Theory) -> None:
    texts = dict(TABLES.dumps_files(theory))
    found, expected = _converted(texts), set(triples_of(theory))

    kept_back = {
        column["propertyUrl"]
        for table in json.loads(texts["csv-metadata.json"])["tables"]
        for column in table["tableSchema"]["columns"]
        if column.get("suppressOutput") and "propertyUrl" in column
    }
    missing = {triple.predicate.value for triple in expected - found}
    assert set() == found - expected
    assert missing <= kept_back | {"https://w3id.org/progtheory#hasAssessment"}
