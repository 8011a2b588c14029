import Planning

/// What `breakout frontier --json` prints.
struct FrontierDocument: Encodable {
  /// A plan on the curve.
  struct Point: Encodable {
    var number: Int
    var first: Double
    var second: Double
  }

  /// The scenario file.
  let scenario: String
  /// The objectives.
  let between: String
  let and: String
  /// Whether these are all the points there are.
  let complete: Bool
  /// From the best for the first objective to the best for the second.
  let points: [Point]
  /// Where an exported plan went.
  let folder: String?
  let files: [String]

  init(scenario: String, frontier: Frontier, folder: String?, files: [String]) {
    self.scenario = scenario
    self.folder = folder
    self.files = files
    between = frontier.first.name
    and = frontier.second.name
    complete = frontier.isComplete
    points = frontier.points.enumerated().map { Point(number: $0 + 1, first: $1.first, second: $1.second) }
  }
}
