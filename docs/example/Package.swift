// swift-tools-version: 6.2
// A program of its own that asks Breakout as a library; see Sources/example/main.swift.
// SPDX-License-Identifier: GPL-3.0-or-later

import PackageDescription

/// A package is called after its folder, whatever that is. A package of yours writes "breakout".
let root = String(Context.packageDirectory.split(separator: "/").dropLast(2).last ?? "breakout")

let package = Package(
  name: "example",
  dependencies: [.package(path: "../..")],
  targets: [.executableTarget(name: "example", dependencies: [.product(name: "Breakout", package: root)])])
