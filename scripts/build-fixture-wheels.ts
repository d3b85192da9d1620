// Writes the wheels in fixtures/wheels: node scripts/run-typescript.mjs scripts/build-fixture-wheels.ts
// The same bytes every time, so that a wheel changes only when its contents here do.
import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { writeZip } from "../test/fixture/zip-writer.ts";
import type { ZipMember } from "../test/fixture/zip-writer.ts";

interface FixtureWheel {
  readonly filename: string;
  /** Text by name in the archive; a name that ends in `/` is a directory. RECORD is added. */
  readonly files: Readonly<Record<string, string>>;
  readonly deflate: boolean;
}

const DIRECTORY = path.resolve("fixtures/wheels");

const WHEELS: readonly FixtureWheel[] = [
  {
    // What a build backend writes today.
    filename: "kite-1.0-py3-none-any.whl",
    deflate: true,
    files: {
      "kite/__init__.py": "",
      "kite/cli.py": "def main():\n    return 0\n",
      "kite/window.py": "def main():\n    return 0\n",
      "kite-1.0.dist-info/METADATA":
        "Metadata-Version: 2.4\nName: kite\nVersion: 1.0\nSummary: Flies.\nLicense-Expression: MIT\n" +
        "Requires-Python: >=3.10\nRequires-Dist: rope>=2\nProvides-Extra: tail\n" +
        'Requires-Dist: ribbon; extra == "tail"\nDescription-Content-Type: text/markdown\n\n# kite\n\nFlies.\n',
      "kite-1.0.dist-info/WHEEL": wheelFile("py3-none-any"),
      "kite-1.0.dist-info/entry_points.txt":
        "[console_scripts]\nkite = kite.cli:main\n\n[gui_scripts]\nkite-window = kite.window:main [tail]\n",
      "kite-1.0.dist-info/top_level.txt": "kite\n",
    },
  },
  {
    // The plug-in of the fixture "typical".
    filename: "myapp_plugin_a-1.0-py3-none-any.whl",
    deflate: true,
    files: {
      "myapp_plugin_a.py": 'print("plug-in a")\n',
      "myapp_plugin_a-1.0.dist-info/METADATA":
        "Metadata-Version: 2.1\nName: myapp-plugin-a\nVersion: 1.0\nRequires-Dist: myapp\n",
      "myapp_plugin_a-1.0.dist-info/WHEEL": wheelFile("py3-none-any"),
      "myapp_plugin_a-1.0.dist-info/entry_points.txt": "[myapp.plugins]\na = myapp_plugin_a\n",
      "myapp_plugin_a-1.0.dist-info/top_level.txt": "myapp_plugin_a\n",
    },
  },
  {
    // A build number, a platform, scripts of its own, members for directories; stored.
    filename: "wind_mill-2.0-1-cp312-cp312-manylinux_2_17_x86_64.whl",
    deflate: false,
    files: {
      "wind_mill/": "",
      "wind_mill/__init__.py": "from wind_mill._sails import turn as turn\n",
      "wind_mill/_sails.cpython-312-x86_64-linux-gnu.so": "",
      "wind_mill-2.0.data/scripts/wind-mill": "#!python\nimport wind_mill\n",
      "wind_mill-2.0.dist-info/": "",
      "wind_mill-2.0.dist-info/METADATA": "Metadata-Version: 2.1\nName: Wind.Mill\nVersion: 2.0\n",
      "wind_mill-2.0.dist-info/WHEEL": wheelFile("cp312-cp312-manylinux_2_17_x86_64", "false", "1"),
    },
  },
  {
    // Much that can be wrong with entry points in a wheel that is sound otherwise.
    filename: "crooked-0.1-py3-none-any.whl",
    deflate: true,
    files: {
      "crooked/__init__.py": "",
      "crooked-0.1.dist-info/METADATA": "Metadata-Version: 2.1\nName: crooked\nVersion: 0.1\n",
      "crooked-0.1.dist-info/WHEEL": wheelFile("py3-none-any"),
      "crooked-0.1.dist-info/entry_points.txt":
        "[console_scripts]\n; crooked-old = crooked:main\ncrooked = crooked:main()\ncrooked = crooked:run\n" +
        "bent = crooked [my-extra]\n\n[crooked plugins]\ngone = crooked.gone:Plugin\n",
    },
  },
];

mkdirSync(DIRECTORY, { recursive: true });
for (const wheel of WHEELS) {
  writeFileSync(path.join(DIRECTORY, wheel.filename), writeZip(members(wheel)));
  console.log(wheel.filename);
}

function members({ filename, files, deflate }: FixtureWheel): ZipMember[] {
  const record = `${filename.split("-").slice(0, 2).join("-")}.dist-info/RECORD`;
  const rows = Object.entries(files)
    .filter(([name]) => !name.endsWith("/"))
    .map(([name, text]) => `${name},sha256=${sha256(text)},${Buffer.byteLength(text)}\n`);
  const all = { ...files, [record]: `${rows.join("")}${record},,\n` };
  return Object.entries(all).map(([name, text]) => ({ name, content: Buffer.from(text), deflate }));
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}

function wheelFile(tag: string, purelib = "true", build?: string): string {
  const lines = ["Wheel-Version: 1.0", "Generator: by hand", `Root-Is-Purelib: ${purelib}`, `Tag: ${tag}`];
  return [...lines, ...(build === undefined ? [] : [`Build: ${build}`])].map((line) => `${line}\n`).join("");
}
