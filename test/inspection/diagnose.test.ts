import { describe, expect, test } from "vitest";
import { memoryTree } from "../../src/core.ts";
import { readProject } from "../../src/project/read-project.ts";
import { diagnosed, dist, SITE, told } from "./diagnosed.ts";
import type { DiagnosedOptions, InstalledFiles } from "./diagnosed.ts";

const COMMANDS = { "/venv/bin/python": "" };
const wrapper = (module: string, start = "#!/venv/bin/python\n"): string =>
  `${start}import sys\nfrom ${module} import main\nsys.exit(main())\n`;

type Case = readonly [
  why: string,
  files: InstalledFiles,
  expected: readonly string[],
  options?: DiagnosedOptions,
];

const CASES: Readonly<Record<string, readonly Case[]>> = {
  "targets, EP410 EP411 EP912": [
    ["found", dist("a", "1", "[pytest11]\nx = m:f\n"), []],
    [
      "no such module",
      dist("a", "1", "[pytest11]\nx = m:f\n"),
      ['EP410 error a: pytest11:x does not load: no module named "m"; did you mean "n"?'],
      {
        resolutions: {
          "m:f": { status: "missing-module", reason: 'no module named "m"', didYouMean: ["n"] },
        },
      },
    ],
    [
      "no such attribute",
      dist("a", "1", "[pytest11]\nx = m:f\n"),
      ['EP411 error a: pytest11:x does not load: m has no "f"'],
      { resolutions: { "m:f": { status: "missing-attribute", reason: 'm has no "f"' } } },
    ],
    [
      "what cannot be told is no finding",
      dist("a", "1", "[pytest11]\nx = m:f\n"),
      [],
      { resolutions: { "m:f": { status: "unknown", reason: "m defines __getattr__" } } },
    ],
    [
      "a class by dots, where its program reads it so",
      dist("a", "1", "[fsspec.specs]\nx = m.F\n"),
      ['EP411 error a: fsspec.specs:x does not load: m has no "F"'],
      { resolutions: { "m:F": { status: "missing-attribute", reason: 'm has no "F"' } } },
    ],
    [
      "a class by dots that is there",
      dist("a", "1", "[flask_openapi.plugins]\nx = m.F\n"),
      [],
      { resolutions: { "m.F": { status: "missing-module" } } },
    ],
    [
      "a class by dots, which its unknown program may read so",
      dist("a", "1", "[g]\nx = m.F\n[pytest11]\nx = m.F\n"),
      [
        'EP410 error a: pytest11:x does not load: m is no package, so it has no module "F"; did you mean "m:F"?',
        'EP410 warning a: g:x does not load: m is no package, so it has no module "F"; did you mean "m:F"?',
      ],
      {
        resolutions: {
          "m.F": {
            status: "missing-module",
            reason: 'm is no package, so it has no module "F"',
            didYouMean: ["m:F"],
          },
        },
      },
    ],
    [
      "a module, whatever its attribute",
      dist("a", "1", "[pretix.plugin]\nx = m:PretixPluginMeta\n"),
      [],
      { resolutions: { "m:PretixPluginMeta": { status: "missing-attribute" } } },
    ],
    [
      "a file in a package",
      dist("a", "1", "[napari.manifest]\nx = m:napari.yaml\n"),
      ["EP410 error a: napari.manifest:x does not load: no module named m"],
      { resolutions: { m: { status: "missing-module", reason: "no module named m" } } },
    ],
    [
      "an import on the way",
      dist("a", "1", "[pytest11]\nx = m:f\n"),
      ["EP912 warning a: pytest11:x fails on import: ModuleNotFoundError: requests"],
      {
        deep: true,
        resolutions: {
          "m:f": { predicted: { exception: "ModuleNotFoundError", name: "requests", chain: [] } },
        },
      },
    ],
  ],
  "values, EP908": [
    [
      "no reference",
      dist("a", "1", "[g]\nx = some text\n"),
      [
        'EP908 error a: g:x = "some text" is no object reference: from CPython 3.15 on entry_points() fails for every group of this environment',
      ],
    ],
    [
      "in the version that fails",
      dist("a", "1", "[g]\nx = some text\n"),
      [
        'EP908 error a: g:x = "some text" is no object reference: entry_points() fails for every group of this environment',
      ],
      { pythonVersion: "3.15" },
    ],
  ],
  "files, EP801 EP802 EP809": [
    ["a line without =", dist("a", "1", "[g]\nx\n"), [expect.stringMatching(/^EP801 error a: /)]],
    [
      "a name twice",
      dist("a", "1", "[g]\nx = m:f\nx = m:g\n"),
      [
        "EP809 error a: g:x stands twice in one file: CPython 3.8 and 3.9 and pkg_resources fail for the whole environment",
      ],
    ],
    [
      "RECORD does not know it",
      dist("a", "1", "[g]\nx = m:f\n", { RECORD: "m.py,,\n" }),
      ["EP802 warning a: RECORD has no row for entry_points.txt: to uninstall it leaves the file behind"],
    ],
    [
      "RECORD knows it",
      dist("a", "1", "[g]\nx = m:f\n", { RECORD: "a-1.dist-info/entry_points.txt,,\n" }),
      [],
    ],
    [
      "RECORD knows it otherwise",
      dist("a", "1", "[g]\nx = m:f\n", { RECORD: "a-1.dist-info/entry_points.txt,sha256=AAAA,12\n" }),
      ["EP802 warning a: entry_points.txt is not as it was installed: RECORD has another hash"],
    ],
    [
      "RECORD knows it as it is",
      dist("a", "1", "[g]\nx = m:f\n", {
        RECORD: "a-1.dist-info/entry_points.txt,sha256=eUec-HwI4woqfV1FjmejQCtlGAca1gsyOJHwmOwhjus,12\n",
      }),
      [],
    ],
    [
      "RECORD knows it as it is, in hexadecimal digits, as uv_build 0.7 wrote it",
      dist("a", "1", "[g]\nx = m:f\n", {
        RECORD:
          "a-1.dist-info/entry_points.txt,sha256=79479cf87c08e30a2a7d5d458e67a3402b6518071ad60b323891f098ec218eeb,12\n",
      }),
      [],
    ],
    [
      "Debian's are as they are",
      dist("a", "1", "[g]\nx = m:f\n", { RECORD: "m.py,,\n", INSTALLER: "debian\n" }),
      [],
    ],
  ],
  "namespace packages, EP972": [
    [
      "a package that hides the portion of another directory",
      {
        ...dist("a", "1", "[g]\nx = ns.plugins.csv\n"),
        "ns/__init__.py": "",
        "/usr/lib/ns/plugins/csv.py": "",
      },
      [
        expect.stringMatching(/^EP410 /),
        "EP972 warning a: ns.plugins.csv is in /usr/lib, where package ns hides it: it is no namespace package",
      ],
      {
        behind: ["/usr/lib"],
        resolutions: { "ns.plugins.csv": { status: "missing-module", reason: "package ns has no module" } },
      },
    ],
    [
      "a module that is nowhere",
      { ...dist("a", "1", "[g]\nx = ns.plugins.csv\n"), "ns/__init__.py": "" },
      [expect.stringMatching(/^EP410 /)],
      { resolutions: { "ns.plugins.csv": { status: "missing-module", reason: "package ns has no module" } } },
    ],
  ],
  "hidden distributions, EP903": [
    [
      "in one directory",
      { ...dist("a", "1", "[g]\nx = m:f\n"), ...dist("a", "2", "[g]\nx = m:f\ny = m:f\n") },
      [
        "EP903 warning a: a 2 is hidden by a 1, which comes before it in the same directory; not seen because of that: g:y",
      ],
    ],
    [
      "in one directory, for an interpreter that sees both",
      { ...dist("a", "1", "[g]\nx = m:f\n"), ...dist("a", "2", "[g]\ny = m:f\n") },
      [
        "EP903 warning a: a 2 is in the same directory as a 1; this interpreter lists the entry points of both",
      ],
      { pythonVersion: "3.9" },
    ],
    [
      "along sys.path, for an interpreter that sees both",
      { ...dist("a", "1", "[g]\nx = m:f\n"), "/usr/lib/a-0.dist-info/METADATA": "Name: a\nVersion: 0\n" },
      [],
      { pythonVersion: "3.9", behind: ["/usr/lib"] },
    ],
    [
      "along sys.path, where nothing vanishes",
      { ...dist("a", "1", "[g]\nx = m:f\n"), "/usr/lib/a-0.dist-info/METADATA": "Name: a\nVersion: 0\n" },
      [],
      { behind: ["/usr/lib"] },
    ],
    [
      "along sys.path, where something does",
      {
        ...dist("a", "1"),
        "/usr/lib/a-0.dist-info/METADATA": "Name: a\nVersion: 0\n",
        "/usr/lib/a-0.dist-info/entry_points.txt": "[g]\nx = m:f\n",
      },
      [
        "EP903 info a: a 0 is hidden by a 1, which comes before it on sys.path; not seen because of that: g:x",
      ],
      { behind: ["/usr/lib"] },
    ],
  ],
  "leftovers, EP909 EP910": [
    [
      "no METADATA",
      { "a-1.dist-info/RECORD": "" },
      ["EP909 warning (no name): it has no METADATA or PKG-INFO"],
    ],
    [
      "no name",
      { "a-1.dist-info/METADATA": "Version: 1\n" },
      ["EP909 warning (no name): its METADATA has no field Name"],
    ],
    [
      "of an interrupted pip",
      { "~a/x.py": "", "~a-1.dist-info/METADATA": "Name: a\nVersion: 1\n" },
      [
        "EP910 warning a: ~a-1.dist-info is what an interrupted pip left behind; it counts as a distribution",
        "EP910 warning : ~a is what an interrupted pip left behind",
      ],
    ],
    ["a directory that only looks like it", { "a~/x.py": "", "-/x.py": "" }, []],
  ],
  "commands, EP803 EP902": [
    [
      "all in order",
      { ...COMMANDS, ...dist("a", "1", "[console_scripts]\nx = m:main\n"), "/venv/bin/x": wrapper("m") },
      [],
    ],
    [
      "missing",
      { ...COMMANDS, ...dist("a", "1", "[console_scripts]\nx = m:main\n") },
      ['EP803 warning a: there is no command "x"'],
    ],
    [
      "another's",
      { ...COMMANDS, ...dist("a", "1", "[console_scripts]\nx = m:main\n"), "/venv/bin/x": wrapper("other") },
      ['EP803 warning a: the command "x" calls other:main, not m:main'],
    ],
    [
      "of an environment that was moved",
      {
        ...COMMANDS,
        ...dist("a", "1", "[console_scripts]\nx = m:main\ny = m:main\n"),
        "/venv/bin/x": wrapper("m", "#!/old/bin/python3.12\r\n"),
        "/venv/bin/y": wrapper("m", "#!/bin/sh\n'''exec' \"/old/bin/python3.12\" \"$0\" \"$@\"\n' '''\n"),
      },
      ['EP803 warning : 2 commands, "x" among them, are run by /old/bin/python3.12, which is not there'],
    ],
    [
      "one left from another interpreter",
      {
        ...COMMANDS,
        ...dist("a", "1", "[console_scripts]\nx = m:main\n"),
        "/venv/bin/x": wrapper("m", "#!/old dir/bin/python\n"),
      },
      ['EP803 warning a: the command "x" is run by /old dir/bin/python, which is not there'],
    ],
    [
      "run by whatever env finds",
      {
        ...COMMANDS,
        ...dist("a", "1", "[console_scripts]\nx = m:main\n"),
        "/venv/bin/x": wrapper("m", "#!/usr/bin/env python3\n"),
      },
      [],
    ],
    [
      "a program that is no wrapper",
      { ...COMMANDS, ...dist("a", "1", "[console_scripts]\nx = m:main\n"), "/venv/bin/x": "\x7fELF" },
      [],
    ],
    [
      "pip's names with a version",
      { ...COMMANDS, ...dist("pip", "1", "[console_scripts]\npip3.9 = m:main\n") },
      [],
    ],
    [
      "what conda installed",
      { ...COMMANDS, ...dist("a", "1", "[console_scripts]\nx = m:main\n", { INSTALLER: "conda" }) },
      [],
    ],
    ["no directory of commands to look into", dist("a", "1", "[console_scripts]\nx = m:main\n"), []],
    [
      "two of one name",
      {
        ...COMMANDS,
        ...dist("a", "1", "[console_scripts]\nx = m:main\n"),
        ...dist("b", "2", "[console_scripts]\nx = n:main\n"),
        "/venv/bin/x": wrapper("n"),
      },
      ['EP902 error a, b: both install the script "x"; the one that is there calls b 2'],
    ],
  ],
  "one name twice, EP901": [
    [
      "the program takes the first",
      { ...dist("a", "1", "[pytest11]\nx = m:f\n"), ...dist("b", "2", "[pytest11]\nx = n:f\n") },
      ["EP901 warning a, b: pytest11:x is registered by a 1 and b 2"],
    ],
    [
      "the program takes all",
      { ...dist("a", "1", "[pyinstaller40]\nx = m:f\n"), ...dist("b", "2", "[pyinstaller40]\nx = n:f\n") },
      [],
    ],
    [
      "it is not known who reads it",
      { ...dist("a", "1", "[my.own]\nx = m:f\n"), ...dist("b", "2", "[my.own]\nx = n:f\n") },
      ["EP901 info a, b: my.own:x is registered by a 1 and b 2"],
    ],
  ],
  "pkg_resources, EP907": [
    [
      "where it is there",
      { ...dist("a", "1", "[my-group]\nx = m:f\n"), "pkg_resources/__init__.py": "" },
      [
        expect.stringMatching(
          /^EP907 warning a: pkg_resources.iter_entry_points\(\) fails for every group: /,
        ),
      ],
    ],
    ["where it is not", dist("a", "1", "[my-group]\nx = m:f\n"), []],
  ],
  "the host's version, EP911": (
    [
      ["another", "pytest>=9", true],
      ["in parentheses", "pytest (>=9)", true],
      ["that one", "pytest>=8,<9", false],
      ["under a marker that holds", 'pytest>=9 ; python_version >= "3.10"', true],
      [
        "under a marker that does not",
        'pytest>=9 ; python_version < "3.10" or sys_platform == "win32"',
        false,
      ],
      ["under one that cannot be decided", 'pytest>=9 ; platform_release == "1"', false],
      ["for an extra", "pytest>=9 ; extra == 'test'", false],
      ["a pre-release of it counts", "pytest>=8.3.0a1", false],
      ["what is no specifier", "pytest>=nine", false],
      ["of what is no host", "coverage>=9", false],
    ] as const
  ).map(([why, requirement, isUnmet]): Case => [
    why,
    {
      ...dist("pytest", "8.3.0"),
      ...dist("coverage", "7"),
      ...dist("a", "1", "[pytest11]\nx = m:f\n", {
        METADATA: `Name: a\nVersion: 1\nRequires-Dist: ${requirement}\n`,
      }),
    },
    isUnmet ? ["EP911 warning a: it requires pytest>=9; pytest 8.3.0 is installed"] : [],
  ]),
  "start-up hooks, EP951 EP952": [
    ["a path", { "a.pth": "/src\n" }, []],
    ["code", { "a.pth": "import a_startup\n" }, ["EP951 warning : a.pth runs code at every start of Python"]],
    [
      "code that hides",
      { ".a.pth": "import a_startup\n" },
      ["EP952 warning : .a.pth runs code at every start of Python: hidden file"],
    ],
  ],
};

describe.each(Object.entries(CASES))("%s", (_rules, cases) => {
  test.each(cases.map((each) => [each[0], each] as const))(
    "%s",
    async (_why, [, files, expected, options]) => {
      expect(told(await diagnosed(files, options))).toEqual(expected);
    },
  );
});

describe("editable projects, EP806", () => {
  const directUrl = '{"url": "file:///src", "dir_info": {"editable": true}}';
  const project = (text: string): DiagnosedOptions => ({
    sourceOf: () => ({ directory: "/src", project: readProject(memoryTree({ "pyproject.toml": text })) }),
  });
  const declared = '[project]\nname = "a"\nversion = "1"\n[project.scripts]\nx = "m:f"\n';

  test.each([
    ["as it was", "[console_scripts]\nx = m:f\n", declared, []],
    [
      "written later",
      "",
      declared,
      ["EP806 warning a: console_scripts:x is declared in /src, but not installed"],
    ],
    [
      "changed",
      "[console_scripts]\nx = m:g\n",
      declared,
      ["EP806 warning a: console_scripts:x is m:f in /src, but installed as m:g"],
    ],
    [
      "gone",
      "[console_scripts]\nx = m:f\ny = m:f\n",
      declared,
      ["EP806 warning a: console_scripts:y is installed, but no longer declared in /src"],
    ],
    [
      "gone, or perhaps computed",
      "[pytest11]\ny = m:f\n",
      '[project]\nname = "a"\nversion = "1"\ndynamic = ["entry-points"]\n[build-system]\nrequires = []\nbuild-backend = "hatchling.build"\n[tool.hatch.metadata.hooks.custom]\n',
      [],
    ],
  ])("%s", async (_why, installed, text, expected) => {
    const files = dist("a", "1", installed, { "direct_url.json": directUrl });
    expect(told(await diagnosed(files, project(text)))).toEqual(expected);
  });
});

describe("what is told", () => {
  const files = {
    ...dist("a", "1", "[g]\nx = m:f\n", { RECORD: "" }),
    ...dist("b", "2", "[g]\nz = m:g\n"),
    ...dist("c", "3", "[pytest11]\nx = m:h\n"),
    ...dist("d", "4", "[pytest11]\nx = m:h\n"),
    "~e/x.py": "",
  };
  const resolutions = {
    "m:g": { status: "missing-module", reason: 'no module named "m"', file: "/x.py", line: 3 },
  } as const;

  test("by distribution, the worst first; what concerns several or none at the end", async () => {
    expect((await diagnosed(files, { resolutions })).diagnostics.map(({ code }) => code)).toEqual([
      "EP410",
      "EP802",
      "EP901",
      "EP910",
    ]);
  });

  test("where it is registered, in which distribution, and a fingerprint that stays", async () => {
    const [first] = (await diagnosed(files, { resolutions })).diagnostics;
    expect(first).toMatchObject({
      name: "module-not-found",
      path: `${SITE}/b-2.dist-info/entry_points.txt`,
      line: 2,
      group: "g",
      entryPoint: "z",
      distributions: [{ name: "b", version: "2", path: `${SITE}/b-2.dist-info` }],
      docs: "docs/rules/module-not-found.md",
      notes: ["/x.py:3"],
    });
    const [again] = (await diagnosed({ ...files, ...dist("b", "2", "\n\n[g]\nz = m:g\n") }, { resolutions }))
      .diagnostics;
    expect(again?.line).toBe(4);
    expect(again?.fingerprint).toBe(first?.fingerprint);
  });

  test("how far it is, and how many targets there were", async () => {
    const seen: number[] = [];
    const { targets, distributions } = await diagnosed(files, { onProgress: ({ done }) => seen.push(done) });
    expect(seen).toEqual([1, 2, 3, 4]);
    expect([targets.length, distributions]).toEqual([4, 4]);
  });
});
