"""What a place costs a delegate."""
from functools import cached_property

PARTS = 16  # of a point: losses at earlier events count in sixteenths


class Wishes:
    """The penalties of `preferences`, wherever it is in the policy; `worst-off` and `generous` count them as well.

    They are counted in sixteenths of a point where losses at earlier events count, and in points without."""

    def __init__(self, scenario, remembering=True):
        self.scenario, self.remembering = scenario, remembering
        self.parts = PARTS if remembering else 1
        self.settings = {}
        for stage, _ in scenario.policy:
            self.settings = stage.get("preferences", self.settings) or self.settings

    def rank(self, delegate, workshop):
        """The place of a workshop's topic on a list of wishes, from 1; None where it is not on it."""
        topic = self.scenario.sessions[workshop].topic
        return delegate.choices.index(topic) + 1 if topic in delegate.choices else None

    @cached_property
    def longest(self):
        return max((len(d.choices) for d in self.scenario.delegates.values()), default=0)

    @cached_property
    def ladder(self):
        """The penalties of the first choice, the second …"""
        given = [int(p) for p in self.settings.get("penalties", [])]
        return given[:self.longest] + [k * k for k in range(len(given), self.longest)]

    @cached_property
    def unranked(self):
        if "unranked" in self.settings:
            return int(self.settings["unranked"])
        return max([self.longest ** 2] + [p + 1 for p in self.ladder])

    def penalty(self, delegate, workshop):
        """What it counts that a delegate is there: what it costs them, as many times as they have priority, and more for what they lost before."""
        return (delegate.memory if self.remembering else 1) * delegate.priority * self.own_penalty(delegate, workshop)

    def own_penalty(self, delegate, workshop):
        if self.settings.get("by") == "scores":
            if not delegate.scores:
                return 0
            topic = self.scenario.sessions[workshop].topic
            below = max(delegate.scores.values()) - delegate.scores.get(topic, 0)
            return below ** int(self.settings.get("power", 2))
        if not delegate.choices:
            return 0
        rank = self.rank(delegate, workshop)
        return self.unranked if rank is None else self.ladder[rank - 1]
