// swift-tools-version: 6.2
// Breakout: plans conferences that break out into parallel workshops.
// SPDX-License-Identifier: GPL-3.0-or-later

import PackageDescription

/// Every Swift target compiles in Swift 6 language mode without a warning.
let strict: [SwiftSetting] = [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]

/// Data flows down this list and never back up; `.ci/check-imports` holds every target to what it may import.
let package = Package(
  name: "breakout",
  products: [
    .executable(name: "breakout", targets: ["breakout"]),
    .library(name: "Breakout", targets: ["Breakout"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: [
    .target(name: "CGLPK", linkerSettings: [.linkedLibrary("glpk")]),
    // Reading workbooks: ZIP and XML as streams.
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CLibYAML", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CExpat", providers: [.apt(["libexpat1-dev"])]),
    // Writing workbooks and pages.
    .systemLibrary(name: "CXLSXWriter", providers: [.apt(["libxlsxwriter-dev"])]),
    // SHA-256 of the files that are written and of the lots that are drawn, and renaming in one step.
    .systemLibrary(name: "CDigest", pkgConfig: "glib-2.0", providers: [.apt(["libglib2.0-dev"])]),
    .systemLibrary(name: "CSystem"),
    .systemLibrary(name: "CPangoCairo", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev"])]),
    .target(name: "CPages", dependencies: ["CPangoCairo"]),
    .systemLibrary(name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
    .target(name: "Optimization", swiftSettings: strict),
    .target(name: "GLPKSolver", dependencies: ["CGLPK", "Optimization"], swiftSettings: strict),
    .target(name: "Conference", swiftSettings: strict),
    .target(
      name: "ScenarioFile",
      dependencies: ["Conference", "CZlib", "CExpat", "CLibYAML", .product(name: "Yams", package: "Yams")],
      swiftSettings: strict),
    .target(name: "Decomposition", dependencies: ["Optimization"], swiftSettings: strict),
    .target(
      name: "Planning", dependencies: ["Conference", "Optimization", "Decomposition", "GLPKSolver", "CDigest"],
      swiftSettings: strict),
    .target(name: "Verification", dependencies: ["Conference"], swiftSettings: strict),
    .target(
      name: "Certification", dependencies: ["Conference", "Verification", "Optimization"], swiftSettings: strict),
    .target(
      name: "Sheets",
      dependencies: [
        "Conference", "Verification", "CXLSXWriter", "CPages", "CQREncode", "CDigest", "CSystem",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      swiftSettings: strict),
    .target(name: "Explanation", dependencies: ["Conference", "Planning", "Verification"], swiftSettings: strict),
    // Plans with all that is written of them, and the folders they are written to.
    .target(
      name: "Workspace",
      dependencies: [
        "Conference", "ScenarioFile", "Planning", "Verification", "Certification", "Explanation", "Sheets",
        "Optimization", "GLPKSolver", "CSystem",
      ],
      swiftSettings: strict),
    // What 'breakout open' shows and does, whatever serves it.
    .target(
      name: "Page",
      dependencies: [
        "Conference", "ScenarioFile", "Planning", "Verification", "Explanation", "Sheets", "Optimization", "Workspace",
      ],
      resources: [
        .embedInCode("Front/page.html"),
        .embedInCode("Front/page.css"),
        .embedInCode("Front/icon.svg"),
        .embedInCode("Front/app.js"),
        .embedInCode("Front/api.js"),
        .embedInCode("Front/dom.js"),
        .embedInCode("Front/drawer.js"),
        .embedInCode("Front/words.js"),
        .embedInCode("Front/programme.js"),
        .embedInCode("Front/workshops.js"),
        .embedInCode("Front/people.js"),
        .embedInCode("Front/day.js"),
        .embedInCode("Front/policy.js"),
        .embedInCode("Front/sheets.js"),
        .embedInCode("Front/start.js"),
        .embedInCode("Front/roster.js"),
        .embedInCode("Front/frontier.js"),
      ], swiftSettings: strict),
    .target(
      name: "PageServer",
      dependencies: [
        "Page", .product(name: "FlyingFox", package: "FlyingFox"), .product(name: "FlyingSocks", package: "FlyingFox"),
      ],
      swiftSettings: strict),
    // The library as one module; the folder has another name than the command's, which differs by case alone.
    .target(
      name: "Breakout",
      dependencies: [
        "Conference", "ScenarioFile", "Planning", "Verification", "Certification", "Explanation", "Sheets",
        "Optimization",
      ],
      path: "Sources/Umbrella", swiftSettings: strict),
    .executableTarget(
      name: "breakout",
      dependencies: [
        "Conference", "ScenarioFile", "Planning", "Verification", "Certification", "Explanation", "Sheets",
        "Optimization",
        "Decomposition", "Workspace", "Page", "PageServer",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      // A link to schema/, so that the program prints the one schema that there is.
      resources: [.embedInCode("Resources/scenario.schema.json")], swiftSettings: strict),

    .testTarget(name: "OptimizationTests", dependencies: ["Optimization"], swiftSettings: strict),
    .testTarget(name: "GLPKSolverTests", dependencies: ["GLPKSolver", "CGLPK", "Conference"], swiftSettings: strict),
    .testTarget(name: "ConferenceTests", dependencies: ["Conference"], swiftSettings: strict),
    .testTarget(name: "ScenarioFileTests", dependencies: ["ScenarioFile", "CZlib"], swiftSettings: strict),
    .testTarget(
      name: "PlanningTests", dependencies: ["Planning", "Decomposition", "Verification", "ScenarioFile", "GLPKSolver"],
      exclude: ["Golden", "Mixes/Scenarios", "Differential/answers.jsonl"],
      swiftSettings: strict),
    .testTarget(
      name: "CertificationTests",
      dependencies: ["Certification", "Planning", "Verification", "ScenarioFile", "Sheets", "GLPKSolver"],
      swiftSettings: strict),
    .testTarget(name: "VerificationTests", dependencies: ["Verification"], swiftSettings: strict),
    .testTarget(
      name: "SheetsTests", dependencies: ["Sheets", "ScenarioFile"], exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "ExplanationTests", dependencies: ["Explanation", "Planning", "Verification", "ScenarioFile"],
      swiftSettings: strict),
    .testTarget(name: "UmbrellaTests", dependencies: ["Breakout"], swiftSettings: strict),
    .testTarget(name: "PageTests", dependencies: ["Page", "ScenarioFile", "Conference"], swiftSettings: strict),
    .testTarget(
      name: "CommandTests", dependencies: ["breakout", "Conference", "Workspace", "Page", "Sheets"],
      exclude: ["Browser", "Calendars", "Forum"], swiftSettings: strict),
  ]
)

// What Benchmarks/hardening runs in one process, and nobody else needs: the readers of strangers' files, which link the runtime of
// libFuzzer, a soak of the library, and a judge of many plans.
if Context.environment["BREAKOUT_HARDENING"] != nil {
  package.targets += [
    .executableTarget(
      name: "readers",
      dependencies: [
        "ScenarioFile", "Planning", "Verification", "Sheets", "CZlib", "Page", "PageServer",
        .product(name: "FlyingFox", package: "FlyingFox"),
      ],
      path: "Benchmarks/hardening/readers", swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])]),
    .executableTarget(
      name: "soak", dependencies: ["Breakout"], path: "Benchmarks/hardening/soak", swiftSettings: strict),
    .executableTarget(
      name: "verdicts", dependencies: ["Breakout"], path: "Benchmarks/hardening/verdicts", swiftSettings: strict),
  ]
}
