"""What a finished agenda is worth, by the clock."""
import reading
from timetable.programme import REST


class Times:
    """When everything of a plan is, and in which rooms."""

    def __init__(self, programme, agenda):
        self.programme = programme
        days = {d.id: d for d in programme.days}
        self.start = {e["session"]: days[e["day"]].origin + reading.clock(e["start"]) for e in agenda["sessions"]}
        self.room = {e["session"]: e["room"] for e in agenda["sessions"]}
        self.pauses = {(e["break"], e["day"]): days[e["day"]].origin + reading.clock(e["start"]) for e in agenda["breaks"]}

    def span(self, name):
        return self.start[name], self.start[name] + self.programme.sessions[name].minutes

    def overlap(self, a, b):
        (a0, a1), (b0, b1) = self.span(a), self.span(b)
        return a0 < b1 and b0 < a1

    # Rules of the programme

    def violations(self, rule, group):
        p = self.programme
        if rule.ask == "parallel":
            return sum(max(0, sum(self.span(s)[0] <= t < self.span(s)[1] for s in group) - rule.amount)
                       for t in {self.start[s] for s in group})
        if rule.ask == "per-day":
            return sum(max(0, sum(p.day_of(self.start[s]) is d for s in group) - rule.amount) for d in p.days)
        if rule.ask == "within":
            return sum(not 0 <= self.start[b] - self.span(a)[1] <= rule.amount for a, b in zip(group, group[1:]))
        if rule.ask == "window":
            low, high = rule.amount
            spans = [(self.span(s), p.day_of(self.start[s]).origin) for s in group]
            return sum(not (o + low <= a and b <= o + high) for (a, b), o in spans)
        return max(0, len({self.room[s] for s in group}) - rule.amount)

    def rules(self, of_rooms=False):
        return sum(r.weight * self.violations(r, g) for r in self.programme.rules for g in r.groups
                   if r.weight is not None and (r.ask == "rooms") == of_rooms)

    # Objectives

    def value(self, name):
        p = self.programme
        if name == "clashes":
            return sum(n for (a, b), n in p.clashes().items() if self.overlap(a, b))
        if name == "parallel":
            return sum(n for (a, b), n in p.parallel().items() if self.overlap(a, b))
        if name == "absences":
            return sum(p.absences(s, self.start[s.id]) for s in p.sessions.values())
        if name == "ideal-times":
            return sum(abs(self.start[s.id] % 1440 - s.ideal) for s in p.sessions.values() if s.ideal is not None)
        if name == "compact-days":
            return sum(self.ends())
        if name == "early-days":
            return sum(k * end for k, end in enumerate(self.ends()))
        if name == "gaps":
            return self.gaps()
        return sum(abs(2 * self.pauses[b.id, b.day.id] + b.minutes - sum(b.window)) for b in p.pauses)

    def ends(self):
        p = self.programme
        return [max([self.span(s.id)[1] - d.origin - d.opens for s in p.work if p.day_of(self.start[s.id]) is d],
                    default=0) for d in p.days]

    def gaps(self):
        p = self.programme
        on = [self.span(s.id) for s in p.work] + [
            (self.pauses[b.id, b.day.id], self.pauses[b.id, b.day.id] + b.minutes) for b in p.pauses]
        count = 0
        for d, last in zip(p.days, self.ends()):
            ends = {b for a, b in on if d.origin <= a < d.origin + 1440 and b < d.origin + d.opens + last}
            count += sum(not any(a < t + REST and t < b for a, b in on) for t in ends)
        return count

    def stage(self, parts):
        return sum(weight * self.value(name) for name, weight in parts.items() if name != "identifier-order")
