# Prints the top-level modules of this interpreter's standard library, for record-standard-library.ts. Runs in
# CPython 3.8 and later, its WebAssembly build included.
import json
import os
import sys
import zipfile

library = os.path.dirname(os.__file__)
if library.endswith(".zip"):
    paths = zipfile.ZipFile(library).namelist()
else:
    paths = [
        name if os.path.isfile(os.path.join(library, name)) else name + "/__init__.py"
        for name in os.listdir(library)
        if os.path.isfile(os.path.join(library, name))
        or os.path.isfile(os.path.join(library, name, "__init__.py"))
    ]
written = {
    parts[0].rpartition(".")[0] if len(parts) == 1 else parts[0]
    for parts in (path.split("/") for path in paths)
    if parts[-1].endswith((".py", ".pyc")) and (len(parts) == 1 or parts[1].startswith("__init__.py"))
}
dynamic = os.path.join(library, "lib-dynload")
compiled = set(sys.builtin_module_names)
if os.path.isdir(dynamic):
    compiled.update(name.partition(".")[0] for name in os.listdir(dynamic) if name.endswith(".so"))
print(
    json.dumps(
        {
            "version": "%d.%d" % sys.version_info[:2],
            "written": sorted(written),
            "compiled": sorted(compiled),
            # From 3.10 on: those of other platforms too.
            "named": sorted(getattr(sys, "stdlib_module_names", ())),
        }
    )
)
