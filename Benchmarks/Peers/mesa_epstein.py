"""Mesa's own Epstein example, as it ships. Usage: mesa_epstein.py SIDE STEPS SEED"""
import json
import sys
import time

from mesa.examples.advanced.epstein_civil_violence.model import EpsteinCivilViolence

side, steps, seed = (int(word) for word in sys.argv[1:4])
model = EpsteinCivilViolence(width=side, height=side, seed=seed)
units = len(model.agents)
start = time.process_time()
for _ in range(steps):
    model.step()
cost = time.process_time() - start
print(json.dumps({"updates": units * steps / cost, "units": units, "seconds": cost}))
