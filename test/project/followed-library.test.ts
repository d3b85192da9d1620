import { describe, expect, test } from "vitest";
import { followedEntries } from "./followed-entries.ts";

// What Python brings, as setup.py files use them. The entries are what CPython 3.12 gives to setup(entry_points={"g": E}).
describe("followed: library", () => {
  test.each<[what: string, program: string, entries: readonly string[]]>([
    ["zip", 'E = ["%s = m:%s" % p for p in zip(("a", "b"), ("f", "g"))]', ["a = m:f", "b = m:g"]],
    ["enumerate", 'E = ["a%d = m:%s" % p for p in enumerate(["f", "g"])]', ["a0 = m:f", "a1 = m:g"]],
    ["range", 'E = ["a%d = m:f" % n for n in range(2)]', ["a0 = m:f", "a1 = m:f"]],
    ["range from to", 'E = ["a%d = m:f" % n for n in range(1, 3)]', ["a1 = m:f", "a2 = m:f"]],
    ["list of a tuple", 'E = list(("a = m:f",))', ["a = m:f"]],
    ["tuple of a list", 'E = tuple(["a = m:f"])', ["a = m:f"]],
    ["isinstance", 'E = ["a = m:f"] if isinstance("x", str) else []', ["a = m:f"]],
    ["bool", 'E = ["a = m:f"] if bool("x") else []', ["a = m:f"]],
    ["str", 'E = [str("a = m:f")]', ["a = m:f"]],
    ["os.path.join", 'import os\nE = [os.path.join("a = m", "f").replace("/", ":")]', ["a = m:f"]],
    ["os.name", 'import os\nE = ["a = m:f"] if os.name == "posix" else []', ["a = m:f"]],
    ["sys.platform", 'import sys\nE = ["a = m:f"] if sys.platform != "win32" else []', ["a = m:f"]],
    ["sys.version_info", 'import sys\nE = ["a%d = m:f" % sys.version_info[0]]', ["a3 = m:f"]],
    ["sys.version_info.major", 'import sys\nE = ["a%d = m:f" % sys.version_info.major]', ["a3 = m:f"]],
    ["from sys", 'from sys import version_info as v\nE = ["a = m:f"] if v >= (3,) else []', ["a = m:f"]],
    [
      "OrderedDict",
      'from collections import OrderedDict\nd = OrderedDict([("x", ["a = m:f"])])\nE = d["x"]',
      ["a = m:f"],
    ],
    ["exec", "exec(\"x = ['a = m:f']\")\nE = x", ["a = m:f"]],
    ["a file", 'x = open("plugins.txt").read()\nE = x.splitlines()', ["a = m:f", "b = m:g"]],
    [
      "a file in a with",
      'with open("plugins.txt") as f:\n  x = f.readlines()\nE = [l.strip() for l in x]',
      ["a = m:f", "b = m:g"],
    ],
    ["lines of a file", 'x = [l.strip() for l in open("plugins.txt")]\nE = x', ["a = m:f", "b = m:g"]],
    [
      "io.open",
      'import io\nx = io.open("plugins.txt", encoding="utf-8").read()\nE = x.split("\\n")[:1]',
      ["a = m:f"],
    ],
    [
      "pathlib",
      'from pathlib import Path\nx = Path("plugins.txt").read_text()\nE = x.splitlines()',
      ["a = m:f", "b = m:g"],
    ],
    [
      "pathlib beside the program",
      'import pathlib\nx = (pathlib.Path(__file__).parent / "plugins.txt").read_text()\nE = x.splitlines()',
      ["a = m:f", "b = m:g"],
    ],
    [
      "os.path.dirname of __file__",
      'import os\nx = open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "plugins.txt")).read()\nE = x.splitlines()',
      ["a = m:f", "b = m:g"],
    ],
    ["os.path.exists", 'import os\nE = ["a = m:f"] if os.path.exists("plugins.txt") else []', ["a = m:f"]],
    ["copy.copy of a text", 'import copy\nE = [copy.copy("a = m:f")]', ["a = m:f"]],
    [
      "os.getcwd",
      'import os\nx = open(os.path.join(os.getcwd(), "plugins.txt")).read()\nE = x.splitlines()',
      ["a = m:f", "b = m:g"],
    ],
    [
      "os.path.normpath",
      'import os\nx = open(os.path.normpath("./plugins.txt")).read()\nE = x.splitlines()',
      ["a = m:f", "b = m:g"],
    ],
    ["os.path.isfile", 'import os\nE = ["a = m:f"] if os.path.isfile("plugins.txt") else []', ["a = m:f"]],
    [
      "pathlib joinpath",
      'import pathlib\nx = pathlib.Path(".").joinpath("plugins.txt").read_text()\nE = x.splitlines()',
      ["a = m:f", "b = m:g"],
    ],
    [
      "open of a Path",
      'import pathlib\nx = pathlib.Path("plugins.txt").open().read()\nE = x.splitlines()',
      ["a = m:f", "b = m:g"],
    ],
    [
      "read_text with an encoding",
      'from pathlib import Path\nx = Path("plugins.txt").read_text(encoding="utf-8")\nE = x.splitlines()',
      ["a = m:f", "b = m:g"],
    ],
    [
      "codecs.open",
      'import codecs\nx = codecs.open("plugins.txt", "r", "utf-8").read()\nE = x.splitlines()',
      ["a = m:f", "b = m:g"],
    ],
    [
      "a file read as bytes",
      'x = open("plugins.txt", "rb").read().decode()\nE = x.splitlines()',
      ["a = m:f", "b = m:g"],
    ],
    [
      "a file that is closed",
      'f = open("plugins.txt")\nx = f.read()\nf.close()\nE = x.splitlines()',
      ["a = m:f", "b = m:g"],
    ],
    ["compile and exec", 'exec(compile("x = [\'a = m:f\']", "x", "exec"))\nE = x', ["a = m:f"]],
    ["exec into a dict", 'd = {}\nexec("x = [\'a = m:f\']", d)\nE = d["x"]', ["a = m:f"]],
    ["exec of a file", 'exec(open("plugins.py").read())\nE = x', ["a = m:f"]],
    ["sorted of a set", 'E = sorted({"b = m:g", "a = m:f"})', ["a = m:f", "b = m:g"]],
    ["sum of lengths", 'E = ["a%d = m:f" % len("abc")]', ["a3 = m:f"]],
    ["os.linesep", 'import os\nE = ("a = m:f" + os.linesep).splitlines()', ["a = m:f"]],
    ["os.sep", 'import os\nE = ["a = m" + os.sep.replace("/", ":") + "f"]', ["a = m:f"]],
    ["__name__", 'E = ["a = m:f"] if __name__ == "__main__" else []', ["a = m:f"]],
  ])("%s", (_, program, entries) => {
    expect(followedEntries(program)).toEqual(entries);
  });
});

describe("left undecided: library", () => {
  test.each<[what: string, program: string]>([
    ["locals of a module", 'x = ["a = m:f"]\nE = locals()["x"]'],
    ["vars of a module", 'x = ["a = m:f"]\nE = vars()["x"]'],
    ["a name set through globals", 'globals()["x"] = ["a = m:f"]\nE = x'],
    ["range with a step", 'E = ["a%d = m:f" % n for n in range(0, 4, 2)]'],
    ["isinstance of a tuple of classes", 'E = ["a = m:f"] if isinstance([], (list, tuple)) else []'],
  ])("%s", (_, program) => {
    expect(followedEntries(program)).toBe("undecided");
  });
});
