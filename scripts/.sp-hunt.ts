import * as fc from "fast-check";
import { arbitrarySysPathCase } from "../test/oracle/arbitrary-sys-path-case.ts";
import { askLiveCases } from "../test/oracle/live-cases.ts";
import { reduceCase } from "../test/oracle/reduce-sys-path-case.ts";
import { sysPathInterpreters } from "../test/oracle/sys-path-interpreters.ts";
import { compareOnDisk } from "../test/oracle/sys-path-tally.ts";
const [seed, count, ...titles] = process.argv.slice(2);
for (const interpreter of (await sysPathInterpreters()).filter((i) => titles.length === 0 || titles.some((t) => i.title.includes(t)))) {
  const cases = fc.sample(arbitrarySysPathCase, { seed: Number(seed), numRuns: Number(count) });
  const ask = (cs: any) => askLiveCases(interpreter, cs, ({ start, answer, places }, i) => { const c = compareOnDisk("x", start, answer); const b = (s: any) => JSON.stringify(s).replaceAll(places.root, "@R"); return { v: c.verdict, exact: c.computed.exact, text: "  pyep " + b({ p: c.computed.entries.map((e) => e.path), prefix: c.computed.prefix, base: c.computed.basePrefix }) + "\n  real " + b(c.answer), probs: c.computed.problems.map((p) => p.message).join("; ") }; });
  const out = await ask(cases); const count2: any = {};
  for (const o of out) count2[o?.v ?? "none"] = (count2[o?.v ?? "none"] ?? 0) + 1;
  console.log(interpreter.title, JSON.stringify(count2));
  const seen = new Set<string>(); let n = 0;
  for (const [i, o] of out.entries()) {
    if (o?.v !== "silent" && o?.v !== "prefix") { if (o?.v === "flagged") console.log("  flagged:", o.probs.slice(0, 300)); continue; }
    if (n++ > 5) continue;
    const small = await reduceCase(cases[i]!, async (cs) => { for (let k = 0; k < cs.length; k += 12) { const r = (await ask(cs.slice(k, k + 12))).findIndex((x) => x?.v === "silent" || x?.v === "prefix"); if (r >= 0) return k + r; } return -1; });
    const key = JSON.stringify({ ...small, why: undefined });
    if (seen.has(key)) continue; seen.add(key);
    console.log(key); console.log((await ask([small]))[0]?.text);
  }
}
