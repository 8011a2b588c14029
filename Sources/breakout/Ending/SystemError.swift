import Foundation

/// An error of the operating system, such as "No space left on device".
struct SystemError: Error, Hashable, CustomStringConvertible {
  /// The `errno`.
  let code: Int32

  /// The error with a code, or the one that has just happened.
  init(_ code: Int32 = errno) {
    self.code = code
  }

  var description: String { String(cString: strerror(code)) }
}

/// The result of a system call, tried again while signals interrupt it.
@discardableResult
func system<Result: SignedInteger>(_ call: () -> Result) throws(SystemError) -> Result {
  while true {
    let result = call()
    if result >= 0 { return result }
    if errno != EINTR { throw SystemError() }
  }
}
