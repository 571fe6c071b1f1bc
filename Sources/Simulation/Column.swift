/// A fixed row of numbers in a run's arena: no copies, no reference counting, no hidden growth.
///
/// Bounds are checked in debug builds only; indices come from the ``Setting``, never from a file.
public struct Column: Sequence {
  /// The first element.
  public let base: UnsafeMutablePointer<Double>
  /// How many.
  public let count: Int

  /// The element at `index`, 0 ..< `count`.
  @inlinable public subscript(index: Int) -> Double {
    get {
      assert(index >= 0 && index < count)
      return base[index]
    }
    nonmutating set {
      assert(index >= 0 && index < count)
      base[index] = newValue
    }
  }

  /// The elements from `start`, `length` of them, as a column of their own.
  @inlinable public func part(_ start: Int, _ length: Int) -> Column {
    assert(start >= 0 && start + length <= count)
    return Column(base: base + start, count: length)
  }

  /// Sum of all elements.
  @inlinable public func total() -> Double {
    var sum = 0.0
    for index in 0..<count { sum += base[index] }
    return sum
  }

  /// Sets every element.
  public func fill(_ value: Double) { base.update(repeating: value, count: count) }

  /// Iterates over the values.
  public func makeIterator() -> UnsafeMutableBufferPointer<Double>.Iterator {
    UnsafeMutableBufferPointer(start: base, count: count).makeIterator()
  }

  @usableFromInline init(base: UnsafeMutablePointer<Double>, count: Int) {
    self.base = base
    self.count = count
  }
}

/// The memory of one run, freed with it. All columns are cut from one block of zeros.
final class Arena {
  private let block: UnsafeMutablePointer<Double>
  private let size: Int
  private var used = 0

  /// Room for `size` numbers, all 0.
  init(size: Int) {
    self.size = size
    block = .allocate(capacity: size)
    block.initialize(repeating: 0, count: size)
  }

  /// The next `count` numbers. The sizes are summed before the arena is made, so it never runs out.
  func column(_ count: Int) -> Column {
    precondition(used + count <= size, "the arena's size does not match its columns")
    defer { used += count }
    return Column(base: block + used, count: count)
  }

  deinit { block.deallocate() }
}
