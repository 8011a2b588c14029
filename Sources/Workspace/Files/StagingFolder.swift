import Foundation
import Sheets

/// A hidden folder of a random name in which a run prepares what it is going to write. The run holds it locked: one that nobody
/// holds was left by a run that is dead.
final class StagingFolder {
  /// What it is called.
  let name: String
  /// The folder itself.
  let folder: Directory
  private let parent: Directory

  /// Makes a stage in a folder, for its owner alone.
  init(in parent: Directory) throws(SystemError) {
    self.parent = parent
    while true {
      let name = StagingFolder.prefix + StagingFolder.hexadecimal(.random(in: .min ... .max))
      do throws(SystemError) {
        try parent.make(name, mode: 0o700)
      } catch  where error.code == EEXIST {
        continue
      }
      do throws(SystemError) {
        let folder = try parent.folder(name)
        // Whoever sweeps may have taken it for left behind before it was locked.
        guard folder.lock(), let about = parent.about(name), about.st_ino == (try folder.about()).st_ino else {
          continue
        }
        (self.name, self.folder) = (name, folder)
        return
      } catch {
        parent.removeFolder(name)
        throw error
      }
    }
  }

  /// Removes it with all that is in it.
  func discard() {
    StagingFolder.empty(folder)
    parent.removeFolder(name)
  }

  /// The stages in a folder that runs which are dead have left.
  static func leftovers(in parent: Directory) -> [(name: String, folder: Directory)] {
    (parent.names() ?? []).compactMap { name in
      guard name.hasPrefix(prefix), name.utf8.count == prefix.utf8.count + 16, let folder = try? parent.folder(name),
        folder.lock()
      else { return nil }
      return (name, folder)
    }
  }

  /// Removes all that is in a folder, as far as it can be; its manifest last, as whoever comes after goes by it.
  static func empty(_ folder: Directory) {
    let names = folder.names() ?? []
    for name in names.filter({ $0 != Manifest.name }) + names.filter({ $0 == Manifest.name }) {
      if name == Manifest.name, folder.names() != [name] { break }
      if folder.about(name)?.isFolder == true {
        if let inner = try? folder.folder(name) { empty(inner) }
        folder.removeFolder(name)
      } else {
        folder.remove(name)
      }
    }
  }

  private static let prefix = ".breakout-"

  private static func hexadecimal(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
