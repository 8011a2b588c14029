import Planning
import Testing

@testable import breakout

struct FigureTests {
  @Test(arguments: [
    (0.0, "0"), (12, "12"), (2.5, "2.5"), (2.456, "2.46"), (-1.05, "-1.05"), (-0.001, "0"), (1e6, "1000000"),
    (.infinity, "–"), (-.infinity, "–"), (.nan, "–"),
  ])
  func `figures have two decimals at most`(value: Double, text: String) {
    #expect(figure(value) == text)
  }

  @Test(arguments: [(0.0, "0 %"), (0.5, "50 %"), (0.6912, "69.1 %"), (0.0042, "0.42 %"), (0.00001, "< 0.01 %")])
  func `what is above nothing is not shown as nothing`(share: Double, text: String) {
    #expect(percentage(share) == text)
  }

  @Test func `columns are as wide as their widest cell`() {
    var table = TextTable([("stage", .left), ("best", .right)])
    table.add(["sector-balance", "5"])
    #expect(table.text == "  stage           best\n  sector-balance     5\n")
  }

  @Test func `a progress line has stage, incumbent, bound, gap and elapsed time`() {
    let progress = PlanningProgress(stage: 1, stages: 5, name: "worst-off", incumbent: 12, bound: 11.5)
    #expect(
      ProgressPrinter.line(progress, elapsed: .milliseconds(840))
        == "[2/5] worst-off: incumbent 12, bound 11.5, gap 4.2 %, elapsed 0.8 s")
  }

  @Test func `what is not known yet is a dash`() {
    let progress = PlanningProgress(stage: 0, stages: 1, name: "worst-off", incumbent: nil, bound: -.infinity)
    #expect(
      ProgressPrinter.line(progress, elapsed: .zero) == "[1/1] worst-off: incumbent –, bound –, gap –, elapsed 0 s")
  }
}
