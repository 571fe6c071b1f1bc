import RandomStreams

/// All that a tick reads and writes; the pointers belong to the lattice's ``EpsteinMemory``.
///
/// Units are numbered from 0; a number is free, a citizen's or a cop's. `sites` holds the unit on
/// each site, or -1.
struct EpsteinState {
  /// What a unit is doing. Prisoners and units that are gone do not act.
  enum Standing: UInt8 { case gone, quiet, active, jailed, cop }

  /// What every turn needs of a unit, in one place: 16 bytes.
  struct Unit: BitwiseCopyable {
    var x: UInt16 = 0
    var y: UInt16 = 0
    var standing = Standing.gone
    var group: UInt8 = 0
    /// See ``EpsteinFormulas/bound(grievance:riskAversion:threshold:k:reading:)``.
    var bound = 0.0
  }

  let width: Int
  let height: Int
  let vision: Double
  let rules: EpsteinRules
  let threshold: Double
  let arrestConstant: Double
  let citizensMove: Bool
  let maximumSentence: Int
  let groups: EpsteinGroups?
  let capacity: Int
  let hasEndlessJail: Bool

  let units: UnsafeMutablePointer<Unit>
  let hardship: UnsafeMutablePointer<Double>
  let riskAversion: UnsafeMutablePointer<Double>
  let lastTick: UnsafeMutablePointer<Int32>
  let order: UnsafeMutablePointer<Int32>
  let freeUnits: UnsafeMutablePointer<Int32>
  let leavers: UnsafeMutablePointer<Int32>
  let sites: UnsafeMutablePointer<Int32>
  /// Prisoners by tick of release, as linked lists in a ring.
  let releases: UnsafeMutablePointer<Int32>
  let nextPrisoner: UnsafeMutablePointer<Int32>

  let emptyPlane: EpsteinPlane
  let activePlane: EpsteinPlane
  let copPlane: EpsteinPlane
  /// Citizens at large of each group; used by Model II only.
  let groupPlanes: (EpsteinPlane, EpsteinPlane)

  var luck: RandomStream
  var tick = 0
  var legitimacy = 0.0
  var ordered = 0
  var freeCount = 0
  var leaverCount = 0
  var emptyCount = 0
  var quiet = 0
  var active = 0
  var jailed = 0
  var cops = 0
  var initialCops = 0
  var arrests = 0
  var killed = 0
  var born = 0
  var alive = (0, 0)

  /// Whether prisoners keep their place in the order; otherwise they rejoin it at its end.
  var keepsPrisoners: Bool { rules.activation == .fixedOrder }

  /// Length of the ring of releases.
  var ring: Int { hasEndlessJail ? 1 : maximumSentence + 2 }

  /// 32 random bits.
  @inline(__always)
  mutating func bits() -> UInt32 { UInt32(truncatingIfNeeded: luck.next() &>> 32) }

  /// A whole number below `bound`, which must be positive.
  @inline(__always)
  mutating func below(_ bound: Int) -> Int {
    Int(truncatingIfNeeded: (UInt64(bits()) &* UInt64(truncatingIfNeeded: bound)) &>> 32)
  }

  @inline(__always)
  func site(_ x: Int, _ y: Int) -> Int { y &* width &+ x }

  /// Where a unit is.
  @inline(__always)
  func place(_ unit: Int) -> (x: Int, y: Int) { (Int(units[unit].x), Int(units[unit].y)) }

  /// The bound of a citizen at the present legitimacy.
  func boundOf(_ unit: Int) -> Double {
    EpsteinFormulas.bound(
      grievance: EpsteinFormulas.grievance(hardship: hardship[unit], legitimacy: legitimacy),
      riskAversion: riskAversion[unit], threshold: threshold, k: arrestConstant,
      reading: rules.arrestRatio)
  }
}
