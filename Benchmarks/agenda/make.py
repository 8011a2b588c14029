#!/usr/bin/env python3
"""Writes the scenarios of the agenda benchmark: make.py NAME FOLDER, where NAME is one of

slots    10 workshops free over 3 slots, 120 delegates with scores 0 to 100, attendance bounds, pairs together and apart, pins and bans
tracks   24 workshops free over 6 slots of 4 rooms, 200 delegates with scores
talks    56 talks in 7 slots and 8 rooms of different size, speakers with several talks, talks of one track that must not overlap
track-day  the same size with seven tracks of seven talks, each of which would best be in one room, speakers with two talks, and three pins
congress 216 talks in 18 slots and 20 rooms, speakers with availability, prerequisites, tags
large    500 talks in 40 slots and 25 rooms, the same
standards  125 sessions of an hour on 17 starts over 5 days in 8 rooms, 134 places in all, with pairs that must not be at the same time
camp-1 … camp-4  98 talks of 20 to 60 minutes on a 10-minute grid over 3 days in 3 venues, speakers who are there for a part of it: from easy to
         over-full; the last is asked for as much as fits
meetings 59 groups that ask for 223 meetings in 17 rooms and 16 slots, pairs of groups that share members
free-300, free-1000  30 workshops free over 5 slots of 8 rooms, 300 and 1,000 delegates with scores 0 to 100

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


def track_day(folder):
    """A hidden agenda has track k in room k, one talk an hour; the eighth room has the talks of no track."""
    generator = random.Random(1010)
    text = head("Track day", 60, [("day", 2, 540, 540 + 7 * 60)]) + "rooms:\n"
    text += "".join(f"  - {{id: r{r}, seats: {120 - 10 * r}}}\n" for r in range(8)) + "sessions:\n"
    talks = [(track, slot) for track in range(8) for slot in range(7)]
    pinned = generator.sample(talks, 3)
    order = talks[:]
    generator.shuffle(order)
    for track, slot in order:
        tag = f", tags: t{track}" if track < 7 else ""
        pin = f', start: "{clock(540 + 60 * slot)}"' if (track, slot) in pinned else ""
        text += f"  - {{id: k{track}-{slot}, kind: talk, minutes: 60{tag}{pin}}}\n"
    text += "contributors:\n"
    for speaker in range(20):
        one, other = generator.sample(talks, 2)
        while one[1] == other[1]:
            other = generator.choice(talks)
        text += f"  - {{id: c{speaker}, name: c{speaker}, sessions: [k{one[0]}-{one[1]}, k{other[0]}-{other[1]}]}}\n"
    text += "programme-rules:\n" + "".join(f"  - {{tag: t{k}, parallel: 1}}\n  - {{tag: t{k}, rooms: 1, soft: 1}}\n" for k in range(7))
    roster(folder, text)


def apart(pairs):
    """`not-with` of a session: those that come before it in the file."""
    return f", not-with: [{', '.join(sorted(pairs))}]" if pairs else ""


def roster(folder, text, rows=(("id", "sector"), ("nobody", "all"))):
    write(folder, text + "sectors:\n  - {id: all, name: Everybody}\ndelegates: {roster: roster.csv}\npolicy: [preferences]\n", rows)


def standards(folder):
    """A hidden agenda without any conflict: pairs that must not be at the same time are drawn among those that it has at different times."""
    generator = random.Random(1005)
    places = [(slot, room) for slot in range(17) for room in range(8)][:134]
    generator.shuffle(places)
    place = places[:125]
    group = [generator.randrange(40) for _ in range(125)]
    # Every two hours from 8:00: four starts a day, and one on the last.
    days = [(f"d{day}", 2 + day, 480, 16 * 60 if day < 4 else 10 * 60) for day in range(5)]
    text = head("Standards", 120, days) + "rooms:\n" + "".join(f"  - {{id: r{r}, seats: {300 - 30 * r}}}\n" for r in range(8))
    text += "sessions:\n"
    for number in range(125):
        pairs = {f"s{other}" for other in range(number) if place[other][0] != place[number][0]
                 and (group[other] == group[number] or generator.random() < 0.06)}
        need = f", attendance: {{min: {270 - 30 * place[number][1]}}}" if generator.random() < 0.3 else ""
        text += f"  - {{id: s{number}, kind: talk, minutes: 90{need}{apart(pairs)}}}\n"
    roster(folder, text)


def camp(folder, seed, load):
    """Talks whose minutes are a part of what the venues have between 10:00 and 20:00, with 10 minutes between two."""
    generator = random.Random(seed)
    lengths = [generator.choice([20, 30, 30, 40, 50, 60]) for _ in range(98)]
    hours = (sum(lengths) + 98 * 10) / load / 9
    closes = min(24 * 60 - 10, 600 + int(hours / 10 + 0.999) * 10)
    text = head("Camp", 10, [(f"d{day}", 2 + day, 600, closes) for day in range(3)])
    text += "rooms:\n" + "".join(f"  - {{id: v{v}, seats: {400 - 100 * v}}}\n" for v in range(3)) + "pace: {changeover: 10}\nsessions:\n"
    text += "".join(f"  - {{id: t{t}, kind: talk, minutes: {minutes}}}\n" for t, minutes in enumerate(lengths))
    text += "contributors:\n"
    for speaker in range(70):
        talks = [t for t in range(98) if t * 70 // 98 == speaker]
        day = generator.randrange(3)
        spans = [f'{{day: d{d}, from: "10:00", to: "{clock(closes)}"}}' for d in sorted([day, (day + 1) % 3])]
        span = f", available: [{', '.join(spans)}]" if generator.random() < 0.5 else ""
        text += f"  - {{id: c{speaker}, name: c{speaker}, sessions: [{', '.join(f't{t}' for t in talks)}]{span}}}\n"
    roster(folder, text)


def meetings(folder):
    """Groups that meet several times, each time in another slot, never beside a group with which they share members."""
    generator = random.Random(1007)
    count = [3 + (group % 9 < 7) for group in range(59)]
    while sum(count) < 223:
        count[generator.randrange(59)] += 1
    while sum(count) > 223:
        count[max(range(59), key=lambda group: count[group])] -= 1
    slots = [generator.sample(range(16), size) for size in count]
    shared = {(a, b) for a in range(59) for b in range(a) if not set(slots[a]) & set(slots[b]) and generator.random() < 0.5}
    text = head("Meetings", 60, [(f"d{day}", 2 + day, 540, 540 + 240) for day in range(4)])
    text += "rooms:\n" + "".join(f"  - {{id: r{r}, seats: {20 + 5 * r}}}\n" for r in range(17)) + "sessions:\n"
    for group in range(59):
        for time in range(count[group]):
            pairs = {f"g{group}-{other}" for other in range(time)}
            pairs |= {f"g{other}-{n}" for other in range(group) if (group, other) in shared for n in range(count[other])}
            text += f"  - {{id: g{group}-{time}, kind: talk, minutes: 60{apart(pairs)}}}\n"
    roster(folder, text)


def free(folder, people, seed):
    generator = random.Random(seed)
    popularity = [generator.uniform(25, 75) for _ in range(30)]
    most = people * 5 // 30 + people // 10
    rows = [["id", "name", "sector"] + [f"score w{w}" for w in range(1, 31)]]
    rows += [[f"d{d}", f"d{d}", "all"] + scores(generator, popularity) for d in range(1, people + 1)]
    text = head("Free workshops", 60, [("day", 2, 9 * 60, 14 * 60)]) + "rooms:\n"
    text += "".join(f"  - {{id: r{r}, seats: {most + 5 * r}}}\n" for r in range(8))
    text += "sessions:\n" + workshops(30, 5, most, 60)
    text += "sectors:\n  - {id: all, name: Everybody}\ndelegates: {roster: roster.csv}\npolicy:\n  - preferences: {by: scores, power: 1}\n"
    write(folder, text, rows)


MAKERS = {
    "slots": slots,
    "tracks": tracks,
    "talks": lambda folder: programme(folder, "Talks", 1003, 56, 7, 1, 8, 45, 8, 0.15),
    "track-day": track_day,
    "congress": lambda folder: programme(folder, "Congress", 1004, 216, 6, 3, 20, 150, 30, 0.15),
    "large": lambda folder: programme(folder, "Large", 1006, 500, 8, 5, 25, 350, 60, 0.15),
    "standards": standards,
    "camp-1": lambda folder: camp(folder, 1011, 0.6),
    "camp-2": lambda folder: camp(folder, 1012, 0.75),
    "camp-3": lambda folder: camp(folder, 1013, 0.9),
    "camp-4": lambda folder: camp(folder, 1014, 1.08),
    "meetings": meetings,
    "free-300": lambda folder: free(folder, 300, 1008),
    "free-1000": lambda folder: free(folder, 1000, 1009),
}

if __name__ == "__main__":
    MAKERS[sys.argv[1]](sys.argv[2])
