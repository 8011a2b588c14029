import Foundation
import Testing

@testable import Page

/// The files of the page itself.
@Suite struct FrontTests {
  private func front(_ name: String) throws -> String {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Sources/Page/Front/\(name)")
    return try String(contentsOf: file, encoding: .utf8)
  }

  private func names() throws -> [String] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Sources/Page/Front")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { !$0.hasPrefix(".") }.sorted()
  }

  @Test func `every file of the page is served, and loads nothing from elsewhere`() throws {
    let names = try names()
    #expect(names.count > 10)
    for name in names {
      let text = try front(name)
      let answer = name == "page.html" ? Front.page : try #require(Front.file(name), "\(name) is not served")
      #expect(answer.text == text)
      #expect(!text.replacing("http://www.w3.org/2000/svg", with: "").contains("://"), "\(name)")
      for import_ in text.matches(of: /from "\.\/([a-z]+\.js)"/) { #expect(names.contains(String(import_.1))) }
      #expect(!text.contains("innerHTML") && !text.contains("eval(") && !text.contains("insertAdjacentHTML"), "\(name)")
    }
    let page = try front("page.html")
    #expect(!page.contains(/<script(?![^>]*src=)/) && !page.contains("<style") && !page.contains(/\son[a-z]+=/))
  }

  @Test func `every text is there in every language, and no other`() throws {
    let words = try front("words.js")
    var tables: [String: [String]] = [:]
    for (code, end) in [("en", "\nfr: {"), ("fr", "\nde: {"), ("de", "\n};")] {
      let start = try #require(words.range(of: "\n\(code): {"))
      let last = try #require(words.range(of: end, range: start.upperBound..<words.endIndex))
      let table = words[start.upperBound..<last.lowerBound]
      tables[code] = table.matches(of: /"([A-Za-z]+(?:-[a-z]+)*(?:-note)?)": ["\[]/).map { String($0.1) }.sorted()
    }
    let english = try #require(tables["en"])
    #expect(english.count > 150)
    #expect(Set(english).count == english.count)
    #expect(tables["fr"] == english)
    #expect(tables["de"] == english)
    var used: Set<String> = []
    for name in try names() where name.hasSuffix(".js") {
      used.formUnion(try front(name).matches(of: /\bw\("([A-Za-z-]+)"/).map { String($0.1) })
    }
    #expect(used.subtracting(english).isEmpty)
  }
}
