import Testing

@testable import Sheets

@Suite struct PlainTextTests {
  @Test func `ordinary text in any script is left alone`() {
    for text in ["O'Neil", "ნინო Օլգա Жанна", "שלום", "🙂 naïve", "a\u{301}"] { #expect(plain(text) == text) }
  }

  @Test func `names sort without regard to case and accents, and numbers by their value`() {
    let names = ["Zoe", "alb-10", "Éva", "alb-2", "eva-b", "Alb-1"]
    #expect(names.sorted { sortKey($0) < sortKey($1) } == ["Alb-1", "alb-2", "alb-10", "Éva", "eva-b", "Zoe"])
  }
}
