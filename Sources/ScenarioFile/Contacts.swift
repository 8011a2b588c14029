import Conference

/// Reads the addresses of people, as `import --contacts` writes them: a table with the columns `id`, `name` and `email`, of which the name
/// may be missing. Whoever has no address is left out.
///
/// - Parameters:
///   - bytes: CSV or an Excel workbook.
///   - name: what problems call the file.
/// - Returns: the addresses by code.
/// - Throws: ``InvalidScenarioFile`` with everything that is wrong, each at its place.
public func decodeContacts(
  _ bytes: [UInt8], name: String = "contacts.csv"
) throws(InvalidScenarioFile) -> [String: MailAddress] {
  let findings = Findings()
  var contacts: [String: MailAddress] = [:]
  if let table = rosterTable(bytes, file: name, findings: findings), let columns = ContactColumns(table, findings) {
    for row in table.rows {
      guard let email = columns.cell(columns.email, of: row), !email.text.isEmpty else { continue }
      let id = columns.cell(columns.id, of: row) ?? email
      let person = columns.name.flatMap { columns.cell($0, of: row)?.text } ?? ""
      guard id != email, !id.text.isEmpty else {
        findings.error(
          "'\(email.text)' is nobody's address; write the code of its delegate into the column 'id'", at: email.place)
        continue
      }
      guard let address = MailAddress(email.text, name: person) else {
        findings.error("'\(email.text)' is no e-mail address; write one such as desk@example.org", at: email.place)
        continue
      }
      if contacts.updateValue(address, forKey: id.text) != nil {
        findings.error("'\(id.text)' has an address already; leave one of the two rows out", at: id.place)
      }
    }
  }
  guard findings.diagnostics.isEmpty else { throw InvalidScenarioFile(diagnostics: findings.sorted(main: name)) }
  return contacts
}

/// Where the columns of a table of addresses are.
private struct ContactColumns {
  let id: Int
  let email: Int
  /// Nil where there is none.
  let name: Int?

  /// Nil where one that must be there is missing, which is reported.
  init?(_ table: Table, _ findings: Findings) {
    let headers = table.header.map { RosterColumn.folded($0.text) }
    func find(_ names: [String]) -> Int? { headers.firstIndex { names.contains($0) } }
    name = find(["name", "nom"])
    guard let id = find(["id", "code", "identifiant"]),
      let email = find(["email", "e mail", "mail", "address", "adresse"])
    else {
      let place = table.header.first?.place ?? Location(file: "", line: 1, column: 1)
      findings.error(
        "a table of addresses has the columns 'id' and 'email'; these are \(table.header.map { "'\($0.text)'" }.joinedInWords)",
        at: place)
      return nil
    }
    (self.id, self.email) = (id, email)
  }

  /// A cell; nil where the row is shorter.
  func cell(_ column: Int, of row: [Cell]) -> Cell? { row.indices.contains(column) ? row[column] : nil }
}
