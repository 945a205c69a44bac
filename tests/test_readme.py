"""The README's commands run, and show what it says they show."""

import doctest
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from progtheory.model import (
    Aspect,
    Basis,
    ConditionEffect,
    Distance,
    ElementKind,
    Level,
    Role,
    Sign,
    Stance,
    Status,
)

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```console\n(.*?)```", README, flags=re.DOTALL)
COMMANDS = [
    (command, shown.strip("\n"))
    for block in BLOCKS
    for command, shown in re.findall(r"^\$ (progtheory .*)\n((?:(?!\$ ).*\n)*)", block, flags=re.MULTILINE)
]
#: Files that the README shows: the first line names them.
FILES = dict(re.findall(r"```\w+\n# ([\w.]+)\n(.*?)```", README, flags=re.DOTALL))


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Return a folder in which the README's files and theories stand, and in which commands may write."""
    folder = tmp_path_factory.mktemp("readme")
    (folder / "graphs").symlink_to(ROOT / "graphs")
    for name, text in FILES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_there_are_commands_to_run():
    assert 5 <= len(COMMANDS)


@pytest.mark.parametrize(("command", "shown"), COMMANDS, ids=[command for command, _ in COMMANDS])
def test_a_command_of_the_readme_shows_what_stands_there(command, shown, folder):
    words = [sys.executable, "-m", *shlex.split(command)]
    env = os.environ | {"COLUMNS": "80"}

    done = subprocess.run(words, capture_output=True, text=True, cwd=folder, env=env, check=False)

    told = (done.stdout + done.stderr).splitlines()
    expected = [line for line in shown.splitlines() if line.strip() and line.strip() != "..."]
    assert done.returncode in {0, 1, 2}
    assert "Traceback" not in done.stderr
    assert [] == [line for line in expected if line.rstrip() not in [one.rstrip() for one in told]]


@pytest.mark.parametrize("block", re.findall(r"```python\n(>>>.*?)```", README, flags=re.DOTALL))
def test_python_of_the_readme_runs(block, monkeypatch):
    monkeypatch.chdir(ROOT)
    test = doctest.DocTestParser().get_doctest(block, {}, "README", "README.md", 0)
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE)

    runner.run(test)

    assert 0 == runner.failures


@pytest.mark.parametrize("text", re.findall(r"```yaml\n(.*?)```", README, flags=re.DOTALL))
def test_yaml_of_the_readme_loads(text):
    from progtheory.formats import FORMATS

    assert FORMATS["yaml"].loads(text, "README.md").links


def test_links_of_the_readme_to_files_hold():
    targets = re.findall(r"\]\((?!https?://|#)([^)#]+)", README)

    assert [] == [target for target in targets if not (ROOT / target).exists()]


@pytest.mark.parametrize(
    "words", [ElementKind, Role, Sign, ConditionEffect, Basis, Stance, Aspect, Level, Distance, Status]
)
def test_the_words_of_the_readme_are_those_of_the_model(words):
    assert f"| {', '.join(words)} |" in README
