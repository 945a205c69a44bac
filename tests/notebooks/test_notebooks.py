"""Every notebook runs from top to bottom, and shows what is stored in it."""

from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

NOTEBOOKS = sorted((Path(__file__).parents[2] / "notebooks").glob("*.ipynb"))


def shown(notebook) -> list[object]:
    outputs = [output for cell in notebook.cells for output in cell.get("outputs", ())]
    return [output.get("data", output.get("text")) for output in outputs]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # of the notebook machinery, not ours
def test_a_notebook_runs_and_its_stored_outputs_are_fresh(path):
    stored = nbformat.read(path, as_version=4)
    fresh = nbformat.read(path, as_version=4)

    NotebookClient(fresh, timeout=120, resources={"metadata": {"path": str(path.parent)}}).execute()

    assert shown(stored) == shown(fresh)


def test_there_is_a_notebook_to_run():
    assert NOTEBOOKS
