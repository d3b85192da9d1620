// npm run record:projects -- PYTHON [BACKEND …]: records what real back-ends make of fixtures/projects/<backend>/<case>.
// [BACKEND …] limits it. PYTHON has the back-ends installed; each case is built in a copy, to which a package, and what meson needs, is added.
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const FIXTURES = "fixtures/projects";
const MESON =
  "project('demo', version: '1.0')\nimport('python').find_installation().install_sources('demo/__init__.py', subdir: 'demo')\n";

const [python, ...wanted] = process.argv.slice(2);
if (python === undefined) throw new Error("usage: npm run record:projects -- PYTHON");

for (const backend of wanted.length > 0 ? wanted : readdirSync(FIXTURES)) {
  for (const name of readdirSync(path.join(FIXTURES, backend))) {
    const directory = path.join(FIXTURES, backend, name);
    const answer = build(directory);
    writeFileSync(path.join(directory, "expected.json"), `${JSON.stringify(answer, undefined, 2)}\n`);
    console.log(`${backend}/${name}: ${JSON.stringify(answer)}`);
  }
}

function build(directory: string): unknown {
  const copy = mkdtempSync(path.join(tmpdir(), "pyep-record-"));
  try {
    cpSync(directory, copy, { recursive: true });
    rmSync(path.join(copy, "expected.json"), { force: true });
    mkdirSync(path.join(copy, "demo"));
    writeFileSync(path.join(copy, "demo/__init__.py"), '"""A demo."""\n\n__version__ = "1.0"\n');
    writeFileSync(path.join(copy, "meson.build"), MESON);
    // meson-python starts meson and ninja by name.
    const { PATH = "" } = process.env;
    const { stdout, stderr, status } = spawnSync(python ?? "", ["scripts/built-entry-points.py", copy], {
      encoding: "utf8",
      env: { ...process.env, PATH: `${path.dirname(python ?? "")}${path.delimiter}${PATH}` },
    });
    if (status !== 0) throw new Error(`${directory}: ${stderr}`);
    return JSON.parse(stdout);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
