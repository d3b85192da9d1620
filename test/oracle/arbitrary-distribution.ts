import * as fc from "fast-check";
import type { FixtureContent } from "../fixture/fixture.ts";
import { arbitraryText } from "./arbitrary-text.ts";
import type { Lines } from "./arbitrary-text.ts";
import {
  DIRECT_URLS,
  ENTRY_POINTS,
  FILE_LIST,
  METADATA,
  RECORD,
  REQUIREMENTS,
  TOP_LEVEL,
} from "./metadata-lines.ts";

/** The files of a metadata directory, by name. */
export type MetadataFiles = Readonly<Record<string, FixtureContent>>;

/** What there is beside the metadata in each directory: RECORD and its like name them. */
export const INSTALLED: readonly string[] = [
  "kite/__init__.py",
  "kite/a,b.py",
  "mod.py",
  "plain",
  'q"q.py',
  "sub/x.txt",
];

const entryPoints = arbitraryText(ENTRY_POINTS);
const fileList = arbitraryPaths(FILE_LIST);

/** The text of METADATA, PKG-INFO or an egg-info file. */
export const arbitraryMetadata: fc.Arbitrary<FixtureContent> = fc.oneof(
  { weight: 6, arbitrary: arbitraryText(METADATA) },
  {
    weight: 12,
    arbitrary: fc
      .constantFrom("kite", "Ki.Te", "wind-mill", "sail")
      .map((name) => [`Name: ${name}`, "Version: 1.0"]),
  },
  { weight: 1, arbitrary: fc.constant("") },
);

/** Whatever may lie in a metadata directory. */
export const arbitraryMetadataFiles: fc.Arbitrary<MetadataFiles> = fc
  .record({
    METADATA: fc.option(arbitraryMetadata, { freq: 9 }),
    "PKG-INFO": fc.option(arbitraryMetadata, { freq: 2 }),
    "entry_points.txt": fc.option(entryPoints, { freq: 4 }),
    RECORD: fc.option(arbitraryPaths(RECORD), { freq: 2 }),
    "SOURCES.txt": rarely(fileList),
    "installed-files.txt": rarely(fileList),
    "requires.txt": rarely(arbitraryText(REQUIREMENTS)),
    "top_level.txt": rarely(arbitraryText(TOP_LEVEL)),
    "direct_url.json": rarely(fc.constantFrom(...DIRECT_URLS)),
  })
  .map((files) => {
    const present = Object.entries(files).filter(([, content]) => content !== null);
    return Object.fromEntries(present) as Record<string, FixtureContent>;
  });

function arbitraryPaths(lines: Lines): fc.Arbitrary<FixtureContent> {
  // The file system of the CPython in WebAssembly loses U+FEFF at the start of a path.
  return arbitraryText(lines).map((content) =>
    typeof content === "string" ? content.replaceAll("\ufeff", "") : content,
  );
}

function rarely<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });
}
