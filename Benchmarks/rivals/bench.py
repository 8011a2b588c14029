"""Gives the same synthetic conferences to Breakout and to its rivals, one after the other, and writes tables and plots.

Results go to Benchmarks/results/SUITE.csv, SUITE-progress.csv, SUITE.md and SUITE-*.svg, row by row, so that a run can be interrupted and goes on where
it was. Times are wall-clock seconds of whole processes: for Breakout from the scenario to all its sheets, for serial dictatorship and annealing from
the scenario to who sits where, for solvers from the MPS file on. Solvers get `breakout model --form plain`, the model as textbooks state it, and
`--form tight`, the one that Breakout solves.
"""

import argparse
import datetime
import fnmatch
import os
import platform
import shutil
import subprocess
import tempfile

import plans
import tables
import tools
from conference import Conference
from instances import OWN, SUITES
from store import Store


def machine():
    """Cores and processor."""
    with open("/proc/cpuinfo") as file:
        names = [line.split(":")[1].strip() for line in file if line.startswith("model name")]
    return f"{os.cpu_count()} cores of {names[0] if names else platform.machine()}"


def generate(program, instance, folder):
    """Makes the scenario of an instance; its folder."""
    scenario = os.path.join(folder, "scenario")
    command = [program, "generate", "--out", scenario, "--quiet", *instance.options.split()]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return scenario


def write_model(program, scenario, form, folder):
    """Writes the model of a scenario for solvers; the path of the file."""
    path = os.path.join(folder, f"{form}.mps")
    if not os.path.exists(path):
        with open(path, "w") as file:
            command = [program, "model", scenario, "--form", form, "--format", "mps", "--quiet"]
            subprocess.run(command, check=True, stdout=file)
    return path


def gap(value, bound):
    return None if value is None or bound is None else max(0.0, value - bound) / max(1.0, abs(value))


def row(tool, program, scenario, model, seconds, folder, conference):
    """Runs one tool and has its plan measured. The row without its conditions, and the points of its progress."""
    load = os.getloadavg()[0]
    run, answer = tools.solve(tool, program, scenario, model, seconds, folder)
    status, value, bound, broken, measures = "done", None, None, "", {}
    if answer is None:
        status = f"exit {run.code}: {run.last_line()[:80]}"
    else:
        value, bound = answer["value"], answer["bound"]
        path = answer.get("plan")
        if path is None and value is not None:
            # A solver's incumbent may pay for more deviation than there is. What is better than it says counts, what is worse is a false claim.
            value = round(min(value, conference.worth(answer["seats"])), 6)
            path = os.path.join(folder, "rival.json")
            plans.write(path, scenario, conference, answer["seats"], value, bound)
        if path is not None:
            measures, broken = plans.measure(program, path)
        if broken:
            # Worth nothing to compare: somebody sits where a rule forbids it.
            value = None
    points = tools.progress(run.lines)
    if answer is not None and not broken:
        points.append((run.seconds, value, bound))
    return {
        "seconds": round(run.seconds, 2), "value": value, "bound": bound, "gap": gap(value, bound), "megabytes": round(run.megabytes),
        "status": status, "broken": broken, "date": datetime.date.today(), "load": f"{load:.1f}", **measures,
    }, points


def measure(instance, store, options):
    """Measures what is not there yet of one instance."""
    wanted = [(tool, "") for tool in OWN] + [(tool, form) for form in tools.FORMS for tool in instance.solvers]
    wanted = [(tool, form) for tool, form in wanted if not options.tools or tool in options.tools]
    with tempfile.TemporaryDirectory() as folder:
        scenario = generate(options.breakout, instance, folder)
        conference = None
        files = [os.path.join(scenario, name) for name in ["scenario.yaml", "roster.csv"]]
        same = {"limit": instance.seconds, "scenario": tools.digest(*files), "machine": machine()}
        for tool, form in wanted:
            key, same["version"] = (instance.name, tool, form), tools.version_of(tool, options.breakout)
            if not options.again and store.has(key, same):
                continue
            conference = conference or Conference(scenario)
            model = write_model(options.breakout, scenario, form, folder) if form else None
            work = os.path.join(folder, "work")
            os.mkdir(work)
            measured, points = row(tool, options.breakout, scenario, model, instance.seconds, work, conference)
            shutil.rmtree(work)
            store.add(key, {**measured, **same}, points)
            print(
                f"{instance.name} {tool} {form}: {measured['seconds']} s, value {measured['value']}, bound {measured['bound']}, "
                f"{measured['megabytes']} MB {measured['broken'] or ''} {'' if measured['status'] == 'done' else measured['status']}",
                flush=True)


def main():
    parser = argparse.ArgumentParser(prog="Benchmarks/rivals/run", description="Breakout and its rivals on the same instances.")
    parser.add_argument("suite", choices=SUITES)
    parser.add_argument("breakout", nargs="?", default=".build/release/breakout", type=os.path.abspath)
    parser.add_argument("--tools", type=lambda text: text.split(","), help="only these, with commas between")
    parser.add_argument("--instances", default="*", help="only those whose names match one of these patterns, with commas between")
    parser.add_argument("--again", action="store_true", help="also measure what is there")
    parser.add_argument("--draw", action="store_true", help="measure nothing, and write tables and plots of what is there")
    options = parser.parse_args()
    store = Store(options.suite, SUITES[options.suite])
    chosen = [i for i in SUITES[options.suite] if any(fnmatch.fnmatch(i.name, p) for p in options.instances.split(","))]
    try:
        for instance in [] if options.draw else chosen:
            measure(instance, store, options)
    except KeyboardInterrupt:
        print("stopped; the same command goes on from here")
    finally:
        tables.write(options.suite, store)


if __name__ == "__main__":
    main()
