import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { openEnvironment } from "../../src/index.ts";
import { temporaryDirectory, writeFiles } from "./temporary-directory.ts";

/** An image with a virtual environment, and a directory beside it that nothing may open. */
function image(): { root: string; outside: string } {
  const directory = temporaryDirectory({
    "image/usr/bin/python3.11": "",
    "image/usr/lib/python3.11/os.py": "",
    "image/usr/lib/python3.11/site.py": "",
    "image/usr/lib/python3.11/lib-dynload/": "",
    "image/srv/venv/bin/": "",
    "image/srv/venv/pyvenv.cfg": "home = /usr/bin\ninclude-system-site-packages = false\nversion = 3.11.2\n",
    "image/srv/venv/lib/python3.11/site-packages/inside-1.0.dist-info/entry_points.txt": "[g]\ninside = m\n",
    "image/opt/more/more-1.0.dist-info/entry_points.txt": "[g]\nmore = m\n",
    "outside/secret-1.0.dist-info/entry_points.txt": "[g]\nsecret = m\n",
  });
  const root = path.join(directory, "image");
  symlinkSync("/usr/bin/python3.11", path.join(root, "srv/venv/bin/python3"));
  return { root, outside: path.join(directory, "outside") };
}

const SITE = "srv/venv/lib/python3.11/site-packages";

describe("with a root", () => {
  test("absolute paths and links mean inside it; the answer names paths of this machine", async () => {
    const { root } = image();
    writeFiles(root, { [`${SITE}/more.pth`]: "/opt/more\n" });
    const environment = await openEnvironment({ prefix: path.join(root, "srv/venv") }, { root });
    expect(environment.sysPath.map((entry) => path.relative(root, entry.path))).toEqual([
      "usr/lib/python311.zip",
      "usr/lib/python3.11",
      "usr/lib/python3.11/lib-dynload",
      SITE,
      "opt/more",
    ]);
    expect(environment.sysPath.at(-1)?.addedBy).toEqual({
      kind: "pth",
      file: path.join(root, SITE, "more.pth"),
      line: 1,
    });
    expect([...environment.entryPoints().names]).toEqual(["inside", "more"]);
    expect(environment.exact).toBe(true);
  });

  test.each([
    [
      "a link to it",
      (root: string, outside: string) => symlinkSync(outside, path.join(root, SITE, "link")),
      "link\n",
    ],
    [
      "a link up to it",
      (root: string) => symlinkSync("../../../../../../../outside", path.join(root, SITE, "link")),
      "link\n",
    ],
    ["its absolute path", () => undefined, "OUTSIDE\n"],
    ["dots that lead to it", () => undefined, "../../../../../../outside\n"],
  ])("nothing outside is opened: %s in a .pth file", async (_why, prepare, line) => {
    const { root, outside } = image();
    prepare(root, outside);
    writeFiles(root, { [`${SITE}/x.pth`]: line.replace("OUTSIDE", outside) });
    const environment = await openEnvironment({ prefix: path.join(root, "srv/venv") }, { root });
    expect([...environment.entryPoints().names]).toEqual(["inside"]);
  });

  test("nor by a dist-info that is a link, nor by one of its files", async () => {
    const { root, outside } = image();
    symlinkSync(path.join(outside, "secret-1.0.dist-info"), path.join(root, SITE, "a-1.0.dist-info"));
    mkdirSync(path.join(root, SITE, "b-1.0.dist-info"));
    const file = path.join(outside, "secret-1.0.dist-info/entry_points.txt");
    symlinkSync(file, path.join(root, SITE, "b-1.0.dist-info/entry_points.txt"));
    const environment = await openEnvironment({ path: [path.join(root, SITE)] }, { root });
    expect([...environment.entryPoints().names]).toEqual(["inside"]);
    expect([...environment.distributions()].length).toBe(3);
  });

  test("a path that lies outside is refused", async () => {
    const { root, outside } = image();
    await expect(openEnvironment({ path: [outside] }, { root })).rejects.toMatchObject({
      code: "PYEP_INVALID_ARGUMENT",
    });
    await expect(openEnvironment({ prefix: outside }, { root })).rejects.toMatchObject({
      code: "PYEP_INVALID_ARGUMENT",
    });
  });

  test("without a target the image's own interpreter is taken, and no variable of this machine counts", async () => {
    const { root } = image();
    writeFiles(root, { "usr/bin/python3": "", "usr/lib/python3.11/site-packages/": "" });
    const environment = await openEnvironment(undefined, { root });
    expect(environment.executable).toBe(path.join(root, "usr/bin/python3"));
    expect(environment.foundBy).toBe("--root");
  });

  test("a loop of links is a problem, not a hang", async () => {
    const { root } = image();
    symlinkSync("loop", path.join(root, SITE, "loop"));
    writeFileSync(path.join(root, SITE, "x.pth"), "loop\n");
    const environment = await openEnvironment({ prefix: path.join(root, "srv/venv") }, { root });
    expect([...environment.entryPoints().names]).toEqual(["inside"]);
  });
});
