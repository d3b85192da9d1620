// Written by `npm run record:standard-library`; do not edit.
/** The top-level modules of CPython's standard library by the versions that have them: `"3.8-3.11": "asynchat …"`. */
export const STANDARD_LIBRARY_MODULES: Readonly<
  Record<"written" | "compiled" | "windows" | "macos", Readonly<Record<string, string>>>
> = {
  written: {
    "3.8-3.14": `
    __future__ _collections_abc _compat_pickle _markupbase _osx_support _py_abc _pydecimal _pyio
    _sitebuiltins _ssl _strptime _threading_local _weakrefset abc antigravity argparse ast asyncio
    base64 bdb bisect bz2 cProfile calendar cmd code codecs codeop collections colorsys compileall
    concurrent configparser contextlib contextvars copy copyreg csv ctypes curses dataclasses datetime
    dbm decimal difflib dis doctest email encodings ensurepip enum filecmp fileinput fnmatch fractions
    ftplib functools genericpath getopt getpass gettext glob gzip hashlib heapq hmac html http idlelib
    imaplib importlib inspect io ipaddress json keyword linecache locale logging lzma mailbox mimetypes
    modulefinder multiprocessing netrc ntpath nturl2path numbers opcode operator optparse os pathlib pdb
    pickle pickletools pkgutil platform plistlib poplib posixpath pprint profile pstats pty py_compile
    pyclbr pydoc pydoc_data queue quopri random re reprlib rlcompleter runpy sched secrets selectors
    shelve shlex shutil signal site smtplib socket socketserver sqlite3 sre_compile sre_constants
    sre_parse ssl stat statistics string stringprep struct subprocess symtable sysconfig tabnanny
    tarfile tempfile textwrap this threading timeit tkinter token tokenize trace traceback tracemalloc
    tty turtle turtledemo types typing unittest urllib uuid venv warnings wave weakref webbrowser
    wsgiref xml xmlrpc zipapp zipfile zipimport
  `,
    "3.11-3.14": "__hello__ __phello__ tomllib",
    "3.9-3.14": "_aix_support graphlib zoneinfo",
    "3.13-3.14": "_android_support _colorize _ios_support _opcode_metadata _pyrepl",
    "3.14-3.14": "_ast_unparse _py_warnings annotationlib compression",
    "3.8-3.9": "_bootlocale formatter symbol",
    "3.9-3.11": "_bootsubprocess",
    "3.8-3.13": "_compression test",
    "3.8-3.8": "_dummy_thread dummy_threading",
    "3.12-3.14": "_pydatetime _pylong",
    "3.8-3.12":
      "aifc cgi cgitb chunk crypt imghdr lib2to3 mailcap nntplib pipes sndhdr sunau telnetlib uu xdrlib",
    "3.8-3.11": "asynchat asyncore distutils imp smtpd",
    "3.8-3.10": "binhex",
  },
  compiled: {
    "3.8-3.14": `
    _abc _ast _asyncio _bisect _blake2 _bz2 _codecs _codecs_cn _codecs_hk _codecs_iso2022 _codecs_jp
    _codecs_kr _codecs_tw _collections _contextvars _csv _ctypes _curses _curses_panel _datetime
    _decimal _elementtree _functools _hashlib _heapq _imp _io _json _locale _lsprof _lzma _md5
    _multibytecodec _multiprocessing _opcode _operator _pickle _posixshmem _posixsubprocess _queue
    _random _sha1 _sha3 _signal _socket _sqlite3 _sre _stat _statistics _string _struct _symtable
    _testbuffer _testcapi _testinternalcapi _thread _tkinter _tracemalloc _uuid _warnings _weakref
    _xxtestfuzz array atexit binascii builtins cmath errno faulthandler fcntl gc grp itertools marshal
    math mmap posix pwd pyexpat readline resource select sys syslog termios time unicodedata xxsubtype
    zlib
  `,
    "3.14-3.14": "_apple_support _hmac _remote_debugging _types _zstd",
    "3.8-3.12": "_crypt _xxsubinterpreters audioop nis ossaudiodev spwd",
    "3.8-3.13": "_ctypes_test _testimportmultiple _testmultiphase xxlimited",
    "3.10-3.14": "_dbm _frozen_importlib _frozen_importlib_external _gdbm _testclinic",
    "3.13-3.14": `
    _interpchannels _interpqueues _interpreters _suggestions _sysconfig _testclinic_limited
    _testlimitedcapi
  `,
    "3.9-3.9": "_peg_parser",
    "3.12-3.14": "_sha2",
    "3.8-3.11": "_sha256 _sha512",
    "3.13-3.13": "_testexternalinspection",
    "3.12-3.13": "_testsinglephase",
    "3.11-3.14": "_tokenize _typing",
    "3.12-3.12": "_xxinterpchannels",
    "3.9-3.14": "_zoneinfo",
    "3.8-3.9": "parser",
    "3.10-3.13": "xxlimited_35",
  },
  windows: {
    "3.8-3.12": "_msi msilib",
    "3.8-3.14": "_overlapped _winapi msvcrt nt winreg winsound",
    "3.13-3.14": "_wmi",
  },
  macos: { "3.8-3.14": "_scproxy" },
};
