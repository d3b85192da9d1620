import { readdirSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { VERBS } from "../../src/cli/verbs.ts";
import { schema } from "./expect-document.ts";

// Every document that a verb writes is held against its schema where the verb is tested.

// One for all: what it takes longest to compile is the schema of schemas.
const ajv = new Ajv2020({ allowUnionTypes: true, strict: true });
const NAMES = readdirSync(new URL("../../src/schema/", import.meta.url)).map((file) =>
  file.replace(".json", ""),
);

test("each verb has a schema, and so have errors", () => {
  expect(NAMES.toSorted()).toEqual([...Object.keys(VERBS), "error"].toSorted());
});

describe.each(NAMES)("%s.json", (name) => {
  test("is a schema, and bears its name", () => {
    ajv.compile(schema(name));
    expect(schema(name)).toMatchObject({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      $id: `urn:pyep:schema:${name}`,
      properties: { version: { const: 1 } },
    });
  });

  test("lets new members pass", () => {
    expect(JSON.stringify(schema(name))).not.toContain('"additionalProperties":false');
  });
});

test("a word means the same in every schema", () => {
  const meanings = new Map<string, object>();
  for (const name of NAMES) {
    const { $defs = {} } = schema(name) as { readonly $defs?: Readonly<Record<string, object>> };
    for (const [word, meaning] of Object.entries($defs)) {
      expect(meaning, `${word} in ${name}.json`).toEqual(meanings.get(word) ?? meaning);
      meanings.set(word, meaning);
    }
  }
  expect(meanings.size).toBeGreaterThan(3);
});
