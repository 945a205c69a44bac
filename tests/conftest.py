"""What tests of several rooms share: settings for Hypothesis, the MASH theory, and a small theory."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from progtheory.formats import FORMATS, load
from progtheory.model import Theory

ROOT = Path(__file__).parents[1]

# Examples are the same on every machine and run; a slow machine is no failure.
settings.register_profile("ci", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("ci")

SMALL = """
id: small
title: Talking before referring
models: [{id: one, label: One door}]
elements:
  - {id: advice-line, kind: component, label: Advice line}
  - {id: talk, kind: mechanism, aspect: response, label: Professionals talk a concern through}
  - {id: unsure, kind: context, label: Professionals unsure whether to refer}
  - {id: referrals, kind: outcome, label: Better referrals, distance: proximal}
links:
  - {cause: advice-line, effect: talk, sign: positive, evidence: [e1]}
  - cause: talk
    effect: referrals
    sign: positive
    conditions: [{context: unsure, effect: strengthens}]
    evidence: [e1, {item: e2, stance: disputes}]
configurations:
  - id: talk-first
    name: Talk first
    sentence: Where professionals are unsure, an advice line is expected to let them talk, so that referrals improve.
    basis: assembled
    evidence: [e1]
    members:
      - {element: unsure, role: context}
      - {element: advice-line, role: component}
      - {element: talk, role: mechanism-response}
      - {element: referrals, role: outcome, sign: positive}
sources:
  - {id: s1, title: A report, type: report, weight: B, year: 2017}
  - {id: s2, title: A blog, type: blog, weight: E}
evidence:
  - {id: e1, source: s1, locator: page 3, basis: stated, text: Talking first made referrals better.}
  - {id: e2, source: s2, basis: implied, text: Nothing changed.}
"""


@pytest.fixture(scope="session")
def mash() -> Theory:
    return load(ROOT / "graphs" / "mash")


@pytest.fixture(scope="session")
def small() -> Theory:
    return FORMATS["yaml"].loads(SMALL, "small.yaml")


@pytest.fixture
def small_text() -> str:
    return SMALL


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT
