import Conference
import Testing

@testable import Sheets

@Suite struct FileNamesTests {
  @Test(arguments: [
    ("room-8", "room-8"), ("Salle 8/é", "salle-8-e"), ("../../etc/passwd", "etc-passwd"), ("", "x"), ("..", "x"),
    ("CON", "conx"), ("lpt1", "lpt1x"), ("ოთახი", "otakhi"), ("Łódź", "lodz"), ("Straße Київ", "strasse-kiiv"),
    ("🙂", "x"), ("a\u{0}b", "a-b"), ("C:\\x", "c-x"), ("-rf", "rf"),
    ("Ärger—und ﬁ", "arger-und-fi"),
  ])
  func `a slug is plain letters, digits and hyphens`(identifier: String, slug: String) {
    #expect(FileNames.slug(identifier) == slug)
  }

  @Test func `identifiers with the same slug get names of their own`() {
    var names = FileNames(folder: "rooms", suffix: ".csv")
    let found = ["a b", "a-b", "A B", "a-b-2", "a-b"].map { names.name(for: $0) }
    #expect(found == ["a-b", "a-b-2", "a-b-3", "a-b-2-2", "a-b-4"].map { "rooms/\($0).csv" })
  }

  @Test(arguments: 0..<200)
  func `no identifier leaves the folder or takes another's name`(seed: Int) {
    var random = SplitMix64(seed: seed)
    let alphabet = ["a", "b", ".", "-", "/", "\\", ":", " ", "é", "\u{202E}", "\u{0}", "0", "🙂"]
    var names = FileNames(folder: "rooms", suffix: ".csv")
    var seen: Set<String> = []
    for _ in 0..<20 {
      let identifier = random.text(of: alphabet, fewerThan: 80)
      let name = names.name(for: identifier)
      #expect(name.wholeMatch(of: /rooms\/[a-z0-9]([a-z0-9-]*[a-z0-9])?\.csv/) != nil, "seed \(seed)")
      #expect(name.utf8.count <= 80)
      #expect(seen.insert(name).inserted, "seed \(seed)")
    }
  }
}
