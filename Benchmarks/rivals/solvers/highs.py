"""HiGHS, by its Python module."""

import highspy

from progress import known, report


def solve(path, seconds):
    solver = highspy.Highs()
    solver.setOptionValue("log_to_console", False)
    solver.setOptionValue("threads", 2)
    solver.setOptionValue("mip_rel_gap", 0.0)
    if solver.readModel(path) == highspy.HighsStatus.kError:
        raise RuntimeError("the model cannot be read")
    # Only now: the time for reading the file would be cut as well, and a cut model is an empty one.
    solver.setOptionValue("time_limit", float(seconds))

    def tell(event):
        report(event.data_out.mip_primal_bound, event.data_out.mip_dual_bound)

    solver.cbMipLogging.subscribe(tell)
    solver.run()
    info = solver.getInfo()
    bound = known(info.mip_dual_bound)
    if info.primal_solution_status != 2:
        return None, bound, []
    chosen = solver.getSolution().col_value
    return info.objective_function_value, bound, [name for name, x in zip(solver.getLp().col_names_, chosen) if x > 0.5]
