"""A generated conference as plain lists, and what a plan of it is worth.

It knows what `breakout generate` writes: workshops pinned to blocks and rooms, one stage of sector balance, preferences and delegation spread, and
the rules guarantee, delegation spread and topics once. Whatever else a scenario says is refused, so that nothing is measured that was not planned.
"""

import csv
import math
import os

import yaml

KNOWN_RULES = {"guarantee", "delegation-spread"}
KNOWN_OBJECTIVES = {"sector-balance", "preferences", "delegation-spread"}


class Conference:
    """Delegates, workshops, sectors and delegations are numbers; `delegate_ids` and `workshop_ids` name them."""

    def __init__(self, folder):
        with open(os.path.join(folder, "scenario.yaml")) as file:
            scenario = yaml.safe_load(file)
        self.sessions = scenario["sessions"]
        (stage,) = scenario["policy"]
        rules = scenario.get("rules", {})
        unknown = (set(rules) - KNOWN_RULES) | (set(stage) - KNOWN_OBJECTIVES)
        if unknown:
            raise ValueError(f"not known here: {', '.join(sorted(unknown))}")
        self.stage = " + ".join(stage)
        self.weights = {name: options["weight"] for name, options in stage.items()}
        self.guarantee = rules.get("guarantee", {}).get("within-choices", 0)
        # As a rule, people outside ⌊n/k⌋ to ⌈n/k⌉ break it; else each of them costs so much.
        self.delegations_are_hard = "delegation-spread" in rules
        self.spread_weight = self.weights.get("delegation-spread", 0)
        self._read_workshops(scenario)
        with open(os.path.join(folder, scenario["delegates"]["roster"]), encoding="utf-8-sig", newline="") as file:
            self._read_roster(csv.DictReader(file), stage["preferences"])

    def _read_workshops(self, scenario):
        seats = {room["id"]: room["seats"] for room in scenario["rooms"]}
        self.workshop_ids = [session["id"] for session in self.sessions]
        self.seats = [seats[session["room"]] for session in self.sessions]
        topics = [session.get("topic", session["id"]) for session in self.sessions]
        self.topics = [topics.index(topic) for topic in topics]
        self.of_topic = {}
        for workshop, topic in enumerate(topics):
            self.of_topic.setdefault(topic, []).append(workshop)
        starts = sorted({(session["day"], session["start"]) for session in self.sessions})
        self.blocks = [[w for w, s in enumerate(self.sessions) if (s["day"], s["start"]) == start] for start in starts]
        self.block_of = [starts.index((session["day"], session["start"])) for session in self.sessions]

    def _read_roster(self, rows, preferences):
        self.delegate_ids, self.sectors, self.delegations = [], [], []
        # Per delegate: the workshops of their wishes, each with its rank from 0; and what each of these costs.
        self.ranks, self.costs = [], []
        penalties, weight = preferences["penalties"], preferences["weight"]
        self.unranked_cost = weight * preferences["unranked"]
        sectors, delegations = {}, {}
        for row in rows:
            self.delegate_ids.append(row["id"])
            self.sectors.append(sectors.setdefault(row["sector"], len(sectors)))
            self.delegations.append(delegations.setdefault(row["delegation"], len(delegations)) if row["delegation"] else None)
            wishes = [row[key] for key in row if key.startswith("choice ") and row[key]]
            ranks = {workshop: rank for rank, wish in enumerate(wishes) for workshop in self.of_topic[wish]}
            self.ranks.append(ranks)
            self.costs.append({workshop: weight * penalties[rank] for workshop, rank in ranks.items()})
        self.sector_tables = self._tables(self.sectors, len(sectors), self._sector_cost)
        self.delegation_tables = self._tables(self.delegations, len(delegations), self._outside)

    def _tables(self, groups, count, cost):
        """Per group and number of its members in one workshop: what that costs, or how many are outside. Blocks have equally many workshops, and all are there."""
        sizes = [0] * count
        for group in groups:
            if group is not None:
                sizes[group] += 1
        workshops = len(self.blocks[0])
        return [[cost(number, size, workshops) for number in range(size + 1)] for size in sizes]

    def _sector_cost(self, number, size, workshops):
        return self.weights["sector-balance"] * abs(number - size / workshops)

    def _outside(self, number, size, workshops):
        return max(0, size // workshops - number) + max(0, number - math.ceil(size / workshops))

    def cost(self, plan):
        """What a plan is worth, and how many times it breaks a rule. `plan[d]` has the workshop of delegate d in each block."""
        counts = [[[0] * len(tables) for _ in self.sessions] for tables in (self.sector_tables, self.delegation_tables)]
        wishes, broken = 0.0, 0
        for delegate, workshops in enumerate(plan):
            for workshop in workshops:
                counts[0][workshop][self.sectors[delegate]] += 1
                if self.delegations[delegate] is not None:
                    counts[1][workshop][self.delegations[delegate]] += 1
                wishes += self.costs[delegate].get(workshop, self.unranked_cost)
            broken += len(workshops) - len({self.topics[workshop] for workshop in workshops})
            if self.guarantee:
                broken += all(self.ranks[delegate].get(workshop, self.guarantee) >= self.guarantee for workshop in workshops)
        balance = sum(table[n] for row in counts[0] for table, n in zip(self.sector_tables, row))
        outside = sum(table[n] for row in counts[1] for table, n in zip(self.delegation_tables, row))
        if self.delegations_are_hard:
            return balance + wishes, broken + outside
        return balance + wishes + self.spread_weight * outside, broken

    def seated(self, plan):
        """Who sits where: pairs of identifiers."""
        return [(self.delegate_ids[d], self.workshop_ids[w]) for d, workshops in enumerate(plan) for w in workshops]

    def worth(self, seats):
        """What it is worth that people sit so, as pairs of identifiers."""
        delegates = {name: number for number, name in enumerate(self.delegate_ids)}
        workshops = {name: number for number, name in enumerate(self.workshop_ids)}
        plan = [[] for _ in delegates]
        for delegate, workshop in seats:
            plan[delegates[delegate]].append(workshops[workshop])
        return self.cost(plan)[0]
