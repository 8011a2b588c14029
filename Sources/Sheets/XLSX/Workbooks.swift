/// The workbooks that an audience gets: one for the whole conference, one with a tab per door, one with a tab per workshop,
/// and a file of its own for each delegation, which is for its members.
func workbooks(_ content: SheetContent) throws(SheetError) -> [SheetFile] {
  let sheets = tables(content)
  func folder(_ name: String) -> [TableSheet] { sheets.filter { $0.path.hasPrefix(name + "/") } }
  var files = [try workbook("conference", sheets.filter { !$0.path.contains("/") }, content)]
  for name in ["rooms", "workshops"] where !folder(name).isEmpty {
    files.append(try workbook(name, folder(name), content))
  }
  for delegation in folder("delegations") { files.append(try workbook(delegation.path, [delegation], content)) }
  return files
}
