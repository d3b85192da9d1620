import { writeFileSync } from "node:fs";
import path from "node:path";
import { fixtureZipBytes } from "../fixture/fixture-zip.ts";
import { installEnvironmentTool } from "./install-environment-tool.ts";
import { run } from "./run-program.ts";
import type { RealEnvironment } from "./starts-of.ts";
import type { SysPathInterpreter } from "./sys-path-interpreters.ts";

const KEEP = "import shutil, sys; shutil.copytree(sys.prefix, sys.argv[1], symlinks=True)";

/** What uv makes, its `run --with` among it; nothing where it cannot be had, or does not know the interpreter. */
export async function* uvEnvironments(
  interpreter: SysPathInterpreter,
  maker: SysPathInterpreter,
  root: string,
): AsyncIterableIterator<RealEnvironment> {
  const uv = await installEnvironmentTool("uv", maker);
  if (uv === undefined) return;
  const at = (name: string): string => path.join(root, name);
  const env = {
    UV_CACHE_DIR: at("uv-cache"),
    UV_OFFLINE: "1",
    UV_NO_CONFIG: "1",
    UV_NO_PROGRESS: "1",
    UV_PYTHON_DOWNLOADS: "never",
  };
  const found = (title: string, name: string): RealEnvironment => {
    return { title, executable: path.join(at(name), "bin", "python"), root, interpreter };
  };
  try {
    await run(uv, ["venv", "--python", interpreter.executable, at("uv")], { env });
  } catch {
    console.log(`uv makes no environment for ${interpreter.title}`);
    return;
  }
  yield found("uv venv", "uv");
  const options = ["--system-site-packages", "--relocatable"];
  await run(uv, ["venv", ...options, "--python", interpreter.executable, at("uv-system")], { env });
  yield found(["uv venv", ...options].join(" "), "uv-system");

  // The environment is gone when its program ends: a copy of it stays.
  const wheel = at("kite-1.0-py3-none-any.whl");
  writeFileSync(wheel, kiteWheel());
  for (const [name, extended] of [
    ["overlay", "uv"],
    ["overlay-of-system", "uv-system"],
  ] as const) {
    const python = ["--python", path.join(at(extended), "bin", "python")];
    const args = ["run", "--no-project", ...python, "--with", wheel, "python", "-c", KEEP, at(name)];
    await run(uv, args, { env, cwd: root });
    yield found(`uv run --with, over ${extended}`, name);
  }
}

function kiteWheel(): Uint8Array {
  const info = "kite-1.0.dist-info";
  return fixtureZipBytes({
    zip: {
      "kite.py": "",
      [`${info}/METADATA`]: ["Metadata-Version: 2.1", "Name: kite", "Version: 1.0"],
      [`${info}/WHEEL`]: [
        "Wheel-Version: 1.0",
        "Generator: pyep",
        "Root-Is-Purelib: true",
        "Tag: py3-none-any",
      ],
      [`${info}/RECORD`]: ["kite.py,,", `${info}/METADATA,,`, `${info}/WHEEL,,`, `${info}/RECORD,,`],
    },
  });
}
