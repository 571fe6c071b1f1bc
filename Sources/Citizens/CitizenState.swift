import Simulation

/// Where a citizen is; one byte each.
enum CitizenState {
  static let home: UInt8 = 0
  static let protesting: UInt8 = 1
  static let rioting: UInt8 = 2
  static let tired: UInt8 = 3
  static let detained: UInt8 = 4
  static let wounded: UInt8 = 5
  static let dead: UInt8 = 6

  /// How many there are.
  static let count = 7

  static func after(_ harm: Street.Harm) -> UInt8 {
    switch harm {
    case .detained: detained
    case .wounded: wounded
    case .dead: dead
    }
  }
}

/// One byte a citizen, freed with its owner.
///
/// Shared by the pieces of an hour's work: each writes only the citizens of its own region.
final class CitizenBytes: @unchecked Sendable {
  let base: UnsafeMutablePointer<UInt8>
  let count: Int

  /// All 0.
  init(_ count: Int) {
    self.count = count
    base = .allocate(capacity: max(1, count))
    base.initialize(repeating: 0, count: max(1, count))
  }

  deinit { base.deallocate() }
}
