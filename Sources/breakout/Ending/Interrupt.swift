import Foundation
import Optimization

/// Ctrl-C and its kin: the first asks the search to stop with the best plan so far, the second leaves at once.
enum Interrupt {
  /// Set by the first signal.
  static let stop = StopSignal()
  /// What the first signal says. Bytes that exist before any signal comes: a handler may not allocate.
  private static let notice = StaticString(
    "\nbreakout: stopping; the best plan so far is kept. Once more to leave at once.\n")

  /// Listens for Ctrl-C (`SIGINT`) and for a polite request to end (`SIGTERM`), and turns a closed pipe (`SIGPIPE`) into an error
  /// of the write.
  static func install() {
    // Both are lazy; a handler must not be the first to touch them.
    _ = (stop, notice)
    signal(SIGPIPE, SIG_IGN)
    // A program that starts us from a thread which blocks signals, as thread pools do, hands its mask on to us.
    var listened = sigset_t()
    sigemptyset(&listened)
    for number in [SIGINT, SIGTERM] {
      sigaddset(&listened, number)
      signal(number) { @Sendable _ in
        if Interrupt.stop.isStopped { _exit(ExitStatus.stoppedWithoutPlan.rawValue) }
        Interrupt.stop.stop()
        _ = write(STDERR_FILENO, Interrupt.notice.utf8Start, Interrupt.notice.utf8CodeUnitCount)
      }
    }
    pthread_sigmask(SIG_UNBLOCK, &listened, nil)
  }
}
