"""Prints the second reading's answer to a scenario: `answer.py FOLDER`."""
import os
import sys

import lexicographic
import measure
import reading
import settings


def load(folder, name="scenario.yaml"):
    files = {}
    for root, _, names in os.walk(folder):
        for n in names:
            path = os.path.join(root, n)
            if n.endswith((".csv", ".json", ".yaml")):
                files[os.path.relpath(path, folder)] = open(path, encoding="utf-8").read()
    return reading.read(files[name], files)


def main():
    for folder in sys.argv[1:]:
        scenario = load(folder)
        answer = lexicographic.solve(scenario, settings.every_setting(scenario))
        print(folder, "feasible" if answer.feasible else "no plan", f"{answer.seconds:.2f} s")
        if answer.feasible:
            measured = measure.stages(scenario, *answer.plan)
            problems = measure.problems(scenario, *answer.plan)
            print("  measured:", [(n, str(v)) for n, v in measured], problems)
            for name, best, allowance in answer.stages:
                print(f"  {name:32} {float(best):g}" + (f" (may be {float(allowance):g})" if allowance != best else ""))


if __name__ == "__main__":
    main()
