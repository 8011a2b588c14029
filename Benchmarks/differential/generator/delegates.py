"""What workshops ask of single delegates, and delegates of workshops."""
import json

SOFT = [1, 2, 4]


def make(case, dice):
    open_to(case, dice)
    takes(case, dice)
    builds_on(case, dice)
    friends(case, dice)
    if dice.random() < 0.1:
        for row in case.rows:
            if dice.random() < 0.4:
                row["priority"] = str(dice.choice([1, 2, 3, 5]))
    remember(case, dice)


def remember(case, dice):
    """What people carry from earlier events: in the roster, of two events, or both."""
    if dice.random() >= 0.12:
        return
    if dice.random() < 0.6:
        for row in case.rows:
            if dice.random() < 0.5:
                row["carried"] = dice.choice(["0.5", "1", "2.25", "4", "7"])
    if dice.random() < 0.6:
        case.raw["history"] = []
        for year in dice.sample(["2026", "2027", "2028"], dice.choice([1, 1, 2])):
            people = {row["id"]: {"points": dice.choice([0, 0, 1, 1, 4, 5]), "ranks": []} for row in case.rows if dice.random() < 0.7}
            if people:
                name = f"plan-{year}.json"
                case.files[name] = json.dumps({"format": "breakout-memory/1", "event": year, "begins": f"{year}-05-01", "people": people})
                case.raw["history"].append(name)
        if not case.raw["history"]:
            del case.raw["history"]
    if dice.random() < 0.4:
        case.raw["memory"] = dice.choice([{"strength": 0}, {"strength": 250}, {"keeps": 50}, {"strength": 40, "keeps": 90}])


def strength(case, dice, name):
    """Most often hard, as unless given."""
    if dice.random() < 0.3:
        case.raw.setdefault("rules", {})[name] = dice.choice([{"soft": dice.choice(SOFT)}, {"soft": 3}, "off"])


def open_to(case, dice):
    """Few workshops, and seldom all of a block, so that there is a way out."""
    if dice.random() >= 0.12:
        return
    attributes = case.raw["delegates"].get("attributes", [])
    if not attributes and dice.random() < 0.6:
        attributes = case.raw["delegates"]["attributes"] = ["year"]
        for row in case.rows:
            row["year"] = dice.choice(["4", "5", "6", ""])
    found = False
    for block in case.blocks:
        for name in dice.sample(block, min(len(block), 2)):
            if name == block[0] and dice.random() < 0.8 or dice.random() < 0.4:
                continue
            asks = {}
            if dice.random() < 0.5:
                asks["sectors"] = dice.sample([s["id"] for s in case.raw["sectors"]], dice.choice([1, 1, 2]))
            delegations = sorted({r["delegation"] for r in case.rows if "delegation" in r})
            if delegations and dice.random() < 0.3:
                asks["delegations"] = dice.sample(delegations, 1)
            for attribute in attributes:
                values = sorted({r[attribute] for r in case.rows if r.get(attribute)})
                if values and (not asks or dice.random() < 0.3):
                    asks[attribute] = dice.sample(values, min(len(values), dice.choice([1, 2])))
            if asks:
                next(s for s in case.raw["sessions"] if s["id"] == name)["open-to"] = asks
                found = True
    if found:
        strength(case, dice, "open-to")


def takes(case, dice):
    """For all, or for some; seldom more than there is."""
    optional = [s["id"] for s in case.raw["sessions"] if s.get("optional")]
    blocks = sum(1 for block in case.blocks if set(block) & set(optional))
    if not optional or dice.random() >= 0.3:
        return
    if dice.random() < 0.7:
        least = dice.choice([0, 0, 1, min(2, blocks)])
        settings = {"min": least} if least else {}
        if not least or dice.random() < 0.5:
            settings["max"] = max(least, dice.choice([1, 1, 2, 3]))
        case.raw.setdefault("rules", {})["takes"] = dice.choice([settings, {**settings, "soft": dice.choice(SOFT)}])
    else:
        strength(case, dice, "takes")
    if dice.random() < 0.6:
        for row in case.rows:
            if dice.random() < 0.4:
                row["takes"] = dice.choice(["0", "1", "1", "0-1", "1-", "-2", f"1-{max(1, blocks)}"])


def builds_on(case, dice):
    """A workshop on what was in an earlier block, or on what never is before it."""
    if len(case.blocks) < 2 or dice.random() >= 0.15:
        return
    sessions = {s["id"]: s for s in case.raw["sessions"]}
    found = False
    for earlier, later in zip(case.blocks, case.blocks[1:]):
        name, other = dice.choice(later), dice.choice(earlier if dice.random() < 0.9 else later)
        topics = {n: sessions[n].get("topic", n) for n in (name, other)}
        if topics[name] != topics[other] and len(later) > 1 and dice.random() < 0.8:
            sessions[name]["builds-on"] = [topics[other]]
            found = True
    if found:
        strength(case, dice, "builds-on")


def friends(case, dice):
    if dice.random() >= 0.15:
        return
    ids = [r["id"] for r in case.rows]
    hard = dice.random() < 0.3
    for row in case.rows:
        if dice.random() < (0.15 if hard else 0.4):
            others = [i for i in ids if i != row["id"]]
            row["with"] = ";".join(dice.sample(others, min(len(others), dice.choice([1, 1, 2, 3]))))
    if any("with" in r for r in case.rows):
        settings = {} if hard else {"soft": dice.choice(SOFT)}
        if dice.random() < 0.3:
            settings["mutual"] = True
        if dice.random() < 0.3:
            settings["at-most"] = dice.choice([1, 2])
        case.raw.setdefault("rules", {})["friends"] = settings or "hard"
