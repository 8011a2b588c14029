import Dispatch
import Synchronization

/// Does so many pieces of work on so many threads, the next piece whenever one is done.
func inParallel(_ pieces: Int, threads: Int, _ work: @escaping @Sendable (Int) -> Void) {
  let next = Atomic(0)
  let worker: @Sendable (Int) -> Void = { _ in
    while true {
      let piece = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard piece < pieces else { return }
      work(piece)
    }
  }
  let workers = min(max(1, threads), pieces)
  if workers > 1 { DispatchQueue.concurrentPerform(iterations: workers, execute: worker) } else { worker(0) }
}
