/** Whether a version is one that a specifier allows; `undefined` where one of them is none. */
export type VersionSatisfies = (version: string, specifier: string) => boolean | undefined;

/** The rules of PEP 440, loaded when they are asked for; pre-releases count, since they are installed. */
export async function loadVersionSatisfies(): Promise<VersionSatisfies> {
  const { satisfies, valid, validRange } = await import("@renovatebot/pep440");
  return (version, specifier) => {
    if (valid(version) === null || !validRange(specifier)) return undefined;
    return satisfies(version, specifier, { prereleases: true });
  };
}
