"""Small theories from claims in short form, and what Hypothesis draws of them."""

from __future__ import annotations

from collections.abc import Iterable

from hypothesis import strategies as st

from progtheory.model import Theory

SIGNS = {"p": "positive", "n": "negative", "u": "unknown", "z": "none"}
NODES = "abcdef"


def theory_of_claims(claims: Iterable[str], nodes: str = "", **parts: object) -> Theory:
    """Return a theory of claims such as `abn1`: a lowers b, says source 1; `ab`: a raises b, nobody says so."""
    bundles: dict[str, list[str]] = {}
    for claim in claims:
        signed = claim[2:3] in SIGNS and len(claim) > 2
        bundles.setdefault(claim[:3] if signed else claim[:2] + "p", []).extend(claim[3 if signed else 2 :])
    ids = sorted({*nodes, *(id for bundle in bundles for id in bundle[:2])})
    sources = sorted({one for told in bundles.values() for one in told})
    evidence = [(f"e{n}-{m}", one) for n, told in enumerate(bundles.values()) for m, one in enumerate(told)]
    return Theory.model_validate(
        {
            "id": "claimed",
            "title": "Claimed",
            "elements": [{"id": id, "kind": "factor", "label": id.upper()} for id in ids],
            "sources": [{"id": f"s{one}", "title": one, "type": "report", "weight": "A"} for one in sources],
            "evidence": [{"id": id, "source": f"s{one}", "text": "T", "basis": "stated"} for id, one in evidence],
            "links": [
                {
                    "id": bundle,
                    "cause": bundle[0],
                    "effect": bundle[1],
                    "sign": SIGNS[bundle[2]],
                    "evidence": [f"e{n}-{m}" for m in range(len(told))],
                }
                for n, (bundle, told) in enumerate(bundles.items())
            ],
        }
        | parts
    )


ends = st.tuples(st.sampled_from(NODES), st.sampled_from(NODES)).filter(lambda pair: pair[0] != pair[1])
claims = st.lists(
    st.builds(lambda pair, source: f"{pair[0]}{pair[1]}{source}", ends, st.sampled_from("1234")), max_size=12
)
