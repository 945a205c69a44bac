"""What an installed package holds, and what is committed though it is generated."""

import subprocess
import sys
import zipfile

from progtheory import draw


def test_the_wheel_holds_the_ontology_and_the_page(root, tmp_path):
    wheel = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "--wheel-dir"]

    subprocess.run([*wheel, str(tmp_path), str(root)], check=True, capture_output=True)

    names = zipfile.ZipFile(next(tmp_path.glob("*.whl"))).namelist()
    assert {
        "progtheory/ontology/context.jsonld",
        "progtheory/ontology/alignments.ttl",
        "progtheory/ontology/checks/undeclared-class.rq",
        "progtheory/ontology/competency/CQ01.rq",
        "progtheory/ontology/core.ttl",
        "progtheory/ontology/description.jsonld",
        "progtheory/ontology/schemes.ttl",
        "progtheory/ontology/shapes.ttl",
        "progtheory/ontology/theory.schema.json",
        "progtheory/views/_page/page.html",
        "progtheory/py.typed",
    } <= set(names)


def test_the_picture_in_the_readme_is_fresh(root, mash):
    assert draw(mash, "svg") == (root / "graphs" / "mash" / "map.svg").read_text(encoding="utf-8")
