"""Rules about groups of delegates."""
from reading import friend_wishes


def friends(model, strength):
    """In each block for which both are there, whoever asks for somebody attends what they attend, or nothing as they do."""
    for block in model.setting.blocks:
        for d, friend in friend_wishes(model.scenario, strength.settings):
            if model.setting.open_to(d, block) and model.setting.open_to(friend, block):
                model.demand_any(strength, [model.seat(a, w) - model.seat(b, w) for w in block
                                            for a, b in ((d, friend), (friend, d))])


def together(model, strength):
    """In each block, those of a group who are there attend the same workshop, or all none: else a separation."""
    for block in model.setting.blocks:
        for group in model.scenario.together:
            there = [d for d in group if model.setting.open_to(d, block)]
            if len(there) < 2:
                continue
            if strength.hard:
                for w in block:
                    for other in there[1:]:
                        model.cp.add(model.seat(there[0], w) == model.seat(other, w))
                continue
            apart = model.cp.new_bool_var("")
            for w in block:
                for a in there:
                    for b in there:
                        if a != b:
                            model.cp.add(apart >= model.seat(a, w) - model.seat(b, w))
            model.penalties.append((strength.weight, apart))


def apart(model, strength):
    """Of a group one may attend a workshop; each further one is an encounter."""
    for w in model.setting.names:
        for group in model.scenario.apart:
            model.demand(strength, model.people(w, group) - 1, most=len(group))
