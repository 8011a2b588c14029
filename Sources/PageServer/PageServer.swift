import FlyingFox
import FlyingSocks
import Foundation
import Page

/// Why the page cannot be served.
package struct ServerError: Error, Sendable, CustomStringConvertible {
  /// In words.
  package let description: String
}

/// Serves a page over HTTP/1.1, on the loopback device alone: 127.0.0.1, and ::1 where there is one.
package enum PageServer {
  /// Serves until somebody says that it is over. The thread that asks is kept meanwhile.
  ///
  /// - Parameters:
  ///   - site: the page. Its gate learns the port.
  ///   - port: 0 for any that is free.
  ///   - ready: called with the port once requests are taken.
  ///   - isOver: asked ten times a second.
  /// - Throws: ``ServerError`` where the port cannot be had.
  package static func serve(
    _ site: Site, port: Int, ready: (Int) -> Void, isOver: () -> Bool
  ) throws(ServerError) {
    guard let number = UInt16(exactly: port) else { throw ServerError(description: "\(port) is no port") }
    let handler = SiteHandler(site: site)
    guard let address = try? sockaddr_in.inet(ip4: "127.0.0.1", port: number) else {
      throw ServerError(description: "there is no loopback device")
    }
    let first = HTTPServer(
      address: address, timeout: longest, pool: HTTPServer.defaultPool(), logger: .disabled, handler: handler)
    let tasks = Tasks()
    let found = waiting { () async -> Int in
      tasks.add(Task.detached { try? await first.run() })
      try? await first.waitUntilListening(timeout: 3)
      guard case .ip4(_, let port)? = await first.listeningAddress else { return 0 }
      return Int(port)
    }
    guard let found, found != 0 else {
      tasks.cancel()
      throw ServerError(description: "port \(port) cannot be had; another program may use it")
    }
    site.gate.port = found
    var servers = [first]
    if let address = try? sockaddr_in6.inet6(ip6: "::1", port: UInt16(found)) {
      let second = HTTPServer(
        address: address, timeout: longest, pool: HTTPServer.defaultPool(), logger: .disabled, handler: handler)
      servers.append(second)
      tasks.add(Task.detached { try? await second.run() })
    }
    ready(found)
    var beats = 0
    while !isOver() {
      usleep(100_000)
      beats += 1
      if beats % 20 == 0 { site.desk.refresh() }
      if beats % 100 == 0 { site.desk.beat() }
    }
    site.desk.close()
    let all = servers
    _ = waiting { () async -> Bool in
      for server in all { await server.stop(timeout: 0.5) }
      return true
    }
    tasks.cancel()
  }

  /// The longest that an answer may take, in seconds: questions about large conferences are solved.
  private static let longest = 3600.0

  /// Does something asynchronous while this thread waits.
  private static func waiting<Result: Sendable>(_ work: @escaping @Sendable () async -> Result) -> Result? {
    let (done, box) = (DispatchSemaphore(value: 0), Box<Result>())
    Task.detached {
      let result = await work()
      box.value.withLock { $0 = result }
      done.signal()
    }
    done.wait()
    return box.value.withLock { $0 }
  }
}
