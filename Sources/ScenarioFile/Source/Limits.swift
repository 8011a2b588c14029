/// How much a file may ask of the machine, whatever its size: no conference comes near, and a file that goes beyond is refused with the
/// figure, before it takes gigabytes or minutes. docs/scenario.md lists them.
enum Limits {
  /// Bytes of a file. 100,000 delegates in a plan with its roster are 40 MB.
  static let bytes = 512 << 20
  /// Bytes that all parts of a workbook unpack to together. 10,000 delegates with 30 columns are 20 MB.
  static let unpacked = 128 << 20
  /// Bytes of one piece of markup of a workbook, such as an element with its attributes.
  static let markup = 1 << 20
  /// How deep the elements of a workbook are nested; a dozen is usual.
  static let elementDepth = 100
  /// Cells of a workbook, with the empty ones before the last of a row.
  static let workbookCells = 3_000_000
  /// Cells of a CSV file; a million delegates with 15 columns are 15 million.
  static let cells = 20_000_000
  /// Columns of a table.
  static let columns = 1000
  /// Bytes of the text in a cell: the 32,767 characters that Excel allows, of four bytes each.
  static let cellBytes = 131_068
  /// Things that one cell lists.
  static let items = 1000
  /// Values of a YAML file; 100,000 delegates with 15 values each are 1.5 million.
  static let nodes = 10_000_000
  /// Values that aliases of a YAML file stand for, all together.
  static let repeated = 100_000
  /// How deep the values of a YAML file are nested; scenarios need eight.
  static let depth = 100
  /// Problems that are told; of the rest only the number.
  static let told = 100
  /// Problems that are remembered.
  static let remembered = 10_000
  /// Characters of a message.
  static let message = 600

  /// A number with its thousands apart: `1,204`.
  static func grouped(_ number: Int) -> String {
    var digits = String(number.magnitude)
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return (number < 0 ? "-" : "") + ([digits] + groups).joined(separator: ",")
  }
}
