"""What was measured so far, in results/SUITE.csv and SUITE-progress.csv, written anew after every row so that nothing is lost."""

import csv
import os

from plans import MEASURES

RESULTS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "results")
# What must be the same for a row to be kept: else it is measured again.
SAME = ["limit", "version", "scenario", "machine"]
NUMBERS = ["seconds", "value", "bound", "gap", "megabytes"]
WORDS = ["status", "broken", "date", "load"]
FIELDS = ["instance", "tool", "form", *NUMBERS, *WORDS, *SAME, *MEASURES]
POINTS = ["instance", "tool", "form", "seconds", "value", "bound"]
# So many points of one run are kept: enough for a plot.
MOST_POINTS = 60


def number(text):
    """A number of a table, or the text itself, or None."""
    try:
        return float(text)
    except ValueError:
        return text or None


def read(path, fields):
    """The rows of a table; none when it is not there or has other columns."""
    if not os.path.exists(path):
        return []
    with open(path, newline="") as file:
        reader = csv.DictReader(file)
        return list(reader) if reader.fieldnames == fields else []


def write(path, fields, rows):
    with open(f"{path}.part", "w", newline="") as file:
        writer = csv.DictWriter(file, fields, lineterminator="\n", restval="")
        writer.writeheader()
        writer.writerows(rows)
    os.replace(f"{path}.part", path)


def thinned(points):
    """Those points at which something changed, not too many, and the last."""
    changed = [point for before, point in zip([None, *points], points) if before is None or before[1:] != point[1:]]
    step = -(-len(changed) // MOST_POINTS) or 1
    return changed[::-1][::step][::-1]


class Store:
    """The rows of a suite by (instance, tool, form)."""

    def __init__(self, suite, instances):
        os.makedirs(RESULTS, exist_ok=True)
        self.suite = suite
        self.instances = [instance.name for instance in instances]
        self.rows, self.points = {}, {}
        for row in read(self.path(".csv"), FIELDS):
            self.rows[row["instance"], row["tool"], row["form"]] = row
        for point in read(self.path("-progress.csv"), POINTS):
            self.points.setdefault((point["instance"], point["tool"], point["form"]), []).append(point)

    def path(self, ending):
        return os.path.join(RESULTS, self.suite + ending)

    def has(self, key, same):
        """Whether that was measured under the same conditions."""
        row = self.rows.get(key)
        return row is not None and all(row[name] == str(value) for name, value in same.items())

    def add(self, key, row, points):
        """Keeps a row, and its points (seconds, value, bound), in place of what was there."""
        names = dict(zip(["instance", "tool", "form"], key))
        self.rows[key] = {**names, **{field: "" if value is None else str(value) for field, value in row.items()}}
        self.points[key] = [
            {**names, "seconds": f"{at:.2f}", "value": text(value), "bound": text(bound)} for at, value, bound in thinned(points)
        ]
        write(self.path(".csv"), FIELDS, self.sorted_rows())
        write(self.path("-progress.csv"), POINTS, [p for r in self.sorted_rows() for p in self.points.get(self.key(r), [])])

    @staticmethod
    def key(row):
        return row["instance"], row["tool"], row["form"]

    def sorted_rows(self):
        """The rows in the order of the suite's instances; what the suite no longer has is dropped."""
        known = [row for row in self.rows.values() if row["instance"] in self.instances]
        return sorted(known, key=lambda row: self.instances.index(row["instance"]))

    def numbers(self):
        """The rows with numbers in place of their texts, for tables and plots."""
        return [
            {field: value if field in WORDS + SAME else number(value) for field, value in row.items()} for row in self.sorted_rows()
        ]

    def curve(self, row):
        """The points of a row: (seconds, value, bound)."""
        points = self.points.get(self.key({**row, "form": row["form"] or ""}), [])
        return [(float(p["seconds"]), number(p["value"]), number(p["bound"])) for p in points]


def text(value):
    return "" if value is None else f"{value:.10g}"
