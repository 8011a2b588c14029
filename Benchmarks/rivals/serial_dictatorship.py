"""Random serial dictatorship: serial_dictatorship.py SCENARIO ANSWER [SEED]

In a drawn order everybody takes the best that is left of their wishes, one workshop per block, and then any seats for the blocks that remain. Nobody
takes a topic twice or goes over the ceiling of their delegation while there is another seat; the other rules are left to luck, as they are by tools
that work so.
"""

import json
import math
import random
import sys

from conference import Conference


def allocate(conference, generator):
    """The plan, as the workshops of each delegate by block."""
    free = list(conference.seats)
    blocks = conference.blocks
    members = [len(table) - 1 for table in conference.delegation_tables]
    inside = [[0] * len(members) for _ in free]
    plan = [None] * len(conference.delegate_ids)
    order = list(range(len(plan)))
    generator.shuffle(order)

    def take(delegate, workshop):
        free[workshop] -= 1
        if conference.delegations[delegate] is not None:
            inside[workshop][conference.delegations[delegate]] += 1
        plan[delegate][conference.block_of[workshop]] = workshop

    def may_take(delegate, workshop):
        if free[workshop] == 0:
            return False
        if any(other is not None and conference.topics[other] == conference.topics[workshop] for other in plan[delegate]):
            return False
        delegation = conference.delegations[delegate]
        if not conference.delegations_are_hard or delegation is None:
            return True
        return inside[workshop][delegation] < math.ceil(members[delegation] / len(blocks[0]))

    for delegate in order:
        plan[delegate] = [None] * len(blocks)
        for workshop in conference.ranks[delegate]:
            if plan[delegate][conference.block_of[workshop]] is None and may_take(delegate, workshop):
                take(delegate, workshop)
        for block, workshops in enumerate(blocks):
            if plan[delegate][block] is None:
                open_ones = [workshop for workshop in workshops if free[workshop] > 0]
                allowed = [workshop for workshop in open_ones if may_take(delegate, workshop)]
                take(delegate, max(allowed or open_ones, key=lambda workshop: free[workshop]))
    return plan


if __name__ == "__main__":
    folder, answer, *seed = sys.argv[1:]
    conference = Conference(folder)
    plan = allocate(conference, random.Random(int(seed[0]) if seed else 1))
    value, _ = conference.cost(plan)
    with open(answer, "w") as file:
        json.dump({"value": value, "bound": None, "seats": conference.seated(plan)}, file)
