import { execFileSync } from "node:child_process";
import { chmodSync, existsSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { openEnvironment, openTarget } from "../../src/index.ts";
import { temporaryDirectory, writeFiles } from "./temporary-directory.ts";

// An environment in which everything that could be run leaves a trace.
function trap(): { venv: string; trace: string } {
  const venv = temporaryDirectory();
  const trace = path.join(venv, "trace");
  const leaveTrace = `open(${JSON.stringify(trace)}, "a").close()\n`;
  const site = "lib/python3.12/site-packages";
  writeFiles(venv, {
    "bin/python3": `#!/bin/sh\ntouch "${trace}"\n`,
    "pyvenv.cfg": "home = /usr/bin\nversion = 3.12.1\n",
    [`${site}/evil.pth`]: `import os; ${leaveTrace}`,
    [`${site}/sitecustomize.py`]: leaveTrace,
    [`${site}/plugin.py`]: leaveTrace,
    [`${site}/plugin-1.0.dist-info/METADATA`]: "Name: plugin\nVersion: 1.0\n",
    [`${site}/plugin-1.0.dist-info/entry_points.txt`]: "[pytest11]\nplugin = plugin\n",
  });
  chmodSync(path.join(venv, "bin/python3"), 0o755);
  return { venv, trace };
}

test("nothing in an environment is run", async () => {
  const { venv, trace } = trap();
  const environments = [
    await openEnvironment({ prefix: venv }),
    await openEnvironment({ python: path.join(venv, "bin/python3") }),
    await openEnvironment(undefined, { env: { VIRTUAL_ENV: venv } }),
    await openEnvironment(undefined, { env: { PATH: path.join(venv, "bin") }, cwd: venv }).catch(
      () => undefined,
    ),
    await openEnvironment({ prefix: venv }, { root: venv }),
  ];
  const target = await openTarget(venv);
  const opened = [...environments, target.kind === "environment" ? target.environment : undefined];
  const listed = opened.flatMap((environment) => [
    ...(environment?.entryPoints({ group: "pytest11" }) ?? []),
  ]);
  expect(listed.map((entryPoint) => entryPoint.dist?.version)).toEqual(Array(listed.length).fill("1.0"));
  expect(listed.length).toBeGreaterThanOrEqual(5);
  for (const environment of opened) environment?.packagesDistributions();
  expect(existsSync(trace)).toBe(false);
});

test("the code that was not run is named, and makes sys.path uncertain", async () => {
  const { venv } = trap();
  const environment = await openEnvironment({ prefix: venv }, { env: {} });
  expect(environment.exact).toBe(false);
  const named = environment.problems.map(
    ({ path: file, line }) => `${path.basename(file ?? "")}:${line ?? ""}`,
  );
  expect(named).toContain("evil.pth:1");
  expect(named).toContain("sitecustomize.py:");
});

test("the trap works: what is run does leave a trace", () => {
  const { venv, trace } = trap();
  execFileSync(path.join(venv, "bin/python3"));
  expect(existsSync(trace)).toBe(true);
});
