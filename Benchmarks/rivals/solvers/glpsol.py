"""glpsol, the program of GLPK."""

import os
import re
import tempfile

from progress import report, known
from solvers.streamed import lines

BEST = re.compile(r"(?:mip =|>>>>>)\s+(not found yet|\S+) >=\s+(\S+)")


def column_names(path):
    """The names of an MPS file's columns, in their order."""
    names = {}
    with open(path) as text:
        for line in text:
            if line.startswith("COLUMNS"):
                break
        for line in text:
            if not line.startswith(" "):
                break
            if "'MARKER'" not in line:
                names[line.split(maxsplit=1)[0]] = None
    return list(names)


def solve(path, seconds):
    with tempfile.TemporaryDirectory() as folder:
        solution = os.path.join(folder, "solution")
        value = bound = None
        proven = False
        for line in lines(["glpsol", "--freemps", path, "--tmlim", str(seconds), "--write", solution]):
            if found := BEST.search(line):
                value = value if found[1].startswith("not") else float(found[1])
                bound = known(float(found[2])) if found[2][0] not in "+t" else bound
                report(value, bound)
            proven = proven or "INTEGER OPTIMAL SOLUTION FOUND" in line
        if value is None or not os.path.exists(solution):
            return None, bound, []
        names = column_names(path)
        with open(solution) as text:
            columns = [line.split() for line in text if line.startswith("j ")]
        return value, value if proven else bound, [names[int(j) - 1] for _, j, x in columns if float(x) > 0.5]
