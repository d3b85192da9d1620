import { specify } from "./lint-files.ts";

const CFG = { file: "setup.cfg" };
const SECTION = "[options.entry_points]\n";

/** A setup.py whose second line is this call. */
function setup(call: string): string {
  return `from setuptools import setup\n${call}\n`;
}

specify("EP701 setup-cfg-unindented", {
  valid: [
    ["indented by blanks", `${SECTION}console_scripts =\n    demo = demo:main\n`, CFG],
    [
      "indented by a tab, and CRLF",
      "[options.entry_points]\r\nconsole_scripts =\r\n\tdemo = demo:main\r\n",
      CFG,
    ],
    ["in the line of the group", `${SECTION}console_scripts = demo = demo:main\n`, CFG],
    ["separated by commas", `${SECTION}console_scripts = a = demo:main, b = demo:other\n`, CFG],
    ["after a blank line", `${SECTION}console_scripts =\n\n    a = demo:main\n\n    b = demo:other\n`, CFG],
    [
      "a comment at the margin",
      `${SECTION}console_scripts =\n    a = demo:main\n# b\n    b = demo:other\n`,
      CFG,
    ],
    ["a colon after the group", `${SECTION}console_scripts:\n  demo = demo:main\n`, CFG],
    ["an INI text in an option", "[options]\nentry_points =\n    [demo]\n    a = demo:A\n", CFG],
  ],
  invalid: [
    ["one", `${SECTION}console_scripts =\ndemo = demo:main\n`, ["EP701 3:8"], CFG],
    ["two", `${SECTION}console_scripts =\na = demo:main\nb = demo:other\n`, ["EP701 3:5", "EP701 4:5"], CFG],
    [
      "after an indented group",
      `${SECTION}demo =\n    a = demo:A\nconsole_scripts=\nx = demo:main\n`,
      ["EP701 5:5"],
      CFG,
    ],
    [
      "with CRLF and a comment",
      "[options.entry_points]\r\nconsole_scripts =\r\n# run\r\ndemo = demo:main\r\n",
      ["EP701 4:8"],
      CFG,
    ],
    [
      "an option of [DEFAULT]",
      `[DEFAULT]\nname = demo\n\n${SECTION}demo =\n    a = demo:A\n`,
      ["EP701 2:1"],
      CFG,
    ],
  ],
});

specify("EP702 setup-cfg-inline-comment", {
  valid: [
    ["in a line of its own", `${SECTION}console_scripts =\n    # run\n    demo = demo:main\n`, CFG],
    ["a semicolon at the margin", `${SECTION}console_scripts =\n    demo = demo:main\n; other\n`, CFG],
    [
      "in another section",
      `[metadata]\nname = demo # name\n\n${SECTION}console_scripts =\n    demo = demo:main\n`,
      CFG,
    ],
    [
      "a back-end that does not read setup.cfg",
      `${SECTION}demo =\n    a = demo:A # one\n`,
      { ...CFG, by: "hatchling" },
    ],
  ],
  invalid: [
    ["#", `${SECTION}console_scripts =\n    demo = demo:main  # run\n`, ["EP702 3:12"], CFG],
    ["a semicolon", `${SECTION}demo =\n    a = demo:A\n    b = demo:B ; two\n`, ["EP702 4:9"], CFG],
    [
      "in the line of the group",
      `${SECTION}console_scripts = demo = demo:main # run\r\n`,
      ["EP702 2:26"],
      CFG,
    ],
    [
      "after a tab, with [build-system]",
      `${SECTION}demo =\n\ta = demo:A\t# one\n`,
      ["EP702 3:6"],
      { ...CFG, by: "setuptools" },
    ],
  ],
});

specify("EP703 setup-cfg-wrong-section", {
  valid: [
    ["the section", `${SECTION}console_scripts =\n    demo = demo:main\n`, CFG],
    [
      "pbr, by setup.py",
      "[entry_points]\ndemo =\n    a = demo:A\n",
      { ...CFG, files: { "setup.py": setup('setup(setup_requires=["pbr"], pbr=True)') } },
    ],
    [
      "pbr, by setup.py, as the back-end",
      "[entry_points]\ndemo =\n    a = demo:A\n",
      { ...CFG, by: "pbr", files: { "setup.py": setup("setup(pbr=True)") } },
    ],
    [
      "PyScaffold before 3, which brings a pbr along",
      "[entry_points]\ndemo =\n    a = demo:A\n",
      { ...CFG, files: { "setup.py": setup("setup(use_pyscaffold=True)") } },
    ],
    ["an empty section", "[entry_points]\n\n[files]\npackages = demo\n", CFG],
    ["a section of another tool", `[tool:demo]\nconsole_scripts = a = demo:A\n`, CFG],
    ["a comment", `# [entry_points]\n${SECTION}demo =\n    a = demo:A\n`, CFG],
  ],
  invalid: [
    ["pbr's, without pbr", "[entry_points]\nconsole_scripts =\n    demo = demo:main\n", ["EP703 1:1"], CFG],
    [
      "pbr's, which is only required",
      "[entry_points]\ndemo =\n    a = demo:A\n[options]\nsetup_requires =\n    pbr\n",
      ["EP703 1:1"],
      CFG,
    ],
    [
      "pbr's, with its back-end alone",
      "[entry_points]\ndemo =\n    a = demo:A\n",
      ["EP703 1:1"],
      { ...CFG, by: "pbr" },
    ],
    [
      "a hyphen",
      "[metadata]\r\nname = demo\r\n\r\n[options.entry-points]\r\ndemo = a = demo:A\r\n",
      ["EP703 4:1"],
      CFG,
    ],
    [
      "an option",
      "[options]\npackages = demo\nconsole_scripts =\n    demo = demo:main\n",
      ["EP703 3:1"],
      CFG,
    ],
    [
      "two options",
      "[options]\ngui_scripts = a = demo:main\nconsole_scripts: b = demo:other\n",
      ["EP703 2:1", "EP703 3:1"],
      CFG,
    ],
    [
      "beside the right one",
      `[entry_points]\na = x = demo:A\n${SECTION}demo =\n    a = demo:A\n`,
      ["EP703 1:1"],
      { ...CFG, by: "setuptools" },
    ],
  ],
});

specify("EP706 setup-cfg-percent", {
  valid: [
    ["doubled, elsewhere", `[demo]\nformat = 100%%\n\n${SECTION}demo =\n    a = demo:A\n`, CFG],
    [
      "an option that is there",
      `[demo]\nname = a\nformat = %(name)s.txt\n\n${SECTION}demo =\n    a = demo:A\n`,
      CFG,
    ],
    ["a comment", `${SECTION}demo =\n    # 100%\n    a = demo:A\n`, CFG],
    ["in pyproject.toml", '[project.entry-points.demo]\n"a%s" = "demo:A"\n', { by: "setuptools" }],
  ],
  invalid: [
    ["in a name", `${SECTION}console_scripts =\n    demo%s = demo:main\n`, ["EP706 3:9"], CFG],
    [
      "in a value, which is no object reference either",
      `${SECTION}console_scripts =\n    a = demo:main\n    demo = demo:100%%%\n`,
      ["EP706 4:22"],
      CFG,
    ],
    [
      "an option that is not there",
      `${SECTION}demo =\n    a = demo:A\n    %(none)s = demo:B\n`,
      ["EP706 4:5"],
      CFG,
    ],
    [
      "in another section",
      `[demo]\nformat = %(asctime)s\n\n${SECTION}demo =\n    a = demo:A\n`,
      ["EP706 2:10"],
      CFG,
    ],
  ],
});
