import { parseConfig } from "../metadata/config-parser.ts";
import type { ConfigError } from "../metadata/config-parser.ts";
import type { TextRange } from "../metadata/text-range.ts";
import type { LintContext } from "./lint-context.ts";

/** What configparser has against a wheel's entry_points.txt, and where. */
export function entryPointsErrors({ tree, metadataDirectory }: LintContext): readonly {
  readonly error: ConfigError;
  readonly place: { readonly path: string; readonly range: TextRange };
}[] {
  const path = `${metadataDirectory}/entry_points.txt`;
  const bytes = metadataDirectory === undefined ? undefined : tree.read(path);
  if (bytes === undefined) return [];
  const errors: ConfigError[] = [];
  const text = new TextDecoder().decode(bytes);
  parseConfig(text.replaceAll(/\r\n?/g, "\n"), (error) => errors.push(error));
  const lines = text.split(/\r\n|[\r\n]/);
  return errors.map((error) => ({
    error,
    place: {
      path,
      range: {
        line: error.line,
        column: 1,
        endLine: error.line,
        endColumn: (lines[error.line - 1]?.length ?? 0) + 1,
      },
    },
  }));
}
