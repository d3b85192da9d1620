import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { seededRandom } from "../scripts/seeded-random.ts";

/** The group that the benchmarks ask for. */
export const BENCHMARK_GROUP = "pytest11";

const MEDIAN_METADATA = 6000;
// Of a log-normal distribution with the mean of real METADATA files, 10.5 kB.
const SIGMA = Math.sqrt(2 * Math.log(10_500 / MEDIAN_METADATA));

/**
 * Writes a site directory of `count` distributions that looks like a real one in what matters for speed: METADATA of
 * 6 kB in the median, 10.5 kB on average; 40 % with an entry_points.txt of 100 to 200 bytes; one package directory
 * each, and a module now and then. The same for the same count, on every machine.
 */
export function makeEnvironment(directory: string, count: number): void {
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(directory, { recursive: true });
  const random = seededRandom(count);
  for (let index = 0; index < count; index++) {
    const name = `${WORDS[Math.floor(random() * WORDS.length)] ?? ""}_${Math.floor(random() * 1e6)}_${index}`;
    const distInfo = path.join(directory, `${name}-1.${index % 10}.dist-info`);
    mkdirSync(distInfo);
    writeFileSync(path.join(distInfo, "METADATA"), metadata(name, index, count));
    writeFileSync(path.join(distInfo, "RECORD"), record(name));
    writeFileSync(
      path.join(distInfo, "WHEEL"),
      "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    );
    writeFileSync(path.join(distInfo, "INSTALLER"), "pip\n");
    if (index % 5 < 2) writeFileSync(path.join(distInfo, "entry_points.txt"), entryPoints(name, index));
    mkdirSync(path.join(directory, name));
    writeFileSync(path.join(directory, name, "__init__.py"), "");
    if (index % 10 === 0) writeFileSync(path.join(directory, `${name}_module.py`), "");
  }
}

const WORDS = [
  "amber",
  "birch",
  "cedar",
  "delta",
  "ember",
  "fjord",
  "grove",
  "haven",
  "inlet",
  "jetty",
  "knoll",
];

/** Real fields take 1.5 kB in the median; the rest of a METADATA is the description. */
const FIELDS =
  "Classifier: Programming Language :: Python :: 3\n".repeat(20) +
  'Requires-Dist: a-requirement>=1.0; extra == "test"\n'.repeat(8);

function metadata(name: string, index: number, count: number): string {
  const size = Math.round(MEDIAN_METADATA * Math.exp(SIGMA * normalQuantile((index + 0.5) / count)));
  const head = `Metadata-Version: 2.1\nName: ${name}\nVersion: 1.${index % 10}\nSummary: one of many\n${FIELDS}\n`;
  const rest = Math.max(0, size - head.length);
  return (
    head + "A line of a description that nobody reads here.\n".repeat(Math.ceil(rest / 48)).slice(0, rest)
  );
}

function record(name: string): string {
  return Array.from(
    { length: 12 },
    (_, index) => `${name}/module_${index}.py,sha256=abc${index},${index * 100}\n`,
  ).join("");
}

function entryPoints(name: string, index: number): string {
  const scripts = `[console_scripts]\n${name} = ${name}.cli:main\n${name}-admin = ${name}.cli:admin\n`;
  return index % 3 === 0 ? `${scripts}\n[${BENCHMARK_GROUP}]\n${name} = ${name}.plugin\n` : scripts;
}

/** The standard normal quantile, by bisection of its distribution function: exact enough for file sizes. */
function normalQuantile(probability: number): number {
  let low = -6;
  let high = 6;
  while (high - low > 1e-6) {
    const middle = (low + high) / 2;
    if (normalDistribution(middle) < probability) low = middle;
    else high = middle;
  }
  return low;
}

/** Zelen and Severo's approximation. */
function normalDistribution(x: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(x));
  const density = Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
  const upper =
    density *
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return x > 0 ? 1 - upper : upper;
}
