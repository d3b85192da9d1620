// scripts/record-modules.ts
import { mkdtempSync, realpathSync, rmSync, writeFileSync as writeFileSync2 } from "node:fs";
import { tmpdir } from "node:os";
import path7 from "node:path";

// test/fixture/materialise.ts
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";

// test/fixture/fixture-content.ts
function contentBytes(content) {
  if (typeof content === "string") return Buffer.from(content);
  if ("base64" in content) return Buffer.from(content.base64, "base64");
  return Buffer.from(content.map((line) => `${line}
`).join(""));
}

// test/fixture/zip-writer.ts
import { crc32, deflateRawSync } from "node:zlib";
var UTF8_NAME = 2048;
var DEFLATED = 8;
var DOS_DATE = 33;
var REGULAR_FILE = 33188 << 16 >>> 0;
function writeZip(members, frame = {}) {
  const prefix = frame.prefix ?? new Uint8Array();
  const start = frame.prefixCounted === true ? prefix.length : 0;
  const parts = [];
  const directory2 = [];
  let offset = start;
  for (const member of members) {
    const { local, central } = memberRecords(member, offset);
    parts.push(local);
    directory2.push(central);
    offset += local.length;
  }
  const end = endRecords(directory2.length, Buffer.concat(directory2).length, offset, frame);
  return Buffer.concat([prefix, ...parts, ...directory2, ...end, frame.suffix ?? new Uint8Array()]);
}
function memberRecords(member, offset) {
  const name = Buffer.from(member.name);
  const data = member.data ?? (member.deflate === true ? deflateRawSync(member.content) : member.content);
  const isUtf8 = typeof member.name === "string" && /[^\0-\x7f]/.test(member.name);
  const shared = Buffer.alloc(26);
  shared.writeUInt16LE(20, 0);
  shared.writeUInt16LE((isUtf8 ? UTF8_NAME : 0) | (member.flags ?? 0), 2);
  shared.writeUInt16LE(member.method ?? (member.deflate === true ? DEFLATED : 0), 4);
  shared.writeUInt16LE(DOS_DATE, 8);
  shared.writeUInt32LE(member.crc ?? crc32(member.content), 10);
  shared.writeUInt32LE(data.length, 14);
  shared.writeUInt32LE(member.content.length, 18);
  shared.writeUInt16LE(name.length, 22);
  const localShared = Buffer.from(shared);
  const localName = member.localName === void 0 ? name : Buffer.from(member.localName);
  localShared.writeUInt16LE(localName.length, 22);
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(REGULAR_FILE, 6);
  tail.writeUInt32LE(offset, 10);
  return {
    local: Buffer.concat([Buffer.from("PK"), localShared, localName, data]),
    // 3 << 8: made on Unix
    central: Buffer.concat([Buffer.from("PK"), Buffer.from([20, 3]), shared, tail, name])
  };
}
function endRecords(count, size, offset, frame) {
  const comment = Buffer.from(frame.comment ?? []);
  const end = Buffer.alloc(22);
  end.write("PK", "latin1");
  end.writeUInt16LE(frame.zip64 === true ? 65535 : count, 8);
  end.writeUInt16LE(frame.zip64 === true ? 65535 : count, 10);
  end.writeUInt32LE(frame.zip64 === true ? 4294967295 : size, 12);
  end.writeUInt32LE(frame.zip64 === true ? 4294967295 : offset, 16);
  end.writeUInt16LE(comment.length, 20);
  if (frame.zip64 !== true) return [end, comment];
  const end64 = Buffer.alloc(56);
  end64.write("PK", "latin1");
  end64.writeBigUInt64LE(44n, 4);
  end64.writeUInt16LE(45, 12);
  end64.writeUInt16LE(45, 14);
  end64.writeBigUInt64LE(BigInt(count), 24);
  end64.writeBigUInt64LE(BigInt(count), 32);
  end64.writeBigUInt64LE(BigInt(size), 40);
  end64.writeBigUInt64LE(BigInt(offset), 48);
  const locator = Buffer.alloc(20);
  locator.write("PK\x07", "latin1");
  locator.writeBigUInt64LE(BigInt(offset + size), 8);
  locator.writeUInt32LE(1, 16);
  return [end64, locator, end, comment];
}

// test/fixture/fixture-zip.ts
function fixtureZipBytes(archive) {
  const members = (isList(archive.zip) ? archive.zip : namedMembers(archive.zip)).map(
    (member) => zipMember(member, archive.deflate === true)
  );
  const frame = {
    prefix: bytes(archive.prefix),
    prefixCounted: archive.prefixCounted === true,
    suffix: bytes(archive.suffix),
    comment: bytes(archive.comment),
    zip64: archive.zip64 === true
  };
  const written = writeZip(members, frame);
  if (archive.damage === "half") return written.subarray(0, Math.floor(written.length / 2));
  if (archive.damage === "directory") {
    const start = Buffer.from(written).indexOf("PK", 0, "latin1");
    const end = Buffer.from(written).lastIndexOf("PK", void 0, "latin1");
    written.fill(0, start, end);
  }
  return written;
}
function isList(members) {
  return Array.isArray(members);
}
function namedMembers(members) {
  return Object.entries(members).map(([name, content]) => ({ name, content }));
}
function bytes(content) {
  return contentBytes(content ?? "");
}
var FAULTS = {
  crc: { crc: 305419896 },
  encrypted: { flags: 1 },
  method: { method: 77 },
  // 0b111: a last block of the type that does not exist
  data: { method: 8, data: Buffer.alloc(16, 255) },
  "local-name": { localName: "elsewhere" }
};
function zipMember({ name, content, fault }, deflate) {
  return {
    name: typeof name === "string" ? name : contentBytes(name),
    content: bytes(content),
    deflate,
    ...fault === void 0 ? {} : FAULTS[fault]
  };
}

// test/fixture/materialise.ts
function materialise(fixture, directory2) {
  mkdirSync(directory2, { recursive: true });
  for (const [name, node] of Object.entries(fixture.tree)) {
    const file = path.join(directory2, name);
    mkdirSync(path.dirname(file), { recursive: true });
    if (typeof node === "string" || "base64" in node || Array.isArray(node)) {
      writeFileSync(file, contentBytes(node));
    } else if ("zip" in node) {
      writeFileSync(file, fixtureZipBytes(node));
    } else if ("link" in node) {
      symlinkSync(node.link, file);
    } else {
      mkdirSync(file, { recursive: true });
    }
  }
}

// test/fixture/raw-listings.ts
import { opendirSync } from "node:fs";
import path2 from "node:path";
function rawListings(root) {
  const listings = [];
  visit(".");
  return Object.fromEntries(listings.toSorted(([a], [b]) => a < b ? -1 : 1));
  function visit(directory2) {
    const names = [];
    const directories = [];
    const handle = opendirSync(path2.join(root, directory2));
    for (let entry = handle.readSync(); entry !== null; entry = handle.readSync()) {
      names.push(entry.name);
      if (entry.isDirectory()) directories.push(path2.posix.join(directory2, entry.name));
    }
    handle.closeSync();
    listings.push([directory2, names]);
    for (const found of directories) visit(found);
  }
}

// test/modules/load-module-fixtures.ts
import { existsSync, readFileSync, readdirSync } from "node:fs";
import path3 from "node:path";
var DIRECTORY = path3.resolve("fixtures/modules");
function loadModuleFixtures() {
  return readdirSync(DIRECTORY).toSorted().map((name) => {
    const expectedFile = path3.join(DIRECTORY, name, "expected.json");
    return {
      name,
      fixture: readJson(path3.join(DIRECTORY, name, "fixture.json")),
      expected: existsSync(expectedFile) ? readJson(expectedFile) : void 0,
      expectedFile
    };
  });
}
function readJson(file) {
  return JSON.parse(readFileSync(file, "utf8"));
}

// test/fixture/by-version.ts
function foldByVersion(values) {
  const runs = [];
  for (const [version, value] of values) {
    const number = minor(version);
    const text2 = JSON.stringify(value);
    const run = runs.at(-1);
    if (run !== void 0 && run.last === number - 1 && run.text === text2) run.last = number;
    else runs.push({ first: number, last: number, value, text: text2 });
  }
  return Object.fromEntries(
    runs.map(({ first, last, value }) => [first === last ? `3.${first}` : `3.${first}-3.${last}`, value])
  );
}
function minor(version) {
  return Number(version.slice("3.".length));
}

// test/modules/module-answers.ts
function foldModules(listings, answers) {
  const versions = [...answers];
  const names = new Set(versions.flatMap(([, { namespaces }]) => Object.keys(namespaces)));
  const fold = (pick) => foldByVersion(new Map(versions.map(([version, answer]) => [version, pick(answer)])));
  return {
    listings,
    platform: fold(({ platform }) => platform),
    modules: fold(({ modules }) => modules),
    namespaces: Object.fromEntries(
      [...names].map((name) => [name, fold(({ namespaces }) => namespaces[name] ?? { missing: true })])
    )
  };
}

// test/modules/modules-json.ts
function modulesJson(expected) {
  return `${render(expected, "")}
`;
}
function render(value, indent) {
  const inner = `${indent}  `;
  if (Array.isArray(value) && value.some(Array.isArray)) {
    return `[
${value.map((row) => inner + inline(row)).join(",\n")}
${indent}]`;
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return inline(value);
  const short = inline(value);
  if (short.length < 60) return short;
  const members = Object.entries(value).map(
    ([name, member]) => `${inner}${JSON.stringify(name)}: ${render(member, inner)}`
  );
  return `{
${members.join(",\n")}
${indent}}`;
}
function inline(value) {
  if (Array.isArray(value)) return `[${value.map(inline).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([name, member]) => `${JSON.stringify(name)}: ${inline(member)}`);
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}

// test/oracle/module-cases.ts
function moduleOracleCase(fixture, root) {
  return {
    root,
    path: fixture.path,
    site: fixture.site ?? [],
    namespaces: fixture.lookups ?? [],
    pkgResources: fixture.pkgResources === true
  };
}
function canAnswer(oracle, fixture) {
  if (oracle.isPyodide && fixture.notInPyodide !== void 0) return false;
  return fixture.pkgResources !== true || oracle.hasPkgResources;
}

// test/oracle/module-oracle.ts
import { spawn } from "node:child_process";
import { readFileSync as readFileSync4 } from "node:fs";
import { text } from "node:stream/consumers";
import { loadPyodide } from "pyodide";

// test/oracle/copy-into-pyodide.ts
import { opendirSync as opendirSync2, readFileSync as readFileSync2, readlinkSync } from "node:fs";
import path4 from "node:path";
function copyIntoPyodide(python, source, target) {
  python.FS.mkdir(target);
  const directory2 = opendirSync2(source);
  for (let entry = directory2.readSync(); entry !== null; entry = directory2.readSync()) {
    const from = path4.join(source, entry.name);
    const to = `${target}/${entry.name}`;
    if (entry.isSymbolicLink()) python.FS.symlink(readlinkSync(from), to);
    else if (entry.isDirectory()) copyIntoPyodide(python, from, to);
    else python.FS.writeFile(to, readFileSync2(from));
  }
  directory2.closeSync();
}

// test/oracle/find-interpreters.ts
import { execFile } from "node:child_process";
import { existsSync as existsSync2, readdirSync as readdirSync2, readFileSync as readFileSync3 } from "node:fs";
import { homedir } from "node:os";
import path5 from "node:path";
import { promisify } from "node:util";
var MINORS = [8, 9, 10, 11, 12, 13, 14];
var NAMES = MINORS.map((minor2) => `python3.${minor2}`);
var RELEASE = "import platform; print(platform.python_implementation(), platform.python_version())";
async function findInterpreters(env = process.env) {
  const directories = [...(env["PATH"] ?? "").split(path5.delimiter), ...pyenvDirectories(env)];
  const candidates = directories.flatMap((directory2) => NAMES.map((name) => path5.join(directory2, name)));
  const found = await Promise.all(candidates.filter(isProgram).map(inspect));
  const newest = /* @__PURE__ */ new Map();
  for (const interpreter of found.filter((one) => one !== void 0)) {
    const known = newest.get(interpreter.version);
    if (known === void 0 || patch(known) < patch(interpreter))
      newest.set(interpreter.version, interpreter);
  }
  return MINORS.map((minor2) => newest.get(`3.${minor2}`)).filter((one) => one !== void 0);
}
function pyenvDirectories(env) {
  const versions = path5.join(env["PYENV_ROOT"] ?? path5.join(homedir(), ".pyenv"), "versions");
  return existsSync2(versions) ? readdirSync2(versions).map((name) => path5.join(versions, name, "bin")) : [];
}
function isProgram(file) {
  return existsSync2(file) && readFileSync3(file).subarray(0, 2).toString("latin1") !== "#!";
}
async function inspect(executable) {
  try {
    const { stdout } = await promisify(execFile)(executable, ["-I", "-S", "-c", RELEASE]);
    const [implementation, release = ""] = stdout.trim().split(" ");
    const version = release.split(".").slice(0, 2).join(".");
    return implementation === "CPython" ? { version, executable, release } : void 0;
  } catch {
    return void 0;
  }
}
function patch({ release }) {
  return Number.parseInt(release.split(".")[2] ?? "", 10);
}

// test/oracle/install-setuptools.ts
import { execFile as execFile2 } from "node:child_process";
import { existsSync as existsSync3 } from "node:fs";
import path6 from "node:path";
import { promisify as promisify2 } from "node:util";
var RELEASE2 = "80.9.0";
async function installSetuptools(interpreter, say) {
  const directory2 = path6.resolve(`node_modules/.cache/pyep/setuptools-${RELEASE2}`);
  if (existsSync3(path6.join(directory2, "pkg_resources"))) return directory2;
  const args = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-compile"];
  try {
    await promisify2(execFile2)(interpreter.executable, [
      ...args,
      "--target",
      directory2,
      `setuptools==${RELEASE2}`
    ]);
    return directory2;
  } catch (error) {
    say(`setuptools ${RELEASE2} cannot be installed, so nothing answers for pkg_resources: ${String(error)}`);
    return void 0;
  }
}

// test/oracle/module-oracle.ts
var QUESTION = "scripts/pkgutil-answers.py";
var WITHOUT_PKG_RESOURCES = /* @__PURE__ */ new Set(["3.8"]);
async function findModuleOracles(say) {
  const interpreters = await findInterpreters();
  const newest = interpreters.at(-1);
  if (newest === void 0) throw new Error("no CPython 3.8 to 3.14 on PATH or below pyenv's root");
  const setuptools = await installSetuptools(newest, say);
  const oracles2 = [
    ...interpreters.map((interpreter) => cpython(interpreter, setuptools)),
    await pyodide(setuptools)
  ];
  say(`asking ${oracles2.map(({ title }) => title).join(", ")}`);
  return oracles2;
}
function cpython({ version, executable, release }, setuptools) {
  const directory2 = WITHOUT_PKG_RESOURCES.has(version) ? void 0 : setuptools;
  const args = directory2 === void 0 ? [] : ["--setuptools", directory2];
  return {
    version,
    title: `CPython ${release}`,
    isPyodide: false,
    hasPkgResources: directory2 !== void 0,
    async ask(cases2) {
      const flags = ["-I", "-S", "-B", "-X", "utf8"];
      const child = spawn(executable, [...flags, QUESTION, ...args], { stdio: ["pipe", "pipe", "inherit"] });
      child.stdin.end(JSON.stringify(cases2));
      const [reply, code] = await Promise.all([
        text(child.stdout),
        new Promise((resolve, reject) => child.on("close", resolve).on("error", reject))
      ]);
      if (code !== 0) throw new Error(`${executable} ended with ${code}`);
      return JSON.parse(reply);
    }
  };
}
async function pyodide(setuptools) {
  const python = await loadPyodide();
  if (setuptools !== void 0) copyIntoPyodide(python, setuptools, "/setuptools");
  const release = python.runPython("import platform; platform.python_version()");
  const globals = python.toPy({ __name__: "question" });
  python.runPython(readFileSync4(QUESTION, "utf8"), { globals });
  const answerAll = globals.get("answer_all");
  return {
    version: release.split(".").slice(0, 2).join("."),
    title: `CPython ${release} in WebAssembly`,
    isPyodide: true,
    hasPkgResources: setuptools !== void 0,
    ask(cases2) {
      python.FS.mkdir("/cases");
      try {
        const copied = cases2.map((one, index) => {
          const root = `/cases/case-${index}`;
          copyIntoPyodide(python, one.root, root);
          return { ...one, root };
        });
        const reply = answerAll(JSON.stringify(copied), setuptools && "/setuptools");
        return Promise.resolve(JSON.parse(reply));
      } finally {
        python.runPython("import shutil; shutil.rmtree('/cases')");
      }
    }
  };
}

// scripts/record-modules.ts
var wanted = process.argv.slice(2);
var cases = loadModuleFixtures().filter(({ name }) => wanted.length === 0 || wanted.includes(name));
var oracles = await findModuleOracles((message) => console.log(message));
var directory = realpathSync(mkdtempSync(path7.join(tmpdir(), "pyep-record-")));
try {
  const recorded = cases.map(({ name, fixture }) => {
    const root = path7.join(directory, name);
    materialise(fixture, root);
    return { fixture, root, answers: /* @__PURE__ */ new Map() };
  });
  for (const oracle of oracles) {
    const asked = recorded.filter(
      ({ fixture, answers }) => canAnswer(oracle, fixture) && !answers.has(oracle.version)
    );
    const reply = await oracle.ask(asked.map(({ fixture, root }) => moduleOracleCase(fixture, root)));
    for (const [index, { answers }] of asked.entries()) {
      const answer = reply.answers[index];
      if (answer !== void 0) answers.set(oracle.version, { platform: reply.platform, ...answer });
    }
    console.log(`${oracle.title}: ${asked.length} cases`);
  }
  for (const [index, { root, answers }] of recorded.entries()) {
    writeFileSync2(cases[index]?.expectedFile ?? "", modulesJson(foldModules(rawListings(root), answers)));
  }
} finally {
  rmSync(directory, { recursive: true, force: true });
}
