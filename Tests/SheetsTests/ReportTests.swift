import Conference
import Foundation
import Testing
import Verification

@testable import Sheets

@Suite struct ReportTests {
  private func report(_ plan: VerifiedPlan, _ options: SheetOptions = SheetOptions()) -> String {
    let content = SheetContent(plan, options)
    return Sheets.report(content).text
  }

  @Test func `a plan that was made with settings says so to the secretariat`() {
    var source = Fixture.source
    source.settings = ["rooms.room-9.seats=30"]
    func text(_ audience: Audience) -> String {
      let files = sheets(for: Fixture.verified, source: source, options: SheetOptions(audience: audience))
      return files.first { $0.name == "report.html" }?.text ?? ""
    }
    #expect(text(.secretariat).contains("Made with settings that the file of the scenario does not have"))
    #expect(text(.secretariat).contains("rooms.room-9.seats=30"))
    #expect(!text(.public).contains("rooms.room-9.seats=30"))
  }

  @Test(arguments: Audience.allCases, Language.allCases)
  func `elements are nested and closed, identifiers are unique`(audience: Audience, language: Language) throws {
    for plan in [Fixture.verified, Congress.plan(delegates: 90, blocks: 2, workshops: 9)] {
      let page = try HTMLPage(report(plan, SheetOptions(language: language, audience: audience)))
      #expect(page.identifiers.count == Set(page.identifiers).count)
      for target in page.targets { #expect(page.identifiers.contains(target), "\(target) leads nowhere") }
    }
  }

  @Test func `it needs no network, and its one script is the one that its policy allows`() throws {
    let html = report(Fixture.verified)
    #expect(html.components(separatedBy: "<script>").count == 2 && html.components(separatedBy: "<script").count == 2)
    #expect(html.contains("<script>\(searchScript)</script>"))
    #expect(html.contains("default-src &#39;none&#39;"))
    let digest = try Checker.python(
      "import base64, hashlib, sys; print(base64.b64encode(hashlib.sha256(sys.argv[1].encode()).digest()).decode())",
      [searchScript])
    #expect(contentPolicy(allowsSearch: true).contains("'sha256-\(digest.trimmingCharacters(in: .newlines))'"))
    for audience in Audience.allCases where audience != .secretariat {
      #expect(!report(Fixture.verified, SheetOptions(audience: audience)).contains("<script"))
    }
    for word in ["http:", "https:", "//", "src=", "@import", "<link", "javascript:", " on"] {
      let hits = html.components(separatedBy: word).count - 1
      if word == " on" {
        #expect(html.firstMatch(of: /<[^>]* on[a-z]+=/) == nil)
      } else {
        #expect(hits == 0, "\(word)")
      }
    }
  }

  @Test(arguments: Language.allCases)
  func `it can be read by ear`(language: Language) throws {
    let page = try HTMLPage(report(Fixture.verified, SheetOptions(language: language)))
    #expect(page.html.contains("<html lang=\"\(language.rawValue)\">"))
    #expect(page.headings.first == 1 && page.headings.filter { $0 == 1 }.count == 1)
    for (before, after) in zip(page.headings, page.headings.dropFirst()) { #expect(after <= before + 1) }
    #expect(page.count("table") == page.count("caption"))
    #expect(page.html.matches(of: /<th>|<th class/).isEmpty, "a header cell without a scope")
    let images = page.html.matches(of: /<svg [^>]*role="img"[^>]*>.{0,6}<title id="[^"]+">[^<]+<\/title><desc/).count
    #expect(images == page.html.matches(of: /role="img"/).count && images == 3)
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='x", "{{event}} {{{styleMarkup}}}",
    "a & b &amp; c", "\"\u{301} onclick=\"x", "<\u{338}b>", "</style></title><b>",
  ])
  func `hostile names are shown, never run`(name: String) throws {
    let page = try HTMLPage(report(hostile(name)))
    let calm = try HTMLPage(report(hostile("calm")))
    #expect(page.elements == calm.elements)
    #expect(page.attributes == calm.attributes)
    #expect(page.visible.contains(plain(name)))
  }

  /// The fixture with one name for everything that has one.
  private func hostile(_ name: String) -> VerifiedPlan {
    var scenario = Fixture.scenario
    scenario.event.name = Text(name)
    for index in scenario.rooms.indices { scenario.rooms[index].name = Text(name) }
    for index in scenario.sessions.indices { scenario.sessions[index].title = Text(name) }
    for index in scenario.breaks.indices { scenario.breaks[index].name = Text(name) }
    for index in scenario.sectors.indices { scenario.sectors[index].name = Text(name) }
    for index in scenario.delegations.indices { scenario.delegations[index].name = Text(name) }
    for index in scenario.delegates.indices { scenario.delegates[index].name = name }
    return Fixture.checked(Fixture.plan, scenario)
  }

  @Test func `only names that end in Markup go in unescaped`() {
    for (name, source) in Templates.sources {
      for hit in source.matches(of: /\{\{\{\s*([^}]+?)\s*\}\}\}/) {
        #expect(hit.output.1.hasSuffix("Markup"), "\(name)")
      }
      #expect(!source.contains("{{&"))
    }
  }

  @Test func `the verdict is what was proven`() {
    func verdict(_ gaps: [Double]) -> Verdict {
      Verdict(
        gaps.map { StageProof(stage: "s", value: 100, bound: 100 - 100 * $0, allowance: 100, final: 100) }, .english)
    }
    #expect(verdict([0, 0]).headline == "Every stage is proven optimal.")
    #expect(verdict([0, 0.0312]).headline == "Within 3.2% of the best possible.")
    #expect(verdict([0, .infinity]).headline == "A valid plan, without a proof.")
    #expect(verdict([]).isGood == false)
  }

  @Test func `a plan on the curve of all trade-offs is proven to be one of them`() {
    func html(isComplete: Bool) -> String {
      var options = SheetOptions()
      options.tradeOff = TradeOff(
        first: "sector-balance", second: "preferences", points: [(5, 9), (6, 8)], chosen: 1, isComplete: isComplete)
      var plan = Fixture.plan
      plan.proof = []
      return Sheets.report(SheetContent(Fixture.checked(plan, Fixture.scenario), options)).text
    }
    #expect(html(isComplete: true).contains("by one of “Sector balance” and “Wishes”"))
    // Without stages there is no table of them.
    #expect(!html(isComplete: true).contains("id=\"proof\""))
    #expect(html(isComplete: false).contains("A valid plan, without a proof."))
  }

  @Test func `a policy without soft rules has no section about them`() {
    func shows(_ plan: VerifiedPlan) -> Bool {
      Sheets.report(SheetContent(plan, SheetOptions())).text.contains("id=\"violations\"")
    }
    #expect(shows(Fixture.verified))
    #expect(!shows(Congress.plan(delegates: 40, blocks: 1, workshops: 2)))
  }

  @Test func `what stood in the way is named`() {
    let content = SheetContent(Fixture.verified, SheetOptions())
    let obstacles = Obstacles(content)
    let wishes = UnmetWish.all(content)
    let reasons = Dictionary(
      wishes.map { wish in
        let key = "\(content.people.all[wish.person].id) \(content.programme.items[wish.wished].id)"
        return (key, obstacles.between(wish.attended, and: wish.wished, for: wish.person))
      }, uniquingKeysWith: { first, _ in first })
    #expect(reasons["alb-1 w2"] == .some(.role))
    #expect(reasons["arm-1 w2"] == .some(.pinned))
    #expect(reasons["geo-4 w3"] == .some(.needs))
    #expect(reasons["ukr-1 w4"] == .some(.sectorBalance))
    #expect(reasons["srb-4 w3"] == .some(nil))
    #expect(zip(wishes, wishes.dropFirst()).allSatisfy { $0.loss >= $1.loss })
  }
}

/// As much of an HTML reader as these tests need; it throws where an element is not closed in order.
struct HTMLPage {
  struct Malformed: Error { var place: String }

  let html: String
  private(set) var elements: [String] = []
  private(set) var attributes: [String] = []
  private(set) var identifiers: [String] = []
  private(set) var targets: [String] = []
  private(set) var visible = ""

  var headings: [Int] { elements.compactMap { $0.count == 2 && $0.hasPrefix("h") ? Int($0.dropFirst()) : nil } }

  func count(_ name: String) -> Int { elements.filter { $0 == name }.count }

  init(_ html: String) throws {
    self.html = html
    let empty: Set<String> = ["meta", "link", "br", "img", "input"]
    var open: [String] = []
    // Bytes, because a combining character would hide a bracket from Swift's characters.
    var rest = Array(html.utf8)[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      visible += HTMLPage.decoded(rest[..<start])
      guard let end = rest[start...].firstIndex(of: UInt8(ascii: ">")) else {
        throw Malformed(place: "no end of a tag")
      }
      let tag = String(decoding: rest[(start + 1)..<end], as: UTF8.self)
      rest = rest[(end + 1)...]
      if tag.hasPrefix("!") { continue }
      if tag.hasPrefix("/") {
        guard open.popLast() == String(tag.dropFirst()) else { throw Malformed(place: tag) }
        continue
      }
      let name = String(tag.prefix { $0.isLetter || $0.isNumber })
      elements.append(name)
      // What a script compares is no tag.
      if name == "script", let end = rest.firstRange(of: Array("</script".utf8)) { rest = rest[end.lowerBound...] }
      for match in tag.matches(of: #/ ([a-z:A-Z-]+)="([^"]*)"/#) {
        attributes.append(String(match.output.1))
        if match.output.1 == "id" { identifiers.append(String(match.output.2)) }
        if match.output.1 == "href" { targets.append(String(match.output.2.dropFirst())) }
        if match.output.1.hasPrefix("aria-labelledby") {
          targets += match.output.2.split(separator: " ").map(String.init)
        }
      }
      if !tag.hasSuffix("/"), !empty.contains(name) { open.append(name) }
    }
    guard open.isEmpty else { throw Malformed(place: "not closed: \(open)") }
  }

  private static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
    return entities.reduce(String(decoding: bytes, as: UTF8.self)) { text, entity in
      text.replacingOccurrences(of: entity.0, with: entity.1, options: .literal)
    }
  }
}
