import Conference

extension Scenario {
  /// The same with every list in another order whose order means nothing.
  func shuffled(seed: Int) -> Scenario {
    var random = SplitMix64(scattering: seed)
    var copy = self
    copy.rooms.shuffle(using: &random)
    for room in copy.rooms.indices {
      copy.rooms[room].parts.shuffle(using: &random)
      copy.rooms[room].closed.shuffle(using: &random)
    }
    copy.breaks.shuffle(using: &random)
    copy.sessions.shuffle(using: &random)
    for session in copy.sessions.indices {
      copy.sessions[session].with.shuffle(using: &random)
      copy.sessions[session].after.shuffle(using: &random)
      copy.sessions[session].notWith.shuffle(using: &random)
      copy.sessions[session].buildsOn.shuffle(using: &random)
    }
    copy.sectors.shuffle(using: &random)
    copy.delegations.shuffle(using: &random)
    copy.attributes.shuffle(using: &random)
    copy.delegates.shuffle(using: &random)
    for delegate in copy.delegates.indices {
      copy.delegates[delegate].friends.shuffle(using: &random)
      copy.delegates[delegate].languages.shuffle(using: &random)
      copy.delegates[delegate].roles.shuffle(using: &random)
    }
    copy.contributors.shuffle(using: &random)
    copy.pins.shuffle(using: &random)
    copy.together = together.map { $0.shuffled(using: &random) }.shuffled(using: &random)
    copy.apart = apart.map { $0.shuffled(using: &random) }.shuffled(using: &random)
    return copy
  }
}
