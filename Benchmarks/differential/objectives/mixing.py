"""Meetings that are repeated."""
from itertools import combinations


def mixing(model, settings):
    by = settings.get("by", "person")
    return (pairs(model) if by == "person" else groups(model, by)), 1


def pairs(model):
    repeated = []
    for a, b in combinations([d.id for d in model.delegates], 2):
        shared = [w for w in model.setting.names if (a, w) in model.x and (b, w) in model.x]
        if len(shared) < 2:
            continue
        meetings = []
        for w in shared:
            meeting = model.cp.new_bool_var("")
            model.cp.add(meeting >= model.x[a, w] + model.x[b, w] - 1)
            meetings.append(meeting)
        repeated.append(model.at_least(sum(meetings) - 1, most=len(shared)))
    return sum(repeated)


def groups(model, by):
    """A delegate meets a delegation or sector, not their own, where anybody of it is in the same workshop."""
    value = (lambda d: d.delegation) if by == "delegation" else (lambda d: d.sector)
    repeated = []
    for name in sorted({value(d) for d in model.delegates} - {None}):
        members = [d.id for d in model.delegates if value(d) == name]
        here = {}
        for w in model.setting.names:
            here[w] = model.cp.new_bool_var("")
            for m in members:
                model.cp.add(here[w] >= model.seat(m, w))
        for d in model.delegates:
            if value(d) == name:
                continue
            meetings = []
            for w in model.setting.names:
                if (d.id, w) in model.x:
                    meeting = model.cp.new_bool_var("")
                    model.cp.add(meeting >= model.x[d.id, w] + here[w] - 1)
                    meetings.append(meeting)
            repeated.append(model.at_least(sum(meetings) - 1, most=len(meetings)))
    return sum(repeated)
