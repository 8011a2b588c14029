"""Sectors and a roster: wishes, presence, roles, languages, needs, delegations, attributes."""

SECTORS = ["police", "courts", "schools", "ngo"]


def make(case, dice):
    names = SECTORS[:dice.choice([2, 2, 3, 4])]
    sectors = [{"id": name} for name in names]
    case.raw["sectors"] = sectors
    case.raw["delegates"] = {"roster": "roster.csv"}
    if dice.random() < 0.5:
        case.raw["delegates"]["unranked"] = "sector"
        for s in sectors:
            if dice.random() < 0.7:
                s["prefers"] = dice.sample(case.topics, dice.randint(1, min(4, len(case.topics))))
    rows(case, dice, names)
    presence(case, dice)
    parts(case, dice)
    abilities(case, dice)
    sector_bounds(case, dice)
    if dice.random() < 0.3:
        attributes(case, dice)


def rows(case, dice, sectors):
    scores = dice.random() < 0.3
    silent = dice.choice([0.1, 0.3, 0.6])
    delegations = ["alb", "ben", "cam", "den"][:dice.randint(1, 4)] if dice.random() < 0.7 else []
    for k in range(case.people):
        row = {"id": f"p{k + 1}", "sector": dice.choice(sectors)}
        if delegations and dice.random() < 0.8:
            row["delegation"] = dice.choice(delegations)
        if dice.random() >= silent:
            if scores and dice.random() < 0.7:
                for topic in case.topics:
                    if dice.random() < 0.8:
                        row[f"score {topic}"] = str(dice.choice([0, 10, 20, 30, 50, 70, 80, 100]))
            else:
                wished = dice.sample(case.topics, dice.randint(1, min(4, len(case.topics))))
                for rank, topic in enumerate(wished):
                    row[f"choice {rank + 1}"] = topic
        case.rows.append(row)


def presence(case, dice):
    if dice.random() >= 0.25:
        return
    for row in case.rows:
        if dice.random() < 0.2:
            row["arrives"] = dice.choice(["d1 09:30", "d1 10:00", "d1 12:00", "d1 15:00"])
        elif dice.random() < 0.15:
            last = case.raw["event"]["days"][-1]["id"]
            row["leaves"] = dice.choice([f"{last} 10:30", f"{last} 12:00", "d1 15:30", "d1 18:00"])


def clock(text):
    hours, minutes = text.split(":")
    return int(hours) * 60 + int(minutes)


def is_there(row, session):
    """Whether somebody is there for the whole of a session."""
    begin = (session["day"], clock(session["start"]))
    end = (session["day"], begin[1] + session["minutes"])
    moment = lambda text: (text.split()[0], clock(text.split()[1]))
    return ("arrives" not in row or moment(row["arrives"]) <= begin) and \
        ("leaves" not in row or end <= moment(row["leaves"]))


def parts(case, dice):
    """Some moderate a workshop, or speak in the talk."""
    if dice.random() >= 0.25:
        return
    for row in case.rows:
        if dice.random() < 0.2:
            session = dice.choice(case.raw["sessions"])
            if is_there(row, session):
                row["role"] = ("speaker:" if session["kind"] == "talk" else "moderator:") + session["id"]


def abilities(case, dice):
    if any("languages" in s for s in case.raw["sessions"]):
        for row in case.rows:
            if dice.random() < 0.5:
                row["languages"] = dice.choice(["en", "fr", "en;fr"])
    features = sorted({f for r in case.raw["rooms"] for f in r.get("features", [])})
    if features and dice.random() < 0.25:
        for row in case.rows:
            if dice.random() < 0.2:
                row["needs"] = ";".join(dice.sample(features, dice.randint(1, len(features))))


def sector_bounds(case, dice):
    if dice.random() >= 0.3:
        return
    sectors = [s["id"] for s in case.raw["sectors"]]
    for session in case.raw["sessions"]:
        if session["kind"] == "workshop" and dice.random() < 0.3:
            one = dice.choice(sectors)
            size = sum(1 for r in case.rows if r["sector"] == one)
            session["sectors"] = dice.choice([
                {"at-least": {one: dice.randint(1, max(1, size // 2))}},
                {"at-most": {one: dice.randint(size // 2, size + 1)}}, {"distinct": dice.randint(1, len(sectors))}])


def attributes(case, dice):
    case.raw["delegates"]["attributes"] = ["g", "h"][:dice.randint(1, 2)]
    for row in case.rows:
        for name in case.raw["delegates"]["attributes"]:
            row[name] = dice.choice(["", "m", "f", "x"][:dice.randint(2, 4)])
