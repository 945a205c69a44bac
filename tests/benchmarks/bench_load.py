"""How long loading takes, against PyYAML reading the same text without checking anything.

Run it with `make benchmark`. The theory is made up: 1,500 elements, 2,000 evidence items, 5,000 links. Times are of the
processor, the least of several rounds, in turn.
"""

from time import process_time

import yaml

from progtheory.formats import FORMATS

ROUNDS = 3


def text() -> str:
    elements = "".join(f"  - {{id: e{i}, kind: context, label: Label {i}}}\n" for i in range(1500))
    evidence = "".join(
        f"  - id: i{i}\n    source: s\n    text: What the source says, number {i}.\n    basis: stated\n"
        for i in range(2000)
    )
    links = "".join(
        f"  - cause: e{i % 1500}\n    effect: e{(7 * i + 1) % 1500}\n    sign: positive\n"
        f"    evidence: [{{item: i{i % 2000}, stance: supports}}]\n"
        for i in range(5000)
    )
    head = "id: big\ntitle: Big\nsources: [{id: s, title: S, type: report}]\n"
    return f"{head}elements:\n{elements}evidence:\n{evidence}links:\n{links}"


def main() -> None:
    written = text()
    runs = {
        "progtheory: read, locate, check, build": lambda: FORMATS["yaml"].loads(written, "big.yaml"),
        "PyYAML, C loader: read only": lambda: yaml.load(written, Loader=yaml.CSafeLoader),
        "PyYAML, Python loader: read only": lambda: yaml.load(written, Loader=yaml.SafeLoader),
    }
    taken: dict[str, float] = {}
    for _ in range(ROUNDS):
        for name, run in runs.items():
            begun = process_time()
            run()
            taken[name] = min(process_time() - begun, taken.get(name, float("inf")))
    first = next(iter(taken.values()))
    print(f"5,000 links, {len(written) / 1e6:.1f} MB of YAML, least of {ROUNDS}\n")
    print("| | time | of progtheory's |\n| --- | ---: | ---: |")
    for name, time in taken.items():
        print(f"| {name} | {time:.2f} s | {time / first:.2f} |")


if __name__ == "__main__":
    main()
