"""The rules of docs/scenario.md that may be softened, each of which adds its demands to a model."""
from rules import groups, mix, people, wishes

ALL = {
    "attendance": mix.attendance, "sectors": mix.sectors, "delegation-spread": mix.delegation_spread,
    "pins": people.pins, "together": groups.together, "apart": groups.apart, "topic-once": people.topic_once,
    "languages": people.languages, "needs": people.needs, "ranked-only": wishes.ranked_only,
    "guarantee": wishes.guarantee, "open-to": people.open_to, "takes": people.takes,
    "builds-on": people.builds_on, "friends": groups.friends,
}


def add_all(model):
    for name, strength in model.scenario.rules.items():
        ALL[name](model, strength)
