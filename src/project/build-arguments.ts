// What build back-ends run a setup.py with: commands, and the options of their own
// (setuptools/build_meta.py: _build_with_temp_dir, get_requires_for_build_wheel, prepare_metadata_for_build_wheel).
const COMMANDS = /^(?:setup\.py|-c|(?:bdist|build|dist|egg|install|sdist|develop|editable).*)$/;
const OPTIONS: ReadonlySet<string> = new Set(
  [
    "--dist-dir -d --dist-info-dir --output-dir --egg-base -e --keep-egg-info --formats --python-tag --quiet -q",
    "--verbose -v --no-user-cfg --bdist-dir",
  ].flatMap((line) => line.split(" ")),
);

/**
 * Whether a word is in `sys.argv` when a wheel is built: `false` where no back-end passes it by itself, `undefined`
 * where some step of a build has it, and another has not.
 */
export function isBuildArgument(word: string): boolean | undefined {
  return COMMANDS.test(word) || OPTIONS.has(word.split("=", 1)[0] ?? "") ? undefined : false;
}
