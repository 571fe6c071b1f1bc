import Foundation

/// `Measure WHAT [NUMBERS...]`: prints one line of figures as JSON. One thing a call, so that each is
/// measured in a fresh process and whoever compares can take turns.
@main
enum Measure {
  static let subjects: [String: @Sendable ([Double]) throws -> [String: Double]] = [
    "kernel": Kernels.dense, "ties": Nations.ties, "nation": Nations.run,
    "ensemble": Nations.ensemble, "cohorts": Nations.cohorts, "lattice": Lattices.epstein,
    "abc": Sampling.overhead,
  ]

  static func main() throws {
    let words = CommandLine.arguments.dropFirst()
    guard let name = words.first, let subject = subjects[name] else {
      print("usage: Measure \(subjects.keys.sorted().joined(separator: "|")) [NUMBERS]")
      exit(2)
    }
    let figures = try subject(words.dropFirst().compactMap { Double($0) })
    let fields = figures.sorted { $0.key < $1.key }.map { "\"\($0.key)\": \($0.value)" }
    print("{" + fields.joined(separator: ", ") + "}")
  }
}

/// CPU seconds of this process, all threads together, and its largest memory.
enum Meter {
  static var seconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  /// Megabytes.
  static var peakMemory: Double {
    var usage = rusage()
    getrusage(Int32(RUSAGE_SELF.rawValue), &usage)
    return Double(usage.ru_maxrss) / 1024
  }

  static func cost(_ work: () throws -> Void) rethrows -> Double {
    let start = seconds
    try work()
    return seconds - start
  }
}

extension [Double] {
  /// The number at a place of the command line, or another.
  func at(_ place: Int, or other: Double) -> Double { place < count ? self[place] : other }
}
