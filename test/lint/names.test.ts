import { plugins, scripts, specify } from "./lint-files.ts";

const CFG = { file: "setup.cfg" };

specify("EP301 invalid-name", {
  valid: [
    ["signs of all kinds", plugins("demo", '"a:b" = "demo:A"', '"a]" = "demo:A"', '"a & b, c" = "demo:A"')],
    ["letters of any alphabet", plugins("demo", '"début" = "demo:A"')],
    ["digits, and a hyphen at the beginning", scripts('3 = "demo:main"', '-d = "demo:main"')],
    ["a blank inside", plugins("demo", '"list files" = "demo:A"'), { by: "setuptools" }],
    ["blanks in the file only", scripts('  demo\t=   "demo:main"')],
    ["blanks in setup.cfg", "[options.entry_points]\ndemo =\n    a   =   demo:A  \n", CFG],
  ],
  invalid: [
    ["an equals sign", scripts('"a=b" = "demo:main"'), ["EP301 2:1"]],
    [
      "an equals sign, where it is refused",
      plugins("demo", '"a=b" = "demo:A"'),
      ["EP301 2:1"],
      { by: "setuptools" },
    ],
    ["nothing at all", scripts('"" = "demo:main"'), ["EP301 2:1"]],
    ["a line break", plugins("demo", '"a\\nb" = "demo:A"'), ["EP301 2:1"]],
    ["a bracket at the beginning", plugins("demo", 'x = "demo:B"', '"[a]" = "demo:A"'), ["EP301 3:1"]],
    ["a blank at the end", scripts('"demo " = "demo:main"'), ["EP301 2:1"]],
    [
      "a blank at the beginning, inline",
      '[project]\nscripts = { "\\tdemo" = "demo:main" }\n',
      ["EP301 2:13"],
    ],
    [
      "blanks, where they are refused",
      scripts("' demo' = \"demo:main\""),
      ["EP301 2:1"],
      { by: "setuptools" },
    ],
    ["no name before the equals sign", "[options.entry_points]\ndemo =\n    = demo:A\n", ["EP301 3:5"], CFG],
  ],
});

specify("EP302 name-is-comment", {
  valid: [
    ["the signs inside of a name", plugins("demo", '"a#b" = "demo:A"', '"c;" = "demo:A"')],
    ["comments of the file", scripts("# demo", 'demo = "demo:main" # run', "#demo = 1")],
    [
      "comments of setup.cfg",
      "[options.entry_points]\ndemo =\n    # first\n    a = demo:A\n    ; b = demo:B\n",
      CFG,
    ],
    ["the sign in a group's table", '[tool.demo]\n"#a" = "demo:A"\n'],
  ],
  invalid: [
    ["#", scripts('"#demo" = "demo:main"'), ["EP302 2:1"]],
    ["# with setuptools", scripts('"#demo" = "demo:main"'), ["EP302 2:1"], { by: "setuptools" }],
    ["; in a group of plug-ins", plugins("demo", 'a = "demo:A"', '";b" = "demo:B"'), ["EP302 3:1"]],
    ["a blank before it", '[project.entry-points]\ndemo."# a" = "demo:A"\n', ["EP302 2:6"]],
    [
      "; in setup.py",
      'from setuptools import setup\nsetup(entry_points={"demo": ["a = demo:A", "; b = demo:B"]})\n',
      ["EP302 2:45"],
      { file: "setup.py" },
    ],
  ],
});

specify("EP303 script-name-blank", {
  valid: [
    ["a plug-in", plugins('"cliff.commands"', '"list files" = "demo:A"')],
    ["a hyphen", scripts('my-cmd = "demo:main"')],
    ["a blank in a table of another tool", '[tool.demo.scripts]\n"my cmd" = "demo:main"\n'],
    [
      "blanks round the name in setup.cfg",
      "[options.entry_points]\nconsole_scripts =\n    cmd   = demo:main\n",
      CFG,
    ],
  ],
  invalid: [
    ["a blank", scripts('"my cmd" = "demo:main"'), ["EP303 2:1"]],
    ["a tab, in a GUI script", '[project.gui-scripts]\n"my\\tcmd" = "demo:main"\n', ["EP303 2:1"]],
    ["several", scripts("'do  it now' = \"demo:main\""), ["EP303 2:1"], { by: "setuptools" }],
    ["a back-end that deletes it", scripts('"my cmd" = "demo:main"'), ["EP303 2:1"], { by: "poetry-core" }],
    ["a back-end that refuses it", scripts('"my cmd" = "demo:main"'), ["EP303 2:1"], { by: "uv-build" }],
    ["in setup.cfg", "[options.entry_points]\nconsole_scripts =\n\tmy cmd = demo:main\n", ["EP303 3:2"], CFG],
  ],
});

specify("EP304 script-name-path", {
  valid: [
    ["a plug-in", plugins('"papermill.io"', '"s3://" = "demo:A"')],
    ["dots", scripts('"demo..cli" = "demo:main"', '".demo" = "demo:main"')],
    ["a slash in a table of another tool", '[tool.demo.scripts]\n"bin/demo" = "demo:main"\n'],
    [
      "a path as a script that is a file",
      '[tool.hatch.build.targets.wheel.shared-scripts]\n"bin/demo" = "demo"\n',
    ],
  ],
  invalid: [
    ["out of the directory", scripts('"../evil" = "demo:main"'), ["EP304 2:1"]],
    ["into one below", scripts('"sub/demo" = "demo:main"'), ["EP304 2:1"]],
    ["with backslashes", scripts("'sub\\demo' = \"demo:main\""), ["EP304 2:1"]],
    ["from the root", '[project.gui-scripts]\n"/usr/bin/demo" = "demo:main"\n', ["EP304 2:1"]],
    ["the directory itself", scripts('".." = "demo:main"'), ["EP304 2:1"]],
    ["a back-end that refuses it", scripts('"bin/demo" = "demo:main"'), ["EP304 2:1"], { by: "uv-build" }],
    ["in setup.cfg", "[options.entry_points]\nconsole_scripts = bin/demo = demo:main\n", ["EP304 2:19"], CFG],
  ],
});

specify("EP305 script-name-windows", {
  valid: [
    ["a device as the beginning of a word", scripts('console = "demo:main"', 'com10 = "demo:main"')],
    ["a device after a dot or a hyphen", scripts('"demo.con" = "demo:main"', 'demo-nul = "demo:main"')],
    ["plug-ins", plugins("demo", 'con = "demo:A"', '"a:b?" = "demo:A"')],
    ["a dot at the beginning", scripts('".demo" = "demo:main"')],
    ["a package of that name", scripts('demo = "nul:main"')],
  ],
  invalid: [
    ["a device", scripts('con = "demo:main"'), ["EP305 2:1"]],
    ["a device in capitals, with an ending", scripts('"NUL.txt" = "demo:main"'), ["EP305 2:1"]],
    ["a device with a digit, as a GUI script", '[project]\ngui-scripts.com1 = "demo:main"\n', ["EP305 2:13"]],
    ["a dot at the end", scripts('"demo." = "demo:main"'), ["EP305 2:1"], { by: "setuptools" }],
    [
      "a colon and a question mark",
      scripts('"a:b" = "demo:main"', '"what?" = "demo:main"'),
      ["EP305 2:1", "EP305 3:1"],
    ],
    ["in setup.cfg", "[options.entry_points]\nconsole_scripts =\n    aux = demo:main\n", ["EP305 3:5"], CFG],
  ],
});
