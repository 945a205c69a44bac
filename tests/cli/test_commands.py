"""The command line: five verbs, plain exit codes, and nothing but the answer on standard output."""

import csv
import io
import json
import os
import subprocess
import sys

import pytest
from click.testing import CliRunner

from progtheory.cli import main
from progtheory.cli._menu import lines, purposes
from progtheory.cli._table import print_answer, print_csv, print_json
from progtheory.errors import ProgtheoryError
from progtheory.queries import QUERIES, Answer
from progtheory.rdf import NAMESPACE


@pytest.fixture
def small_file(small_text, tmp_path):
    path = tmp_path / "small.yaml"
    path.write_text(small_text, encoding="utf-8")
    return str(path)


def run(*words, width=80):
    return CliRunner(env={"COLUMNS": str(width)}).invoke(main, list(words))


def progtheory(*words):
    return subprocess.run([sys.executable, "-m", "progtheory", *words], capture_output=True, text=True, check=False)


def test_load_says_what_was_read(small_file):
    told = run("load", small_file).stdout

    assert "Talking before referring (small)" in told
    assert "4  elements" in told


@pytest.mark.parametrize("words", [["--help"], ["ask", "graphs/mash", "--help"]])
def test_help_and_the_menu_are_quick_because_they_import_no_heavy_library(words):
    code = (
        "import sys; from progtheory.cli import main\n"
        f"try: main({words})\n"
        "except SystemExit: pass\n"
        "heavy = ('pydantic', 'rdflib', 'networkx', 'numpy', 'oxidd', 'pyvis', 'pyoxigraph', 'yaml', 'rich')\n"
        "print([one for one in heavy if one in sys.modules])"
    )

    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout

    assert told.endswith("[]\n")


def test_the_menu_of_questions_names_each_with_what_it_answers(small_file):
    told = run("ask", small_file, "--help").stdout

    assert all(name in told for name in ("paths", "causes", "effects", "evidence", "configurations", "gaps", "summary"))


def test_the_menu_says_of_each_question_what_the_question_says_of_itself():
    said = {
        name: (query.purpose, (query.__doc__ or "").partition("\n")[0])
        for name in QUERIES.names
        for query in [QUERIES[name]]
    }

    assert said == {one.name: (purposes()[one.purpose], one.answers) for one in lines()}


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["causes"], "Missing option '--element'. Id of the element."),
        (["simulate", "--judged", "all=1", "--set", "talk"], "Missing option '--author'. Who judged the weights."),
        (["competency", "CQ04"], "'CQ04' belongs to no option; name one, such as --name CQ04"),
    ],
)
def test_an_option_that_is_missing_is_told_with_what_it_is_for(small_file, words, told):
    done = run("ask", small_file, *words)

    assert (2, "") == (done.exit_code, done.stdout)
    assert told in " ".join(done.stderr.split())


def test_json_of_an_answer_is_all_that_goes_to_standard_output(small_file):
    told = json.loads(run("ask", small_file, "paths", "--start", "advice-line", "--end", "referrals", "--json").stdout)

    keys = ["question", "parameters", "columns", "rows", "elements", "links", "truncated", "reason", "notes"]
    assert keys == list(told)
    assert ["advice-line", "referrals", "talk"] == [id for id in told["elements"] if id != "unsure"]


def test_csv_of_an_answer_has_the_columns_as_heading(small_file):
    rows = list(csv.reader(io.StringIO(run("ask", small_file, "effects", "--element", "talk", "--csv").stdout)))

    assert 1 < len(rows)
    assert 1 == len({len(row) for row in rows})


@pytest.mark.parametrize("width", [40, 80, 200])
def test_tables_keep_to_the_width_of_the_terminal(small_file, width):
    told = run("ask", small_file, "paths", "--start", "advice-line", "--end", "referrals", width=width).stdout

    assert max(map(len, told.splitlines())) <= width


def test_an_unknown_element_names_the_nearest_and_exits_with_2(small_file):
    done = progtheory("ask", small_file, "paths", "--start", "advice-lin", "--end", "referrals")

    assert (2, "") == (done.returncode, done.stdout)
    assert "did you mean 'advice-line'?" in done.stderr


def test_an_impossible_path_says_why_and_exits_with_0(small_file):
    done = progtheory("ask", small_file, "paths", "--start", "referrals", "--end", "advice-line")

    assert 0 == done.returncode
    assert "other way" in done.stdout or "reverse" in done.stdout.lower()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("ask", "{}", "path"), "did you mean 'paths'?"),
        (("draw", "{}", "--as", "htm"), "did you mean 'html'?"),
        (("draw", "{}", "--view", "x"), "no view is called 'x'"),
        (("save", "{}", "x.xyz"), "no format is called 'xyz'"),
        (("load", "nowhere.yaml"), "no such file"),
        (("ask", "{}", "paths", "--start", "talk", "--end", "referrals", "--max-links", "0"), "--max-links"),
        (("check", "{}", "--only", "idle-mechanisms"), "did you mean 'idle-mechanism'?"),
        (("draw", "{}", "--sign", "positive"), "no such option"),
        (("draw", "{}", "--out", "map.gif"), "no form is called 'gif'"),
        (("save", "{}", "src"), "cannot write src: it is a folder"),
        (("save", "{}", "noext"), "has no suffix that tells the format"),
    ],
)
def test_a_wrong_name_or_value_is_told_with_what_would_be_right(small_file, words, told):
    done = progtheory(*(word.format(small_file) for word in words))

    assert (2, "") == (done.returncode, done.stdout)
    assert told in done.stderr.lower()
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("form", [(), ("--json",), ("--csv",)])
def test_answers_are_utf_8_in_any_locale(small_file, form):
    words = ["ask", small_file, "paths", "--start", "advice-line", "--end", "referrals", *form]
    env = os.environ | {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}

    done = subprocess.run([sys.executable, "-m", "progtheory", *words], capture_output=True, env=env, check=True)

    assert "→" in done.stdout.decode("utf-8")


def test_a_broken_file_is_told_in_full_and_nothing_is_written(tmp_path):
    (tmp_path / "t.yaml").write_text("id: t\ntitle: T\nlinks:\n  - {cause: a, effect: b, sing: x}\n")

    done = progtheory("save", str(tmp_path / "t.yaml"), str(tmp_path / "t.json"))

    assert 2 == done.returncode
    assert 3 == done.stderr.count("t.yaml:4: ")
    assert not (tmp_path / "t.json").exists()


def test_check_exits_with_1_when_it_has_findings(small_file):
    done = progtheory("check", small_file, "--json")

    found = json.loads(done.stdout)
    assert (1 if found else 0) == done.returncode
    assert all(set(one) == {"check", "where", "message", "severity", "property"} for one in found)


@pytest.mark.parametrize("form", ["html", "svg", "markdown", "mermaid", "dot", "datacite", "ontology"])
def test_every_form_can_be_drawn_to_a_file(small_file, tmp_path, form):
    out = tmp_path / "drawn"

    done = run("draw", small_file, "--as", form, "--out", str(out))

    assert 0 == done.exit_code
    assert "Talking before referring" in out.read_text(encoding="utf-8")


def test_a_site_is_a_folder_and_without_one_it_is_said_what_to_do(small_file, tmp_path):
    done = run("draw", small_file, "--as", "site", "--out", str(tmp_path / "site"))
    refused = progtheory("draw", small_file, "--as", "site")

    assert 0 == done.exit_code
    assert "Talking before referring" in (tmp_path / "site" / "index.html").read_text(encoding="utf-8")
    assert 2 == refused.returncode
    assert "--out FOLDER" in refused.stderr


def test_an_answer_can_be_drawn_with_the_options_of_its_question(small_file):
    drawn = run("draw", small_file, "--as", "dot", "--ask", "effects", "--element", "advice-line").stdout

    assert "Professionals talk" in drawn
    assert "Better referrals" not in drawn


def test_a_drawn_answer_counts_itself_against_the_whole_theory(small_file):
    drawn = run("draw", small_file, "--ask", "effects", "--element", "advice-line").stdout

    assert "This view shows 1 of 3 claims" in drawn
    assert "Answer to effects: element advice-line" in drawn


def test_elements_that_nothing_joins_are_drawn_all_the_same(small_file):
    assert "Advice line" in run("draw", small_file, "--as", "svg", "--ask", "elements", "--text", "advice").stdout


def test_drawing_an_empty_answer_says_that_there_is_nothing_to_draw(small_file):
    done = progtheory("draw", small_file, "--as", "svg", "--ask", "paths", "--start", "referrals", "--end", "talk")

    assert 2 == done.returncode
    assert "nothing to draw" in done.stderr


@pytest.mark.parametrize("suffix", ["yaml", "json", "ttl", "jsonld"])
def test_save_converts_by_suffix_and_what_is_saved_loads(small_file, tmp_path, suffix):
    out = tmp_path / f"t.{suffix}"

    assert 0 == run("save", small_file, str(out)).exit_code
    assert "4  elements" in run("load", str(out)).stdout


def test_formulas_are_defused_in_csv(small_text, tmp_path):
    (tmp_path / "t.yaml").write_text(small_text.replace("label: Better referrals", "label: '=HYPERLINK(1)'"))

    told = run("ask", str(tmp_path / "t.yaml"), "effects", "--element", "talk", "--csv").stdout

    assert ",=HYPER" not in told
    assert "'=HYPERLINK(1)" in told


def test_csv_says_beside_the_table_what_it_leaves_out(small_file):
    done = progtheory("ask", small_file, "paths", "--end", "referrals", "--max-paths", "1", "--csv")

    assert 2 == len(done.stdout.splitlines())
    assert "not all" in done.stderr


@pytest.mark.parametrize(
    ("name", "begins"), [("m.svg", "<svg"), ("m.md", "# "), ("m.mmd", "%%|flowchart|---"), ("m", "<!doctype")]
)
def test_the_suffix_of_the_file_tells_what_to_draw(small_file, tmp_path, name, begins):
    run("draw", small_file, "--out", str(tmp_path / name))

    assert (tmp_path / name).read_text(encoding="utf-8").lower().startswith(tuple(begins.split("|")))


@pytest.mark.parametrize(("name", "begins"), [("m.png", b"\x89PNG"), ("m.pdf", b"%PDF")])
def test_a_picture_of_dots_and_a_pdf_are_written_as_bytes(small_file, tmp_path, name, begins):
    run("draw", small_file, "--size", "a4", "--out", str(tmp_path / name))

    assert (tmp_path / name).read_bytes().startswith(begins)


def test_a_picture_of_dots_goes_to_the_next_program_unchanged(small_file):
    done = run("draw", small_file, "--as", "png", "--size", "slide")

    assert done.stdout_bytes.startswith(b"\x89PNG")
    assert done.stdout_bytes.endswith(b"IEND\xaeB`\x82")


def test_words_too_small_for_a_sheet_are_told_beside_the_picture(root, tmp_path):
    out = tmp_path / "m.svg"

    done = run("draw", str(root / "graphs" / "mash"), "--size", "a4", "--out", str(out))

    assert 0 == done.exit_code
    assert "note: on A4 the smallest words of this map are 5.2 points high" in done.stderr
    assert out.read_text(encoding="utf-8").startswith("<svg")


def test_a_view_and_an_answer_are_not_drawn_at_once(small_file):
    done = progtheory("draw", small_file, "--view", "x", "--ask", "summary")

    assert (2, "") == (done.returncode, done.stdout)
    assert "choose one" in done.stderr


def test_a_full_disk_is_one_message(small_file):
    with open("/dev/full", "w") as full:  # noqa: PTH123 - a device, not a file
        words = [sys.executable, "-m", "progtheory", "ask", small_file, "gaps"]
        done = subprocess.run(words, stdout=full, stderr=subprocess.PIPE, text=True, check=False)

    assert 2 == done.returncode
    assert done.stderr.startswith("error: ")


def test_control_characters_of_a_file_never_reach_the_terminal(tmp_path):
    (tmp_path / "t.json").write_text('{"id": "t", "title": "T", "\\u001b]0;x\\u0007": 1}')

    done = progtheory("load", str(tmp_path / "t.json"))

    assert 2 == done.returncode
    assert "\x1b" not in done.stderr


@pytest.mark.parametrize("words", [("load",), ("check",), ("ask", "effects", "--element", "talk")])
def test_a_title_or_label_turns_no_text_of_the_terminal_around(small_text, tmp_path, words):
    turned = small_text.replace("label: Better referrals", 'label: "\\u202egnol"')
    turned = turned.replace("title: Talking before referring", 'title: "\\u202egnol"')
    (tmp_path / "t.yaml").write_text(turned, encoding="utf-8")

    done = run(words[0], str(tmp_path / "t.yaml"), *words[1:])

    assert "\u202e" not in done.stdout
    assert "check" in words or "\\u202egnol" in done.stdout


@pytest.mark.parametrize("printed", [print_answer, print_csv, print_json])
@pytest.mark.parametrize("width", ["200", "20"])
def test_headings_and_cells_are_text_whatever_they_say(capsys, monkeypatch, printed, width):
    monkeypatch.setenv("COLUMNS", width)

    printed(Answer(question="q", columns=("=[bold]a", "b\x1b\x9b"), rows=(("\x9b\x00", "=1"), ("x", 1))))
    told = capsys.readouterr().out

    assert not {*"\x1b\x9b\x00"}.intersection(told)
    assert "[bold]" in "".join(told.split())
    assert printed is not print_csv or told.startswith("'=[bold]a,")


def test_of_what_one_check_finds_very_often_the_first_are_listed_and_json_has_all(tmp_path):
    parts = "".join(f"<urn:x-{n}> a pt:Context ; pt:nonsense '\\u001B\\u202E' . " for n in range(100))
    (tmp_path / "t.ttl").write_text(f"@prefix pt: <{NAMESPACE}> . {parts}", encoding="utf-8")
    words = ("check", str(tmp_path / "t.ttl"), "--shapes", "--engine", "shacl")

    told, data = run(*words, width=200).stdout, json.loads(run(*words, "--json").stdout)

    assert len(data) > 300
    assert len(told.splitlines()) < 250
    assert "and 70 more; --json lists them all" in " ".join(told.split())


def test_who_checks_many_triples_is_told_of_the_quicker_engine(tmp_path):
    lines = "".join(f'<urn:x-{n}> <urn:p> "1" .\n' for n in range(10_001))
    (tmp_path / "t.nt").write_text(lines, encoding="utf-8")

    done = run("check", str(tmp_path / "t.nt"), "--shapes", "--json")

    assert "--engine shacl" in done.stderr
    assert json.loads(done.stdout)
    assert "" == run("check", str(tmp_path / "t.nt"), "--shapes", "--json", "--engine", "shacl").stderr


def test_errors_made_on_purpose_have_one_base():
    import progtheory.errors

    made = [one for one in vars(progtheory.errors).values() if isinstance(one, type) and issubclass(one, Exception)]

    assert all(issubclass(one, ProgtheoryError | UserWarning) for one in made)
