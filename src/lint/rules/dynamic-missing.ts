import { dynamicKeys, projectKeyOf } from "../../project/dynamic-keys.ts";
import { rulesOf } from "../../project/read-build-backend.ts";
import { dynamicFix } from "../dynamic-fix.ts";
import type { Finding } from "../finding.ts";
import type { Rule } from "../rule.ts";

/** EP603; the reader of projects reports it where entry points are lost. */
export const dynamicMissing: Rule = {
  code: "EP603",
  name: "dynamic-missing",
  severity: "error",
  isDefault: true,
  targets: ["project", "sdist"],
  summary:
    "setup.py, setup.cfg or [tool.setuptools.dynamic] gives entry points that [project] does not list in dynamic.",
  why: "What is in [project] is all there is, unless dynamic says otherwise: where a command is among them, setuptools drops all these entry points, the plug-ins included. Commands need scripts (or gui-scripts) there, all other groups entry-points. setuptools 68 kept them, so that an update of setuptools loses the commands of a project. Plug-ins alone setuptools keeps, though it says that it does not, which is a warning.",
  backends: { setuptools: "drops" },
  specification: {
    title: "setuptools: dynamic metadata",
    url: "https://setuptools.pypa.io/en/latest/userguide/pyproject_config.html#dynamic-metadata",
  },
  example: {
    language: "toml",
    bad: '[project]\nname = "demo"\nversion = "1.0"\n# and in setup.cfg: [options.entry_points]',
    good: '[project]\nname = "demo"\nversion = "1.0"\ndynamic = ["scripts", "entry-points"]\n# and in setup.cfg: [options.entry_points]',
  },
  fix: { safety: "safe", description: "Names in dynamic what another file gives." },

  *check({ project, textAt }) {
    const document = project?.documents.pyproject;
    if (project === undefined || document?.table("project") === undefined) return;
    const dynamic = dynamicKeys(document);
    const taken = project.declarations.find(
      ({ source, fate, group }) =>
        (source === "setup.py" || source.startsWith("setup.cfg ")) &&
        (fate === "written" || fate === "altered") &&
        !dynamic.has(projectKeyOf(group)),
    );
    if (taken === undefined || !rulesOf(project.buildBackend).readsProject) return;
    const { path, group, fate } = taken;
    const finding: Finding = {
      path,
      range: taken.groupRange ?? taken,
      group,
      fate,
      severity: "warning",
      message: `[project] does not name "${projectKeyOf(group)}" in dynamic: setuptools takes the entry points of ${path}, but says that it does not`,
    };
    const fix = dynamicFix(finding, textAt);
    yield fix === undefined ? finding : { ...finding, fix };
  },
};
