"""Small random scenarios that mix everything that a scenario can say, the same for the same seed."""
from random import Random

from generator import delegates, open, people, policy, programme, programmes, questions, rulebook
from generator.text import Case


def pinned(seed):
    """A scenario whose times are pinned; its rooms may be open."""
    return drawn(Random(f"pinned {seed}"))


def drawn(dice):
    case = Case()
    programme.make(case, dice)
    people.make(case, dice)
    rulebook.make(case, dice)
    # By dice of its own, so that what else a seed draws stays as it is.
    delegates.make(case, Random(str(case.rows)))
    policy.make(case, dice)
    return case


def asked(kind):
    def make(seed):
        dice = Random(f"{kind} {seed}")
        case = drawn(dice)
        getattr(questions, kind)(case, dice)
        return case
    return make


def left_open(kind):
    def make(seed):
        dice = Random(f"{kind} {seed}")
        case = drawn(dice)
        getattr(open, kind)(case, dice)
        if kind == "blocks":
            questions.smaller_policy(case, lambda name: name not in ("generous", "mixing", "stability", "rank-maximal"))
        return case
    return make


KINDS = {"agenda": left_open("agenda"), "blocks": left_open("blocks"), "frontier": asked("frontier"),
         "pinned": pinned, "programme": lambda seed: programmes.make(Random(f"programme {seed}")),
         "replan": asked("replan"), "whynot": asked("whynot")}


def kind_of(seed):
    """Of a hundred seeds 6 are re-plans, 6 reasons why not, 2 frontiers, 3 half-open agendas and 2 open blocks."""
    place = seed % 100
    for kind, least in (("blocks", 17), ("agenda", 14), ("frontier", 12), ("whynot", 6), ("replan", 0)):
        if least <= place < 19:
            return kind
    return "pinned"


def make(seed, kind=None):
    kind = kind or kind_of(seed)
    case = KINDS[kind](seed)
    case.kind = kind
    return case
