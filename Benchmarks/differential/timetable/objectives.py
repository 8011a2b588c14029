"""What is minimised of an agenda, for CP-SAT. Everything is at least what it says, and no larger than it has to be where it is minimised."""
from timetable.programme import REST


class Objectives:
    def __init__(self, model):
        self.model, self.cp, self.programme = model, model.cp, model.programme
        self.known_overlaps, self.known_ends = {}, None

    def stage(self, parts):
        return sum(weight * self.value(name) for name, weight in parts.items() if name != "identifier-order")

    def value(self, name):
        p, at = self.programme, self.model.at
        if name == "clashes":
            return sum(n * self.overlap(a, b) for (a, b), n in p.clashes().items())
        if name == "parallel":
            return sum(n * self.overlap(a, b) for (a, b), n in p.parallel().items())
        if name == "absences":
            return sum(p.absences(s, t) * x for s in p.sessions.values() for t, x in at[s.id].items())
        if name == "ideal-times":
            return sum(abs(t % 1440 - s.ideal) * x for s in p.sessions.values() if s.ideal is not None
                       for t, x in at[s.id].items())
        if name == "compact-days":
            return sum(self.ends())
        if name == "early-days":
            return sum(k * end for k, end in enumerate(self.ends()))
        if name == "gaps":
            return self.gaps()
        return sum(abs(2 * t + b.minutes - sum(b.window)) * x for b in p.pauses
                   for t, x in self.model.pause_at[b.id, b.day.id].items())

    def overlap(self, a, b):
        """1 where two sessions overlap."""
        key = tuple(sorted((a, b)))
        if key not in self.known_overlaps:
            over, first, second = (self.cp.new_bool_var("") for _ in range(3))
            self.cp.add(self.model.end(a) <= self.model.start[b]).only_enforce_if(first)
            self.cp.add(self.model.end(b) <= self.model.start[a]).only_enforce_if(second)
            self.cp.add_bool_or([over, first, second])
            self.known_overlaps[key] = over
        return self.known_overlaps[key]

    def ends(self):
        """Minutes from each day's opening to the end of its last session, services aside."""
        if self.known_ends is None:
            self.known_ends = []
            for d in self.programme.days:
                v = self.cp.new_int_var(0, 1440, "")
                for s in self.programme.work:
                    for t, x in self.model.at[s.id].items():
                        if d.origin <= t < d.origin + 1440:
                            self.cp.add(v >= t + s.minutes - d.origin - d.opens).only_enforce_if(x)
                self.known_ends.append(v)
        return self.known_ends

    def gaps(self):
        """Moments at which something ends, nothing is on for a while, and the last session is to come or to end."""
        p = self.programme
        work = [(t, t + s.minutes, x) for s in p.work for t, x in self.model.at[s.id].items()]
        pauses = [(t, t + b.minutes, x) for b in p.pauses for t, x in self.model.pause_at[b.id, b.day.id].items()]
        found = []
        for d in p.days:
            mine = [w for w in work if d.origin <= w[0] < d.origin + 1440]
            on = mine + [b for b in pauses if d.origin <= b[0] < d.origin + 1440]
            for moment in sorted({end for _, end, _ in on}):
                later = [x for _, end, x in mine if end > moment]
                if not later:
                    continue
                ended, follows, gap = (self.cp.new_bool_var("") for _ in range(3))
                self.cp.add_max_equality(ended, [x for _, end, x in on if end == moment])
                self.cp.add_max_equality(follows, later)
                meanwhile = [x for start, end, x in on if start < moment + REST and moment < end]
                self.cp.add(gap >= ended + follows - 1 - sum(meanwhile))
                found.append(gap)
        return sum(found)

    # What broken soft rules cost

    def rules(self, of_rooms=False):
        return sum(r.weight * self.violations(r, g) for r in self.programme.rules if r.weight is not None
                   and (r.ask == "rooms") == of_rooms for g in r.groups)

    def violations(self, rule, group):
        model = self.model
        if rule.ask == "parallel":
            return self.overlap(*group) if len(group) == 2 and rule.amount == 1 else self.crowds(rule, group)
        if rule.ask == "per-day":
            return sum(self.beyond(sum(model.on_day[s][d.id] for s in group), rule.amount, len(group))
                       for d in self.programme.days)
        if rule.ask == "within":
            return sum(self.late(a, b, rule.amount) for a, b in zip(group, group[1:]))
        if rule.ask == "window":
            return sum(x for s in group for t, x in model.at[s].items() if not model.is_inside(rule, s, t))
        used = []
        for room in self.programme.rooms:
            lit = self.cp.new_bool_var("")
            for s in group:
                self.cp.add_implication(model.room[s][room], lit)
            used.append(lit)
        return self.beyond(sum(used), rule.amount, len(used))

    def beyond(self, count, most, largest):
        v = self.cp.new_int_var(0, largest, "")
        self.cp.add(v >= count - most)
        return v

    def late(self, a, b, minutes):
        broken = self.cp.new_bool_var("")
        self.cp.add(self.model.start[b] >= self.model.end(a)).only_enforce_if(~broken)
        self.cp.add(self.model.start[b] <= self.model.end(a) + minutes).only_enforce_if(~broken)
        return broken

    def crowds(self, rule, group):
        """Whenever one of them starts, each that is on beyond so many."""
        at, length = self.model.at, {s: self.programme.sessions[s].minutes for s in group}
        found = []
        for moment in sorted({t for s in group for t in at[s]}):
            on = [x for s in group for t, x in at[s].items() if t <= moment < t + length[s]]
            starting = [at[s][moment] for s in group if moment in at[s]]
            if len(on) <= rule.amount:
                continue
            v, some = self.cp.new_int_var(0, len(group), ""), self.cp.new_bool_var("")
            for x in starting:
                self.cp.add_implication(x, some)
            self.cp.add(v >= sum(on) - rule.amount).only_enforce_if(some)
            found.append(v)
        return sum(found)

    def fit(self, s):
        """How far the seats of a session's room are from the people expected."""
        p = self.programme
        people = s.expected if s.expected is not None else len(p.wish(s)) or None
        if s.kind == "plenary" and s.expected is None:
            people = len(p.delegates)
        if people is None or s.kind == "service" and s.expected is None:
            return 0
        return sum(abs(p.rooms[r].seats - people) * x for r, x in self.model.room[s.id].items())
