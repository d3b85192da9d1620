"""usage: PYTHON -I -S bench/first-call.py DIRECTORY GROUP

Prints, as JSON, what the first and the best of many later entry_points(group=...) cost in this process.
"""
import json
import sys
import time
import warnings
from importlib import metadata

directory, group = sys.argv[1:]
warnings.simplefilter("ignore")
sys.path.append(directory)


def call():
    if sys.version_info < (3, 10):
        return len(metadata.entry_points().get(group, ()))
    return len(metadata.entry_points(group=group))


cpu, wall = time.process_time(), time.perf_counter()
found = call()
cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
best = float("inf")
end = time.perf_counter() + 0.3
for later in range(15):
    if later >= 3 and time.perf_counter() > end:
        break
    start = time.perf_counter()
    call()
    best = min(best, time.perf_counter() - start)
print(json.dumps({"found": found, "cpu": cpu * 1000, "wall": wall * 1000, "best": best * 1000}))
