"""The rules of an agenda for CP-SAT: when every session and break is, and in which room."""
from itertools import combinations

from ortools.sat.python import cp_model

import reading
from timetable.programme import REST


class Model:
    def __init__(self, programme):
        self.programme, self.cp = programme, cp_model.CpModel()
        self.at, self.start, self.interval = {}, {}, {}  # of sessions
        self.on_day, self.room, self.overlaps = {}, {}, {}
        self.pause_at, self.pause, self.pause_interval = {}, {}, {}
        for s in programme.sessions.values():
            self.place(s.id, programme.starts(s), s.minutes, self.at, self.start, self.interval)
            self.on_day[s.id] = {d.id: sum(x for t, x in self.at[s.id].items() if d.origin <= t < d.origin + 1440)
                                 for d in programme.days}
        for p in programme.pauses:
            key = (p.id, p.day.id)
            self.place(key, programme.pause_starts(p), p.minutes, self.pause_at, self.pause, self.pause_interval)
        self.relations()
        self.add_rooms()
        self.people()
        self.pauses_and_plenaries()
        self.pace()
        for rule in programme.rules:
            if rule.weight is None:
                for group in rule.groups:
                    self.demand(rule, group)

    def place(self, key, possible, minutes, at, start, interval):
        at[key] = {t: self.cp.new_bool_var("") for t in possible}
        self.cp.add_exactly_one(at[key].values())  # nowhere to be: no agenda
        start[key] = self.cp.new_int_var_from_domain(cp_model.Domain.from_values(possible or [0]), "")
        self.cp.add(start[key] == sum(t * x for t, x in at[key].items()))
        interval[key] = self.cp.new_fixed_size_interval_var(start[key], minutes, "")

    def end(self, name):
        return self.start[name] + self.programme.sessions[name].minutes

    def keep_apart(self, names, gap=0):
        """No two of them overlap, or come closer than so many minutes."""
        if gap == 0:
            self.cp.add_no_overlap([self.interval[n] for n in names])
        else:
            self.cp.add_no_overlap([self.cp.new_fixed_size_interval_var(
                self.start[n], self.programme.sessions[n].minutes + gap, "") for n in names])

    def relations(self):
        sessions = self.programme.sessions
        for s in sessions.values():
            for other in s.after:
                self.cp.add(self.end(other) <= self.start[s.id])
            for other in s.beside:
                self.cp.add(self.start[other] == self.start[s.id])
            for other in s.not_with:
                self.keep_apart([s.id, other])

    def add_rooms(self):
        p = self.programme
        changeover = p.pace.get("changeover", 0)
        used = {cell: [] for r in p.rooms.values() for cell in r.cells}
        for s in p.sessions.values():
            self.room[s.id] = {r.id: self.cp.new_bool_var("") for r in p.rooms.values()}
            self.cp.add_exactly_one(self.room[s.id].values())
            for r in p.rooms.values():
                lit = self.room[s.id][r.id]
                wrong = [x for t, x in self.at[s.id].items() if not p.suits(s, r, t)]
                if len(wrong) == len(self.at[s.id]):
                    self.cp.add(lit == 0)
                    continue
                for x in wrong:
                    self.cp.add_bool_or([~x, ~lit])
                size = s.minutes + changeover
                interval = self.cp.new_optional_fixed_size_interval_var(self.start[s.id], size, lit, "")
                for cell in r.cells:
                    used[cell].append(interval)
        for intervals in used.values():
            self.cp.add_no_overlap(intervals)
        cells = {c for r in p.rooms.values() for c in r.cells if p.rooms[c].cells == {c}}
        longer = [self.cp.new_fixed_size_interval_var(self.start[s.id], s.minutes + changeover, "")
                  for s in p.sessions.values()]
        self.cp.add_cumulative(longer, [1] * len(longer), len(cells))  # implied
        for a, b in combinations(p.sessions.values(), 2):
            if a.track and a.track == b.track:
                for r in p.rooms:
                    self.cp.add(self.room[a.id][r] == self.room[b.id][r])

    def people(self):
        p = self.programme
        for c in p.contributors:
            mine = sorted(set(reading.listed(c["sessions"])))
            self.keep_apart(mine)
            if "walking" in p.pace:
                for a, b in combinations([p.sessions[n] for n in mine], 2):
                    if not (a.room and a.room == b.room or a.track and a.track == b.track):
                        self.keep_apart([a.id, b.id], p.pace["walking"])

    def pauses_and_plenaries(self):
        p = self.programme
        for a, b in combinations(p.work, 2):
            if "plenary" in (a.kind, b.kind):
                self.keep_apart([a.id, b.id])
        self.cp.add_no_overlap(list(self.pause_interval.values()))
        for b in p.pauses:
            for s in p.sessions.values():
                if p.stops(b, s):
                    self.cp.add_no_overlap([self.pause_interval[b.id, b.day.id], self.interval[s.id]])

    def pace(self):
        """A chain of sessions with less than a rest between two: from its beginning to its end it is no longer than allowed."""
        p = self.programme
        if "longest-without-break" not in p.pace:
            return
        limit = p.pace["longest-without-break"]
        begin = {s.id: self.cp.new_int_var(0, 1440 * (len(p.days) + 30), "") for s in p.work}
        for s in p.work:
            self.cp.add(begin[s.id] <= self.start[s.id])
            self.cp.add(self.end(s.id) - begin[s.id] <= limit)
        for a in p.work:
            for b in p.work:
                if a is b:
                    continue
                early, late, chained = (self.cp.new_bool_var("") for _ in range(3))
                self.cp.add(self.start[b.id] < self.end(a.id)).only_enforce_if(early)
                self.cp.add(self.start[b.id] >= self.end(a.id) + REST).only_enforce_if(late)
                self.cp.add(begin[b.id] <= begin[a.id]).only_enforce_if(chained)
                ways = [early, late, chained]
                for pause in (x for x in p.pauses if not x.tracks and x.minutes < REST):
                    rest = self.cp.new_bool_var("")
                    at = self.pause[pause.id, pause.day.id]
                    self.cp.add(at >= self.end(a.id)).only_enforce_if(rest)
                    self.cp.add(at + pause.minutes <= self.start[b.id]).only_enforce_if(rest)
                    ways.append(rest)
                self.cp.add_bool_or(ways)

    # Hard rules of the programme

    def demand(self, rule, group):
        if rule.ask == "parallel" and rule.amount == 1:
            self.keep_apart(group)
        elif rule.ask == "parallel":
            self.cp.add_cumulative([self.interval[s] for s in group], [1] * len(group), rule.amount)
        elif rule.ask == "per-day":
            for d in self.programme.days:
                self.cp.add(sum(self.on_day[s][d.id] for s in group) <= rule.amount)
        elif rule.ask == "within":
            for a, b in zip(group, group[1:]):
                self.cp.add(self.start[b] >= self.end(a))
                self.cp.add(self.start[b] <= self.end(a) + rule.amount)
        elif rule.ask == "window":
            for s in group:
                for t, x in self.at[s].items():
                    if not self.is_inside(rule, s, t):
                        self.cp.add(x == 0)
        else:
            raise ValueError("rooms are asked for softly")

    def is_inside(self, rule, name, start):
        origin = self.programme.day_of(start).origin
        low, high = rule.amount
        return origin + low <= start and start + self.programme.sessions[name].minutes <= origin + high

    def fix(self, times):
        """Everything where a plan has it."""
        for name, t in times.start.items():
            self.cp.add(self.start[name] == t)
            self.cp.add(self.room[name][times.room[name]] == 1)
        for key, t in times.pauses.items():
            self.cp.add(self.pause[key] == t)

    def hint(self, times):
        self.cp.clear_hints()
        for name, t in times.start.items():
            for moment, x in self.at[name].items():
                self.cp.add_hint(x, moment == t)
            for room, x in self.room[name].items():
                self.cp.add_hint(x, room == times.room[name])
        for key, t in times.pauses.items():
            for moment, x in self.pause_at[key].items():
                self.cp.add_hint(x, moment == t)

    def solve(self, expression=None, seconds=5):
        """What it ends with, the best value found, and the bound."""
        self.cp.clear_objective()
        if expression is not None and not isinstance(expression, int):
            self.cp.minimize(expression)
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = 1
        solver.parameters.max_time_in_seconds = seconds
        status = solver.solve(self.cp)
        if expression is None or isinstance(expression, int):
            return status, expression, expression
        if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            return status, None, solver.best_objective_bound
        return status, round(solver.objective_value), -int(-solver.best_objective_bound // 1)
