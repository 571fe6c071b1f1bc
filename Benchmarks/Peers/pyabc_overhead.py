"""pyABC where the model costs nothing: one normal number seen once. Usage: pyabc_overhead.py PARTICLES SEED"""
import json
import logging
import sys
import tempfile
import time

import numpy as np
import pyabc

logging.disable(logging.CRITICAL)
particles, seed = int(sys.argv[1]), int(sys.argv[2])
np.random.seed(seed)


def model(parameters):
    return {"y": parameters["level"] + 0.5 * np.random.randn()}


abc = pyabc.ABCSMC(
    model, pyabc.Distribution(level=pyabc.RV("norm", 0, 1)), lambda a, b: abs(a["y"] - b["y"]),
    population_size=particles, sampler=pyabc.sampler.SingleCoreSampler())
with tempfile.NamedTemporaryFile(suffix=".db") as file:
    abc.new("sqlite:///" + file.name, {"y": 2.5})
    start = time.process_time()
    history = abc.run(minimum_epsilon=0.05, max_nr_populations=8)
    cost = time.process_time() - start
    count = int(history.get_all_populations()["samples"].sum())
print(json.dumps({"microseconds": cost / count * 1e6, "simulations": count}))
