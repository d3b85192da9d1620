import { chmodSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { openEnvironment } from "../../src/index.ts";
import { temporaryDirectory } from "./temporary-directory.ts";

function home(): string {
  const interpreter = (prefix: string): Record<string, string> => ({
    [`${prefix}/bin/python3`]: "",
    [`${prefix}/lib/python3.11/os.py`]: "",
    [`${prefix}/lib/python3.11/site-packages/`]: "",
  });
  const venv = (prefix: string): Record<string, string> => ({
    [`${prefix}/pyvenv.cfg`]: "home = /usr/bin\nversion = 3.11.4\n",
    [`${prefix}/lib/python3.11/site-packages/`]: "",
    [`${prefix}/bin/python3`]: "",
  });
  const directory = temporaryDirectory({
    ...venv("active"),
    ...venv("app/.venv"),
    "app/src/deep/": "",
    "empty/": "",
    "versioned/.python-version": "# ours\n3.99\n3.11 # any\n",
    "foreign/.python-version": "cpython@3.12\n",
    ...interpreter(".pyenv/versions/3.11.2"),
    ...interpreter(".pyenv/versions/3.11.10"),
    ".pyenv/shims/python3": "#!/bin/sh\nexec pyenv exec python3\n",
    ...interpreter("conda"),
    ...interpreter("opt"),
  });
  for (const file of ["opt/bin/python3", ".pyenv/shims/python3", ".pyenv/versions/3.11.10/bin/python3"]) {
    chmodSync(path.join(directory, file), 0o755);
  }
  return directory;
}

describe("without a target", () => {
  const table: readonly (readonly [
    why: string,
    cwd: string,
    env: Readonly<Record<string, string>>,
    prefix: string,
    foundBy: string,
  ])[] = [
    [
      "VIRTUAL_ENV comes first",
      "app",
      { VIRTUAL_ENV: "active", CONDA_PREFIX: "conda" },
      "active",
      "VIRTUAL_ENV",
    ],
    [
      "an empty one counts as unset",
      "app",
      { VIRTUAL_ENV: "", CONDA_PREFIX: "conda" },
      "conda",
      "CONDA_PREFIX",
    ],
    ["then CONDA_PREFIX", "app", { CONDA_PREFIX: "conda" }, "conda", "CONDA_PREFIX"],
    ["then the nearest .venv upwards", "app/src/deep", {}, "app/.venv", ".venv"],
    [
      "then PYENV_VERSION",
      "versioned",
      { PYENV_VERSION: "3.11.2" },
      ".pyenv/versions/3.11.2",
      "PYENV_VERSION",
    ],
    [
      "then .python-version: the first that is installed, its newest release",
      "versioned",
      {},
      ".pyenv/versions/3.11.10",
      ".python-version",
    ],
    ["a version that is none of pyenv's is passed over", "foreign", {}, "opt", "PATH"],
    ["then python3 on PATH, shims passed over", "empty", {}, "opt", "PATH"],
  ];

  test.each(table)("%s", async (_why, cwd, env, prefix, foundBy) => {
    const root = home();
    const absolute = (variable: string, value: string): string =>
      value === "" || variable === "PYENV_VERSION" ? value : path.join(root, value);
    const environment = await openEnvironment(undefined, {
      cwd: path.join(root, cwd),
      env: {
        HOME: root,
        PATH: [".pyenv/shims", "opt/bin"].map((directory) => path.join(root, directory)).join(path.delimiter),
        ...Object.fromEntries(
          Object.entries(env).map(([variable, value]) => [variable, absolute(variable, value)]),
        ),
      },
    });
    expect(path.relative(root, environment.prefix ?? "")).toBe(prefix);
    expect(environment.foundBy).toBe(foundBy);
    expect(environment.pythonVersion).toBe("3.11");
  });

  test("and without an environment, the error says what was tried and the way out", async () => {
    const cwd = temporaryDirectory();
    await expect(openEnvironment(undefined, { cwd, env: { HOME: cwd } })).rejects.toMatchObject({
      code: "PYEP_NO_ENVIRONMENT",
      message: expect.stringMatching(
        /VIRTUAL_ENV.*CONDA_PREFIX.*\.venv.*\.python-version.*python3/s,
      ) as unknown,
      hint: expect.stringContaining("pyep list") as unknown,
    });
  });

  test("a VIRTUAL_ENV that is gone is an error, not a reason to take another one", async () => {
    const root = home();
    const options = { cwd: path.join(root, "app"), env: { VIRTUAL_ENV: path.join(root, "gone") } };
    await expect(openEnvironment(undefined, options)).rejects.toMatchObject({ code: "PYEP_NO_ENVIRONMENT" });
  });
});

test("the Microsoft Store's alias of an interpreter, which cannot be read, is refused with the way out", async () => {
  const alias = "AppData/Local/Microsoft/WindowsApps/python3.exe";
  const directory = temporaryDirectory({ [alias]: "" });
  await expect(openEnvironment({ python: path.join(directory, alias) })).rejects.toMatchObject({
    code: "PYEP_INTERPRETER_ALIAS",
    hint: expect.stringContaining("PythonSoftwareFoundation") as string,
  });
});
