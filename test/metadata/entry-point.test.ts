import { describe, expect, test } from "vitest";
import { EntryPoint, EntryPoints, ObjectReferenceError, parseObjectReference } from "../../src/core.ts";

describe("an object reference", () => {
  test.each([
    ["module", { module: "module", attr: null, extras: [] }],
    ["package.module:attr", { module: "package.module", attr: "attr", extras: [] }],
    ["m : a.b [x, y-z]", { module: "m", attr: "a.b", extras: ["x", "y", "z"] }],
    ["m[x]", { module: "m", attr: null, extras: ["x"] }],
    ["m:a []", { module: "m", attr: "a", extras: [] }],
    ["m:a[0]", { module: "m", attr: "a", extras: ["0"] }],
    ["..., not a module", null],
    [".foo.", { module: ".foo.", attr: null, extras: [] }],
    ["naïve:été", { module: "naïve", attr: "été", extras: [] }],
    ["m²:a½", { module: "m²", attr: "a½", extras: [] }],
    ["m\u00a0:\u3000a", { module: "m", attr: "a", extras: [] }],
    ["m\ufeff:a", null],
    ["cafe\u0301", null],
    ["", null],
    ["m:", null],
    [":a", null],
    ["m:a:b", null],
    ["m-n:a", null],
    ["m:a()", null],
    ["m:a # why", null],
    ["m:a [x\ny]", null],
  ])("%j", (value, expected) => {
    expect(parseObjectReference(value)).toEqual(expected);
  });
});

describe("EntryPoint", () => {
  const entryPoint = new EntryPoint("a", "myapp_plugin_a:main [fast]", "myapp.plugins");

  test("has the parts of its value", () => {
    expect(entryPoint.module).toBe("myapp_plugin_a");
    expect(entryPoint.attr).toBe("main");
    expect(entryPoint.extras).toEqual(["fast"]);
  });

  test.each([
    ["3.8", "AttributeError"],
    ["3.12", "AttributeError"],
    ["3.13", "AssertionError"],
    ["3.14", "AssertionError"],
    ["3.15", "ValueError"],
  ] as const)("without a valid value raises as CPython %s: %s", (pythonVersion, pythonException) => {
    const invalid = new EntryPoint("a", "not a module", "g", { pythonVersion });
    expect(invalid.reference).toBeNull();
    for (const part of ["module", "attr", "extras"] as const) {
      expect(() => invalid[part]).toThrow(ObjectReferenceError);
      expect(() => invalid[part]).toThrow(
        expect.objectContaining({ pythonException, value: "not a module" }),
      );
    }
  });

  test.each<readonly [string, Parameters<EntryPoint["matches"]>[0], boolean]>([
    ["nothing asked", {}, true],
    ["group", { group: "myapp.plugins" }, true],
    ["another group", { group: "myapp" }, false],
    ["group and name", { group: "myapp.plugins", name: "a" }, true],
    ["value", { value: "myapp_plugin_a" }, false],
    ["module", { module: "myapp_plugin_a" }, true],
    ["no attribute", { attr: null }, false],
    ["extras", { extras: ["fast"] }, true],
    ["more extras", { extras: ["fast", "slow"] }, false],
  ])("matches by %s", (_why, params, expected) => {
    expect(entryPoint.matches(params)).toBe(expected);
  });

  test("equals by name, value and group", () => {
    expect(
      entryPoint.equals(new EntryPoint("a", entryPoint.value, "myapp.plugins", { path: "elsewhere" })),
    ).toBe(true);
    expect(entryPoint.equals(new EntryPoint("b", entryPoint.value, "myapp.plugins"))).toBe(false);
  });

  test.each([
    [["a", "m", "g"], "EntryPoint(name='a', value='m', group='g')"],
    [["it's", "m", "g"], `EntryPoint(name="it's", value='m', group='g')`],
    [[`'"`, "m", "g"], `EntryPoint(name='\\'"', value='m', group='g')`],
    [
      ["\n\t\\\u001b", "\u00a0é", "\u{1f600}\u{e000}"],
      "EntryPoint(name='\\n\\t\\\\\\x1b', value='\\xa0é', group='😀\\ue000')",
    ],
  ] as const)("prints as Python's repr: %j", ([name, value, group], expected) => {
    expect(new EntryPoint(name, value, group).toString()).toBe(expected);
  });

  test("is plain JSON, an invalid value included", () => {
    expect(JSON.parse(JSON.stringify([entryPoint, new EntryPoint("b", "?", "g")]))).toEqual([
      {
        group: "myapp.plugins",
        name: "a",
        value: "myapp_plugin_a:main [fast]",
        module: "myapp_plugin_a",
        attr: "main",
        extras: ["fast"],
        distribution: null,
      },
      { group: "g", name: "b", value: "?", module: null, attr: null, extras: [], distribution: null },
    ]);
  });
});

describe("EntryPoints", () => {
  const entryPoints = new EntryPoints([
    new EntryPoint("a", "m.one", "g"),
    new EntryPoint("b", "m.two", "h"),
    new EntryPoint("a", "m.three", "h"),
    new EntryPoint("c", "not valid", "h"),
  ]);

  test("is a list", () => {
    expect(entryPoints.length).toBe(4);
    expect(entryPoints.at(-1)?.name).toBe("c");
    expect([...entryPoints].map(({ name }) => name)).toEqual(["a", "b", "a", "c"]);
  });

  test("finds the first of a name", () => {
    expect(entryPoints.get("a")?.value).toBe("m.one");
    expect(entryPoints.get("z")).toBeUndefined();
  });

  test("selects in order, and passes over invalid values where a part is asked for", () => {
    expect([...entryPoints.select({ group: "h" })].map(({ value }) => value)).toEqual([
      "m.two",
      "m.three",
      "not valid",
    ]);
    expect([...entryPoints.select({ group: "h", attr: null })].map(({ name }) => name)).toEqual(["b", "a"]);
  });

  test("knows its names and groups", () => {
    expect([...entryPoints.names]).toEqual(["a", "b", "c"]);
    expect([...entryPoints.groups]).toEqual(["g", "h"]);
  });

  test("reports the values that are no object references", () => {
    expect(entryPoints.problems).toMatchObject([
      { code: "PYEP_OBJECT_REFERENCE", severity: "warning", rule: "EP908" },
    ]);
    expect(entryPoints.select({ group: "g" }).problems).toEqual([]);
  });

  test("prints as Python's repr", () => {
    expect(entryPoints.select({ group: "g" }).toString()).toBe(
      "EntryPoints((EntryPoint(name='a', value='m.one', group='g'),))",
    );
  });
});
