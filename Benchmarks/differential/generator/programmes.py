"""Whole programmes of 5 to 40 sessions, without workshops that delegates are seated in: every rule and objective of the agenda, mixed.

A hidden agenda is drawn first, and most of what is asked is read off it, so that many agendas exist and few things are asked for in vain; the rest
is drawn without looking, so that some programmes cannot be.
"""
from generator.programme import time
from generator.text import Case

FEATURES = ["step-free", "stage"]
WINDOWS = ["09:00–12:00", "10:00–15:00", "13:00–17:00"]
OBJECTIVES = ["clashes", "absences", "ideal-times", "parallel", "compact-days", "early-days", "gaps", "centred-breaks"]


def make(dice):
    case = Case()
    case.kind = "programme"
    count = dice.choice([5, 6, 7, 8, 9, 10, 12, 14, 16, 18, 20, 24, 28, 32, 36, 40])
    hidden = clock(case, dice, count)
    rooms(case, dice)
    sessions(case, dice, hidden, count)
    places(case, dice)
    relations(case, dice)
    people(case, dice)
    programme_rules(case, dice)
    policy(case, dice)
    for session in case.raw["sessions"]:
        session.pop("hidden")
    case.raw["policy"] = ["preferences"]
    return case


# The clock

def clock(case, dice, count):
    """Days, starts, breaks; and the stretches between them that a hidden agenda may use."""
    step = dice.choice([60, 60, 30, 30, 15, 10])
    fixed = dice.random() < 0.25
    case.rooms = dice.choice([1, 2, 2, 3, 3, 4] if count < 16 else [3, 4, 5, 6])
    case.length = [60] if step == 60 or fixed else [30, 60, 90] if step in (30, 15) else [20, 30, 40, 60]
    hours = max(2, -(-count * sum(case.length) // len(case.length) // (60 * case.rooms)) + dice.choice([0, 1, 1, 2]))
    days = max(min(dice.choice([1, 2, 3]), max(1, hours // 2)), -(-hours // 12))
    case.raw["event"] = {"name": "Programme", "timezone": "Europe/Paris", "step": step, "days": []}
    if fixed and dice.random() < 0.5:
        case.raw["event"]["starts"] = [time(m) for m in range(540, 1200, 60)]
    case.pauses = dice.random() < 0.4
    case.tracks = ["law", "tech", "schools"] if dice.random() < 0.5 else []
    for k in range(days):
        long = -(-hours // days) * 60
        opens = 540 + dice.choice([0, 0, 60]) * (dice.random() < 0.3)
        closes = opens + long + (60 if case.pauses else 0)
        day = {"id": f"d{k + 1}", "date": f"2030-05-{13 + k}", "opens": time(opens), "closes": time(closes)}
        if fixed and ("starts" not in case.raw["event"] or dice.random() < 0.2):
            day["starts"] = [time(m) for m in range(opens, closes, 60)]
        if "starts" in case.raw["event"]:
            day.setdefault("starts", [time(m) for m in range(opens, closes, 60)])
            if dice.random() < 0.3:
                day["starts"] = []
        case.raw["event"]["days"].append(day)
    if case.pauses:
        breaks(case, dice)
    if dice.random() < 0.15:
        case.raw.setdefault("pace", {})["changeover"] = dice.choice([step, 10, 15])
    if dice.random() < 0.15 and count <= 20:
        case.raw.setdefault("pace", {})["longest-without-break"] = dice.choice([120, 180, 240])
    return case.raw["event"]["days"]


def minutes(text):
    return int(text[:2]) * 60 + int(text[3:])


def breaks(case, dice):
    """A break or two on each day or some; now and then staggered by track."""
    days = case.raw["event"]["days"]
    middle = max(600, min((minutes(d["opens"]) + minutes(d["closes"])) // 2 for d in days) // 60 * 60)
    latest = min(minutes(d["closes"]) for d in days)
    window = f"{time(max(540, middle - 60))}–{time(min(latest, middle + 120))}"
    if minutes(window[6:]) - minutes(window[:5]) < 60:
        return
    lunch = {"id": "lunch", "minutes": dice.choice([30, 60]), "window": window}
    case.raw["breaks"] = [lunch]
    if dice.random() < 0.2:
        lunch["start"] = time(middle)
    if len(days) > 1 and dice.random() < 0.3:
        lunch["days"] = [d["id"] for d in days[:-1]]
    elif case.tracks and dice.random() < 0.4:
        lunch["tracks"] = ["law"]
        case.raw["breaks"].append({**{k: v for k, v in lunch.items() if k != "start"}, "id": "lunch-2", "tracks": ["tech"]})


# Rooms

def rooms(case, dice):
    case.raw["rooms"] = []
    alike = dice.random() < 0.3
    for k in range(case.rooms):
        room = {"id": f"r{k + 1}", "seats": 40 if alike else dice.choice([25, 40, 60, 80])}
        features = [f for f in FEATURES if dice.random() < 0.5]
        if features:
            room["features"] = features
        if dice.random() < 0.12 and case.rooms > 1:
            day = dice.choice(case.raw["event"]["days"])
            room["closed"] = [{"day": day["id"], dice.choice(["from", "to"]): dice.choice(["10:00", "11:00", "12:00"])}]
            span = room["closed"][0]
            if ("from" in span and span["from"] >= day["closes"]) or ("to" in span and span["to"] <= day["opens"]):
                del room["closed"]
        case.raw["rooms"].append(room)
    if case.rooms > 1 and dice.random() < 0.25:
        case.raw["rooms"].append({"id": "hall", "parts": ["r1", "r2"]})


# Sessions

def sessions(case, dice, days, count):
    """Sessions at hidden times: greedily, in the first room that is free then."""
    made = []
    free = {(d["id"], k): minutes(d["opens"]) for d in days for k in range(case.rooms)}
    workshops = dice.random() < 0.2
    for k in range(count):
        length = dice.choice(case.length)
        day, room = min(free, key=lambda key: (free[key], key))
        begin = free[day, room]
        free[day, room] = begin + length
        kind = dice.choices(["talk", "workshop" if workshops else "talk", "service"], [8, 3, 0.4])[0]
        if case.tracks and k < 2:
            kind = "talk"
        session = {"id": f"s{k + 1}", "kind": kind, "minutes": length, "hidden": (day, begin, begin + length)}
        if kind == "workshop":
            session["optional"] = True
            if dice.random() < 0.3 and made:
                topics = [s.get("topic", s["id"]) for s in made if s["kind"] == "workshop"]
                session.update({"topic": dice.choice(topics)} if topics else {})
        if case.tracks and kind == "talk" and (k < 2 or dice.random() < 0.12):
            session["track"] = ["law", "tech"][k] if k < 2 else dice.choice(case.tracks)
        if dice.random() < 0.4:
            session["tags"] = sorted(dice.sample(["a", "b", "c"], dice.choice([1, 1, 2])))
        if dice.random() < 0.4 and kind != "service":
            session["expected"] = dice.choice([10, 20, 30, 50, 70])
        made.append(session)
    if dice.random() < 0.3:
        plenary = made[-1]
        plenary["kind"] = "plenary"
        for key in ("topic", "optional", "track"):
            plenary.pop(key, None)
    dice.shuffle(made)
    case.raw["sessions"] = made


def places(case, dice):
    """Pins, windows, ideals, features."""
    days = [d["id"] for d in case.raw["event"]["days"]]
    features = {f for r in case.raw["rooms"] for f in r.get("features", [])}
    pinned = dice.choice([0, 0.05, 0.15])
    for s in case.raw["sessions"]:
        day, begin, end = s["hidden"]
        if dice.random() < pinned:
            s["day"] = day
            if dice.random() < 0.6:
                s["start"] = time(begin)
        elif dice.random() < 0.1:
            s["day"] = dice.choice(days)
        if "start" not in s and dice.random() < 0.12:
            low, high = max(0, begin - dice.choice([0, 60])), min(1440, end + dice.choice([60, 120]))
            s["window"] = f"{time(low)}–{time(high)}"
        if dice.random() < 0.15:
            s["ideal"] = time(dice.choice([540, 600, 630, 660, 780, 900]))
        if features and dice.random() < 0.1:
            s["requires"] = [dice.choice(sorted(features))]
        if dice.random() < 0.06:
            s["room"] = dice.choice(case.raw["rooms"])["id"]


def relations(case, dice):
    """`after`, `with` and `not-with`, most of them as the hidden agenda has it."""
    rows = case.raw["sessions"]
    for s in rows:
        day, begin, end = s["hidden"]
        before = [t["id"] for t in rows if (t["hidden"][0], t["hidden"][2]) <= (day, begin)]
        apart = [t["id"] for t in rows if t is not s and (t["hidden"][0] != day or t["hidden"][2] <= begin or end <= t["hidden"][1])]
        if before and dice.random() < 0.12:
            s["after"] = [dice.choice(before)]
        if apart and dice.random() < 0.15:
            s["not-with"] = sorted(set(dice.sample(apart, min(len(apart), dice.choice([1, 1, 2, 3])))))
        same = [t for t in rows if t is not s and t["hidden"][:2] == (day, begin) and t["kind"] == s["kind"] == "talk"
                and "with" not in t and not t.get("track") and not s.get("track")]
        if same and dice.random() < 0.06:
            other = dice.choice(same)
            if other["id"] not in s.get("not-with", []) and s["id"] not in other.get("not-with", []):
                s["with"] = [other["id"]]
        elif len(rows) > 5 and dice.random() < 0.01:
            s["after"] = [dice.choice([t["id"] for t in rows if t is not s])]


# People

def people(case, dice):
    days = case.raw["event"]["days"]
    names = [s["id"] for s in case.raw["sessions"]]
    if dice.random() < 0.7:
        case.raw["contributors"] = []
        for k in range(dice.randint(1, max(1, len(names) // 3))):
            mine = sorted(dice.sample(names, min(len(names), dice.choice([1, 2, 2, 3]))))
            entry = {"id": f"c{k + 1}", "sessions": mine}
            if dice.random() < 0.3:
                span = {"day": dice.choice(days)["id"]}
                if dice.random() < 0.5:
                    span[dice.choice(["from", "to"])] = dice.choice(["10:00", "11:00"])
                entry["available"] = [{"day": d["id"]} for d in days if d["id"] != span["day"]][:1] + [span]
                entry["available"] = [a for a in entry["available"] if sound(a, days)]
                if not entry["available"]:
                    del entry["available"]
            case.raw["contributors"].append(entry)
        if dice.random() < 0.25:
            case.raw.setdefault("pace", {})["walking"] = dice.choice([5, 10, 15])
    case.raw["sectors"] = [{"id": "all"}]
    case.raw["delegates"] = {"roster": "roster.csv"}
    topics = sorted({s.get("topic", s["id"]) for s in case.raw["sessions"] if s["kind"] in ("talk", "workshop")})
    for k in range(dice.choice([1, 3, 6, 10])):
        row = {"id": f"p{k + 1}", "sector": "all"}
        for place, topic in enumerate(dice.sample(topics, min(len(topics), dice.randint(0, 6)))):
            row[f"choice {place + 1}"] = topic
        if dice.random() < 0.25:
            day = dice.choice(days)
            moment = dice.choice([t for t in ("10:00", "11:00", "12:00", day["closes"]) if day["opens"] < t <= day["closes"]])
            row["leaves" if day is days[-1] and moment == day["closes"] else dice.choice(["arrives", "leaves"])] = f"{day['id']} {moment}"
        case.rows.append(row)
    case.people = len(case.rows)


def sound(span, days):
    day = next(d for d in days if d["id"] == span["day"])
    return span.get("from", "00:00") < day["closes"] and span.get("to", "24:00") > day["opens"]


# What is asked of sessions together

def programme_rules(case, dice):
    rules = []
    for k in range(dice.choice([0, 1, 2, 3, 4, 5])):
        rule = demand(case, dice)
        if rule is None:
            continue
        if "rooms" in rule or dice.random() < 0.75:
            rule["soft"] = dice.choice([1, 2, 5, 10, 100])
        rules.append(rule)
    if rules:
        case.raw["programme-rules"] = rules


def demand(case, dice):
    rows = case.raw["sessions"]
    subject = subjects(case, dice)
    kind = dice.choice(["parallel", "parallel", "pairs", "pairs", "per-day", "within", "window", "rooms"])
    if kind == "pairs":
        pairs = [sorted(dice.sample([s["id"] for s in rows], 2)) for _ in range(dice.randint(1, max(1, len(rows) // 2)))]
        return {"pairs": [list(p) for p in sorted(set(map(tuple, pairs)))], "parallel": 1}
    if kind == "within":
        ordered = sorted(dice.sample(rows, min(len(rows), dice.choice([2, 2, 3]))), key=lambda s: s["hidden"])
        return {"sessions": [s["id"] for s in ordered], "within": dice.choice([0, 30, 60, 120])}
    if subject is None:
        return None
    if kind == "parallel":
        return {**subject, "parallel": dice.choice([1, 1, 2])}
    if kind == "per-day":
        size = len(members(case, subject))
        return {**subject, "per-day": dice.randint(1, max(1, -(-size // len(case.raw["event"]["days"]))))}
    if kind == "window":
        return {**subject, "window": dice.choice(WINDOWS)}
    return {**subject, "rooms": dice.choice([1, 1, 2])}


def subjects(case, dice):
    """A way to say of which sessions; none where fewer than two are meant."""
    tags = sorted({t for s in case.raw["sessions"] for t in s.get("tags", [])})
    tracks = sorted({s["track"] for s in case.raw["sessions"] if "track" in s})
    people = [c["id"] for c in case.raw.get("contributors", [])]
    ways = [{"tag": t} for t in tags] + [{"track": t} for t in tracks] + [{"contributor": c} for c in people]
    ids = [s["id"] for s in case.raw["sessions"]]
    ways.append({"sessions": dice.sample(ids, min(len(ids), dice.randint(2, 6)))})
    subject = dice.choice(ways)
    return subject if len(members(case, subject)) > 1 else None


def members(case, subject):
    (key, value), = subject.items()
    if key == "sessions":
        return value
    if key == "contributor":
        return next(c["sessions"] for c in case.raw["contributors"] if c["id"] == value)
    return [s["id"] for s in case.raw["sessions"] if value in (s.get("tags", []) if key == "tag" else [s.get("track")])]


# Objectives

def policy(case, dice):
    if dice.random() < 0.3:
        return
    names = dice.sample(OBJECTIVES, dice.randint(1, len(OBJECTIVES)))
    stages = []
    while names:
        if len(names) > 1 and dice.random() < 0.2:
            stage = {name: {"weight": dice.choice([1, 2, 5, 30])} for name in (names.pop(), names.pop())}
        else:
            stage = {names.pop(): {}}
        if dice.random() < 0.25:
            stage["slack"] = dice.choice([1, 15, 30, "5%", "20%"])
        stages.append(tidied(stage))
    if dice.random() < 0.5:
        stages.append("identifier-order")
    case.raw["agenda-policy"] = stages


def tidied(stage):
    (name, settings), *rest = stage.items()
    if not rest and not settings:
        return name
    if len(rest) == 1 and rest[0][0] == "slack" and not settings:
        return {name: {"slack": rest[0][1]}}
    return stage
