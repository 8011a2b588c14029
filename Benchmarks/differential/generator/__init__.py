"""Small random scenarios that mix everything that a scenario can say, the same for the same seed."""
from random import Random

from generator import people, policy, programme, rulebook
from generator.text import Case


def pinned(seed):
    """A scenario whose times are pinned; its rooms may be open."""
    dice = Random(f"pinned {seed}")
    case = Case()
    programme.make(case, dice)
    people.make(case, dice)
    rulebook.make(case, dice)
    policy.make(case, dice)
    return case


KINDS = {"pinned": pinned}


def kind_of(seed):
    return "pinned"


def make(seed, kind=None):
    kind = kind or kind_of(seed)
    case = KINDS[kind](seed)
    case.kind = kind
    return case
