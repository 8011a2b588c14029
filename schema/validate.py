#!/usr/bin/env python3
"""Checks scenario files against scenario.schema.json: python3 validate.py SCENARIO.yaml …

Exits with 0 when all are valid, 1 when one is not, and 77 when PyYAML or jsonschema is not installed.
"""

import json
import pathlib
import re
import sys

try:
    import jsonschema
    import yaml
except ImportError as missing:
    print(missing, file=sys.stderr)
    sys.exit(77)


class Loader(yaml.SafeLoader):
    """Reads scalars as YAML 1.2 has them: a date is a text, and off is no truth value."""

    yaml_implicit_resolvers = {}


for tag, pattern, first in [
    ("bool", "true|false", "tf"),
    ("int", "-?[0-9]+", "-0123456789"),
    ("float", r"-?[0-9]*\.[0-9]+", "-.0123456789"),
    ("null", "~|null|", ["~", "n", ""]),
]:
    Loader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), list(first))

schema = json.loads((pathlib.Path(__file__).parent / "scenario.schema.json").read_text(encoding="utf-8"))
jsonschema.Draft7Validator.check_schema(schema)
validator = jsonschema.Draft7Validator(schema)
valid = True
for path in sys.argv[1:]:
    document = yaml.load(pathlib.Path(path).read_text(encoding="utf-8-sig"), Loader)
    for error in sorted(validator.iter_errors(document), key=lambda error: error.json_path):
        valid = False
        print(f"{path}: {error.json_path}: {error.message}", file=sys.stderr)
sys.exit(0 if valid else 1)
