import Conference
import Testing

@testable import ScenarioFile

/// The cells of a text by rows, the header first, and what is wrong with it as `line:column: message`.
private func read(_ text: String) -> (rows: [[String]], problems: [String]) {
  let findings = Findings()
  let table = CSVReader.table(text, file: "t.csv", findings: findings)
  let rows = table.map { [$0.header] + $0.rows } ?? []
  return (
    rows.map { $0.map(\.text) },
    findings.sorted(main: "t.csv").map { "\($0.line):\($0.column): \($0.message)" }
  )
}

@Test(arguments: [
  ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
  ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
  ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
  ("a,b\n1,2", [["a", "b"], ["1", "2"]]),
  ("a;b\n1;2", [["a", "b"], ["1", "2"]]),
  ("a\tb\n1\t2", [["a", "b"], ["1", "2"]]),
  ("a\n1\n2", [["a"], ["1"], ["2"]]),
  ("a,b\n,\n1,\n,2\n", [["a", "b"], ["1", ""], ["", "2"]]),
  ("a,b\n\n\n1,2\n\n", [["a", "b"], ["1", "2"]]),
  ("\n\na,b\n1,2", [["a", "b"], ["1", "2"]]),
  (" a , b \n 1 , 2 ", [["a", "b"], ["1", "2"]]),
  ("a,b\n\"1,5\",2", [["a", "b"], ["1,5", "2"]]),
  ("a,b\n\"say \"\"hi\"\"\",2", [["a", "b"], ["say \"hi\"", "2"]]),
  ("a,b\n\"\",\"\"\"\"", [["a", "b"], ["", "\""]]),
  ("a,b\n\"two\nlines\",2", [["a", "b"], ["two\nlines", "2"]]),
  ("a,b\n\"two\r\nlines\",2", [["a", "b"], ["two\r\nlines", "2"]]),
  ("a,b\n \"1\" , \"2\" ", [["a", "b"], ["1", "2"]]),
  ("\"a\",\"b\"\n\"1\",\"2\"", [["a", "b"], ["1", "2"]]),
  ("a;\"b,c\";d\n1;2;3", [["a", "b,c", "d"], ["1", "2", "3"]]),
  ("name;note\nx;1,2\ny;3,4", [["name", "note"], ["x", "1,2"], ["y", "3,4"]]),
  ("é,œ\n👩‍👩‍👧,ж", [["é", "œ"], ["👩‍👩‍👧", "ж"]]),
  ("a,b\n\u{A0}é\u{3000},\t2\t \n\u{A0},x", [["a", "b"], ["é", "2"], ["", "x"]]),
  ("SEP=|\na|b,c\n1|2", [["a", "b,c"], ["1", "2"]]),
]) func `CSV is read as the RFC has it`(text: String, rows: [[String]]) {
  let found = read(text)
  #expect(found.rows == rows)
  #expect(found.problems == [])
}

@Test(arguments: [
  ("", ["1:1: the roster is empty; begin with a line of column names"]),
  ("\n \n,,\n", ["1:1: the roster is empty; begin with a line of column names"]),
  ("a,b\n1,\"2", ["2:3: a quote that is never closed; add one at the end of the cell"]),
  ("a,b\n1,\"2\n3,4\n", ["2:3: a quote that is never closed; add one at the end of the cell"]),
  ("a,b\n1,x\"y", ["2:4: a quote inside a cell without quotes; put quotes around the cell and double this one"]),
  ("a,b\n\"1\"x,2", ["2:4: 'x' after a closing quote; double the quotes that belong to the text"]),
  ("a,b\n\"5\" screen\",2", ["2:4: 'screen\"' after a closing quote; double the quotes that belong to the text"]),
  ("a,b\n1,\u{0}2", ["2:3: a control character (code 0); remove it"]),
  ("a,b\n\"1\u{7F}\",2", ["2:3: a control character (code 127); remove it"]),
]) func `what is no CSV is reported at its place`(text: String, problems: [String]) {
  #expect(read(text).problems == problems)
}

@Test func `every cell knows its place, also after quoted line breaks`() throws {
  let findings = Findings()
  let table = try #require(
    CSVReader.table("id,note,x\r\na,\"é\nsecond\",2\r\nb,👩‍👩‍👧,3", file: "t.csv", findings: findings))
  #expect(table.rows[0].map { "\($0.place.line):\($0.place.column)" } == ["2:1", "2:3", "3:9"])
  // Columns count Unicode scalars, as those of the YAML reader do; the family has five.
  #expect(table.rows[1].map { "\($0.place.line):\($0.place.column)" } == ["4:1", "4:3", "4:9"])
}

@Test func `any cells that are written as CSV are read back`() {
  let seed: UInt64 = 20_190_516
  var random = SplitMix64(seed: seed)
  let alphabet = ["a", "é", "\"", ",", ";", "\n", "\r\n", "\t", "x y", "1", ""]
  for round in 0..<300 {
    let width = Int(random.next() % 5) + 2
    let rows = (0...Int(random.next() % 6)).map { row in
      (0..<width).map { column in
        let text = (0..<Int(random.next() % 4)).map { _ in alphabet[Int(random.next() % UInt64(alphabet.count))] }
          .joined()
        return (row == 0 || column == 0 ? "k\(text)k" : text).trimmed
      }
    }
    let delimiter = [",", ";", "\t"][Int(random.next() % 3)]
    let text = rows.map { row in
      row.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: delimiter)
    }.joined(separator: "\r\n")
    let found = read(text)
    guard found.rows == rows, found.problems.isEmpty else {
      Issue.record("seed \(seed), round \(round): \(text.debugDescription) read as \(found)")
      return
    }
  }
}

@Test func `names of ASCII fold like any others`() {
  for scalar in (0..<128).compactMap({ Unicode.Scalar($0 as UInt32) }) {
    let text = "X\(scalar)Y \(scalar) z"
    // One letter more that is no ASCII takes the way through Unicode.
    #expect(RosterColumn.folded(text) + " e" == RosterColumn.folded(text + " É"), "U+\(scalar.value)")
    #expect(Heading.folded(text) + " e" == Heading.folded(text + " É"), "U+\(scalar.value)")
  }
}
