"""Compares what breakout says of a scenario with the second reading."""
import importlib
import traceback
from dataclasses import dataclass
from fractions import Fraction

import lexicographic
import measure
import product
import reading
import settings
from settings import placed


@dataclass
class Verdict:
    name: str  # agree, or the kind of the difference
    detail: str = ""
    wall: float = 0
    cpu: float = 0
    reference: float = 0  # seconds of the second reading
    feasible: bool = None


def same(a, b):
    return abs(float(a) - float(b)) <= 1e-6 * max(1, abs(float(b)))


def compare(case, program):
    """The verdict on a case of any kind."""
    if case.kind in ("replan", "whynot", "frontier", "agenda", "blocks", "programme"):
        return importlib.import_module("kinds." + case.kind).compare(case, program)
    return compare_solve(case, program)


def compare_solve(case, program):
    texts = case.texts()
    try:
        scenario = reading.read(texts["scenario.yaml"], texts)
        answer = lexicographic.solve(scenario, settings.every_setting(scenario))
    except lexicographic.NotProven:
        return Verdict("reference", "the second reading is not proven in time")
    if answer.feasible:
        own = measure.problems(scenario, *answer.plan)
        if own:
            return Verdict("reference", f"its own plan breaks {own}")
    run = product.solve(program, texts)
    name, detail = judge(scenario, answer, run)
    return Verdict(name, detail, run.wall, run.cpu, answer.seconds, answer.feasible)


def judge(scenario, answer, run):
    """The kind of the difference between an answer and a run that ended with a plan or without, and what differs."""
    messages = run.messages
    if run.code in (2, 3):
        if not answer.feasible:
            return "agree", "no plan" if run.code == 2 else "refused"
        return ("feasibility" if run.code == 2 else "refused"), messages
    if run.code == 5:
        return "unproven", "no plan in time"
    if run.code not in (0, 4) or run.plan is None:
        return "fault", f"exit {run.code}: {messages}"
    setting, seats, rooms = placed(scenario, run.plan)
    broken = measure.problems(scenario, setting, seats, rooms)
    if broken:
        return "broken", "; ".join(broken)
    if not answer.feasible:
        return "reference", "it found a plan that breaks nothing"
    found = measure.stages(scenario, setting, seats, rooms)
    problem = stages_apart(answer, run.plan["proof"], found)
    if problem:
        return problem
    if run.code == 4:
        return "unproven", "; ".join(f"{p['stage']}: {p['value']} against {p.get('bound')}"
                                     for p in run.plan["proof"] if not p["optimal"])
    return "agree", ""


def stages_apart(answer, proof, found):
    """The first stage in which the two differ, or whose final value is not what was claimed."""
    told = {"soft-rules"} & {p["stage"] for p in proof}
    ours = [s for s in answer.stages if s[0] != "soft-rules" or told]
    if not told:
        for name, best, _ in answer.stages:
            if name == "soft-rules" and best != 0:
                return "stage", f"soft-rules is missing and worth {best}"
    measured = {name: value for name, value in found if name == "generous" or name.startswith("rank-maximal")}
    rest = [value for name, value in found
            if not (name == "generous" or name.startswith("rank-maximal") or (name == "soft-rules" and not told))]
    theirs = [p for p in proof if not p["stage"].startswith(("generous", "rank-maximal"))]
    if len(rest) != len(theirs):
        return "stage", f"{len(theirs)} stages {[p['stage'] for p in theirs]}, not {len(rest)}"
    for p, value in zip(theirs, rest):
        if not same(p["final"], value):
            return "measure", f"{p['stage']}: claims {p['final']}, is {float(value):g}"
    for p in proof:
        if p["stage"].startswith("rank-maximal") and p["stage"] in measured \
                and not same(p["final"], measured[p["stage"]]):
            return "measure", f"{p['stage']}: claims {p['final']}, is {float(measured[p['stage']]):g}"
    return profile_apart(answer, proof, measured) or values_apart(ours, answer, proof)


def level(name):
    """The level of a stage such as `generous: 4 or more`."""
    word = name.split(": ")[1].split()[0]
    return None if word == "worst-off" else float(word)


def counted(profile, name):
    at = level(name)
    return max(profile, default=0) if at is None else sum(1 for v in profile if v >= at)


def profile_apart(answer, proof, measured):
    for p in proof:
        if p["stage"].startswith("generous") and not same(p["final"], counted(measured["generous"], p["stage"])):
            return "measure", f"{p['stage']}: claims {p['final']}, is {counted(measured['generous'], p['stage'])}"
    return None


def values_apart(ours, answer, proof):
    """Walks the stages in order; those of `generous` are counted in the best profile, whatever levels are named."""
    ours = [s for s in ours if not (s[0].startswith("generous") and "or more" in s[0])]
    position = 0
    for p in proof:
        name = p["stage"]
        if name.startswith("generous") and "or more" in name:
            best = Fraction(counted(answer.profile, name))
            allowance = best
        else:
            if position >= len(ours):
                return "stage", f"{name} is one too many"
            _, best, allowance = ours[position]
            position += 1
        if not same(p["value"], best):
            lower = "better" if float(p["value"]) < float(best) else "worse"
            if p["optimal"] or lower == "better":
                return "stage", f"{name}: {p['value']} claimed, {float(best):g} is right ({lower})"
            return "unproven", f"{name}: {p['value']} found, {float(best):g} is right"
        if "bound" in p and float(p["bound"]) > float(best) + 1e-6 * max(1, float(best)):
            return "stage", f"{name}: bound {p['bound']} above {float(best):g}"
        if float(p["final"]) > float(allowance) + 1e-6 * max(1, float(allowance)):
            return "stage", f"{name}: final {p['final']} above the allowance {float(allowance):g}"
        if not same(p["allowance"], allowance):
            return "stage", f"{name}: allowance {p['allowance']}, {float(allowance):g} is right"
    if position < len(ours):
        return "stage", f"{ours[position][0]} is missing"
    return None


def guarded(case, program):
    """The verdict; an error of the second reading itself is told as such."""
    try:
        return compare(case, program)
    except Exception:
        return Verdict("reference", traceback.format_exc().strip().replace("\n", " | ")[-900:])
