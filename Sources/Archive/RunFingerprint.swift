public import Simulation

/// SHA-256 over runs, however they are stored: equal fingerprints, equal runs to the last bit.
///
/// Each run counts with all its fields; texts and lists are preceded by their length, numbers are
/// 8 bytes (daily values 4) with the lowest first, a missing hour is -1.
public struct RunFingerprint: Sendable {
  private var digest = SHA256Digest()

  /// The fingerprint of no run.
  public init() {}

  /// Takes in the next run: the order matters.
  public mutating func add(_ trajectory: Trajectory) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(4 * trajectory.values.count + 128 * trajectory.events.count + 64)
    Self.append(trajectory.run, to: &bytes)
    Self.append(trajectory.explanation, to: &bytes)
    Self.append(trajectory.outcome.rawValue, to: &bytes)
    Self.append(trajectory.fallHour ?? -1, to: &bytes)
    Self.append(trajectory.logWeight.bitPattern, to: &bytes)
    Self.append(trajectory.values.count, to: &bytes)
    for value in trajectory.values { Self.append(value.bitPattern, to: &bytes) }
    Self.append(trajectory.events.count, to: &bytes)
    for entry in trajectory.events {
      Self.append(entry.hour, to: &bytes)
      for text in [entry.event, entry.actor, entry.region, entry.reason] {
        Self.append(text, to: &bytes)
      }
    }
    digest.update(bytes)
  }

  /// The fingerprint in hexadecimal: 64 digits.
  public var hex: String { digest.hex() }

  private static func append(_ text: String, to bytes: inout [UInt8]) {
    append(text.utf8.count, to: &bytes)
    bytes.append(contentsOf: text.utf8)
  }

  private static func append(_ number: some FixedWidthInteger, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }
}

extension RunArchive {
  /// SHA-256 over all stored runs in the order of their numbers.
  public func fingerprint() throws -> String {
    var fingerprint = RunFingerprint()
    try trajectories { fingerprint.add($0) }
    return fingerprint.hex
  }

  /// The same over runs that need not be stored: they are put into the order of their numbers.
  public static func fingerprint(of trajectories: some Sequence<Trajectory>) -> String {
    var fingerprint = RunFingerprint()
    for trajectory in trajectories.sorted(by: { $0.run < $1.run }) { fingerprint.add(trajectory) }
    return fingerprint.hex
  }
}
