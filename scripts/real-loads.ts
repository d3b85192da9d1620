import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { EntryPoint } from "../src/core.ts";

/** What came of really loading an entry point. */
export interface RealLoad {
  readonly loads?: true;
  /** The class of what was raised; `timeout` or `crash` where there was no answer. */
  readonly exception?: string;
  /** `ImportError.name` */
  readonly name?: string | null;
  readonly message?: string;
  /** Whether the target itself is absent, not something that its import needs. */
  readonly own?: boolean;
}

const TIMEOUT = 120_000;
const PARALLEL = 2;
const SCRIPTS: ReadonlySet<string> = new Set(["console_scripts", "gui_scripts"]);

/**
 * Loads entry points in the interpreter of a virtual environment, one process for each module, scripts by the rule of
 * their wrapper. RUNS THIRD-PARTY CODE. Verdicts are kept in a file of the environment and not asked for again.
 */
export async function realLoads(
  venv: string,
  entryPoints: readonly EntryPoint[],
): Promise<ReadonlyMap<EntryPoint, RealLoad>> {
  const file = path.join(venv, "load-verdicts.json");
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Record<string, RealLoad>) : {};
  const byModule = new Map<string, EntryPoint[]>();
  for (const entryPoint of entryPoints) {
    const module = entryPoint.reference?.module;
    if (module === undefined || keyOf(entryPoint) in known) continue;
    byModule.set(module, [...(byModule.get(module) ?? []), entryPoint]);
  }
  const pending = [...byModule];
  let done = 0;
  const work = async (): Promise<void> => {
    for (let next = pending.shift(); next !== undefined; next = pending.shift()) {
      const [module, all] = next;
      const verdicts = await loadModule(venv, module, all);
      all.forEach(
        (entryPoint, index) => (known[keyOf(entryPoint)] = verdicts[index] ?? { exception: "crash" }),
      );
      done += 1;
      if (done % 20 === 0) writeFileSync(file, JSON.stringify(known));
      process.stderr.write(`\rloaded ${done} of ${byModule.size} modules`);
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, work));
  if (done > 0) process.stderr.write("\n");
  writeFileSync(file, JSON.stringify(known));
  return new Map(
    entryPoints.map((each) => [each, known[keyOf(each)] ?? { exception: "no object reference" }]),
  );
}

/** Whether it is judged by the rule of the wrapper. */
export function isScript({ group }: EntryPoint): boolean {
  return SCRIPTS.has(group);
}

function keyOf(entryPoint: EntryPoint): string {
  return `${isScript(entryPoint) ? "script" : "plug-in"} ${entryPoint.value}`;
}

async function loadModule(
  venv: string,
  module: string,
  entryPoints: readonly EntryPoint[],
): Promise<readonly RealLoad[]> {
  const home = mkdtempSync(path.join(tmpdir(), "pyep-load-"));
  try {
    const answer = await new Promise<string>((resolve) => {
      const child = spawn(
        path.join(venv, "bin", "python"),
        [path.resolve("scripts/load-answers.py"), module],
        {
          cwd: home,
          detached: true,
          stdio: ["pipe", "pipe", "ignore"],
          env: {
            PATH: `${path.join(venv, "bin")}:/usr/bin:/bin`,
            HOME: home,
            LANG: "C.UTF-8",
            QT_QPA_PLATFORM: "offscreen",
            MPLBACKEND: "Agg",
            CUDA_VISIBLE_DEVICES: "",
            OMP_NUM_THREADS: "1",
            PYTHONWARNINGS: "ignore",
          },
        },
      );
      let stdout = "";
      child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
      child.stdin.on("error", () => undefined);
      child.stdin.end(
        JSON.stringify(entryPoints.map((each) => [each.reference?.attr ?? null, isScript(each)])),
      );
      const stop = (): void => {
        // The group of this child, which it leads.
        if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
      };
      const timer = setTimeout(() => {
        stdout = "timeout";
        stop();
      }, TIMEOUT);
      child.on("close", () => {
        clearTimeout(timer);
        resolve(stdout);
      });
    });
    if (answer === "timeout" || answer === "") {
      return entryPoints.map(() => ({ exception: answer === "" ? "crash" : answer }));
    }
    return JSON.parse(answer) as RealLoad[];
  } finally {
    rmSync(home, { recursive: true, force: true, maxRetries: 3 });
  }
}
