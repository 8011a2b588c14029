"""The conferences that are measured, as options of `breakout generate`."""

SOFT = "--delegates {n} --blocks {b} --workshops {w} --delegations 125 --guarantee {g}"
HARD = "--delegates {n} --blocks {b} --workshops {w} --delegations {d} --hard-delegations --topics-once"


def soft(n, b, w):
    return f"soft-{n}x{b}x{w}", SOFT.format(n=n, b=b, w=w, g=2 * b)


def hard(n, b, w, d):
    return f"hard-{n}x{b}x{w}", HARD.format(n=n, b=b, w=w, d=d)


# Name: (seconds for each solver, the instances, forms that are given to rivals)
SUITES = {
    "quick": (5, [soft(100, 4, 10), soft(300, 4, 10), hard(120, 3, 5, 15)], ["plain", "tight"]),
    "core": (
        20,
        [soft(1000, 4, 10), hard(120, 3, 5, 15), hard(200, 4, 6, 25), hard(300, 4, 8, 40), hard(500, 4, 10, 60)],
        ["plain", "tight"],
    ),
    "full": (
        60,
        [soft(100, 4, 10), soft(300, 4, 10), soft(1000, 4, 10), soft(3000, 4, 20), soft(10000, 8, 20)]
        + [hard(120, 3, 5, 15), hard(200, 4, 6, 25), hard(300, 4, 8, 40), hard(500, 4, 10, 60)],
        ["plain", "tight"],
    ),
}
