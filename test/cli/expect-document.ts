import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect } from "vitest";

/** A JSON value that is looked into. */
export type Json = { readonly [member: string]: Json } & { readonly [index: number]: Json };

/** A published schema, by the name of its file. */
export function schema(name: string): object {
  const file = new URL(`../../src/schema/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, "utf8")) as object;
}

const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });

/** Reads what a command wrote, which has to be one document that its published schema describes in full. */
export function expectDocument(name: string, stdout: string): Json {
  const document = JSON.parse(stdout) as Json;
  // Compiling takes far longer than validating; Ajv keeps what it has compiled under its $id.
  const validate = ajv.getSchema(`urn:pyep:schema:${name}`) ?? ajv.compile(closed(schema(name)));
  void validate(document);
  expect(validate.errors ?? []).toEqual([]);
  return document;
}

/** The schema that also refuses members it does not name, which the published one has to let pass. */
function closed(part: object): object {
  if (Array.isArray(part)) return part.map((each: unknown) => (isObject(each) ? closed(each) : each));
  const members = Object.entries(part).map(([key, value]: [string, unknown]) => [
    key,
    isObject(value) ? closed(value) : value,
  ]);
  const copy = Object.fromEntries(members) as Record<string, unknown>;
  return isObject(copy["properties"]) && copy["type"] === "object"
    ? { ...copy, additionalProperties: false }
    : copy;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
