"""Where sessions and breaks are placed: the stages before the policy that docs/scenario.md defines, not `identifier-order`.

For agendas whose rooms are pinned; nobody of the roster has a part in anything.
"""
from itertools import combinations

from ortools.sat.python import cp_model

import reading

STAGES = ["ideal-times", "compact-days", "early-days", "gaps", "centred-breaks"]
REST = 15  # minutes with nothing on that make a gap


def of_day(value, day):
    """A setting of a break, for all days or for each."""
    return value[day] if isinstance(value, dict) else value


def work(scenario):
    """The sessions that are no services."""
    return [s for s in scenario.sessions.values() if s.kind != "service"]


def values(var):
    """Everything that a variable may be."""
    ends = list(var.proto.domain)
    return [v for low, high in zip(ends[::2], ends[1::2]) for v in range(low, high + 1)]


class Agenda:
    def __init__(self, scenario):
        self.scenario, self.cp = scenario, cp_model.CpModel()
        self.start, self.day, self.breaks = {}, {}, {}
        for s in scenario.sessions.values():
            self.place(s)
        for b in scenario.breaks:
            for d in scenario.days:
                if d.id in reading.listed(b.get("days", [x.id for x in scenario.days])):
                    self.place_break(b, d)
        self.relations()
        self.meetings()

    def starts(self, origin, low, high, minutes):
        """The multiples of the step between two times after a day's midnight, from which so many minutes fit."""
        step = self.scenario.step
        return [origin + m for m in range(0, 1440, step) if low <= m and m + minutes <= high]

    def place(self, s):
        possible = []
        for d in self.scenario.days:
            if s.day in (None, d.id):
                low, high = s.window or (d.opens, d.closes)
                possible += [m for m in self.starts(d.origin, max(low, d.opens), min(high, d.closes), s.minutes)
                             if s.start is None or m == d.origin + s.start]
        possible = [m for m in possible if not any(
            m < c[1] and c[0] < m + s.minutes for c in (self.scenario.rooms[s.room].closed if s.room else []))]
        self.start[s.id] = self.cp.new_int_var_from_domain(cp_model.Domain.from_values(possible or [-1]), s.id)
        self.day[s.id] = {d.id: self.cp.new_bool_var("") for d in self.scenario.days}
        self.cp.add_exactly_one(self.day[s.id].values())
        for d in self.scenario.days:
            self.cp.add_linear_expression_in_domain(
                self.start[s.id], cp_model.Domain(d.origin, d.origin + 1439)).only_enforce_if(self.day[s.id][d.id])

    def place_break(self, b, d):
        minutes = reading.minutes(of_day(b["minutes"], d.id))
        low, high = reading.window(of_day(b["window"], d.id))
        possible = self.starts(d.origin, max(low, d.opens), min(high, d.closes), minutes)
        if "start" in b and (not isinstance(b["start"], dict) or d.id in b["start"]):
            possible = [m for m in possible if m == d.origin + reading.clock(of_day(b["start"], d.id))]
        var = self.cp.new_int_var_from_domain(cp_model.Domain.from_values(possible or [-1]), b["id"])
        if not possible:
            self.cp.add_bool_or([])
        self.breaks[b["id"], d.id] = (var, minutes, d.origin + low, d.origin + high)

    def apart(self, a, length_a, b, length_b, gap=0):
        first = self.cp.new_bool_var("")
        self.cp.add(a + length_a + gap <= b).only_enforce_if(first)
        self.cp.add(b + length_b + gap <= a).only_enforce_if(~first)

    def relations(self):
        sessions = self.scenario.sessions
        for s in sessions.values():
            for other in s.after:
                self.cp.add(self.start[other] + sessions[other].minutes <= self.start[s.id])
            for other in s.beside:
                self.cp.add(self.start[other] == self.start[s.id])
            for other in s.not_with:
                self.apart(self.start[s.id], s.minutes, self.start[other], sessions[other].minutes)

    def meetings(self):
        scenario, sessions = self.scenario, list(self.scenario.sessions.values())
        for a, b in combinations(sessions, 2):
            same_room = a.room and b.room and scenario.rooms[a.room].cells & scenario.rooms[b.room].cells
            if "plenary" in (a.kind, b.kind) and "service" not in (a.kind, b.kind):
                self.apart(self.start[a.id], a.minutes, self.start[b.id], b.minutes)
            if same_room:
                self.apart(self.start[a.id], a.minutes, self.start[b.id], b.minutes, scenario.pace.get("changeover", 0))
            elif any({a.id, b.id} <= set(reading.listed(c["sessions"])) for c in scenario.contributors):
                self.apart(self.start[a.id], a.minutes, self.start[b.id], b.minutes)
        for (var, minutes, _, _) in self.breaks.values():
            for s in sessions:
                if s.kind != "service":
                    self.apart(self.start[s.id], s.minutes, var, minutes)
        for (a, *_), (b, *_) in combinations(self.breaks.items(), 2):
            self.apart(self.breaks[a][0], self.breaks[a][1], self.breaks[b][0], self.breaks[b][1])
        for c in scenario.contributors:
            self.availability(c)

    def availability(self, contributor):
        if "available" not in contributor:
            return
        spans = []
        for span in reading.listed(contributor["available"]):
            d = next(d for d in self.scenario.days if d.id == span["day"])
            spans.append((d.origin + (reading.clock(span["from"]) if "from" in span else d.opens),
                          d.origin + (reading.clock(span["to"]) if "to" in span else d.closes)))
        for name in reading.listed(contributor["sessions"]):
            length = self.scenario.sessions[name].minutes
            domain = cp_model.Domain.from_intervals([[a, b - length] for a, b in spans if a <= b - length])
            self.cp.add_linear_expression_in_domain(self.start[name], domain)

    # Stages

    def ends(self, d):
        """Minutes from a day's opening to the end of its last session, services aside, or more."""
        v = self.cp.new_int_var(0, 1440, "")
        for s in work(self.scenario):
            self.cp.add(v >= self.start[s.id] + s.minutes - d.origin - d.opens).only_enforce_if(self.day[s.id][d.id])
        return v

    def stage(self, name):
        if name == "ideal-times":
            return sum(self.ideal(s) for s in self.scenario.sessions.values() if s.ideal is not None)
        if name == "compact-days":
            return sum(self.ends(d) for d in self.scenario.days)
        if name == "early-days":
            return sum(k * self.ends(d) for k, d in enumerate(self.scenario.days))
        if name == "gaps":
            return self.gaps()
        return sum(self.distance(2 * v + m - low - high) for v, m, low, high in self.breaks.values())

    def gaps(self):
        """How many moments there are at which something ends, nothing is on for a while, and a session is to come."""
        sessions = [self.placed(self.start[s.id], s.minutes) for s in work(self.scenario)]
        breaks = [self.placed(var, minutes) for var, minutes, _, _ in self.breaks.values()]
        places = [place for item in sessions + breaks for place in item]
        found = []
        for d in self.scenario.days:
            of_day = [p for p in places if d.origin <= p[0] < d.origin + 1440]
            for moment in sorted({end for _, end, _ in of_day}):
                later = [lit for item in sessions for start, end, lit in item
                         if end > moment and d.origin <= start < d.origin + 1440]
                if not later:
                    continue
                ended, follows, gap = (self.cp.new_bool_var("") for _ in range(3))
                self.cp.add_max_equality(ended, [lit for _, end, lit in of_day if end == moment])
                self.cp.add_max_equality(follows, later)
                on = [lit for start, end, lit in of_day if start < moment + REST and moment < end]
                self.cp.add(gap >= ended + follows - 1 - sum(on))
                found.append(gap)
        return sum(found)

    def placed(self, var, minutes):
        """Each place that something may have: start, end, and what is 1 where it is there."""
        found = []
        for start in values(var):
            lit = self.cp.new_bool_var("")
            self.cp.add(var == start).only_enforce_if(lit)
            found.append((start, start + minutes, lit))
        self.cp.add_exactly_one(lit for _, _, lit in found)
        return found

    def ideal(self, s):
        v = self.cp.new_int_var(0, 1440, "")
        for d in self.scenario.days:
            for sign in (1, -1):
                self.cp.add(v >= sign * (self.start[s.id] - d.origin - s.ideal)).only_enforce_if(self.day[s.id][d.id])
        return v

    def distance(self, expression):
        v = self.cp.new_int_var(0, 10 ** 5, "")
        self.cp.add(v >= expression)
        self.cp.add(v >= -expression)
        return v

    def solve(self):
        """The optimum of each stage, or None where there is no agenda."""
        found = []
        for name in [None] + STAGES:
            expression = self.stage(name) if name else 0
            self.cp.clear_objective()
            if not isinstance(expression, int):
                self.cp.minimize(expression)
            solver = cp_model.CpSolver()
            solver.parameters.num_workers = 1
            solver.parameters.max_deterministic_time = 20
            status = solver.solve(self.cp)
            if status == cp_model.INFEASIBLE:
                return None
            if status != cp_model.OPTIMAL:
                raise RuntimeError("the agenda is not proven")
            if name:
                value = round(solver.objective_value) if not isinstance(expression, int) else 0
                found.append((name, value))
                if not isinstance(expression, int):
                    self.cp.add(expression <= value)
        return found


def measure(scenario, agenda):
    """What the agenda of a plan is worth in each stage."""
    place = {}
    for entry in agenda["sessions"]:
        day = next(d for d in scenario.days if d.id == entry["day"])
        place[entry["session"]] = (day, reading.clock(entry["start"]))
    for w in scenario.workshops:  # a cancelled one had its place when the agenda was made
        if w.id not in place:
            place[w.id] = (next(d for d in scenario.days if d.id == w.day), w.start)
    ideal = sum(abs(place[s.id][1] - s.ideal) for s in scenario.sessions.values() if s.ideal is not None)
    names = {s.id for s in work(scenario)}
    ends = [max([t + scenario.sessions[s].minutes - d.opens for s, (p, t) in place.items() if p is d and s in names],
                default=0) for d in scenario.days]
    centred = 0
    on = [(d, t, t + scenario.sessions[s].minutes) for s, (d, t) in place.items() if s in names]
    for entry in agenda["breaks"]:
        b = next(b for b in scenario.breaks if b["id"] == entry["break"])
        low, high = reading.window(of_day(b["window"], entry["day"]))
        day = next(d for d in scenario.days if d.id == entry["day"])
        on.append((day, reading.clock(entry["start"]), reading.clock(entry["start"]) + entry["minutes"]))
        centred += abs(2 * reading.clock(entry["start"]) + entry["minutes"] - low - high)
    return [("ideal-times", ideal), ("compact-days", sum(ends)),
            ("early-days", sum(k * e for k, e in enumerate(ends))), ("gaps", gaps(scenario, on, ends)),
            ("centred-breaks", centred)]


def gaps(scenario, on, ends):
    """Stretches of a day with nothing on, after something and before its last session's end."""
    count = 0
    for d, last in zip(scenario.days, ends):
        spans = [(start, end) for day, start, end in on if day is d]
        for moment in {end for _, end in spans if end < d.opens + last}:
            count += not any(start < moment + REST and moment < end for start, end in spans)
    return count


def problems(scenario, agenda):
    """Whether the places of a plan are among those of the model."""
    model = Agenda(scenario)
    for entry in agenda["sessions"]:
        day = next(d for d in scenario.days if d.id == entry["day"])
        model.cp.add(model.start[entry["session"]] == day.origin + reading.clock(entry["start"]))
    for entry in agenda["breaks"]:
        day = next(d for d in scenario.days if d.id == entry["day"])
        model.cp.add(model.breaks[entry["break"], entry["day"]][0] == day.origin + reading.clock(entry["start"]))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    return solver.solve(model.cp) == cp_model.INFEASIBLE
