"""How a rival tells how far it is: lines `progress VALUE BOUND` on standard error, `-` for what is not known. Whoever reads them has the clock."""

import math
import sys

last = [None, None]


def known(number):
    """A number, or None for what solvers say when there is none."""
    return number if number is not None and math.isfinite(number) and abs(number) < 1e15 else None


def report(value=None, bound=None):
    """Tells the best value and bound so far, if one of them is better than what was told before."""
    values = [number for number in [known(value), last[0]] if number is not None]
    bounds = [number for number in [known(bound), last[1]] if number is not None]
    told = [min(values, default=None), max(bounds, default=None)]
    if told != last:
        last[:] = told
        print("progress", *("-" if number is None else repr(number) for number in told), file=sys.stderr, flush=True)
