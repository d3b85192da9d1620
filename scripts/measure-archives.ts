// What damaged and large wheels and sdists cost, each opened by the built command in a process of its own:
// npm run measure:archives. Beside it what CPython's zipfile or tarfile does with it, where there is a python3.
import { spawnSync } from "node:child_process";
import {
  closeSync,
  createWriteStream,
  ftruncateSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip, gunzipSync } from "node:zlib";
import { bundleCommand } from "./bundle-command.mjs";
import { copyWasm } from "./copy-wasm.mjs";
import { DAMAGED_WHEELS } from "../test/fixture/damaged-wheels.ts";
import { writeSdist } from "../test/fixture/write-sdist.ts";
import { writeZip } from "../test/fixture/zip-writer.ts";

const MEMBERS = {
  "demo-1.0/PKG-INFO": "Metadata-Version: 2.1\nName: demo\nVersion: 1.0\n",
  "demo-1.0/demo.egg-info/PKG-INFO": "Metadata-Version: 2.1\nName: demo\nVersion: 1.0\n",
  "demo-1.0/demo.egg-info/entry_points.txt": "[g]\na = m:f\n",
  "demo-1.0/setup.py": "from setuptools import setup\nsetup()\n",
};
/** The large ones are streams: none is ever whole in memory here either. */
const SDISTS: Readonly<Record<string, (file: string) => Promise<void>>> = {
  "sdist: sound": async (file) => writeFileSync(file, await writeSdist(MEMBERS)),
  "sdist: truncated": async (file) => writeFileSync(file, (await writeSdist(MEMBERS)).subarray(0, 150)),
  "sdist: no gzip": async (file) => writeFileSync(file, "PK and nothing more"),
  "sdist: entry_points.txt is 50 MB of zeros": async (file) => {
    const zeros = new Uint8Array(50 << 20);
    writeFileSync(file, await writeSdist({ ...MEMBERS, "demo-1.0/demo.egg-info/entry_points.txt": zeros }));
  },
  "sdist: setup.py is 50 MB of brackets": async (file) => {
    const brackets = new Uint8Array(50 << 20).fill(0x28);
    writeFileSync(file, await writeSdist({ ...MEMBERS, "demo-1.0/setup.py": brackets }));
  },
  "sdist: 700 MB of data": (file) => writeDataSdist(file, 700),
  "sdist: 60,000 members": async (file) => {
    const modules = Array.from({ length: 60_000 }, (_, index) => [`demo-1.0/demo/m${String(index)}.py`, ""]);
    writeFileSync(file, await writeSdist({ ...MEMBERS, ...Object.fromEntries(modules) }));
  },
};

const MOST_MEMORY = 150;
const MOST_SECONDS = 2;
const directory = mkdtempSync(path.join(tmpdir(), "pyep-wheels-"));
const command = path.join(directory, "dist/cli/pyep.cjs");

try {
  await bundleCommand({ outfile: command });
  await copyWasm(path.join(directory, "dist/wasm"));
  const report = path.join(directory, "report.cjs");
  writeFileSync(
    report,
    `process.on("exit", (code) => {
       const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
       const { existsSync, readFileSync, writeSync } = require("node:fs");
       // Linux counts in maxRSS what the process was before it became node: a copy of the one that started it.
       const status = existsSync("/proc/self/status") ? readFileSync("/proc/self/status", "latin1") : "";
       const kilobytes = Number(/^VmHWM:\\s*(\\d+)/m.exec(status)?.[1] ?? maxRSS);
       const seconds = (userCPUTime + systemCPUTime) / 1e6;
       writeSync(2, "\\n" + JSON.stringify({ memory: kilobytes / 1024, seconds, code }));
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
  for (const [index, [name, make]] of Object.entries(SDISTS).entries()) {
    const file = path.join(directory, `sdist-${String(index)}`, "demo-1.0.tar.gz");
    mkdirSync(path.dirname(file));
    await make(file);
    isWithin = measure(name, file, report) && isWithin;
  }
  if (!isWithin) process.exitCode = 1;
} finally {
  rmSync(directory, { recursive: true, force: true });
}

function writeWheel(file: string, bytes: Uint8Array): void {
  mkdirSync(path.dirname(file), { recursive: true });
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

/** A sound sdist behind so many MB of a member that tells nothing of a Python project. */
async function writeDataSdist(file: string, megabytes: number): Promise<void> {
  const whole = gunzipSync(await writeSdist({ "demo-1.0/data.bin": new Uint8Array(1 << 20) }));
  const header = Buffer.from(whole.subarray(0, 512));
  // The size, and the sum of the header's bytes with that sum as spaces (POSIX.1-1988 ustar).
  header.write(`${(megabytes << 20).toString(8).padStart(11, "0")} `, 124, "latin1");
  header.fill(" ", 148, 156);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148, "latin1");
  const rest = gunzipSync(await writeSdist(MEMBERS));
  const chunk = new Uint8Array(1 << 20);
  await pipeline(
    [header, ...Array.from({ length: megabytes }, () => chunk), rest],
    createGzip(),
    createWriteStream(file),
  );
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
  const isWithin = name.endsWith("60,000 members") || (memory < MOST_MEMORY && seconds < MOST_SECONDS);
  const cost = `${memory.toFixed(0).padStart(4)} MB  ${seconds.toFixed(2)} s  exit ${code}`;
  console.log(
    `${name.padEnd(42)} ${cost}  ${isWithin ? "" : "TOO MUCH  "}${file.endsWith(".whl") ? zipfile(file) : tarfile(file)}`,
  );
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

/** What CPython's tarfile says to an archive. */
function tarfile(file: string): string {
  const program = `
import sys, tarfile
try:
    print("tarfile: %d members" % len(tarfile.open(sys.argv[1]).getnames()))
except BaseException as error:
    print("tarfile: %s: %s" % (type(error).__name__, str(error)[:50]))
`;
  const { stdout } = spawnSync("python3", ["-I", "-c", program, file], { encoding: "utf8" });
  return stdout?.trim() ?? "";
}
