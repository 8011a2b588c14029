"""The conferences that are measured, as options of `breakout generate`, and which tools are given each."""

from typing import NamedTuple

OWN = ["breakout", "serial-dictatorship", "annealing"]
MODELS = ["highs", "cp-sat", "cbc", "glpsol"]


class Instance(NamedTuple):
    """One conference of a suite."""

    name: str
    options: str
    delegates: int
    # Columns of the plain model, about: a seat that somebody may take.
    columns: int
    # Seconds that each tool has.
    seconds: int
    # Solvers that are given the model, in both forms. Breakout and the heuristics read every scenario.
    solvers: list[str]


def soft(n, b, w, seconds, solvers=MODELS):
    """Delegation spread is wished, everybody gets one of so many first choices, and topics differ by block."""
    options = f"--delegates {n} --blocks {b} --workshops {w} --delegations 125 --guarantee {2 * b}"
    return Instance(f"soft-{n}x{b}x{w}", options, n, n * b * w, seconds, solvers)


def hard(n, b, w, d, seconds, solvers=MODELS):
    """The hard family: delegation spread is a rule, every topic is offered in every block and attended once."""
    options = f"--delegates {n} --blocks {b} --workshops {w} --delegations {d} --hard-delegations --topics-once"
    return Instance(f"hard-{n}x{b}x{w}", options, n, n * b * w, seconds, solvers)


SUITES = {
    "quick": [soft(100, 4, 10, 4), soft(300, 4, 10, 4), hard(120, 3, 5, 15, 4)],
    "full": [
        soft(100, 4, 10, 60),
        soft(300, 4, 10, 60),
        soft(1_000, 4, 10, 60),
        soft(3_000, 4, 10, 60, ["highs", "cp-sat", "cbc"]),
        soft(10_000, 4, 10, 60, ["highs", "cp-sat", "cbc"]),
        soft(10_000, 8, 20, 60, ["highs", "cp-sat"]),
        # The model alone has sixteen million columns, of which the text is gigabytes: no solver is given it.
        soft(100_000, 4, 40, 300, []),
        hard(120, 3, 5, 15, 60),
        hard(200, 4, 6, 25, 60),
        hard(300, 4, 8, 40, 60),
        hard(500, 4, 10, 60, 60),
    ],
}


def named(name):
    """The instance of that name in any suite, the full one first."""
    for suite in ["full", "quick"]:
        for instance in SUITES[suite]:
            if instance.name == name:
                return instance
    names = ", ".join(sorted({i.name for suite in SUITES.values() for i in suite}))
    raise SystemExit(f"there is no instance '{name}'; there are {names}")
