"""Says what importlib.metadata answers for many made-up environments, as JSON.

usage: PYTHON -I -S importlib-metadata-answers.py [--backport DIRECTORY] < CASES > ANSWERS

CASES is a list of {"root", "path", "lookups"}: the directory to stand in, sys.path as it is to be, and the names to
look up. ANSWERS is {"python", "platform", "answers"}, one answer per case: "entryPoints", "distributions", "lookups"
and, from 3.10 on, "packagesDistributions". Whatever is asked, what raises is {"raises": class name}.

Runs unchanged on CPython 3.8 to 3.14, and in WebAssembly (call answer_all). DIRECTORY holds importlib_metadata and its
dependency; it is then asked in place of importlib.metadata.
"""
import importlib
import itertools
import json
import os
import posixpath
import sys
import sysconfig
import types
import warnings
from importlib.machinery import PathFinder


class FixedPathFinder:
    """Finds the standard library, parts of which are imported late, wherever sys.path points by then."""

    def __init__(self, path):
        self.path = list(path)

    def find_spec(self, name, path=None, target=None):
        return PathFinder.find_spec(name, self.path if path is None else path, target)


def answer_all(cases, backport=None):
    """The JSON text of CASES to the JSON text of ANSWERS."""
    warnings.simplefilter("ignore")
    path = sys.path[:] if backport is None else [backport] + sys.path
    finder = FixedPathFinder(path)
    sys.meta_path.insert(sys.meta_path.index(PathFinder), finder)
    api = importlib.import_module("importlib.metadata" if backport is None else "importlib_metadata")
    start, start_path = os.getcwd(), sys.path[:]
    try:
        answers = [answer(api, case) for case in json.loads(cases)]
    finally:
        os.chdir(start)
        sys.path[:] = start_path
        sys.meta_path.remove(finder)
    return json.dumps(
        {
            "python": "%d.%d.%d" % sys.version_info[:3],
            "platform": sysconfig.get_platform(),
            "answers": answers,
        },
        separators=(",", ":"),
    )


def answer(api, case):
    os.chdir(case["root"])
    sys.path[:] = case["path"]
    sys.path_importer_cache.clear()
    importlib.invalidate_caches()
    cached = getattr(api.FastPath.__new__, "cache_clear", None)
    if cached is not None:
        cached()

    found = {
        "entryPoints": guarded(lambda: [[*row(ep), location(dist)] for ep, dist in owned_entry_points(api)]),
        "distributions": guarded(lambda: [distribution(dist) for dist in api.distributions()]),
        "lookups": {
            name: {
                "distribution": guarded(lambda: location(api.distribution(name))),
                "version": guarded(lambda: api.version(name)),
            }
            for name in case["lookups"]
        },
    }
    if hasattr(api, "packages_distributions"):
        # The names of a distribution come out of a set: only the order of the owners means something.
        found["packagesDistributions"] = guarded(lambda: dict(sorted(api.packages_distributions().items())))
    return found


def guarded(ask):
    try:
        return ask()
    except Exception as error:
        return {"raises": type(error).__name__}


def owned_entry_points(api):
    """entry_points() flattened, each entry with the distribution that it comes from."""
    eps = api.entry_points()
    # 3.8 to 3.11: group -> entries
    eps = list(itertools.chain.from_iterable(dict.values(eps)) if isinstance(eps, dict) else eps)
    if hasattr(api.EntryPoint, "dist"):
        return [(ep, ep.dist) for ep in eps]
    # An entry of 3.8 and 3.9 does not know where it comes from: walk the same way once more.
    owned = [(ep, dist) for dist in api.distributions() for ep in dist.entry_points]
    owned.sort(key=lambda pair: pair[0].group)
    if [ep for ep, _ in owned] != eps:
        raise SystemExit("entry_points() does not follow the order of distributions()")
    return owned


def row(ep):
    return [
        ep.group,
        ep.name,
        ep.value,
        guarded(lambda: part(ep, "module")),
        guarded(lambda: part(ep, "attr")),
        guarded(lambda: [text if isinstance(text, str) else text.group() for text in ep.extras]),
    ]


def part(ep, name):
    if hasattr(type(ep), name):
        return getattr(ep, name)
    # 3.8 has the pattern alone
    return ep.pattern.match(ep.value).group(name)


def distribution(dist):
    found = {
        "path": location(dist),
        "name": guarded(lambda: dist.metadata["Name"]),
        "version": guarded(lambda: dist.version),
        "metadata": guarded(lambda: [[key, str(value)] for key, value in dist.metadata.items()]),
        "payload": guarded(lambda: str(dist.metadata.get_payload())),
        "entryPoints": guarded(lambda: [row(ep) for ep in dist.entry_points]),
        "files": guarded(lambda: files(dist)),
        "requires": guarded(lambda: dist.requires),
    }
    if hasattr(type(dist), "origin"):
        found["origin"] = guarded(lambda: plain(dist.origin))
    return found


def location(dist):
    """Where its metadata is, relative to the root of the case."""
    # pathlib says "site/a.dist-info", zipfile "a.zip/a.dist-info/"
    return posixpath.normpath(str(dist._path))


def files(dist):
    found = dist.files
    # None, and "" for an empty list in 3.8 to 3.11
    if not found:
        return found
    return [
        [str(file), None if file.hash is None else file.hash.mode + "=" + file.hash.value, file.size] for file in found
    ]


def plain(value):
    if isinstance(value, types.SimpleNamespace):
        return {key: plain(item) for key, item in sorted(vars(value).items())}
    if isinstance(value, list):
        return [plain(item) for item in value]
    return value


if __name__ == "__main__":
    DIRECTORY = sys.argv[2] if sys.argv[1:2] == ["--backport"] else None
    print(answer_all(sys.stdin.read(), DIRECTORY))
