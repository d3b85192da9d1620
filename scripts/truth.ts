import { openEnvironment } from "../src/index.ts";
import { realLoads } from "./real-loads.ts";
const [venv = ""] = process.argv.slice(2);
const environment = await openEnvironment({ prefix: venv }, { env: {} });
const eps = [...environment.entryPoints()];
console.log(
  eps.length,
  new Set(eps.map((e) => e.dist)).size,
  new Set(eps.map((e) => e.reference?.module)).size,
  environment.exact,
  environment.pythonVersion,
  environment.problems.map((p) => `${p.code} ${p.message} ${p.path}`),
);
const per = Number(process.argv[3] ?? 1000);
const seen = new Map<unknown, Set<string>>();
const chosen = eps.filter((e) => {
  const set = seen.get(e.dist) ?? new Set<string>();
  seen.set(e.dist, set);
  const m = e.reference?.module ?? "";
  if (!set.has(m) && set.size >= per) return false;
  set.add(m);
  return true;
});
eps.splice(0, eps.length, ...chosen);
console.log(eps.length);
const loads = await realLoads(venv, eps);
const t: Record<string, number> = {};
for (const l of loads.values()) {
  const k = l.loads ? "ok" : `${l.exception} own=${l.own}`;
  t[k] = (t[k] ?? 0) + 1;
}
console.log(t);
