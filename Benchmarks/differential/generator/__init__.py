"""Small random scenarios that mix everything that a scenario can say, the same for the same seed."""
from random import Random

from generator import people, policy, programme, questions, rulebook
from generator.text import Case


def pinned(seed):
    """A scenario whose times are pinned; its rooms may be open."""
    return drawn(Random(f"pinned {seed}"))


def drawn(dice):
    case = Case()
    programme.make(case, dice)
    people.make(case, dice)
    rulebook.make(case, dice)
    policy.make(case, dice)
    return case


def asked(kind):
    def make(seed):
        dice = Random(f"{kind} {seed}")
        case = drawn(dice)
        getattr(questions, kind)(case, dice)
        return case
    return make


KINDS = {"pinned": pinned, "replan": asked("replan"), "whynot": asked("whynot"), "frontier": asked("frontier")}


def kind_of(seed):
    """Of a hundred seeds 6 are re-plans, 6 reasons why not and 2 frontiers."""
    place = seed % 100
    return "replan" if place < 6 else "whynot" if place < 12 else "frontier" if place < 14 else "pinned"


def make(seed, kind=None):
    kind = kind or kind_of(seed)
    case = KINDS[kind](seed)
    case.kind = kind
    return case
