// npm run measure:load -- VENV [MODULES_PER_DISTRIBUTION]: what pyep says of the entry points of a virtual environment,
// beside what loading them really does. RUNS THIRD-PARTY CODE, once: the verdicts stay in the environment. Not for
// tests or CI; make a throw-away environment for it with `npm run make:load-environment`.
import { EntryPoint, openEnvironment, openResolver } from "../src/index.ts";
import type { Resolution } from "../src/core.ts";
import { pythonWasm } from "./python-wasm.ts";
import { realLoads } from "./real-loads.ts";
import type { RealLoad } from "./real-loads.ts";

const [venv, limit = "5"] = process.argv.slice(2);
if (venv === undefined) throw new Error("usage: npm run measure:load -- VENV [MODULES_PER_DISTRIBUTION]");
const environment = await openEnvironment({ prefix: venv }, { env: {} });
const entryPoints = atMost(Number(limit), [...environment.entryPoints()]);
const loads = await realLoads(venv, entryPoints);

const checked = await measured("the target", { deep: false });
report(checked);
await spoil();
const followed = await measured("the target and its imports", { deep: true });
report(followed);
reportImports(followed);

interface Measured {
  readonly entryPoint: EntryPoint;
  readonly resolution: Resolution;
  readonly load: RealLoad;
}

/** Entry points of not more than so many modules of each distribution. */
function atMost(modules: number, all: readonly EntryPoint[]): readonly EntryPoint[] {
  const seen = new Map<unknown, Set<string>>();
  return all.filter(({ dist, reference }) => {
    const known = seen.get(dist) ?? new Set();
    seen.set(dist, known);
    if (reference === null || (!known.has(reference.module) && known.size >= modules)) return false;
    known.add(reference.module);
    return true;
  });
}

async function measured(title: string, { deep }: { readonly deep: boolean }): Promise<readonly Measured[]> {
  const cpu = process.cpuUsage();
  const start = performance.now();
  const resolver = await openResolver(environment, { wasm: pythonWasm() });
  const found = entryPoints.map((entryPoint) => ({
    entryPoint,
    resolution: resolver.resolve(entryPoint, { deep }),
    load: loads.get(entryPoint) ?? {},
  }));
  const { user, system } = process.cpuUsage(cpu);
  const wall = ((performance.now() - start) / 1000).toFixed(1);
  const memory = (process.memoryUsage().rss / 1e6).toFixed(0);
  console.log(
    `\n== ${title}: ${found.length} entry points, ${wall} s, ${((user + system) / 1e6).toFixed(1)} s of CPU, ${memory} MB`,
  );
  return found;
}

function report(found: readonly Measured[]): void {
  const table: Record<string, Record<string, number>> = {};
  for (const { resolution, load } of found) {
    const row = (table[said(resolution)] ??= {});
    const column = happened(load);
    row[column] = (row[column] ?? 0) + 1;
  }
  console.table(table);
  for (const { entryPoint, resolution, load } of found) {
    const isMissing = resolution.status.startsWith("missing") || resolution.predicted !== undefined;
    if (load.loads === true && isMissing)
      console.log(`WRONG: it loads: ${entryPoint.value}: ${resolution.reason}`);
    if (load.own === true && resolution.status === "ok")
      console.log(`not found: ${entryPoint.value}: ${load.message}`);
  }
}

/** The modules that others than the target's own code miss, and which of them the imports tell. */
function reportImports(found: readonly Measured[]): void {
  const failing = found.filter(
    ({ load, resolution }) =>
      load.exception === "ModuleNotFoundError" &&
      load.own !== true &&
      !resolution.status.startsWith("missing"),
  );
  const missed = failing.filter(({ resolution }) => resolution.predicted === undefined);
  for (const { entryPoint, load } of missed)
    console.log(`not predicted: ${entryPoint.value}: ${load.message}`);
  const share = ((100 * (failing.length - missed.length)) / failing.length).toFixed(1);
  console.log(
    `${failing.length - missed.length} of ${failing.length} ModuleNotFoundErrors predicted, ${share} %`,
  );
}

/** What pyep says, in a word or two. */
function said({ status, conditional, predicted }: Resolution): string {
  return `${status}${conditional ? " (conditional)" : ""}${predicted === undefined ? "" : `, ${predicted.exception}`}`;
}

/** What loading it came to. */
function happened({ loads: isLoaded, own, exception = "no answer" }: RealLoad): string {
  if (isLoaded === true) return "loads";
  return own === true ? `${exception} of the target` : exception;
}

/** Misspells the module, then the attribute, of each that loads: none of these exist. */
async function spoil(): Promise<void> {
  const counts: Record<string, Record<string, number>> = {};
  const resolver = await openResolver(environment, { wasm: pythonWasm() });
  for (const { entryPoint, load } of checked) {
    const { reference, name, group } = entryPoint;
    if (load.loads !== true || reference === null) continue;
    const { module, attr } = reference;
    const spoilt = [["module", `${module}x${attr === null ? "" : `:${attr}`}`]];
    if (attr !== null) spoilt.push(["attribute", `${module}:${attr}x`]);
    for (const [what = "", value = ""] of spoilt) {
      const { status } = resolver.resolve(new EntryPoint(name, value, group));
      const row = (counts[`${what} misspelt`] ??= {});
      row[status] = (row[status] ?? 0) + 1;
    }
  }
  console.table(counts);
}
