import Foundation
import Optimization
import Synchronization

/// Ctrl-C and its kin. What the first does depends on what the command is at: a search is asked to stop with what it has found, what is
/// being written is written, and anything else ends at once. The second always leaves at once.
enum Interrupt {
  /// What the command is at.
  private enum Phase: UInt8 {
    /// Reading, checking, counting: nothing is lost when it ends.
    case anything
    /// Searching for what will be written, as far as it is found.
    case planning
    /// Searching for points of a curve.
    case curve
    /// Searching for an answer that is only told.
    case answering
    /// Serving the page, which ends when it is asked to.
    case serving
    /// Giving files their names.
    case writing
  }

  /// Set by the first signal that comes during a search.
  static let stop = StopSignal()
  private static let phase = Atomic<UInt8>(Phase.anything.rawValue)
  private static let isPending = Atomic<Bool>(false)

  // What the first signal says. Bytes that exist before any signal comes: a handler may not allocate.
  private static let planNotice = StaticString(
    "\nbreakout: stopping; the best plan so far, if there is one, is checked and written. Once more to leave at once.\n"
  )
  private static let curveNotice = StaticString(
    "\nbreakout: stopping; the points found so far are kept. Once more to leave at once.\n")
  private static let answerNotice = StaticString(
    "\nbreakout: stopping at the next safe moment. Once more to leave at once.\n")

  /// Listens for Ctrl-C (`SIGINT`), a polite request to end (`SIGTERM`) and a terminal that goes away (`SIGHUP`), as far as whoever started
  /// the command did not have them ignored, as `nohup` does; and turns a closed pipe (`SIGPIPE`) and a file that may not grow
  /// (`SIGXFSZ`) into errors of the write.
  static func install() {
    // All are lazy; a handler must not be the first to touch them.
    _ = (stop, planNotice, curveNotice, answerNotice)
    _ = (phase.load(ordering: .relaxed), isPending.load(ordering: .relaxed))
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    // A program that starts us from a thread which blocks signals, as thread pools do, hands its mask on to us.
    var listened = sigset_t()
    sigemptyset(&listened)
    for number in [SIGINT, SIGTERM, SIGHUP] where !isIgnored(number) {
      sigaddset(&listened, number)
      signal(number) { @Sendable _ in Interrupt.handle() }
    }
    pthread_sigmask(SIG_UNBLOCK, &listened, nil)
  }

  /// Searches for a plan: a signal stops the search, and what it found is used.
  static func planning<Result, Failure: Error>(
    _ work: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try during(.planning, work)
  }

  /// Searches for the points of a curve: a signal stops the search, and the points are told.
  static func curve<Result, Failure: Error>(_ work: () throws(Failure) -> Result) throws(Failure) -> Result {
    try during(.curve, work)
  }

  /// Searches for an answer: a signal stops the search.
  static func answering<Result, Failure: Error>(_ work: () throws(Failure) -> Result) throws(Failure) -> Result {
    try during(.answering, work)
  }

  /// Serves the page: a signal ends that.
  static func serving<Result, Failure: Error>(_ work: () throws(Failure) -> Result) throws(Failure) -> Result {
    try during(.serving, work)
  }

  /// Writes files: a signal that comes meanwhile is heard when all or none of them are there.
  static func writing<Result, Failure: Error>(_ work: () throws(Failure) -> Result) throws(Failure) -> Result {
    try during(.writing, work)
  }

  private static func during<Result, Failure: Error>(
    _ next: Phase, _ work: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let before = phase.exchange(next.rawValue, ordering: .sequentiallyConsistent)
    defer { phase.store(before, ordering: .sequentiallyConsistent) }
    return try work()
  }

  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    guard sigaction(number, nil, &action) == 0 else { return false }
    #if os(Linux)
      let handler = action.__sigaction_handler.sa_handler
    #else
      let handler = action.__sigaction_u.__sa_handler
    #endif
    return unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  /// Runs in the middle of anything: it may do no more than set flags, write bytes and leave.
  private static func handle() {
    let isFirst = !stop.isStopped && !isPending.exchange(true, ordering: .sequentiallyConsistent)
    let phase = Phase(rawValue: phase.load(ordering: .sequentiallyConsistent)) ?? .anything
    if !isFirst || phase == .anything { _exit(ExitStatus.stoppedWithoutPlan.rawValue) }
    if phase == .writing { return }
    stop.stop()
    if phase == .serving { return }
    let notice = phase == .planning ? planNotice : phase == .curve ? curveNotice : answerNotice
    _ = write(STDERR_FILENO, notice.utf8Start, notice.utf8CodeUnitCount)
  }
}
