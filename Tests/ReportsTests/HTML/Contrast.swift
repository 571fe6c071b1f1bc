import Foundation

/// Contrast of two inks after WCAG 2.
enum Contrast {
  /// 1...21 for two inks such as `#1b1f24`.
  static func between(_ one: String, _ other: String) -> Double {
    let (a, b) = (luminance(one), luminance(other))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  private static func luminance(_ hex: String) -> Double {
    let value = Int(hex.drop { $0 == "#" }, radix: 16) ?? 0xFFFFFF
    let parts = [16, 8, 0].map { shift -> Double in
      let part = Double((value >> shift) & 255) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
}
