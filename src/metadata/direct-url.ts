/**
 * PEP 610's direct_url.json: where a distribution was installed from. What the file says, unchecked; the members named
 * here are the specification's.
 *
 * @see https://packaging.python.org/en/latest/specifications/direct-url/
 */
export interface DirectUrl {
  readonly url?: string;
  readonly subdirectory?: string;
  readonly dir_info?: { readonly editable?: boolean };
  readonly vcs_info?: {
    readonly vcs?: string;
    readonly requested_revision?: string;
    readonly commit_id?: string;
  };
  readonly archive_info?: { readonly hash?: string; readonly hashes?: Readonly<Record<string, string>> };
}

/** Reads direct_url.json; `undefined` where the text is no JSON object. */
export function parseDirectUrl(text: string): DirectUrl | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : undefined;
}
