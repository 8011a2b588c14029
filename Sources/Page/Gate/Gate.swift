import Synchronization

/// Who may talk to the page: only a browser that was opened with a link of ours, and only from the page itself.
///
/// - A link holds a token that works once. It is changed for a cookie that no script can read and no other site can send.
/// - `Host` is one of the names of the loopback device with our port, so that no name of somebody else's that leads here (DNS rebinding) is answered.
/// - `Origin`, where there is one, is the page itself; changes need one. So does `Sec-Fetch-Site`.
/// - Changes carry a second secret that only the page knows (CSRF).
package final class Gate: Sendable {
  private struct State {
    var tokens: [Secret] = []
    var port: Int
  }

  private let state: Mutex<State>
  private let session = Secret()
  /// What changes have to carry in `X-Breakout-Token`.
  let csrf = Secret()
  /// Whether nothing may be changed.
  package let isReadOnly: Bool

  /// A gate.
  ///
  /// - Parameters:
  ///   - port: where the page is served.
  ///   - isReadOnly: whether nothing may be changed.
  package init(port: Int, isReadOnly: Bool) {
    state = Mutex(State(port: port))
    self.isReadOnly = isReadOnly
  }

  /// Where the page is served.
  package var port: Int {
    get { state.withLock(\.port) }
    set { state.withLock { $0.port = newValue } }
  }

  /// A path with a token that works once.
  package func link() -> String {
    let token = Secret()
    state.withLock {
      // Links that nobody used are forgotten, so that they do not pile up.
      $0.tokens = $0.tokens.suffix(7) + [token]
    }
    return "/?token=\(token.text)"
  }

  /// The names under which the page is reached.
  private var hosts: [String] { ["127.0.0.1:\(port)", "[::1]:\(port)", "localhost:\(port)"] }

  /// Cookies are not kept apart by port, so that the port is in the name.
  private var cookieName: String { "breakout-\(port)" }

  /// Changes a token for a cookie; nil where the token is none, or was used.
  func enter(_ token: String) -> (name: String, value: String)? {
    let isKnown = state.withLock { state in
      guard let index = state.tokens.firstIndex(where: { $0.matches(token) }) else { return false }
      state.tokens.remove(at: index)
      return true
    }
    guard isKnown else { return nil }
    return ("Set-Cookie", "\(cookieName)=\(session.text); Path=/; HttpOnly; SameSite=Strict")
  }

  /// Why a request may not come in, whatever it asks for; nil where it comes under a name of ours, and from nowhere else.
  func refusalOfSender(_ request: PageRequest) -> Refusal? {
    guard let host = request.headers["host"], hosts.contains(host.lowercased()) else {
      return Refusal(421, "this page answers only under its own address")
    }
    if let origin = request.headers["origin"], origin.lowercased() != "http://\(host.lowercased())" {
      return Refusal(403, "this request comes from another page")
    }
    if let site = request.headers["sec-fetch-site"], site != "same-origin", site != "none" {
      return Refusal(403, "this request comes from another page")
    }
    return nil
  }

  /// Why a request may not be done; nil where it may.
  ///
  /// - Parameter isChange: whether it would change something.
  func refusal(_ request: PageRequest, isChange: Bool) -> Refusal? {
    if let refusal = refusalOfSender(request) { return refusal }
    guard session.matches(request.cookie(cookieName)) else {
      return Refusal(401, "open the link that 'breakout open' prints; it works once")
    }
    guard isChange else { return nil }
    guard request.headers["origin"] != nil else { return Refusal(403, "a change needs an Origin") }
    guard csrf.matches(request.headers["x-breakout-token"]) else {
      return Refusal(403, "a change needs the token of the page; reload it")
    }
    return isReadOnly ? Refusal(403, "the page was opened with --read-only") : nil
  }
}
