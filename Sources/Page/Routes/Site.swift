import Foundation

/// The page: who may come in, what there is, and the desk behind it. A server hands it requests and sends its answers.
package final class Site: Sendable {
  /// Who may come in.
  package let gate: Gate
  /// What is looked at and changed.
  package let desk: Desk
  private let onClose: @Sendable () -> Void

  /// A page.
  ///
  /// - Parameter onClose: called when whoever looks at the page ends the program.
  package init(gate: Gate, desk: Desk, onClose: @escaping @Sendable () -> Void = {}) {
    self.gate = gate
    self.desk = desk
    self.onClose = onClose
  }

  func close() { onClose() }

  /// The most bytes of a body that are kept: those that the route takes, and none of whoever may not come in.
  package func mostBytes(of request: PageRequest) -> Int {
    guard gate.refusal(request, isChange: request.method != "GET") == nil else { return 0 }
    return Site.routes.first { $0.method == request.method && $0.match(request.path) != nil }?.mostBytes ?? 0
  }

  /// Answers a request.
  package func respond(to request: PageRequest) async -> PageResponse {
    await answer(request).guarded()
  }

  private func answer(_ request: PageRequest) async -> PageResponse {
    if request.method == "GET", request.path == "/", let token = request.query["token"] {
      // Whoever follows the link comes from nowhere or from another program; the token is what counts.
      if let refusal = gate.refusalOfSender(request) { return .text(refusal.status, refusal.error) }
      guard let cookie = gate.enter(token) else {
        return .text(401, "This link was used already, or is none. 'breakout open' prints a new one each time.")
      }
      var answer = PageResponse.text(303, "")
      answer.headers += [("Location", "/"), cookie]
      return answer
    }
    let isChange = request.method != "GET"
    if let refusal = gate.refusal(request, isChange: isChange) {
      return request.path == "/" ? .text(refusal.status, refusal.error + "\n") : .refusal(refusal)
    }
    let found = Site.routes.compactMap { route in route.match(request.path).map { (route, $0) } }
    guard !found.isEmpty else { return .refusal(Refusal(404, "there is nothing of that name")) }
    guard let (route, parts) = found.first(where: { $0.0.method == request.method }) else {
      return .refusal(Refusal(405, "this cannot be done here"))
    }
    guard !request.isTooLong, request.body.count <= route.mostBytes else {
      return .refusal(Refusal(413, "this is more than is read: at most \(route.mostBytes >> 20) MB"))
    }
    do throws(Refusal) {
      return try await route.handler(Route.Call(request: request, parts: parts, site: self))
    } catch {
      return .refusal(error)
    }
  }
}

/// Does something that takes a while on a thread of its own, so that other requests go on.
func onThread<Result: Sendable>(
  _ queue: DispatchQueue = .global(), _ work: @escaping @Sendable () -> Result
) async -> Result {
  await withCheckedContinuation { continuation in
    queue.async { continuation.resume(returning: work()) }
  }
}
