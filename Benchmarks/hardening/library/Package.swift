// swift-tools-version: 6.2
// What is measured in one process through the library: swift run -c release soak 3600; and libFuzzer, see ../libfuzzer.
// SPDX-License-Identifier: GPL-3.0-or-later

import PackageDescription

/// A package is called after its folder, whatever that is.
let root = String(Context.packageDirectory.split(separator: "/").dropLast(3).last ?? "breakout")

let package = Package(
  name: "hardening",
  platforms: [.macOS(.v15)],
  dependencies: [.package(path: "../../..")],
  targets: [
    .executableTarget(name: "soak", dependencies: [.product(name: "Breakout", package: root)]),
    .executableTarget(
      name: "fuzz", dependencies: [.product(name: "Breakout", package: root)],
      swiftSettings: [.unsafeFlags(["-parse-as-library"])]),
  ])
