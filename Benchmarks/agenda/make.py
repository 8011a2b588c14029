#!/usr/bin/env python3
"""Writes the scenarios of the agenda benchmark: make.py NAME FOLDER, where NAME is one of

slots    10 workshops free over 3 slots, 120 delegates with scores 0 to 100, attendance bounds, pairs together and apart, pins and bans
tracks   24 workshops free over 6 slots of 4 rooms, 200 delegates with scores
talks    56 talks in 7 slots and 8 rooms of different size, speakers with several talks, talks of one track that must not overlap
congress 216 talks in 18 slots and 20 rooms, speakers with availability, prerequisites, tags

Each has its own seed, so that the same name writes the same files.
"""
import pathlib
import random
import sys

HEAD = "format: breakout/1\nevent:\n  name: {name}\n  timezone: Europe/Paris\n  step: {step} min\n  days:\n{days}"


def clock(minutes):
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def head(name, step, days):
    lines = "".join(f'    - {{id: {day}, date: 2026-03-{date:02d}, opens: "{clock(a)}", closes: "{clock(b)}"}}\n'
                    for day, date, a, b in days)
    return HEAD.format(name=name, step=step, days=lines)


def write(folder, scenario, rows):
    target = pathlib.Path(folder)
    target.mkdir(parents=True, exist_ok=True)
    (target / "scenario.yaml").write_text(scenario)
    (target / "roster.csv").write_text("".join(",".join(map(str, row)) + "\n" for row in rows))


def scores(generator, popularity):
    """What each workshop is worth to one delegate: some are liked by many, a few by few."""
    taste = [min(100, max(0, int(generator.gauss(mean, 25)))) for mean in popularity]
    return taste


def workshops(count, least, most, minutes):
    return "".join(f"  - {{id: w{w}, kind: workshop, minutes: {minutes}, attendance: {{min: {least}, max: {most}}}}}\n"
                   for w in range(1, count + 1))


def slots(folder):
    generator = random.Random(1001)
    popularity = [generator.uniform(25, 75) for _ in range(10)]
    rows = [["id", "name", "sector"] + [f"score w{w}" for w in range(1, 11)]]
    rows += [[f"d{d}", f"d{d}", "all"] + scores(generator, popularity) for d in range(1, 121)]
    text = head("Ten workshops", 30, [("day", 2, 9 * 60, 13 * 60 + 30)]) + "rooms:\n"
    text += "".join(f"  - {{id: r{r}, seats: {seats}}}\n" for r, seats in enumerate([70, 60, 60, 50], 1))
    text += "sessions:\n" + "".join(
        f"  - {{id: w{w}, kind: workshop, minutes: 90, attendance: {{min: {generator.randint(10, 20)}, max: {generator.randint(40, 65)}}}}}\n"
        for w in range(1, 11))
    text += "sectors:\n  - {id: all, name: Everybody}\ndelegates: {roster: roster.csv}\n"
    text += "together: [[d1, d2], [d3, d4], [d5, d6]]\napart: [[d7, d8], [d9, d10], [d11, d12]]\n"
    text += "pins:\n  - {delegate: d20, session: w3}\n  - {delegate: d21, session: w5}\n"
    text += "  - {delegate: d22, not: w1}\n  - {delegate: d23, not: w7}\n"
    text += "policy:\n  - worst-off\n  - preferences: {by: scores, power: 3}\n"
    write(folder, text, rows)


def tracks(folder):
    generator = random.Random(1002)
    popularity = [generator.uniform(25, 75) for _ in range(24)]
    rows = [["id", "name", "sector"] + [f"score w{w}" for w in range(1, 25)]]
    rows += [[f"d{d}", f"d{d}", "all"] + scores(generator, popularity) for d in range(1, 201)]
    text = head("Twenty-four workshops", 60, [("mon", 2, 9 * 60, 12 * 60), ("tue", 3, 9 * 60, 12 * 60)]) + "rooms:\n"
    text += "".join(f"  - {{id: r{r}, seats: {seats}}}\n" for r, seats in enumerate([70, 65, 60, 60], 1))
    text += "sessions:\n" + workshops(24, 20, 60, 60)
    text += "sectors:\n  - {id: all, name: Everybody}\ndelegates: {roster: roster.csv}\n"
    text += "policy:\n  - preferences: {by: scores, power: 1}\n"
    write(folder, text, rows)


def programme(folder, name, seed, talks, per_day, days, rooms, speakers, tags, ties):
    """Talks of an hour. A hidden agenda keeps every rule, so that one exists."""
    generator = random.Random(seed)
    total = per_day * days
    place = [(talk % total, talk // total) for talk in range(talks)]
    seats = [max(30, 400 // (room + 1)) for room in range(rooms)]
    tag = [generator.randrange(tags) for _ in range(talks)]
    text = head(name, 60, [(f"d{day}", 2 + day, 540, 540 + 60 * per_day) for day in range(days)]) + "rooms:\n"
    text += "".join(f"  - {{id: r{r}, seats: {s}}}\n" for r, s in enumerate(seats)) + "sessions:\n"
    order = list(range(talks))
    generator.shuffle(order)
    for talk in order:
        parts = [f"id: k{talk}", "kind: talk", "minutes: 60"]
        if generator.random() < 0.4:
            parts.append(f"attendance: {{min: {seats[place[talk][1]] * 4 // 5}}}")
        apart = [f"k{other}" for other in range(talk)
                 if tag[other] == tag[talk] and place[other][0] != place[talk][0] and generator.random() < 0.5]
        if apart:
            parts.append(f"not-with: [{', '.join(apart)}]")
        earlier = [other for other in range(talks) if place[other][0] < place[talk][0]]
        if earlier and generator.random() < ties:
            parts.append(f"after: [k{generator.choice(earlier)}]")
        text += "  - {" + ", ".join(parts) + "}\n"
    text += "sectors:\n  - {id: all, name: Everybody}\ndelegates: {roster: roster.csv}\npolicy: [preferences]\n"
    rows = [["id", "name", "sector", "arrives", "leaves", "role"]]
    for speaker in range(speakers):
        mine = [talk for talk in range(talks) if talk * speakers // talks == speaker]
        held = [place[talk][0] for talk in mine]
        arrives = leaves = ""
        if held and generator.random() < 0.4:
            first = max(0, min(held) - generator.randint(0, 3))
            last = min(total - 1, max(held) + generator.randint(0, 3))
            arrives = f"d{first // per_day} {clock(540 + 60 * (first % per_day))}"
            leaves = f"d{last // per_day} {clock(600 + 60 * (last % per_day))}"
        rows.append([f"s{speaker}", f"s{speaker}", "all", arrives, leaves, ";".join(f"speaker:k{talk}" for talk in mine)])
    write(folder, text, rows)


MAKERS = {
    "slots": slots,
    "tracks": tracks,
    "talks": lambda folder: programme(folder, "Talks", 1003, 56, 7, 1, 8, 45, 8, 0.15),
    "congress": lambda folder: programme(folder, "Congress", 1004, 216, 6, 3, 20, 150, 30, 0.15),
}

if __name__ == "__main__":
    MAKERS[sys.argv[1]](sys.argv[2])
