"""The plain model of one setting for CP-SAT: a variable for each delegate and workshop that they are there for."""
from itertools import combinations

from ortools.sat.python import cp_model

import rules
from setting import overlap


class Impossible(Exception):
    """No plan, told before the search."""


class Model:
    def __init__(self, setting):
        self.setting, self.scenario = setting, setting.scenario
        self.delegates = list(self.scenario.delegates.values())
        self.cp = cp_model.CpModel()
        self.x = {key: self.cp.new_bool_var(f"{key[0]}@{key[1]}") for key, there in setting.there.items() if there}
        self.count = {w: self.people(w, [d.id for d in self.delegates]) for w in setting.names}
        self.penalties = []  # weight and amount of each soft violation
        self.add_attendance()
        self.add_roles()
        self.add_rooms()
        rules.add_all(self)

    # What is counted

    def seat(self, delegate, workshop):
        """1 where the delegate attends the workshop."""
        return self.x.get((delegate, workshop), 0)

    def attending(self, delegate, block):
        """1 where the delegate attends a workshop of the block."""
        return sum(self.x[delegate, w] for w in self.setting.open_to(delegate, block))

    def people(self, workshop, delegates):
        """How many of these delegates attend the workshop."""
        return sum(self.seat(d, workshop) for d in delegates)

    def at_least(self, *expressions, most):
        """A variable that is no less than any of these, nor than 0."""
        v = self.cp.new_int_var(0, most, "")
        for e in expressions:
            self.cp.add(v >= e)
        return v

    def distance(self, expression, most):
        """A variable that is no less than the absolute value."""
        return self.at_least(expression, -expression, most=most)

    def distance_from_mean(self, block, workshop, members):
        """k · |how many of them are here − their mean over the k workshops of the block|, or more."""
        k, here = len(block), self.people(workshop, members)
        if self.setting.may_stay_away(block):
            return self.distance(k * here - sum(self.people(w, members) for w in block), most=k * len(members))
        n = sum(1 for d in members if self.setting.open_to(d, block))
        v = self.distance(k * here - n, most=k * len(members))
        # The line through the values at ⌊n/k⌋ and ⌈n/k⌉ lies below the others, and makes the proof short.
        q, r = divmod(n, k)
        self.cp.add(v >= r + (k - 2 * r) * (here - q))
        return v

    def demand(self, strength, excess, most):
        """Keeps an expression at 0 or below, or counts what is above as violations."""
        if isinstance(excess, (int, bool)):
            if excess <= 0:
                return
            if strength.hard:
                raise Impossible
            self.penalties.append((strength.weight, excess))
        elif strength.hard:
            self.cp.add(excess <= 0)
        else:
            self.penalties.append((strength.weight, self.at_least(excess, most=most)))

    def demand_any(self, strength, excesses):
        """Keeps expressions of at most 1 at 0 or below, or counts one violation where any is above."""
        if strength.hard:
            for e in excesses:
                self.cp.add(e <= 0)
        else:
            self.penalties.append((strength.weight, self.at_least(*excesses, most=1)))

    # What always holds

    def add_attendance(self):
        for d in self.delegates:
            for block in self.setting.blocks:
                self.cp.add(self.attending(d.id, block) <= 1)
            for block in self.setting.duties[d.id]:
                if not self.setting.open_to(d.id, block):
                    raise Impossible
                self.cp.add(self.attending(d.id, block) == 1)
        for w in self.setting.held:
            if w.cancellable:
                self.cp.add(self.count[w.id] >= 1)
            if w.most is not None:
                self.cp.add(self.count[w.id] <= w.most)

    def add_roles(self):
        for d in self.delegates:
            for role in d.roles:
                if role in self.setting.names:
                    if (d.id, role) not in self.x:
                        raise Impossible
                    self.cp.add(self.x[d.id, role] == 1)
            held = [r for r in d.roles if r in self.setting.spans]
            for a, b in combinations(held, 2):
                if overlap(self.setting.spans[a], self.setting.spans[b]):
                    raise Impossible

    def add_rooms(self):
        """Which session has which room, cancelled ones as well; `room` holds a variable for each that is possible."""
        setting, self.room = self.setting, {}
        for s in setting.placed:
            choices = setting.room_choices(s)
            if not choices:
                raise Impossible
            if len(choices) == 1:
                self.room[s] = {choices[0]: 1}
                continue
            self.room[s] = {r: self.cp.new_bool_var(f"{s} in {r}") for r in choices}
            self.cp.add_exactly_one(self.room[s].values())
        for a, b in combinations(setting.placed, 2):
            for ra, va in self.room[a].items():
                for rb, vb in self.room[b].items():
                    if setting.rooms_clash(a, ra, b, rb):
                        if isinstance(va, int) and isinstance(vb, int):
                            raise Impossible
                        self.cp.add(va + vb <= 1)
        self.add_tracks()
        for w in setting.names:
            self.cp.add(self.count[w] <= self.seats(w))

    def add_tracks(self):
        sessions = [s for s in self.setting.placed if self.scenario.sessions[s].track]
        for a, b in combinations(sessions, 2):
            if self.scenario.sessions[a].track == self.scenario.sessions[b].track:
                for r in set(self.room[a]) | set(self.room[b]):
                    va, vb = self.room[a].get(r, 0), self.room[b].get(r, 0)
                    if isinstance(va, int) and isinstance(vb, int):
                        if va != vb:
                            raise Impossible
                    else:
                        self.cp.add(va == vb)

    def seats(self, workshop):
        """The seats of the workshop's room."""
        return sum(self.scenario.rooms[r].seats * v for r, v in self.room[workshop].items())

    def room_with(self, workshop, feature):
        """1 where the workshop's room has the feature."""
        return sum(v for r, v in self.room[workshop].items() if feature in self.scenario.rooms[r].features)

    def plan(self, solver):
        """The seats and rooms of a solution."""
        value = lambda v: v if isinstance(v, int) else solver.value(v)
        seats = {d.id: [w for w in self.setting.names if value(self.seat(d.id, w))] for d in self.delegates}
        return seats, {s: next(r for r, v in choices.items() if value(v)) for s, choices in self.room.items()}
