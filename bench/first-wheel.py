"""usage: PYTHON -I -S bench/first-wheel.py WHEEL

Prints, as JSON, what finding and reading its entry_points.txt with zipfile costs in this process.
"""
import json
import sys
import time
import zipfile

cpu, wall = time.process_time(), time.perf_counter()
archive = zipfile.ZipFile(sys.argv[1])
texts = [
    archive.read(name).decode() for name in archive.namelist() if name.endswith(".dist-info/entry_points.txt")
]
cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
if len(texts) != 1:
    sys.exit("%d files of entry points" % len(texts))
print(json.dumps({"cpu": cpu * 1000, "wall": wall * 1000}))
