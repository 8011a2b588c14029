import Synchronization

/// A switch that asks running searches to stop at their next safe moment, keeping the best found so far.
///
/// It can be shared between threads and, being one atomic store, set from a signal handler.
public final class StopSignal: Sendable {
  private let flag = Atomic<Bool>(false)

  /// A signal that is not set.
  public init() {}

  /// Asks to stop. Once set it stays set.
  public func stop() {
    flag.store(true, ordering: .relaxed)
  }

  /// Whether somebody asked to stop.
  public var isStopped: Bool {
    flag.load(ordering: .relaxed)
  }
}
