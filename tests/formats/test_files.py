"""Files are written whole or not at all."""

import json

import pytest
from jsonschema import Draft202012Validator

from progtheory.errors import UnknownName, UnwritableFile
from progtheory.formats import load, save, write
from progtheory.formats._schema import schema_text
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
