import Foundation

/// An error of the operating system, such as "No space left on device".
package struct SystemError: Error, Hashable, CustomStringConvertible {
  /// The `errno`.
  package let code: Int32
  /// The file or folder that it is about; nil where the caller knows.
  package var file: String?

  /// The error with a code, or the one that has just happened.
  package init(_ code: Int32 = errno, _ file: String? = nil) {
    self.code = code
    self.file = file
  }

  package var description: String { (file.map { "'\($0)': " } ?? "") + String(cString: strerror(code)) }

  /// Does something to a file, and names it in the error.
  package static func about<Result>(
    _ file: String, _ work: () throws(SystemError) -> Result
  ) throws(SystemError) -> Result {
    do throws(SystemError) {
      return try work()
    } catch {
      throw SystemError(error.code, error.file ?? file)
    }
  }
}

/// The result of a system call, tried again while signals interrupt it.
@discardableResult
package func system<Result: SignedInteger>(_ call: () -> Result) throws(SystemError) -> Result {
  while true {
    let result = call()
    if result >= 0 { return result }
    if errno != EINTR { throw SystemError() }
  }
}
