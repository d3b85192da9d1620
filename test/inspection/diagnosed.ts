import { createHash } from "node:crypto";
import { Environment, memoryFileSystem } from "../../src/core.ts";
import type { Diagnostic } from "../../src/lint/diagnostic.ts";
import { diagnose } from "../../src/inspection/diagnose.ts";
import type { Diagnosis, DiagnoseOptions } from "../../src/inspection/diagnose.ts";
import type { Resolution } from "../../src/resolution/resolution.ts";

const PREFIX = "/venv";
/** The site directory of the environments in these tests. */
export const SITE = "/venv/lib/python3.12/site-packages";

/** Files below the site directory, unless their names begin with a slash. */
export type InstalledFiles = Readonly<Record<string, string>>;

/** A distribution as it is installed, with these entry points. */
export function dist(
  name: string,
  version: string,
  entryPoints = "",
  more: InstalledFiles = {},
): InstalledFiles {
  const directory = `${name}-${version}.dist-info`;
  return {
    [`${directory}/METADATA`]: `Metadata-Version: 2.1\nName: ${name}\nVersion: ${version}\n`,
    ...(entryPoints === "" ? {} : { [`${directory}/entry_points.txt`]: entryPoints }),
    ...Object.fromEntries(Object.entries(more).map(([file, text]) => [`${directory}/${file}`, text])),
  };
}

/** How the environment of a test differs from a plain one. */
export interface DiagnosedOptions extends Partial<DiagnoseOptions> {
  readonly pythonVersion?: string;
  /** What is known of targets, by value; all others are found. */
  readonly resolutions?: Readonly<Record<string, Partial<Resolution>>>;
  /** Further entries of sys.path, behind the site directory. */
  readonly behind?: readonly string[];
}

/** Examines an environment in memory. */
export function diagnosed(
  files: InstalledFiles,
  { pythonVersion = "3.12", resolutions = {}, behind = [], ...options }: DiagnosedOptions = {},
): Promise<Diagnosis> {
  const fileSystem = memoryFileSystem(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [
        name.startsWith("/") ? name : `${SITE}/${name}`,
        content,
      ]),
    ),
  );
  const environment = new Environment(
    [
      { path: SITE, addedBy: { kind: "site" }, tree: fileSystem.tree(SITE) },
      ...behind.map((path) => ({
        path,
        addedBy: { kind: "system site" } as const,
        tree: fileSystem.tree(path),
      })),
    ],
    {
      pythonVersion,
      fileSystem,
      prefix: PREFIX,
      scriptsDirectory: `${PREFIX}/bin`,
      site: {
        directories: [SITE],
        rules: {
          layout: "site-packages",
          skipsHiddenPthFiles: false,
          pthDecoding: "locale",
          readsStartFiles: false,
        },
        usesUserSite: false,
      },
    },
  );
  return diagnose(environment, {
    resolver: {
      async *resolveAll(entryPoints) {
        for (const { value } of entryPoints) {
          yield { status: "ok", reason: "function", chain: [], conditional: false, ...resolutions[value] };
        }
      },
    },
    sha256: (bytes) => createHash("sha256").update(bytes).digest("hex"),
    ...options,
  });
}

/** Findings as `EP903 warning a-1.0: message`, with their labels. */
export function told({ diagnostics }: Pick<Diagnosis, "diagnostics">): readonly string[] {
  return diagnostics.map(({ code, severity, message, label, distributions = [] }: Diagnostic) => {
    const owners = distributions.map(({ name }) => name ?? "(no name)").join(", ");
    return `${code} ${severity} ${owners}: ${message}${label === undefined ? "" : `; ${label}`}`;
  });
}
