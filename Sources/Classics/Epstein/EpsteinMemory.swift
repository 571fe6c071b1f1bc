/// The memory of one lattice: blocks handed out once and freed together.
final class EpsteinMemory {
  private var blocks: [UnsafeMutableRawPointer] = []

  /// Room for at least one value.
  func block<Value: BitwiseCopyable>(
    _ count: Int, of value: Value
  ) -> UnsafeMutablePointer<Value> {
    let room = UnsafeMutablePointer<Value>.allocate(capacity: max(1, count))
    room.initialize(repeating: value, count: max(1, count))
    blocks.append(UnsafeMutableRawPointer(room))
    return room
  }

  func plane(_ sight: UnsafeMutablePointer<EpsteinSight>) -> EpsteinPlane {
    EpsteinPlane(words: block(sight.pointee.planeWords, of: 0), sight: sight)
  }

  deinit {
    for block in blocks { block.deallocate() }
  }
}
