#!/usr/bin/env python3
"""Writes roster.csv: 68 invented delegates for the Strasbourg scenario.

Everything here is synthetic. Nobody in the roster exists: a delegate is a code, and the name column repeats it. What the
published agenda gives is the frame: ten focus countries that send up to five people each, from several of five sectors, and
ombudspersons, civil society organisations and other actors who may be invited too.

    python3 make-roster.py > roster.csv     # or: python3 make-roster.py --check

The same seed gives the same roster on every version of Python 3: only random() is drawn from, whose sequence is guaranteed.

How the wishes come about: a delegate is drawn to a topic by the interest of their sector (INTEREST) times a factor of their own.
Most rank all four workshops; some stop after two or three; one in nine ranks nothing. Who can attend only some of the workshops
(a late arrival, a language, a need) ranks one of those first, as they were told when they registered.
"""

import csv
import io
import pathlib
import random
import sys

SEED = 20190516
COUNTRIES = ["alb", "arm", "aze", "bih", "geo", "mda", "mne", "srb", "tur", "ukr"]
STATE_SECTORS = ["law-enforcement", "justice-ministry", "judiciary", "child-protection", "education"]
INVITED = [("omb", "ombudspersons", 6), ("civ", "civil-society", 8), ("oth", "other", 4)]
TOPICS = ["w1", "w2", "w3", "w4"]

# How much a sector is drawn to w1 (reporting and prosecution), w2 (identifying victims), w3 (awareness), w4 (rights of victims).
INTEREST = {
    "law-enforcement": [6, 5, 2, 2],
    "justice-ministry": [5, 2, 2, 4],
    "judiciary": [5, 2, 1, 6],
    "child-protection": [2, 6, 3, 5],
    "education": [1, 3, 7, 2],
    "ombudspersons": [2, 3, 4, 6],
    "civil-society": [1, 3, 6, 4],
    "other": [2, 2, 4, 3],
}

# Who is what in which workshop: nobody has a part in both workshops of a block.
ROLES = {
    "w1": ("moderator", "justice-ministry"), "w2": ("moderator", "child-protection"),
    "w3": ("moderator", "education"), "w4": ("moderator", "judiciary"),
}
RAPPORTEURS = {"w1": "law-enforcement", "w2": "civil-society", "w3": "other", "w4": "ombudspersons"}

# Delegates who are not there all the time, speak only French, or need a room without steps.
TIMES = {"aze-4": ("fri 11:15", ""), "geo-5": ("fri 11:15", ""), "civ-7": ("thu 13:30", ""), "tur-2": ("", "fri 11:15")}
FRENCH_ONLY = ["mda-3", "civ-4", "omb-5"]
STEP_FREE = ["srb-4", "civ-2", "ukr-5"]
# What they can attend: room 8 interprets and has steps, room 9 is the other way round; late or early, half of the workshops are left.
REACHABLE = {
    **{code: ["w1", "w3"] for code in FRENCH_ONLY},
    **{code: ["w2", "w4"] for code in STEP_FREE},
    **{code: ["w3", "w4"] for code in ("aze-4", "geo-5")},
    "tur-2": ["w1", "w2"],
}


def pick(rng, items, weights):
    """One item, by weight."""
    target = rng.random() * sum(weights)
    for item, weight in zip(items, weights):
        target -= weight
        if target < 0:
            return item
    return items[-1]


def country_sectors(rng):
    """Five sectors of a delegation, three of them different at least."""
    while True:
        sectors = [pick(rng, STATE_SECTORS, [5, 4, 4, 4, 3]) for _ in range(5)]
        if len(set(sectors)) >= 3:
            return sorted(sectors, key=STATE_SECTORS.index)


def wishes(rng, code, sector):
    """The ranked topics: all, some, or none."""
    drawn = {t: w * (0.35 + rng.random()) for t, w in zip(TOPICS, INTEREST[sector])}
    ranking = sorted(TOPICS, key=lambda t: -drawn[t])
    length = pick(rng, [4, 3, 2, 0], [60, 18, 11, 11])
    if code in REACHABLE:
        ranking.sort(key=lambda t: t not in REACHABLE[code])
        length = max(length, 2)
    return ranking[:length]


def languages(rng, code):
    if code in FRENCH_ONLY:
        return "fr"
    return "en;fr" if rng.random() < 0.25 else "en"


def delegates():
    rng = random.Random(SEED)
    people = []
    for country in COUNTRIES:
        for number, sector in enumerate(country_sectors(rng), 1):
            people.append((f"{country}-{number}", sector, country))
    for prefix, sector, count in INVITED:
        for number in range(1, count + 1):
            people.append((f"{prefix}-{number}", sector, ""))
    rows = []
    for code, sector, delegation in people:
        arrives, leaves = TIMES.get(code, ("", ""))
        rows.append({
            "id": code, "name": code, "sector": sector, "delegation": delegation,
            **dict(zip(["choice 1", "choice 2", "choice 3", "choice 4"], wishes(rng, code, sector) + [""] * 4)),
            "languages": languages(rng, code), "needs": "step-free" if code in STEP_FREE else "",
            "arrives": arrives, "leaves": leaves, "role": "",
        })
    give_roles(rng, rows)
    return rows


def give_roles(rng, rows):
    """One moderator and one rapporteur per workshop: present all the time, free of needs, and each with one part only."""
    wanted = [(t, *ROLES[t]) for t in TOPICS] + [(t, "rapporteur", s) for t, s in RAPPORTEURS.items()]
    for topic, part, sector in wanted:
        free = [r for r in rows if r["sector"] == sector and not r["role"] and r["id"] not in REACHABLE and r["choice 1"]]
        keen = [r for r in free if topic in (r["choice 1"], r["choice 2"])] or free
        pick(rng, keen, [1] * len(keen))["role"] = f"{part}:{topic}"


def text():
    rows = delegates()
    out = io.StringIO()
    writer = csv.DictWriter(out, list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


if __name__ == "__main__":
    if "--check" in sys.argv:
        current = (pathlib.Path(__file__).parent / "roster.csv").read_text(encoding="utf-8")
        sys.exit(0 if current == text() else "roster.csv differs from what make-roster.py writes")
    sys.stdout.write(text())
