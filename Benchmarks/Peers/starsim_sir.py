"""starsim's SIR on random contacts, as in its introduction. Usage: starsim_sir.py PEOPLE CONTACTS SEED"""
import json
import sys
import time

import starsim as ss

people, contacts, seed = (int(float(word)) for word in sys.argv[1:4])


def simulation(count):
    return ss.Sim(
        n_agents=count, diseases=ss.SIR(init_prev=0.01, beta=0.1),
        networks=ss.RandomNet(n_contacts=contacts), rand_seed=seed, verbose=0)


simulation(1000).run()  # compiles what is compiled on first use
sim = simulation(people)
sim.init()
start = time.process_time()
sim.run()
cost = time.process_time() - start
steps = len(sim.t.timevec)
print(json.dumps({"updates": people * steps / cost, "steps": steps, "seconds": cost}))
