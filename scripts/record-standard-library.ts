// npm run record:standard-library
// Asks every CPython found, and CPython 3.14 as WebAssembly, for the modules of its standard library, and writes
// src/resolution/standard-library-modules.ts.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { loadPyodide } from "pyodide";
import { format, resolveConfig } from "prettier";
import { findInterpreters } from "../test/oracle/find-interpreters.ts";

const QUESTION = "scripts/standard-library-answers.py";
const FILE = "src/resolution/standard-library-modules.ts";

// Their documentation says so. Those of Windows were never seen by an interpreter on Linux.
const WINDOWS = new Set("_msi _overlapped _winapi _wmi msilib msvcrt nt winreg winsound".split(" "));
const MACOS = new Set(["_scproxy"]);

interface Answer {
  readonly version: string;
  readonly written: readonly string[];
  readonly compiled: readonly string[];
  readonly named: readonly string[];
}

const answers: Answer[] = (await findInterpreters()).map(({ executable }) => {
  const stdout = execFileSync(executable, ["-I", "-S", "-B", QUESTION], { encoding: "utf8" });
  return JSON.parse(stdout) as Answer;
});
if (!answers.some(({ version }) => version === "3.14")) answers.push(await askWebAssembly());

const firstNamed = answers.find(({ named }) => named.length > 0)?.named ?? [];
const written = new Set(answers.flatMap((answer) => answer.written));
const versionsOf = new Map<string, string[]>();
for (const answer of answers) {
  const elsewhere = answer.named.length > 0 ? answer.named : firstNamed.filter((name) => isElsewhere(name));
  // Not those that only some builds have: _sysconfigdata__linux_x86_64-linux-gnu, _pyodide.
  const names = [...answer.written, ...answer.compiled, ...elsewhere].filter((name) =>
    /^(?!_sysconfigdata|_?pyodide)\w+$/.test(name),
  );
  for (const name of new Set(names)) {
    versionsOf.set(name, [...(versionsOf.get(name) ?? []), answer.version]);
  }
}

const kinds = { written: new Map(), compiled: new Map(), windows: new Map(), macos: new Map() } as Record<
  "written" | "compiled" | "windows" | "macos",
  Map<string, string[]>
>;
for (const [name, versions] of [...versionsOf].toSorted(([left], [right]) => (left < right ? -1 : 1))) {
  const kind = WINDOWS.has(name)
    ? "windows"
    : MACOS.has(name)
      ? "macos"
      : written.has(name)
        ? "written"
        : "compiled";
  const range = `${versions[0]}-${versions.at(-1)}`;
  kinds[kind].set(range, [...(kinds[kind].get(range) ?? []), name]);
}
const source = `// Written by \`npm run record:standard-library\`; do not edit.
/** The top-level modules of CPython's standard library by the versions that have them: \`"3.8-3.11": "asynchat …"\`. */
export const STANDARD_LIBRARY_MODULES: Readonly<
  Record<"written" | "compiled" | "windows" | "macos", Readonly<Record<string, string>>>
> = ${JSON.stringify(
  Object.fromEntries(
    Object.entries(kinds).map(([kind, ranges]) => [
      kind,
      Object.fromEntries([...ranges].map(([range, names]) => [range, names.join(" ")])),
    ]),
  ),
)};
`;
const options = (await resolveConfig(FILE)) ?? {};
writeFileSync(FILE, await format(wrapped(source), { ...options, parser: "typescript" }));
console.log(`${FILE}: ${versionsOf.size} modules of ${answers.map(({ version }) => version).join(", ")}`);

function isElsewhere(name: string): boolean {
  return (WINDOWS.has(name) || MACOS.has(name)) && name !== "_wmi";
}

/** Long lists of names as template literals, a hundred columns wide. */
function wrapped(text: string): string {
  return text.replaceAll(/"([^"]{100,})"/g, (_, names: string) => {
    const lines = names.replaceAll(/(.{1,100})(?: |$)/g, "    $1\n");
    return `\`\n${lines}  \``;
  });
}

async function askWebAssembly(): Promise<Answer> {
  let stdout = "";
  const python = await loadPyodide({ stdout: (line: string) => (stdout += line) });
  python.runPython(readFileSync(QUESTION, "utf8"));
  return JSON.parse(stdout) as Answer;
}
