"""Open blocks: every way to put the workshops into the two slots of a day is compared, with the policy.

Workshops that are all optional need no others beside them: the stages of placing the agenda decide, and then the policy.
"""
from itertools import combinations, permutations
from itertools import product as choices

import lexicographic
import product
import reading
from compare import Verdict, judge, placed
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


def clashes(setting):
    """For each two workshops that overlap, the delegates who wish both."""
    wishes = [set(d.choices) | {t for t, score in d.scores.items() if score > 0}
              for d in setting.scenario.delegates.values()]
    return sum(len({a, b} & w) == 2 for block in setting.programme for a, b in combinations(block, 2) for w in wishes)


def has_rooms(setting):
    """Whether the workshops of each block have a room each that seats their least attendance."""
    rooms = setting.scenario.rooms
    return all(any(all(r in setting.room_choices(w) and rooms[r].seats >= setting.scenario.sessions[w].least
                       for w, r in zip(block, order)) for order in permutations(rooms, len(block)))
               for block in setting.programme)


def by_clock(settings, plan):
    """The settings that the agenda's stages leave, or why those of a plan are none of them."""
    whole = [s for s in settings if has_rooms(s)]
    if plan is None or not whole:
        return whole, None
    chosen = placed(whole[0].scenario, plan)[0].placed
    worth = lambda s: (clashes(s), sum(len(b) * (len(b) - 1) // 2 for b in s.programme),
                       max(end for _, end in s.placed.values()))
    mine = [s for s in whole if s.placed == chosen]
    best = min(map(worth, whole))
    if not mine:
        return whole, "the plan's agenda is none of those that are possible"
    if worth(mine[0]) != best:
        return whole, f"clashes, parallel workshops and end of the day: {worth(mine[0])} found, {best} is right"
    return mine, None


def compare(case, program):
    texts = case.texts()
    scenario = reading.read(texts["scenario.yaml"], texts)
    run = product.solve(program, texts)
    settings, problem = settings_of(scenario), None
    if all(w.optional for w in scenario.workshops):
        settings, problem = by_clock(settings, run.plan)
    answer = lexicographic.solve(scenario, settings)
    name, detail = ("agenda", problem) if problem else judge(scenario, answer, run)
    return Verdict(name, detail, run.wall, run.cpu, answer.seconds, answer.feasible)
