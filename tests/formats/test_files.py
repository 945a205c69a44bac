"""Files are written whole or not at all."""

import json
import os
import pickle
import threading

import pytest
from jsonschema import Draft202012Validator

from progtheory.errors import InvalidTheory, UnknownName, UnreadableFile, UnwritableFile
from progtheory.formats import FORMATS, load, save, write
from progtheory.formats._schema import schema_text
from progtheory.formats.jsonld import CONTEXT_IRI
from progtheory.formats.yaml import dumps


def test_what_is_saved_loads_as_the_same_theory(small, tmp_path):
    save(small, tmp_path / "deep" / "t.yml")

    assert small == load(tmp_path / "deep" / "t.yml")


def test_an_existing_file_keeps_its_content_when_writing_fails(tmp_path):
    path = tmp_path / "t.txt"
    path.write_text("old")

    with pytest.raises(UnicodeEncodeError):
        write(path, "new \ud800")

    assert "old" == path.read_text()
    assert [path] == list(tmp_path.iterdir())


def test_a_place_that_cannot_be_written_is_named(tmp_path):
    (tmp_path / "file").write_text("")

    with pytest.raises(UnwritableFile, match="cannot write"):
        write(tmp_path / "file" / "t.txt", "text")


def test_an_unknown_suffix_names_the_nearest_format(small, tmp_path):
    with pytest.raises(UnknownName, match="did you mean 'yaml'"):
        save(small, tmp_path / "t.yam")


def test_the_committed_schema_is_fresh(root):
    assert schema_text() == (root / "ontology" / "theory.schema.json").read_text(encoding="utf-8")


def test_the_schema_accepts_what_authors_write_and_refuses_what_they_mistype(small):
    import yaml

    validator = Draft202012Validator(json.loads(schema_text()))
    written = yaml.safe_load(dumps(small))

    assert [] == list(validator.iter_errors(written))
    written["links"][0]["sing"] = "positive"
    assert not validator.is_valid(written)


def test_a_link_to_a_file_stays_a_link(small, tmp_path):
    (tmp_path / "real.yaml").write_text("")
    (tmp_path / "link.yaml").symlink_to(tmp_path / "real.yaml")

    save(small, tmp_path / "link.yaml")

    assert (tmp_path / "link.yaml").is_symlink()
    assert small == load(tmp_path / "real.yaml")


def test_what_is_no_plain_file_is_written_to_and_not_replaced(small, tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    received = []
    reader = threading.Thread(target=lambda: received.append(pipe.read_text(encoding="utf-8")))
    reader.start()

    save(small, pipe, format="json")
    reader.join()

    assert small == FORMATS["json"].loads(received[0], "pipe")


@pytest.mark.parametrize("text", ['{"id": "t", "id": "u"}', '{"a": ' * 5000, '{"year": ' + "9" * 10_000 + "}"])
def test_json_that_would_lose_data_or_break_the_reader_is_refused(text):
    with pytest.raises(InvalidTheory):
        FORMATS["json"].loads(text, "t.json")


def test_an_error_keeps_its_facts_on_its_way_between_processes():
    with pytest.raises(InvalidTheory) as error:
        FORMATS["json"].loads("{}", "t.json")

    again = pickle.loads(pickle.dumps(error.value))  # noqa: S301 - our own bytes

    assert (str(error.value), error.value.problems) == (str(again), again.problems)


@pytest.mark.parametrize("name", ["noext", "x" * 300, "a/b/c.yaml"])
def test_names_that_cannot_be_read_are_told(name):
    with pytest.raises(UnreadableFile):
        load(name)


def test_a_json_ld_document_that_names_our_context_keeps_the_names_of_its_parts(small):
    document = json.loads(FORMATS["jsonld"].dumps(small)) | {"@context": CONTEXT_IRI}

    assert small == FORMATS["jsonld"].loads(json.dumps(document), "t.jsonld")
