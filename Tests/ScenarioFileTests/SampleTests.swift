import Conference
import ScenarioFile
import Testing

@Test func `the sample that the other tests change is a good scenario`() {
  expectDiagnostics(Sample(), [:])
}

@Test func `diagnostics print as compilers print them and come in the order of their places`() {
  let sample = Sample(
    event: "name: T\ntimezone: Mars/Base\ndays: [{id: fri, date: 2019-05-17, opens: 9:30, closes: \"17:00\"}]",
    sessions: "- {id: w1, kind: workshop, minutes: 0}", sectors: "- {id: police}",
    roster: "id,sector\na,police\nb,polce")
  let files = Dictionary(uniqueKeysWithValues: sample.files.map { ($0, Array($1.utf8)) })
  let found = diagnostics(of: ScenarioSource(main: sample.main, files: files))
  #expect(
    InvalidScenarioFile(diagnostics: found).description == """
      test.yaml:4:13: error: there is no time zone 'Mars/Base'; write an IANA name, such as Europe/Paris
      test.yaml:5:45: error: 9:30 without quotes is the number 570 to YAML 1.1, where a time belongs; write "09:30"
      test.yaml:10:39: error: 0 minutes; it takes 1 to 1440
      roster.csv:3:3: error: sector 'polce' is not declared; did you mean 'police'?
      """)
}
