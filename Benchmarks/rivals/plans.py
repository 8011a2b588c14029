"""Turns who sits where into a plan file, and has it measured by `breakout verify`, which shares no code with any solver."""

import base64
import collections
import json
import os
import subprocess


def source_text(path):
    """A file as a plan carries it."""
    with open(path, "rb") as file:
        contents = file.read()
    if contents.startswith(b"\xef\xbb\xbf"):
        return {"base64": base64.b64encode(contents).decode()}
    return contents.decode()


def write(path, folder, conference, seats, value, bound):
    """Writes a plan of the scenario in a folder, with its claims: what it is worth, and what no plan is better than."""
    allocation = {delegate: [] for delegate in conference.delegate_ids}
    order = {workshop: number for number, workshop in enumerate(conference.workshop_ids)}
    for delegate, workshop in seats:
        allocation[delegate].append(workshop)
    for workshops in allocation.values():
        workshops.sort(key=order.get)
    claim = {"stage": conference.stage, "value": value, "allowance": value, "final": value}
    if bound is not None:
        claim["bound"] = min(bound, value)
    document = {
        "format": "breakout-plan/1",
        "agenda": {
            "sessions": [
                {"session": s["id"], "day": s["day"], "start": s["start"], "minutes": s["minutes"], "room": s["room"]}
                for s in conference.sessions
            ],
            "breaks": [],
        },
        "cancelled": [],
        "allocation": allocation,
        "proof": [claim],
        "source": {
            "main": "scenario.yaml",
            "files": {name: source_text(os.path.join(folder, name)) for name in ["scenario.yaml", "roster.csv"]},
        },
    }
    with open(path, "w") as file:
        json.dump(document, file, ensure_ascii=False)


def part(share):
    """A share as a number; None of nothing."""
    return round(share["part"] / share["whole"], 4) if share["whole"] else None


# What a plan is measured by: the column, its heading in tables, and where docs/metrics.md has it.
MEASURES = {
    "sector_balance": ("sector balance", lambda m: objective(m, "sector-balance")),
    "preferences": ("preferences", lambda m: objective(m, "preferences")),
    "delegation_spread": ("delegation spread", lambda m: objective(m, "delegation-spread")),
    "seats_by_rank": ("seats by rank", lambda m: " ".join(map(str, m["satisfaction"]["seatsByRank"]))),
    "unranked_seats": ("unranked seats", lambda m: m["satisfaction"]["unrankedSeats"]),
    "best_ranks": ("delegates by best rank", lambda m: " ".join(map(str, m["satisfaction"]["delegatesByBestRank"]))),
    "first_choice": ("first choice", lambda m: part(m["satisfaction"]["firstChoice"])),
    "top_three": ("one of first three", lambda m: part(m["satisfaction"]["topThree"])),
    "without_wish": ("without a wish", lambda m: m["satisfaction"]["delegatesWithoutWish"]),
    "dissatisfaction": ("dissatisfaction", lambda m: m["satisfaction"]["dissatisfaction"]),
    "worst_off": ("worst-off", lambda m: m["satisfaction"]["largestDissatisfaction"]),
    "even_deviation": ("sector deviation", lambda m: m["mix"]["evenDeviation"]),
    "largest_even_deviation": ("largest", lambda m: m["mix"]["largestEvenDeviation"]),
    "proportional_deviation": ("proportional deviation", lambda m: round(m["mix"]["proportionalDeviation"], 2)),
    "outside": ("outside floor and ceiling", lambda m: m["mix"]["outsideFloorAndCeiling"]),
    "relative_blau": ("relative Blau", lambda m: round(m["mix"]["relativeBlau"], 4)),
    "absent_sectors": ("absent sectors", lambda m: m["mix"]["absentSectors"]),
    "lone_sectors": ("lone sectors", lambda m: m["mix"]["loneSectors"]),
    "covered": ("coverage", lambda m: part(m["coverage"]["covered"])),
    "complete": ("complete delegations", lambda m: part(m["coverage"]["complete"])),
    "pairs_met": ("pairs met", lambda m: part(m["meetings"]["pairs"])),
    "repeated_meetings": ("repeated meetings", lambda m: m["meetings"]["repeated"]),
    "room_use": ("room use", lambda m: part(m["roomUse"])),
    "envious": ("envious seats", lambda m: part(m["envy"]["envious"])),
    "curable": ("curable envy", lambda m: m["envy"]["curable"]),
    "curable_within_sector": ("within sector", lambda m: m["envy"]["curableWithinSector"]),
}
SHARES = {"first_choice", "top_three", "relative_blau", "covered", "complete", "pairs_met", "room_use", "envious"}


def objective(metrics, name):
    """What one objective of the stage comes to; None where the policy does not have it."""
    return next((entry["value"] for entry in metrics["stages"][0]["parts"] if entry["objective"] == name), None)


def measure(program, path):
    """The figures of a plan file, and the rules that it breaks: `B4 ×3, C ×1`, empty when it holds."""
    verified = subprocess.run([program, "verify", path, "--json", "--quiet"], capture_output=True, text=True)
    answer = json.loads(verified.stdout)
    if verified.returncode == 0:
        return {column: read(answer["metrics"]) for column, (_, read) in MEASURES.items()}, ""
    if verified.returncode != 2:
        raise RuntimeError(f"{path} is not a plan: {answer['messages'][:1]}")
    broken = collections.Counter(" ".join(message["text"].split(":")[0].split()) for message in answer["messages"])
    return {}, ", ".join(f"{rule} × {count}" for rule, count in broken.items())
