import { hasRecordedHash, isHexadecimal } from "../../metadata/record-hash.ts";
import type { Rule } from "../rule.ts";

/** EP802: RECORD without entry_points.txt, or with another one */
export const notInRecord: Rule = {
  code: "EP802",
  name: "not-in-record",
  severity: "warning",
  isDefault: true,
  targets: ["wheel", "environment"],
  summary: "RECORD does not list entry_points.txt, or not with the hash that it has.",
  why: "RECORD names every file of a wheel. What it leaves out stays behind when the distribution is uninstalled, and installers may refuse the wheel. A hash that differs tells that the file was changed by something that does not keep RECORD; one in hexadecimal digits, as uv_build 0.7 wrote it, differs for every installer that checks.",
  specification: {
    title: "Recording installed projects: the RECORD file",
    url: "https://packaging.python.org/en/latest/specifications/recording-installed-packages/#the-record-file",
  },
  example: {
    language: "text",
    bad: "demo/__init__.py,sha256=…,12\ndemo-1.0.dist-info/RECORD,,",
    good: "demo/__init__.py,sha256=…,12\ndemo-1.0.dist-info/entry_points.txt,sha256=…,40\ndemo-1.0.dist-info/RECORD,,",
  },

  *check({ tree, metadataDirectory, distribution, sha256 }) {
    const path = `${metadataDirectory}/entry_points.txt`;
    const bytes = tree.kind(path) === "file" ? tree.read(path) : undefined;
    if (bytes === undefined) return;
    const files = distribution?.files;
    if (files === undefined || files === null) return;
    const row = files.find((file) => file.toString() === path);
    const record = `${metadataDirectory}/RECORD`;
    if (row === undefined) yield { path: record, message: "RECORD has no row for entry_points.txt" };
    else if (sha256 !== undefined && hasRecordedHash(row.hash, bytes, sha256) === false) {
      yield { path: record, message: "RECORD has another hash for entry_points.txt" };
    } else if (row.hash !== null && isHexadecimal(row.hash)) {
      // entry_points.txt,sha256=3403a79e4cd17fa2b7751da1686f2d653ec74061ddeb29f47d92555df4d9fc4f,45
      const message = "RECORD has the hash of entry_points.txt in hexadecimal digits, not in base64";
      yield { path: record, message };
    }
  },
};
