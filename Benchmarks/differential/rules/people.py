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


def needs(model, strength):
    for w in model.setting.held:
        for d in model.delegates:
            for need in d.needs:
                model.demand(strength, model.seat(d.id, w.id) - model.room_with(w.id, need), most=1)
