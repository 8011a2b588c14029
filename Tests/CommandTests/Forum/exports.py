#!/usr/bin/env python3
"""Three registration exports of one synthetic event: exports.py FOLDER

Writes indico.csv, google.csv and msforms.xlsx, and for each a list of who has to be on the door lists: indico.names … Everybody is called by two
fruits, in the scripts of twelve countries; nobody has such a name. Needs nothing but Python.
"""
import csv
import random
import sys
import zipfile
from xml.sax.saxutils import escape

WORKSHOPS = ["Trust online", "Interpreting for children", "Data for policy", "Funding that lasts", "Working with survivors",
             "Teacher training", "Cities and regions", "Law and practice", "Measuring change"]
SECTORS = ["Public administration", "Civil society", "Academia", "Police & justice", "Private sector"]
COUNTRIES = {
    "Portugal": (["Maçã", "Limão", "Romã"], ["Melão", "Pêssego", "d’Avelã"]),
    "España": (["Íñame", "Piña", "Níspero"], ["Plátano", "Cañafístula", "Limón-Maracuyá"]),
    "France": (["Mûre", "Ananás", "Pêche"], ["L’Abricot", "Châtaigne", "Cerise"]),
    "Côte d’Ivoire": (["Banane", "Coco", "Goyave"], ["N’Gousse", "Papaye", "Tamarin"]),
    "Türkiye": (["Çilek", "İncir", "Ayva"], ["Üzüm", "Ağaç", "Fıstık"]),
    "Bosnia and Herzegovina": (["Đul", "Jabuka", "Šljiva"], ["Višnja", "Kruška", "Žižula"]),
    "Georgia": (["ვაშლი", "მსხალი", "ატამი"], ["ბალი", "ლეღვი", "თუთა"]),
    "Armenia": (["Խնձոր", "Տանձ", "Ծիրան"], ["Նուռ", "Թուզ", "Սալոր"]),
    "Ukraine": (["Яблуко", "Груша", "Їжина"], ["Вишня", "Слива", "Малина"]),
    "Greece": (["Μήλο", "Αχλάδι", "Ρόδι"], ["Σύκο", "Κεράσι", "Βερίκοκο"]),
    "Sweden": (["Äpple", "Päron", "Åkerbär"], ["Körsbär", "Hjortron", "Blåbär"]),
    "Czechia": (["Jablko", "Hruška", "Řešetlák"], ["Třešeň", "Meruňka", "Ořech"]),
}


def people(dice):
    """112 of them; no two have one name."""
    seen, everybody = set(), []
    for number in range(112):
        country = dice.choices(list(COUNTRIES), weights=[20, 8, 9, 7, 6, 6, 6, 6, 7, 7, 6, 6])[0]
        while True:
            first, last = (dice.choice(names) for names in COUNTRIES[country])
            if (first, last) in seen:
                last += " " + dice.choice("ABDEFGHKLMPRST") + "."
            if (first, last) not in seen:
                break
        seen.add((first, last))
        everybody.append({
            "first": first, "last": last, "country": country, "mail": f"person{number}@example.org",
            "sector": dice.choices(SECTORS, weights=[30, 26, 20, 18, 18])[0],
            "ranks": dice.sample(WORKSHOPS, len(WORKSHOPS)) if dice.random() > 0.12 else [], "part": dice.random() < 0.3,
            "languages": dice.choice(["English", "English; French", "French", "English; Portuguese", "", "Portugais, anglais"]),
            "arrives": dice.choice([""] * 10 + ["Thursday 11:00", "Thursday after lunch"]),
            "access": dice.choice([""] * 20 + ["Wheelchair"])})
    return everybody


def indico(dice, everybody):
    yield ["ID", "Name", "First Name", "Last Name", "Email Address", "Affiliation", "Position", "Country", "Title", "Stakeholder group",
           "First choice of workshop", "Second choice of workshop", "Third choice of workshop", "Dietary requirements", "Accessibility",
           "Registration date", "Registration state", "Checked in", "Price", "Tags"], None
    for number, one in enumerate(everybody, 1):
        name = f"{one['first']} {one['last']}"
        wishes = (one["ranks"][:2 if one["part"] else 3] + [""] * 3)[:3]
        state = dice.choices(["Completed", "Pending", "Withdrawn", "Rejected"], weights=[90, 4, 5, 2])[0]
        sector = one["sector"] if dice.random() > 0.03 else ""
        comes = state in ("Completed", "Pending")
        yield [number, name, one["first"], one["last"], one["mail"], f"Org {number % 17}", "", one["country"], dice.choice(["Mr", "Ms", "Dr", ""]),
               sector, *wishes, dice.choice(["", "Vegetarian", "Vegan", "No nuts; no fish"]), one["access"],
               f"2030-03-{number % 28 + 1:02}T10:1{number % 10}:00+00:00", state, "No", "0.00", ""], name if comes else None
        if number in (12, 40):  # once more with the same mail, and another answer
            yield [number + 900, name, one["first"], one["last"], one["mail"], "Org", "", one["country"], "", one["sector"], WORKSHOPS[2],
                   WORKSHOPS[4], WORKSHOPS[8], "", "", "2030-04-02T09:00:00+00:00", "Completed", "No", "0.00", ""], name


def ordinal(number):
    return {1: "1st choice", 2: "2nd choice", 3: "3rd choice"}.get(number, f"{number}th choice")


def google(everybody):
    yield ["Timestamp", "Email Address", "Your full name", "Which country do you represent?", "Which of these best describes your organisation?",
           *(f"Please rank the workshops in order of preference [{title}]" for title in WORKSHOPS), "Do you have any access needs?",
           "When do you arrive?", "Which languages do you understand?"], None
    for number, one in enumerate(everybody[:88], 1):
        name = f"{one['first']} {one['last']}"
        rank = {title: place for place, title in enumerate(one["ranks"], 1)}
        row = [ordinal(rank[title]) if title in rank and (not one["part"] or rank[title] <= 3) else "" for title in WORKSHOPS]
        if number == 20:
            row = ["1st choice" if place < 2 else "" for place in range(len(WORKSHOPS))]
        mail = one["mail"].replace("5", "5 ") if number == 33 else one["mail"]
        first = [f"4/{number % 28 + 1}/2030 14:{number % 60:02}:11", mail, name, one["country"], one["sector"]]
        yield [*first, *row, one["access"], one["arrives"], one["languages"]], name
        if number in (9, 31):
            yield ["4/29/2030 14:00:00", one["mail"].upper(), name, one["country"], one["sector"], *row, one["access"], "", ""], name


def forms(everybody):
    yield ["ID", "Start time", "Completion time", "Email", "Name", "Last modified time", "Prénom", "Nom de famille", "Pays", "Vous représentez…",
           "Classez les ateliers par ordre de préférence", "Langues que vous comprenez", "Heure d’arrivée"], None
    for number, one in enumerate(everybody[:64], 1):
        list_ = lambda items: ";".join(items) + ";" if items else ""
        yield [number, "2030-04-01 09:00", "2030-04-01 09:04", "anonymous", "", "", one["first"], one["last"], one["country"], one["sector"],
               list_(one["ranks"]), list_([part for part in one["languages"].split("; ") if part]), one["arrives"]], f"{one['first']} {one['last']}"


def workbook(path, rows):
    """Cells as Microsoft Forms writes them: texts in place, nothing for what is empty."""
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    types = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    relation = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{}" Target="{}"/></Relationships>'

    def cell(row, column, value):
        place = f"{chr(65 + column)}{row}"
        return f'<c r="{place}"><v>{value}</v></c>' if isinstance(value, int) else f'<c r="{place}" t="inlineStr"><is><t>{escape(value)}</t></is></c>'

    sheet = "".join(f'<row r="{number}">{"".join(cell(number, column, value) for column, value in enumerate(row) if value != "")}</row>'
                    for number, row in enumerate(rows, 1))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", f'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="{types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{types}.worksheet+xml"/></Types>')
        archive.writestr("_rels/.rels", relation.format(f"{office}/officeDocument", "xl/workbook.xml"))
        archive.writestr("xl/workbook.xml", f'<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="{office}"><sheets><sheet name="Sheet1" sheetId="1" r:id="r1"/></sheets></workbook>')
        archive.writestr("xl/_rels/workbook.xml.rels", relation.format(f"{office}/worksheet", "worksheets/sheet1.xml"))
        archive.writestr("xl/worksheets/sheet1.xml", f'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{sheet}</sheetData></worksheet>')


def main():
    folder, dice = sys.argv[1], random.Random(7)
    everybody = people(dice)
    for name, rows in [("indico.csv", indico(dice, everybody)), ("google.csv", google(everybody)), ("msforms.xlsx", forms(everybody))]:
        rows = list(rows)
        table = [row for row, _ in rows]
        if name.endswith("xlsx"):
            workbook(f"{folder}/{name}", table)
        else:
            with open(f"{folder}/{name}", "w", newline="", encoding="utf-8-sig" if name == "indico.csv" else "utf-8") as file:
                csv.writer(file).writerows(table)
        with open(f"{folder}/{name.split('.')[0]}.names", "w", encoding="utf-8") as file:
            file.writelines(f"{who}\n" for who in sorted({who for _, who in rows if who}))


main()
