import Foundation
import ScenarioFile
import Workspace

/// A file that an argument names.
enum InputFile {
  /// No input has more bytes; the readers of each kind have limits of their own.
  private static let largest = ImportOptions.mostBytes

  /// The bytes of a file. Pipes are read to their end, so that `<(…)` of a shell is a file as well.
  ///
  /// - Parameter what: what it should be, in the message that there is none.
  static func bytes(of path: String, what: String) throws(Failure) -> [UInt8] {
    do throws(SystemError) {
      let file = try system { open(path, O_RDONLY | O_CLOEXEC) }
      defer { close(file) }
      var about = stat()
      try system { fstat(file, &about) }
      if about.isFolder { throw SystemError(EISDIR) }
      var bytes: [UInt8] = []
      let isRegular = about.st_mode & S_IFMT == S_IFREG
      if isRegular { bytes.reserveCapacity(min(Int(about.st_size) + 1, largest)) }
      var piece = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        let count = try system { read(file, &piece, piece.count) }
        if count == 0 { return bytes }
        bytes += piece[..<count]
        guard bytes.count <= largest else { throw SystemError(EFBIG) }
      }
    } catch {
      throw Failure(.invalidInput, "there is no \(what) '\(path)' that can be read: \(SystemError(error.code))")
    }
  }
}
