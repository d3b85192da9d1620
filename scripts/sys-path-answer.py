"""Says what sys.path this interpreter starts with, as JSON: {"path", "prefix", "basePrefix"}.

usage: PYTHON [-I] [-E] [-s] [-S] -B -c "$(cat sys-path-answer.py)"

Imports nothing: what it asks about may leave no standard library to import from. The "" that -c puts first is not the
environment's and left out. Runs unchanged on CPython 3.8 to 3.14.
"""
import sys


def text(value):
    units = []
    for character in value:
        code = ord(character)
        if code > 0xFFFF:
            units += [0xD800 + (code - 0x10000 >> 10), 0xDC00 + (code & 0x3FF)]
        else:
            units.append(code)
    return '"%s"' % "".join(
        chr(unit) if 32 <= unit < 127 and unit not in (34, 92) else "\\u%04x" % unit for unit in units
    )


path = sys.path[1:] if sys.path[:1] == [""] else sys.path
print(
    '{"path": [%s], "prefix": %s, "basePrefix": %s}'
    % (", ".join(map(text, path)), text(sys.prefix), text(sys.base_prefix))
)
