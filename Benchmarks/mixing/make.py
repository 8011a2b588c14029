#!/usr/bin/env python3
"""Writes a scenario for the objective `mixing`: groups of people who meet anew in every round.

    make.py golfers GROUPS SIZE ROUNDS FOLDER     groups of one size, nothing else
    make.py balanced FOLDER                       100 people, 15 groups, 3 rounds, five attributes balanced as well as that allows
"""
import pathlib
import random
import sys


def scenario(groups, seats, rounds, attributes=()):
    step, length = 15, 15
    lines = ["format: breakout/1", "event:", "  name: Meeting anew", "  timezone: Europe/Paris", f"  step: {step} min", "  days:",
             '    - {id: day, date: 2026-03-02, opens: "08:00", closes: "20:00"}', "rooms:"]
    lines += [f"  - {{id: r{g}, name: Table {g}, seats: {seats}}}" for g in range(1, groups + 1)]
    lines.append("sessions:")
    for r in range(1, rounds + 1):
        start = 9 * 60 + (r - 1) * length
        for g in range(1, groups + 1):
            lines.append(f"  - {{id: s{r}-{g}, kind: workshop, title: Round {r} table {g}, minutes: {length}, day: day, "
                         f'start: "{start // 60:02}:{start % 60:02}", room: r{g}}}')
    lines += ["sectors:", "  - {id: all, name: Everybody}", "delegates:", "  roster: roster.csv"]
    if attributes:
        lines.append(f"  attributes: [{', '.join(attributes)}]")
    lines.append("policy:")
    lines += ["  - even-sizes", "  - mixing"]
    if attributes:
        lines.append(f"  - sector-balance: {{of: [{', '.join(attributes)}]}}")
    return "\n".join(lines) + "\n"


def main():
    if sys.argv[1] == "golfers":
        groups, size, rounds = map(int, sys.argv[2:5])
        folder, people, attributes = sys.argv[5], groups * size, {}
        text = scenario(groups, size, rounds)
    else:
        attributes = {"gender": 2, "region": 4, "field": 5, "career": 3, "language": 3}
        folder, people, groups, size, rounds = sys.argv[2], 100, 15, 7, 3
        text = scenario(groups, size, rounds, attributes)
    generator = random.Random(2019)
    rows = [["id", "name", "sector", *attributes]]
    for p in range(1, people + 1):
        rows.append([f"p{p}", f"p{p}", "all"] + [f"{a[0]}{generator.randrange(n) + 1}" for a, n in attributes.items()])
    target = pathlib.Path(folder)
    target.mkdir(parents=True, exist_ok=True)
    (target / "scenario.yaml").write_text(text)
    (target / "roster.csv").write_text("\n".join(",".join(row) for row in rows) + "\n")


main()
