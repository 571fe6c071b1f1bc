// swift-tools-version: 6.2
import PackageDescription

let house: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

/// A library target of this package, named with what it may import.
func room(_ name: String, _ imports: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: imports, swiftSettings: house)
}

/// The tests of one room.
func suite(
  _ name: String, _ imports: [Target.Dependency], without: [String] = []
) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: imports, exclude: without, swiftSettings: house)
}

let package = Package(
  name: "interregnum",
  products: [
    .library(name: "Interregnum", targets: ["Interregnum"]),
    .executable(name: "interregnum", targets: ["InterregnumCLI"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(
      url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
  ],
  targets: [
    room("RandomStreams"),
    room("Polity", ["RandomStreams"]),
    room("Simulation", ["RandomStreams", "Polity"]),
    room("Mechanisms", ["RandomStreams", "Polity", "Simulation"]),
    room("Citizens", ["RandomStreams", "Polity", "Simulation"]),
    room("Classics", ["RandomStreams"]),
    room("Inference", ["RandomStreams", "Polity", "Simulation"]),
    room("LongRun", ["RandomStreams", "Polity", "Simulation"]),
    room("Explanations", ["Inference", "Mechanisms", "Simulation", "Polity", "RandomStreams"]),
    room(
      "CaseFiles",
      [
        "Polity", "Simulation", "Inference", "RandomStreams",
        .product(name: "Yams", package: "Yams"),
      ]),
    room(
      "Archive",
      ["Polity", "Simulation", "Inference", .product(name: "GRDB", package: "GRDB.swift")]),
    room("Exercises", ["RandomStreams", "Polity", "Simulation"]),
    room(
      "Reports",
      [
        "Polity", "Simulation", "Inference", "RandomStreams", "Classics", "LongRun", "Exercises",
      ]),
    room(
      "Interregnum",
      [
        "RandomStreams", "Polity", "Simulation", "Mechanisms", "Inference", "Explanations",
        "CaseFiles", "Archive", "Reports", "Classics", "LongRun", "Exercises", "Citizens",
      ]),
    room(
      "Site",
      [
        "Interregnum", "Reports", "Exercises", "Archive", "CaseFiles", "Inference", "Polity",
        "Simulation", .product(name: "Hummingbird", package: "hummingbird"),
      ]),
    .executableTarget(
      name: "InterregnumCLI",
      dependencies: [
        "Interregnum", "Site", "Exercises", "Reports", "Archive",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: house),
    room("TestSupport", ["RandomStreams", "Polity", "Simulation", "Mechanisms"]),
    suite("RandomStreams", ["RandomStreams"]),
    suite("Polity", ["Polity", "RandomStreams"]),
    suite("Simulation", ["Simulation", "Polity", "RandomStreams", "TestSupport", "Mechanisms"]),
    suite("Mechanisms", ["Mechanisms", "Simulation", "Polity", "RandomStreams", "TestSupport"]),
    suite(
      "Inference",
      ["Inference", "RandomStreams", "Polity", "Simulation", "Mechanisms", "TestSupport"]),
    suite(
      "Citizens",
      ["Citizens", "Mechanisms", "Simulation", "Polity", "RandomStreams", "TestSupport"]),
    suite("Replication", ["Classics", "RandomStreams"]),
    suite(
      "LongRun",
      ["LongRun", "RandomStreams", "Polity", "Simulation", "Mechanisms", "TestSupport"]),
    suite(
      "CaseFiles", ["CaseFiles", "Polity", "Simulation", "Inference", "RandomStreams"],
      without: ["Broken"]),
    suite(
      "Archive",
      ["Archive", "Simulation", .product(name: "GRDB", package: "GRDB.swift")]),
    suite(
      "Reports", ["Reports", "Polity", "Simulation", "Inference", "RandomStreams", "Classics"],
      without: ["Goldens"]),
    suite(
      "Interregnum",
      [
        "Interregnum", "TestSupport", "Archive", "Inference", "Polity", "Reports", "Simulation",
      ]),
    suite(
      "Exercises",
      ["Exercises", "Simulation", "Polity", "TestSupport", "Interregnum", "Reports"]),
    suite(
      "Site", ["Site", "Interregnum", "Archive", "Reports", "CaseFiles", "Inference", "Polity"]),
    suite("House", []),
  ]
)
