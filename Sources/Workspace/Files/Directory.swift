import CSystem
import Foundation

/// An open folder. What is inside is reached through it and never through a path, so a link put in the way leads nowhere.
package final class Directory {
  private let descriptor: Int32

  /// Opens a folder, making it and those above it if need be. Links in the path are the user's own and are followed.
  package convenience init(making path: String, mode: mode_t = 0o777) throws(SystemError) {
    var missing: [String] = []
    var existing = path
    while access(existing, F_OK) != 0, !existing.isEmpty, existing != "/" {
      missing.append(existing)
      existing = existing.parentFolder
    }
    for folder in missing.reversed() {
      if mkdir(folder, mode) != 0, errno != EEXIST { throw SystemError(errno, folder) }
    }
    try self.init(opening: path)
  }

  /// Opens a folder that is there.
  package init(opening path: String) throws(SystemError) {
    descriptor = try SystemError.about(path) { () throws(SystemError) in
      try system { open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    }
  }

  private init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  deinit {
    close(descriptor)
  }

  /// Makes a new folder inside this one.
  package func make(_ name: String, mode: mode_t) throws(SystemError) {
    try system { mkdirat(descriptor, name, mode) }
  }

  /// Opens a folder inside this one. A link is refused.
  package func folder(_ name: String) throws(SystemError) -> Directory {
    Directory(
      descriptor: try system { openat(descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC) })
  }

  /// Opens a folder inside this one, making it if need be. A link is refused.
  package func folder(making name: String, mode: mode_t) throws(SystemError) -> Directory {
    if mkdirat(descriptor, name, mode) != 0, errno != EEXIST { throw SystemError() }
    return try folder(name)
  }

  /// Writes a new file and waits until it is on the disk. On an error nothing remains of it.
  ///
  /// - Parameter mode: the permissions, of which the user's umask takes away some.
  package func create(_ name: String, mode: mode_t, contents: [UInt8]) throws(SystemError) {
    let file = try system { openat(descriptor, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode) }
    var isOpen = true
    do throws(SystemError) {
      var start = 0
      while start < contents.count {
        start += try system { contents[start...].withUnsafeBytes { write(file, $0.baseAddress, $0.count) } }
      }
      try system { fsync(file) }
      // Network file systems tell of a full disk only here.
      isOpen = false
      if close(file) != 0, errno != EINTR { throw SystemError() }
    } catch {
      if isOpen { close(file) }
      remove(name)
      throw error
    }
  }

  /// The bytes of a file in it that is no link; nil where there is none, or it has more than so many.
  package func contents(of name: String, atMost limit: Int) -> [UInt8]? {
    guard let file = try? system({ openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC) }) else {
      return nil
    }
    defer { close(file) }
    var about = stat()
    guard fstat(file, &about) == 0, about.st_mode & S_IFMT == S_IFREG, Int(about.st_size) <= limit else { return nil }
    var bytes = [UInt8](repeating: 0, count: Int(about.st_size))
    var start = 0
    while start < bytes.count {
      guard let count = try? system({ bytes[start...].withUnsafeMutableBytes { read(file, $0.baseAddress, $0.count) } })
      else { return nil }
      if count == 0 { break }
      start += count
    }
    return Array(bytes[..<start])
  }

  /// The names of all that is inside, sorted; nil where one of them is no UTF-8, or they cannot be read.
  package func names() -> [String]? {
    guard let again = try? system({ openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC) }) else { return nil }
    guard let list = fdopendir(again) else {
      close(again)
      return nil
    }
    defer { closedir(list) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(list) else { return errno == 0 ? names.sorted() : nil }
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(validating: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard let name else { return nil }
      if name != ".", name != ".." { names.append(name) }
    }
  }

  /// What the system knows about something inside, of a link about the link; nil where there is nothing.
  package func about(_ name: String) -> stat? {
    var about = stat()
    return fstatat(descriptor, name, &about, AT_SYMLINK_NOFOLLOW) == 0 ? about : nil
  }

  /// What the system knows about the folder.
  package func about() throws(SystemError) -> stat {
    var about = stat()
    try system { fstat(descriptor, &about) }
    return about
  }

  /// Sets the permissions, whatever the umask, and the owner.
  package func set(mode: mode_t, owner: uid_t, group: gid_t) throws(SystemError) {
    let now = try about()
    if now.st_uid != owner || now.st_gid != group { try system { fchown(descriptor, owner, group) } }
    try system { fchmod(descriptor, mode) }
  }

  /// What the umask takes away.
  package static var umask: mode_t {
    let mask = Foundation.umask(0)
    _ = Foundation.umask(mask)
    return mask
  }

  /// Whether it has rights or labels beyond those of every folder.
  package var hasAttributes: Bool {
    csystem_attributes(descriptor) > 0
  }

  /// Tries to become the only one who holds the folder, until it is closed.
  package func lock() -> Bool {
    flock(descriptor, LOCK_EX | LOCK_NB) == 0
  }

  /// Gives a file another name in one step, also in another folder of the same disk; a file or link of that name is replaced.
  package func rename(_ name: String, to folder: Directory, as newName: String) throws(SystemError) {
    try system { renameat(descriptor, name, folder.descriptor, newName) }
  }

  /// Gives a file or folder another name, unless there is something of that name.
  package func rename(_ name: String, toNew newName: String, in folder: Directory) throws(SystemError) {
    try system { csystem_rename_new(descriptor, name, folder.descriptor, newName) }
  }

  /// Puts each of two things inside in the place of the other, in one step.
  package func exchange(_ name: String, with other: String) throws(SystemError) {
    try system { csystem_exchange(descriptor, name, descriptor, other) }
  }

  /// Gives a file a second name in another folder of the same disk.
  package func link(_ name: String, to folder: Directory, as newName: String) throws(SystemError) {
    try system { linkat(descriptor, name, folder.descriptor, newName, 0) }
  }

  /// Removes a file, if there is one.
  package func remove(_ name: String) {
    unlinkat(descriptor, name, 0)
  }

  /// Removes a folder, if it is empty.
  package func removeFolder(_ name: String) {
    unlinkat(descriptor, name, AT_REMOVEDIR)
  }

  /// Waits until the names in this folder are on the disk, where the file system can tell.
  package func synchronise() throws(SystemError) {
    do throws(SystemError) {
      try system { fsync(descriptor) }
    } catch  where error.code == EINVAL || error.code == ENOTSUP || error.code == EBADF {
      // Some file systems have nothing to wait for.
    }
  }
}

extension stat {
  /// Whether it is a folder.
  package var isFolder: Bool { st_mode & S_IFMT == S_IFDIR }

  /// Whether it is the same thing, and has not been written to in between.
  package func isUnchanged(since before: stat) -> Bool {
    st_ino == before.st_ino && st_dev == before.st_dev && st_size == before.st_size
      && st_mtim.tv_sec == before.st_mtim.tv_sec && st_mtim.tv_nsec == before.st_mtim.tv_nsec
  }
}
