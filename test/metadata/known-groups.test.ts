import { expect, test } from "vitest";
import { commonlyMeantGroup, knownGroup } from "../../src/metadata/known-groups.ts";

test("a group is known with the programs that read it", () => {
  expect(knownGroup("pytest11")).toEqual({
    name: "pytest11",
    programs: ["pytest"],
    expects: "module or object",
    duplicates: "first",
    docs: "https://docs.pytest.org/en/stable/how-to/writing_plugins.html",
  });
  expect(knownGroup("console_scripts")).toMatchObject({
    programs: ["pip", "installer", "uv"],
    purpose: "commands",
  });
});

test("what a program does with duplicates is left open where its code was not looked at", () => {
  expect(knownGroup("flask.commands")).not.toHaveProperty("duplicates");
});

test.each([
  ["zest.releaser.prereleaser.before", "zest.releaser"],
  ["dask.dataframe.backends", "Dask"],
  ["spacy_anything", "spaCy"],
  ["altair.vegalite.v5.theme", "Altair"],
])("%s is of a family that %s reads", (name, program) => {
  expect(knownGroup(name)?.programs).toContain(program);
});

test.each(["", "pytest", "PYTEST11", "myapp.plugins", "constructor", "__proto__"])(
  "%j is not known",
  (name) => {
    expect(knownGroup(name)).toBeUndefined();
  },
);

test("what many write for a group leads to one that is known", () => {
  expect(commonlyMeantGroup("pytest")).toBe("pytest11");
  expect(commonlyMeantGroup("pytest11")).toBeUndefined();
});
