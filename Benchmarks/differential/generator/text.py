"""A case as data that can be changed piece by piece, and its files as text."""
import copy
import csv
import io
import re

PLAIN = re.compile(r"^[A-Za-z][A-Za-z0-9_.:-]*$|^\d+(\.\d+)?$|^\d+(\.\d+)?%$|^\d{4}-\d\d-\d\d$")
WORDS = {"true", "false", "yes", "no", "on", "off", "null", "y", "n"}


def flow(value):
    """A value in YAML's flow style."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{k}: {flow(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(flow(v) for v in value) + "]"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return value if PLAIN.match(value) and (value == "off" or value not in WORDS) else f'"{value}"'
    return str(value)


class Case:
    """A scenario as nested data, its roster as rows, and further files."""

    def __init__(self):
        self.raw = {"format": "breakout/1"}
        self.rows = []
        self.files = {}  # further files of the scenario's folder
        self.changes = None  # of a re-plan
        self.question = None  # of a frontier its objectives, of a reason why not who asks
        self.kind = "pinned"

    def copy(self):
        return copy.deepcopy(self)

    def scenario(self):
        lines = []
        for key, value in self.raw.items():
            if isinstance(value, list) and value and isinstance(value[0], (dict, list)) or key == "policy":
                lines.append(f"{key}:")
                lines += [f"  - {flow(entry)}" for entry in value]
            elif key in ("rules", "event"):
                lines.append(f"{key}:")
                lines += [f"  {k}: {flow(v)}" for k, v in value.items()]
            else:
                lines.append(f"{key}: {flow(value)}")
        return "\n".join(lines) + "\n"

    def roster(self):
        columns = [c for c in self.columns() if c in ("id", "sector") or any(r.get(c) for r in self.rows)
                   or c in self.raw["delegates"].get("attributes", [])]
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows([r.get(c, "") for c in columns] for r in self.rows)
        return out.getvalue()

    def columns(self):
        found = ["id", "sector"]
        for row in self.rows:
            found += [c for c in row if c not in found]
        order = ["id", "sector", "delegation", "arrives", "leaves", "role", "languages", "needs", "takes", "with", "priority", "carried"]
        return sorted(found, key=lambda c: (order.index(c) if c in order else len(order), c.startswith("score"),
                                            c.startswith("choice"), c))

    def texts(self):
        return {"scenario.yaml": self.scenario(), "roster.csv": self.roster(), **self.files}
