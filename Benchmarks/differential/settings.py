"""The settings of a scenario: every choice of workshops to cancel, and of an agenda where it is open."""
from itertools import combinations

from reading import clock
from setting import Setting


def pinned(scenario):
    """Spans and rooms where every start is pinned; None where something is open."""
    spans, rooms = {}, {}
    for s in scenario.sessions.values():
        if s.start is None or s.day is None:
            return None
        day = next(d for d in scenario.days if d.id == s.day)
        spans[s.id] = (day.origin + s.start, day.origin + s.start + s.minutes)
        rooms[s.id] = s.room
    return spans, rooms


def cancellations(scenario):
    names = [w.id for w in scenario.workshops if w.cancellable]
    return [set(chosen) for k in range(len(names) + 1) for chosen in combinations(names, k)]


def every_setting(scenario):
    spans, rooms = pinned(scenario)
    return [Setting(scenario, spans, rooms, c) for c in cancellations(scenario)]


def span_of(scenario, session):
    """The span of a session whose start is pinned, or None."""
    s = scenario.sessions[session]
    if s.start is None or s.day is None:
        return None
    origin = next(d.origin for d in scenario.days if d.id == s.day)
    return origin + s.start, origin + s.start + s.minutes


def placed(scenario, plan):
    """The setting, seats and rooms of a plan."""
    spans, rooms = {}, {}
    for entry in plan["agenda"]["sessions"]:
        day = next(d for d in scenario.days if d.id == entry["day"])
        start = day.origin + clock(entry["start"])
        spans[entry["session"]] = (start, start + entry["minutes"])
        rooms[entry["session"]] = entry["room"]
    for w in plan["cancelled"]:
        spans[w] = span_of(scenario, w) or (-2, -1)
    pinned = {s: scenario.sessions[s].room for s in spans}
    return Setting(scenario, spans, pinned, plan["cancelled"]), plan["allocation"], rooms
