import Conference

/// Where the sessions of a starter are: one after the other along the days, breaks between them, workshops side by side.
struct StarterProgramme {
  /// Sessions that start together: a plenary, or parallel workshops.
  struct Group {
    /// Positions among the items.
    var items: [Int]
    /// The day, from 0.
    var day: Int
    var start: TimeOfDay
  }

  private(set) var groups: [Group] = []
  private let starter: StarterScenario

  /// The first half hour of a day is for arriving.
  private static let arrival = 30

  /// Places everything.
  init(_ starter: StarterScenario) throws(StarterScenario.Complaint) {
    self.starter = starter
    let planned = StarterProgramme.groups(starter)
    let blocks = planned.indices.filter { starter.items[planned[$0][0]].kind == .workshop }
    // Every day has about as many blocks as another; a plenary comes on the day of the block that follows.
    var days = planned.map { _ in starter.days - 1 }
    for index in planned.indices {
      guard let block = blocks.firstIndex(where: { $0 >= index }) else { continue }
      days[index] = block * starter.days / blocks.count
    }
    for day in 0..<starter.days {
      let own = planned.indices.filter { days[$0] == day }
      var clock = starter.opens.minutes + StarterProgramme.arrival
      for index in own {
        let length = planned[index].map { starter.items[$0].minutes }.max() ?? 0
        guard let start = start(from: clock, length) else {
          let placed = groups.count { $0.day == day && isBlock($0.items) }
          throw complaint(planned[index], in: day, placed: placed, blocks.map { planned[$0] })
        }
        groups.append(Group(items: planned[index], day: day, start: start))
        clock = start.minutes + length
      }
    }
    try StarterProgramme.checkSeats(blocks.map { planned[$0] }, starter)
  }

  private func isBlock(_ items: [Int]) -> Bool { starter.items[items[0]].kind == .workshop }

  /// The first time from a minute on at which so many minutes are free of breaks; nil where the day is over before.
  private func start(from minute: Int, _ length: Int) -> TimeOfDay? {
    var start = (minute + StarterScenario.step - 1) / StarterScenario.step * StarterScenario.step
    while let pause = starter.pauses.first(where: {
      start < $0.start.minutes + $0.minutes && $0.start.minutes < start + length
    }) {
      start =
        (pause.start.minutes + pause.minutes + StarterScenario.step - 1) / StarterScenario.step
        * StarterScenario.step
    }
    return start + length <= starter.closes.minutes ? TimeOfDay(minutes: start) : nil
  }

  /// What starts together: each plenary by itself, and of workshops that follow one another as many blocks as the rooms ask for, all of about one size.
  private static func groups(_ starter: StarterScenario) -> [[Int]] {
    var groups: [[Int]] = []
    var run: [Int] = []
    func flush() {
      guard !run.isEmpty else { return }
      let count = (run.count + starter.rooms.count - 1) / starter.rooms.count
      var rest = run[...]
      for block in 0..<count {
        let size = run.count / count + (block < run.count % count ? 1 : 0)
        groups.append(Array(rest.prefix(size)))
        rest = rest.dropFirst(size)
      }
      run = []
    }
    for (index, item) in starter.items.enumerated() {
      if item.kind == .workshop {
        run.append(index)
      } else {
        flush()
        groups.append([index])
      }
    }
    flush()
    return groups
  }

  /// Refuses blocks that do not seat everybody.
  private static func checkSeats(_ blocks: [[Int]], _ starter: StarterScenario) throws(StarterScenario.Complaint) {
    guard starter.delegates > 0 else { return }
    let seats = starter.rooms.map(\.seats).sorted(by: >)
    for block in blocks {
      let places = zip(block, seats).map { min(starter.items[$0].most ?? $1, $1) }.reduce(0, +)
      guard places < starter.delegates else { continue }
      let who = starter.delegates == 1 ? "1 delegate does" : "\(starter.delegates) delegates do"
      throw StarterScenario.Complaint(
        text: "\(who) not fit into \(block.count) parallel workshop\(block.count == 1 ? "" : "s"), whose rooms seat "
          + "\(places); add seats, rooms or workshops")
    }
  }

  private func complaint(
    _ items: [Int], in day: Int, placed: Int, _ blocks: [[Int]]
  ) -> StarterScenario.Complaint {
    let days = starter.days
    guard isBlock(items), blocks.count > days * placed else {
      return StarterScenario.Complaint(
        text: "'\(starter.items[items[0]].title)' does not fit into day \(day + 1), which closes at \(starter.closes); "
          + "add days or rooms, or make something shorter")
    }
    let workshops = blocks.map(\.count).reduce(0, +)
    return StarterScenario.Complaint(
      text: "\(workshops) workshops in \(starter.rooms.count) room\(starter.rooms.count == 1 ? "" : "s") take "
        + "\(blocks.count) blocks, and \(days) day\(days == 1 ? " has" : "s have") \(days * placed); add days or rooms")
  }
}
