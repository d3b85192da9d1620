"""Says what pkg_resources answers for many made-up environments, as JSON.

usage: PYTHON -I -S pkg-resources-answers.py DIRECTORY < CASES > ANSWERS

DIRECTORY holds setuptools. CASES is a list of {"root", "path"}: the directory to stand in, and the entries of the
working set. ANSWERS is {"python", "setuptools", "answers"}, one answer per case: the distributions of
WorkingSet(path) in its order. Whatever is asked, what raises is {"raises": class name}.

Runs unchanged on CPython 3.9 to 3.13.
"""
import json
import os
import sys
import warnings
import zipimport


def answer_all(cases, pkg_resources):
    start = os.getcwd()
    try:
        return [answer(case, pkg_resources) for case in cases]
    finally:
        os.chdir(start)


def answer(case, pkg_resources):
    os.chdir(case["root"])
    # All that is remembered of a path by its spelling, which means something else in every case.
    sys.path_importer_cache.clear()
    zipimport._zip_directory_cache.clear()
    pkg_resources._normalize_cached.cache_clear()
    pkg_resources.ZipProvider._zip_manifests.clear()
    found = guarded(lambda: list(pkg_resources.WorkingSet(case["path"])))
    if isinstance(found, dict):
        return found
    root = os.path.realpath(case["root"])
    return [distribution(dist, root) for dist in found]


def guarded(ask):
    try:
        return ask()
    except Exception as error:
        return {"raises": type(error).__name__}


def distribution(dist, root):
    if dist.key != dist.project_name.lower():
        raise SystemExit("the key of %r is %r" % (dist.project_name, dist.key))
    return {
        "path": os.path.relpath(metadata_path(dist), root),
        "name": dist.project_name,
        "version": guarded(lambda: version(dist)),
        "entryPoints": guarded(
            lambda: [row(group, ep) for group, eps in dist.get_entry_map().items() for ep in eps.values()]
        ),
    }


def metadata_path(dist):
    """The metadata directory, or egg-info file, at the location that links lead to."""
    provider = dist._provider
    path = getattr(provider, "path", None) or provider.egg_info
    return os.path.join(dist.location, os.path.basename(path))


def version(dist):
    try:
        return dist.version
    except UnicodeDecodeError:
        raise
    except ValueError:
        # There is none.
        return None


def row(group, ep):
    # Extras come out of a set: their order means nothing.
    return [group, ep.name, ep.module_name, ".".join(ep.attrs) if ep.attrs else None, sorted(ep.extras)]


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    sys.path.insert(0, sys.argv[1])
    import pkg_resources
    import setuptools.version

    # What reading metadata warns of is part of no answer.
    warnings.simplefilter("ignore")
    answers = answer_all(json.load(sys.stdin), pkg_resources)
    reply = {
        "python": "%d.%d.%d" % sys.version_info[:3],
        "setuptools": setuptools.version.__version__,
        "answers": answers,
    }
    print(json.dumps(reply, separators=(",", ":")))
