// npm run draw:published -- INDEX_URL DIRECTORY COUNT [SEED]
// Fetches what `npm run measure:published` is asked about: of COUNT projects of a package index, drawn at random, the
// newest sdist and the wheel of the same version. Nothing is installed and nothing is run. INDEX_URL is that of a Simple
// API. Half of the projects bear the name of a program that reads entry points (`pytest-…`).
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { normalizeProjectName } from "../src/core.ts";
import { GROUP_READERS } from "../src/metadata/group-readers.ts";
import { inParallel } from "./in-parallel.ts";
import { seededRandom } from "./seeded-random.ts";
import { Tally } from "./tally.ts";

interface PublishedFile {
  readonly filename: string;
  readonly url: string;
  readonly size?: number;
}

const SIMPLE_JSON = "application/vnd.pypi.simple.v1+json";
const AT_ONCE = 8;
const MOST_BYTES = { sdist: 3 << 20, wheel: 8 << 20 };
const SECONDS = 120;

const [index, directory, count, seed = String(Date.now() % 1e9)] = process.argv.slice(2);
if (index === undefined || directory === undefined || !Number.isInteger(Number(count))) {
  throw new Error("usage: npm run draw:published -- INDEX_URL DIRECTORY COUNT [SEED]");
}
mkdirSync(directory, { recursive: true });
const base = index.endsWith("/") ? index : `${index}/`;
const names = await projectNames();
const hosts = GROUP_READERS.flatMap(({ programs }) =>
  programs.map((program) => `${normalizeProjectName(program)}-`),
);
const plugins = names.filter((name) => {
  const normalized = normalizeProjectName(name);
  return hosts.some((host) => normalized.startsWith(host));
});
const random = seededRandom(Number(seed));
const half = Math.ceil(Number(count) / 2);
const drawn = [...draw(plugins, half), ...draw(names, Number(count) - half)];
console.log(
  `seed ${seed}: ${drawn.length} of ${names.length} projects, ${half} of them of ${plugins.length} plug-ins`,
);

const tally = new Tally();
await inParallel(drawn, AT_ONCE, async (name) => {
  const failed = (error: unknown): string => `failed: ${String(error).slice(0, 80)}`;
  tally.count(await fetchProject(name, directory).catch(failed));
});
tally.print();

/** The list is long: mirrors give it in HTML even where they give a project's page in JSON. */
async function projectNames(): Promise<string[]> {
  const response = await answered(base, SIMPLE_JSON);
  const text = await response.text();
  if (text.startsWith("<"))
    return Array.from(text.matchAll(/<a href="([^"/]+)\/"/g), ([, name = ""]) => name);
  const { projects } = JSON.parse(text) as { readonly projects: readonly { readonly name: string }[] };
  return projects.map(({ name }) => name);
}

async function fetchProject(name: string, into: string): Promise<string> {
  const page = new URL(`${normalizeProjectName(name)}/`, base);
  const response = await answered(page.href, SIMPLE_JSON);
  const { files } = (await response.json()) as { readonly files: readonly PublishedFile[] };
  const sdist = files.findLast(
    ({ filename, size = 0 }) => filename.endsWith(".tar.gz") && size < MOST_BYTES.sdist,
  );
  if (sdist === undefined) return "no sdist, or a large one";
  await fetchFile(sdist, page, into);
  const wheel = files.find(
    ({ filename, size = 0 }) => isWheelOf(filename, sdist.filename) && size < MOST_BYTES.wheel,
  );
  if (wheel === undefined) return "sdist";
  await fetchFile(wheel, page, into);
  return "sdist and wheel";
}

function isWheelOf(filename: string, sdist: string): boolean {
  const version = sdist.slice(sdist.lastIndexOf("-") + 1, -".tar.gz".length);
  return filename.endsWith(".whl") && filename.split("-")[1] === version;
}

async function fetchFile({ filename, url }: PublishedFile, page: URL, into: string): Promise<void> {
  const file = path.join(into, path.basename(filename));
  if (existsSync(file)) return;
  const response = await answered(new URL(url, page).href, "*/*");
  writeFileSync(file, new Uint8Array(await response.arrayBuffer()));
}

async function answered(url: string, accept: string): Promise<Response> {
  const response = await fetch(url, { headers: { accept }, signal: AbortSignal.timeout(SECONDS * 1000) });
  if (!response.ok) throw new Error(`${String(response.status)} ${response.statusText}`);
  return response;
}

function draw(all: readonly string[], size: number): string[] {
  const rest = [...all];
  return Array.from({ length: Math.min(size, rest.length) }, () =>
    rest.splice(Math.floor(random() * rest.length), 1),
  ).flat();
}
