import Conference

/// Turns the values of a scenario's files into a ``Scenario``, part by part.
///
/// What cannot be read is reported and replaced by something that restricts nothing, so that decoding goes on and everything
/// else that is wrong is found in the same run.
struct ScenarioDecoder {
  let source: ScenarioSource
  let findings: Findings
  var map: SourceMap
  /// What things are called, for rosters that name them so. Known once everything but the delegates is.
  var names = RosterNames()
  /// What the roster calls delegations, where it says so.
  var delegationNames: [ID<Delegation>: String] = [:]
  /// The breaks, by which people say when they come: after lunch.
  var pauses: [Break] = []
  /// How the columns of the rosters were understood.
  var mappings: [RosterMapping] = []
  /// The rosters to read in the place of the one that the scenario names.
  var imports: RosterImports?
  /// The rows of these as they came, and what was found out about people.
  var tables: [Table] = []
  var imported: RosterLayout?
}
