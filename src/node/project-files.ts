/** The files each of which makes a directory a project. */
export const PROJECT_FILES: readonly string[] = ["pyproject.toml", "setup.cfg", "setup.py"];
