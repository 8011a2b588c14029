"""Solves random scenarios with breakout and with the second reading, and tells where they differ: see README.md."""
import argparse
import csv
import os
import sys
import time
from concurrent.futures import ProcessPoolExecutor

import compare
import generator

COLUMNS = ["seed", "kind", "verdict", "feasible", "wall", "cpu", "reference", "detail"]


def one(job):
    seed, kind, program = job
    case = generator.make(seed, kind)
    v = compare.guarded(case, program)
    return [seed, case.kind, v.name, v.feasible, f"{v.wall:.3f}", f"{v.cpu:.3f}", f"{v.reference:.3f}", v.detail]


def table(rows):
    kinds = sorted({r[1] for r in rows})
    verdicts = sorted({r[2] for r in rows}, key=lambda v: (v != "agree", v))
    head = ["kind", "seeds", *verdicts, "no plan", "over 1 s", "over 5 s", "median s", "longest s"]
    lines = ["| " + " | ".join(head) + " |", "|" + " --- |" * len(head)]
    for kind in kinds + (["all"] if len(kinds) > 1 else []):
        mine = [r for r in rows if kind in (r[1], "all")]
        times = sorted(float(r[5]) for r in mine)
        lines.append("| " + " | ".join(map(str, [
            kind, len(mine), *[sum(1 for r in mine if r[2] == v) for v in verdicts],
            sum(1 for r in mine if str(r[3]) == "False"), sum(1 for t in times if t > 1),
            sum(1 for t in times if t > 5), f"{times[len(times) // 2]:.2f}", f"{times[-1]:.1f}"])) + " |")
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("seeds", help="17 or 0-9999")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--breakout", required=True)
    parser.add_argument("--kind", choices=sorted(generator.KINDS))
    parser.add_argument("--results", help="a CSV file; seeds that are in it are not run again")
    arguments = parser.parse_args()
    first, _, last = arguments.seeds.partition("-")
    seeds = range(int(first), int(last or first) + 1)
    rows = []
    if arguments.results and os.path.exists(arguments.results):
        with open(arguments.results, newline="", encoding="utf-8") as file:
            rows = list(csv.reader(file))[1:]
    done = {(int(r[0]), r[1]) for r in rows}
    jobs = [(s, arguments.kind, arguments.breakout) for s in seeds
            if (s, arguments.kind or generator.kind_of(s)) not in done]
    out = None
    if arguments.results:
        out = open(arguments.results, "a", newline="", encoding="utf-8")
        writer = csv.writer(out)
        if not rows:
            writer.writerow(COLUMNS)
    started = time.monotonic()
    with ProcessPoolExecutor(arguments.jobs) as pool:
        for count, row in enumerate(pool.map(one, jobs), 1):
            rows.append(row)
            if out:
                writer.writerow(row)
                out.flush()
            if row[2] != "agree" or float(row[5]) > 1:
                print(row[0], row[1], row[2], f"{row[5]} s", row[7][:400], flush=True)
            if count % 100 == 0:
                print(f"{count} of {len(jobs)}, {time.monotonic() - started:.0f} s", file=sys.stderr, flush=True)
    print()
    print(table([r for r in rows if int(r[0]) in seeds]))


if __name__ == "__main__":
    main()
