/** A project to be built: its files, and the back-end that it names. */
export interface ArbitraryProject {
  readonly backend: BackendUnderTest;
  readonly files: Readonly<Record<string, string>>;
}

/** Distribution and `build-backend` of what can be built without a compiler. */
export const BACKENDS_UNDER_TEST = {
  setuptools: "setuptools.build_meta",
  "flit-core": "flit_core.buildapi",
  hatchling: "hatchling.build",
  "poetry-core": "poetry.core.masonry.api",
  "pdm-backend": "pdm.backend",
  "uv-build": "uv_build",
} as const;
export type BackendUnderTest = keyof typeof BACKENDS_UNDER_TEST;

// One in ten is odd; a file of ten entries has one, then, and half of the projects are built.
const ODDITY = 0.1;
const NAMES = ["a", "b-c", "d_e", "g.h", "A", "zz"];
const ODD_NAMES = [
  "b c",
  "d=e",
  "f ",
  " g",
  "#i",
  ";i",
  "[j",
  "[k]",
  "k:l",
  "é",
  "o/p",
  "\\cmd",
  "r\ts",
  "",
  "%s",
  "a%b",
  "x\ny",
  "x\ry",
  "1",
  "-x",
  "x.exe",
  "a\u00a0b",
  "😀",
  '"',
  "a = b",
];
const VALUES = ["demo.m:f", "demo.m", "demo.m:C.m", "demo.m:f [x]", "demo.m:f[x,y]"];
const ODD_VALUES = [
  "demo.m: f",
  " demo.m:f ",
  "demo.m:f()",
  "demo.m::f",
  "demo/m.py:f",
  "demo.m:f [x,]",
  "é:f",
  "demo-x.m:f",
  "",
  "  ",
  ":f",
  "demo:",
  "a:b:c",
  "demo.m:f # c",
  "demo.m:f\n",
  "%(x)s:f",
  "demo.m:f\nb = demo.m:f",
  "demo.m = f",
  "demo.m:f\u2028",
  "[x]",
  "class:f",
  "😀:f",
];
const GROUPS = ["my.group", "pytest11", "flake8.extension", "a", "a.b.c"];
const ODD_GROUPS = [
  "my group",
  "console_scripts",
  "gui_scripts",
  "[g",
  "a:b",
  "",
  "é",
  "a ",
  "a-b",
  "a..b",
  "#g",
];
const SHAPES = [
  "1",
  "true",
  "[]",
  "{}",
  "{ reference = 'demo.m:f', type = 'console' }",
  "{ callable = 'demo.m:f' }",
];

/** A random project that declares entry points in one or several of the places that its back-end reads. */
export function arbitraryProject(random: () => number): ArbitraryProject {
  const below = (limit: number): number => Math.floor(random() * limit);
  const chance = (probability: number): boolean => random() < probability;
  function pick<Item>(items: readonly Item[]): Item {
    const item = items[below(items.length)];
    if (item === undefined) throw new RangeError("nothing to pick from");
    return item;
  }
  const several = (most: number, make: () => string): string[] => [
    ...new Set(Array.from({ length: below(most) + 1 }, make)),
  ];
  const name = (): string => pick(chance(ODDITY) ? ODD_NAMES : NAMES);
  const value = (): string => pick(chance(ODDITY) ? ODD_VALUES : VALUES);
  const group = (): string => pick(chance(ODDITY) ? ODD_GROUPS : GROUPS);
  const quoted = (text: string): string => JSON.stringify(text);
  const key = (text: string): string => (/^[A-Za-z0-9_-]+$/.test(text) ? text : quoted(text));
  const entries = (): string[] =>
    chance(0.06)
      ? []
      : several(3, name).map((one) => `${key(one)} = ${chance(0.03) ? pick(SHAPES) : quoted(value())}`);
  const tables = (parent: string, most: number): string[] =>
    several(most, group).flatMap((one) => [`[${parent}.${key(one)}]`, ...entries()]);
  const line = (): string => `${name().replaceAll("\n", "")}${pick([" = ", "=", " : "])}${value()}`;
  const lines = (indent: string): string[] => Array.from({ length: below(3) + 1 }, () => indent + line());

  const backend = pick(Object.keys(BACKENDS_UNDER_TEST) as BackendUnderTest[]);
  const hasProject =
    backend === "poetry-core" || backend === "flit-core" || backend === "setuptools" ? chance(0.7) : true;
  const pyproject = [
    "[build-system]",
    "requires = []",
    `build-backend = "${BACKENDS_UNDER_TEST[backend]}"`,
    ...(hasProject ? standard() : []),
    ...(backend === "poetry-core" && (!hasProject || chance(0.3)) ? poetry() : []),
    ...(backend === "flit-core" && !hasProject ? flit() : []),
  ];
  const legacy = backend === "setuptools" && (!hasProject || chance(0.4)) ? setuptools() : {};
  return { backend, files: { ...sources(), ...legacy, "pyproject.toml": `${pyproject.join("\n")}\n` } };

  function sources(): Record<string, string> {
    const directory = backend === "uv-build" ? "src/demo" : "demo";
    return {
      [`${directory}/__init__.py`]: '"""demo"""\n__version__ = "1.0"\n',
      [`${directory}/m.py`]: "def f(): pass\n",
    };
  }

  function standard(): string[] {
    const dynamic = several(2, () => pick(["scripts", "gui-scripts", "entry-points", "entry_points"]));
    return [
      "[project]",
      'name = "demo"',
      'version = "1.0"',
      'description = "demo"',
      ...(chance(0.12) ? [`dynamic = ${JSON.stringify(dynamic)}`] : []),
      ...(chance(0.2) ? ["optional-dependencies = { x = [], y = [] }"] : []),
      ...(chance(0.5) ? ["[project.scripts]", ...entries()] : []),
      ...(chance(0.2) ? ["[project.gui-scripts]", ...entries()] : []),
      ...(chance(0.5) ? tables("project.entry-points", 3) : []),
      ...(chance(0.03) ? tables(`project.${pick(["entry_points", "console_scripts"])}`, 1) : []),
    ];
  }

  function poetry(): string[] {
    const identity = ['name = "demo"', 'version = "1.0"', 'description = ""', "authors = []"];
    return [
      "[tool.poetry]",
      ...(hasProject ? [] : identity),
      ...(chance(0.3) ? ["extras = { x = [], y = [] }"] : []),
      ...(chance(0.7) ? ["[tool.poetry.scripts]", ...entries()] : []),
      ...(chance(0.5) ? tables("tool.poetry.plugins", 2) : []),
    ];
  }

  function flit(): string[] {
    return [
      "[tool.flit.metadata]",
      'module = "demo"',
      'author = "x"',
      ...(chance(0.6) ? ["[tool.flit.scripts]", ...entries()] : []),
      ...(chance(0.6) ? tables("tool.flit.entrypoints", 2) : []),
    ];
  }

  function setuptools(): Record<string, string> {
    return chance(0.5) ? { "setup.cfg": setupCfg() } : { "setup.py": setupPy() };
  }

  function setupCfg(): string {
    const identity = hasProject
      ? []
      : ["[metadata]", "name = demo", "version = 1.0", "[options]", "packages = demo"];
    const groups = several(3, group).flatMap((one) => [
      `${one.trim()} =`,
      ...lines(chance(0.95) ? "    " : ""),
    ]);
    return [...identity, "[options.entry_points]", ...groups, ""].join("\n");
  }

  function setupPy(): string {
    const identity = hasProject ? "" : 'name="demo", version="1.0", packages=["demo"], ';
    const ini = several(2, group).flatMap((one) => [`[${one}]`, ...lines("")]);
    const dict = several(3, group).map((one) => `${quoted(one)}: [${lines("").map(quoted).join(", ")}]`);
    const entryPoints = chance(0.2) ? quoted(ini.join("\n")) : `{${dict.join(", ")}}`;
    return `from setuptools import setup\nsetup(${identity}entry_points=${entryPoints})\n`;
  }
}
