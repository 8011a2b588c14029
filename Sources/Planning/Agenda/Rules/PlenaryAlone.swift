import Conference

/// A5: a plenary runs alone, so that everybody is in it. Services, such as a registration desk, may run meanwhile.
enum PlenaryAlone: AgendaRule {
  static func addConflicts(to graph: inout ConflictGraph, of programme: Programme) {
    for (number, member) in programme.members.enumerated() where member.session?.kind == .plenary {
      for (other, otherMember) in programme.members.enumerated() where otherMember.isWork {
        graph.add(number, other)
      }
    }
  }
}
