// scripts/record-sys-path.ts
import { existsSync as existsSync4, writeFileSync as writeFileSync2 } from "node:fs";
import { isDeepStrictEqual } from "node:util";

// test/fixture/by-version.ts
function foldByVersion(values) {
  const runs = [];
  for (const [version, value] of values) {
    const number = minor(version);
    const text = JSON.stringify(value);
    const run = runs.at(-1);
    if (run !== void 0 && run.last === number - 1 && run.text === text) run.last = number;
    else runs.push({ first: number, last: number, value, text });
  }
  return Object.fromEntries(
    runs.map(({ first, last, value }) => [first === last ? `3.${first}` : `3.${first}-3.${last}`, value])
  );
}
function valueFor(folded, version) {
  const wanted2 = minor(version);
  for (const [range, value] of Object.entries(folded)) {
    const [first = "", last = first] = range.split("-");
    if (minor(first) <= wanted2 && wanted2 <= minor(last)) return value;
  }
  return void 0;
}
function minor(version) {
  return Number(version.slice("3.".length));
}

// test/oracle/live-cases.ts
import { mkdtempSync, realpathSync as realpathSync3, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path4 from "node:path";

// test/sys-path/applies.ts
function applies({ versions, layout, documented }, interpreter) {
  if (documented !== void 0) return false;
  if (layout !== void 0 && layout !== interpreter.layout) return false;
  return versions === void 0 || valueFor({ [versions]: true }, interpreter.version) === true;
}

// test/sys-path/placeholders.ts
function fillPlaceholders(text, { root, base, version, built }) {
  return text.replaceAll("@ROOT", root).replaceAll("@BASE", base).replaceAll("@BUILT", built ?? "@BUILT").replaceAll("@VERSION", version).replaceAll("@NODOT", version.replace(".", ""));
}
function putPlaceholders(path6, { root, base, version, built }) {
  const isBuilt = built !== void 0 && (path6 === built || path6.startsWith(`${built}/`));
  const short = isBuilt ? `@BUILT${path6.slice(built.length)}` : path6;
  const [major, minor2] = version.split(".");
  return short.replaceAll(root, "@ROOT").replaceAll(base, "@BASE").replaceAll(`python${major}${minor2}.zip`, "python@NODOT.zip").replaceAll(new RegExp(String.raw`python${major}\.${minor2}(?!\d)`, "g"), "python@VERSION");
}

// test/sys-path/start.ts
function startOf({ run = "@ROOT/venv/bin/python", env = {}, flags = [], cwd = "@ROOT" }, places) {
  const fill = (text) => fillPlaceholders(text, places);
  const variables = Object.entries({ HOME: "@ROOT/home", ...env });
  return {
    executable: fill(run),
    flags,
    env: Object.fromEntries(variables.map(([name, value]) => [name, fill(value)])),
    cwd: fill(cwd)
  };
}

// test/sys-path/write-case.ts
import { copyFileSync, mkdirSync, readdirSync, realpathSync, symlinkSync, writeFileSync } from "node:fs";
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
  const directory = [];
  let offset = start;
  for (const member of members) {
    const { local, central } = memberRecords(member, offset);
    parts.push(local);
    directory.push(central);
    offset += local.length;
  }
  const end = endRecords(directory.length, Buffer.concat(directory).length, offset, frame);
  return Buffer.concat([prefix, ...parts, ...directory, ...end, frame.suffix ?? new Uint8Array()]);
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

// test/sys-path/write-case.ts
var NOT_LINKED = /* @__PURE__ */ new Set([
  "site-packages",
  "dist-packages",
  "sitecustomize.py",
  "usercustomize.py",
  "EXTERNALLY-MANAGED"
]);
function writeCase({ tree }, places, from) {
  mkdirSync(places.root, { recursive: true });
  for (const [name, node] of Object.entries(tree)) {
    const file = path.join(places.root, fillPlaceholders(name, places));
    const directory = path.dirname(file);
    mkdirSync(directory, { recursive: true });
    if (!`${realpathSync(directory)}/`.startsWith(`${realpathSync(places.root)}/`)) {
      throw new Error(`${name} does not lie in the case`);
    }
    writeNode(file, node, places, from);
  }
}
function writeNode(file, node, places, from) {
  const fill = (text) => fillPlaceholders(text, places);
  if (typeof node === "string" || Array.isArray(node)) {
    write(file, fill(Buffer.from(contentBytes(node)).toString()));
  } else if ("base64" in node) write(file, contentBytes(node));
  else if ("zip" in node) write(file, fixtureZipBytes(node));
  else if ("link" in node) symlinkSync(fill(node.link), file);
  else if ("interpreter" in node) copyFileSync(from.executable, file);
  else if ("library" in node) {
    linkMembers(from.library, file, node.library === true ? [] : node.library.without ?? []);
  } else mkdirSync(file, { recursive: true });
}
function write(file, content) {
  writeFileSync(file, content, { flag: "wx" });
}
function linkMembers(library, directory, without = []) {
  mkdirSync(directory, { recursive: true });
  for (const member of readdirSync(library)) {
    if (NOT_LINKED.has(member) || without.includes(member)) continue;
    symlinkSync(path.join(library, member), path.join(directory, member));
  }
}

// test/oracle/ask-sys-path.ts
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
var QUESTION = readFileSync("scripts/sys-path-answer.py", "utf8");
function askSysPath({ executable, flags, env, cwd }, libraries = "") {
  const args = [...flags, "-B", "-c", QUESTION];
  const variables = { LC_ALL: "C.UTF-8", LD_LIBRARY_PATH: libraries, ...env };
  return new Promise((resolve, reject) => {
    execFile(executable, args, { cwd, env: variables, timeout: 6e4 }, (error, stdout) => {
      const last = stdout.trimEnd().split("\n").at(-1) ?? "";
      if (error === null && last.startsWith("{")) {
        const { path: path6, prefix, basePrefix } = JSON.parse(last);
        resolve({ path: path6, prefix, basePrefix });
      } else if (error !== null && (typeof error.code === "string" || error.killed === true)) {
        reject(new Error(`${executable} cannot be asked`, { cause: error }));
      } else resolve("does not start");
    });
  });
}

// test/oracle/in-turns.ts
async function inTurns(items, work) {
  const results = [];
  const queue = items.entries();
  const worker = async () => {
    for (const [index, item] of queue) results[index] = await work(item, index);
  };
  await Promise.all([worker(), worker()]);
  return results;
}

// test/oracle/sys-path-interpreters.ts
import { execFile as execFile3 } from "node:child_process";
import { copyFileSync as copyFileSync2, existsSync as existsSync2, mkdirSync as mkdirSync2, readFileSync as readFileSync4, realpathSync as realpathSync2 } from "node:fs";
import path3 from "node:path";
import { promisify as promisify2 } from "node:util";

// test/sys-path/interpreter-base.ts
import { readFileSync as readFileSync2 } from "node:fs";
var INTERPRETERS_FILE = "fixtures/sys-path/interpreters.json";
function recordedInterpreters() {
  return JSON.parse(readFileSync2(INTERPRETERS_FILE, "utf8"));
}
function siteMarkers(text) {
  return {
    distPackages: text.includes('"dist-packages"'),
    skipsHidden: text.includes('name.startswith(".")'),
    utf8Sig: text.includes("utf-8-sig"),
    startFiles: text.includes('.endswith(".start")')
  };
}

// test/oracle/find-interpreters.ts
import { execFile as execFile2 } from "node:child_process";
import { existsSync, readdirSync as readdirSync2, readFileSync as readFileSync3 } from "node:fs";
import { homedir } from "node:os";
import path2 from "node:path";
import { promisify } from "node:util";
var MINORS = [8, 9, 10, 11, 12, 13, 14];
var NAMES = MINORS.map((minor2) => `python3.${minor2}`);
var RELEASE = "import platform; print(platform.python_implementation(), platform.python_version())";
async function findInterpreters(env = process.env) {
  const directories = [...(env["PATH"] ?? "").split(path2.delimiter), ...pyenvDirectories(env)];
  const candidates = directories.flatMap((directory) => NAMES.map((name) => path2.join(directory, name)));
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
  const versions = path2.join(env["PYENV_ROOT"] ?? path2.join(homedir(), ".pyenv"), "versions");
  return existsSync(versions) ? readdirSync2(versions).map((name) => path2.join(versions, name, "bin")) : [];
}
function isProgram(file) {
  return existsSync(file) && readFileSync3(file).subarray(0, 2).toString("latin1") !== "#!";
}
async function inspect(executable) {
  try {
    const { stdout } = await promisify(execFile2)(executable, ["-I", "-S", "-c", RELEASE]);
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

// test/oracle/sys-path-interpreters.ts
var DETAILS = "import os, platform, sys; print(os.path.dirname(os.__file__), sys.base_prefix, getattr(sys, 'platlibdir', 'lib'), platform.python_version(), sep='\\n')";
async function sysPathInterpreters() {
  const found = await Promise.all(
    [...(await findInterpreters()).map(({ executable }) => executable), "/usr/bin/python3"].filter((executable) => existsSync2(executable)).map(inspect2)
  );
  const known = /* @__PURE__ */ new Map();
  for (const one of found) {
    if (one !== void 0 && !known.has(one.title)) known.set(one.title, one);
  }
  return [...known.values()].toSorted((a, b) => Number(a.layout === "debian") - Number(b.layout === "debian"));
}
async function inspect2(given) {
  const executable = realpathSync2(given);
  const { stdout } = await promisify2(execFile3)(executable, ["-I", "-S", "-c", DETAILS]);
  const [library = "", built = "", libraryDirectory = "", release = ""] = stdout.trim().split("\n");
  const version = release.split(".").slice(0, 2).join(".");
  const isPlain = libraryDirectory === "lib" && library === path3.join(built, "lib", `python${version}`);
  if (!isPlain || !/^3\.(?:[89]|1\d)$/.test(version)) return void 0;
  const site = siteMarkers(readFileSync4(path3.join(library, "site.py"), "utf8"));
  const layout = site.distPackages ? "debian" : "upstream";
  const title = `CPython ${release}${layout === "debian" ? " (debian)" : ""}`;
  return { version, release, executable, title, layout, site, library, built };
}
function makeCleanPrefix(interpreter, prefix) {
  const python = `python${interpreter.version}`;
  const sites = interpreter.layout === "debian" ? [`local/lib/${python}/dist-packages`, "lib/python3/dist-packages"] : [`lib/${python}/site-packages`];
  mkdirSync2(path3.join(prefix, "bin"), { recursive: true });
  copyFileSync2(interpreter.executable, path3.join(prefix, "bin", python));
  linkMembers(interpreter.library, path3.join(prefix, "lib", python));
  for (const site of sites) mkdirSync2(path3.join(prefix, site), { recursive: true });
}

// test/oracle/live-cases.ts
async function askLiveCases(interpreter, cases2, use) {
  const directory = realpathSync3(mkdtempSync(path4.join(tmpdir(), "pyep-sys-path-")));
  const { version, built } = interpreter;
  const base = path4.join(directory, "base");
  try {
    makeCleanPrefix(interpreter, base);
    return await inTurns(cases2, async (one, index) => {
      if (!applies(one, interpreter)) return void 0;
      const places = { root: path4.join(directory, `case-${index}`), base, version, built };
      writeCase(one, places, interpreter);
      const start = startOf(one, places);
      const answer = await askSysPath(start, path4.join(built, "lib"));
      const result = use({ places, start, answer }, index);
      rmSync(places.root, { recursive: true, force: true });
      return result;
    });
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

// test/sys-path/sys-path-json.ts
function sysPathJson(value) {
  return `${render(value, "")}
`;
}
var WIDTH = 110;
function render(value, indent) {
  const short = inline(value);
  if (indent.length + short.length <= WIDTH || typeof value !== "object" || value === null) return short;
  const further = `${indent}  `;
  if (Array.isArray(value)) {
    return `[
${value.map((item) => further + render(item, further)).join(",\n")}
${indent}]`;
  }
  const members = Object.entries(value).map(
    ([name, member]) => `${further}${JSON.stringify(name)}: ${render(member, further)}`
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

// test/sys-path/load-sys-path-cases.ts
import { existsSync as existsSync3, readFileSync as readFileSync5, readdirSync as readdirSync3 } from "node:fs";
import path5 from "node:path";
var DIRECTORY = path5.resolve("fixtures/sys-path");
function loadSysPathCases() {
  return readdirSync3(DIRECTORY, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).toSorted().map((name) => {
    const expectedFile = path5.join(DIRECTORY, name, "expected.json");
    return {
      name,
      fixture: readJson(path5.join(DIRECTORY, name, "fixture.json")),
      expected: existsSync3(expectedFile) ? readJson(expectedFile) : void 0,
      expectedFile
    };
  });
}
function readJson(file) {
  return JSON.parse(readFileSync5(file, "utf8"));
}

// scripts/record-sys-path.ts
var wanted = process.argv.slice(2);
var all = loadSysPathCases().filter(({ fixture }) => fixture.documented === void 0);
var cases = all.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
var interpreters = await sysPathInterpreters();
if (interpreters.length === 0) throw new Error("no CPython found to record");
var recorded = {
  releases: { upstream: releases("upstream"), debian: releases("debian") },
  site: { upstream: markers("upstream"), debian: markers("debian") }
};
var isSame = existsSync4(INTERPRETERS_FILE) && isDeepStrictEqual(recordedInterpreters(), recorded);
if (wanted.length > 0 && !isSame) {
  throw new Error("these are other interpreters than those recorded: record all cases");
}
var answers = cases.map(() => ({
  upstream: /* @__PURE__ */ new Map(),
  debian: /* @__PURE__ */ new Map()
}));
for (const interpreter of interpreters) {
  const fixtures = cases.map(({ fixture }) => fixture);
  const given = await askLiveCases(interpreter, fixtures, ({ answer, places }, index) => {
    answers[index]?.[interpreter.layout].set(interpreter.version, withPlaceholders(answer, places));
    return true;
  });
  console.log(`${interpreter.title}: ${given.filter((one) => one === true).length} cases`);
}
cases.forEach(({ expectedFile }, index) => {
  const folded = Object.entries(answers[index] ?? {}).map(([layout, found]) => [layout, foldByVersion(found)]);
  const present = folded.filter(([, found]) => Object.keys(found ?? {}).length > 0);
  writeFileSync2(expectedFile, sysPathJson(Object.fromEntries(present)));
});
writeFileSync2(INTERPRETERS_FILE, sysPathJson(recorded));
function withPlaceholders(answer, places) {
  if (answer === "does not start") return answer;
  return {
    path: answer.path.map((entry) => putPlaceholders(entry, places)),
    prefix: putPlaceholders(answer.prefix, places),
    basePrefix: putPlaceholders(answer.basePrefix, places)
  };
}
function of(layout) {
  return interpreters.filter((one) => one.layout === layout);
}
function releases(layout) {
  return Object.fromEntries(of(layout).map(({ version, release }) => [version, release]));
}
function markers(layout) {
  return foldByVersion(new Map(of(layout).map(({ version, site }) => [version, site])));
}
