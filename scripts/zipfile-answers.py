"""Says what zipfile makes of archives, as JSON.

usage: PYTHON -I -S -B zipfile-answers.py ARCHIVE... > ANSWERS

ANSWERS has one answer per archive: {"raises": class name} where it cannot be opened, else {"names", "contents"}: the names
of its members, and for each the length of what reading it gives, or the name of the class of what that raises.
"""
import json
import sys
import zipfile


def answer(path):
    try:
        archive = zipfile.ZipFile(path)
    except Exception as error:
        return {"raises": type(error).__name__}
    with archive:
        names = list(dict.fromkeys(archive.namelist()))
        return {"names": names, "contents": [content(archive, name) for name in names]}


def content(archive, name):
    try:
        return len(archive.read(name))
    except Exception as error:
        return type(error).__name__


json.dump([answer(path) for path in sys.argv[1:]], sys.stdout)
