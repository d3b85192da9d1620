import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { openEnvironment } from "../../src/index.ts";
import type { Environment } from "../../src/index.ts";
import { temporaryDirectory } from "./temporary-directory.ts";
import type { Files } from "./temporary-directory.ts";

const METADATA = (name: string): string => `Metadata-Version: 2.1\nName: ${name}\nVersion: 1\n`;

function site(): string {
  const plain = Array.from({ length: 80 }, (_, index): Files => ({
    [`d${index}-1.dist-info/METADATA`]: METADATA(`d${index}`),
    ...(index % 3 === 0
      ? {}
      : { [`d${index}-1.dist-info/entry_points.txt`]: `[g]\nn${index} = m${index}\n` }),
  }));
  return temporaryDirectory({
    ...(Object.assign({}, ...plain) as Files),
    "latin-1.dist-info/METADATA": METADATA("latin"),
    "latin-1.dist-info/entry_points.txt": Buffer.from("[g]\nn\xe9 = m\n", "latin1"),
    "large-1.dist-info/METADATA": METADATA("large"),
    "large-1.dist-info/entry_points.txt": `[g]\nn = m\n#${" ".repeat(20 << 20)}`,
    "directory-1.dist-info/METADATA": METADATA("directory"),
    "directory-1.dist-info/entry_points.txt/": "",
    "broken-1.dist-info/METADATA": METADATA("broken"),
    "broken-1.dist-info/entry_points.txt": "no header\n",
    "old-1-py3.8.egg-info": METADATA("old"),
    "egg.egg-info/PKG-INFO": METADATA("egg"),
    "egg.egg-info/entry_points.txt": "[g]\negg = m\n",
  });
}

function answer(environment: Environment): unknown {
  const entryPoints = environment.entryPoints();
  return {
    entryPoints: Array.from(entryPoints, ({ group, name, value, dist }) => [group, name, value, dist?.name]),
    problems: entryPoints.problems,
    distributions: Array.from(environment.distributions(), ({ name }) => name),
  };
}

describe('io: "async"', () => {
  test.each(["3.8", "3.12", "3.15"])(
    "gives what reading one file after the other gives, as %s",
    async (pythonVersion) => {
      const target = { path: [site(), path.join(site(), "absent")] };
      const [sync, ahead] = await Promise.all([
        openEnvironment(target, { pythonVersion }),
        openEnvironment(target, { pythonVersion, io: "async" }),
      ]);
      expect(answer(ahead)).toEqual(answer(sync));
    },
  );

  test("below another root, too", async () => {
    const root = temporaryDirectory({
      "usr/lib/site/demo-1.dist-info/METADATA": METADATA("demo"),
      "usr/lib/site/demo-1.dist-info/entry_points.txt": "[g]\nn = m\n",
    });
    const target = { path: [path.join(root, "usr/lib/site")] };
    const environment = await openEnvironment(target, { root, io: "async" });
    expect(Array.from(environment.entryPoints(), ({ name }) => name)).toEqual(["n"]);
  });

  test("lets others work, and sees later what has changed since", async () => {
    const directory = site();
    let turns = 0;
    const timer = setInterval(() => turns++);
    const environment = await openEnvironment({ path: [directory] }, { io: "async" });
    clearInterval(timer);
    expect(turns).toBeGreaterThan(0);
    const before = environment.entryPoints({ group: "g" }).length;
    mkdirSync(path.join(directory, "new-1.dist-info"));
    writeFileSync(path.join(directory, "new-1.dist-info/METADATA"), METADATA("new"));
    writeFileSync(path.join(directory, "new-1.dist-info/entry_points.txt"), "[g]\nnew = m\n");
    const again = await openEnvironment({ path: [directory] }, { io: "async" });
    expect(again.entryPoints({ group: "g" }).length).toBe(before + 1);
  });

  test("stops where a signal says so", async () => {
    const options = { io: "async", signal: AbortSignal.abort() } as const;
    await expect(openEnvironment({ path: [site()] }, options)).rejects.toThrow("aborted");
  });
});
