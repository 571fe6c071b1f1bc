"""Runs this program and its peers turn by turn and writes the page of ratios.

Each comparison is made in pairs: peer, ours, peer, ours; the median of the ratios counts, so that a
machine that slows down slows both. CPU time of the process throughout, start-up left out.
"""
import argparse
import json
import os
import platform
import re
import statistics
import subprocess

parser = argparse.ArgumentParser()
for name in ("peers", "measure", "cpp", "page"):
    parser.add_argument("--" + name, required=True)
parser.add_argument("--pairs", type=int, default=3)
parser.add_argument("--quick", action="store_true", help="small sizes only: to try the script")
options = parser.parse_args()
here = os.path.dirname(os.path.abspath(__file__))


def figures(command):
    """The JSON line that a command ends with; None where the command is not there or fails."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=3600, check=True)
        return json.loads(done.stdout.strip().splitlines()[-1])
    except (OSError, subprocess.SubprocessError, ValueError, IndexError) as fault:
        print("  failed:", " ".join(command), fault)
        return None


def ours(*words):
    return figures([options.measure] + [str(word) for word in words])


def python(peer, script, *words):
    return figures(
        [f"{options.peers}/{peer}/bin/python", f"{here}/{script}"] + [str(word) for word in words])


def paired(label, peer, own, value, bar, higher=True):
    """One row: both values and the median ratio (ours over theirs, or theirs over ours)."""
    print(label)
    theirs, mine, ratios = [], [], []
    for turn in range(1, options.pairs + 1):
        a, b = peer(turn), own(turn)
        if a is None or b is None:
            return f"| {label} | not measured here | | | {bar} |"
        theirs.append(a[value])
        mine.append(b[value])
        ratios.append(b[value] / a[value] if higher else a[value] / b[value])
    ratio = statistics.median(ratios)
    spread = f"{min(ratios):,.3g} to {max(ratios):,.3g}"
    return (f"| {label} | {statistics.median(theirs):,.4g} | {statistics.median(mine):,.4g} "
            f"| **{ratio:,.3g}** ({spread}) | {bar} |")


def kernel(binary):
    def run(_):
        try:
            done = subprocess.run(
                [f"{options.cpp}/{binary}", "1000000", "60"], capture_output=True, text=True,
                check=True)
            return {"lanes": float(done.stdout.split()[0])}
        except (OSError, subprocess.SubprocessError):
            return None
    return run


def version(peer):
    code = f"import importlib.metadata as m; print(m.version('{peer}'))"
    try:
        return subprocess.run(
            [f"{options.peers}/{peer}/bin/python", "-c", code], capture_output=True, text=True,
            check=True).stdout.strip()
    except (OSError, subprocess.SubprocessError):
        return "absent"


def first_line(command):
    try:
        return subprocess.run(command, capture_output=True, text=True).stdout.splitlines()[0].strip()
    except (OSError, IndexError):
        return "unknown"


def machine():
    text = open("/proc/cpuinfo").read() if os.path.exists("/proc/cpuinfo") else ""
    model = re.search(r"model name\s*:\s*(.*)", text)
    return f"{model.group(1) if model else platform.machine()}, {os.cpu_count()} cores, {platform.system()}"


def comparisons():
    million = 1e5 if options.quick else 1e6
    rows = []
    for side, steps in ((40, 40), (100, 6)):
        rows.append(paired(
            f"Epstein's lattice, {side} x {side}: unit updates a CPU second (Mesa)",
            lambda turn: python("mesa", "mesa_epstein.py", side, steps, turn),
            lambda turn: ours("lattice", side, 4000 if side == 40 else 400, turn),
            "updates", "at least 500"))
    rows.append(paired(
        f"{million:,.0f} agents with 10 acquaintances: updates a CPU second (starsim, SIR)",
        lambda turn: python("starsim", "starsim_sir.py", million, 10, turn),
        lambda turn: ours("nation", million, 240, 10), "updates", "at least 200"))
    rows.append(paired(
        "Sampler around a model that costs nothing: microseconds a simulation (pyABC)",
        lambda turn: python("pyabc", "pyabc_overhead.py", 300, turn),
        lambda turn: ours("abc", 200000), "microseconds", "at most 5 microseconds", False))
    rows.append(paired(
        "Citizen kernel: nanoseconds a citizen (C++, clang -O3)",
        kernel("citizens"), lambda turn: ours("kernel", 1e6, 60), "lanes", "at least 0.7", False))
    rows.append(paired(
        "Citizen kernel, portable build: nanoseconds a citizen (C++, clang -O3 for x86-64-v3)",
        kernel("citizens-v3"), lambda turn: ours("kernel", 1e6, 60), "lanes", "noted", False))
    return rows


def table():
    """Cost of one run of 432 hours as people and acquaintances grow."""
    sizes = (1e4, 1e5) if options.quick else (1e4, 1e5, 1e6, 4e6, 19e6)
    rows, points = [], []
    for people in sizes:
        for neighbours in (0, 2, 4, 8, 12, 16):
            got = ours("nation", people, 432, neighbours)
            if got is None:
                continue
            print("  people", int(people), "acquaintances", neighbours, got)
            points.append((people, neighbours, got))
            rows.append(
                f"| {people:,.0f} | {neighbours} | {got['laying']:.2f} | {got['running']:.2f} "
                f"| {got['memory']:,.0f} | {got['peak']:,.0f} | {got['updates-with-ties']:.3g} |")
    return rows, slopes(points)


def slopes(points):
    """Least squares of the logarithms: 1 is linear."""
    import math

    def slope(pairs):
        xs = [math.log(x) for x, _ in pairs]
        ys = [math.log(max(y, 1e-9)) for _, y in pairs]
        mx, my = statistics.mean(xs), statistics.mean(ys)
        return sum((x - mx) * (y - my) for x, y in zip(xs, ys)) / sum((x - mx) ** 2 for x in xs)

    out = []
    for neighbours in (0, 12):
        pairs = [(n, p["laying"] + p["running"]) for n, k, p in points
                 if k == neighbours and n >= 1e5]
        if len(pairs) > 1:
            out.append(f"with {neighbours} acquaintances, over people from 10^5: {slope(pairs):.2f}")
    largest = max(n for n, _, _ in points)
    pairs = [(k, p["laying"]) for n, k, p in points if n == largest and k > 0]
    if len(pairs) > 1:
        out.append(
            f"laying ties of {largest:,.0f} people, over acquaintances: {slope(pairs):.2f}")
    return out


def bars():
    rows = []

    def bar(what, got, value, unit, limit):
        if got is not None:
            verdict = "holds" if got[value] <= limit else "**missed**"
            rows.append(f"| {what} | {got[value]:,.3g} {unit} | {limit:g} {unit} | {verdict} |")

    nation = 1e6 if options.quick else 19e6
    for neighbours, limit in ((0, 20), (12, 60)):
        got = ours("nation", nation, 432, neighbours)
        if got is not None:
            got["total"] = got["laying"] + got["running"]
        name = f"{nation:,.0f} citizens x 432 hours, {neighbours or 'no'} acquaintances"
        bar(name, got, "total", "CPU s", limit)
        if neighbours == 0:
            bar(name, got, "memory", "MB", 1500)
    bar("1000 runs x 20,000 citizens x 240 hours", ours("ensemble", 1000, 2e4, 240), "seconds",
        "CPU s", 5)
    bar("the same in cohorts", ours("cohorts", 1000, 2e4, 240), "seconds", "CPU s", 5)
    dense = ours("nation", 1e6, 24, 0, 1)
    if dense is not None:
        dense["ns"] = 1e9 / dense["updates"]
        rows.append(f"| asking everyone (the reference), 1,000,000 citizens x 24 hours "
                    f"| {dense['ns']:.2f} ns a citizen and hour | | noted |")
    return rows


def page():
    rows = comparisons()
    bar_rows = bars()
    table_rows, slope_lines = table()
    lines = [
        "# Speed", "",
        "Made by `make bench-peers`: each line is the median of "
        f"{options.pairs} pairs of fresh processes that took turns, in CPU time, start-up left out.",
        "Ratios travel between machines better than figures do.", "",
        f"- machine: {machine()}",
        f"- Swift: {first_line(['swift', '--version'])}",
        f"- C++: {first_line(['clang++', '--version'])}",
        f"- Mesa {version('mesa')}, starsim {version('starsim')}, pyABC {version('pyabc')}, "
        f"Python {platform.python_version()}", "",
        "## Beside the peers", "",
        "| what | theirs | ours | ratio (range) | bar |", "| --- | --- | --- | --- | --- |",
        *rows, "",
        "The models are not equal where they cannot be: starsim's is an epidemic, ours the whole crisis",
        "with its elite, forces and patrons. An update is one agent for one step, looked at or not: a",
        "citizen who stays at home costs this program nothing, which is the point ([how](individuals.md)).",
        "The lattice is like for like: the same model, densities, vision and size.", "",
        "## The bars", "", "| what | measured | bar | verdict |", "| --- | --- | --- | --- |",
        *bar_rows, "",
        "## What a citizen and an acquaintance cost", "",
        "One run of 432 hours after a strong shock, 17 regions, one thread; CPU seconds.", "",
        "| people | acquaintances | laying ties | running | MB | largest crowd | citizen-hours a CPU s |",
        "| --- | --- | --- | --- | --- | --- | --- |", *table_rows, "",
        "Slopes of the logarithms (1 is linear):", "",
        *[f"- {line}" for line in slope_lines], "",
    ]
    with open(options.page, "w") as file:
        file.write("\n".join(lines))


page()
