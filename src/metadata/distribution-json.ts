import type { DirectUrl } from "./direct-url.ts";
import type { Distribution } from "./distribution.ts";
import type { NormalizedName } from "./project-name.ts";

/** A distribution in the published JSON. */
export interface DistributionJSON {
  readonly name: string | null;
  readonly version: string | null;
  readonly normalizedName: string | null;
  readonly path: string;
  readonly origin: DirectUrl | null;
  /** The package URL, `null` without name or version. */
  readonly purl: string | null;
  readonly installer: string | null;
  readonly editable: boolean;
}

/** What the published JSON says of a distribution: enough for a bill of materials. */
export function distributionJSON(distribution: Distribution): DistributionJSON {
  const { name, version, normalizedName, location, origin, installer, editable } = distribution;
  return {
    name,
    version,
    normalizedName,
    path: location,
    origin,
    purl: normalizedName === null || version === null ? null : purl(normalizedName, version),
    installer,
    editable,
  };
}

/** https://github.com/package-url/purl-spec: the type pypi */
function purl(name: NormalizedName, version: string): string {
  return `pkg:pypi/${encodeURIComponent(name)}@${encodeURIComponent(version)}`;
}
