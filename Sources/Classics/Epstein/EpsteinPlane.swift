/// One bit for each site of a lattice, laid out for counting within vision; see ``EpsteinSight``.
/// The memory belongs to the lattice. Coordinates must lie on the lattice.
struct EpsteinPlane {
  let words: UnsafeMutablePointer<UInt16>
  let sight: UnsafeMutablePointer<EpsteinSight>

  /// Turns the bit of a site over, with its repetitions beyond the edges. Always four words: a
  /// branch on whether a site lies near an edge would be guessed wrong too often.
  @inline(__always)
  func flip(_ x: Int, _ y: Int) {
    let place = sight.pointee.columns[x]
    let row = y &+ sight.pointee.up
    let secondRow = Int(sight.pointee.secondRows[y])
    let first = words + Int(place.first)
    let second = words + Int(place.second)
    first[row] ^= place.firstBit
    first[secondRow] ^= place.firstBit
    second[row] ^= place.secondBit
    second[secondRow] ^= place.secondBit
  }

  /// The bits within vision that fall into one strip and one block of rows of the window.
  @inline(__always)
  func window(_ x: Int, _ y: Int, strip: Int, block: Int) -> SIMD16<UInt16> {
    let stride = sight.pointee.stride
    let start = ((x &>> 4) &+ strip) &* stride &+ y &+ block &* 16
    let raw = UnsafeRawPointer(words + start)
    let here = raw.loadUnaligned(as: SIMD16<UInt16>.self)
    let next = raw.loadUnaligned(fromByteOffset: 2 &* stride, as: SIMD16<UInt16>.self)
    let shift = UInt16(truncatingIfNeeded: x & 15)
    let bits = (here &>> shift) | ((next &+ next) &<< (15 &- shift))
    return bits & sight.pointee.masks[strip &* sight.pointee.blocks &+ block]
  }

  /// Set bits within vision of a site.
  @inline(__always)
  func count(_ x: Int, _ y: Int) -> Int {
    if sight.pointee.isSingle {
      return EpsteinBits.Rows(window(x, y, strip: 0, block: 0)).total
    }
    return countAll(x, y)
  }

  @inline(never)
  private func countAll(_ x: Int, _ y: Int) -> Int {
    var sum = 0
    for strip in 0..<sight.pointee.strips {
      for block in 0..<sight.pointee.blocks {
        sum &+= EpsteinBits.Rows(window(x, y, strip: strip, block: block)).total
      }
    }
    return sum
  }

  /// A set bit within vision, each as likely; nil if there is none. `luck` is 32 random bits.
  @inline(__always)
  func pick(_ x: Int, _ y: Int, luck: UInt32) -> (x: Int, y: Int)? {
    guard sight.pointee.isSingle else { return pickAny(x, y, luck) }
    let bits = window(x, y, strip: 0, block: 0)
    let rows = EpsteinBits.Rows(bits)
    let total = rows.total
    guard total > 0 else { return nil }
    let rank = (UInt64(luck) &* UInt64(truncatingIfNeeded: total)) &>> 32
    let place = rows.place(of: rank, in: bits)
    return wrapped(x &+ place.column, y &+ place.row)
  }

  @inline(never)
  private func pickAny(_ x: Int, _ y: Int, _ luck: UInt32) -> (x: Int, y: Int)? {
    let total = countAll(x, y)
    guard total > 0 else { return nil }
    var rank = Int((UInt64(luck) &* UInt64(total)) &>> 32)
    for strip in 0..<sight.pointee.strips {
      for block in 0..<sight.pointee.blocks {
        let bits = window(x, y, strip: strip, block: block)
        let rows = EpsteinBits.Rows(bits)
        if rank < rows.total {
          let place = rows.place(of: UInt64(rank), in: bits)
          return wrapped(x + strip * 16 + place.column, y + block * 16 + place.row)
        }
        rank -= rows.total
      }
    }
    return nil
  }

  /// From a place in the window, counted from its corner, to a site; again without branches.
  @inline(__always)
  private func wrapped(_ column: Int, _ row: Int) -> (x: Int, y: Int) {
    let width = sight.pointee.width
    let height = sight.pointee.height
    let x = column &- sight.pointee.left
    let y = row &- sight.pointee.up
    let across = (width & (x &>> 63)) &- (width & ((width &- 1 &- x) &>> 63))
    let along = (height & (y &>> 63)) &- (height & ((height &- 1 &- y) &>> 63))
    return (x &+ across, y &+ along)
  }
}
