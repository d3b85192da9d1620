import { describe, expect, test } from "vitest";
import { Environment, memoryTree } from "../../src/core.ts";
import { explain } from "../../src/inspection/explain.ts";
import { readProject } from "../../src/project/read-project.ts";

const EDITABLE = '{"url": "file:///src", "dir_info": {"editable": true}}';

/** An environment with one editable project. */
function environment(entryPoints: string): Environment {
  const tree = memoryTree({
    "my_plugin-1.dist-info/METADATA": "Name: my-plugin\nVersion: 1\n",
    "my_plugin-1.dist-info/direct_url.json": EDITABLE,
    "my_plugin-1.dist-info/entry_points.txt": entryPoints,
  });
  return new Environment([{ path: "/site", addedBy: { kind: "site" }, tree }], { pythonVersion: "3.12" });
}

const options = (pyproject: string): Parameters<typeof explain>[3] => ({
  sourceOf: () => ({ directory: "/src", project: readProject(memoryTree({ "pyproject.toml": pyproject })) }),
});

const project = (tables: string): string => `[project]\nname = "my-plugin"\nversion = "1"\n${tables}`;

describe("an editable project", () => {
  test("declares it since it was installed", () => {
    const declared = options(project('[project.entry-points.pytest11]\nx = "m"\n'));
    const { found, candidates, toDo } = explain(environment(""), "pytest11", "x", declared);
    expect(found).toBe(false);
    expect(candidates).toMatchObject([
      {
        role: "declared",
        path: "/src/pyproject.toml",
        line: 5,
        reasons: ["but not installed: my-plugin 1 was installed before this line was written"],
      },
    ]);
    expect(toDo).toEqual(["install the project again, e.g. pip install -e /src"]);
  });

  test("declares it in another group: the line to change is named", () => {
    const declared = options(project('[project.entry-points."pytest"]\nx = "m"\n'));
    const { candidates, toDo } = explain(environment("[pytest]\nx = m\n"), "pytest11", "x", declared);
    expect(candidates.map(({ role, group }) => [role, group])).toEqual([["similar", "pytest"]]);
    expect(toDo[0]).toBe('/src/pyproject.toml:4: group "pytest" → "pytest11"');
    expect(toDo[1]).toMatch(/^then install the project again/);
  });
});

test("nothing at all is like it", () => {
  const { candidates, toDo, searched } = explain(environment("[a]\nb = m\n"), "pytest11", "x");
  expect(candidates).toEqual([]);
  expect(toDo).toEqual(["install the distribution that registers pytest11:x"]);
  expect(searched).toMatchObject({ sysPathEntries: 1, distributions: 1, entryPoints: [] });
});
