import { describe, expect, test } from "vitest";
import { normalizeProjectName, parseCoreMetadata, parseWheelFilename } from "../../src/core.ts";

describe("core metadata", () => {
  const text =
    "Metadata-Version: 2.1\nName: demo\nClassifier: A\nClassifier: B\nKeywords: x y\n\nThe description.\n";

  test("fields are found without regard to case; the first one counts", () => {
    const metadata = parseCoreMetadata(text);
    expect(metadata.get("NAME")).toBe("demo");
    expect(metadata.get("classifier")).toBe("A");
    expect(metadata.getAll("classifier")).toEqual(["A", "B"]);
    expect(metadata.get("License")).toBeNull();
    expect(metadata.getAll("License")).toBeNull();
  });

  test.each([
    ["3.9", null, "The description.\n"],
    ["3.14", "The description.\n", "The description.\n"],
    ["3.15", "The description.\n", ""],
  ])("the body in %s", (pythonVersion, description, payload) => {
    const metadata = parseCoreMetadata(text, { pythonVersion });
    expect(metadata.get("Description")).toBe(description);
    expect(metadata.payload).toBe(payload);
  });

  test("in JSON fields stand in the order of the file; of Requires-Dist and Requires_Dist the later one counts", () => {
    const fields = "Requires-Dist: x\nName: a\nRequires_Dist: y\nName: b\nclassifier: 1\nClassifier: 2\n";
    expect(JSON.stringify(parseCoreMetadata(fields))).toBe(
      '{"requires_dist":"y","name":"a","classifier":["1","2"]}',
    );
  });

  test("a hundred thousand classifiers are as many in JSON", () => {
    const { classifier } = parseCoreMetadata("Classifier: A\n".repeat(100_000)).toJSON();
    expect(classifier).toHaveLength(100_000);
  });

  test("is JSON by PEP 566", () => {
    expect(parseCoreMetadata(text).toJSON()).toEqual({
      metadata_version: "2.1",
      name: "demo",
      classifier: ["A", "B"],
      keywords: ["x", "y"],
      description: "The description.\n",
    });
  });

  test.each([
    ["CRLF", "Name: demo\r\nVersion: 1\r\n", { Name: "demo", Version: "1" }],
    ["trailing blanks stay, leading ones do not", "Name: \t demo  \n", { Name: "demo  " }],
    [
      "a line that is no header begins the body",
      "Name: demo\nno header\nVersion: 1\n",
      { Name: "demo", Version: null },
    ],
    ["a folded value", "License: one\n        two\n", { License: "one\ntwo" }],
    ["nothing at all", "", { Name: null }],
  ])("%s", (_why, given, expected) => {
    const metadata = parseCoreMetadata(given);
    for (const [field, value] of Object.entries(expected)) expect(metadata.get(field)).toBe(value);
  });
});

test.each([
  ["Pytest_Cov", "pytest-cov"],
  ["a.-_b", "a-b"],
  ["already-normal", "already-normal"],
])("the project name %s is %s by PEP 503", (name, normalized) => {
  expect(normalizeProjectName(name)).toBe(normalized);
});

test.each([
  ["demo-1.0-py3-none-any.whl", { distribution: "demo", version: "1.0", build: undefined }],
  ["demo-1.0-2b-cp312.cp313-abi3-manylinux1_x86_64.whl", { build: "2b", pythonTags: ["cp312", "cp313"] }],
])("the wheel file name %s", (filename, expected) => {
  expect(parseWheelFilename(filename)).toMatchObject(expected);
});

test.each(["demo-1.0-py3-none.whl", "demo-1.0-x-py3-none-any.whl", "demo-1.0-py3-none-any.zip"])(
  "%s is no wheel file name",
  (filename) => {
    expect(parseWheelFilename(filename)).toBeUndefined();
  },
);
