import { describe, expect, test } from "vitest";
import { lintProject, memoryTree, readProject } from "../../src/core.ts";
import { loadPythonParser } from "../../src/node/load-python-parser.ts";

const pythonParser = await loadPythonParser();
const SETUPTOOLS = '[build-system]\nrequires = ["setuptools"]\nbuild-backend = "setuptools.build_meta"\n';

/** What is found of three scripts: one that is right, one whose function is missing, one whose module is missing. */
function found(files: Readonly<Record<string, string>>, module: string): readonly string[] {
  const tree = memoryTree({
    ...files,
    "pyproject.toml": `${files["pyproject.toml"] ?? ""}\n[project]\nname = "demo"\n[project.scripts]\nright = "${module}:main"\nfunction = "${module}:mian"\nmodule = "${module}x:main"\n`,
  });
  const settings = { select: ["EP41"] };
  const { diagnostics } = lintProject(readProject(tree, { pythonParser }), tree, { pythonParser, settings });
  return diagnostics.map(({ code, message }) => `${code} ${message}`);
}

const MAIN = "def main(): ...\n";

describe("the sources are looked for where the back-end has them", () => {
  test.each<[why: string, files: Readonly<Record<string, string>>, module: string, file: string]>([
    ["beside pyproject.toml", { "demo/cli.py": MAIN }, "demo.cli", "demo/cli.py"],
    ["in src", { "src/demo/cli.py": MAIN }, "demo.cli", "src/demo/cli.py"],
    [
      "package-dir of all",
      {
        "pyproject.toml": `${SETUPTOOLS}[tool.setuptools]\npackage-dir = { "" = "code" }`,
        "code/demo/cli.py": MAIN,
      },
      "demo.cli",
      "code/demo/cli.py",
    ],
    [
      "package-dir of one package",
      {
        "pyproject.toml": `${SETUPTOOLS}[tool.setuptools]\npackage-dir = { demo = "code" }`,
        "code/cli.py": MAIN,
      },
      "demo.cli",
      "code/cli.py",
    ],
    [
      "package_dir in setup.cfg",
      { "setup.cfg": "[options]\npackage_dir =\n    = code\n", "code/demo/cli.py": MAIN },
      "demo.cli",
      "code/demo/cli.py",
    ],
    [
      "package_dir of all in setup.py",
      {
        "setup.py":
          'from setuptools import setup, find_packages\nsetup(package_dir={"": "code"}, packages=find_packages("code"))\n',
        "code/demo/cli.py": MAIN,
      },
      "demo.cli",
      "code/demo/cli.py",
    ],
    [
      "package_dir of one package in setup.py",
      {
        "setup.py":
          'from setuptools import setup\nNAME = "demo"\nsetup(package_dir={NAME: "code"}, packages=[NAME])\n',
        "code/cli.py": MAIN,
      },
      "demo.cli",
      "code/cli.py",
    ],
    [
      "where of find",
      {
        "pyproject.toml": `${SETUPTOOLS}[tool.setuptools.packages.find]\nwhere = ["code/"]`,
        "code/demo/cli.py": MAIN,
      },
      "demo.cli",
      "code/demo/cli.py",
    ],
    [
      "hatch's packages",
      {
        "pyproject.toml":
          '[build-system]\nbuild-backend = "hatchling.build"\n[tool.hatch.build.targets.wheel]\npackages = ["code/demo"]',
        "code/demo/cli.py": MAIN,
      },
      "demo.cli",
      "code/demo/cli.py",
    ],
    [
      "hatch's packages for all targets",
      {
        "pyproject.toml":
          '[build-system]\nbuild-backend = "hatchling.build"\n[tool.hatch.build]\npackages = ["code/demo"]',
        "code/demo/cli.py": MAIN,
      },
      "demo.cli",
      "code/demo/cli.py",
    ],
    [
      "hatch's sources, which take a path away",
      {
        "pyproject.toml":
          '[build-system]\nbuild-backend = "hatchling.build"\n[tool.hatch.build.targets.wheel]\nsources = ["code"]',
        "code/demo/cli.py": MAIN,
      },
      "demo.cli",
      "code/demo/cli.py",
    ],
    [
      "hatch's sources, which put a path in the place of another one",
      {
        "pyproject.toml":
          '[build-system]\nbuild-backend = "hatchling.build"\n[tool.hatch.build.targets.wheel.sources]\n"code/core" = "demo/core"',
        "code/core/cli.py": MAIN,
      },
      "demo.core.cli",
      "code/core/cli.py",
    ],
    [
      "hatch's force-include",
      {
        "pyproject.toml":
          '[build-system]\nbuild-backend = "hatchling.build"\n[tool.hatch.build.targets.wheel.force-include]\n"code" = "demo"',
        "code/cli.py": MAIN,
      },
      "demo.cli",
      "code/cli.py",
    ],
    [
      "poetry's from and to",
      {
        "pyproject.toml":
          '[build-system]\nbuild-backend = "poetry.core.masonry.api"\n[tool.poetry]\npackages = [{ include = "core", from = "code", to = "demo" }]',
        "code/core/cli.py": MAIN,
      },
      "demo.core.cli",
      "code/core/cli.py",
    ],
    [
      "poetry's from",
      {
        "pyproject.toml":
          '[build-system]\nbuild-backend = "poetry.core.masonry.api"\n[tool.poetry]\npackages = [{ include = "demo", from = "code" }]',
        "code/demo/cli.py": MAIN,
      },
      "demo.cli",
      "code/demo/cli.py",
    ],
    [
      "pdm's package-dir",
      {
        "pyproject.toml":
          '[build-system]\nbuild-backend = "pdm.backend"\n[tool.pdm.build]\npackage-dir = "code"',
        "code/demo/cli.py": MAIN,
      },
      "demo.cli",
      "code/demo/cli.py",
    ],
    [
      "uv's module-root",
      {
        "pyproject.toml":
          '[build-system]\nbuild-backend = "uv_build"\n[tool.uv.build-backend]\nmodule-root = "code"',
        "code/demo/cli.py": MAIN,
      },
      "demo.cli",
      "code/demo/cli.py",
    ],
  ])("%s", (_, files, module, file) => {
    const findings = found({ ...files, [file.replace("cli.py", "__init__.py")]: "" }, module);
    expect(findings).toEqual([
      `EP411 script "function": ${module} has no "mian" (${file})`,
      `EP410 script "module": no module ${module}x`,
    ]);
  });
});

describe("a module that is not here may be made by the build", () => {
  const backend = (name: string): string => `[build-system]\nbuild-backend = "${name}"\n`;

  test.each<[why: string, files: Readonly<Record<string, string>>]>([
    ["of a back-end that compiles", { "pyproject.toml": backend("maturin") }],
    ["of a back-end that is not known", { "pyproject.toml": backend("enscons.api") }],
    [
      "by a command of setup.py",
      { "setup.py": "from setuptools import setup\nsetup(cmdclass={'build_py': Generate})\n" },
    ],
    [
      "by a command of setuptools",
      { "pyproject.toml": `${SETUPTOOLS}[tool.setuptools.cmdclass]\nbuild_py = "generate.BuildPy"` },
    ],
    [
      "from where setup.py computes",
      { "setup.py": "from setuptools import setup\nsetup(package_dir=found())\n" },
    ],
    [
      "by a hook of hatchling",
      {
        "pyproject.toml": `${backend("hatchling.build")}[tool.hatch.build.hooks.custom]\npath = "generate.py"`,
      },
    ],
    [
      "from another directory, by hatchling",
      {
        "pyproject.toml": `${backend("hatchling.build")}[tool.hatch.build.targets.wheel.force-include]\n"../shared" = "demo"`,
      },
    ],
    ["by pdm's own hook", { "pyproject.toml": backend("pdm.backend"), "pdm_build.py": "" }],
    [
      "by poetry's script",
      { "pyproject.toml": `${backend("poetry.core.masonry.api")}[tool.poetry]\nbuild = "generate.py"` },
    ],
    [
      "where a file of its name is written",
      {
        "pyproject.toml": `${backend("hatchling.build")}[tool.hatch.build.hooks.vcs]\nversion-file = "demo/cli.py"`,
      },
    ],
  ])("%s", (_, files) => {
    expect(
      found({ ...files, "demo/__init__.py": "" }, "demo.cli").filter((each) => each.includes("right")),
    ).toEqual([]);
  });

  test("but not by hatchling's own hook for versions", () => {
    const hook = `${backend("hatchling.build")}[tool.hatch.build.hooks.vcs]\nversion-file = "demo/_version.py"`;
    const findings = found({ "pyproject.toml": hook, "demo/__init__.py": "" }, "demo.cli");
    expect(findings).toContain('EP410 script "right": no module demo.cli');
  });
});

describe("a module that is not here may be in another distribution", () => {
  const DECLARED = '__import__("pkg_resources").declare_namespace(__name__)\n';
  const EXTENDED = "from pkgutil import extend_path\n__path__ = extend_path(__path__, __name__)\n";

  test.each<[why: string, files: Readonly<Record<string, string>>, codes: readonly string[]]>([
    ["of a declared namespace package", { "ns/__init__.py": DECLARED }, []],
    ["of an extended one", { "src/ns/__init__.py": EXTENDED }, []],
    ["of a directory that holds packages only", { "ns/own/__init__.py": "" }, []],
    ["but not of a package", { "ns/__init__.py": "" }, ["EP410"]],
    ["nor of a directory that holds modules", { "ns/own.py": "" }, ["EP410"]],
    [
      "nor of a package in a namespace package",
      { "ns/__init__.py": DECLARED, "ns/other/__init__.py": "" },
      ["EP410"],
    ],
  ])("%s", (_, files, codes) => {
    const tree = memoryTree({
      ...files,
      "pyproject.toml":
        '[project]\nname = "ns.own"\n[project.entry-points."my.group"]\na = "ns.other.module"\n',
    });
    const settings = { select: ["EP41"] };
    const { diagnostics } = lintProject(readProject(tree), tree, { pythonParser, settings });
    expect(diagnostics.map(({ code }) => code)).toEqual(codes);
  });
});
