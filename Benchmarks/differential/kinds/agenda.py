"""Open talks, plenaries and breaks beside pinned workshops: each stage of placing them, then the policy."""
import agenda
import lexicographic
import product
import reading
from compare import Verdict, judge, placed
from setting import Setting
from settings import cancellations, span_of


def settings_of(scenario):
    """Those of the workshops alone, which are pinned."""
    spans = {w.id: span_of(scenario, w.id) for w in scenario.workshops}
    rooms = {w.id: w.room for w in scenario.workshops}
    return [Setting(scenario, spans, rooms, c) for c in cancellations(scenario)]


def compare(case, program):
    texts = case.texts()
    scenario = reading.read(texts["scenario.yaml"], texts)
    run = product.solve(program, texts)
    best = agenda.Agenda(scenario).solve()
    answer = lexicographic.Answer(False)
    if best is not None:
        answer = lexicographic.solve(scenario, settings_of(scenario))
    name, detail = judge_both(scenario, best, answer, run)
    return Verdict(name, detail, run.wall, run.cpu, answer.seconds, answer.feasible)


def judge_both(scenario, best, answer, run):
    if run.plan is not None and run.code in (0, 4):
        if agenda.problems(scenario, run.plan["agenda"]):
            return "broken", "the agenda breaks a rule"
        if best is not None:
            for (name, right), (_, found) in zip(best, agenda.measure(scenario, run.plan["agenda"])):
                if found != right:
                    return "agenda", f"{name}: {found} found, {right} is right"
    return judge(scenario, answer, run)
