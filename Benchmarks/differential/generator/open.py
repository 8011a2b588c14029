"""Agendas that leave something open."""
from generator.programme import time


def agenda(case, dice):
    """Talks, plenaries, services and breaks without a time beside pinned workshops."""
    for row in case.rows:
        row.pop("role", None)
    days = [d["id"] for d in case.raw["event"]["days"]]
    case.raw["event"]["step"] = dice.choice([15, 30, 60])
    case.raw["rooms"] += [{"id": f"x{k + 1}", "seats": case.people + 5} for k in range(2)]
    sessions = []
    for k in range(dice.randint(1, 5)):
        kind = dice.choice(["talk", "talk", "plenary", "plenary", "service"])
        entry = {"id": f"o{k + 1}", "kind": kind, "minutes": dice.choice([30, 45, 60, 90]),
                 "room": dice.choice(["x1", "x2"])}
        if dice.random() < 0.2:
            entry["day"] = dice.choice(days)
        if dice.random() < 0.3:
            begin = dice.choice([480, 600, 720, 840])
            entry["window"] = f"{time(begin)}–{time(begin + dice.choice([180, 240, 300]))}"
        if dice.random() < 0.3:
            entry["ideal"] = time(dice.choice([480, 555, 690, 750, 990]))
        if sessions and dice.random() < 0.3:
            other = dice.choice(sessions)["id"] if dice.random() < 0.6 else dice.choice(case.raw["sessions"])["id"]
            entry[dice.choice(["after", "not-with"])] = [other]
        sessions.append(entry)
    if len(sessions) > 1 and dice.random() < 0.3:
        case.raw["contributors"] = [{"id": "c1", "sessions": [s["id"] for s in sessions[:2]]}]
        if dice.random() < 0.5:
            case.raw["contributors"][0]["available"] = [{"day": days[0], "from": "08:00", "to": "16:00"}]
    breaks(case, dice)
    if dice.random() < 0.2:
        case.raw["pace"] = {"changeover": 15}
    case.raw["sessions"] += sessions


def breaks(case, dice):
    made = []
    if dice.random() < 0.5:
        made.append({"id": "lunch", "minutes": dice.choice([45, 60]), "window": "11:30–14:00"})
    if dice.random() < 0.3:
        made.append({"id": "tea", "minutes": 30, "window": "16:00–19:00"})
    if made:
        case.raw["breaks"] = made


def blocks(case, dice):
    """Three or four workshops of an hour in two slots and two rooms, none of which seats everybody."""
    people = len(case.rows)
    case.raw["event"]["days"] = [{"id": "d1", "date": "2030-05-13", "opens": "09:00", "closes": "11:00"}]
    case.raw["event"]["step"] = 60
    count = dice.choice([3, 4, 4, 4])
    keep = case.raw["sessions"][:count]
    case.raw["sessions"] = [{k: v for k, v in s.items() if k in ("id", "kind", "attendance", "sectors", "optional")}
                            for s in keep if s["kind"] == "workshop"]
    while len(case.raw["sessions"]) < count:
        case.raw["sessions"].append({"id": f"v{len(case.raw['sessions'])}", "kind": "workshop"})
    for s in case.raw["sessions"]:
        s["minutes"] = 60
    case.raw["rooms"] = [{"id": f"r{k + 1}", "seats": dice.randint(people // 2 + people % 2, max(2, people - 1))}
                         for k in range(2)]
    if dice.random() < 0.2:
        case.raw["sessions"][-1]["start"] = dice.choice(["09:00", "10:00"])
    if dice.random() < 0.2:
        case.raw["sessions"][0][dice.choice(["with", "not-with"])] = [case.raw["sessions"][1]["id"]]
    tidy(case)


def tidy(case):
    """Only what the workshops that are left have."""
    names = {s["id"] for s in case.raw["sessions"]}
    case.raw["pins"] = [p for p in case.raw.get("pins", []) if p.get("session", p.get("not")) in names]
    for s in case.raw["sectors"]:
        if "prefers" in s:
            s["prefers"] = [t for t in s["prefers"] if t in names]
            if not s["prefers"]:
                del s["prefers"]
    for row in case.rows:
        for key in ("role", "needs", "arrives", "leaves"):
            row.pop(key, None)
        choices = [row.pop(f"choice {k}") for k in range(1, 9) if f"choice {k}" in row]
        for k, topic in enumerate([t for t in choices if t in names]):
            row[f"choice {k + 1}"] = topic
        for key in [k for k in row if k.startswith("score ") and k[6:] not in names]:
            del row[key]
    if not case.raw["pins"]:
        del case.raw["pins"]
