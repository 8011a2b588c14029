"""Rules about how many people, of which sectors and delegations, a workshop has."""


def attendance(model, strength):
    for w in model.setting.held:
        model.demand(strength, w.least - model.count[w.id], most=w.least)


def sectors(model, strength):
    for w in model.setting.held:
        members = {s: [d.id for d in model.delegates if d.sector == s] for s in model.scenario.sectors}
        for s, least in w.sectors_least.items():
            model.demand(strength, least - model.people(w.id, members[s]), most=least)
        for s, most in w.sectors_most.items():
            model.demand(strength, model.people(w.id, members[s]) - most, most=len(model.delegates))
        if w.distinct is not None:
            present = []
            for s in model.scenario.sectors:
                here = model.cp.new_bool_var("")
                model.cp.add(here <= model.people(w.id, members[s]))
                present.append(here)
            model.demand(strength, w.distinct - sum(present), most=w.distinct)


def delegations(model):
    names = sorted({d.delegation for d in model.delegates if d.delegation})
    return {name: [d.id for d in model.delegates if d.delegation == name] for name in names}


def even_bounds(model, block, members):
    """⌊n/k⌋ and ⌈n/k⌉ of the n members who attend one of the k workshops of a block."""
    k = len(block)
    if not model.setting.may_stay_away(block):
        n = sum(1 for m in members if model.setting.open_to(m, block))
        return n // k, -(-n // k)
    n = sum(model.people(w, members) for w in block)
    floor = model.cp.new_int_var(0, len(members), "")
    ceiling = model.cp.new_int_var(0, len(members), "")
    model.cp.add(k * floor <= n)
    model.cp.add(n <= k * floor + k - 1)
    model.cp.add(k * ceiling >= n)
    model.cp.add(k * ceiling <= n + k - 1)
    return floor, ceiling


def delegation_spread(model, strength):
    at_most = strength.settings["at-most"]
    for block in model.setting.blocks:
        for members in delegations(model).values():
            floor, ceiling = (0, int(at_most)) if at_most != "even" else even_bounds(model, block, members)
            for w in block:
                here = model.people(w, members)
                model.demand(strength, here - ceiling, most=len(members))
                model.demand(strength, floor - here, most=len(members))
