"""Says which modules and namespace packages many made-up environments have, as JSON.

usage: PYTHON -I -S -B pkgutil-answers.py [--setuptools DIRECTORY] < CASES > ANSWERS

CASES is a list of {"root", "path", "site", "namespaces", "pkgResources"}: the directory to stand in, sys.path as it is to
be, which of its entries are site directories whose .pth files are to be obeyed, the packages to import, and whether
pkg_resources can be. ANSWERS is {"python", "platform", "answers"}, one answer per case: "modules", which is what
pkgutil.iter_modules() gives, and "namespaces", for each name the "path" and "modules" of the package; or "missing" where
there is none, {"raises": class name} where something else goes wrong. Paths lead from the root of the case.

Packages are imported, which runs them: for made-up environments only. {"root", "path", "packages"} asks about an
environment as it is without running anything of it: "packages" is a list of [name, style], outer packages first, the
style "found" for one that leaves its path as it is found or "pkgutil" for one that calls pkgutil.extend_path; the answer
has "packages", what would be the "path" and "modules" of each, or "missing".

Runs unchanged on CPython 3.8 to 3.14, and in WebAssembly (call answer_all). DIRECTORY holds a setuptools with
pkg_resources.
"""
import importlib
import json
import os
import pkgutil
import posixpath
import sys
import sysconfig
import types
import warnings
import zipimport
from importlib.machinery import PathFinder

PROGRAM_DIRECTORY = "no-such-program"


class FixedPathFinder:
    """Finds the standard library, parts of which are imported late, wherever sys.path points by then."""

    def __init__(self, path):
        self.path = list(path)

    def find_spec(self, name, path=None, target=None):
        spec = PathFinder.find_spec(name, self.path) if path is None else None
        # A directory of the standard library is no namespace.
        return None if spec is None or spec.loader is None else spec


class FreshInterpreter:
    """Puts everything back that an import may have changed."""

    def __init__(self):
        self.start = os.getcwd()
        self.path = sys.path[:]
        self.meta_path = sys.meta_path[:]
        self.path_hooks = sys.path_hooks[:]
        self.modules = dict(sys.modules)
        # In WebAssembly the standard library is an archive.
        self.archives = set(zipimport._zip_directory_cache)

    def restore(self):
        os.chdir(self.start)
        sys.path[:] = self.path
        sys.meta_path[:] = self.meta_path
        sys.path_hooks[:] = self.path_hooks
        sys.modules.clear()
        sys.modules.update(self.modules)
        sys.path_importer_cache.clear()
        for archive in set(zipimport._zip_directory_cache) - self.archives:
            del zipimport._zip_directory_cache[archive]
        importlib.invalidate_caches()


def answer_all(cases, setuptools=None):
    """The JSON text of CASES to the JSON text of ANSWERS."""
    warnings.simplefilter("ignore")
    sys.dont_write_bytecode = True
    import inspect, site  # what pkgutil and the cases import late  # noqa: F401

    untouched = FreshInterpreter()
    sys.meta_path.insert(sys.meta_path.index(PathFinder), FixedPathFinder(sys.path))
    pkg_resources = None if setuptools is None else import_pkg_resources(setuptools)
    fresh = FreshInterpreter()
    try:
        answers = [answer(case, fresh, pkg_resources) for case in json.loads(cases)]
    finally:
        untouched.restore()
    return json.dumps(
        {
            "python": "%d.%d.%d" % sys.version_info[:3],
            "platform": sysconfig.get_platform(),
            "answers": answers,
        },
        separators=(",", ":"),
    )


def import_pkg_resources(directory):
    sys.path.insert(0, directory)
    meta_path = sys.meta_path[:]
    try:
        return importlib.import_module("pkg_resources")
    finally:
        sys.path.remove(directory)
        sys.meta_path[:] = meta_path


def answer(case, fresh, pkg_resources):
    root = os.path.realpath(case["root"])

    def ask(question):
        """Each question is answered by an interpreter that has just started."""
        fresh.restore()
        try:
            start(case, root, pkg_resources)
            return question()
        except Exception as error:
            return {"raises": type(error).__name__}
        finally:
            fresh.restore()

    found = {"modules": ask(lambda: listed(pkgutil.iter_modules(), root))}
    if "namespaces" in case:
        found["namespaces"] = {
            name: ask(lambda name=name: namespace(name, root)) for name in case["namespaces"]
        }
    if "packages" in case:
        found["packages"] = ask(lambda: found_packages(case["packages"], root))
    return found


def start(case, root, pkg_resources):
    """What an interpreter does before it comes to the program."""
    import site

    os.chdir(root)
    sys.path[:] = []
    # The pkg_resources of a case takes everything from the one that is installed.
    sys.modules.pop("pkg_resources", None)
    if case.get("pkgResources"):
        if pkg_resources is None:
            raise SystemExit("this case needs pkg_resources")
        sys.modules["installed_pkg_resources"] = pkg_resources
        pkg_resources._namespace_packages.clear()
        pkg_resources._namespace_packages[None] = []
        getattr(pkg_resources._normalize_cached, "cache_clear", lambda: None)()
    stderr, sys.stderr = sys.stderr, open(os.devnull, "w")
    try:
        for entry in case["path"]:
            if entry in case.get("site", []):
                site.addsitedir(entry)
            elif not entry.endswith(".__path_hook__"):
                # That one the finder itself has put there.
                sys.path.append(entry)
    finally:
        sys.stderr.close()
        sys.stderr = stderr
    if case.get("site"):
        sys.path.insert(0, PROGRAM_DIRECTORY)


def namespace(name, root):
    try:
        module = importlib.import_module(name)
    except ModuleNotFoundError as error:
        # Another name is missing: one that the package itself imports.
        if error.name is None or not (name + ".").startswith(error.name + "."):
            raise
        return {"missing": True}
    if not hasattr(module, "__path__"):
        return {"missing": True}
    return package(module.__path__, name, root)


def package(path, name, root):
    path = list(path)
    return {
        "path": [relative(entry, root) for entry in path],
        "modules": listed(pkgutil.iter_modules(path, name + "."), root),
    }


def listed(modules, root):
    return [[name, ispkg, relative(location(finder), root)] for finder, name, ispkg in modules]


def location(finder):
    if isinstance(finder, zipimport.zipimporter):
        return posixpath.join(finder.archive, finder.prefix)
    return finder.path


def relative(path, root):
    """From the root of the case; what is outside of it stays as it is."""
    path = posixpath.normpath(path)
    if path == root:
        return "."
    return path[len(root) + 1 :] if path.startswith(root + "/") else path


def found_packages(packages, root):
    """Looked for and not imported; what stands for each in sys.modules has nothing but a path."""
    answers = {}
    for name, style in packages:
        parent = name.rpartition(".")[0]
        outer = sys.modules.get(parent)
        spec = None
        if not parent or outer is not None:
            spec = PathFinder.find_spec(name, outer.__path__ if parent else None)
        if spec is None or spec.submodule_search_locations is None:
            answers[name] = {"missing": True}
            continue
        path = spec.submodule_search_locations
        sys.modules[name] = stand_in = types.ModuleType(name)
        stand_in.__path__ = pkgutil.extend_path(list(path), name) if style == "pkgutil" else path
        answers[name] = package(stand_in.__path__, name, root)
    return answers


if __name__ == "__main__":
    DIRECTORY = sys.argv[2] if sys.argv[1:2] == ["--setuptools"] else None
    print(answer_all(sys.stdin.read(), DIRECTORY))
