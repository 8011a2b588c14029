"""Policies: every objective alone, weighted, with slack, in any order."""
import json

ALONE = ["generous", "rank-maximal", "mixing"]
SUMS = ["sector-balance", "worst-off", "preferences", "delegation-spread", "even-sizes", "filled", "cancellations",
        "room-fit", "stability"]


def make(case, dice):
    if dice.random() < 0.1:
        return
    names = SUMS + ["generous", "rank-maximal"] + (["mixing"] if case.people <= 6 else [])
    names = dice.sample(names, dice.choice([1, 1, 2, 2, 3, 4]))
    stages, k = [], 0
    while k < len(names):
        name = names[k]
        width = 1
        if name not in ALONE and dice.random() < 0.25:
            while k + width < len(names) and names[k + width] not in ALONE and width < 3:
                width += 1
        stage = {n: settings(case, dice, n) for n in names[k:k + width]}
        if width > 1:
            for s in stage.values():
                if dice.random() < 0.6:
                    s["weight"] = dice.choice([0.25, 0.5, 1.5, 2, 3])
        if name not in ("generous", "rank-maximal") and dice.random() < 0.25 and k + width < len(names):
            stage["slack"] = dice.choice(["5%", "10%", "50%", 1, 2, 0.5])
        stages.append(plain(stage))
        k += width
    case.raw["policy"] = stages


def plain(stage):
    """A stage of one objective without settings is its name."""
    return next(iter(stage)) if len(stage) == 1 and not next(iter(stage.values())) else stage


def settings(case, dice, name):
    if name == "sector-balance":
        return sector_balance(case, dice)
    if name == "preferences":
        return preferences(case, dice)
    if name == "mixing":
        return dice.choice([{}, {"by": "delegation"}, {"by": "sector"}])
    if name == "stability":
        return stability(case, dice)
    return {}


def sector_balance(case, dice):
    made = {}
    if dice.random() < 0.3:
        made["measure"] = "largest"
    if dice.random() < 0.4:
        made["share"] = "proportional"
    attributes = case.raw["delegates"].get("attributes", [])
    if attributes and dice.random() < 0.6:
        made["of"] = dice.choice([attributes, attributes[0]])
    return made


def preferences(case, dice):
    if any(c.startswith("score") for r in case.rows for c in r) and dice.random() < 0.5:
        made = {"by": "scores"}
        if dice.random() < 0.7:
            made["power"] = dice.choice([1, 1, 2, 3])
        return made
    made = {}
    if dice.random() < 0.25:
        steps = [dice.choice([1, 2, 5]) for _ in range(dice.randint(1, 4))]
        made["penalties"] = [sum(steps[:k]) for k in range(len(steps))]
        if dice.random() < 0.4:
            made["unranked"] = 30 + dice.randint(0, 20)
    return made


def stability(case, dice):
    """An earlier plan that gave some of them places at random."""
    earlier = {}
    for row in case.rows:
        places = [dice.choice(block) for block in case.blocks if dice.random() < 0.8]
        if dice.random() < 0.9:
            earlier[row["id"]] = places
    case.files["earlier.json"] = json.dumps({"format": "breakout-plan/1", "allocation": earlier}) + "\n"
    made = {"against": "earlier.json"}
    if dice.random() < 0.5:
        made["count"] = "seats"
    return made
