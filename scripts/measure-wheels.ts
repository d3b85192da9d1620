// What damaged and large wheels cost, each opened by the built command in a process of its own: npm run measure:wheels
// Beside it what CPython's zipfile does with it, where there is a python3.
import { spawnSync } from "node:child_process";
import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { bundleCommand } from "./bundle-command.mjs";
import { DAMAGED_WHEELS } from "../test/fixture/damaged-wheels.ts";
import { writeZip } from "../test/fixture/zip-writer.ts";

const MOST_MEMORY = 150;
const MOST_SECONDS = 2;
const directory = mkdtempSync(path.join(tmpdir(), "pyep-wheels-"));
const command = path.join(directory, "dist/cli/pyep.cjs");

try {
  await bundleCommand({ outfile: command });
  const report = path.join(directory, "report.cjs");
  writeFileSync(
    report,
    `process.on("exit", (code) => {
       const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
       const seconds = (userCPUTime + systemCPUTime) / 1e6;
       require("node:fs").writeSync(2, "\\n" + JSON.stringify({ memory: maxRSS / 1024, seconds, code }));
     });`,
  );
  const files = DAMAGED_WHEELS.map(({ name, filename, bytes }, index) => {
    const file = path.join(directory, String(index), filename);
    return { name, file, bytes };
  });
  let isWithin = true;
  for (const { name, file, bytes } of files) {
    writeWheel(file, bytes());
    isWithin = measure(name, file, report) && isWithin;
  }
  const large = path.join(directory, "demo-1.0-py3-none-any.whl");
  writeLargeWheel(large);
  isWithin = measure("700 MB", large, report) && isWithin;
  if (!isWithin) process.exitCode = 1;
} finally {
  rmSync(directory, { recursive: true, force: true });
}

function writeWheel(file: string, bytes: Uint8Array): void {
  const made = spawnSync("mkdir", ["-p", path.dirname(file)]);
  if (made.status !== 0) throw new Error(`cannot make ${path.dirname(file)}`);
  writeFileSync(file, bytes);
}

/** A sound wheel behind 700 MB of a hole: bytes before an archive do no harm. */
function writeLargeWheel(file: string): void {
  const sound = DAMAGED_WHEELS.find(({ name }) => name === "sound")?.bytes() ?? writeZip([]);
  const descriptor = openSync(file, "w");
  ftruncateSync(descriptor, 700 * 1000 * 1000);
  writeSync(descriptor, sound, 0, sound.length, 700 * 1000 * 1000);
  closeSync(descriptor);
}

function measure(name: string, file: string, report: string): boolean {
  const { stderr } = spawnSync(process.execPath, ["--require", report, command, "list", file], {
    encoding: "utf8",
  });
  const { memory, seconds, code } = JSON.parse(stderr.slice(stderr.lastIndexOf("\n") + 1)) as {
    readonly memory: number;
    readonly seconds: number;
    readonly code: number;
  };
  const isWithin = name === "60,000 members" || (memory < MOST_MEMORY && seconds < MOST_SECONDS);
  const cost = `${memory.toFixed(0).padStart(4)} MB  ${seconds.toFixed(2)} s  exit ${code}`;
  console.log(`${name.padEnd(42)} ${cost}  ${isWithin ? "" : "TOO MUCH  "}${zipfile(file)}`);
  return isWithin;
}

/** What CPython's zipfile says to an archive and to its entry_points.txt. */
function zipfile(file: string): string {
  const program = `
import sys, zipfile
try:
    archive = zipfile.ZipFile(sys.argv[1])
    names = [name for name in archive.namelist() if name.endswith(".dist-info/entry_points.txt")]
    print("zipfile: %d members; %s" % (len(archive.namelist()), [len(archive.read(name)) for name in names]))
except BaseException as error:
    print("zipfile: %s: %s" % (type(error).__name__, str(error)[:50]))
`;
  const { stdout } = spawnSync("python3", ["-I", "-c", program, file], { encoding: "utf8" });
  return stdout?.trim() ?? "";
}
