import { describe, expect, test } from "vitest";
import { resolveIn, summary } from "./project.ts";

/** The source of module `m`, and what becomes of `m:NAME` in it: the line that binds it, with `?` where it may not. */
type Case = readonly [title: string, source: string, names: Readonly<Record<string, string>>];

const MISSING = "missing";
/** In a branch that is not taken. */
const hinted = (name: string): string => `unknown: ${name} is declared but not bound there`;

describe("statements that bind names", () => {
  const cases: readonly Case[] = [
    ["import", "import os\nimport os.path as p, a.b", { os: "1", p: "2", a: "2", path: MISSING, b: MISSING }],
    [
      "from",
      "from os import path, sep as s\nfrom __future__ import annotations",
      { path: "1", s: "1", sep: MISSING },
    ],
    [
      "def and class",
      "@d\ndef f(): x = 1\nasync def g(): pass\n@d\nclass C: y = 1",
      { f: "2", g: "3", C: "5", x: MISSING, y: MISSING },
    ],
    [
      "assignment",
      "a = b = 1\n(c, *d), [e] = f()\ng: int = 1\nh: int\ni += 1",
      { a: "1", b: "1", c: "2", d: "2", e: "2", g: "3", i: "5" },
    ],
    ["del", "a = b = 1\ndel a\ndel (b)", { a: MISSING, b: MISSING }],
    [
      "loops",
      "for a, b in x: c = 1\nelse: d = 1\nwhile y: e = 1",
      { a: "1?", b: "1?", c: "1?", d: "2?", e: "3?" },
    ],
    [
      "with",
      "with open(x) as a, y() as (b, c): d = 1\nwith (z as e): pass\nwith open(x): f = 1",
      { a: "1", b: "1", c: "1", d: "1?", e: "2", f: "3" },
    ],
    [
      "walrus",
      "if (a := 1): pass\nb = [c := 1 for d in x]\nlambda: (e := 1)",
      { a: "1", c: "2", d: MISSING, e: MISSING },
    ],
    [
      "match",
      "match x:\n  case [a, *b]: pass\n  case P(k=c) | {'x': d, **e}: pass\n  case q.r: pass\n  case _: pass",
      { a: "2?", b: "2?", c: "3?", d: "3?", e: "3?", P: MISSING, k: MISSING, q: MISSING, _: MISSING },
    ],
    ["type", "type A[T] = int\ntype B = int", { A: "1", B: "2", T: MISSING }],
    ["comprehension", "a = [b for b in c]", { a: "1", b: MISSING }],
    ["identifiers are compared as NFKC", "ﬁle = 1", { file: "1" }],
    [
      "comments and continuations",
      "from os import ( # c\n  path, # d\n  \\\n  sep)\nx = \\\n  1",
      { path: "1", sep: "1", x: "5" },
    ],
    ["what every module has", "", { __name__: "", __dict__: "", __path__: MISSING, __all__: MISSING }],
  ];
  runAll(cases);
});

describe("conditions", () => {
  const cases: readonly Case[] = [
    ["an if that cannot be decided", "if x:\n  a = b = 1\nelse:\n  a = 2", { a: "2", b: "2?" }],
    ["elif without else", "if x: a = 1\nelif y: a = 2", { a: "1?" }],
    [
      "constants, and what is made of them",
      "if True: a = 1\nif False: b = 1\nif None: c = 1\nif 0: d = 1\nif 1: e = 1\nif not False: f = 1\nif x or True: g = 1\nif x and False: h = 1\nif x and True: i = 1\nif (1): j = 1\nif __debug__: k = 1",
      {
        a: "1",
        b: hinted("b"),
        c: hinted("c"),
        d: hinted("d"),
        e: "5",
        f: "6",
        g: "7",
        h: hinted("h"),
        i: "9?",
        j: "10",
        k: "11",
      },
    ],
    [
      "comparisons of what is known",
      "import sys\nif sys.version_info != (3, 12): a = 1\nif sys.version_info < (4,): b = 1\nif sys.version_info <= (3, 11): c = 1\nif 'win' in sys.platform: d = 1\nif sys.platform not in ['win32']: e = 1\nif sys.platform < 'm': f = 1\nif sys.implementation.name == 'cpython': g = 1\nif sys.version_info.major == 3: h = 1",
      { a: "2", b: "3", c: hinted("c"), d: hinted("d"), e: "6", f: "7", g: "8", h: "9" },
    ],
    [
      "comparisons of what is not",
      "import sys\nif sys.version_info > x: a = 1\nif sys.version_info[x]: b = 1\nif sys.platform == 1: c = 1\nif 1 < 2 < 3: d = 1\nif sys.version_info[2] > 3: e = 1\nif sys.platform.endswith('x'): f = 1\nif sys.platform.startswith(x): g = 1\nif f'{x}' == '': h = 1",
      { a: "2?", b: "3?", c: "4?", d: "5?", e: "6?", f: "7?", g: "8?", h: "9?" },
    ],
    [
      "what is imported is not what is run",
      "if __name__ == '__main__': a = 1\nif __name__ != '__main__': b = 1\nif __name__ == 'm': c = 1\nif '__main__' in __name__: d = 1",
      { a: hinted("a"), b: "2", c: "3?", d: "4?" },
    ],
    [
      "the version of Python",
      "import sys\nif sys.version_info >= (3, 12): a = 1\nelse: b = 1\nif sys.version_info[0] == 2: c = 1\nif sys.version_info > (3, 12): d = 1\nif sys.version_info[:2] > (3, 12): e = 1\nif sys.version_info >= (3, 12, 1): f = 1\nif sys.version_info.minor in (11, 12): g = 1",
      { a: "2", d: "5", f: "7?", g: "8" },
    ],
    [
      "the platform",
      "import sys, os\nif sys.platform == 'win32' or os.name == 'nt': a = 1\nelse: b = 1\nif sys.platform.startswith(('linux', 'x')): c = 1\nif not sys.platform in ('linux',): d = 1",
      { b: "3", c: "4" },
    ],
    [
      "__name__",
      "if __name__ == '__main__': a = 1\nelse: b = 1\nif __debug__ and True: c = 1\nif '.' in __name__: d = 1\nif __name__ == 'm': e = 1",
      { b: "2", c: "3", d: "4?", e: "5?" },
    ],
    ["and, or", "if x and False: a = 1\nif x or True: b = 1\nif x and True: c = 1", { b: "2", c: "3?" }],
    [
      "a branch that raises",
      "if x: a = 1\nelse: raise E\nif y: import sys; sys.exit(1)\nb = 1",
      { a: "1", b: "4" },
    ],
    ["nothing is bound behind an end", "a = 1\nraise E\nb = 1", { a: "1", b: MISSING }],
    ["both branches end", "if x: raise E\nelse: exit()\na = 1", { a: MISSING }],
  ];
  runAll(cases);

  test("a name of a dead branch may be meant for someone", async () => {
    const source = "import typing\nif typing.TYPE_CHECKING: a = 1\nb: int";
    for (const name of ["a", "b"]) {
      expect(await resolveIn([{ "m.py": source }], `m:${name}`)).toMatchObject({
        status: "unknown",
        reason: `${name} is declared but not bound there`,
      });
    }
  });
});

describe("try", () => {
  const cases: readonly Case[] = [
    ["except ImportError", "try: import a\nexcept ImportError: a = None", { a: "1" }],
    ["a handler that passes", "try:\n  import a\n  b = 1\nexcept E: pass", { a: "2?", b: "3?" }],
    ["a handler that raises", "try: import a\nexcept E as e: raise", { a: "1", e: MISSING }],
    [
      "else and finally",
      "try: a = 1\nexcept E: b = 1\nelse: c = 1\nfinally: d = 1",
      { a: "1?", b: "2?", c: "3?", d: "4" },
    ],
    ["what was bound before", "a = 1\ntry: a = 2\nexcept E: pass", { a: "2" }],
  ];
  runAll(cases);
});

describe("bodies nested in others", () => {
  const cases: readonly Case[] = [
    [
      "if in try in if",
      "if x:\n  try:\n    if y: a = 1\n    else: a = 2\n  except E: a = 3\nelse: a = 4",
      { a: "3" },
    ],
    ["functions in if", "if x:\n  def a(): pass\nelse:\n  def a(): pass", { a: "2" }],
  ];
  runAll(cases);
});

function runAll(cases: readonly Case[]): void {
  test.each(cases)("%s", async (_, source, names) => {
    const answers: Record<string, string> = {};
    for (const name of Object.keys(names)) {
      const resolution = await resolveIn([{ "m.py": source }], `m:${name}`);
      answers[name] =
        resolution.status === "ok"
          ? `${resolution.line ?? ""}${resolution.conditional ? "?" : ""}`
          : summary(resolution).startsWith(`missing-attribute: m has no "${name}"`)
            ? MISSING
            : summary(resolution);
    }
    expect(answers).toEqual(names);
  });
}
