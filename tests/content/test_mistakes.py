"""Three mistakes in a copy of the MASH theory give three messages, each with file and line."""

import shutil

import pytest

from progtheory.errors import InvalidTheory
from progtheory.formats import load

MISTAKES = {
    "links.yaml": ("effect: joint-analysis", "effect: joint-analisys", "did you mean 'joint-analysis'?"),
    "elements.yaml": ("kind: component", "kind: componnent", "did you mean 'component'?"),
    "evidence.yaml": ("basis: stated", "bases: stated", "did you mean 'basis'?"),
}


def test_three_mistakes_give_three_messages_with_file_and_line(root, tmp_path):
    copy = shutil.copytree(root / "graphs" / "mash", tmp_path / "mash")
    lines = {}
    for name, (right, wrong, _) in MISTAKES.items():
        text = (copy / name).read_text(encoding="utf-8")
        lines[name] = text[: text.index(right)].count("\n") + 1
        (copy / name).write_text(text.replace(right, wrong, 1), encoding="utf-8")

    with pytest.raises(InvalidTheory) as error:
        load(copy)

    told = {one.file.rpartition("/")[2]: (one.line, one.message) for one in error.value.problems}
    assert len(MISTAKES) == len(error.value.problems)
    assert lines == {name: line for name, (line, _) in told.items()}
    assert all(fix in told[name][1] for name, (_, _, fix) in MISTAKES.items())
