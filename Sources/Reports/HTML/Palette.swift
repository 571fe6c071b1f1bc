/// The inks of pages and pictures, each with its twin for a dark screen.
///
/// Words are in `ink`, `quiet` or `link` only: at least 4.5:1 on the ground and on `raised`, light
/// and dark. What a hue tells, a mark, a dash or a number tells too.
public struct Palette: Sendable, Equatable {
  /// On a light ground and on paper.
  public let light: String
  /// On a dark screen.
  public let dark: String

  private init(_ light: String, _ dark: String) {
    self.light = light
    self.dark = dark
  }

  /// What lies behind everything.
  public static let ground = Palette("#ffffff", "#11151a")
  /// What stands out from the ground a little.
  public static let raised = Palette("#f4f6f8", "#1b2129")
  /// Words.
  public static let ink = Palette("#1b1f24", "#e8ecf0")
  /// Words that matter less.
  public static let quiet = Palette("#444c56", "#aab4bf")
  /// Lines that guide the eye.
  public static let rule = Palette("#d0d7de", "#39424e")
  /// Links, and where the keyboard is.
  public static let link = Palette("#0a4f8f", "#7cbcf5")
  /// Three depths of one hue, palest first.
  public static let faint = Palette("#e3eef8", "#16283a")
  /// The middle depth.
  public static let middle = Palette("#b5d2ea", "#234867")
  /// The deepest that dark words can stand on.
  public static let deep = Palette("#7fb2da", "#356a96")
  /// The hue itself: 9:1 on the ground.
  public static let strong = Palette("#08407a", "#8cc6f7")
  /// A second hue, pale and strong: what speaks against.
  public static let faintOther = Palette("#fbe6d8", "#3a2417")
  /// The second hue.
  public static let middleOther = Palette("#f3bd97", "#6e4023")
  /// The second hue, strong: 7:1 on the ground.
  public static let strongOther = Palette("#8f3500", "#f5a878")

  /// Eight inks for things told apart by shape as well.
  public static let series = [
    Palette("#8a1c4a", "#f08ab4"), Palette("#9a3a00", "#f3a06a"), Palette("#6b3a86", "#cfa3ea"),
    Palette("#5c4a00", "#d9c25a"), Palette("#005f96", "#74bdf0"), Palette("#00664b", "#63cfae"),
    Palette("#1b1f25", "#e8ecf1"), Palette("#57606a", "#a6b0bb"),
  ]

  /// Every ink once.
  public static let all =
    [
      ground, raised, ink, quiet, rule, link, faint, middle, deep, strong, faintOther, middleOther,
      strongOther,
    ] + series
}
