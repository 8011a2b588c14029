"""Gives the same synthetic conferences to Breakout and to its rivals, one after the other, and writes tables and plots.

    Benchmarks/rivals/bench.py SUITE BREAKOUT

SUITE is quick, core or full. Results go to Benchmarks/results/SUITE.{csv,md} and *.svg. Times are wall-clock seconds of whole processes: for
Breakout from the scenario to all its sheets, for rivals from the MPS file on. Values and bounds are those of the model without
factors. Rivals get `breakout model --form plain`, the model as textbooks state it, and `--form tight`, the one that Breakout solves.
"""

import csv
import datetime
import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from importlib.metadata import version

from instances import SUITES

HERE = os.path.dirname(os.path.abspath(__file__))
RESULTS = os.path.join(HERE, "..", "results")
RIVALS = ["glpsol", "cbc", "highs", "cp-sat"]
FIELDS = ["instance", "tool", "form", "seconds", "value", "bound", "gap", "proven", "megabytes", "status"]


def run(command, limit):
    """Runs a command; its output, wall-clock seconds, and the megabytes of its largest process."""
    start = time.perf_counter()
    with tempfile.TemporaryFile("w+") as output, tempfile.TemporaryFile("w+") as errors:
        process = subprocess.Popen(command, stdout=output, stderr=errors, text=True)
        while True:
            pid, status, usage = os.wait4(process.pid, os.WNOHANG)
            if pid:
                break
            if time.perf_counter() - start > limit:
                process.kill()
                _, status, usage = os.wait4(process.pid, 0)
                break
            time.sleep(0.01)
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        errors.seek(0)
        return output.read(), process.returncode, time.perf_counter() - start, usage.ru_maxrss / 1024, errors.read()


def row(instance, tool, form, seconds, megabytes, value, bound, status):
    gap = None if value is None or bound is None else max(0.0, value - bound) / max(1.0, abs(value))
    proven = gap is not None and gap <= 1e-6
    return dict(
        instance=instance, tool=tool, form=form, seconds=round(seconds, 2), value=value, bound=bound, gap=gap, proven=proven,
        megabytes=round(megabytes), status=status)


def breakout(program, instance, scenario, folder, seconds):
    text, code, elapsed, megabytes, errors = run(
        [program, "solve", scenario, "--out", os.path.join(folder, "out"), "--time-limit", f"{seconds}s", "--json", "--quiet"],
        6 * seconds + 60)
    try:
        stage = json.loads(text)["stages"][0]
    except (ValueError, KeyError, IndexError):
        lines = errors.strip().splitlines() or [""]
        return row(instance, "breakout", "tight", elapsed, megabytes, None, None, f"exit {code}: {lines[0]}")
    return row(instance, "breakout", "tight", elapsed, megabytes, stage["value"], stage["bound"], f"exit {code}")


def rival(tool, instance, form, model, seconds):
    command = [sys.executable, os.path.join(HERE, "solve_model.py"), tool, model, str(seconds)]
    # A tool that overruns its own limit is stopped at twice the time.
    text, code, elapsed, megabytes, errors = run(command, 2 * seconds + 30)
    if code != 0:
        lines = errors.strip().splitlines() or ["stopped"]
        return row(instance, tool, form, elapsed, megabytes, None, None, f"exit {code}: {lines[-1][:80]}")
    answer = json.loads(text.strip().splitlines()[-1])
    value, bound = answer["objective"], answer["bound"]
    if value is not None and abs(value) > 1e15:
        value = None
    return row(instance, tool, form, elapsed, megabytes, value, bound, "done")


def measure(suite, program):
    seconds, instances, forms = SUITES[suite]
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        for name, options in instances:
            scenario = os.path.join(folder, name)
            subprocess.run([program, "generate", "--out", scenario, "--quiet", *options.split()], check=True, stdout=subprocess.DEVNULL)
            rows.append(breakout(program, name, scenario, folder, seconds))
            print(rows[-1], flush=True)
            for form in forms:
                model = os.path.join(folder, "model.mps")
                with open(model, "w") as file:
                    subprocess.run(
                        [program, "model", scenario, "--form", form, "--format", "mps", "--quiet"], check=True, stdout=file)
                for tool in RIVALS:
                    rows.append(rival(tool, name, form, model, seconds))
                    print(rows[-1], flush=True)
    return seconds, rows


def figure(value, digits=2):
    return "–" if value is None else f"{value:,.{digits}f}".rstrip("0").rstrip(".")


def write(suite, seconds, rows):
    os.makedirs(RESULTS, exist_ok=True)
    with open(os.path.join(RESULTS, f"{suite}.csv"), "w", newline="") as file:
        writer = csv.DictWriter(file, FIELDS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    with open("/proc/cpuinfo") as file:
        cpu = next((line.split(":")[1].strip() for line in file if line.startswith("model name")), platform.machine())
    versions = ", ".join(f"{name} {version(name)}" for name in ["highspy", "ortools", "PuLP"])
    glpk = subprocess.run(["glpsol", "--version"], capture_output=True, text=True).stdout.splitlines()[0]
    text = f"""# Benchmark: {suite}

`make bench{"" if suite == "full" else "-" + suite}` on {datetime.date.today()}; {os.cpu_count()} cores of {cpu},
load average {" ".join(f"{load:.1f}" for load in os.getloadavg())} at the end. {versions} (CBC is the one in PuLP), {glpk}.
Each tool had {seconds} s per instance on two threads (glpsol has one). *s* is the wall-clock time of the whole process: for Breakout it includes
reading the scenario, verifying the plan and writing all sheets, for the others reading the MPS file. The gap is (value − bound) / value.
Conferences are `breakout generate` with the options in `Benchmarks/rivals/instances.py`, seed 1. Value and bound are of the one stage.

| instance | tool | model | s | value | bound | gap | MB | |
| --- | --- | --- | ---: | ---: | ---: | ---: | ---: | --- |
"""
    for r in rows:
        gap = "–" if r["gap"] is None else "proven" if r["proven"] else f"{100 * r['gap']:.2f} %"
        note = "" if r["status"] in ("done", "exit 0", "exit 4") else r["status"]
        text += (
            f"| {r['instance']} | {r['tool']} | {r['form']} | {figure(r['seconds'])} | {figure(r['value'])} | {figure(r['bound'])} "
            f"| {gap} | {r['megabytes']} | {note} |\n")
    text += f"\n![Time]({suite}-time.svg)\n\n![Gap]({suite}-gap.svg)\n"
    with open(os.path.join(RESULTS, f"{suite}.md"), "w") as file:
        file.write(text)
    plot(suite, seconds, rows)


def plot(suite, seconds, rows):
    import matplotlib

    matplotlib.use("svg")
    matplotlib.rcParams["svg.hashsalt"] = "breakout"
    import matplotlib.pyplot as plt

    instances = list(dict.fromkeys(r["instance"] for r in rows))
    tools = list(dict.fromkeys((r["tool"], r["form"]) for r in rows))
    for kind, label in [("time", "seconds (whole process)"), ("gap", "gap in %; no bar: no plan or no bound")]:
        chart, axes = plt.subplots(figsize=(max(7, 2 * len(instances)), 4))
        for number, (tool, form) in enumerate(tools):
            heights = []
            for instance in instances:
                found = [r for r in rows if (r["instance"], r["tool"], r["form"]) == (instance, tool, form)]
                value = found[0]["seconds" if kind == "time" else "gap"] if found else None
                heights.append(0 if value is None else value if kind == "time" else 100 * value)
            at = [i + (number - len(tools) / 2) * 0.8 / len(tools) for i in range(len(instances))]
            axes.bar(at, heights, 0.8 / len(tools), label=f"{tool}, {form}" if tool != "breakout" else "breakout")
        axes.set_xticks(range(len(instances)), instances, rotation=15)
        axes.set_ylabel(label)
        axes.legend(fontsize=7)
        chart.tight_layout()
        chart.savefig(os.path.join(RESULTS, f"{suite}-{kind}.svg"), metadata={"Date": None})
        plt.close(chart)


if __name__ == "__main__":
    name, program = sys.argv[1], os.path.abspath(sys.argv[2])
    limit, results = measure(name, program)
    write(name, limit, results)
