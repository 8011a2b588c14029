"""Rules about where one delegate may be."""


def pins(model, strength):
    for pin in model.scenario.pins:
        if "session" in pin:
            model.demand(strength, 1 - model.seat(pin["delegate"], pin["session"]), most=1)
        else:
            model.demand(strength, 0 + model.seat(pin["delegate"], pin["not"]), most=1)


def topic_once(model, strength):
    for topic in {w.topic for w in model.setting.held}:
        about = [w.id for w in model.setting.held if w.topic == topic]
        if len(about) > 1:
            for d in model.delegates:
                model.demand(strength, sum(model.seat(d.id, w) for w in about) - 1, most=len(about))


def languages(model, strength):
    """A seat without a common language, unless the room interprets."""
    for w in model.setting.held:
        for d in model.delegates:
            if w.languages and d.languages and not (w.languages & d.languages):
                model.demand(strength, model.seat(d.id, w.id) - model.room_with(w.id, "interpretation"), most=1)


def is_let_in(delegate, workshop):
    """Whether a workshop is open to a delegate: of each thing that it asks for they are one of those that it names."""
    own = {"sectors": delegate.sector, "delegations": delegate.delegation}
    return all((own[k] if k in own else delegate.attributes[k]) in some for k, some in workshop.open_to.items())


def open_to(model, strength):
    for w in model.setting.held:
        for d in model.delegates:
            if not is_let_in(d, w):
                model.demand(strength, 0 + model.seat(d.id, w.id), most=1)


def takes(model, strength):
    """Of the workshops that are optional everybody attends as many as they, or the rule, say."""
    everyone = int(strength.settings.get("min", 0)), strength.settings.get("max")
    for d in model.delegates:
        least, most = d.takes or everyone
        taken = sum(model.seat(d.id, w.id) for w in model.setting.held if w.optional)
        model.demand(strength, least - taken, most=max(1, least))
        if most is not None:
            model.demand(strength, taken - int(most), most=len(model.setting.names) + 1)


def builds_on(model, strength):
    """Who attends a workshop has been in one about each topic that it builds on, and that one is over."""
    spans = model.setting.spans
    for w in model.setting.held:
        for topic in w.builds_on:
            before = [v.id for v in model.setting.held if v.topic == topic and spans[v.id][1] <= spans[w.id][0]]
            for d in model.delegates:
                model.demand(strength, model.seat(d.id, w.id) - sum(model.seat(d.id, v) for v in before), most=1)


def needs(model, strength):
    for w in model.setting.held:
        for d in model.delegates:
            for need in d.needs:
                model.demand(strength, model.seat(d.id, w.id) - model.room_with(w.id, need), most=1)
