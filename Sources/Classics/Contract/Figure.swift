/// A picture as data: what a chart layer needs to draw it, and what its table twin lists.
public struct Figure: Sendable, Equatable {
  /// What it shows, as a heading.
  public var title: String
  /// What a reader who cannot see it should know: one or two sentences with the numbers.
  public var about: String
  /// The axes.
  public var x: Axis
  public var y: Axis
  /// At most six; drawn in this order, told apart by dashes and marks as well as by ink.
  public var series: [Series]

  /// A picture.
  public init(title: String, about: String, x: Axis, y: Axis, series: [Series]) {
    self.title = title
    self.about = about
    self.x = x
    self.y = y
    self.series = series
  }

  /// An axis: its label with the unit, and whether it is logarithmic (then all values positive).
  public struct Axis: Sendable, Equatable {
    /// What is measured, with the unit.
    public var label: String
    /// Whether it is logarithmic.
    public var isLogarithmic: Bool

    /// An axis.
    public init(_ label: String, isLogarithmic: Bool = false) {
      self.label = label
      self.isLogarithmic = isLogarithmic
    }
  }

  /// A line, or separate points, with a name for the legend. Points have finite coordinates.
  public struct Series: Sendable, Equatable {
    /// How it is drawn.
    public enum Form: String, Sendable { case line, steps, points }

    /// Its name in the legend.
    public var name: String
    /// How it is drawn.
    public var form: Form
    /// In the order in which a line goes through them.
    public var points: [Point]

    /// A series.
    public init(_ name: String, _ form: Form, _ points: [Point]) {
      self.name = name
      self.form = form
      self.points = points
    }
  }

  /// A place in the picture, in the units of the axes.
  public struct Point: Sendable, Equatable {
    /// Across and up.
    public var x: Double
    public var y: Double

    /// A point.
    public init(_ x: Double, _ y: Double) {
      self.x = x
      self.y = y
    }
  }
}
