import Conference
import Planning

/// Where and when a session could be: the starts of each day, the rooms, and what forbids them.
struct PlacesDocument: Encodable, Sendable {
  /// A start, or a room at a start.
  struct Place: Encodable, Sendable {
    /// Minutes on the conference's clock.
    var start: Int
    var room: String
    /// What forbids it, each rule in a sentence; empty where no rule by itself does.
    var reasons: [String]
    var isNow: Bool
  }

  var session: String
  var minutes: Int
  var places: [Place]

  /// So many questions are asked at most: enough for every place of a conference of three days with twelve rooms.
  private static let most = 3000

  init(_ held: Session, _ base: Scenario, _ agenda: Agenda) {
    session = held.id.text
    minutes = held.minutes
    let scenario = base.released(held.id)
    let now = agenda.placement(of: held.id)
    let event = scenario.event
    let roomReasons = scenario.rooms.map { PlacementQuestion(held.id, in: $0.id).forbidden(in: scenario) }
    let step = max(event.step, 5)
    var places: [Place] = []
    for day in event.days {
      let opening = event.opening(of: day)
      var start = opening.start
      while start + held.minutes <= opening.end, places.count < PlacesDocument.most {
        let timeReasons = PlacementQuestion(held.id, at: start).forbidden(in: scenario)
        for (room, ownReasons) in zip(scenario.rooms, roomReasons) {
          var reasons = timeReasons + ownReasons
          if reasons.isEmpty {
            reasons = PlacementQuestion(held.id, in: room.id, at: start).forbidden(in: scenario)
          }
          places.append(
            Place(
              start: start.minutes, room: room.id.text, reasons: reasons,
              isNow: now?.room == room.id && now?.time.start == start))
        }
        start = start + step
      }
    }
    self.places = places
  }
}
