import Foundation

/// An open folder. What is inside is reached through it and never through a path, so a link put in the way leads nowhere.
final class Directory {
  private let descriptor: Int32

  /// Opens a folder, making it and those above it if need be. Links in the path are the user's own and are followed.
  init(making path: String) throws(SystemError) {
    var missing: [String] = []
    var existing = path
    while access(existing, F_OK) != 0, !existing.isEmpty, existing != "/" {
      missing.append(existing)
      existing = existing.parentFolder
    }
    for folder in missing.reversed() {
      if mkdir(folder, 0o777) != 0, errno != EEXIST { throw SystemError() }
    }
    descriptor = try system { open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
  }

  private init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  deinit {
    close(descriptor)
  }

  /// Opens a folder inside this one, making it if need be. A link is refused.
  func folder(making name: String) throws(SystemError) -> Directory {
    if mkdirat(descriptor, name, 0o777) != 0, errno != EEXIST { throw SystemError() }
    let inner = try system { openat(descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC) }
    return Directory(descriptor: inner)
  }

  /// Writes a new file and waits until it is on the disk. On an error nothing remains of it.
  ///
  /// - Parameter mode: the permissions, of which the user's umask takes away some.
  func create(_ name: String, mode: mode_t, contents: [UInt8]) throws(SystemError) {
    let file = try system { openat(descriptor, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode) }
    do throws(SystemError) {
      defer { close(file) }
      var rest = contents[...]
      while !rest.isEmpty {
        let written = try system { rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) } }
        rest = rest.dropFirst(written)
      }
      try system { fsync(file) }
    } catch {
      remove(name)
      throw error
    }
  }

  /// Gives a file another name in one step; a file or link of that name is replaced.
  func rename(_ name: String, to newName: String) throws(SystemError) {
    try system { renameat(descriptor, name, descriptor, newName) }
  }

  /// Removes a file, if there is one.
  func remove(_ name: String) {
    unlinkat(descriptor, name, 0)
  }

  /// Waits until the names in this folder are on the disk, where the file system can tell.
  func synchronise() {
    fsync(descriptor)
  }
}
