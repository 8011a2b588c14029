#!/usr/bin/env python3
"""Whether a re-plan tells exactly the affected: told.py FOLDER-BEFORE FOLDER-AFTER

Reads nothing but the two plan.json and the tell.csv of the later one. Everybody's lines of the programme, with titles, rooms and times, are made
from each plan; what is in one alone has to be in tell.csv, and nothing else. Prints what is missing or needless, a line each.
"""
import csv
import datetime
import json
import sys


def read(folder):
    with open(f"{folder}/plan.json", encoding="utf-8") as file:
        return json.load(file)


def value(text, key):
    """A value of a mapping on one line of the scenario."""
    if f"{key}: " not in text:
        return None
    rest = text.split(f"{key}: ", 1)[1]
    if rest[0] in "[{":
        return rest[1:rest.index("]" if rest[0] == "[" else "}")]
    return rest.split(",")[0].split("}")[0].strip().strip('"')


class Names:
    """What sessions, rooms, breaks and days are called; the scenario has a thing on each line."""

    def __init__(self, plan):
        source = plan["source"]
        section, self.of, self.kind, self.dates, self.parts = "", {}, {}, {}, {}
        for line in source["files"][source["main"]].splitlines():
            if line and line[0] not in " -#":
                section = line.split(":")[0]
            if "{id: " not in line:
                continue
            name = value(line, "id")
            self.of[name] = value(line, "title") or value(line, "name") or name
            self.kind[name] = value(line, "kind")
            if value(line, "date"):
                self.dates[name] = datetime.date.fromisoformat(value(line, "date"))
            if section == "contributors":
                self.parts[name] = [part.strip() for part in value(line, "sessions").split(",")]

    def line(self, item):
        name, day = item.get("session") or item["break"], self.dates[item["day"]]
        when = f"{day:%a} {day.day} {day:%b} {item['start']}"
        return f"{self.of[name]} ({self.of[item['room']]}, {when})" if "room" in item else f"{self.of[name]} ({when})"


def lines(plan, names):
    """For each person, and for everybody, the lines that are theirs."""
    agenda = {item["session"]: names.line(item) for item in plan["agenda"]["sessions"]}
    found = {who: {agenda[session] for session in sessions} for who, sessions in plan["allocation"].items()}
    for who, sessions in names.parts.items():
        found[who] = {agenda[session] for session in sessions}
    found[""] = {line for session, line in agenda.items() if names.kind[session] != "workshop"}
    found[""] |= {names.line(item) for item in plan["agenda"]["breaks"]}
    return found


def main():
    before, after = read(sys.argv[1]), read(sys.argv[2])
    names = Names(before)
    old, new = lines(before, names), lines(after, names)
    expected = set()
    for who in set(old) | set(new):
        expected |= {(who, "from", line) for line in old.get(who, set()) - new.get(who, set())}
        expected |= {(who, "to", line) for line in new.get(who, set()) - old.get(who, set())}
    told = set()
    with open(f"{sys.argv[2]}/tell.csv", newline="", encoding="utf-8-sig") as file:
        for row in csv.DictReader(file):
            told |= {(row["Id"], side.lower(), row[side]) for side in ("From", "To") if row[side]}
    for word, items in (("missing", expected - told), ("needless", told - expected)):
        for item in sorted(items):
            print(word, *item)
    print(f"{len({who for who, _, _ in told})} told")


main()
