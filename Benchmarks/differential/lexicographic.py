"""Solves the stages of a policy one after the other, over every setting that is compared, each to proof."""
import time
from dataclasses import dataclass, field
from fractions import Fraction
from math import lcm

from ortools.sat.python import cp_model

from model import Impossible, Model
from objectives import SUMS, fairness
from wishes import Wishes

EFFORT = 20  # of one search, in the deterministic seconds of CP-SAT; a stage that needs more is not proven


class NotProven(Exception):
    """A search of the second reading ended without proof."""


@dataclass
class Answer:
    feasible: bool
    stages: list = field(default_factory=list)  # name, optimum, the worst that later stages may leave
    profile: list = None  # the dissatisfactions, worst first, once `generous` was a stage
    plan: tuple = None  # setting, seats and rooms
    seconds: float = 0


class Candidate:
    def __init__(self, setting, prepare=None):
        self.setting, self.alive, self.model, self.last = setting, True, None, None
        try:
            self.model = Model(setting)
            if prepare:
                prepare(self.model)
        except Impossible:
            self.alive = False

    def least(self, expression):
        """The least value of an expression, or None where nothing is feasible."""
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = 1
        solver.parameters.max_deterministic_time = EFFORT
        solver.parameters.random_seed = 1
        constant = isinstance(expression, int)
        self.model.cp.clear_objective()
        if not constant:
            self.model.cp.minimize(expression)
        if self.last:
            self.model.cp.clear_hints()
            for key, value in self.last.items():
                self.model.cp.add_hint(self.model.x[key], value)
        status = solver.solve(self.model.cp)
        if status == cp_model.INFEASIBLE:
            self.alive = False
            return None
        if status != cp_model.OPTIMAL and not (constant and status == cp_model.FEASIBLE):
            raise NotProven
        self.last = {key: solver.value(v) for key, v in self.model.x.items()}
        self.plan = (self.setting, *self.model.plan(solver))
        return expression if constant else round(solver.objective_value)

    def hold(self, expression, most):
        if isinstance(expression, int):
            self.alive = self.alive and expression <= most
        else:
            self.model.cp.add(expression <= most)


class Search:
    def __init__(self, scenario, settings, prepare=None):
        """`prepare` adds demands of its own to each model, and may raise Impossible."""
        self.scenario, self.answer = scenario, Answer(False)
        self.candidates = [c for c in (Candidate(s, prepare) for s in settings) if c.alive]

    def stage(self, name, build, slack=None, told=True):
        """Minimises what `build` makes of a model, and holds it; false where no setting has a plan."""
        values = []
        for c in self.candidates:
            expression, scale = build(c.model)
            value = c.least(expression)
            if value is not None:
                values.append((Fraction(value, scale), c, expression, scale))
        if not values:
            return False
        best = min(v for v, *_ in values)
        allowance = best + allowed(best, slack)
        for value, c, expression, scale in values:
            if value > allowance:
                c.alive = False
            else:
                c.hold(expression, (allowance * scale).__floor__())
        self.candidates = [c for c in self.candidates if c.alive]
        self.answer.plan = min(((v, i, c.plan) for i, (v, c, *_) in enumerate(values)), key=lambda t: t[:2])[2]
        if told:
            self.answer.stages.append((name, best, allowance))
        return True

    def run(self):
        if self.soft_rules():
            self.policy(self.scenario.policy)
        return self.answer

    def soft_rules(self):
        """Whether there is a plan; as few violations as can be are held."""
        self.answer.feasible = self.stage("soft-rules", lambda m: (sum(w * v for w, v in m.penalties), 1),
                                          told=any(not s.hard for s in self.scenario.rules.values()))
        return self.answer.feasible

    def policy(self, stages):
        for objectives, slack in stages:
            if "generous" in objectives:
                self.generous()
            elif "rank-maximal" in objectives:
                for rank in range(1, max(1, Wishes(self.scenario).longest) + 1):
                    self.stage(f"rank-maximal: rank {rank}", lambda m: fairness.places_beyond(m, rank))
            else:
                self.stage(stage_name(objectives), lambda m: weighted(m, objectives), slack)

    def generous(self):
        wishes = Wishes(self.scenario, remembering=False)
        self.stage("generous: worst-off", lambda m: fairness.present_worst_off(m))
        worst = int(self.answer.stages[-1][1])
        levels = {v for c in self.candidates for d in self.scenario.delegates.values()
                  for v in fairness.possible_sums(c.setting, d, wishes) if 0 < v <= worst}
        before = 0
        for level in sorted(levels, reverse=True):
            self.stage(f"generous: {level} or more", lambda m: fairness.fares_as_badly(m, level, worst))
            before = self.answer.stages[-1][1]
        setting, seats, _ = self.answer.plan
        self.answer.profile = sorted((sum(wishes.penalty(d, w) for w in seats[d.id])
                                      for d in self.scenario.delegates.values()), reverse=True)


def allowed(best, slack):
    if slack is None:
        return 0
    text = str(slack).strip()
    return abs(best) * Fraction(text[:-1].strip()) / 100 if text.endswith("%") else Fraction(text)


def stage_name(objectives):
    names = []
    for name, settings in objectives.items():
        if name == "sector-balance" and "of" in settings:
            of = settings["of"] if isinstance(settings["of"], list) else [settings["of"]]
            names += [f"sector-balance of {a}" for a in of]
        elif name == "mixing" and settings.get("by", "person") != "person":
            names.append(f"mixing by {settings['by']}")
        else:
            names.append(name)
    return " + ".join(names)


def weighted(model, objectives):
    """Σ weight × objective, over one common divisor."""
    parts = []
    for name, settings in objectives.items():
        expression, scale = SUMS[name](model, settings)
        weight = Fraction(settings.get("weight", "1"))
        parts.append((expression, weight / scale))
    scale = lcm(*[f.denominator for _, f in parts])
    return sum(e * int(f * scale) for e, f in parts), scale


def solve(scenario, settings, prepare=None):
    started = time.process_time()
    answer = Search(scenario, settings, prepare).run()
    answer.seconds = time.process_time() - started
    return answer
