"""Fails where a ratio that the program owes is broken. Usage: ratios.py MEASURE

Ratios, not seconds: a slow machine slows both sides. Margins are wide; what they catch is a loop that
lost its lanes, or a cost that grew with people who stay at home.
"""
import json
import subprocess
import sys

measure = sys.argv[1]


def figures(*words):
    line = subprocess.run(
        [measure] + [str(word) for word in words], capture_output=True, text=True, check=True)
    return json.loads(line.stdout.strip().splitlines()[-1])


failed = False


def check(name, value, low, high):
    global failed
    holds = low <= value <= high
    failed = failed or not holds
    print(f"{'holds' if holds else 'FAILS'}  {name}: {value:.2f} (from {low:g} to {high:g})")


kernel = figures("kernel", 1e6, 60)
check("citizen kernel, one by one over lanes", kernel["ratio"], 1.5, 100)
small = min(figures("ensemble", 200, 20_000, 240)["per-run"] for _ in range(3))
cohorts = min(figures("cohorts", 200, 20_000, 240)["per-run"] for _ in range(3))
check("individuals over cohorts, 20,000 people", small / cohorts, 0.2, 4)
sparse = figures("nation", 1e6, 48)["updates"]
dense = figures("nation", 1e6, 48, 0, 1)["updates"]
check("seeking those who act over asking everyone, 1,000,000 people", sparse / dense, 5, 1e6)
ties = [figures("ties", people, 12)["laying"] / people for people in (2e5, 2e6)]
check("laying ties, cost a citizen at 2,000,000 over 200,000", ties[1] / ties[0], 0.3, 3)
sys.exit(1 if failed else 0)
