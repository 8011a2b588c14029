import Conference
import Testing

/// Rosters as they really come, each read right or refused with the row and the reason.
struct AwkwardRosterTests {
  /// A roster, and its delegates or its problems.
  struct Case: CustomTestStringConvertible {
    var title: String
    var bytes: [UInt8]
    var delegates: [String] = []
    var problems: [String] = []

    init(_ title: String, _ text: String, _ delegates: [String] = [], refused: [String] = []) {
      self.init(title, bytes: Array(text.utf8), delegates, refused: refused)
    }

    init(_ title: String, bytes: [UInt8], _ delegates: [String] = [], refused: [String] = []) {
      (self.title, self.bytes, self.delegates, problems) = (title, bytes, delegates, refused)
    }

    var testDescription: String { title }
  }

  @Test(arguments: encodings + delimiters + shapes + people + wishes + times)
  func `it is read right, or refused with the row and the reason`(roster: Case) {
    let result = Imported([("r.csv", roster.bytes)])
    #expect(result.delegates == roster.delegates)
    #expect(result.problems == roster.problems)
  }

  static let encodings = [
    Case("UTF-8 with a byte-order mark", "\u{FEFF}id,name,sector\na,Žofia,police\n", ["a | Žofia | police"]),
    Case(
      "UTF-16, little-endian, with a mark", bytes: utf16("\u{FEFF}id\tname\tsector\r\na\tნინო\tpolice\r\n"),
      ["a | ნინო | police"]),
    Case(
      "UTF-16, big-endian, with a mark", bytes: utf16("\u{FEFF}id,name,sector\na,Օլգա,police\n", isBig: true),
      ["a | Օլգա | police"]),
    Case("UTF-16 without a mark", bytes: utf16("id,name,sector\na,Zoë,police\n"), ["a | Zoë | police"]),
    Case(
      "UTF-16 that ends in mid-character", bytes: Array(utf16("\u{FEFF}id,sector\na,police\n").dropLast()),
      refused: ["r.csv:1:1 this looks like UTF-16 and is not; save the file as UTF-8"]),
    Case(
      "Windows-1252", bytes: latin("id;name;sector\na;Zo\u{EB} \u{8C}uvre \u{80};police\n"),
      ["a | Zoë Œuvre € | police"]),
    Case(
      "neither of them", bytes: latin("id,name,sector\na,x\u{81},police\n"),
      refused: ["r.csv:2:4 this is neither UTF-8 nor Windows-1252 from here on; save the file as UTF-8"]),
    Case(
      "a picture", bytes: [0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10, 0x4A],
      refused: ["r.csv:1:5 this is neither UTF-8 nor Windows-1252 from here on; save the file as UTF-8"]),
    Case(
      "a workbook of Excel 97", bytes: [0xD0, 0xCF, 0x11, 0xE0, 0xA1],
      refused: [
        "r.csv:1:1 this is a workbook of Excel 97, or one with a password; save it as .xlsx without a password, or as CSV"
      ]),
    Case("nothing", "", refused: ["r.csv:1:1 the roster is empty; begin with a line of column names"]),
  ]

  static let delimiters = [
    Case("semicolons, as European Excel has them", "id;name;sector\na;Doe, Jo;police\n", ["a | Doe, Jo | police"]),
    Case("tabs", "id\tname\tsector\na\tJo; Ann\tpolice\n", ["a | Jo; Ann | police"]),
    Case("bars", "id|name|sector\na|Jo|police\n", ["a | Jo | police"]),
    Case("a delimiter that is declared", "sep=;\r\nid;name;sector\r\na;\"J;o\";police\r\n", ["a | J;o | police"]),
    Case("a declared delimiter in quotes", "\"sep=|\"\nid|sector\na|police\n", ["a | police"]),
    Case("commas in the header's quotes", "id;\"name; last, first\";sector;Nom\na;;police;Jo\n", ["a | Jo | police"]),
    Case("old Macintosh line ends", "id,sector\ra,police\rb,courts\r", ["a | police", "b | courts"]),
    Case(
      "quotes and line breaks inside quotes", "id,name,sector\na,\"Jo \"\"X\"\"\nDoe\",police\n",
      ["a | Jo \"X\" Doe | police"]),
    Case(
      "a quote that is never closed", "id,name,sector\na,\"Jo,police\nb,Al,courts\n",
      refused: ["r.csv:2:3 a quote that is never closed; add one at the end of the cell"]),
  ]

  static let shapes = [
    Case("blank rows and blank columns at the end", "id,sector,,\n,,,\na,police,,\n\n,,,\n", ["a | police"]),
    Case(
      "a row that ends before its sector", "id,name,sector\na,Jo\nb,Al,courts\n",
      refused: [
        "r.csv:2:3 a delegate without a sector; give one of the scenario's sectors, or say --default sector=… for all who have none, or --skip-bad-rows to leave them out"
      ]),
    Case(
      "rows that end early, as Excel writes them", "id,sector,choice 1,choice 2\na,police,w1\nb,courts\n",
      ["a | police | w1", "b | courts"]),
    Case(
      "a row that is too long", "id,sector\na,police,x\n",
      refused: ["r.csv:2:10 'x' is beyond the last column; put quotes around cells with a delimiter in them"]),
    Case("a title above the header", "Registrations of May,,\n,,\nid,name,sector\na,Jo,police\n", ["a | Jo | police"]),
    Case(
      "columns that planning does not use", "Horodateur,id,Shoe size,sector,Régime alimentaire\nx,a,44,police,vegan\n",
      ["a | police"]),
    Case("headers with marks and in capitals", "ID *, NAME: ,\"SECTOR?\"\na,Jo,police\n", ["a | Jo | police"]),
    Case(
      "two columns of one meaning", "id,sector,Secteur\na,police,courts\n",
      refused: ["r.csv:1:11 a second column for 'sector'; keep one"]),
    Case(
      "no sector at all", "id,name\na,Jo\n",
      refused: ["r.csv:1:1 there is no column 'sector'; every delegate needs one"]),
  ]

  static let people = [
    Case(
      "first and last names, in French", "Prénom,Nom,Secteur,Pays\nJo,Doe,Services répressifs,Albanie\n",
      ["alb-1 | Jo Doe | police | alb"]),
    Case(
      "duplicate names are two people", "Name,Sector,Country\nJo Doe,police,Albania\nJo Doe,courts,Albania\n",
      ["alb-1 | Jo Doe | police | alb", "alb-2 | Jo Doe | courts | alb"]),
    Case(
      "one e-mail and one name are one person, the last answer counts",
      "Name,E-mail,Sector\nJo Doe,j@x.test,police\nAl,a@x.test,police\nJo  DOE,J@x.test,courts\n",
      ["d-1 | Jo  DOE | courts", "d-2 | Al | police"]),
    Case(
      "one e-mail and two names", "Name,Email,Sector\nJo,j@x.test,police\nAl,j@x.test,courts\n",
      refused: ["r.csv:3:4 the e-mail of row 2, with another name; give each an id, or put the name right"]),
    Case(
      "one id and two people", "id,name,sector\na,Jo,police\na,Al,courts\n",
      refused: ["r.csv:3:1 delegate 'a' is declared a second time; rename one, or remove it"]),
    Case(
      "a formula as a name", "id,name,sector\na,=1+1,police\nb,'=2+2,courts\nc,\"'@x\",police\n",
      ["a | =1+1 | police", "b | =2+2 | courts", "c | @x | police"]),
    Case(
      "forms that ask for no name",
      "ID,Start time,Completion time,Email,Name,Sector\n1,x,y,anonymous,anonymous,police\n2,x,y,anonymous,anonymous,courts\n",
      ["1 | police", "2 | courts"]),
    Case(
      "registrations that were withdrawn",
      "ID,Name,Registration state,Sector\n1,Jo,Completed,police\n2,Al,Withdrawn,police\n3,Bo,Rejected,courts\n",
      ["1 | Jo | police"]),
    Case(
      "a sector that nothing has", "id,sector\na,Law enforcment\nb,Fire fighters\nc,police\n",
      refused: [
        "r.csv:2:3 there is no sector 'Law enforcment'; did you mean 'police'?",
        "r.csv:3:3 there is no sector 'Fire fighters'; the sectors are 'police' and 'courts'",
      ]),
    Case(
      "a country by its name", "id,sector,Country\na,police,bosnia and herzegovina\nb,police,Bosnie-Herzegovine\n",
      ["a | police | bih", "b | police | bih"]),
    Case(
      "languages and needs in words",
      "id,sector,Spoken languages,Accessibility needs\na,police,\"English, Français\",none\nb,police,en;fr,Step-Free\n",
      ["a | police | en+fr", "b | police | en+fr"]),
  ]

  static let wishes = [
    Case(
      "choices in columns, by title",
      "id,sector,1st choice,Second choice,Choix n° 3\na,police,Raising awareness,W1,\"w2 – Identifying victims\"\n",
      ["a | police | w3>w1>w2"]),
    Case(
      "choices in one cell, by semicolons",
      "id,sector,Workshops in order of preference\na,police,Identifying victims;Raising awareness;\nb,police,\n",
      ["a | police | w2>w3", "b | police"]),
    Case(
      "choices in one cell, by commas, with a comma in a title",
      "id,sector,Vœux\na,police,\"Identifying victims, Reporting, and prosecution, Raising awareness\"\n",
      ["a | police | w2>w1>w3"]),
    Case(
      "a grid of topics by rank", "id,sector,Your choices [1st choice],Your choices [2nd choice]\na,police,w2,w1\n",
      ["a | police | w2>w1"]),
    Case(
      "a grid of ranks by topic",
      "id,sector,\"Rank them [Reporting, and prosecution]\",Rank them [Identifying victims],Rank them [Raising awareness]\na,police,2,1st choice,\nb,police,third,2,1\n",
      ["a | police | w2>w1", "b | police | w3>w2>w1"]),
    Case(
      "a grid with one rank twice, and one that is none", "id,sector,w1,w2,w3\na,police,1,1,\nb,police,very,2,1\n",
      refused: [
        "r.csv:1:11 'w1' and 2 more hold numbers that may be ratings or ranks; row 2 has 1; if more is better, say --map 'w1=ratings', if 1 is the best, --map 'w1=ranks'"
      ]),
    Case(
      "a grid of ranks with something that is none", "id,sector,w1,w2,w3\na,police,2,1,\nb,police,very,2,1\n",
      refused: ["r.csv:3:10 'very' is not a rank; write 1 for the first choice, 2 for the second"]),
    Case(
      "two layouts of wishes", "id,sector,choice 1,Preferences\na,police,w1,w2;w3\n",
      refused: ["r.csv:1:20 wishes stand here and in 'choice 1'; keep one of the two columns"]),
    Case(
      "a workshop that nothing is called", "id,sector,choice 1\na,police,Fishing and hunting\n",
      refused: ["r.csv:2:10 there is no topic 'Fishing and hunting'; the topics are 'w1', 'w2' and 'w3'"]),
    Case(
      "the same wish twice", "id,sector,Choices\na,police,w1;w2;w1\n", ["a | police | w1>w2"]),
  ]

  static let times = [
    Case(
      "dates and times in digits",
      "id,sector,arrives,leaves\na,police,2019-05-16 10:30,17/05/2019 12:15:00\nb,police,05/16/2019 1:30 PM,2019-05-17T11:00\n",
      ["a | police | thu 10:30–fri 12:15", "b | police | thu 13:30–fri 11:00"]),
    Case(
      "weekdays in English and French, with a time or without",
      "id,sector,arrives,leaves\na,police,Friday 10h30,\nb,police,\"jeu., 10:30\",vendredi\n",
      ["a | police | fri 10:30–", "b | police | thu 10:30–fri 17:00"]),
    Case(
      "days alone, and days around the conference",
      "id,sector,Arrival date,Departure date\na,police,2019-05-17,2019-05-17\nb,police,2019-05-14,2019-05-20\n",
      ["a | police | fri 08:30–fri 17:00", "b | police"]),
    Case(
      "a day in between that is none of the conference",
      "id,sector,arrives\na,police,2019-05-20 09:00\nb,police,soon\n",
      refused: [
        "r.csv:2:10 '2019-05-20 09:00' is no time of the conference; its days are 2019-05-16 and 2019-05-17",
        "r.csv:3:10 'soon' is not a day and a time; write them as thu 11:15",
      ]),
  ]

  private static func utf16(_ text: String, isBig: Bool = false) -> [UInt8] {
    text.utf16.flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 255))
      return isBig ? [high, low] : [low, high]
    }
  }

  /// One byte for each scalar.
  private static func latin(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
  }
}
