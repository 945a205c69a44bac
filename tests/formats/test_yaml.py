"""Authors' mistakes: each is told with file, line, id, what was expected and the nearest right word, all at once."""

import pytest

from progtheory.errors import InvalidTheory, UnreadableFile
from progtheory.formats import FORMATS, load

HEAD = "id: t\ntitle: T\n"
ELEMENTS = """elements:
  - {id: team, kind: component, label: Team}
  - {id: trust, kind: mechanism, label: Trust}
  - {id: sharing, kind: outcome, label: Sharing}
"""


def problems(text: str) -> list[str]:
    with pytest.raises(InvalidTheory) as error:
        FORMATS["yaml"].loads(text, "t.yaml")
    return [str(problem) for problem in error.value.problems]


CASES = {
    "a dangling id": (
        "links:\n  - {cause: team, effect: trsut}\n",
        "t.yaml:8: team--trsut effect: no element is called 'trsut'; did you mean 'trust'?",
    ),
    "an id used twice": (
        "models:\n  - {id: trust, label: M}\n",
        "t.yaml:5: trust id: the id 'trust' is used twice, first for the sort model; ids are used once",
    ),
    "a wrong kind for a role": (
        "configurations:\n"
        "  - {id: c, name: C, sentence: S, basis: stated, members: [{element: team, role: outcome}]}\n",
        "t.yaml:8: c--team element: 'team' is of the kind component; the role outcome takes: "
        "outcome, context, mechanism, factor",
    ),
    "a role that is not known": (
        "configurations:\n"
        "  - {id: c, name: C, sentence: S, basis: stated, members: [{element: team, role: componnent}]}\n",
        "t.yaml:8: c--team role: 'componnent' is not known here; did you mean 'component'? "
        "(or add it to a scheme with the id 'roles')",
    ),
    "an unknown field": (
        "links:\n  - {cause: team, effect: trust, sing: positive}\n",
        "t.yaml:8: team--trust sing: `sing` is no field here; did you mean 'sign'?",
    ),
    "a text whose comma ends it": (
        "links:\n  - {cause: team, effect: trust, note: Yes, but no}\n",
        "t.yaml:8: team--trust but no: `but no` is no field here; "
        "if it belongs to the text before it, put that text in quotes",
    ),
    "an unknown field of the theory": (
        "elemnts: []\n",
        "t.yaml:7: elemnts: `elemnts` is no field here; did you mean 'elements'?",
    ),
    "a label that is too long": (
        f"links:\n  - cause: team\n    effect: trust\n    verb: {'e' * 450}\n",
        "t.yaml:10: team--trust verb: has 450 characters; there is room for 400",
    ),
    "a word that is not in the list": (
        "links:\n  - cause: team\n    effect: trust\n    sign: positve\n",
        "t.yaml:10: team--trust sign: 'positve' is not one of: positive, negative, mixed, unknown, none; "
        "did you mean 'positive'?",
    ),
    "a stance without an item": (
        "links:\n  - cause: team\n    effect: trust\n    evidence:\n      - {stance: disputes}\n",
        "t.yaml:11: team--trust evidence.0.item: cites no evidence: a stance stands beside the item it is about, "
        "as in `{item: e1, stance: disputes}`",
    ),
    "a word of another tool": (
        "links:\n  - {from: team, effect: trust, cause: team, sign: '+'}\n",
        "t.yaml:8: team--trust from: `from` is no field here; write `cause`",
        "t.yaml:8: team--trust sign: '+' is not known here; write 'positive'",
    ),
    "a label in the place of an id": (
        "links:\n  - {cause: The team, effect: trust}\n",
        "t.yaml:8: links.0.cause: 'The team' is no id: an id is lower-case letters, digits and hyphens, "
        "and begins with a letter; try 'the-team'",
    ),
    "an empty field": (
        "models:\n  - {id: m, label: }\n",
        "t.yaml:8: m label: is empty; write something or leave the field out",
    ),
    "a date in words": (
        "date: March 2026\n",
        "t.yaml:7: date: is no date; write year-month-day, such as 2024-03-01 (found 'March 2026')",
    ),
    "a year that is not known well": (
        "sources:\n  - {id: s, title: S, type: report, year: c. 2026}\n",
        "t.yaml:8: s year: is no year; write four digits, and put what else is known of the date in another field, "
        "such as `dated` (found 'c. 2026')",
    ),
    "a missing field": (
        "links:\n  - {cause: team}\n",
        "t.yaml:8: links.0.effect: `effect` is missing: id of the element it leads to",
    ),
    "evidence that was not found and is cited all the same": (
        "sources: [{id: s, title: S, type: report}]\n"
        "evidence: [{id: e, source: s, basis: not-found, text: Nothing.}]\n"
        "links:\n  - {cause: team, effect: trust, evidence: [e]}\n",
        "t.yaml:10: team--trust--e item: 'e' records that something was not found; only a gap can rest on it",
    ),
    "a cause that is nowhere near any id": (
        "links:\n  - {cause: x, effect: trust}\n",
        "t.yaml:8: x--trust cause: no element is called 'x'; there are: sharing, team, trust",
    ),
    "a field that stands twice": (
        "links:\n  - {cause: team, cause: team, effect: trust}\n",
        "t.yaml:8: links.0.cause: `cause` stands twice here, first in line 8; keep one",
    ),
    "an id of nothing": (
        "models: []\nquestions:\n  - {id: q, text: Why?, about: [trst]}\n",
        "t.yaml:9: q about.0: no part is called 'trst'; did you mean 'trust'?",
    ),
}


@pytest.mark.parametrize(("text", "told"), [(text, told) for text, *told in CASES.values()], ids=CASES)
def test_each_mistake_has_a_message_that_tells_the_fix(text, told):
    assert told == problems(HEAD + ELEMENTS + text)


def test_a_field_of_another_kind_names_the_kinds_it_belongs_to():
    told = "t.yaml:3: a distance: `distance` is no field of a context; it belongs to: outcome"

    assert [told] == problems(HEAD + "elements: [{id: a, kind: context, label: A, distance: distal}]\n")


def test_all_mistakes_are_told_in_one_round():
    links = "".join(text.removeprefix("links:\n") for text, *_ in CASES.values() if text.startswith("links:"))

    assert 12 == len(problems(HEAD + ELEMENTS + "links:\n" + links))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a: [1\nb: 2", "not readable as YAML"),
        ("a: &x [*x]", "repeats `*x`, which is not named before"),
        ("a: " + "[" * 40 + "]" * 40, "nested more than 30 deep"),
        ("a: 1\n---\nb: 2", "second document"),
        ("just text", "expected fields such as `elements:`"),
        ("- a\n- b\n", "expected fields such as `elements:` or `links:`, found a list"),
        ("", "`id` is missing"),
        ("id: t\ntitle: a\x07b\n", "t.yaml:2: has the character U+0007"),
        ("elements:\n  - <<: {kind: context}\n", "t.yaml:2: `<<` (a YAML merge key) is not read"),
        ("a: &a [x,x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]\n"
         "d: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: [*d,*d]", "repeats more than 10,000 values"),
        ("{[a]: b}", "a name before the colon must be plain text"),
    ],
)  # fmt: skip
def test_what_is_no_theory_file_is_refused_with_the_reason(text, told):
    assert any(told in problem for problem in problems(text))


def test_words_that_yaml_would_turn_into_other_things_stay_text():
    text = "elements:\n  - {id: a, kind: context, label: no}\nversion: 1.10\ndate: 2024-03-01\n"

    theory = FORMATS["yaml"].loads(HEAD + text, "t.yaml")

    assert ("no", "1.10", "2024-03-01") == (theory.elements[0].label, theory.version, str(theory.date))


def test_files_of_a_folder_are_read_together_and_mistakes_name_the_file(tmp_path):
    (tmp_path / "a.yaml").write_text(HEAD + ELEMENTS)
    (tmp_path / "b.yaml").write_text("links:\n  - {cause: team, effect: trust}\nelements:\n  - {id: team}\n")
    (tmp_path / "c.yaml").write_text("title: Again\n")

    with pytest.raises(InvalidTheory) as error:
        load(tmp_path)

    told = [(problem.file.rpartition("/")[2], problem.line) for problem in error.value.problems]
    assert [("b.yaml", 4), ("b.yaml", 4), ("c.yaml", 1)] == told


@pytest.mark.parametrize(
    ("content", "reason"),
    [(b"id: t\ntitle: \xff", "not UTF-8"), (b"id: t\n" + b"#" * 200, "longer than the limit")],
)
def test_files_that_cannot_be_read_say_why(tmp_path, content, reason):
    path = tmp_path / "t.yaml"
    path.write_bytes(content)

    with pytest.raises(UnreadableFile, match=reason):
        load(path, max_bytes=100)


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(UnreadableFile, match="no such file"):
        load(tmp_path / "nowhere.yaml")


def test_users_may_add_roles_in_a_scheme_of_their_own():
    text = (
        "schemes: [{id: roles, title: Roles, concepts: [{id: strategy, label: Strategy}]}]\n"
        "configurations:\n"
        "  - {id: c, name: C, sentence: S, basis: stated, members: [{element: team, role: strategy}]}\n"
    )

    assert FORMATS["yaml"].loads(HEAD + ELEMENTS + text, "t.yaml").configurations[0].members[0].role == "strategy"


def test_a_file_that_breaks_off_does_not_make_the_others_look_wrong(tmp_path):
    (tmp_path / "a.yaml").write_text(HEAD + "links:\n  - {cause: team, effect: trust}\n")
    (tmp_path / "b.yaml").write_text(ELEMENTS + '  - {id: x, label: "no end}\n')

    with pytest.raises(InvalidTheory) as error:
        load(tmp_path)

    assert 1 == len(error.value.problems)


def test_hidden_files_and_empty_ones_do_no_harm_in_a_folder(tmp_path):
    (tmp_path / "a.YAML").write_text(HEAD + ELEMENTS)
    (tmp_path / "b.yaml").write_text("# nothing yet\n")
    (tmp_path / "._a.yaml").write_bytes(b"\x00\x05\x16\x07")

    assert 3 == len(load(tmp_path).elements)


def test_a_long_chain_of_broader_elements_is_read_in_little_time():
    lines = [f"  - {{id: e{i}, kind: context, label: L, broader: e{i + 1}}}\n" for i in range(3000)]
    text = HEAD + "elements:\n" + "".join(lines) + "  - {id: e3000, kind: context, label: L, broader: e0}\n"

    assert 1 == len(problems(text))


def test_when_very_many_ids_are_wrong_the_message_says_that_there_are_more():
    links = "".join(f"  - {{cause: no-{i}, effect: team}}\n" for i in range(400))

    told = problems(HEAD + ELEMENTS + "links:\n" + links)

    assert 301 == len(told)
    assert any("more than 300 ids do not hold" in one for one in told)
