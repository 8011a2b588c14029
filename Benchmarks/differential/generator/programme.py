"""Days, rooms, and workshops in blocks of several shapes."""

FEATURES = ["step-free", "interpretation"]


def time(minutes):
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def make(case, dice):
    case.people = dice.choice([3, 4, 4, 5, 5, 6, 6, 7, 8, 8, 9, 10, 12, 14, 17, 20])
    case.raw["event"] = {"name": "Case", "timezone": "Europe/Paris", "days": [
        {"id": "d1", "date": "2030-05-13", "opens": "08:00", "closes": "20:00"},
        {"id": "d2", "date": "2030-05-14", "opens": "08:00", "closes": "20:00"}]}
    slots = [(d, s) for d in ("d1", "d2") for s in (540, 840)]
    count = dice.choice([1, 1, 2, 2, 2, 3, 3, 4])
    shapes = {"plain": 8, "lengths": 2, "staggered": 1, "pair": 2}
    case.blocks = []
    sessions = []
    for day, start in slots[:count]:
        shape = dice.choices(list(shapes), list(shapes.values()))[0]
        block = spans(dice, shape, start)
        optional = dice.random() < 0.25
        names = []
        for begin, length in block:
            name = f"w{len(sessions) + 1}"
            names.append(name)
            entry = {"id": name, "kind": "workshop", "minutes": length, "day": day, "start": time(begin)}
            if optional or dice.random() < 0.05:
                entry["optional"] = True
            sessions.append(entry)
        case.blocks.append(names)
    if not any(s["day"] == "d2" for s in sessions):
        case.raw["event"]["days"].pop()
    rooms(case, dice, sessions)
    limits(case, dice, sessions)
    topics(case, dice, sessions)
    extras(case, dice, sessions)
    case.raw["sessions"] = sessions


def spans(dice, shape, start):
    """Start and length of each workshop of a block, which may have several that follow each other."""
    if shape == "lengths":
        block = [(start, 180), (start, 75), (start + 90, 90)]
        return block + ([(start + 90, 60)] if dice.random() < 0.3 else [])
    if shape == "staggered":
        block = [(start, 60), (start + 30, 60), (start + 60, 60)]
        return block + ([(start + 30, 120)] if dice.random() < 0.5 else [])
    if shape == "pair":
        return [(start, 60)] * dice.choice([1, 2, 2, 3]) + [(start + 60, 60)] * dice.choice([1, 2, 2])
    return [(start, 90)] * dice.choice([1, 2, 2, 2, 3, 3, 4, 5])


def rooms(case, dice, sessions):
    """As many rooms as run at once, and some more; a session's room is pinned or open."""
    most = max(sum(1 for t in sessions if (t["day"] == s["day"]) and start(t) <= start(s) < start(t) + t["minutes"])
               for s in sessions)
    count = most + dice.choice([0, 0, 1, 2])
    tight = dice.random() < 0.4
    case.raw["rooms"] = []
    for k in range(count):
        seats = dice.randint(max(1, case.people // 2), case.people + 3) if tight else case.people + dice.randint(0, 4)
        room = {"id": f"r{k + 1}", "seats": seats}
        features = [f for f in FEATURES if dice.random() < 0.4]
        if features:
            room["features"] = features
        case.raw["rooms"].append(room)
    if count > 2 and dice.random() < 0.1:
        case.raw["rooms"].append({"id": "hall", "parts": ["r1", "r2"]})
    share = dice.choice([1, 1, 1, 0.5, 0])
    taken = []
    for s in sessions:
        span = (s["day"], start(s), start(s) + s["minutes"])
        free = [f"r{k + 1}" for k in range(count)
                if not any(r == f"r{k + 1}" and d == span[0] and a < span[2] and span[1] < b for r, d, a, b in taken)]
        room = dice.choice(free) if free else f"r{dice.randint(1, count)}"
        taken.append((room, *span))
        if dice.random() < share:
            s["room"] = room


def start(session):
    hours, minutes = session["start"].split(":")
    return int(hours) * 60 + int(minutes)


def limits(case, dice, sessions):
    some, cancellable = dice.random() < 0.5, 3 if dice.random() < 0.35 else 0
    for s in sessions:
        attendance = {}
        if some and dice.random() < 0.3:
            attendance["min"] = dice.randint(1, max(1, case.people // 4))
        if some and dice.random() < 0.3:
            attendance["max"] = dice.randint(max(1, case.people // 3, attendance.get("min", 1)), case.people + 2)
        if cancellable and dice.random() < 0.4:
            cancellable -= 1
            s["may-be-cancelled"] = True
            if dice.random() < 0.8:
                attendance["min"] = dice.randint(1, max(1, min(attendance.get("max", 9), case.people // 2)))
        if attendance:
            s["attendance"] = attendance


def topics(case, dice, sessions):
    """Some workshops repeat the topic of an earlier one."""
    if dice.random() < 0.3 and len(case.blocks) > 1:
        for block in case.blocks[1:]:
            for name in block:
                if dice.random() < 0.4:
                    earlier = dice.choice(case.blocks[0])
                    next(s for s in sessions if s["id"] == name)["topic"] = \
                        next(s for s in sessions if s["id"] == earlier).get("topic", earlier)
    case.topics = sorted({s.get("topic", s["id"]) for s in sessions})


def extras(case, dice, sessions):
    if dice.random() < 0.2:
        for s in sessions:
            if dice.random() < 0.4:
                s["languages"] = dice.choice([["en"], ["fr"], ["en", "fr"]])
    features = {f for r in case.raw["rooms"] for f in r.get("features", [])}
    if features and dice.random() < 0.15:
        dice.choice(sessions)["requires"] = [dice.choice(sorted(features))]
    if dice.random() < 0.15:
        s = dice.choice(sessions)
        sessions.append({"id": "t1", "kind": "talk", "minutes": 30, "day": s["day"], "start": s["start"],
                         "room": "lounge"})
        case.raw["rooms"].append({"id": "lounge", "seats": case.people + 3})
