import CGLPK
import Foundation
import Optimization
import Testing

@testable import GLPKSolver

/// A problem of the C layer: one column in one row, with a column index to choose.
private func load(column: Int32, into problem: OpaquePointer?) -> Int32 {
  withUnsafePointer(to: Double.zero) { zero in
    withUnsafePointer(to: 1.0) { one in
      withUnsafePointer(to: UInt8(1)) { integer in
        withUnsafePointer(to: column) { column in
          [Int32(0), 1].withUnsafeBufferPointer { start in
            var model = cglpk_model(
              columns: 1, rows: 1, column_lower: zero, column_upper: one, integer: integer, cost: one, constant: 0,
              row_lower: zero, row_upper: one, row_start: start.baseAddress, column: column, coefficient: one)
            return cglpk_load(problem, &model)
          }
        }
      }
    }
  }
}

private func message(_ problem: OpaquePointer?) -> String {
  var code: Int32 = 0
  return String(cString: cglpk_message(problem, &code))
}

/// Runs on a thread of its own, as the C layer demands.
private func onThread(_ body: @escaping @Sendable () -> Void) {
  let done = DispatchSemaphore(value: 0)
  Thread.detachNewThread {
    body()
    done.signal()
  }
  done.wait()
}

@Test func `a condition on which GLPK would end the process becomes an error in its words`() {
  onThread {
    let problem = cglpk_open()
    #expect(cglpk_code(UInt32(load(column: 5, into: problem))) == CGLPK_FATAL)
    #expect(message(problem).contains("column index out of range"))
    #expect(cglpk_code(UInt32(load(column: 0, into: problem))) == CGLPK_GONE)
    #expect(cglpk_close(problem) == 0)
    // The same thread goes on as if nothing had been.
    let next = cglpk_open()
    #expect(load(column: 0, into: next) == 0)
    #expect(message(next).isEmpty)
    #expect(cglpk_solve_root(next, CGLPK_DUAL, 0, 100, nil, nil) == 0)
    #expect(cglpk_close(next) == 0)
  }
  #expect(throws: Never.self) { try GLPKSolver().solve(.random(seed: 3)) }
}

@Test func `no columns are fatal to GLPK, not to us`() {
  onThread {
    let problem = cglpk_open()
    var model = cglpk_model()
    #expect(cglpk_code(UInt32(cglpk_load(problem, &model))) == CGLPK_FATAL)
    #expect(message(problem).contains("glp_add_cols"))
    cglpk_close(problem)
  }
}

@Test func `calls out of order or on another thread are refused`() {
  onThread {
    let problem = cglpk_open()
    #expect(cglpk_open() == nil)
    #expect(cglpk_code(UInt32(cglpk_solve_root(problem, CGLPK_DUAL, 0, 100, nil, nil))) == CGLPK_MISUSE)
    #expect(load(column: 0, into: problem) == 0)
    #expect(cglpk_code(UInt32(load(column: 0, into: problem))) == CGLPK_MISUSE)
    var branching = cglpk_branching()
    #expect(cglpk_code(UInt32(cglpk_branch(problem, &branching, nil, nil))) == CGLPK_MISUSE)
    let address = UInt(bitPattern: problem)
    onThread {
      let foreign = OpaquePointer(bitPattern: address)
      #expect(cglpk_code(UInt32(cglpk_solve_root(foreign, CGLPK_DUAL, 0, 100, nil, nil))) == CGLPK_MISUSE)
      #expect(cglpk_code(UInt32(cglpk_close(foreign))) == CGLPK_MISUSE)
    }
    #expect(cglpk_solve_root(problem, CGLPK_DUAL, 0, 100, nil, nil) == 0)
    #expect(cglpk_close(problem) == 0)
    #expect(cglpk_close(nil) == 0)
  }
}

@Test func `a watcher ends the simplex method in mid-step`() throws {
  let instance = try Instance(.transport(sources: 60, sinks: 60), relaxed: true)
  onThread {
    let problem = instance.withModel { model in
      let problem = cglpk_open()
      withUnsafePointer(to: model) { #expect(cglpk_load(problem, $0) == 0) }
      return problem
    }
    let stop: cglpk_watcher = { _, event in event?.pointee.nodes == 0 ? 1 : 0 }
    #expect(cglpk_code(UInt32(cglpk_solve_root(problem, CGLPK_DUAL, 0, 1, stop, nil))) == CGLPK_STOPPED)
    #expect(cglpk_code(UInt32(cglpk_solve_root(problem, CGLPK_DUAL, 0, 1, nil, nil))) == CGLPK_GONE)
    var objective = 0.0
    #expect(cglpk_incumbent(problem, &objective, nil) == 0)
    #expect(cglpk_close(problem) == 0)
    // Nothing of it is left to trouble the next problem on this thread.
    let next = cglpk_open()
    #expect(load(column: 0, into: next) == 0)
    #expect(cglpk_solve_root(next, CGLPK_DUAL, 0, 1, nil, nil) == 0)
    #expect(cglpk_close(next) == 0)
  }
}
