"""`explain --delegate`: granting each better choice in the second reading costs what breakout says."""
import lexicographic
import product
import reading
import settings
from compare import Verdict, judge, level, same
from model import Impossible


def grant(delegate, workshop):
    def prepare(model):
        if (delegate, workshop) not in model.x:
            raise Impossible
        model.cp.add(model.x[delegate, workshop] == 1)
    return prepare


def compare(case, program):
    texts = case.texts()
    scenario = reading.read(texts["scenario.yaml"], texts)
    with product.folder_of(texts) as folder:
        run = product.solve_in(program, folder)
        answer = lexicographic.solve(scenario, settings.every_setting(scenario))
        name, detail = judge(scenario, answer, run)
        if name != "agree" or run.plan is None:
            return Verdict(name, detail, run.wall, run.cpu, answer.seconds, answer.feasible)
        asked = run
        for delegate in case.question:
            if delegate not in scenario.delegates:
                continue
            question = ["explain", "out/plan.json", "--delegate", delegate, *product.LIMITS]
            asked = product.command(program, question, folder)
            if asked.code != 0:
                return Verdict("fault", f"explain {delegate} ends with {asked.code}: {asked.messages}", asked.wall,
                               asked.cpu)
            for better in asked.document["better"]:
                problem = apart(scenario, answer, delegate, better)
                if problem:
                    return Verdict("whynot", f"{delegate} {better['session']}: {problem}", asked.wall, asked.cpu,
                                   answer.seconds, True)
    return Verdict("agree", "", max(run.wall, asked.wall), max(run.cpu, asked.cpu), answer.seconds, True)


def apart(scenario, answer, delegate, better):
    """How the answer to one better choice differs, or None."""
    workshop, reason = better["session"], better["reason"]
    there = any((delegate, workshop) in s.there and s.there[delegate, workshop]
                for s in settings.every_setting(scenario))
    if (reason == "away") != (not there):
        return f"{reason} though {'' if there else 'not '}there"
    if reason == "away":
        return None
    granted = lexicographic.solve(scenario, settings.every_setting(scenario), grant(delegate, workshop))
    if (reason == "forbidden") == granted.feasible:
        return f"{reason}: {better['text']}, though a plan {'grants' if granted.feasible else 'cannot grant'} it"
    if reason == "forbidden":
        return None
    worse = [(n, a, b) for (n, a, _), (_, b, _) in zip(answer.stages, granted.stages) if a != b]
    if answer.profile is not None and answer.profile != granted.profile:
        worse.append(("generous", answer.profile, granted.profile))
    if (reason == "tie") != (not worse):
        return f"{reason}, but it differs in {[(n, str(a), str(b)) for n, a, b in worse]}"
    for told in better.get("stages", []):
        right = value(granted, told["stage"])
        if right is not None and not same(told["granted"], right):
            return f"{told['stage']} granted {told['granted']}, {float(right):g} is right"
    return None


def value(answer, stage):
    """What a stage comes to; of a level of `generous` by the profile."""
    if stage.startswith("generous"):
        at = level(stage)
        return max(answer.profile, default=0) if at is None else sum(1 for v in answer.profile if v >= at)
    return next((best for name, best, _ in answer.stages if name == stage), None)
