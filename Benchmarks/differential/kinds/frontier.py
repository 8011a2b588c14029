"""`frontier`: all points of which neither objective can be improved without the other being worse."""
from fractions import Fraction

import lexicographic
import product
import reading
import settings
from compare import Verdict, same


def points(scenario, first, second):
    """Every such point, the best of the first objective first; None where there is no plan."""
    chosen = {n: s for stage, _ in scenario.policy for n, s in stage.items()}
    before = []
    for stage, slack in scenario.policy:
        if first in stage or second in stage:
            break
        before.append((stage, slack))
    best, found = None, []
    while True:
        def prepare(model):
            if best is not None:
                expression, scale = lexicographic.weighted(model, {second: plain(chosen[second])})
                model.cp.add(expression <= (best * scale - 1).__ceil__()) if not isinstance(expression, int) else None
        search = lexicographic.Search(scenario, settings.every_setting(scenario))
        if not search.soft_rules():
            return None
        search.policy(before)
        for c in list(search.candidates):
            prepare(c.model)
            if best is not None:
                expression, scale = lexicographic.weighted(c.model, {second: plain(chosen[second])})
                if isinstance(expression, int) and Fraction(expression, scale) >= best:
                    search.candidates.remove(c)
        made = len(search.answer.stages)
        search.policy([({first: plain(chosen[first])}, None), ({second: plain(chosen[second])}, None)])
        if len(search.answer.stages) < made + 2:
            return found
        a, b = (s[1] for s in search.answer.stages[made:])
        found.append((a, b))
        best = b


def plain(objective):
    return {k: v for k, v in objective.items() if k != "weight"}


def compare(case, program):
    texts = case.texts()
    scenario = reading.read(texts["scenario.yaml"], texts)
    first, second = case.question
    with product.folder_of(texts) as folder:
        run = product.command(program, ["frontier", "scenario.yaml", "--between", first, "--and", second,
                                        *product.LIMITS], folder)
    right = points(scenario, first, second)
    verdict = Verdict("agree", "", run.wall, run.cpu, 0, right is not None)
    if run.code in (2, 3):
        if right is not None:
            verdict.name, verdict.detail = "feasibility" if run.code == 2 else "refused", run.messages
        return verdict
    if run.code == 4:
        verdict.name = "unproven"
        return verdict
    if run.code != 0:
        verdict.name, verdict.detail = "fault", f"frontier ends with {run.code}: {run.messages}"
        return verdict
    if right is None:
        verdict.name, verdict.detail = "feasibility", "points where there is no plan"
        return verdict
    told = [(p["first"], p["second"]) for p in run.document["points"]]
    if len(told) != len(right) or not all(same(t[0], r[0]) and same(t[1], r[1]) for t, r in zip(told, right)):
        verdict.name = "frontier"
        verdict.detail = f"{first}, {second}: {told} told, {[(float(a), float(b)) for a, b in right]} are right"
    return verdict
