import { describe, expect, test } from "vitest";
import { openWheel, startupHooks } from "../../src/index.ts";
import type { StartupHook } from "../../src/index.ts";
import { writeZip } from "../fixture/zip-writer.ts";
import { editable, installed } from "./site.ts";
import type { SiteFiles } from "./site.ts";

const INSTALLED = "installing this wheel makes every start of the interpreter run it";

async function hooksOfWheel(members: SiteFiles): Promise<readonly StartupHook[]> {
  const entries = Object.entries(members).map(([name, content]) => ({ name, content: Buffer.from(content) }));
  return startupHooks(await openWheel(writeZip(entries)));
}

describe("the hooks of a wheel", () => {
  test("what lands in a site directory, wherever the wheel has it", async () => {
    const data = "suspect-1.0.data";
    const hooks = await hooksOfWheel(
      installed("suspect", "1.0", {
        "suspect_init.pth": "import suspect._boot\n",
        "suspect/never.pth": "import never\n",
        ".hidden.pth": "import hidden\n",
        "a.start": "suspect:run\n",
        "sitecustomize.py": "import suspect\n",
        "usercustomize/__init__.py": "import suspect\n",
        [`${data}/purelib/b.pth`]: "import b\n",
        [`${data}/platlib/sitecustomize.cpython-312-x86_64-linux-gnu.so`]: "\u007fELF",
        [`${data}/data/lib/python3.12/site-packages/c.pth`]: "import c\n",
        [`${data}/data/lib/python3.12/sitecustomize.py`]: "",
        [`${data}/data/Lib/site-packages/d.pth`]: "import d\n",
        [`${data}/data/share/never.pth`]: "import never\n",
        [`${data}/scripts/never.pth`]: "import never\n",
      }),
    );
    expect(hooks.map(({ path, kind, class: verdict }) => `${path} ${kind} ${verdict}`)).toEqual([
      ".hidden.pth unknown unknown",
      "suspect_init.pth unknown unknown",
      "a.start start file unknown",
      "sitecustomize.py sitecustomize unknown",
      "usercustomize/__init__.py usercustomize unknown",
      `${data}/purelib/b.pth unknown unknown`,
      `${data}/platlib/sitecustomize.cpython-312-x86_64-linux-gnu.so sitecustomize unknown`,
      `${data}/data/lib/python3.12/sitecustomize.py sitecustomize known`,
      `${data}/data/Lib/site-packages/d.pth unknown unknown`,
      `${data}/data/lib/python3.12/site-packages/c.pth unknown unknown`,
    ]);
    expect(new Set(hooks.map(({ recordHash }) => recordHash))).toEqual(new Set(["match"]));
    expect(hooks.every(({ notes }) => notes.at(-1) === INSTALLED)).toBe(true);
    expect(hooks[1]).toMatchObject({
      line: 1,
      distribution: { name: "suspect", version: "1.0" },
      notes: [INSTALLED],
    });
  });

  test("that RECORD does not name, and one that it names with another hash", async () => {
    const hooks = await hooksOfWheel({
      "a.pth": "import a\n",
      ...installed("suspect", "1.0", { "b.pth": "import b\n" }),
      "b.pth": "import evil\n",
    });
    expect(hooks).toMatchObject([
      {
        recordHash: "absent",
        distribution: { name: "suspect" },
        notes: ["RECORD does not name this member", INSTALLED],
      },
      {
        recordHash: "mismatch",
        notes: ["RECORD has another hash", INSTALLED],
      },
    ]);
  });

  test("of a tool: its own wheel brings it, no other may", async () => {
    const files = { "coloredlogs.pth": COLOREDLOGS, "coloredlogs/__init__.py": "" };
    expect(await hooksOfWheel(installed("coloredlogs", "15.0.1", files))).toMatchObject([
      { class: "known", kind: "coloredlogs", notes: [INSTALLED] },
    ]);
    expect(await hooksOfWheel(installed("evil", "1.0", files))).toMatchObject([{ class: "unknown" }]);
    const virtualenv = { "_virtualenv.pth": "import _virtualenv", "_virtualenv.py": "import evil" };
    expect(await hooksOfWheel({ ...installed("evil", "1.0", {}), ...virtualenv })).toMatchObject([
      { class: "unknown", kind: "virtualenv" },
    ]);
  });

  test("of an editable install has no place in a wheel", async () => {
    const loader = { "demo-editable.pth": "import _demo_editable_loader", "_demo_editable_loader.py": "" };
    const [hook] = await hooksOfWheel(editable("demo", "1.0", loader));
    expect(hook).toMatchObject({ class: "unknown", kind: "meson-python editable" });
    expect(hook?.notes[0]).toBe("such a line belongs to an editable install, not into a wheel");
  });

  test("none", async () => {
    expect(await hooksOfWheel(installed("demo", "1.0", { "demo.pth": "/src\n", "demo.py": "" }))).toEqual([]);
  });
});

const COLOREDLOGS = String.raw`import os; exec('try: __import__("coloredlogs").auto_install() if os.environ.get("COLOREDLOGS_AUTO_INSTALL") else None\nexcept ImportError: pass')`;
