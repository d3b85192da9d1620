import * as fc from "fast-check";
import { writeZip } from "../fixture/zip-writer.ts";
import type { ZipMember } from "../fixture/zip-writer.ts";

const MEMBERS: readonly ZipMember[] = [
  { name: "demo/__init__.py", content: Buffer.from("x = 1\n") },
  { name: Buffer.from("caf\xe9.py", "latin1"), content: new Uint8Array() },
  { name: "é.py", content: new Uint8Array() },
  { name: "demo-1.0.dist-info/METADATA", content: Buffer.from("Name: demo\n".repeat(20)), deflate: true },
  { name: "demo-1.0.dist-info/entry_points.txt", content: Buffer.from("[g]\na = b\n"), zip64: true },
];

const damage = fc.record({
  /** Where, in what follows the data, which is gone round. */
  place: fc.nat({ max: 2 ** 16 }),
  byte: fc.oneof(fc.constantFrom(0, 1, 0x80, 0xff), fc.integer({ min: 0, max: 255 })),
});

/** A zip archive of which up to three bytes of the directory, or of what follows it, are wrong. */
export const arbitraryArchive: fc.Arbitrary<Uint8Array> = fc
  .record({
    members: fc.subarray([...MEMBERS]),
    zip64: fc.boolean(),
    comment: fc.constantFrom("", "a comment", "PK\x05\x06"),
    prefix: fc.constantFrom("", "#!/usr/bin/env python3\n"),
    damages: fc.array(damage, { maxLength: 3 }),
  })
  .map(({ members, zip64, comment, prefix, damages }) => {
    const frame = { zip64, comment: Buffer.from(comment), prefix: Buffer.from(prefix) };
    const bytes = Buffer.from(writeZip(members, frame));
    const start = Math.max(bytes.indexOf("PK\x01\x02", 0, "latin1"), 0);
    for (const { place, byte } of damages) bytes[start + (place % (bytes.length - start))] = byte;
    return bytes;
  });
