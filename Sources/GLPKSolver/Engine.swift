import CGLPK
import Optimization

/// An open GLPK problem. Made, used and released on one thread.
final class Engine {
  private var problem: OpaquePointer?
  private let columns: Int
  private let rows: Int

  /// Opens a problem and loads an instance.
  init(_ instance: Instance) throws(SolverError) {
    guard let problem = cglpk_open() else {
      throw .engine(code: Int(CGLPK_MISUSE.rawValue), message: "GLPK is in use on this thread, or memory is out")
    }
    self.problem = problem
    columns = instance.columns
    rows = instance.rows
    let code = Self.load(instance, into: problem)
    if code != CGLPK_OK { throw failure(code) }
  }

  deinit {
    close()
  }

  /// Closes the problem, so that this thread may open another.
  func close() {
    cglpk_close(problem)
    problem = nil
  }

  private static func load(_ instance: Instance, into problem: OpaquePointer) -> cglpk_code {
    let code = instance.withModel { model in
      withUnsafePointer(to: model) { cglpk_load(problem, $0) }
    }
    return cglpk_code(UInt32(bitPattern: code))
  }

  /// Solves the relaxation.
  func solveRoot(_ method: cglpk_method, iterations: Int?, _ watch: Watch) -> cglpk_code {
    // Often enough for a prompt Ctrl-C, seldom enough to cost nothing.
    let period: Int32 = 100
    let info = Unmanaged.passUnretained(watch).toOpaque()
    let code = cglpk_solve_root(
      problem, method, iterations.map { Int32(clamping: $0) } ?? 0, period, Watch.watcher, info)
    return cglpk_code(UInt32(bitPattern: code))
  }

  /// The optimum of the relaxation, directly after ``solveRoot(_:_:)`` has reached it.
  func relaxation() throws(SolverError) -> Relaxation {
    var objective = 0.0
    var values = Array(repeating: 0.0, count: columns)
    var reducedCosts = values
    var duals = Array(repeating: 0.0, count: rows)
    let code = cglpk_relaxation(problem, &objective, &values, &reducedCosts, &duals)
    if code != 0 { throw failure(cglpk_code(UInt32(bitPattern: code))) }
    return Relaxation(objective: objective, values: values, reducedCosts: reducedCosts, duals: duals)
  }

  /// Branches and cuts from the solved relaxation.
  func branch(_ branching: cglpk_branching, start: [Double]?, _ watch: Watch) -> cglpk_code {
    var branching = branching
    branching.time_limit = watch.secondsLeft ?? 0
    let info = Unmanaged.passUnretained(watch).toOpaque()
    let code = (start ?? []).withUnsafeBufferPointer { values in
      branching.start = start == nil ? nil : values.baseAddress
      return cglpk_branch(problem, &branching, Watch.watcher, info)
    }
    return cglpk_code(UInt32(bitPattern: code))
  }

  /// The best point that ``branch(_:start:_:)`` met, unrounded, and what GLPK believes it costs.
  var incumbent: (objective: Double, values: [Double])? {
    var objective = 0.0
    var values = Array(repeating: 0.0, count: columns)
    return cglpk_incumbent(problem, &objective, &values) == 1 ? (objective, values) : nil
  }

  /// The bound that ``branch(_:start:_:)`` proved.
  var bound: Double {
    var bound = 0.0
    var nodes: Int32 = 0
    cglpk_progress(problem, &bound, &nodes)
    return bound
  }

  /// An error in GLPK's words.
  func failure(_ code: cglpk_code) -> SolverError {
    var glpkCode: Int32 = 0
    let words = cglpk_message(problem, &glpkCode).map { String(cString: $0) } ?? ""
    let message =
      switch (words.isEmpty, glpkCode) {
      case (true, 0): "GLPK's answer does not meet the conditions of an answer"
      case (true, _): "GLPK returned \(glpkCode)"
      case (false, _): words.split(separator: "\n").joined(separator: "; ")
      }
    return .engine(code: Int(code.rawValue), message: message)
  }
}
