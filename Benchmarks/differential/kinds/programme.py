"""Whole programmes: feasibility, each stage of the agenda's policy, the rules and the rooms of what was found.

Each stage is compared under the allowances that the program tells of those before it. What it calls optimal has to be so; what it leaves open has
to lie on the right side: no bound above the optimum, no value below.
"""
import time

from ortools.sat.python import cp_model

import product
from compare import Verdict, same
from timetable.measure import Times
from timetable.model import Model
from timetable.objectives import Objectives
from timetable.programme import Programme

SECONDS = 10  # of the program
REFERENCE = 5  # of each question to CP-SAT


def compare(case, program):
    texts = case.texts()
    programme = Programme(texts)
    with product.folder_of(texts) as folder:
        run = product.command(program, ["solve", "scenario.yaml", "--out", "out", *product.LIMITS[:-1], f"{SECONDS}s"], folder)
        run.plan = product.plan_of(folder, "out")
    started = time.monotonic()
    name, detail, feasible = judge(programme, run)
    return Verdict(name, detail, run.wall, run.cpu, time.monotonic() - started, feasible)


def judge(programme, run):
    model = Model(programme)
    if run.plan is None or run.code not in (0, 4):
        return without_plan(model, run)
    times = Times(programme, run.plan["agenda"])
    if set(times.start) != set(programme.sessions):
        return "broken", "sessions are missing", True
    fixed = Model(programme)
    fixed.fix(times)
    if fixed.solve()[0] == cp_model.INFEASIBLE:
        return "broken", "the agenda breaks a rule", True
    return (*with_plan(model, times, run.plan["agendaProof"]), True)


def without_plan(model, run):
    if run.code not in (2, 3, 5):
        return "fault", f"exit {run.code}: {run.messages}", None
    status = model.solve(seconds=12 * REFERENCE)[0]
    feasible = {cp_model.INFEASIBLE: False, cp_model.UNKNOWN: None}.get(status, True)
    if run.code == 5:
        return "unproven", f"no plan in time, feasible: {feasible}", feasible
    if feasible is None:
        return "reference", "it cannot tell whether there is an agenda", None
    if not feasible:
        return "agree", "no plan" if run.code == 2 else f"refused: {run.messages}", False
    return ("feasibility" if run.code == 2 else "refused"), run.messages, True


def with_plan(model, times, proof):
    objectives = Objectives(model)
    model.hint(times)
    told = {named(p["stage"]): p for p in proof}
    open_stages = []
    for name, expression, own in stages(objectives, times):
        entry = told.pop(named(name), None)
        status, best, bound = model.solve(expression(), REFERENCE)
        if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            return ("reference", f"{name}: the second reading has nothing under the allowances") \
                if status == cp_model.UNKNOWN else ("measure", f"{name}: what was found breaks the allowances")
        problem = apart(name, entry, own, best, bound)
        if problem:
            return problem
        if entry is not None and not entry["optimal"]:
            open_stages.append(f"{name}: {entry['bound']:g} to {entry['value']:g}, "
                               f"{best if best == bound else f'{bound} to {best}'} is right")
        allowance = entry["allowance"] if entry is not None else own
        if not isinstance(expression(), int):
            model.cp.add(expression() <= int(allowance + 1e-6))
    told.pop(named("identifier-order"), None)
    if told:
        return "stage", f"{sorted(map(sorted, told))} are too many"
    problem = rooms(model, objectives, times)
    if problem:
        return problem
    return ("unproven", "; ".join(open_stages)) if open_stages else ("agree", "")


def named(stage):
    """The objectives of a stage, in whatever order they are added up."""
    return frozenset(stage.split(" + "))


def stages(objectives, times):
    """Each stage: its name, what makes its expression, and what the plan is worth in it."""
    kept = {}

    def once(key, make):
        return lambda: kept.setdefault(key, make()) if key not in kept else kept[key]

    if objectives.programme.rules:
        yield "programme-rules", once("programme-rules", objectives.rules), times.rules()
    for name, parts, _ in objectives.programme.stages:
        if parts != {"identifier-order": 1}:
            yield name, once(name, lambda parts=parts: objectives.stage(parts)), times.stage(parts)


def apart(name, entry, own, best, bound):
    if entry is None:
        return None if own <= best else ("stage", f"{name} is missing: {own} found, {best} can be had")
    if not same(entry["final"], own):
        return "measure", f"{name}: claims {entry['final']:g}, is {own}"
    if entry["value"] < bound - 1e-6:
        return "stage", f"{name}: {entry['value']:g} claimed, {bound} is the least"
    if entry["bound"] > best + 1e-6:
        return "stage", f"{name}: bound {entry['bound']:g} above {best}"
    if entry["optimal"] and entry["value"] > best + 1e-6:
        return "stage", f"{name}: {entry['value']:g} claimed to be optimal, {best} can be had"
    if entry["final"] > entry["allowance"] + 1e-6:
        return "stage", f"{name}: final {entry['final']:g} above the allowance {entry['allowance']:g}"
    return None


def rooms(model, objectives, times):
    """At these times rooms are as few as rules wish, and then as near to the people expected as can be."""
    for name, t in times.start.items():
        model.cp.add(model.start[name] == t)
    few = objectives.rules(of_rooms=True)
    status, best, _ = model.solve(few, REFERENCE)
    found = times.rules(of_rooms=True)
    if status == cp_model.OPTIMAL and found != best:
        return "rooms", f"{found} of rooms too many, {best} is right"
    if status != cp_model.OPTIMAL or any(s.kind == "workshop" for s in objectives.programme.sessions.values()):
        return None
    if not isinstance(few, int):
        model.cp.add(few <= best)
    expression = sum(objectives.fit(s) for s in objectives.programme.sessions.values())
    status, best, _ = model.solve(expression, REFERENCE)
    found = fit(objectives.programme, times)
    if status == cp_model.OPTIMAL and not isinstance(expression, int) and found != best:
        return "rooms", f"rooms fit by {found}, {best} is right"
    return None


def fit(programme, times):
    total = 0
    for s in programme.sessions.values():
        people = s.expected
        if people is None:
            people = len(programme.delegates) if s.kind == "plenary" else len(programme.wish(s)) or None
        if people is not None and not (s.kind == "service" and s.expected is None):
            total += abs(programme.rooms[times.room[s.id]].seats - people)
    return total
