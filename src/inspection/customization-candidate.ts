import { isHarmlessCustomization } from "../discovery/is-harmless-customization.ts";
import { decodeAnyhow, readIn } from "./hook-candidate.ts";
import type { HookCandidate, HookDirectory } from "./hook-candidate.ts";

/** `sitecustomize` or `usercustomize`, in the file that was found for it. */
export function customizationCandidate(
  directory: HookDirectory,
  name: string,
  kind: "sitecustomize" | "usercustomize",
): HookCandidate {
  const { bytes, problem } = readIn(directory, name);
  const isSource = /\.pyw?$/.test(name);
  const source = bytes !== undefined && isSource ? decodeAnyhow(bytes) : undefined;
  return {
    kind,
    isRecognized: source !== undefined && isHarmlessCustomization(source),
    directory,
    name,
    line: null,
    text: null,
    source,
    bytes,
    files: [],
    notes: [
      "imported at every start",
      ...(isSource ? [] : ["compiled: what it does is not seen here"]),
      ...(problem === undefined ? [] : [`cannot be read here (${problem})`]),
    ],
  };
}
