import CZlib

/// A workbook of one sheet, its parts stored as they are, so that what is mutated is the sheet and not the packing.
func workbook(of sheet: [UInt8]) -> [UInt8] {
  let parts: [(name: String, bytes: [UInt8])] = [
    (
      "xl/workbook.xml",
      Array(#"<workbook xmlns:r="r"><sheets><sheet name="s" sheetId="1" r:id="r1"/></sheets></workbook>"#.utf8)
    ),
    (
      "xl/_rels/workbook.xml.rels",
      Array(#"<Relationships><Relationship Id="r1" Target="s.xml"/></Relationships>"#.utf8)
    ),
    (
      "xl/styles.xml",
      Array(#"<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="22"/></cellXfs></styleSheet>"#.utf8)
    ),
    ("xl/sharedStrings.xml", Array("<sst><si><t>d1</t></si><si><t>law</t></si></sst>".utf8)),
    ("xl/s.xml", sheet),
  ]
  var (file, directory): ([UInt8], [UInt8]) = ([], [])
  for (name, bytes) in parts {
    // Version, flags, method, time and date; then sum and sizes; then the lengths of name and extra field.
    let middle =
      [20, 0, 0, 0, 0].flatMap(two)
      + [Int(crc32(0, bytes, UInt32(bytes.count))), bytes.count, bytes.count].flatMap(four) + two(name.utf8.count)
      + two(0)
    directory +=
      four(0x0201_4b50) + two(20) + middle + [0, 0, 0].flatMap(two) + four(0) + four(file.count) + Array(name.utf8)
    file += four(0x0403_4b50) + middle + Array(name.utf8) + bytes
  }
  let start = file.count
  file += directory
  return file + four(0x0605_4b50) + [0, 0, parts.count, parts.count].flatMap(two)
    + [directory.count, start].flatMap(four) + two(0)
}

private func two(_ number: Int) -> [UInt8] { [UInt8(number & 255), UInt8(number >> 8 & 255)] }
private func four(_ number: Int) -> [UInt8] { two(number) + two(number >> 16) }
