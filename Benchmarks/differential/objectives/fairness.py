"""Objectives about what each delegate gets."""
from wishes import PARTS, Wishes


def dissatisfaction(model, remembering=True):
    """The penalties of each delegate's places, summed."""
    wishes = Wishes(model.scenario, remembering)
    return {d.id: sum(wishes.penalty(d, w) * model.seat(d.id, w) for w in model.setting.names
                      if model.setting.there[d.id, w]) for d in model.delegates}


def most_of_anybody(model, remembering=True):
    wishes = Wishes(model.scenario, remembering)
    return max([sum(max([wishes.penalty(d, w) for w in block]) for block in model.setting.blocks)
                for d in model.delegates] + [0])


def preferences(model, settings):
    return sum(dissatisfaction(model).values()), PARTS


def worst_off(model, settings):
    return model.at_least(*dissatisfaction(model).values(), most=most_of_anybody(model)), PARTS


def present_worst_off(model):
    """The first step of `generous`, which counts people by what they get here."""
    return model.at_least(*dissatisfaction(model, False).values(), most=most_of_anybody(model, False)), 1


def possible_sums(setting, delegate, wishes):
    """What a delegate's places can cost them in all, whatever the rules say: a superset of what can happen."""
    sums = {0}
    seen = set()
    for block in setting.blocks:
        costs = {wishes.penalty(delegate, w) for w in setting.open_to(delegate.id, block) if w not in seen} | {0}
        seen |= set(block)
        sums = {a + b for a in sums for b in costs}
    return sums


def fares_as_badly(model, level, worst):
    """How many delegates have a dissatisfaction of `level` or more, none having more than `worst`."""
    count = []
    for total in dissatisfaction(model, False).values():
        if isinstance(total, int) and total < level:
            continue
        bad = model.cp.new_bool_var("")
        model.cp.add(total <= level - 1 + (worst - level + 1) * bad)
        count.append(bad)
    return sum(count), 1


def places_beyond(model, rank):
    """Places that none of the first `rank` choices fills: of each with wishes, one in each block they are there for."""
    wishes = Wishes(model.scenario)
    total = 0
    for d in model.delegates:
        if d.choices:
            total += len(model.setting.places[d.id])
            for w in model.setting.names:
                if model.setting.there[d.id, w] and (wishes.rank(d, w) or rank + 1) <= rank:
                    total -= model.seat(d.id, w)
    return total, 1
