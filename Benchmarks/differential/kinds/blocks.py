"""Open blocks: every way to put the workshops into the two slots of a day is compared, with the policy."""
from itertools import product as choices

import lexicographic
import product
import reading
from compare import Verdict, judge
from setting import Setting
from settings import cancellations


def settings_of(scenario):
    day, workshops = scenario.days[0], scenario.workshops
    slots = [day.origin + day.opens, day.origin + day.opens + 60]
    made = []
    for chosen in choices(slots, repeat=len(workshops)):
        start = {w.id: s for w, s in zip(workshops, chosen)}
        if any(w.start is not None and start[w.id] != day.origin + w.start for w in workshops):
            continue
        if any(start[o] != start[w.id] for w in workshops for o in w.beside):
            continue
        if any(start[o] == start[w.id] for w in workshops for o in w.not_with):
            continue
        if any(start[o] >= start[w.id] for w in workshops for o in w.after):
            continue
        spans = {w: (s, s + 60) for w, s in start.items()}
        made += [Setting(scenario, spans, {w.id: w.room for w in workshops}, c) for c in cancellations(scenario)]
    return made


def compare(case, program):
    texts = case.texts()
    scenario = reading.read(texts["scenario.yaml"], texts)
    run = product.solve(program, texts)
    answer = lexicographic.solve(scenario, settings_of(scenario))
    name, detail = judge(scenario, answer, run)
    return Verdict(name, detail, run.wall, run.cpu, answer.seconds, answer.feasible)
