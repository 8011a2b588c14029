import CGLPK

/// Runs work on a thread made for it, and waits for the result.
enum OwnThread {
  /// 64 MB of address space; only what is touched is backed by memory. GLPK recurses while ordering large bases.
  private static let stackSize: Int64 = 64 << 20

  /// What `body` returns, or nil when the system has no thread to give.
  static func run<T>(_ body: () -> T) -> T? {
    var result: T?
    // The caller waits, so `body` and `result` are never touched by two threads at once.
    withoutActuallyEscaping({ result = body() }) { work in
      let job = Job(work)
      withExtendedLifetime(job) {
        let context = Unmanaged.passUnretained(job).toOpaque()
        _ = cglpk_run_on_own_thread(stackSize, perform, context)
      }
    }
    return result
  }

  private static let perform: @convention(c) @Sendable (UnsafeMutableRawPointer?) -> Void = { context in
    guard let context else { return }
    Unmanaged<Job>.fromOpaque(context).takeUnretainedValue().work()
  }

  private final class Job {
    let work: () -> Void

    init(_ work: @escaping () -> Void) {
      self.work = work
    }
  }
}
