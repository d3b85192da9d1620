"""usage: PYTHON -I -S bench/measure-process.py COMMAND [ARGUMENT...]

Prints, as JSON, what the command cost: CPU and wall time in milliseconds, peak memory in MB. Its output goes nowhere.
"""
import json
import os
import sys
import time

nowhere = os.open(os.devnull, os.O_WRONLY)
redirected = [(os.POSIX_SPAWN_DUP2, nowhere, stream) for stream in (1, 2)]
start = time.perf_counter()
child = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ, file_actions=redirected)
_, status, usage = os.wait4(child, 0)
wall = time.perf_counter() - start
if status != 0:
    sys.exit("%s ended with status %d" % (sys.argv[1:], status))
cpu = usage.ru_utime + usage.ru_stime
print(json.dumps({"cpu": cpu * 1000, "wall": wall * 1000, "memory": usage.ru_maxrss / 1024}))
