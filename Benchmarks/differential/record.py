"""Writes what the second reading says of some seeds, for the tests: see README.md."""
import argparse
import json
import os
from concurrent.futures import ProcessPoolExecutor

import compare
import generator
import lexicographic
import reading
import settings

TESTS = os.path.join(os.path.dirname(__file__), "..", "..", "Tests", "PlanningTests", "Differential", "answers.jsonl")


def one(job):
    """The line of a seed, or None, and its verdict."""
    seed, program = job
    case = generator.make(seed, "pinned")
    verdict = compare.guarded(case, program)
    if verdict.name != "agree" or verdict.detail == "refused":
        return seed, None, verdict
    texts = case.texts()
    scenario = reading.read(texts["scenario.yaml"], texts)
    answer = lexicographic.solve(scenario, settings.every_setting(scenario))
    line = {"seed": seed, "files": texts, "feasible": answer.feasible,
            "stages": [[name, float(best)] for name, best, _ in answer.stages if "or more" not in name]}
    if answer.profile is not None:
        line["profile"] = answer.profile
    return seed, json.dumps(line, ensure_ascii=False, separators=(",", ":")), verdict


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("seeds", help="0-219")
    parser.add_argument("--count", type=int, default=200, help="so many of them")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--breakout", required=True)
    parser.add_argument("--out", default=TESTS)
    arguments = parser.parse_args()
    first, _, last = arguments.seeds.partition("-")
    jobs = [(s, arguments.breakout) for s in range(int(first), int(last or first) + 1)]
    lines = []
    with ProcessPoolExecutor(arguments.jobs) as pool:
        for seed, line, verdict in pool.map(one, jobs):
            if line is None:
                print(f"left out: {seed} {verdict.name} {verdict.detail[:200]}")
            elif len(lines) < arguments.count:
                lines.append(line)
    os.makedirs(os.path.dirname(arguments.out), exist_ok=True)
    with open(arguments.out, "w", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")
    print(f"{len(lines)} seeds, {os.path.getsize(arguments.out) // 1024} KiB")


if __name__ == "__main__":
    main()
