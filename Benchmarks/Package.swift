// swift-tools-version: 6.2
import Foundation
import PackageDescription

// A package of its own, so that the program never waits for the tools of measuring. Its rooms are
// links to the sources of the program.
let house: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

func room(_ name: String, _ imports: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: imports, path: "Rooms/" + name, swiftSettings: house)
}

let rooms: [Target] = [
  room("RandomStreams"),
  room("Polity", ["RandomStreams"]),
  room("Simulation", ["RandomStreams", "Polity"]),
  room("Mechanisms", ["RandomStreams", "Polity", "Simulation"]),
  room("Citizens", ["RandomStreams", "Polity", "Simulation"]),
  room("Classics", ["RandomStreams"]),
  room("Inference", ["RandomStreams", "Polity", "Simulation"]),
]
let everything: [Target.Dependency] = [
  "RandomStreams", "Polity", "Simulation", "Mechanisms", "Citizens", "Classics", "Inference",
]

// `make bench-suite` wants the benchmark library, which takes minutes to build; the comparison with
// the peers and the checked ratios do not.
let wantsSuite = ProcessInfo.processInfo.environment["BENCHMARK_SUITE"] != nil

let package = Package(
  name: "interregnum-benchmarks",
  platforms: [.macOS(.v14)],
  dependencies: wantsSuite
    ? [.package(url: "https://github.com/ordo-one/package-benchmark", from: "1.29.0", traits: [])]
    : [],
  targets: rooms + [
    .executableTarget(
      name: "Measure", dependencies: everything, path: "Measure", swiftSettings: house)
  ]
    + (wantsSuite
      ? [
        .executableTarget(
          name: "Speed",
          dependencies: everything + [.product(name: "Benchmark", package: "package-benchmark")],
          path: "Speed", swiftSettings: house,
          plugins: [.plugin(name: "BenchmarkPlugin", package: "package-benchmark")])
      ] : [])
)
