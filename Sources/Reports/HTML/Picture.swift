/// A finished SVG picture; only a `Drawing` makes one, so that its words are escaped.
public struct Picture: Sendable, Equatable {
  /// One `svg` element, ending in a line feed.
  public let svg: String
  /// Width and height in pixels.
  public let width: Double
  /// Height in pixels.
  public let height: Double

  /// What a drawing has finished.
  init(drawn svg: String, width: Double, height: Double) {
    self.svg = svg
    self.width = width
    self.height = height
  }
}
