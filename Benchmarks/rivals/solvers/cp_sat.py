"""CP-SAT, by the model builder of OR-Tools."""

import os
import re
import threading

from ortools.linear_solver.python import model_builder

from progress import known, report

BEST = re.compile(r"^#\S+\s+[\d.]+s best:(\S+)\s+next:\[([^,\]]*)")


def follow(source):
    """Reads the solver's log, and tells what is in it."""
    with os.fdopen(source) as log:
        for line in log:
            if found := BEST.match(line):
                report(float(found[1]), float(found[2]) if found[2] else None)


def solve(path, seconds):
    model = model_builder.Model()
    if not model.import_from_mps_file(path):
        raise RuntimeError("the model cannot be read")
    solver = model_builder.Solver("sat")
    solver.set_time_limit_in_seconds(seconds)
    solver.set_solver_specific_parameters("num_workers:2")
    # Its log goes to standard output: a callback for it, or for solutions, is not to be had from this interface.
    solver.enable_output(True)
    source, sink = os.pipe()
    os.dup2(sink, 1)
    os.close(sink)
    follower = threading.Thread(target=follow, args=(source,))
    follower.start()
    status = solver.solve(model)
    os.dup2(2, 1)
    follower.join()
    if status not in (model_builder.SolveStatus.OPTIMAL, model_builder.SolveStatus.FEASIBLE):
        return None, None, []
    chosen = solver.values(model.get_variables())
    names = [variable.name for variable in chosen.index[chosen > 0.5]]
    return solver.objective_value, known(solver.best_objective_bound), names
