"""`replan`: the fewest who lose a workshop, then the fewest rooms changed, then the policy, as things are now."""
import copy

import lexicographic
import measure
import product
import reading
import settings
from compare import Verdict, placed, same
from generator.text import Case, flow


def changed(case):
    """The case with its changes made, in the order of the documentation."""
    now, changes = Case(), case.changes
    now.raw, now.rows, now.files = copy.deepcopy(case.raw), copy.deepcopy(case.rows), dict(case.files)
    for change in changes.get("rooms", []):
        room = next(r for r in now.raw["rooms"] if r["id"] == change["id"])
        if "seats" in change:
            room["seats"] = change["seats"]
        if "closed" in change:
            room.setdefault("closed", []).append(change["closed"])
    for name in changes.get("lost", []):
        gone = {r["id"] for r in now.raw["rooms"] if r["id"] == name or name in r.get("parts", [])}
        for session in now.raw["sessions"]:
            if session.get("room") in gone:
                del session["room"]
        for day in now.raw["event"]["days"]:
            for room in now.raw["rooms"]:
                if room["id"] == name or name in room.get("parts", []):
                    room.setdefault("closed", []).append({"day": day["id"], "from": "00:00", "to": "24:00"})
    for change in changes.get("sessions", []):
        session = next(s for s in now.raw["sessions"] if s["id"] == change["id"])
        session.update(change)
    for name in changes.get("leave", []):
        now.rows = [r for r in now.rows if r["id"] != name]
        now.raw["pins"] = [p for p in now.raw.get("pins", []) if p["delegate"] != name]
        for key in ("together", "apart"):
            groups = [[d for d in g if d != name] for g in now.raw.get(key, [])]
            now.raw[key] = [g for g in groups if len(g) > 1]
    for joined in changes.get("join", []):
        row = {k: v for k, v in joined.items() if k != "choices"}
        row.update({f"choice {k + 1}": t for k, t in enumerate(joined.get("choices", []))})
        now.rows.append(row)
    for pin in changes.get("unpin", []):
        now.raw["pins"] = [p for p in now.raw.get("pins", []) if p != pin]
    now.raw["pins"] = now.raw.get("pins", []) + changes.get("pins", [])
    return now


def solve(scenario, earlier):
    search = lexicographic.Search(scenario, settings.every_setting(scenario))
    if not search.soft_rules():
        return search.answer
    search.stage("stability", lambda m: lost_places(m, earlier))
    search.stage("room-changes", lambda m: room_changes(m, earlier))
    search.policy(scenario.policy)
    return search.answer


def lost_places(model, earlier):
    lost = []
    for d in model.delegates:
        gone = [1 - model.seat(d.id, w) for w in earlier["allocation"].get(d.id, [])]
        if gone:
            lost.append(model.at_least(*gone, most=1))
    return sum(lost), 1


def rooms_before(earlier):
    return {s["session"]: s["room"] for s in earlier["agenda"]["sessions"]}


def room_changes(model, earlier):
    before = rooms_before(earlier)
    return sum(1 - model.room[w].get(before[w], 0) for w in model.setting.names if w in before), 1


def compare(case, program):
    texts = case.texts()
    changes = "format: breakout-changes/1\n" + "".join(f"{k}: {flow(v)}\n" for k, v in case.changes.items())
    with product.folder_of(texts) as folder:
        run = product.solve_in(program, folder)
        if run.plan is None:
            name = "agree" if run.code in (2, 3) else "fault" if run.code != 5 else "unproven"
            return Verdict(name, "no plan to begin with: " + run.messages, run.wall, run.cpu)
        earlier = run.plan
        product.write({"changes.yaml": changes}, folder)
        run = product.command(program, ["replan", "out/plan.json", "--changes", "changes.yaml", "--out", "new",
                                        *product.LIMITS], folder)
        run.plan = product.plan_of(folder, "new")
    now = changed(case).texts()
    scenario = reading.read(now["scenario.yaml"], now)
    answer = solve(scenario, earlier)
    name, detail = judge(scenario, answer, run, earlier)
    return Verdict(name, detail, run.wall, run.cpu, answer.seconds, answer.feasible)


def judge(scenario, answer, run, earlier):
    if run.code in (2, 3):
        if not answer.feasible:
            return "agree", "no plan"
        return "feasibility" if run.code == 2 else "refused", run.messages
    if run.code not in (0, 4) or run.plan is None:
        return ("unproven" if run.code == 5 else "fault"), f"replan ends with {run.code}: {run.messages}"
    setting, seats, rooms = placed(scenario, run.plan)
    broken = measure.problems(scenario, setting, seats, rooms)
    if broken:
        return "broken", "; ".join(broken)
    if not answer.feasible:
        return "reference", "replan found a plan that breaks nothing"
    moved = sum(1 for d in scenario.delegates if set(earlier["allocation"].get(d, [])) - set(seats.get(d, [])))
    if moved != run.document["moved"]:
        return "measure", f"moved: claims {run.document['moved']}, is {moved}"
    for p in run.plan["proof"]:
        right = next((s for s in answer.stages if sorted(s[0].split(" + ")) == sorted(p["stage"].split(" + "))), None)
        if right is None:
            if p["stage"].startswith("generous"):
                continue
            return "stage", f"{p['stage']} is one too many"
        if not same(p["value"], right[1]):
            if not p["optimal"]:
                return "unproven", f"{p['stage']}: {p['value']} found, {float(right[1]):g} is right"
            return "replan", f"{p['stage']}: {p['value']} claimed, {float(right[1]):g} is right"
    return ("unproven", "") if run.code == 4 else ("agree", "")
