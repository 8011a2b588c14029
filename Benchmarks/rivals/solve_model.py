"""Solves one MPS file of `breakout model` with one rival: solve_model.py TOOL FILE SECONDS ANSWER

ANSWER becomes a JSON file: `value`, `bound`, and `seats`, who sits where. Progress goes to standard error.
"""

import importlib
import json
import sys

from progress import known


def seat(name):
    """Delegate and workshop of a column `x_DELEGATE_WORKSHOP_`; generated identifiers have no underscores."""
    _, delegate, workshop, _ = name.split("_")
    return delegate, workshop


if __name__ == "__main__":
    tool, path, seconds, answer = sys.argv[1:]
    solver = importlib.import_module(f"solvers.{tool.replace('-', '_')}")
    value, bound, names = solver.solve(path, int(seconds))
    with open(answer, "w") as file:
        seats = [seat(name) for name in names if name.startswith("x_")]
        json.dump({"value": known(value), "bound": known(bound), "seats": seats}, file)
