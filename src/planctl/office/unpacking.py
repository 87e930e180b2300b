"""Unpacking what others packed, within limits that are counted while unpacking."""

import io
import re
import zlib
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from planctl.errors import NotOpened

MOST_PACKED, MOST_UNPACKED = 20_000_000, 50_000_000
"""Most bytes of a packed file, and of all its parts together once unpacked."""
MOST_MEMBERS, MOST_RATIO, SMALL = 2_000, 100, 1_000_000
"""Most parts, and how many times smaller a part of more than SMALL bytes may be packed."""
_AT_ONCE = 1 << 16
_LOCKED = 0x1 | 0x40 | 0x2000
"""Flags of a part that is encrypted, strongly encrypted, or has its directory masked."""
_BAD_NAME = re.compile(r"[/\\]|[A-Za-z]:|.*[\x00-\x1f\x7f]|(?:.*[/\\])?\.\.(?:[/\\]|$)", re.DOTALL)
"""An absolute name, a drive's, one with a control sign, or one that climbs."""

SAVE_ANEW = "Ask for it anew, saved by Word, Excel or LibreOffice."


class Damaged(NotOpened):
    """What was packed is cut off, damaged, locked, or packed in a way that offices do not use."""


class Bomb(NotOpened):
    """What was packed would not stay within the limits, or is made to mislead who unpacks it."""


def unpacked(data: bytes) -> dict[str, bytes]:
    """The parts of a packed file by their names, in its own order.

    Raises Bomb for what breaks a limit, whatever sizes it declares, and Damaged for what cannot be
    unpacked at all.
    """
    if len(data) > MOST_PACKED:
        raise _bomb(f"it is larger than {MOST_PACKED // 1_000_000} MB")
    try:
        with ZipFile(io.BytesIO(data)) as packed:
            members = packed.infolist()
            _require_honest(members, len(data))
            return _parts(packed, members)
    except (BadZipFile, NotImplementedError, EOFError, ValueError, OSError, zlib.error) as error:
        raise Damaged("it is cut off or damaged", SAVE_ANEW) from error
    except RuntimeError as error:  # so zipfile says that a password is wanted
        raise _locked() from error


def _require_honest(members: list[ZipInfo], size: int) -> None:
    """What the directory says of the parts, before any is unpacked."""
    if len(members) > MOST_MEMBERS:
        raise _bomb(f"it has more than {MOST_MEMBERS:,} parts")
    if len({member.filename.casefold() for member in members}) < len(members):
        raise _bomb("two of its parts have one name")
    if any(_BAD_NAME.match(member.orig_filename) for member in members):
        raise _bomb("a part of it is named outside the file")
    if any(member.flag_bits & _LOCKED for member in members):
        raise _locked()
    if any(member.compress_type not in (ZIP_STORED, ZIP_DEFLATED) for member in members):
        raise Damaged("it is packed in a way that offices do not use", SAVE_ANEW)
    if sum(member.compress_size for member in members) > size:
        raise _bomb("its parts lie over each other")


def _parts(packed: ZipFile, members: list[ZipInfo]) -> dict[str, bytes]:
    found, left = {}, MOST_UNPACKED
    for member in members:
        found[member.filename] = _part(packed, member, left)
        left -= len(found[member.filename])
    return found


def _part(packed: ZipFile, member: ZipInfo, left: int) -> bytes:
    """One part; reading stops as soon as a limit is broken."""
    content = bytearray()
    dense = max(SMALL, MOST_RATIO * member.compress_size)
    with packed.open(member) as file:
        while some := file.read(_AT_ONCE):
            content += some
            if len(content) > left:
                raise _bomb(f"unpacked it is larger than {MOST_UNPACKED // 1_000_000} MB")
            if len(content) > dense:
                raise _bomb(f"a part of it is packed more than {MOST_RATIO} times smaller")
    return bytes(content)


def _bomb(why: str) -> Bomb:
    return Bomb(f"{why}, so it cannot be unpacked safely", SAVE_ANEW)


def _locked() -> Damaged:
    return Damaged("it is locked by a password", "Ask for it without a password.")
