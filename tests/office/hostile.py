"""Files that somebody might send to do harm, built small: each with what a refusal says of it."""

import io
import struct
import warnings
import zipfile
from hashlib import sha256

TYPES = "[Content_Types].xml"
TYPE_OF = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
}
MAIN = {"docx": "word/document.xml", "xlsx": "xl/workbook.xml"}
Parts = list[tuple[str, bytes]]


def packed(parts: Parts, level: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip of these parts, in this order, whatever their names."""
    out = io.BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # two parts of one name are what we want
        with zipfile.ZipFile(out, "w", level) as archive:
            for name, content in parts:
                archive.writestr(name, content)
    return out.getvalue()


def types(main: str) -> tuple[str, bytes]:
    """The list of parts that says what kind of file it is."""
    return TYPES, f'<Types><Override PartName="/main" ContentType="{main}"/></Types>'.encode()


def office(*more: tuple[str, bytes], kind: str = "docx", main: bytes = b"<x/>") -> bytes:
    """The least that counts as a document or workbook, with more parts."""
    return packed([types(TYPE_OF[kind]), (MAIN[kind], main), *more])


def dense(size: int) -> bytes:
    """Bytes that pack some forty times smaller: within the ratio."""
    block = b"".join(sha256(bytes([at])).digest() + b" " * 1500 for at in range(200))
    return (block * (size // len(block) + 1))[:size]


LAUGHS = (
    '<!DOCTYPE x [<!ENTITY a "ha">'
    + "".join(
        f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    + "]><x>&i;</x>"
)
FILE = '<!DOCTYPE x [<!ENTITY a SYSTEM "/etc/passwd">]><x>&a;</x>'
QUADRATIC = f'<!DOCTYPE x [<!ENTITY a "{"a" * 100_000}">]><x>{"&a;" * 10_000}</x>'
FAR = b'<?xml version="1.0"' + b" " * 200_000 + b'encoding="UTF-7"?><x/>'
DECLARES = "declares types or entities"


def laughing(coding: str, declared: str = "") -> bytes:
    """Many laughs in another coding, which says so or not."""
    head = f'<?xml version="1.0" encoding="{declared}"?>' if declared else ""
    if coding == "utf-7":
        return head.encode() + LAUGHS.replace("<!", "+ADwAIQ-").encode()
    return (head + LAUGHS).encode(coding)


def lying(declared: int) -> bytes:
    """A part of 3 MB of zeros that says of itself, in both places, to be smaller or larger."""
    data = office(("word/a.xml", b"<a>" + b"\0" * 3_000_000 + b"</a>"))
    return data.replace(struct.pack("<I", 3_000_007), struct.pack("<I", declared))


def overlapping() -> bytes:
    """Two names in the directory for one packed part, again and again."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(*types(TYPE_OF["docx"]))
        archive.writestr("word/document.xml", dense(900_000))
        first = archive.infolist()[-1]
        for at in range(60):
            again = zipfile.ZipInfo(f"word/{at}.xml")
            for field in ("header_offset", "compress_size", "file_size", "CRC", "compress_type"):
                setattr(again, field, getattr(first, field))
            archive.filelist.append(again)
            archive.NameToInfo[again.filename] = again
    return out.getvalue()


def nested(depth: int = 12) -> bytes:
    """Packed files in packed files, which would be some gigabytes at the bottom."""
    data = packed([("zeros", b"\0" * 1_000_000)])
    for _ in range(depth):
        data = packed([(f"{at}.zip", data) for at in range(8)])
        if len(data) > 1_000_000:
            break
    return data


def locked() -> bytes:
    """A part that is marked as encrypted."""
    data = bytearray(office())
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + at] |= 1
    return bytes(data)


def odd_packing() -> bytes:
    """Parts packed by LZMA, which unpacks without a limit."""
    return packed([types(TYPE_OF["docx"]), ("word/document.xml", b"<x/>")], zipfile.ZIP_LZMA)


def ole(stream: str) -> bytes:
    """An old container with a stream of this name."""
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + stream.encode("utf-16-le")


def macros(kind: str) -> bytes:
    """A file with macros by its own list of parts."""
    main = f"application/vnd.ms-{kind}.macroEnabled.main+xml"
    return packed([types(main), ("word/document.xml", b"<x/>")])


DEEP = b"<a>" * 100_000 + b"</a>" * 100_000
CROWDED = b"<a " + b" ".join(b'a%d=""' % at for at in range(200_000)) + b"/>"
MANY = b"<a>" + b"<a/>" * 4_100_000 + b"</a>"
STRICT = (
    b'<Relationships><Relationship Id="a" Target="word/document.xml" Type='
    b'"http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument"/></Relationships>'
)
WORDS = "word/document.xml"


def bombs() -> dict[str, tuple[bytes, str]]:
    """Every file that would harm whoever unpacks or parses it, with words of the refusal."""
    return {
        "ratio": (office(("word/a.xml", b"\0" * 60_000_000)), "100 times smaller"),
        "size": (
            office(*((f"{at}.bin", dense(9_900_000)) for at in range(6))),
            "larger than 50 MB",
        ),
        "members": (office(*((f"{at}", b"") for at in range(2_000))), "more than 2,000 parts"),
        "packed-size": (b"PK\x03\x04" + bytes(21_000_000), "larger than 20 MB"),
        "says-smaller": (lying(100), "cut off or damaged"),
        "says-larger": (lying(40), "cut off or damaged"),
        "over-each-other": (overlapping(), ""),
        "nested": (nested(), "packed files (.zip)"),
        "one-name": (office((WORDS, b"<y/>")), "have one name"),
        "one-name-in-another-case": (office(("WORD/Document.xml", b"<y/>")), "have one name"),
        "climbing": (office(("word/../../a", b"")), "named outside"),
        "climbing-windows": (office(("word\\..\\..\\a", b"")), "named outside"),
        "absolute": (office(("/etc/cron", b"")), "named outside"),
        "drive": (office(("C:/a", b"")), "named outside"),
        "locked": (locked(), "locked by a password"),
        "lzma": (odd_packing(), "packed in a way"),
        "laughs": (office(main=LAUGHS.encode()), DECLARES),
        "laughs-utf-16": (office(main=laughing("utf-16")), DECLARES),
        "laughs-utf-16-unmarked": (office(main=laughing("utf-16-be")), DECLARES),
        "laughs-utf-32": (office(main=laughing("utf-32")), DECLARES),
        "laughs-utf-7": (office(main=laughing("utf-7", "UTF-7")), "unusual coding"),
        "laughs-ebcdic": (office(main=laughing("cp037", "cp037")), "unusual coding"),
        "laughs-far-declared": (office(("a.bin", FAR)), "unusual coding"),
        "laughs-elsewhere": (office(("customXml/item1.bin", LAUGHS.encode())), DECLARES),
        "a-file": (office(main=FILE.encode()), DECLARES),
        "quadratic": (office(main=QUADRATIC.encode()), DECLARES),
        "bare-types": (office(main=b"<!DOCTYPE x><x/>"), DECLARES),
        "deep": (office(main=DEEP), "too deep or too many"),
        "crowded": (office(main=CROWDED), "too deep or too many"),
        "many": (
            packed([types(TYPE_OF["xlsx"]), ("xl/workbook.xml", MANY)], 0),
            "too deep or too many",
        ),
    }


OLD, LOCKED = "old Excel workbook (.xls)", "locked by a password"
FOREIGN: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "it is empty"),
    "zeros": (bytes(5_000), "nothing but zeros"),
    "xls": (ole("Workbook"), OLD),
    "doc": (ole("WordDocument"), "old Word document (.doc)"),
    "password": (ole("EncryptedPackage"), LOCKED),
    "msg": (ole("__substg1.0_0037001F"), "letter saved by Outlook"),
    "ole": (ole("something"), "old office file"),
    "pdf": (b"%PDF-1.7\n", "it is a PDF"),
    "html": (b"\xef\xbb\xbf\n<html><table>", "a web page or other markup"),
    "rtf": (b"{\\rtf1}", "rich text"),
    "picture": (b"\x89PNG\r\n", "a picture"),
    "text": (b"Action,Progress\n", "neither an Excel workbook nor a Word document"),
    "gz": (b"\x1f\x8b\x08", ".gz"),
    "ods": (
        packed([("mimetype", b"application/vnd.oasis.opendocument.spreadsheet")]),
        "OpenDocument",
    ),
    "zip": (packed([("a.txt", b"a")]), "packed files (.zip)"),
    "no-zip": (b"PK\x05\x06" + bytes(18), "empty .zip"),
    "torn": (office()[:-30], "cut off or damaged"),
    "torn-markup": (office(main=b"<a><b></a>"), "cut off or damaged"),
    "xlsm": (macros("excel.sheet"), "macros"),
    "docm": (macros("word.document"), "macros"),
    "macros-under-another-name": (office(("word/vbaProject.bin", b"")), "macros"),
    "xlsb": (
        packed([types("application/vnd.ms-excel.sheet.binary.main"), ("xl/workbook.bin", b"")]),
        ".xlsb",
    ),
    "template": (packed([types("a.template.main+xml")]), "a template"),
    "pptx": (packed([types("a.presentationml.presentation.main+xml")]), "a presentation"),
    "strict": (office(("_rels/.rels", STRICT)), "Strict Open XML"),
    "visio": (packed([types("application/vnd.ms-visio.drawing.main+xml")]), "neither"),
}
"""Files that are no workbook or document, with words of the sentence that says what they are."""
