import Planning
import Synchronization

/// Shows how far planning is: one line that is rewritten on a terminal, a line now and then anywhere else.
///
///     [2/5] worst-off: incumbent 12, bound 11.5, gap 4.2 %, elapsed 0.8 s
final class ProgressPrinter: Sendable {
  private struct State {
    /// The last that was reported.
    var latest: PlanningProgress?
    /// Whether it has been shown.
    var isShown = true
    /// When something was last shown.
    var shownAt: ContinuousClock.Instant?
    /// Whether the cursor stands behind a line that may be rewritten.
    var isLineOpen = false
  }

  private let console: Console
  private let start: ContinuousClock.Instant
  private let pause: Duration
  private let state = Mutex(State())

  /// - Parameters:
  ///   - console: where to show it; a quiet one shows nothing.
  ///   - start: from when the elapsed time counts.
  init(_ console: Console, since start: ContinuousClock.Instant) {
    self.console = console
    self.start = start
    pause = console.error.isAnimated ? .milliseconds(100) : .seconds(1)
  }

  /// Takes a report, from any thread. The first and the last of every stage are always shown, those between only now and then.
  func report(_ progress: PlanningProgress) {
    guard !console.isQuiet else { return }
    state.withLock { state in
      if (progress.stage, progress.name) != (state.latest?.stage ?? -1, state.latest?.name) {
        show(&state)
        state.shownAt = nil
      }
      guard progress != state.latest else { return }
      state.latest = progress
      state.isShown = false
      if let shownAt = state.shownAt, shownAt.duration(to: .now) < pause { return }
      show(&state)
    }
  }

  /// Shows what has not been shown yet, and leaves the cursor at the start of a line.
  func finish() {
    state.withLock { state in
      show(&state)
      if state.isLineOpen { console.error.stream.write("\n") }
      state.isLineOpen = false
    }
  }

  private func show(_ state: inout State) {
    guard let latest = state.latest, !state.isShown else { return }
    let line = ProgressPrinter.line(latest, elapsed: start.duration(to: .now), console.words)
    let terminal = console.error
    terminal.stream.write(terminal.isAnimated ? "\r\u{1B}[K" + terminal.fitted(line) : line + "\n")
    state.isLineOpen = console.error.isAnimated
    state.isShown = true
    state.shownAt = .now
  }

  /// One report in words.
  static func line(_ progress: PlanningProgress, elapsed: Duration, _ words: TerminalWords = .english) -> String {
    let gap = progress.incumbent.map { max(0, $0 - progress.bound) / max(1, abs($0)) }
    let known = words.reading.progress(
      words.number(progress.incumbent), words.number(progress.bound), words.percent(gap),
      words.number(elapsed.seconds, decimals: 1))
    return "[\(progress.stage + 1)/\(progress.stages)] \(words.stage(progress.name)): \(known)"
  }
}
