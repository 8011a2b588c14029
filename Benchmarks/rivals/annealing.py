"""Simulated annealing: annealing.py SCENARIO STEPS ANSWER [SEED]

It begins with serial dictatorship, and moves one delegate to a free seat or lets two change places, STEPS times, while the temperature falls by a
constant factor. A broken rule costs more than any seat. The same number of steps gives the same plan, however fast the machine.
"""

import json
import math
import random
import sys

from conference import Conference
from progress import report
from serial_dictatorship import allocate

HOT, COLD = 5.0, 0.02
# What one broken rule counts: more than any seat.
BROKEN = 100.0
# How often it looks at the temperature, and whether there is something to tell.
PACE = 2000


class Annealing:
    """A plan, with the counts from which the cost of a move follows at once."""

    def __init__(self, conference, plan):
        self.conference = conference
        self.plan = plan
        self.inside = [[] for _ in conference.seats]
        self.sectors = [[0] * len(conference.sector_tables) for _ in conference.seats]
        self.delegations = [[0] * len(conference.delegation_tables) for _ in conference.seats]
        self.has_topics = len(set(conference.topics)) < len(conference.topics)
        self.value, self.broken = conference.cost(plan)
        for delegate, workshops in enumerate(plan):
            for workshop in workshops:
                self.inside[workshop].append(delegate)
                self._count(delegate, workshop, 1)

    def _count(self, delegate, workshop, number):
        self.sectors[workshop][self.conference.sectors[delegate]] += number
        if self.conference.delegations[delegate] is not None:
            self.delegations[workshop][self.conference.delegations[delegate]] += number

    def _rules(self, delegate):
        """How many times the rules about one delegate alone are broken."""
        conference, workshops, broken = self.conference, self.plan[delegate], 0
        if self.has_topics:
            topics = conference.topics
            broken += len(workshops) - len({topics[workshop] for workshop in workshops})
        if conference.guarantee:
            ranks, within = conference.ranks[delegate], conference.guarantee
            broken += not any(ranks.get(workshop, within) < within for workshop in workshops)
        return broken

    def shift(self, delegate, block, old, new):
        """Seats a delegate elsewhere in a block."""
        conference = self.conference
        costs = conference.costs[delegate]
        change = costs.get(new, conference.unranked_cost) - costs.get(old, conference.unranked_cost)
        broken = -self._rules(delegate)
        sector = conference.sectors[delegate]
        table, a, b = conference.sector_tables[sector], self.sectors[old], self.sectors[new]
        change += table[a[sector] - 1] - table[a[sector]] + table[b[sector] + 1] - table[b[sector]]
        a[sector] -= 1
        b[sector] += 1
        delegation = conference.delegations[delegate]
        if delegation is not None:
            table, a, b = conference.delegation_tables[delegation], self.delegations[old], self.delegations[new]
            outside = table[a[delegation] - 1] - table[a[delegation]] + table[b[delegation] + 1] - table[b[delegation]]
            if conference.delegations_are_hard:
                broken += outside
            else:
                change += conference.spread_weight * outside
            a[delegation] -= 1
            b[delegation] += 1
        self.plan[delegate][block] = new
        self.value += change
        self.broken += broken + self._rules(delegate)

    def step(self, generator, temperature):
        """Tries one move or exchange."""
        draw = generator.random
        inside, conference = self.inside, self.conference
        block = int(draw() * len(conference.blocks))
        workshops = conference.blocks[block]
        old, new = workshops[int(draw() * len(workshops))], workshops[int(draw() * len(workshops))]
        if old == new or not inside[old]:
            return
        here = int(draw() * len(inside[old]))
        delegate = inside[old][here]
        # An exchange unless there is a free seat and the coin says so; an empty workshop has nobody to exchange.
        is_exchange = bool(inside[new]) and (len(inside[new]) >= conference.seats[new] or draw() < 0.5)
        value, broken = self.value, self.broken
        self.shift(delegate, block, old, new)
        if is_exchange:
            there = int(draw() * len(inside[new]))
            other = inside[new][there]
            self.shift(other, block, new, old)
        change = self.value - value + BROKEN * (self.broken - broken)
        if change > 0 and draw() >= math.exp(-change / temperature):
            if is_exchange:
                self.shift(other, block, old, new)
            self.shift(delegate, block, new, old)
        elif is_exchange:
            inside[old][here], inside[new][there] = other, delegate
        else:
            inside[old][here] = inside[old][-1]
            inside[old].pop()
            inside[new].append(delegate)

    def run(self, steps, generator):
        """All steps, from hot to cold; tells the best value without a broken rule now and then."""
        best = math.inf
        for done in range(0, steps, PACE):
            temperature = HOT * (COLD / HOT) ** (done / steps)
            for _ in range(min(PACE, steps - done)):
                self.step(generator, temperature)
            if self.broken == 0 and self.value < best - 1e-6:
                best = self.value
                report(best)


if __name__ == "__main__":
    folder, steps, answer, *seed = sys.argv[1:]
    generator = random.Random(int(seed[0]) if seed else 1)
    conference = Conference(folder)
    annealing = Annealing(conference, allocate(conference, generator))
    annealing.run(int(steps), generator)
    value, _ = conference.cost(annealing.plan)
    with open(answer, "w") as file:
        json.dump({"value": value, "bound": None, "seats": conference.seated(annealing.plan)}, file)
