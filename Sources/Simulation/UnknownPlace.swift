import RandomStreams

/// Where a run keeps one of its unknowns that is not a parameter: what it is for, and of which region,
/// organ or patron.
public struct UnknownPlace: Hashable, Sendable {
  let code: UInt32
  let lane: Int

  init(_ purpose: Purpose, lane: Int = 0) {
    code = purpose.code
    self.lane = lane
  }
}
