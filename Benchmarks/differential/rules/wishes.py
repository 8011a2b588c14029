"""Rules about what delegates wish."""


def ranked_only(model, strength):
    for d in model.delegates:
        if d.choices:
            for w in model.setting.held:
                if w.topic not in d.choices:
                    model.demand(strength, 0 + model.seat(d.id, w.id), most=1)


def guarantee(model, strength):
    """Everybody attends one of their first choices that are open to them: at all, or in each block with such a one."""
    within, every = int(strength.settings["within-choices"]), strength.settings.get("in") == "every-slot"
    for d in model.delegates:
        wanted = [w.id for w in model.setting.held
                  if w.topic in d.choices[:within] and model.setting.is_open(d.id, w.id)]
        for slot in model.setting.blocks if every else [model.setting.names]:
            found = []
            offered = [w for w in slot if w in wanted]
            for topic in sorted({model.scenario.sessions[w].topic for w in offered}):
                # Who attends the topic in another block has it, and is not owed it again.
                granting = {w for w in wanted if model.scenario.sessions[w].topic == topic} | set(offered)
                found.append(1 - sum(model.seat(d.id, w) for w in sorted(granting)))
            if found:
                model.demand_any(strength, found)
