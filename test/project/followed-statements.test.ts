import { describe, expect, test } from "vitest";
import { followedEntries } from "./followed-entries.ts";

// Statements, functions and operators, as setup.py files use them. The entries are what CPython 3.12 gives to setup(entry_points={"g": E}).
describe("followed: statements", () => {
  test.each<[what: string, program: string, entries: readonly string[]]>([
    [
      "if, elif, else",
      'x = 2\nif x == 1: l = []\nelif x == 2: l = ["a = m:f"]\nelse: l = ["b = m:g"]\nE = l',
      ["a = m:f"],
    ],
    ["nested if", 'l = []\nif True:\n  if not False:\n    l.append("a = m:f")\nE = l', ["a = m:f"]],
    ["for", 'l = []\nfor n in ("a", "b"):\n  l.append(n + " = m:f")\nE = l', ["a = m:f", "b = m:f"]],
    [
      "for with continue",
      'l = []\nfor n in ("a", "b", "c"):\n  if n == "b": continue\n  l.append(n + " = m:f")\nE = l',
      ["a = m:f", "c = m:f"],
    ],
    [
      "for with break",
      'l = []\nfor n in ("a", "b", "c"):\n  if n == "b": break\n  l.append(n + " = m:f")\nE = l',
      ["a = m:f"],
    ],
    ["for with else", 'l = []\nfor n in (): pass\nelse: l.append("a = m:f")\nE = l', ["a = m:f"]],
    [
      "for over pairs",
      'l = []\nfor n, f in [("a", "f"), ("b", "g")]: l.append("%s = m:%s" % (n, f))\nE = l',
      ["a = m:f", "b = m:g"],
    ],
    [
      "a loop in a loop",
      'l = []\nfor n in "ab":\n  for f in "f": l.append("%s = m:%s" % (n, f))\nE = l',
      ["a = m:f", "b = m:f"],
    ],
    ["a function", 'def f(): return ["a = m:f"]\nE = f()', ["a = m:f"]],
    ["with arguments", 'def f(n, m): return ["%s = %s:f" % (n, m)]\nE = f("a", "m")', ["a = m:f"]],
    ["with names", 'def f(n, m): return ["%s = %s:f" % (n, m)]\nE = f(m="m", n="a")', ["a = m:f"]],
    ["with defaults", 'def f(n, m="m"): return ["%s = %s:f" % (n, m)]\nE = f("a")', ["a = m:f"]],
    [
      "with *args",
      'def f(*names): return [n + " = m:f" for n in names]\nE = f("a", "b")',
      ["a = m:f", "b = m:f"],
    ],
    [
      "with **kwargs",
      'def f(**k): return [n + " = " + v for n, v in k.items()]\nE = f(a="m:f", b="m:g")',
      ["a = m:f", "b = m:g"],
    ],
    [
      "called with * and **",
      'def f(n, m): return ["%s = %s:f" % (n, m)]\nE = f(*["a"], **{"m": "m"})',
      ["a = m:f"],
    ],
    ["a lambda", 'f = lambda n: [n + " = m:f"]\nE = f("a")', ["a = m:f"]],
    [
      "a closure",
      'def outer(m):\n  def inner(n): return ["%s = %s:f" % (n, m)]\n  return inner\nE = outer("m")("a")',
      ["a = m:f"],
    ],
    ["early return", 'def f(x):\n  if x: return ["a = m:f"]\n  return []\nE = f(True)', ["a = m:f"]],
    [
      "return in a loop",
      'def f():\n  for n in ("a", "b"):\n    if n == "b": return [n + " = m:f"]\nE = f()',
      ["b = m:f"],
    ],
    ["global", 'l = []\ndef f():\n  global l\n  l = ["a = m:f"]\nf()\nE = l', ["a = m:f"]],
    ["a global that is changed", 'l = []\ndef f(): l.append("a = m:f")\nf()\nE = l', ["a = m:f"]],
    ["an argument that is changed", 'def f(x): x.append("a = m:f")\nl = []\nf(l)\nE = l', ["a = m:f"]],
    [
      "a local of the same name",
      'l = ["a = m:f"]\ndef f():\n  l = []\n  l.append("x")\nf()\nE = l',
      ["a = m:f"],
    ],
    [
      "a function that calls another",
      'def g(): return "m"\ndef f(): return ["a = %s:f" % g()]\nE = f()',
      ["a = m:f"],
    ],
    ["defined later", 'def f(): return g()\ndef g(): return ["a = m:f"]\nE = f()', ["a = m:f"]],
    ["try without failure", 'try: l = ["a = m:f"]\nexcept ValueError: l = []\nE = l', ["a = m:f"]],
    [
      "try, else, finally",
      'l = []\ntry: pass\nexcept ValueError: pass\nelse: l.append("a = m:f")\nfinally: l.append("b = m:g")\nE = l',
      ["a = m:f", "b = m:g"],
    ],
    ["pass and docstrings", '"""doc"""\npass\nl = ["a = m:f"]\nE = l', ["a = m:f"]],
    ["assert", 'l = ["a = m:f"]\nassert l\nE = l', ["a = m:f"]],
    ["the main guard", 'if __name__ == "__main__": l = ["a = m:f"]\nelse: l = []\nE = l', ["a = m:f"]],
    ["annotated", 'l: list = ["a = m:f"]\nE = l', ["a = m:f"]],
    ["deleted", 'x = 1\ndel x\nl = ["a = m:f"]\nE = l', ["a = m:f"]],
    ["conditional expression", 'x = 1\nE = ["a = m:f"] if x else []', ["a = m:f"]],
    ["numbers compared", 'E = ["a = m:f"] if 1 < 2 <= 2 != 3 else []', ["a = m:f"]],
    ["not", 'E = ["a = m:f"] if not None else []', ["a = m:f"]],
    ["is None", 'x = None\nE = ["a = m:f"] if x is None else []', ["a = m:f"]],
    ["is not None", 'x = 1\nE = ["a = m:f"] if x is not None else []', ["a = m:f"]],
    [
      "an exception that is raised",
      'l = []\ntry:\n  raise ValueError\nexcept ValueError:\n  l.append("a = m:f")\nE = l',
      ["a = m:f"],
    ],
    [
      "recursion",
      'def f(n): return [] if n == 0 else f(n - 1) + ["a%d = m:f" % n]\nE = f(2)',
      ["a1 = m:f", "a2 = m:f"],
    ],
    [
      "nonlocal",
      'def f():\n  l = []\n  def g():\n    nonlocal l\n    l = ["a = m:f"]\n  g()\n  return l\nE = f()',
      ["a = m:f"],
    ],
    ["keyword-only arguments", 'def f(*, n): return [n + " = m:f"]\nE = f(n="a")', ["a = m:f"]],
    ["return of nothing", 'def f(): pass\nx = f()\nE = ["a = m:f"] if x is None else []', ["a = m:f"]],
    ["a walrus", 'E = ["a = m:f"] if (x := 1) else []', ["a = m:f"]],
    [
      "import of a name",
      'from os.path import join as j\nE = [j("a = m", "f").replace("/", ":")]',
      ["a = m:f"],
    ],
    [
      "import in a function",
      'def f():\n  import os\n  return ["a = m:f"] if os.name else []\nE = f()',
      ["a = m:f"],
    ],
    ["a semicolon", 'l = []; l.append("a = m:f")\nE = l', ["a = m:f"]],
    [
      "sys.exit that is not reached",
      'import sys\nif False: sys.exit(1)\nl = ["a = m:f"]\nE = l',
      ["a = m:f"],
    ],
    [
      "a default is made once",
      'def f(x, l=[]):\n  l.append(x)\n  return l\nf("a = m:f")\nE = f("b = m:g")',
      ["a = m:f", "b = m:g"],
    ],
    [
      "a default of the time of definition",
      'n = "a"\ndef f(x=n): return [x + " = m:f"]\nn = "b"\nE = f()',
      ["a = m:f"],
    ],
    [
      "a closure sees later changes",
      'n = "a"\ndef f(): return [n + " = m:f"]\nn = "b"\nE = f()',
      ["b = m:f"],
    ],
    [
      "finally after return",
      'l = []\ndef f():\n  try: return ["a = m:f"]\n  finally: l.append("x")\nk = f()\nE = k',
      ["a = m:f"],
    ],
    [
      "break in an inner loop",
      'l = []\nfor n in "ab":\n  for f in "fg":\n    if f == "g": break\n    l.append("%s = m:%s" % (n, f))\nE = l',
      ["a = m:f", "b = m:f"],
    ],
    ["else of a broken loop", 'l = ["a = m:f"]\nfor n in "ab":\n  break\nelse: l = []\nE = l', ["a = m:f"]],
    [
      "return in a with",
      'def f():\n  with open("plugins.txt") as x:\n    return x.read().splitlines()\nE = f()',
      ["a = m:f", "b = m:g"],
    ],
  ])("%s", (_, program, entries) => {
    expect(followedEntries(program)).toEqual(entries);
  });
});

describe("left undecided: statements", () => {
  test.each<[what: string, program: string]>([
    ["numbers", 'E = ["a%d = m:f" % (1 + 2 * 3 - 4 // 2)]'],
    ["while", 'l = []\nn = 0\nwhile n < 2:\n  n += 1\n  l.append("a%d = m:f" % n)\nE = l'],
    ["match", 'x = 1\nmatch x:\n  case 1: l = ["a = m:f"]\n  case _: l = []\nE = l'],
    ["a class attribute", 'class K:\n  l = ["a = m:f"]\nE = K.l'],
    ["a decorated function", 'def d(f): return f\n@d\ndef f(): return ["a = m:f"]\nE = f()'],
    ["a generator function", 'def f():\n  yield "a = m:f"\nE = list(f())'],
    ["bitwise and shifts", 'E = ["a%d = m:f" % (1 << 2 | 1)]'],
    ["a negative number", 'E = ["a%d = m:f" % abs(-1)]'],
    ["min and max", 'E = ["a%d = m:f" % max(1, 2)]'],
    ["any and all", 'E = ["a = m:f"] if any([0, 1]) and all([1]) else []'],
    ["map", 'E = list(map(str, ["a = m:f"]))'],
    ["filter", 'E = list(filter(None, ["a = m:f", ""]))'],
    [
      "raise in a function that is caught",
      'def f(): raise KeyError\ntry:\n  f()\n  l = []\nexcept KeyError:\n  l = ["a = m:f"]\nE = l',
    ],
    ["a KeyError", 'd = {}\ntry: l = d["x"]\nexcept KeyError: l = ["a = m:f"]\nE = l'],
    ["a NameError", 'try: l = undefined_name\nexcept NameError: l = ["a = m:f"]\nE = l'],
    ["an ImportError", 'try: import surely_absent_module\nexcept ImportError: l = ["a = m:f"]\nE = l'],
  ])("%s", (_, program) => {
    expect(followedEntries(program)).toBe("undecided");
  });
});
