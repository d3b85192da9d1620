"""Records which modules real build back-ends package: PYTHON scripts/record-packaging.py > fixtures/packaging/wheels.json

PYTHON has setuptools, hatchling, flit_core, poetry-core and uv_build installed. Every case is a small source tree, built
by the back-end itself; what is recorded are the case's files, and the Python files in the wheel, or that the build failed.
"""

import glob
import json
import os
import subprocess
import sys
import tempfile
import zipfile

TREES = {
    "flat": "demo/__init__ demo/sub/__init__ demo/sub/deep demo/ns/mod demo_cli tests/__init__ tests/test_x tools/run",
    "one": "demo/__init__ demo/sub/__init__ demo/sub/deep demo/ns/mod tests/__init__ tests/test_x",
    "src": "src/demo/__init__ src/demo/sub/__init__ src/demo/sub/deep src/demo/ns/mod src/demo_cli src/other/__init__ tests/test_x stray",
    "module": "demo helper tests/test_x",
    "only": "demo tests/test_x setup_helper/x",
    "two": "demo/__init__ extra/__init__ extra/cli",
}
BACKENDS = {
    "setuptools": "setuptools.build_meta",
    "hatchling": "hatchling.build",
    "flit_core": "flit_core.buildapi",
    "poetry-core": "poetry.core.masonry.api",
    "uv_build": "uv_build",
}
PROJECT = '[project]\nname = "demo"\nversion = "1.0"\ndescription = "A demo"\n'
POETRY = '[tool.poetry]\nname = "demo"\nversion = "1.0"\ndescription = "A demo"\nauthors = []\n'
METADATA = "[metadata]\nname = demo\nversion = 1.0\n"
BUILD = "import importlib, sys; print(importlib.import_module(sys.argv[1]).build_wheel('built'))"


def cases():
    for tree in TREES:
        for backend in BACKENDS:
            yield backend, tree, PROJECT, {}

    def setuptools(tree, tool="", cfg=None, py=None, project=PROJECT):
        more = {"setup.cfg": cfg, "setup.py": py}
        return "setuptools", tree, project + tool, {name: text for name, text in more.items() if text}

    packages = "[tool.setuptools]\npackages = "
    yield setuptools("flat", packages + '["demo"]\n')
    yield setuptools("flat", packages + '["demo", "demo.sub"]\npy-modules = ["demo_cli"]\n')
    yield setuptools("src", packages + '["demo"]\npackage-dir = { "" = "src" }\n')
    yield setuptools("two", packages + '["demo"]\n')
    yield setuptools("flat", '[tool.setuptools]\npy-modules = ["demo_cli"]\n')
    for tree, where in (("flat", "."), ("src", "src")):
        find = f'[tool.setuptools.packages.find]\nwhere = ["{where}"]\n'
        yield setuptools(tree, find)
        yield setuptools(tree, find + "namespaces = false\n")
        yield setuptools(tree, find + 'include = ["demo*"]\n')
        yield setuptools(tree, find + 'include = ["dem[op]"]\n')
        yield setuptools(tree, find + 'exclude = ["demo.sub*", "tests*"]\n')
        yield setuptools(tree, find + 'exclude = ["demo.sub", "test?"]\nnamespaces = false\n')
        directory = "package_dir =\n    =src\n" if where == "src" else ""
        options = f"{METADATA}[options]\n{directory}packages = "
        found = f"[options.packages.find]\nwhere = {where}\n"
        yield setuptools(tree, cfg=f"{options}find:\n{found}", project="")
        yield setuptools(tree, cfg=f"{options}find_namespace:\n{found}", project="")
        yield setuptools(tree, cfg=f"{options}find:\npy_modules = demo_cli\n{found}exclude =\n    tests*\n", project="")
        yield setuptools(tree, cfg=f"{options}\n    demo\n    demo.sub\n", project="")
        yield setuptools(tree, cfg=f"{options}demo, demo.sub\n", project="")
    program = 'from setuptools import setup, find_packages\nsetup(name="demo", version="1.0", %s)\n'
    for tree, arguments in (
        ("flat", 'packages=["demo"]'),
        ("flat", 'packages=["demo"], py_modules=["demo_cli"]'),
        ("src", 'packages=["demo", "demo.sub"], package_dir={"": "src"}'),
        ("flat", "packages=find_packages()"),
        ("flat", 'packages=find_packages(exclude=["tests*", "demo.sub"])'),
        ("src", 'packages=find_packages("src"), package_dir={"": "src"}'),
        ("src", 'packages=find_packages(where="src", include=("demo",)), package_dir={"": "src"}'),
        ("flat", 'py_modules=["demo_cli"]'),
        ("flat", 'packages=["demo", "demo/sub"]'),
    ):
        yield setuptools(tree, py=program % arguments, project="")
    data = '[tool.setuptools]\npackages = ["demo"]\n[tool.setuptools.package-data]\ndemo = ["sub/*.py"]\n'
    yield setuptools("flat", data)

    wheel = "[tool.hatch.build.targets.wheel]\n"
    for tree, prefix in (("flat", ""), ("src", "src/")):
        yield "hatchling", tree, f'{PROJECT}{wheel}packages = ["{prefix}demo"]\n', {}
        yield "hatchling", tree, f'{PROJECT}{wheel}packages = ["{prefix}demo", "{prefix}demo_cli.py"]\n', {}
        yield "hatchling", tree, f'{PROJECT}{wheel}include = ["{prefix}demo"]\n', {}
        yield "hatchling", tree, f'{PROJECT}{wheel}only-include = ["{prefix}demo"]\n', {}
        yield "hatchling", tree, f'{PROJECT}{wheel}exclude = ["{prefix}demo/sub"]\n', {}
    yield "hatchling", "flat", f'{PROJECT}{wheel}packages = ["."]\n', {}
    for tree, origin in (("flat", ""), ("src", ', from = "src"')):
        yield "poetry-core", tree, f'{POETRY}packages = [{{ include = "demo"{origin} }}]\n', {}
        both = f'packages = [{{ include = "demo"{origin} }}, {{ include = "demo_cli.py"{origin} }}]\n'
        yield "poetry-core", tree, POETRY + both, {}
        yield "poetry-core", tree, f'{PROJECT}[tool.poetry]\npackages = [{{ include = "demo/sub"{origin} }}]\n', {}
    yield "poetry-core", "flat", f'{POETRY}include = ["demo_cli.py"]\n', {}
    yield "flit_core", "two", f'{PROJECT}[tool.flit.module]\nname = "extra"\n', {}
    yield "flit_core", "src", f'{PROJECT}[tool.flit.module]\nname = "demo_cli"\n', {}
    uv = "[tool.uv.build-backend]\n"
    yield "uv_build", "two", f'{PROJECT}{uv}module-name = "extra"\nmodule-root = ""\n', {}
    yield "uv_build", "two", f'{PROJECT}{uv}module-name = ["demo", "extra"]\nmodule-root = ""\n', {}
    yield "uv_build", "one", f'{PROJECT}{uv}module-root = ""\n', {}


def record(backend, tree, configuration, more):
    system = f'[build-system]\nrequires = ["{backend}"]\nbuild-backend = "{BACKENDS[backend]}"\n\n'
    files = {"pyproject.toml": system + configuration, **more}
    sources = [f"{name}.py" for name in TREES[tree].split()]
    with tempfile.TemporaryDirectory() as directory:
        for name in sources:
            files_there = {name: '"""A demo."""\n\n__version__ = "1.0"\n'}
            write(directory, files_there)
        write(directory, files)
        os.mkdir(os.path.join(directory, "built"))
        path = os.pathsep.join([os.path.dirname(sys.executable), os.environ["PATH"]])
        subprocess.run(
            [sys.executable, "-c", BUILD, BACKENDS[backend]],
            cwd=directory, capture_output=True, env={**os.environ, "PATH": path},
        )
        wheels = glob.glob(os.path.join(directory, "built", "*.whl"))
        packaged = None
        if wheels:
            with zipfile.ZipFile(wheels[0]) as archive:
                # hatchling can write ./demo.py
                names = [name.removeprefix("./") for name in archive.namelist()]
                packaged = sorted(name for name in names if name.endswith(".py"))
    return {"backend": backend, "files": files, "sources": sources, "packaged": packaged}


def write(directory, files):
    for name, text in files.items():
        path = os.path.join(directory, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w") as file:
            file.write(text)


json.dump([record(*case) for case in cases()], sys.stdout, indent=2)
print()
