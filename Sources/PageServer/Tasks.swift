import Synchronization

/// Something that one thread leaves for another.
final class Box<Value: Sendable>: Sendable {
  let value = Mutex<Value?>(nil)
}

/// What goes on until it is cancelled.
final class Tasks: Sendable {
  private let tasks = Mutex<[Task<Void, Never>]>([])

  func add(_ task: Task<Void, Never>) { tasks.withLock { $0.append(task) } }

  func cancel() {
    for task in tasks.withLock({ $0 }) { task.cancel() }
  }
}
