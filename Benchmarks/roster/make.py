#!/usr/bin/env python3
"""Writes a scenario, a large roster for it, and workbooks that mean harm, without any package.

    make.py FOLDER     FOLDER/scenario.yaml, big.xlsx (10,000 delegates, 30 columns), bomb.xlsx, liar.xlsx, entities.xlsx
"""
import pathlib
import struct
import sys
import zipfile

TOPICS = [f"w{number}" for number in range(1, 21)]
SCENARIO = """format: breakout/1
event:
  name: A large roster
  timezone: Europe/Paris
  days: [{id: day, date: 2030-05-17, opens: "08:00", closes: "18:00"}]
rooms:
%s
sessions:
%s
sectors: [{id: s0}, {id: s1}, {id: s2}, {id: s3}, {id: s4}]
delegates: {roster: roster.csv}
policy: [preferences]
""" % ("\n".join(f"  - {{id: r{n}, seats: 600}}" for n in range(1, 21)),
       "\n".join(f'  - {{id: w{n}, kind: workshop, title: "Topic {n}", minutes: 90, start: "09:00", room: r{n}}}' for n in range(1, 21)))

WORKBOOK = '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' \
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' \
    '<sheets><sheet name="People" sheetId="1" r:id="rId1"/></sheets></workbook>'
RELATIONS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' \
    '<Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>'


def column(number):
    return (chr(64 + number // 26) if number >= 26 else "") + chr(65 + number % 26)


def sheet(rows, strings):
    """The rows as XML, every text in the table of strings, as spreadsheets save them."""
    yield '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    for number, row in enumerate(rows, 1):
        cells = []
        for position, text in enumerate(row):
            index = strings.setdefault(text, len(strings))
            cells.append(f'<c r="{column(position)}{number}" t="s"><v>{index}</v></c>')
        yield f'<row r="{number}">{"".join(cells)}</row>'
    yield "</sheetData></worksheet>"


def rows():
    """30 columns: id, name, sector, country, six choices, languages, and 19 that planning does not use."""
    yield (["id", "name", "sector", "country"] + [f"choice {rank}" for rank in range(1, 7)] + ["languages"]
           + [f"question {number}" for number in range(1, 20)])
    for person in range(10000):
        wishes = [TOPICS[(person * 7 + rank * 3) % 20] for rank in range(6)]
        yield ([f"d-{person}", f"Delegate {person}", f"s{person % 5}", f"Country {person % 190}"] + wishes + ["en; fr"]
               + [f"answer {person} to {number}" for number in range(1, 20)])


def archive(path, worksheet, strings=None):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("xl/workbook.xml", WORKBOOK)
        file.writestr("xl/_rels/workbook.xml.rels", RELATIONS)
        with file.open("xl/worksheets/sheet1.xml", "w") as part:
            for piece in worksheet:
                part.write(piece if isinstance(piece, bytes) else piece.encode())
        if strings is not None:
            table = "".join(f"<si><t>{text}</t></si>" for text in strings)
            file.writestr("xl/sharedStrings.xml", f"<sst>{table}</sst>")


def bomb():
    yield "<worksheet><sheetData>"
    for _ in range(300):
        yield b" " * (1 << 20)
    yield "</sheetData></worksheet>"


def entities():
    yield "<!DOCTYPE x [<!ENTITY a0 \"ha\">"
    for level in range(1, 30):
        yield f'<!ENTITY a{level} "{f"&a{level - 1};" * 10}">'
    yield ']><worksheet><sheetData><row r="1"><c r="A1" t="str"><v>&a29;</v></c></row></sheetData></worksheet>'


def lying(path):
    """Makes an archive say that its worksheet unpacks to a thousand bytes."""
    contents = bytearray(path.read_bytes())
    name = b"xl/worksheets/sheet1.xml"
    for signature, size, title in ((b"PK\3\4", 22, 30), (b"PK\1\2", 24, 46)):
        start = contents.find(signature)
        while start >= 0:
            if contents[start + title:start + title + len(name)] == name:
                struct.pack_into("<I", contents, start + size, 1000)
            start = contents.find(signature, start + 4)
    path.write_bytes(contents)


def main():
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "scenario.yaml").write_text(SCENARIO)
    strings = {}
    archive(folder / "big.xlsx", list(sheet(rows(), strings)), strings)
    archive(folder / "bomb.xlsx", bomb())
    archive(folder / "liar.xlsx", bomb())
    lying(folder / "liar.xlsx")
    archive(folder / "entities.xlsx", entities())


main()
