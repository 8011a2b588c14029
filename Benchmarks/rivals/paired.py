"""Breakout and one rival in turn on the same instance, A B A B …: seconds of whole processes, and the median of their ratios."""

import argparse
import os
import statistics
import tempfile

import tools
from bench import gap, generate, machine, write_model
from instances import MODELS, named


def described(run, answer):
    """One run in words."""
    if answer is None or answer["value"] is None:
        return f"{run.seconds:8.2f} s  no plan"
    found = gap(answer["value"], answer["bound"])
    proof = "no bound" if found is None else "proven" if found <= 1e-6 else f"gap {100 * found:.3g} %"
    return f"{run.seconds:8.2f} s  {answer['value']:.10g}, {proof}"


def main():
    parser = argparse.ArgumentParser(prog="Benchmarks/rivals/paired", description=__doc__)
    parser.add_argument("instance", type=named, help="an instance of a suite, such as soft-1000x4x10")
    parser.add_argument("rival", choices=[*MODELS, "annealing", "serial-dictatorship"])
    parser.add_argument("breakout", nargs="?", default=".build/release/breakout", type=os.path.abspath)
    parser.add_argument("--form", choices=tools.FORMS, default="plain", help="the model that a solver is given; plain unless given")
    parser.add_argument("--times", type=int, default=5, help="how many pairs of a conference; 5 unless given")
    parser.add_argument("--seeds", default="1-1", help="of the conferences, such as 1-10: so many pairs of each; 1 unless given")
    parser.add_argument("--seconds", type=int, help="what each tool has; that of the suite unless given")
    options = parser.parse_args()
    seconds = options.seconds or options.instance.seconds
    form = options.form if options.rival in MODELS else None
    print(f"{options.instance.name}, {seconds} s each; {machine()}, load average {os.getloadavg()[0]:.1f}")
    for tool in ["breakout", options.rival]:
        print(f"{tool}: {tools.version_of(tool, options.breakout)}{', ' + form if form and tool != 'breakout' else ''}")
    unproven = False
    taken = {"breakout": [], options.rival: []}
    with tempfile.TemporaryDirectory() as folder:
        first, last = (int(number) for number in options.seeds.split("-"))
        for seed in range(first, last + 1):
            own = os.path.join(folder, str(seed))
            os.makedirs(own)
            instance = options.instance._replace(options=f"{options.instance.options} --seed {seed}")
            scenario = generate(options.breakout, instance, own)
            model = write_model(options.breakout, scenario, form, own) if form else None
            for _ in range(options.times):
                for tool in taken:
                    with tempfile.TemporaryDirectory() as work:
                        run, answer = tools.solve(tool, options.breakout, scenario, model, seconds, work)
                    taken[tool].append(run.seconds)
                    unproven = unproven or answer is None or (gap(answer["value"], answer["bound"]) or 0) > 1e-6
                    print(f"seed {seed:2} {tool:20}{described(run, answer)}", flush=True)
    ratios = [theirs / ours for ours, theirs in zip(*taken.values())]
    for tool, times in taken.items():
        print(f"median {tool:13}{statistics.median(times):8.2f} s (from {min(times):.2f} to {max(times):.2f})")
    if unproven:
        print("Where a run is not proven its time is the limit: the ratio says less than the values.")
    print(
        f"median of {options.rival} / breakout: {statistics.median(ratios):.2f} "
        f"(from {min(ratios):.2f} to {max(ratios):.2f} in {len(ratios)} pairs)")


if __name__ == "__main__":
    main()
