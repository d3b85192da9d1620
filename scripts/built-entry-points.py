"""Builds the wheel of a project with its own back-end and prints what is in its entry_points.txt, as JSON.

python built-entry-points.py DIRECTORY: runs in the environment in which the back-end is installed, without isolation.
"""

import importlib
import importlib.metadata
import json
import os
import sys
import tempfile
import tomllib
import zipfile


def backend_of(directory):
    with open(os.path.join(directory, "pyproject.toml"), "rb") as file:
        return tomllib.load(file)["build-system"]


def build(directory):
    system = backend_of(directory)
    os.chdir(directory)
    requirement = system["requires"][0]
    answer = {"backend": f"{requirement} {importlib.metadata.version(requirement)}"}
    with tempfile.TemporaryDirectory() as wheels:
        try:
            backend = importlib.import_module(system["build-backend"])
            name = backend.build_wheel(wheels)
        except (Exception, SystemExit) as error:
            answer["refused"] = type(error).__name__
            return answer
        with zipfile.ZipFile(os.path.join(wheels, name)) as wheel:
            found = [member for member in wheel.namelist() if member.endswith(".dist-info/entry_points.txt")]
            answer["entryPointsTxt"] = wheel.read(found[0]).decode() if found else None
    return answer


# Back-ends print to file descriptor 1, some from programs that they start.
output = os.dup(1)
os.dup2(2, 1)
answer = build(sys.argv[1])
os.write(output, json.dumps(answer).encode())
