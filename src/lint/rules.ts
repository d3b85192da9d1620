import type { Rule } from "./rule.ts";
import { absentBuildBackend } from "./rules/absent-build-backend.ts";
import { attributeNotFound } from "./rules/attribute-not-found.ts";
import { bomOrEncoding } from "./rules/bom-or-encoding.ts";
import { breaksEntryPointsEverywhere } from "./rules/breaks-entry-points-everywhere.ts";
import { caseClash } from "./rules/case-clash.ts";
import { dataScriptClash } from "./rules/data-script-clash.ts";
import { distInfoMalformed } from "./rules/dist-info-malformed.ts";
import { dotInsteadOfColon } from "./rules/dot-instead-of-colon.ts";
import { duplicateDistribution } from "./rules/duplicate-distribution.ts";
import { duplicateEntry } from "./rules/duplicate-entry.ts";
import { dynamicAndStatic } from "./rules/dynamic-and-static.ts";
import { dynamicFileMissing } from "./rules/dynamic-file-missing.ts";
import { dynamicMissing } from "./rules/dynamic-missing.ts";
import { dynamicNothingProvides } from "./rules/dynamic-nothing-provides.ts";
import { dynamicUnknown } from "./rules/dynamic-unknown.ts";
import { entryPointsDrift } from "./rules/entry-points-drift.ts";
import { entryPointsUnparseable } from "./rules/entry-points-unparseable.ts";
import { extrasSyntax } from "./rules/extras-syntax.ts";
import { extrasUndeclared } from "./rules/extras-undeclared.ts";
import { flitLegacyMetadata } from "./rules/flit-legacy-metadata.ts";
import { groupDefault } from "./rules/group-default.ts";
import { hostRequirementUnmet } from "./rules/host-requirement-unmet.ts";
import { importFails } from "./rules/import-fails.ts";
import { invalidGroupName } from "./rules/invalid-group-name.ts";
import { invalidName } from "./rules/invalid-name.ts";
import { invalidReference } from "./rules/invalid-reference.ts";
import { keywordIdentifier } from "./rules/keyword-identifier.ts";
import { kindMismatch } from "./rules/kind-mismatch.ts";
import { knownGroupNameRule } from "./rules/known-group-name-rule.ts";
import { metadataLessDistInfo } from "./rules/metadata-less-dist-info.ts";
import { misplacedTable } from "./rules/misplaced-table.ts";
import { moduleNotFound } from "./rules/module-not-found.ts";
import { nameIsComment } from "./rules/name-is-comment.ts";
import { nameStyle } from "./rules/name-style.ts";
import { moduleNotPackaged } from "./rules/module-not-packaged.ts";
import { namelessProjectTable } from "./rules/nameless-project-table.ts";
import { namespaceShadowedByInit } from "./rules/namespace-shadowed-by-init.ts";
import { nestedGroup } from "./rules/nested-group.ts";
import { nestedScriptName } from "./rules/nested-script-name.ts";
import { notInRecord } from "./rules/not-in-record.ts";
import { parseError } from "./rules/parse-error.ts";
import { pipLeftover } from "./rules/pip-leftover.ts";
import { poetryAndProjectScripts } from "./rules/poetry-and-project-scripts.ts";
import { poetryTableForm } from "./rules/poetry-table-form.ts";
import { poisonsPkgResources } from "./rules/poisons-pkg-resources.ts";
import { pthExecutesCode } from "./rules/pth-executes-code.ts";
import { pthSuspicious } from "./rules/pth-suspicious.ts";
import { referenceBlanks } from "./rules/reference-blanks.ts";
import { referenceCall } from "./rules/reference-call.ts";
import { referenceColons } from "./rules/reference-colons.ts";
import { referenceComment } from "./rules/reference-comment.ts";
import { referenceHyphen } from "./rules/reference-hyphen.ts";
import { referenceNewline } from "./rules/reference-newline.ts";
import { referencePath } from "./rules/reference-path.ts";
import { reservedGroup } from "./rules/reserved-group.ts";
import { scriptMissing } from "./rules/script-missing.ts";
import { scriptNameBlank } from "./rules/script-name-blank.ts";
import { scriptNamePath } from "./rules/script-name-path.ts";
import { scriptNameWindows } from "./rules/script-name-windows.ts";
import { scriptWithoutAttribute } from "./rules/script-without-attribute.ts";
import { scriptsGuiDuplicate } from "./rules/scripts-gui-duplicate.ts";
import { scriptsNeverInstalled } from "./rules/scripts-never-installed.ts";
import { setupCfgInlineComment } from "./rules/setup-cfg-inline-comment.ts";
import { setupCfgPercent } from "./rules/setup-cfg-percent.ts";
import { setupCfgUnindented } from "./rules/setup-cfg-unindented.ts";
import { setupCfgWrongSection } from "./rules/setup-cfg-wrong-section.ts";
import { setupPyImplicitConcat } from "./rules/setup-py-implicit-concat.ts";
import { setupPyShape } from "./rules/setup-py-shape.ts";
import { shadowedEntryPoint } from "./rules/shadowed-entry-point.ts";
import { sharedScript } from "./rules/shared-script.ts";
import { tomlNewerThanTarget } from "./rules/toml-newer-than-target.ts";
import { typoOfKnownGroup } from "./rules/typo-of-known-group.ts";
import { wrongToolTable } from "./rules/wrong-tool-table.ts";
import { wrongType } from "./rules/wrong-type.ts";

/** Every rule, by its code. */
export const RULES: readonly Rule[] = [
  parseError,
  tomlNewerThanTarget,
  nestedGroup,
  nestedScriptName,
  reservedGroup,
  misplacedTable,
  wrongType,
  wrongToolTable,
  poetryAndProjectScripts,
  scriptsNeverInstalled,
  namelessProjectTable,
  absentBuildBackend,
  invalidGroupName,
  typoOfKnownGroup,
  groupDefault,
  invalidName,
  nameIsComment,
  scriptNameBlank,
  scriptNamePath,
  scriptNameWindows,
  caseClash,
  scriptsGuiDuplicate,
  nameStyle,
  knownGroupNameRule,
  scriptWithoutAttribute,
  invalidReference,
  keywordIdentifier,
  dotInsteadOfColon,
  referenceBlanks,
  moduleNotFound,
  attributeNotFound,
  kindMismatch,
  moduleNotPackaged,
  referenceCall,
  referencePath,
  referenceHyphen,
  referenceColons,
  referenceComment,
  referenceNewline,
  extrasUndeclared,
  extrasSyntax,
  dynamicAndStatic,
  dynamicNothingProvides,
  dynamicMissing,
  dynamicUnknown,
  dynamicFileMissing,
  setupCfgUnindented,
  setupCfgInlineComment,
  setupCfgWrongSection,
  setupCfgPercent,
  setupPyImplicitConcat,
  setupPyShape,
  poetryTableForm,
  flitLegacyMetadata,
  bomOrEncoding,
  entryPointsUnparseable,
  notInRecord,
  scriptMissing,
  dataScriptClash,
  entryPointsDrift,
  distInfoMalformed,
  duplicateEntry,
  shadowedEntryPoint,
  sharedScript,
  duplicateDistribution,
  poisonsPkgResources,
  breaksEntryPointsEverywhere,
  metadataLessDistInfo,
  pipLeftover,
  hostRequirementUnmet,
  importFails,
  pthExecutesCode,
  pthSuspicious,
  namespaceShadowedByInit,
];
