const SETUP: ReadonlySet<string> = new Set([
  "setuptools.setup",
  "distutils.core.setup",
  "setuptools.distutils.core.setup",
  "skbuild.setup",
  "numpy.distutils.core.setup",
]);

/** Whether a dotted name is that of a function that declares a distribution, or passes on to one that does. */
export function isSetupFunction(name: string): boolean {
  return SETUP.has(name);
}
