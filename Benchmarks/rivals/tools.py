"""The tools that are compared: their commands, their versions, and what they say on the way."""

import hashlib
import json
import os
import re
import subprocess
import sys
from importlib.metadata import version

import process

HERE = os.path.dirname(os.path.abspath(__file__))
# Annealing makes so many steps per second that it has: about its pace, so that its plan depends on nothing but this number.
STEPS = 60_000
FORMS = ["plain", "tight"]
INCUMBENT = re.compile(r"incumbent (\S+), bound (\S+), gap")
PACKAGES = {"highs": "highspy", "cp-sat": "ortools", "cbc": "PuLP"}


def digest(*paths):
    """Eight digits that tell files from others."""
    total = hashlib.sha256()
    for path in paths:
        with open(path, "rb") as file:
            total.update(file.read())
    return total.hexdigest()[:8]


def version_of(tool, program):
    """Version of a tool; of Breakout and the heuristics with a digest, as they change without a new version."""
    if tool == "breakout":
        return f"{subprocess.check_output([program, '--version'], text=True).strip()} {digest(program)}"
    if tool in PACKAGES:
        return f"{PACKAGES[tool]} {version(PACKAGES[tool])}"
    if tool == "glpsol":
        return "GLPK " + subprocess.check_output(["glpsol", "--version"], text=True).split()[3]
    names = ["conference.py", "serial_dictatorship.py", "annealing.py"]
    return digest(*(os.path.join(HERE, name) for name in (names if tool == "annealing" else names[:2])))


def known(text):
    return None if text in ("-", "–") else float(text)


def progress(lines):
    """The points (seconds, value, bound) in what a tool said."""
    points = []
    for seconds, line in lines:
        if found := INCUMBENT.search(line):
            points.append((seconds, known(found[1]), known(found[2])))
        elif line.startswith("progress "):
            points.append((seconds, *map(known, line.split()[1:])))
    return points


def solve(tool, program, scenario, model, seconds, folder):
    """Runs a tool to its end. The run, and its answer: value, bound, seats or the path of a plan; None when it found nothing."""
    answer, out = os.path.join(folder, "answer.json"), os.path.join(folder, "out")
    if tool == "breakout":
        command = [program, "solve", scenario, "--out", out, "--time-limit", f"{seconds}s", "--json"]
        # It stops by itself; this is for the case that it does not.
        run = process.run(command, 6 * seconds + 60, terminal=True)
        try:
            stage = json.loads(run.output)["stages"][0]
        except (ValueError, KeyError, IndexError):
            return run, None
        return run, {"value": stage["final"], "bound": stage.get("bound"), "plan": os.path.join(out, "plan.json")}
    script = {"serial-dictatorship": "serial_dictatorship.py", "annealing": "annealing.py"}.get(tool, "solve_model.py")
    arguments = {
        "serial_dictatorship.py": [scenario, answer],
        "annealing.py": [scenario, str(STEPS * seconds), answer],
        "solve_model.py": [tool, model, str(seconds), answer],
    }
    # Reading a large model takes time too; a tool that overruns its own limit by far is stopped.
    run = process.run([sys.executable, os.path.join(HERE, script), *arguments[script]], 3 * seconds + 60)
    if run.code != 0:
        return run, None
    with open(answer) as file:
        return run, json.load(file)
