import type { EntryPoint } from "../metadata/entry-point.ts";
import { knownGroup } from "../metadata/known-groups.ts";
import { similarNames } from "../metadata/similar-names.ts";
import type { AttributeWalk } from "./attribute-walk.ts";
import { absentModule, similarModules } from "./missing-module.ts";
import { placeOf } from "./module-attributes.ts";
import type { Lookup, ModuleAttributes } from "./module-attributes.ts";
import type { FoundModule } from "./module-finder.ts";
import type { Resolution, ResolutionStep } from "./resolution.ts";

const MOST_SIMILAR = 3;
