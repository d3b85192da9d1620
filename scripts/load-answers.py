# Really imports one module and looks its attributes up, for measure-load.ts: THIS RUNS THIRD-PARTY CODE.
# Arguments: the module. Input: a JSON list of [attribute or null, whether it is a script]. Output: a verdict for each.
import functools
import importlib
import json
import os
import sys

answers = os.fdopen(os.dup(1), "w")
os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
os.dup2(1, 2)
asked = json.load(sys.stdin)
name = sys.argv[1]
sys.argv[:] = ["program"]
# As with `python -c` in an empty directory: nothing of this script's directory.
del sys.path[0]


def load(attribute, is_script):
    parts = [part for part in (attribute or "").split(".") if part]
    if is_script and parts:
        # from name import first
        module = __import__(name, {"__name__": "wrapper"}, {}, parts[:1], 0)
        try:
            first = getattr(module, parts[0])
        except AttributeError:
            raise ImportError("cannot import name", name=name) from None
        return functools.reduce(getattr, parts[1:], first)
    return functools.reduce(getattr, parts, importlib.import_module(name))


def verdict(attribute, is_script):
    try:
        load(attribute, is_script)
    except BaseException as error:
        frames = []
        traceback = error.__traceback__
        while traceback is not None:
            frames.append(traceback.tb_frame.f_code.co_filename)
            traceback = traceback.tb_next
        return {
            "exception": type(error).__name__,
            "name": getattr(error, "name", None) if isinstance(error, ImportError) else None,
            "message": str(error)[:300],
            # Raised by the import system or getattr for the target itself, not by code further in.
            "own": not any(frame != __file__ and "importlib" not in frame for frame in frames),
        }
    return {"loads": True}


answers.write(json.dumps([verdict(*each) for each in asked]))
answers.flush()
os._exit(0)
