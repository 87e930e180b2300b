"""Files that break readers: each is put at a path where a plan has one of its own."""

import os
from collections.abc import Callable
from pathlib import Path

Put = Callable[[Path], None]

OUTSIDE = "telephone 01632 960123"
"""What stands in a file outside the plan: it may never be shown."""


def text(data: bytes) -> Put:
    """A regular file that says `data`."""

    def put(path: Path) -> None:
        path.write_bytes(data)

    return put


def pipe(path: Path) -> None:
    """A named pipe: whoever opens it waits for ever."""
    os.mkfifo(path)


def link_out(path: Path) -> None:
    """A link to a file outside the plan."""
    secret = path.parents[len(path.parts) - 1 - path.parts.index("plan")] / "secret.yaml"
    secret.write_text(f"id: COM-09\ncommitment: {OUTSIDE}\n", encoding="utf-8")
    path.symlink_to(secret)


def link_round(path: Path) -> None:
    """A link that leads back to itself."""
    path.symlink_to(path.name)


def link_nowhere(path: Path) -> None:
    """A link to nothing."""
    path.symlink_to("gone.yaml")


def device(path: Path) -> None:
    """A link to a device that never ends."""
    path.symlink_to("/dev/zero")


def folder(path: Path) -> None:
    """A folder with a file's name."""
    path.mkdir()
    (path / "inside.yaml").write_bytes(b"id: COM-09\n")


def locked(path: Path) -> None:
    """A file that nobody may read."""
    path.write_bytes(b"id: COM-09\n")
    path.chmod(0)


def aliases() -> bytes:
    """Ten to the ninth texts, in a few lines."""
    lines = [b"a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    for at in range(1, 9):
        inside = b", ".join([b"*a%d" % (at - 1)] * 10)
        lines.append(b"a%d: &a%d [%s]" % (at, at, inside))
    return b"\n".join(lines) + b"\n"


def merges() -> bytes:
    """Keys taken over from each other, doubling each time."""
    lines = [b"m0: &m0 {k0: x}"]
    for at in range(1, 25):
        lines.append(b"m%d: &m%d {<<: [*m%d, *m%d], k%d: x}" % (at, at, at - 1, at - 1, at))
    return b"\n".join(lines) + b"\n"


BOMBS: dict[str, Put] = {
    "brackets": text(b"[" * 200_000),
    "braces": text(b"a: " + b"{a: " * 50_000),
    "dashes": text(b"- " * 100_000),
    "questions": text(b"? " * 100_000),
    "alias-bomb": text(aliases()),
    "merge-bomb": text(merges()),
    "nested-maps": text(b"".join(b" " * at + b"a:\n" for at in range(500))),
    "three-megabytes": text(b"id: COM-09\ncommitment: " + b"words and " * 300_000),
    "many-keys": text(b"".join(b"key%d: x\n" % at for at in range(120_000))),
    "one-long-line": text(b'a: "' + b"\\x41" * 450_000),
    "nul": text(b"id: COM-09\x00\n"),
    "escape": text(b"id: \x1b[31mCOM-09\n"),
    "not-utf8": text(b"id: COM-09\ncommitment: caf\xe9\n"),
    "utf-16": text("id: COM-09\n".encode("utf-16")),
    "half-a-letter": text(b"id: COM-09\ncommitment: \xed\xa0\x80\n"),
    "half-escaped": text(b'id: COM-09\ncommitment: "\\ud800"\n'),
    "empty": text(b""),
    "spaces": text(b"  \n\n"),
    "zeros": text(b"\x00" * 4096),
    "a-list": text(b"- id: COM-09\n"),
    "two-documents": text(b"id: COM-09\n---\nid: COM-09\n"),
    "conflict": text(b"<<<<<<< HEAD\nid: COM-09\n=======\nid: COM-10\n>>>>>>> theirs\n"),
    "twice": text(b"id: COM-09\nid: COM-10\n"),
    "python-tag": text(b'id: !!python/object/apply:os.system ["touch planted"]\n'),
    "directive": text(b"%YAML 9.9\n---\nid: COM-09\n"),
    "tabs": text(b"id:\n\tCOM-09\n"),
    "huge-number": text(b"format: " + b"9" * 5_000 + b"\nid: " + b"9" * 5_000 + b"\n"),
    "pipe": pipe,
    "link-out": link_out,
    "link-round": link_round,
    "link-nowhere": link_nowhere,
    "device": device,
    "folder": folder,
    "locked": locked,
}
