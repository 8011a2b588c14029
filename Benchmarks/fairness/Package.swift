// swift-tools-version: 6.2
// What lots do to people's chances, measured in one process through the library; see run.
// SPDX-License-Identifier: GPL-3.0-or-later

import PackageDescription

/// A package is called after its folder, whatever that is.
let root = String(Context.packageDirectory.split(separator: "/").dropLast(2).last ?? "breakout")

let package = Package(
  name: "fairness",
  platforms: [.macOS(.v15)],
  dependencies: [.package(path: "../..")],
  targets: [.executableTarget(name: "fairness", dependencies: [.product(name: "Breakout", package: root)])])
