"""The parts of a Word document, found as its own relationships name them."""

from collections.abc import Iterator
from posixpath import dirname, join, normpath
from xml.etree.ElementTree import Element

from planctl.office.opening import Package
from planctl.office.reading.fields import W
from planctl.office.reading.words import Margins, plain_words

_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_MARGINS = (("comment", "comments"), ("footnote", "footnotes"), ("endnote", "endnotes"))
_CUSTOM = "{http://schemas.openxmlformats.org/officeDocument/2006/custom-properties}property"


class DocumentParts:
    """A document taken apart. `root` is its main part; each call gives what is there, or nothing."""

    def __init__(self, package: Package) -> None:
        self._parts = package.parts
        self._name = next((name for _, name in self._related("", "officeDocument")), "")
        self._name = self._name or "word/document.xml"
        self.root = self._parsed(self._name)

    def margins(self) -> Margins:
        """Comments and notes by kind and id."""
        return {
            (kind, each.get(f"{W}id", "")): plain_words(each)
            for kind, relationship in _MARGINS
            for part in self.of_kind(relationship)
            for each in part.iter(f"{W}{kind}")
        }

    def of_kind(self, kind: str) -> Iterator[Element]:
        """The parts of a kind that the main part names: "styles", "header" or "numbering", say."""
        return (self._parsed(name) for _, name in self._related(self._name, kind))

    def bytes_of(self, kind: str) -> dict[str, bytes]:
        """The bytes of the parts of a kind, by the id under which the main part points to them."""
        return {own: self._parts[name] for own, name in self._related(self._name, kind)}

    def properties(self) -> dict[str, str]:
        """The document's own properties by name; those that somebody added count before the others."""
        found: dict[str, str] = {}
        for _, name in self._related("", "metadata/core-properties"):
            for each in self._parsed(name):
                found[each.tag.rpartition("}")[2]] = each.text or ""
        for _, name in self._related("", "custom-properties"):
            for each in self._parsed(name).iter(_CUSTOM):
                found[each.get("name", "")] = "".join(each.itertext())
        return found

    def _related(self, part: str, kind: str) -> Iterator[tuple[str, str]]:
        """The id and name of each part that a part names as being of a kind; "" is the package itself."""
        folder = dirname(part)
        own = join(folder, "_rels", f"{part.rpartition('/')[2]}.rels")
        if own not in self._parts:
            return
        for each in self._parsed(own).iter(_RELATIONSHIP):
            target = each.get("Target", "")
            name = target[1:] if target.startswith("/") else normpath(join(folder, target))
            if each.get("Type", "").endswith(f"/{kind}") and name in self._parts:
                yield each.get("Id", ""), name

    def _parsed(self, name: str) -> Element:
        from defusedxml.ElementTree import fromstring

        root: Element = fromstring(self._parts[name])
        return root
