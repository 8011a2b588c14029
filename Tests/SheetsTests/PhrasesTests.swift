import Conference
import Testing

@testable import Sheets

@Suite struct PhrasesTests {
  @Test func `dates and numbers follow the language`() throws {
    let date = try #require(CalendarDate("2019-05-16"))
    #expect(Phrases.english.date(date) == "Thursday 16 May 2019")
    #expect(Phrases.french.date(date) == "jeudi 16 mai 2019")
    #expect(Phrases.french.date(try #require(CalendarDate("2026-03-01"))) == "dimanche 1er mars 2026")
    #expect(Phrases.german.date(date) == "Donnerstag, 16. Mai 2019")
    #expect(Phrases.english.number(12921.8, digits: 1) == "12\u{202F}921.8")
    #expect(Phrases.french.number(4.5, digits: 2) == "4,5")
    #expect(Phrases.english.number(-0.04, digits: 1) == "0")
    #expect(Phrases.english.number(-1.05, digits: 2) == "−1.05")
    #expect(
      [1, 2, 3, 4, 11, 12, 21, 102, 111].map(Phrases.english.ordinal) == [
        "1st", "2nd", "3rd", "4th", "11th", "12th", "21st", "102nd", "111th",
      ])
  }

  @Test func `nearly all is never written as all, nor nearly nothing as nothing`() {
    #expect(Phrases.english.percent(0.999) == "99%")
    #expect(Phrases.english.percent(1) == "100%")
    #expect(Phrases.english.percent(0.001) == "<\u{A0}1%")
    #expect(Phrases.french.percent(0.284) == "28\u{202F}%")
    #expect(Phrases.english.gap(0.0201) == "2.1%")
    #expect(Phrases.english.gap(0.02 + 1e-12) == "2%")
  }

  @Test(arguments: Language.allCases)
  func `no text is empty`(language: Language) {
    for (name, text) in Phrases.in(language).texts { #expect(text as? String != "", "\(name)") }
  }
}
