// What SARIF 2.1.0 asks of the parts that pyep writes, in JSON Schema: members that are required, the values they may
// have, and that there are no others. (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html)
const text = { type: "string", minLength: 1 };
const count = { type: "integer", minimum: 1 };
const level = { enum: ["none", "note", "warning", "error"] };

function object(properties: object, ...required: readonly string[]): object {
  return { type: "object", properties, required, additionalProperties: false };
}

const message = object({ text, markdown: text }, "text");
const region = object(
  { startLine: count, startColumn: count, endLine: count, endColumn: count },
  "startLine",
);
const artifactLocation = object({ uri: { type: "string", format: "uri-reference" }, uriBaseId: text });

const rule = object(
  {
    id: text,
    name: text,
    shortDescription: message,
    fullDescription: message,
    help: message,
    helpUri: { type: "string", format: "uri" },
    defaultConfiguration: object({ level }),
    properties: { type: "object", properties: { tags: { type: "array", items: text, uniqueItems: true } } },
  },
  "id",
);

const replacement = object(
  { deletedRegion: region, insertedContent: object({ text: { type: "string" } }) },
  "deletedRegion",
);
const artifactChange = object(
  { artifactLocation, replacements: { type: "array", minItems: 1, items: replacement } },
  "artifactLocation",
  "replacements",
);

const result = object(
  {
    ruleId: text,
    ruleIndex: { type: "integer", minimum: 0 },
    level,
    message,
    locations: {
      type: "array",
      items: object({
        physicalLocation: object({ artifactLocation, region }, "artifactLocation"),
        logicalLocations: { type: "array", items: object({ name: text, fullyQualifiedName: text }) },
      }),
    },
    partialFingerprints: { type: "object", additionalProperties: text },
    fixes: {
      type: "array",
      items: object(
        { description: message, artifactChanges: { type: "array", minItems: 1, items: artifactChange } },
        "artifactChanges",
      ),
    },
  },
  "message",
);

const run = object(
  {
    tool: object(
      {
        driver: object(
          {
            name: text,
            semanticVersion: text,
            informationUri: { type: "string", format: "uri" },
            rules: { type: "array", items: rule, uniqueItems: true },
          },
          "name",
        ),
      },
      "driver",
    ),
    columnKind: { enum: ["utf16CodeUnits", "unicodeCodePoints"] },
    originalUriBaseIds: { type: "object", additionalProperties: artifactLocation },
    results: { type: "array", items: result },
  },
  "tool",
);

/** A JSON Schema for the part of SARIF 2.1.0 that pyep writes. */
export const SARIF_SUBSET: object = object(
  {
    $schema: { type: "string", format: "uri" },
    version: { const: "2.1.0" },
    runs: { type: "array", items: run },
  },
  "version",
  "runs",
);
