"""How far the groups of people are from their shares."""
from math import lcm


def groups_of(model, attribute):
    """The members of each sector, or of each value of an attribute."""
    value = (lambda d: d.sector) if attribute == "sector" else (lambda d: d.attributes[attribute])
    names = sorted({value(d) for d in model.delegates} - {None})
    return [[d.id for d in model.delegates if value(d) == name] for name in names]


def sector_balance(model, settings):
    of = settings.get("of", "sector")
    parts = [balance(model, settings, attribute) for attribute in (of if isinstance(of, list) else [of])]
    scale = lcm(*[s for _, s in parts])
    return sum(e * (scale // s) for e, s in parts), scale


def balance(model, settings, attribute):
    share = proportional if settings.get("share") == "proportional" else even
    distances = [pair for block in model.setting.blocks for members in groups_of(model, attribute)
                 for pair in share(model, block, members)]
    if not distances:
        return 0, 1
    scale = lcm(*[s for _, s in distances])
    scaled = [e * (scale // s) for e, s in distances]
    if settings.get("measure") == "largest":
        return model.at_least(*scaled, most=scale * len(model.delegates)), scale
    return sum(scaled), scale


def even(model, block, members):
    """|count − N/k|, for each workshop."""
    k = len(block)
    for w in block:
        yield model.distance_from_mean(block, w, members), k


def proportional(model, block, members):
    """|count − people here × the group's part of all who are there|, for each workshop."""
    people = sum(1 for d in model.delegates if model.setting.open_to(d.id, block))
    part = sum(1 for d in members if model.setting.open_to(d, block))
    for w in block:
        if people:
            yield model.distance(people * model.people(w, members) - part * model.count[w], most=people ** 2), people
