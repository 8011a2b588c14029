"""CBC, the program that comes with PuLP."""

import os
import re
import tempfile

from pulp.apis import PULP_CBC_CMD

from progress import known, report
from solvers.streamed import lines

CONTINUOUS = re.compile(r"^Continuous objective value is (\S+)")
ROOT = re.compile(r"changed objective from \S+ to (\S+)")
INCUMBENT = re.compile(r"^Cbc\d+I (?:Integer solution of|Cleaned solution of|Mini branch and bound improved solution from \S+ to) ([-+.e\d]+)")
BEST = re.compile(r"(\S+) best solution, best possible (\S+)")
VALUE = re.compile(r"^Objective value:\s+(\S+)")
BOUND = re.compile(r"^Lower bound:\s+(\S+)")


def solve(path, seconds):
    with tempfile.TemporaryDirectory() as folder:
        # CBC takes lines of free MPS for fixed ones when they look alike, unless the first line says what they are.
        model, solution = os.path.join(folder, "model.mps"), os.path.join(folder, "solution")
        with open(path) as text, open(model, "w") as copy:
            first = text.readline().rstrip()
            copy.write(f"{first} FREE\n" if not first.endswith("FREE") else f"{first}\n")
            copy.writelines(text)
        options = ["-threads", "2", "-seconds", str(seconds), "-timeMode", "elapsed", "-ratioGap", "0"]
        value = bound = None
        proven = planless = False
        for line in lines([PULP_CBC_CMD().path, model, *options, "-solve", "-solution", solution]):
            if found := CONTINUOUS.match(line) or ROOT.search(line):
                report(None, float(found[1]))
            elif found := INCUMBENT.match(line):
                report(float(found[1]))
            elif found := BEST.search(line):
                report(float(found[1]), float(found[2]))
            elif found := VALUE.match(line):
                value = float(found[1])
            elif found := BOUND.match(line):
                bound = float(found[1])
            proven = proven or "Optimal solution found" in line
            planless = planless or "No feasible solution" in line
        if planless or value is None:
            return None, known(bound), []
        with open(solution) as text:
            columns = [line.replace("**", "").split() for line in text.readlines()[1:]]
        return value, value if proven else known(bound), [name for _, name, x, *_ in columns if float(x) > 0.5]
