import { createHash } from "node:crypto";
import { Environment, memoryTree, startupHooks } from "../../src/core.ts";
import type {
  EnvironmentOptions,
  FileTree,
  SiteSetup,
  StartupHook,
  SysPathEntry,
  SysPathOrigin,
} from "../../src/core.ts";

/** The site directory of the environments in these tests. */
export const SITE = "/venv/lib/python3.12/site-packages";

export type SiteFiles = Readonly<Record<string, string | Uint8Array>>;

/** A release of CPython 3.12: hidden `.pth` files count, and there are no `.start` files. */
export const PLAIN_RULES: SiteSetup["rules"] = {
  layout: "site-packages",
  skipsHiddenPthFiles: false,
  pthDecoding: "locale",
  readsStartFiles: false,
};

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** A distribution as it is installed: metadata, and a RECORD that names all of its files with their hashes. */
export function installed(name: string, version: string, files: SiteFiles, more: SiteFiles = {}): SiteFiles {
  const directory = `${name.replaceAll("-", "_")}-${version}.dist-info`;
  const rows = Object.entries(files).map(([file, content]) => `${file},${recordHash(content)},\n`);
  return {
    ...files,
    [`${directory}/METADATA`]: `Name: ${name}\nVersion: ${version}\n`,
    [`${directory}/RECORD`]: rows.join(""),
    ...Object.fromEntries(Object.entries(more).map(([file, content]) => [`${directory}/${file}`, content])),
  };
}

/** The same in editable mode. */
export function editable(name: string, version: string, files: SiteFiles): SiteFiles {
  const url = '{"url": "file:///project", "dir_info": {"editable": true}}';
  return installed(name, version, files, { "direct_url.json": url });
}

export function recordHash(content: string | Uint8Array, algorithm = "sha256"): string {
  return `${algorithm}=${createHash(algorithm).update(content).digest("base64url")}`;
}

export function entry(path: string, files: SiteFiles | FileTree, kind: SysPathOrigin["kind"]): SysPathEntry {
  const tree = typeof files["list"] === "function" ? (files as FileTree) : memoryTree(files as SiteFiles);
  return { path, addedBy: { kind }, tree };
}

/** The hooks of an environment with one site directory. */
export function hooksOf(files: SiteFiles | FileTree, rules: Partial<SiteSetup["rules"]> = {}): StartupHook[] {
  const site = { directories: [SITE], rules: { ...PLAIN_RULES, ...rules }, usesUserSite: false };
  return hooksAlong([entry(SITE, files, "site")], { site });
}

/** The hooks of an environment with this sys.path. */
export function hooksAlong(
  sysPath: readonly SysPathEntry[],
  options: EnvironmentOptions = {},
): StartupHook[] {
  const environment = new Environment(sysPath, { pythonVersion: "3.12", ...options });
  return [...startupHooks(environment, { sha256 })];
}

/** `a.pth:1 known`, to compare many at once. */
export function brief({ path, line, class: verdict }: StartupHook): string {
  return `${path.startsWith(SITE) ? path.slice(SITE.length + 1) : path}${line === null ? "" : `:${line}`} ${verdict}`;
}
