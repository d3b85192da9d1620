import type { Rule } from "./rule.ts";
import { moduleNotFound } from "./rules/module-not-found.ts";
import { attributeNotFound } from "./rules/attribute-not-found.ts";
import { scriptMissing } from "./rules/script-missing.ts";
import { duplicateEntry } from "./rules/duplicate-entry.ts";
import { entryPointsUnparseable } from "./rules/entry-points-unparseable.ts";
import { notInRecord } from "./rules/not-in-record.ts";
import { entryPointsDrift } from "./rules/entry-points-drift.ts";
import { shadowedEntryPoint } from "./rules/shadowed-entry-point.ts";
import { sharedScript } from "./rules/shared-script.ts";
import { duplicateDistribution } from "./rules/duplicate-distribution.ts";
import { poisonsPkgResources } from "./rules/poisons-pkg-resources.ts";
import { breaksEntryPointsEverywhere } from "./rules/breaks-entry-points-everywhere.ts";
import { metadataLessDistInfo } from "./rules/metadata-less-dist-info.ts";
import { pipLeftover } from "./rules/pip-leftover.ts";
import { hostRequirementUnmet } from "./rules/host-requirement-unmet.ts";
import { importFails } from "./rules/import-fails.ts";
import { pthExecutesCode } from "./rules/pth-executes-code.ts";
import { pthSuspicious } from "./rules/pth-suspicious.ts";
import { scriptWithoutAttribute } from "./rules/script-without-attribute.ts";

/** Every rule, by its code. */
export const RULES: readonly Rule[] = [
  scriptWithoutAttribute,
  moduleNotFound,
  attributeNotFound,
  entryPointsUnparseable,
  notInRecord,
  scriptMissing,
  entryPointsDrift,
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
];
