// fixtures/projects/<backend>/<case>: what the real back-end wrote is in expected.json (npm run record:projects).
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { memoryTree, readProject } from "../src/core.ts";

const FIXTURES = "fixtures/projects";
const REFUSALS: ReadonlySet<string> = new Set(["PYEP_PROJECT_REJECTED", "PYEP_PROJECT_SYNTAX"]);

interface Recorded {
  readonly backend: string;
  readonly refused?: string;
  readonly entryPointsTxt?: string | null;
}

function readCase(directory: string): {
  readonly recorded: Recorded;
  readonly files: [string, Uint8Array][];
} {
  const names = readdirSync(directory).filter((name) => name !== "expected.json");
  return {
    recorded: JSON.parse(readFileSync(path.join(directory, "expected.json"), "utf8")),
    files: names.map((name) => [name, readFileSync(path.join(directory, name))]),
  };
}

describe.each(readdirSync(FIXTURES))("%s", (backend) => {
  test.each(readdirSync(path.join(FIXTURES, backend)))("%s", (name) => {
    const { recorded, files } = readCase(path.join(FIXTURES, backend, name));
    const project = readProject(memoryTree(files));
    const refusals = project.problems.filter(({ code }) => REFUSALS.has(code));
    const answer =
      refusals.length === 0
        ? { text: project.entryPointsTxt }
        : { isPlaced: refusals.every(({ line, column }) => line !== undefined && column !== undefined) };

    expect(project.buildBackend.name).toBe(backend);
    expect(answer).toEqual(
      recorded.refused === undefined ? { text: recorded.entryPointsTxt ?? "" } : { isPlaced: true },
    );
  });
});
