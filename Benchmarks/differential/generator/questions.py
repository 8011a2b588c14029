"""What is asked of a scenario: a re-plan, a reason why not, a frontier."""
from generator.people import is_there


SINGLE = ["sector-balance", "preferences", "worst-off", "even-sizes", "delegation-spread", "room-fit"]


def smaller_policy(case, keep):
    """The policy without what a question leaves out."""
    stages = []
    for stage in case.raw.get("policy", []):
        entry = {stage: {}} if isinstance(stage, str) else dict(stage)
        entry.pop("slack", None)
        entry = {n: s for n, s in entry.items() if keep(n)}
        if entry:
            stages.append(next(iter(entry)) if len(entry) == 1 and not next(iter(entry.values())) else entry)
    case.raw.pop("policy", None)
    if stages:
        case.raw["policy"] = stages


def whynot(case, dice):
    smaller_policy(case, lambda name: name != "mixing")
    wishing = [r["id"] for r in case.rows if any(c.startswith("choice") for c in r)] or [case.rows[0]["id"]]
    case.question = dice.sample(wishing, min(2, len(wishing)))


def frontier(case, dice):
    names = dice.sample(SINGLE, 2)
    smaller_policy(case, lambda name: name not in ("mixing", *names))
    stages = case.raw.get("policy", [])[:dice.randint(0, 1)] + dice.sample(names, 2)
    case.raw["policy"] = stages
    case.question = names


def replan(case, dice):
    smaller_policy(case, lambda name: name not in ("mixing", "stability"))
    case.files.clear()
    changes, ids = {}, [r["id"] for r in case.rows]
    if dice.random() < 0.3:
        room = dice.choice([r for r in case.raw["rooms"] if "seats" in r])
        changes["rooms"] = [{"id": room["id"], "seats": max(1, room["seats"] - dice.randint(1, 4))}]
    if dice.random() < 0.15 and len(case.raw["rooms"]) > 1:
        changes["lost"] = [dice.choice([r["id"] for r in case.raw["rooms"]])]
    if dice.random() < 0.15:
        session, room = dice.choice(case.raw["sessions"]), dice.choice(case.raw["rooms"])
        changes["sessions"] = [{"id": session["id"], "room": room["id"]}]
    if dice.random() < 0.5 and len(ids) > 3:
        changes["leave"] = dice.sample(ids, dice.randint(1, 2))
    if dice.random() < 0.5:
        changes["join"] = [joined(case, dice, k) for k in range(dice.randint(1, 2))]
    pins(case, dice, changes)
    case.changes = changes or {"leave": [ids[-1]]}


def joined(case, dice, k):
    row = {"id": f"n{k + 1}", "sector": dice.choice(case.raw["sectors"])["id"]}
    if any("delegation" in r for r in case.rows) and dice.random() < 0.5:
        row["delegation"] = next(r["delegation"] for r in case.rows if "delegation" in r)
    if dice.random() < 0.7:
        row["choices"] = dice.sample(case.topics, min(2, len(case.topics)))
    return row


def pins(case, dice, changes):
    if case.raw.get("pins") and dice.random() < 0.4:
        changes["unpin"] = [case.raw["pins"][0]]
    taken = {p["delegate"] for p in case.raw.get("pins", [])} | set(changes.get("leave", []))
    free = [r for r in case.rows if r["id"] not in taken and "role" not in r]
    if not free or dice.random() >= 0.4:
        return
    row, name = dice.choice(free), dice.choice(dice.choice(case.blocks))
    session = next(s for s in case.raw["sessions"] if s["id"] == name)
    if is_there(row, session):
        changes["pins"] = [{"delegate": row["id"], dice.choice(["session", "not"]): name}]
