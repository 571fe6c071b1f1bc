/// Elementary and special functions that give the same bits on every machine.
///
/// The C library's `exp` and `log` pick a variant for the processor at run time, and variants may
/// differ in the last bit. These use only IEEE `+ - * /` and `squareRoot()`, in a fixed order, with
/// no fused multiply-add, so a result never depends on the instruction set.
/// No function traps: arguments outside the domain give NaN or the stated limit.
public enum Elementary {
  /// The natural logarithm of 2, leading 32 bits; products with exponents are exact.
  @usableFromInline static var logTwoHigh: Double { 0.6931471803691238 }
  @usableFromInline static var logTwoLow: Double { 1.9082149292705877e-10 }

  /// 1.5 x 2^52. Added and taken away again, it rounds to the nearest integer.
  @usableFromInline static var roundingShift: Double { 0x1.8p52 }

  /// ln(2 pi) / 2.
  @usableFromInline static var halfLogTwoPi: Double { 0.9189385332046728 }

  /// 2^k for k in -1022...1023, built from bits.
  @inlinable @inline(__always)
  static func powerOfTwo(_ k: Int64) -> Double {
    Double(bitPattern: UInt64(bitPattern: (k &+ 1023) &<< 52))
  }
}
