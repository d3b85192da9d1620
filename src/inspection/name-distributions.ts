import type { Distribution } from "../metadata/distribution.ts";

/** `pytest-cov 7.0.0` */
export function nameDistribution({ name, version, location }: Distribution): string {
  const directory = location.slice(Math.max(location.lastIndexOf("/"), location.lastIndexOf("\\")) + 1);
  return `${name ?? directory}${version === null ? "" : ` ${version}`}`;
}
