// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that the program is never built with the fuzzer's instrumentation. Its
// rooms are links to the sources of the program: no more than the case reader needs.
let house: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
  name: "interregnum-fuzz",
  dependencies: [.package(url: "https://github.com/jpsim/Yams", from: "6.2.2")],
  targets: [
    .target(name: "RandomStreams", path: "Rooms/RandomStreams", swiftSettings: house),
    .target(
      name: "Polity", dependencies: ["RandomStreams"], path: "Rooms/Polity", swiftSettings: house),
    .target(
      name: "Inference", dependencies: ["Polity"], path: "Rooms/Inference",
      sources: ["Evidence.swift"], swiftSettings: house),
    .target(
      name: "Simulation", dependencies: ["Polity", "RandomStreams"], path: "Rooms/Simulation",
      swiftSettings: house),
    .target(
      name: "CaseFiles",
      dependencies: ["Polity", "Inference", "Simulation", .product(name: "Yams", package: "Yams")],
      path: "Rooms/CaseFiles", swiftSettings: house),
    .executableTarget(
      name: "CaseReaderFuzz", dependencies: ["CaseFiles", "Inference", "Polity"], path: ".",
      exclude: ["README.md", "run.sh", "Rooms"], sources: ["CaseReaderFuzz.swift"],
      swiftSettings: house + [.unsafeFlags(["-parse-as-library"])]),
  ]
)
