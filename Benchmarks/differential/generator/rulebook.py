"""Pins, groups, and how strongly each rule binds."""
from generator.people import clock, is_there

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
        rules["delegation-spread"] = soft({"at-most": dice.choice(["even", "even", possible(case, dice), 1, 2, 3])})
        if isinstance(rules["delegation-spread"]["at-most"], int) and dice.random() < 0.8:
            rules["delegation-spread"]["at-most"] = possible(case, dice)
    if dice.random() < 0.3:
        rules["guarantee"] = soft({"within-choices": dice.randint(1, 3)})
        if dice.random() < 0.6:
            rules["guarantee"]["in"] = dice.choice(["any-slot", "every-slot"])
    if dice.random() < 0.08:
        rules["ranked-only"] = dice.choice(["hard", {"soft": 2}, {"soft": 5}])
    if rules:
        case.raw["rules"] = rules


def narrowest(case):
    """The fewest workshops side by side when one begins."""
    workshops = [(s["day"], clock(s["start"]), s["minutes"]) for s in case.raw["sessions"] if s["kind"] == "workshop"]
    return min(sum(1 for d, start, length in workshops if d == day and start <= moment < start + length)
               for day, moment, _ in workshops)


def possible(case, dice):
    """So many members of a delegation in one workshop as the narrowest block needs, or one more."""
    names = [r.get("delegation") for r in case.rows]
    largest = max(names.count(n) for n in set(names) - {None})
    return -(-largest // narrowest(case)) + dice.randint(0, 1)


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
            if key == "apart" and len(group) > narrowest(case) and dice.random() < 0.85:
                continue
            if not found & pairs:
                pairs |= found
                made.append(group)
        if made:
            case.raw[key] = made
