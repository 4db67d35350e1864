"""Mutations of bytes and of structure, from one seeded generator."""

import io
import random
import re
import struct
import zipfile

ODD = [
    "",
    "0",
    "-1",
    "1",
    "2147483648",
    "4294967295",
    "4294967296",
    "9223372036854775807",
    "9223372036854775808",
    "-9223372036854775808",
    "1e300",
    "1e15",
    "1e-300",
    "inf",
    "nan",
    "0x10",
    "1.5",
    "٣",
    "１２",
    "100000000000",
    "0000-00-00",
    "9999-12-31",
    "2024-02-30",
    "2024-13-01",
    "1900-01-00",
    "2024-04-15/2023-01-01",
    "20240415",
    "\x00",
    "\x1b[2J",
    "\u202e",
    "\u2028",
    "\ufeff",
    "\u200b",
    "\U000e0041",
    "\u1112\u1161\u11ab",
    "가" * 300,
    "a" * 3000,
    "\U0010ffff",
    "=1+1",
    "../../x",
    "/dev/zero",
    "{n}",
    "*",
    "**",
    "?",
    "|",
    "\\",
    "\\t",
    '"',
    "'",
    "“",
    "”",
    "『",
    "」",
    "(",
    ")",
    ";",
    ",",
    "\t",
    "\n",
    "\r",
    "\r\n",
    "\n\n\n",
    "1·",
    "월·화·",
    "3만 5천 명",
    "A/RES/76/177",
    "http://a.b/c?d=e#f",
    "$1",
    "%",
    "½",
    "①",
]
XML = [
    "<",
    ">",
    "&",
    "</",
    "/>",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<?xml version='1.0' encoding='UTF-16'?>",
    "&#0;",
    "&#x10FFFF;",
    "&#xD800;",
    "&lt;",
    "&nope;",
    "<!DOCTYPE x [<!ENTITY a 'b'>]>",
    "<!DOCTYPE x [<!ENTITY % p SYSTEM 'file:///etc/passwd'>%p;]>",
    "<a>" * 200,
    "<tu/>",
    "<tuv xml:lang='ko'/>",
    "<seg/>",
    "<row/>",
    "<c/>",
    "<v>1e300</v>",
    "xml:lang='ko'",
    "<script>",
    "<table>",
    "<br>",
    "<p hidden>",
    "<ph><ph>",
    "<target/>",
    "<note>align-tool:valid=x</note>",
]
WHOLE = [
    "<!-- x -->",
    "<![CDATA[ ]] > <x> ]]>",
    "<?pi x?>",
    "&#x1F600;",
    "&amp;",
    "<tu/>",
    "<tuv xml:lang='ko'/>",
    "<tuv xml:lang='en'><seg/></tuv>",
    "<seg>x</seg>",
    "<row r='0'/>",
    "<c r='XFD1048576'><v>1</v></c>",
    "<c r='A1' t='s'><v>-1</v></c>",
    "<note>align-tool:valid=2024..2013</note>",
    "<note>align-tool: guard=x:y</note>",
    "<langSec xml:lang='ko'/>",
    "<ph><ph/></ph>",
    "<target/>",
    "<source>x</source>",
]
YAML = [
    "&a ",
    "*a",
    "!!binary ",
    "!!int ",
    "? ",
    "- ",
    ": ",
    "[",
    "]",
    "{",
    "}",
    "|",
    ">",
    "---",
    "...",
    "%YAML 9.9",
    "<<: ",
    "\t",
    "~",
    "'",
    '"',
    "#",
    "@",
    "`",
]
MARKUP = [
    "# ",
    "* ",
    "> ",
    "```",
    "| a | b |",
    "|---|",
    "[x](y)",
    "<!--",
    "align-tool-disable",
    "□ ",
    "ㅇ ",
    "※ ",
    "1. ",
    "가. ",
    "- ",
    "끝.",
    "* unofficial translation",
]


def mutate(random, data, kind, others=()):
    """Returns the bytes after one to four changes, each of bytes or of the kind's own structure."""
    structure = STRUCTURES.get(kind, BYTES)
    for _ in range(random.choice((1, 1, 1, 1, 2, 2, 3))):
        # Most changes of bytes alone are refused at the door.
        change = random.choice(structure if random.random() < 0.8 else BYTES)
        data = change(random, data, others)
        if len(data) > 1 << 20:
            data = data[: 1 << 20]
    return data


def place(random, data):
    return random.randrange(len(data) + 1)


def seam(random, data):
    """A place between two characters, where the text is UTF-8."""
    at = place(random, data)
    while at < len(data) and data[at] & 0xC0 == 0x80:
        at += 1
    return at


def flip(random, data, others):
    if not data:
        return b"\xff"
    at = random.randrange(len(data))
    return data[:at] + bytes([data[at] ^ 1 << random.randrange(8)]) + data[at + 1 :]


def put(random, data, others):
    at = place(random, data)
    return data[:at] + random.randbytes(random.choice((1, 1, 2, 4, 8, 40))) + data[at:]


def overwrite(random, data, others):
    at = place(random, data)
    value = random.choice(
        (
            b"\0",
            b"\xff",
            b"\xff\xff\xff\xff",
            b"\0\0\0\0",
            b"\x7f\xff\xff\xff",
            b"\x80",
            b"\xed\xa0\x80",
            b"\xff\xfe",
            random.randbytes(4),
        )
    )
    return data[:at] + value + data[at + len(value) :]


def cut(random, data, others):
    at = place(random, data)
    return data[:at] + data[at + random.choice((1, 1, 2, 4, 16, 100, 1000)) :]


def truncate(random, data, others):
    return data[: place(random, data)]


def repeat(random, data, others):
    at, length = place(random, data), random.choice((1, 3, 20, 200))
    return data[:at] + data[at : at + length] * random.choice((2, 3, 50)) + data[at + length :]


def move(random, data, others):
    a, b = sorted((place(random, data), place(random, data)))
    piece, rest = data[a:b], data[:a] + data[b:]
    at = place(random, rest)
    return rest[:at] + piece + rest[at:]


def splice(random, data, others):
    other = random.choice(others) if others else data
    return data[: place(random, data)] + other[place(random, other) :]


def odd(random, data, others):
    at = seam(random, data)
    return data[:at] + random.choice(ODD).encode("utf-8", "surrogatepass") + data[at:]


BYTES = [flip, flip, put, overwrite, cut, truncate, repeat, move, splice, odd]


def tokens(words):
    def insert(random, data, others):
        at = seam(random, data)
        return data[:at] + random.choice(words).encode() + data[at:]

    return insert


def lines(random, data, others):
    rows = data.split(b"\n")
    a, b = random.randrange(len(rows)), random.randrange(len(rows))
    action = random.randrange(4)
    if action == 0:
        rows[a], rows[b] = rows[b], rows[a]
    elif action == 1:
        rows.insert(a, rows[b])
    elif action == 2:
        del rows[a]
    else:
        rows[a] = random.choice(ODD).encode()
    return random.choice((b"\n", b"\n", b"\n", b"\r\n", b"\r")).join(rows)


def cells(separator):
    def change(random, data, others):
        rows = data.split(b"\n")
        at = random.randrange(len(rows))
        row = rows[at].split(separator)
        column = random.randrange(len(row))
        action = random.randrange(5)
        if action < 2:
            row[column] = random.choice(ODD).encode()
        elif action == 2:
            row.insert(column, row[random.randrange(len(row))])
        elif action == 3:
            del row[column]
        else:
            row[column] = b'"' + row[column] + random.choice((b'"', b'""', b""))
        rows[at] = separator.join(row)
        return b"\n".join(rows)

    return change


def tags(random, data, others):
    found = list(re.finditer(rb"<[^<>]*>", data))
    if not found:
        return data
    a, b = random.choice(found), random.choice(found)
    action = random.randrange(4)
    if action == 0:
        return data[: a.start()] + data[a.end() :]
    if action == 1:
        return data[: a.start()] + a[0] * random.choice((2, 30)) + data[a.end() :]
    if action == 2:
        return data[: a.start()] + b[0] + data[a.end() :]
    return data[: a.start()] + data[min(a.start(), b.start()) : max(a.end(), b.end())] + data[a.start() :]


def values(random, data, others):
    """Another value for an attribute or for what stands between two tags."""
    found = list(re.finditer(rb"(?<==\")[^\"<>]*(?=\")|(?<=>)[^<>]+(?=<)", data))
    if not found:
        return data
    a = random.choice(found)
    value = random.choice(ODD).encode() if random.random() < 0.8 else random.choice(found)[0]
    if random.random() < 0.9:
        # As XML writes it, so that what reads the value sees it.
        value = (
            bytes(b for b in value if b >= 0x20 or b in b"\t\n\r")
            .replace(b"&", b"&amp;")
            .replace(b"<", b"&lt;")
            .replace(b'"', b"&quot;")
        )
    return data[: a.start()] + value + data[a.end() :]


def settings(random, data, others):
    """Another value, in quotation marks, for a word of a YAML file: the file stays YAML."""
    found = list(
        re.finditer(rb"(?<=[:,\[] )[^\s\[\]{},#][^,\[\]{}\n]*|(?<=- )[^\s{\[][^\n]*|^[a-z-]+(?=:)", data, re.M)
    )
    if not found:
        return data
    a = random.choice(found)
    word = random.choice(ODD) if random.random() < 0.6 else random.choice(found)[0].decode("utf-8", "replace")
    kept = "".join(c if " " <= c < "\x7f" and c not in '"\\' else f"\\U{ord(c):08X}" for c in word)
    return data[: a.start()] + f'"{kept}"'.encode() + data[a.end() :]


def elements(random, data, others):
    """Takes a whole element out, doubles it, puts it into another place or wraps it: what comes of it is XML."""
    found = [m for m in re.finditer(rb"<([A-Za-z][\w:.-]*)[^<>]*?(?:/>|>[^<]*</\1>)", data)]
    if not found:
        return data
    a, b = random.choice(found), random.choice(found)
    action = random.randrange(5)
    if action == 0:
        return data[: a.start()] + data[a.end() :]
    if action == 1:
        return data[: a.end()] + a[0] * random.choice((1, 2, 100)) + data[a.end() :]
    if action == 2:
        return data[: a.start()] + b[0] + data[a.start() :]
    if action == 3:
        return data[: a.start()] + b"<x>" * 5 + a[0] + b"</x>" * 5 + data[a.end() :]
    return data[: a.start()] + random.choice(WHOLE).encode() + data[a.start() :]


def words(random, data, others):
    """Swaps little-endian words of a binary file with extreme ones."""
    if len(data) < 8:
        return data
    at = random.choice((4, 8, 12, 16, 20, random.randrange(len(data) - 4)))
    return (
        data[:at]
        + struct.pack(
            "<I", random.choice((0, 1, 2, 0x7FFFFFFF, 0xFFFFFFFF, random.getrandbits(32), random.randrange(5000)))
        )
        + data[at + 4 :]
    )


def characters(encoding):
    def change(random, data, others):
        at = place(random, data) & ~1
        return data[:at] + random.choice(ODD).encode(encoding, "ignore") + data[at:]

    return change


def members(random, data, others):
    """Changes a member of a ZIP container and packs it anew, so that the checksums are right."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as container:
            content = {item.filename: container.read(item) for item in container.infolist() if item.file_size < 1 << 20}
    except Exception:
        return flip(random, data, others)
    names = [name for name in content if "sheet" in name or "haredStrings" in name] or list(content)
    if not names:
        return data
    name = random.choice(names)
    for _ in range(random.choice((1, 2, 3))):
        content[name] = random.choice([elements] * 4 + [values] * 6 + [tags, tokens(XML), odd])(
            random, content[name], []
        )
    if random.random() < 0.05:
        content.pop(random.choice(names))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", random.choice((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED))) as container:
        for name, value in content.items():
            container.writestr(zipfile.ZipInfo(name), value)
    return out.getvalue()


STRUCTURES = {
    "text": [lines, lines, tokens(MARKUP), tokens(MARKUP), odd],
    "html": [tags, tags, values, tokens(XML), tokens(XML), tokens(MARKUP)],
    "xml": [elements] * 5 + [values] * 6 + [tags, tokens(XML)],
    "tsv": [cells(b"\t")] * 5 + [lines, lines],
    "csv": [cells(b",")] * 5 + [lines, lines],
    "yaml": [settings] * 8 + [tokens(YAML)] * 2 + [lines] * 2,
    "binary": [words] * 6,
    "utf16le": [characters("utf-16-le")] * 4,
    "utf16be": [characters("utf-16-be")] * 4,
    "cp949": [characters("cp949")] * 4 + [lines],
    "xlsx": [members] * 12,
}


def generator(*seed):
    return random.Random("/".join(map(str, seed)))
