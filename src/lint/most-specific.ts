import { groupBy } from "../metadata/group-by.ts";
import type { Fix } from "./diagnostic.ts";
import type { Finding } from "./finding.ts";
import type { Rule } from "./rule.ts";

interface Found {
  readonly rule: Rule;
  readonly finding: Finding;
}

/**
 * Rules that say of a place what another would say of it less well, with the beginning of the other's code, and whether
 * the other's fix mends it.
 */
const LESS_SPECIFIC: ReadonlyMap<string, { readonly codes: string; readonly mends: boolean }> = new Map([
  // demo = demo:main  # run, in setup.cfg
  ["EP702", { codes: "EP425", mends: true }],
  // demo = demo:main%s, in setup.cfg
  ["EP706", { codes: "EP4", mends: false }],
  // ["a = demo:a" "b = demo:b"]: one reference with a blank in it
  ["EP707", { codes: "EP4", mends: false }],
]);

/** One finding for a defect: without those whose place holds that of a more specific rule. */
export function mostSpecific(found: readonly Found[]): readonly Found[] {
  if (!found.some(({ rule }) => LESS_SPECIFIC.has(rule.code))) return found;
  const places = new Places(found);
  const covered = new Set<Found>();
  const fixes = new Map<Found, Fix>();
  for (const specific of found) {
    const less = LESS_SPECIFIC.get(specific.rule.code);
    if (less === undefined) continue;
    for (const other of places.around(specific.finding)) {
      if (!other.rule.code.startsWith(less.codes)) continue;
      covered.add(other);
      if (less.mends && other.finding.fix !== undefined) fixes.set(specific, other.finding.fix);
    }
  }
  if (covered.size === 0) return found;
  return found
    .filter((one) => !covered.has(one))
    .map((one) => {
      const fix = one.finding.fix ?? fixes.get(one);
      return fix === undefined ? one : { ...one, finding: { ...one.finding, fix } };
    });
}

/** Findings by the line they are in; only those of several lines are gone through. */
class Places {
  readonly #inLine: ReadonlyMap<string, readonly Found[]>;
  readonly #wide: readonly Found[];

  constructor(found: readonly Found[]) {
    const isWide = ({ finding: { range } }: Found): boolean =>
      range !== undefined && range.endLine > range.line;
    this.#wide = found.filter(isWide);
    this.#inLine = groupBy(found, ({ finding }) => lineOf(finding));
  }

  /** Those whose place holds that of a finding. */
  around(inner: Finding): readonly Found[] {
    const inLine = this.#inLine.get(lineOf(inner)) ?? [];
    return [...inLine, ...this.#wide].filter(({ finding }) => holds(finding, inner));
  }
}

function lineOf({ path, range }: Finding): string {
  return `${range?.line ?? ""}:${path}`;
}

function holds(outer: Finding, inner: Finding): boolean {
  const { range } = outer;
  const { range: within } = inner;
  if (outer.path !== inner.path || range === undefined || within === undefined) return false;
  const beginsBefore =
    range.line < within.line || (range.line === within.line && range.column <= within.column);
  const endsAfter =
    range.endLine > within.endLine ||
    (range.endLine === within.endLine && range.endColumn >= within.endColumn);
  return beginsBefore && endsAfter;
}
