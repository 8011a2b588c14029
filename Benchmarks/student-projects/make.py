#!/usr/bin/env python3
"""Writes a scenario in which each student takes one project: make.py STUDENTS PROJECTS LENGTH POLICY SEED FOLDER

POLICY is one of minimum-rank, rank-maximal, greedy-maximal, generous-maximal.
"""
import pathlib
import random
import sys

POLICIES = {
    "minimum-rank": "  - filled\n  - preferences: {penalties: [%s]}\n",
    "rank-maximal": "  - rank-maximal\n",
    "greedy-maximal": "  - filled\n  - rank-maximal\n",
    "generous-maximal": "  - filled\n  - generous\n",
}


def main():
    students, projects, length = map(int, sys.argv[1:4])
    policy, seed, folder = sys.argv[4:7]
    generator = random.Random(int(seed))
    lines = ["format: breakout/1", "event:", "  name: Student projects", "  timezone: Europe/Paris", "  days:",
             '    - {id: day, date: 2026-03-02, opens: "08:00", closes: "20:00"}', "rooms:"]
    lines += [f"  - {{id: r{p}, name: Project {p}, seats: {generator.choice([1, 1, 1, 2])}}}" for p in range(1, projects + 1)]
    lines.append("sessions:")
    lines += [f"  - {{id: w{p}, kind: workshop, title: Project {p}, minutes: 60, day: day, start: \"09:00\", room: r{p}, optional: true}}"
              for p in range(1, projects + 1)]
    lines += ["sectors:", "  - {id: all, name: Everybody}", "delegates:", "  roster: roster.csv", "rules:", "  ranked-only: hard", "policy:"]
    text = POLICIES[policy]
    lines.append((text % ", ".join(map(str, range(1, length + 1))) if "%" in text else text).rstrip())
    # Some projects are wanted by many.
    weights = [1 / (p + 2) for p in range(projects)]
    rows = [["id", "name", "sector"] + [f"choice {r}" for r in range(1, length + 1)]]
    for s in range(1, students + 1):
        wanted = []
        while len(wanted) < length:
            project = generator.choices(range(1, projects + 1), weights)[0]
            if project not in wanted:
                wanted.append(project)
        rows.append([f"s{s}", f"s{s}", "all"] + [f"w{p}" for p in wanted])
    target = pathlib.Path(folder)
    target.mkdir(parents=True, exist_ok=True)
    (target / "scenario.yaml").write_text("\n".join(lines) + "\n")
    (target / "roster.csv").write_text("\n".join(",".join(row) for row in rows) + "\n")


main()
