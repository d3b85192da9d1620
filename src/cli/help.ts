/** What someone reads who types `pyep` and nothing else. */
export const NEWCOMERS_HELP = `Entry points and plug-ins of a Python environment, wheel or project, read without
running Python.

  pyep list                        all entry points of the environment here
  pyep list -g pytest11            … of one group
  pyep list demo-1.0-py3-none-any.whl
                                   … of a wheel or sdist, before it is published
  pyep list .                      … that the project here declares
  pyep diff .venv .                declared, but not installed yet?
  pyep groups                      which groups there are, and who reads them
  pyep modules --starts-with flask_
                                   plug-ins by naming convention
  pyep modules --namespace myapp.plugins
                                   plug-ins in a namespace package
  pyep show pytest11:cov           one entry point: where from, read by whom
  pyep why pytest11:cov            why (not) this entry point
  pyep dists                       the distributions
  pyep dist pytest-cov             one distribution: what it requires and registers
  pyep path                        where Python looks, and why there
  pyep lint                        check this project before publishing
  pyep rule EP202                  what a finding means
  pyep doctor                      check the installed environment
  pyep hooks                       what runs at every start of Python

pyep help VERB explains one.
`;

/** What `pyep --help` says beyond it. */
export const FURTHER_HELP = `
The answer goes to stdout: aligned on a terminal, one TAB-separated record in a
line otherwise, one JSON document with --json. What was read, what is wrong with
it and the summary go to stderr.

Exit codes:
  0  answered, even if the answer is empty
  1  nothing of that name, --require unmet, differences, unknown start-up hooks,
     or findings at or above --fail-on
  2  wrong usage, a target that cannot be read, CPython's failure under --strict

Environment variables:
  VIRTUAL_ENV, CONDA_PREFIX, PATH  lead to the environment; pyenv's do so, too
  NO_COLOR, FORCE_COLOR            decide on colour
  PYEP_DEBUG=1                     shows where an internal error comes from

pyep --version names the version.
`;
