"""Folders of files that keep a list of what was written: stale files go, the files of others stay."""

from contextlib import suppress
from pathlib import Path

import pytest

from progtheory.errors import UnwritableFile
from progtheory.formats import write_folder

FIRST = {"index.html": "one", "outcomes/a.html": "a", "outcomes/b.html": "b", "old/c.html": b"c"}
SECOND = {"index.html": "two", "outcomes/a.html": "a again", "new/deep/d.html": "d"}


def held(folder: Path) -> dict[str, str]:
    """Return the files of a folder that do not begin with a dot."""
    files = (file for file in folder.rglob("*") if file.is_file() and not file.name.startswith("."))
    return {file.relative_to(folder).as_posix(): file.read_text(encoding="utf-8") for file in files}


def test_what_is_no_longer_made_goes_and_what_others_put_there_stays(tmp_path: Path) -> None:
    write_folder(tmp_path / "site", FIRST)
    (tmp_path / "site" / "robots.txt").write_text("mine", encoding="utf-8")
    (tmp_path / "site" / "outcomes" / "notes.txt").write_text("mine", encoding="utf-8")

    write_folder(tmp_path / "site", SECOND)

    assert SECOND | {"robots.txt": "mine", "outcomes/notes.txt": "mine"} == held(tmp_path / "site")
    assert not (tmp_path / "site" / "old").exists()
    assert [tmp_path / "site"] == list(tmp_path.iterdir())


@pytest.mark.parametrize("mine", ["index.html", "outcomes/a.html", "new", "new/deep/d.html/x"])
def test_a_file_of_others_that_stands_in_the_way_is_left_as_it_is(mine: str, tmp_path: Path) -> None:
    (tmp_path / mine).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / mine).write_text("mine", encoding="utf-8")

    with pytest.raises(UnwritableFile, match="stands in the way"):
        write_folder(tmp_path, SECOND)
    assert {mine: "mine"} == held(tmp_path)


def test_nothing_is_written_or_removed_outside_the_folder(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "a.html").write_text("mine", encoding="utf-8")
    write_folder(tmp_path / "site", {"index.html": "one"})
    (tmp_path / "site" / ".progtheory-written").write_text(f"../outside/a.html\n{outside}/a.html\n", encoding="utf-8")
    (tmp_path / "site" / "index.html").unlink()
    (tmp_path / "site" / "outcomes").symlink_to(outside, target_is_directory=True)

    with pytest.raises(UnwritableFile, match="stands in the way"):
        write_folder(tmp_path / "site", FIRST)
    write_folder(tmp_path / "site", {"index.html": "two"})
    assert {"a.html": "mine"} == held(outside)


@pytest.mark.parametrize("files", [{"index.html": "two"}, {"index.html": "two", "outcomes/a.html": "again"}])
def test_a_folder_that_became_a_link_leads_to_nothing_that_was_written_here(files: dict, tmp_path: Path) -> None:
    folder, outside = tmp_path / "site", tmp_path / "outside"
    write_folder(folder, FIRST)
    (folder / "outcomes").rename(outside)
    (folder / "outcomes").symlink_to(outside, target_is_directory=True)
    before = held(outside)

    with suppress(UnwritableFile):
        write_folder(folder, files)

    assert before == held(outside)


def test_a_file_that_became_a_link_is_left_where_it_stands(tmp_path: Path) -> None:
    folder, outside = tmp_path / "site", tmp_path / "mine.html"
    write_folder(folder, FIRST)
    (folder / "index.html").rename(outside)
    (folder / "index.html").symlink_to(outside)

    with pytest.raises(UnwritableFile, match=r"stands in the way \(index.html\)"):
        write_folder(folder, SECOND)
    assert outside.read_text(encoding="utf-8") == "one"
    assert (folder / "index.html").is_symlink()


def test_a_list_that_anybody_changed_removes_nothing_that_is_not_written_here(tmp_path: Path) -> None:
    write_folder(tmp_path, FIRST)
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "config").write_text("mine", encoding="utf-8")
    (tmp_path / ".htaccess").write_text("mine", encoding="utf-8")
    dotted = [b".git/config", b".htaccess", b"old/../.htaccess", b"."]
    names = [*dotted, b"\xff\x00", b"a" * 5000, b"/", b"outcomes", b"old/c.html"]
    (tmp_path / ".progtheory-written").write_bytes(b"\n".join(names) + b"\n")

    write_folder(tmp_path, {"new.html": "new"})

    assert (tmp_path / ".git" / "config").read_text(encoding="utf-8") == "mine"
    assert (tmp_path / ".htaccess").read_text(encoding="utf-8") == "mine"
    assert {".git/config", "new.html", "index.html", "outcomes/a.html", "outcomes/b.html"} == set(held(tmp_path))


def test_what_is_interrupted_leaves_what_was_there_before(tmp_path: Path) -> None:
    write_folder(tmp_path, FIRST)
    before = held(tmp_path)
    count = moves_until(tmp_path, SECOND, 0)
    write_folder(tmp_path, FIRST)

    for call in range(1, count + 1):
        moves_until(tmp_path, SECOND, call)

        assert before == held(tmp_path)
        assert not list(tmp_path.glob(".progtheory-*/"))


def moves_until(folder: Path, files: dict[str, str | bytes], call: int) -> int:
    """Write files with an interrupt at this call of `Path.replace` (0: none); return how many were made."""
    made, replace = [], Path.replace

    def counted(self: Path, target: Path) -> Path:
        made.append(target)
        if len(made) == call:
            raise KeyboardInterrupt
        return replace(self, target)

    with pytest.MonkeyPatch.context() as patch, suppress(KeyboardInterrupt):
        patch.setattr(Path, "replace", counted)
        write_folder(folder, files)
    return len(made)
