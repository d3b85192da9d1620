import type { Fixture } from "../fixture/fixture.ts";

/** A made-up environment of modules: fixtures/modules/CASE/fixture.json. Its `lookups` are packages to be imported. */
export interface ModuleFixture extends Fixture {
  /** Entries of `path` that are site directories, whose `.pth` files are obeyed. */
  readonly site?: readonly string[];
  /** pkg_resources can be imported, through what stands in for it in the tree of the case. */
  readonly pkgResources?: true;
}
