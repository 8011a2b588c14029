import Conference

/// A comparison as a page of its own, which needs no network and no script.
///
/// - Parameters:
///   - title: what is compared.
///   - columns: the candidates.
///   - sections: tables with a title; every row has a name and a text per candidate.
///   - language: of these texts.
public func comparisonPage(
  title: String, columns: [String], sections: [(title: String, rows: [(name: String, cells: [String])])],
  language: Language = .english
) -> SheetFile {
  var body = Markup()
  body.element("header", ["class": "masthead"]) { header in
    header.element("h1", text: title)
  }
  body.element("main", ["id": "main"]) { main in
    for section in sections where !section.rows.isEmpty {
      main.element("section") { content in
        content.element("h2", text: section.title)
        content.element("div", ["class": "scroll"]) { scroll in
          scroll.element("table", ["class": "data compact"]) { table in
            table.element("thead") { head in
              head.element("tr") { row in
                row.element("th", ["scope": "col"], text: "")
                for column in columns { row.element("th", ["scope": "col"], text: column) }
              }
            }
            table.element("tbody") { rows in
              for line in section.rows {
                rows.element("tr") { row in
                  row.element("th", ["scope": "row"], text: line.name)
                  for cell in line.cells { row.element("td", text: cell) }
                }
                rows.newLine()
              }
            }
          }
        }
      }
    }
  }
  var heading = Markup()
  heading.element("title", text: title)
  let html = """
    <!DOCTYPE html>
    <html lang="\(language.rawValue)">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="generator" content="Breakout">
    \(heading.html)
    <style>
    \(reportStyle)
    </style>
    </head>
    <body>
    \(body.html)
    </body>
    </html>

    """
  return SheetFile(name: "comparison.html", contents: Array(html.utf8), isPersonal: true)
}
