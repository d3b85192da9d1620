import { writeFileSync } from "node:fs";
import path from "node:path";
import { writeZip } from "../test/fixture/zip-writer.ts";
import type { Interpreter } from "../test/oracle/find-interpreters.ts";
import { MEASURED, runMeasured } from "./commands.ts";
import { printRounds, runRounds } from "./rounds.ts";
import type { Sample } from "./rounds.ts";

const ENTRY_POINTS = "[console_scripts]\ndemo = demo.cli:main\n\n[pytest11]\ndemo = demo.plugin\n";
const PROGRAM = `
import sys, zipfile
archive = zipfile.ZipFile(sys.argv[1])
for name in archive.namelist():
    if name.endswith(".dist-info/entry_points.txt"):
        print(archive.read(name).decode())
`;

/** The entry points of a small and of a large wheel: the call in a new process, and the whole command. */
export function measureWheels(directory: string, rounds: number, pythons: readonly Interpreter[]): void {
  for (const members of [10, 12_000]) {
    const wheel = path.join(directory, `demo${members}-1.0-py3-none-any.whl`);
    writeWheel(wheel, members);
    const inProcess = [
      {
        title: `pyep on Node ${process.versions.node}`,
        command: process.execPath,
        args: ["bench/first-wheel.mjs", wheel],
      },
      ...pythons.map(({ executable, release }) => ({
        title: `zipfile of CPython ${release}`,
        command: executable,
        args: ["-I", "-S", "bench/first-wheel.py", wheel],
      })),
    ];
    const heading = `wheel of ${members} members`;
    printRounds(
      `${heading}, library, milliseconds`,
      runRounds(inProcess, rounds, (stdout) => JSON.parse(stdout) as Sample),
      { cpu: "first call, CPU", wall: "first call, wall" },
    );
    const [measurer] = pythons.slice(-1);
    if (measurer === undefined) continue;
    const commands = [
      { title: "pyep list", command: process.execPath, args: ["dist/cli/pyep.cjs", "list", wheel] },
      ...pythons.map(({ executable, release }) => ({
        title: `CPython ${release}`,
        command: executable,
        args: ["-I", "-S", "-c", PROGRAM, wheel],
      })),
    ];
    printRounds(
      `${heading}, command, milliseconds and MB`,
      runMeasured(commands, rounds, measurer),
      MEASURED,
    );
  }
}

/** Members of few bytes: how many there are is what counts. Metadata stands at the end, as build tools write it. */
function writeWheel(file: string, members: number): void {
  const modules = Array.from({ length: members - 4 }, (_, index) => ({
    name: `demo/package_${index % 100}/module_with_a_name_of_some_length_${index}.py`,
    content: Buffer.from("value = 1\n"),
  }));
  const metadata = Object.entries({
    METADATA: "Metadata-Version: 2.1\nName: demo\nVersion: 1.0\n",
    WHEEL: "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    "entry_points.txt": ENTRY_POINTS,
    RECORD: "",
  }).map(([name, text]) => ({ name: `demo${members}-1.0.dist-info/${name}`, content: Buffer.from(text) }));
  writeFileSync(file, writeZip([...modules, ...metadata]));
}
