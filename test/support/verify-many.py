"""Judges many records with verify.py: a line of JSON each, its files by path in base64; out come lines as of `--json`."""

import base64
import functools
import json
import os
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../src/audit"))
import verify  # noqa: E402

NAMES = {path: name for name, path in verify.PATHS.items()}

# The same signature comes back in very many records.
verify.drand_verifies = functools.lru_cache(maxsize=None)(verify.drand_verifies)

for line in sys.stdin:
    files = {NAMES[path]: base64.b64decode(text) for path, text in json.loads(line).items()}
    print(verify.as_json(verify.judge_all(verify.Record(files))))
