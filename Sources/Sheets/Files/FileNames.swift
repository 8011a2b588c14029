import Foundation

/// Gives every identifier a file name of its own that is safe on every file system.
///
///     var names = FileNames(folder: "rooms", suffix: ".csv")
///     names.name(for: "Salle 8/é")   // rooms/salle-8-e.csv
///     names.name(for: "salle 8 e")   // rooms/salle-8-e-2.csv
struct FileNames {
  /// The folder all of them lie in; empty for none.
  let folder: String
  /// What all of them end in.
  let suffix: String
  private var taken: Set<String> = []

  init(folder: String = "", suffix: String) {
    self.folder = folder
    self.suffix = suffix
  }

  /// A name that no earlier call returned.
  mutating func name(for identifier: String) -> String {
    let slug = FileNames.slug(identifier)
    var candidate = slug
    var copy = 2
    while !taken.insert(candidate).inserted {
      candidate = "\(slug)-\(copy)"
      copy += 1
    }
    return (folder.isEmpty ? "" : folder + "/") + candidate + suffix
  }

  /// Lower-case ASCII letters, digits and hyphens, at most 60 of them. Every script is written in Latin letters, accents are dropped, all else
  /// becomes a hyphen: `Łódź` is `lodz`, and `Київ` is `kiiv`.
  static func slug(_ text: String) -> String {
    var slug: [UInt8] = []
    let isLatin = text.utf8.allSatisfy { $0 < 0x80 }
    let latin = isLatin ? nil : text.applyingTransform(StringTransform("Any-Latin; Latin-ASCII"), reverse: false)
    for scalar in (latin ?? text).decomposedStringWithCanonicalMapping.lowercased().unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": slug.append(UInt8(scalar.value))
      case _ where scalar.properties.generalCategory == .nonspacingMark: continue
      default: if slug.last != hyphen { slug.append(hyphen) }
      }
    }
    let text = String(decoding: slug.prefix(60), as: UTF8.self).trimmingCharacters(in: ["-"])
    // Windows opens devices under these names, whatever their suffix.
    return text.isEmpty || devices.contains(text) ? text + "x" : text
  }

  private static let hyphen = UInt8(ascii: "-")
  private static let devices: Set<String> = Set(
    ["con", "prn", "aux", "nul"] + (0...9).flatMap { ["com\($0)", "lpt\($0)"] })
}
