"""Pins, groups, and how strongly each rule binds."""
from generator.people import is_there

STRENGTHS = ["attendance", "sectors", "pins", "together", "apart", "topic-once", "languages", "needs"]


def make(case, dice):
    pins(case, dice)
    groups(case, dice)
    rules = {}
    lenient = dice.choice([0, 0.1, 0.4])
    for name in STRENGTHS:
        if dice.random() < lenient:
            rules[name] = dice.choice([{"soft": dice.choice([1, 2, 5, 10])}, {"soft": 3}, "off"])
    soft = lambda settings: {**settings, "soft": dice.choice([1, 2, 3, 7])} if dice.random() < 0.5 else settings
    if any("delegation" in r for r in case.rows) and dice.random() < 0.35:
        rules["delegation-spread"] = soft({"at-most": dice.choice(["even", "even", 1, 2, 3])})
    if dice.random() < 0.3:
        rules["guarantee"] = soft({"within-choices": dice.randint(1, 3)})
        if dice.random() < 0.6:
            rules["guarantee"]["in"] = dice.choice(["any-slot", "every-slot"])
    if dice.random() < 0.08:
        rules["ranked-only"] = dice.choice(["hard", {"soft": 2}, {"soft": 5}])
    if rules:
        case.raw["rules"] = rules


def pins(case, dice):
    if dice.random() >= 0.3:
        return
    made = []
    for row in dice.sample(case.rows, min(len(case.rows), dice.randint(1, 3))):
        if "role" in row:
            continue
        name = dice.choice(dice.choice(case.blocks))
        session = next(s for s in case.raw["sessions"] if s["id"] == name)
        if is_there(row, session):
            made.append({"delegate": row["id"], dice.choice(["session", "session", "not"]): session["id"]})
    if made:
        case.raw["pins"] = made


def groups(case, dice):
    ids = [r["id"] for r in case.rows]
    pairs = set()
    for key in ("together", "apart"):
        if dice.random() >= 0.25:
            continue
        made = []
        for _ in range(dice.randint(1, 2)):
            group = sorted(dice.sample(ids, min(len(ids), dice.choice([2, 2, 3]))))
            found = {(a, b) for a in group for b in group if a < b}
            if not found & pairs:
                pairs |= found
                made.append(group)
        if made:
            case.raw[key] = made
