"""Solves one MPS file with one rival and prints one line of JSON: solve_model.py TOOL FILE SECONDS

Reading the file counts as time of the process, not of the tool; both are told.
"""

import json
import math
import re
import subprocess
import sys
import time


def highs(path, seconds):
    import highspy

    solver = highspy.Highs()
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("threads", 2)
    solver.setOptionValue("time_limit", float(seconds))
    solver.setOptionValue("mip_rel_gap", 0.0)
    solver.readModel(path)
    start = time.perf_counter()
    solver.run()
    info = solver.getInfo()
    has_plan = info.primal_solution_status == 2
    return time.perf_counter() - start, info.objective_function_value if has_plan else None, info.mip_dual_bound


def cp_sat(path, seconds):
    from ortools.linear_solver.python import model_builder

    model = model_builder.Model()
    if not model.import_from_mps_file(path):
        raise RuntimeError("the model cannot be read")
    solver = model_builder.Solver("sat")
    solver.set_time_limit_in_seconds(seconds)
    solver.set_solver_specific_parameters("num_workers:2")
    start = time.perf_counter()
    status = solver.solve(model)
    has_plan = status in (model_builder.SolveStatus.OPTIMAL, model_builder.SolveStatus.FEASIBLE)
    return time.perf_counter() - start, solver.objective_value if has_plan else None, solver.best_objective_bound


def cbc(path, seconds):
    import tempfile

    from pulp.apis import PULP_CBC_CMD

    # CBC takes lines of free MPS for fixed ones when they look alike, unless the first line says what they are.
    with open(path) as text, tempfile.NamedTemporaryFile("w", suffix=".mps", delete=False) as copy:
        first = text.readline().rstrip()
        copy.write(f"{first} FREE\n" if not first.endswith("FREE") else f"{first}\n")
        copy.writelines(text)
        path = copy.name
    start = time.perf_counter()
    run = subprocess.run(
        [PULP_CBC_CMD().path, path, "-threads", "2", "-seconds", str(seconds), "-timeMode", "elapsed", "-ratioGap", "0", "-solve"],
        capture_output=True, text=True)
    text = run.stdout
    value = re.search(r"^Objective value:\s+(\S+)", text, re.M)
    bound = re.search(r"^Lower bound:\s+(\S+)", text, re.M)
    objective = float(value[1]) if value and "No feasible solution" not in text else None
    if "Optimal solution found" in text:
        return time.perf_counter() - start, objective, objective
    return time.perf_counter() - start, objective, float(bound[1]) if bound else None


def glpsol(path, seconds):
    start = time.perf_counter()
    text = subprocess.run(
        ["glpsol", "--freemps", path, "--tmlim", str(seconds)], capture_output=True, text=True).stdout
    points = re.findall(r"^\+\s*\d+: mip =\s+(\S+) >=\s+(\S+)", text, re.M)
    found = [p for p in points if not p[0].startswith("not")]
    last = re.findall(r">>>>>\s+(\S+) >=\s+(\S+)", text)
    objective = float((found or last)[-1][0]) if found or last else None
    if "INTEGER OPTIMAL SOLUTION FOUND" in text:
        return time.perf_counter() - start, objective, objective
    bounds = re.findall(r"mip =\s+.*? >=\s+([-+.e\d]+)", text)
    return time.perf_counter() - start, objective, float(bounds[-1]) if bounds else None


if __name__ == "__main__":
    tool, path, seconds = sys.argv[1], sys.argv[2], int(sys.argv[3])
    elapsed, objective, bound = {"highs": highs, "cp-sat": cp_sat, "cbc": cbc, "glpsol": glpsol}[tool](path, seconds)
    if bound is not None and not math.isfinite(bound):
        bound = None
    print(json.dumps({"seconds": elapsed, "objective": objective, "bound": bound}))
