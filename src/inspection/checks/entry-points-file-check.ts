import type { Distribution } from "../../metadata/distribution.ts";
import { hasRecordedHash } from "../../metadata/record-hash.ts";
import type { EnvironmentFinding } from "../environment-finding.ts";
import type { ExaminedEnvironment } from "../examined-environment.ts";

/** EP801: files that readers refuse; EP809: one name twice in a group; EP802: files that RECORD does not know, or not so. */
export function* checkEntryPointsFiles(examined: ExaminedEnvironment): Generator<EnvironmentFinding> {
  for (const distribution of examined.distributions) {
    if (examined.hidden.has(distribution)) continue;
    yield* unreadable(distribution);
    yield* repeated(distribution);
    yield* notRecorded(distribution, examined);
  }
}

function* unreadable(distribution: Distribution): Generator<EnvironmentFinding> {
  for (const { code, message, path, line, affects, rule } of distribution.entryPoints.problems) {
    const isRefused = code === "PYEP_ENTRY_POINTS_SYNTAX" || rule === "EP801";
    if (affects !== "entryPoints" || !isRefused) continue;
    yield { code: "EP801", message, distributions: [distribution], path, line };
  }
}

function* repeated(distribution: Distribution): Generator<EnvironmentFinding> {
  const seen = new Set<string>();
  for (const entryPoint of distribution.entryPoints) {
    const { group, name } = entryPoint;
    const key = JSON.stringify([group, name]);
    if (seen.has(key)) {
      yield {
        code: "EP809",
        message: `${group}:${name} stands twice in one file: CPython 3.8 and 3.9 and pkg_resources fail for the whole environment`,
        distributions: [distribution],
        entryPoint,
      };
    }
    seen.add(key);
  }
}

// demo-1.0.dist-info/entry_points.txt,sha256=…,40
const ROW = /^"?[^",\n]*[\\/]entry_points\.txt"?,(?:sha256=([^,\n]*))?/m;

function* notRecorded(
  distribution: Distribution,
  examined: ExaminedEnvironment,
): Generator<EnvironmentFinding> {
  if (distribution.entryPoints.length === 0 || !distribution.location.endsWith(".dist-info")) return;
  const record = distribution.readText("RECORD");
  // Debian ships RECORDs that its own tools have changed.
  if (record === undefined || examined.isManagedBySystem(distribution)) return;
  const row = ROW.exec(record);
  const bytes = row?.[1] === undefined ? undefined : examined.bytes(distribution, "entry_points.txt");
  const hash = { mode: "sha256", value: row?.[1] ?? "" };
  if (row !== null && (bytes === undefined || hasRecordedHash(hash, bytes, examined.sha256) !== false))
    return;
  yield {
    code: "EP802",
    message:
      row === null
        ? "RECORD has no row for entry_points.txt: to uninstall it leaves the file behind"
        : "entry_points.txt is not as it was installed: RECORD has another hash",
    distributions: [distribution],
    path: distribution.location,
  };
}
