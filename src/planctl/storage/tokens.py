"""The four hex digits that pin words: in a record's name, and beside a translation."""

import hashlib
import json

_encode = json.JSONEncoder(sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode


def token(data: object) -> str:
    """First 4 hex digits of SHA-256 over parsed keys and texts, the same on any machine.

    Comments and line ends never reach `data`; keys that begin with `x-` are left out.
    """
    text = _encode(_without_own_keys(data))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:4]


def _without_own_keys(data: object) -> object:
    if isinstance(data, dict):
        return {
            key: value if type(value) is str else _without_own_keys(value)
            for key, value in data.items()
            if not key.startswith("x-")
        }
    if isinstance(data, list):
        return [_without_own_keys(item) for item in data]
    return data
