"""Objectives that count people, workshops and seats."""
import json
from math import lcm

from rules.mix import delegations, even_bounds


def delegation_spread(model, settings):
    total, n = [], len(model.delegates)
    for block in model.setting.blocks:
        for members in delegations(model).values():
            floor, ceiling = even_bounds(model, block, members)
            for w in block:
                here = model.people(w, members)
                total.append(model.at_least(here - ceiling, floor - here, most=n))
    return sum(total), 1


def even_sizes(model, settings):
    """Σ |attendance − mean| over the workshops of each block."""
    scale, total = lcm(*[len(b) for b in model.setting.blocks] or [1]), []
    for block in model.setting.blocks:
        for w in block:
            everybody = [d.id for d in model.delegates]
            total.append((scale // len(block)) * model.distance_from_mean(block, w, everybody))
    return sum(total), scale


def filled(model, settings):
    empty = 0
    for block in model.setting.blocks:
        if model.setting.may_stay_away(block):
            for d in model.delegates:
                open_to = model.setting.open_to(d.id, block)
                if open_to:
                    empty += 1 - sum(model.seat(d.id, w) for w in open_to)
    return empty, 1


def cancellations(model, settings):
    return sum(1 for w in model.setting.cancelled if model.scenario.sessions[w].kind == "workshop"), 1


def room_fit(model, settings):
    return sum(model.seats(w) - model.count[w] for w in model.setting.names), 1


def stability(model, settings):
    earlier = json.loads(model.scenario.files[settings["against"]])["allocation"]
    lost = []
    for d in model.delegates:
        gone = [1 - model.seat(d.id, w) for w in earlier.get(d.id, []) if w in model.scenario.sessions]
        if not gone:
            continue
        if settings.get("count", "delegates") == "seats":
            lost += gone
        else:
            lost.append(model.at_least(*gone, most=1))
    return sum(lost), 1
