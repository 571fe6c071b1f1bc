public import Polity

/// The armed bodies of the state in one run: where they stand and whom they obey.
public final class Forces {
  /// Men posted, by organ and region.
  public let men: Column
  /// Share of them that carries out orders, 0...1, by organ and region.
  public let obedience: Column
  /// Fatigue, 0...1, by organ and region.
  public let fatigue: Column
  /// 1 where posts are abandoned, by organ and region.
  public let abandoned: Column
  /// 1 where an organ acts for another claimant.
  public let switched: Column
  /// Lean over claimants, by organ; each row lies on the simplex with what waits left out.
  public let lean: Column
  /// Loyalty to the ruler of each organ, standard deviations.
  public let loyalty: Column
  /// 1 if an organ takes part in street control.
  public let active: Column
  /// Obeying men on the streets of each region (the S of the equations).
  public let present: Column
  /// Foreign troops by region.
  public let foreign: Column
  /// A stand-down order that reaches an organ in a region: strength of its authority, 0...1.
  public let standDown: Column
  /// Kinds of organs.
  public let kinds: [Organ.Kind]
  let organs: Int
  let regions: Int

  init(_ setting: Setting, arena: Arena) {
    organs = setting.organs
    regions = setting.regions
    kinds = setting.crisis.country.organs.map(\.kind)
    let grid = { arena.column(setting.organs * setting.regions) }
    (men, obedience, fatigue, abandoned, switched) = (grid(), grid(), grid(), grid(), grid())
    standDown = grid()
    lean = arena.column(setting.organs * setting.claimants)
    loyalty = arena.column(setting.organs)
    active = arena.column(setting.organs)
    present = arena.column(setting.regions)
    foreign = arena.column(setting.regions)
  }

  static func size(_ setting: Setting) -> Int {
    setting.organs * (6 * setting.regions + setting.claimants + 2) + 2 * setting.regions
  }

  /// Position of an organ in a region within the grids.
  @inlinable public func place(_ organ: Int, _ region: Int) -> Int { organ * rowLength + region }
  @usableFromInline var rowLength: Int { regions }

  /// Mean obedience of an organ, weighted by its men.
  public func meanObedience(_ organ: Int) -> Double {
    var weighted = 0.0
    var total = 0.0
    for region in 0..<regions {
      let here = men[place(organ, region)]
      weighted += here * obedience[place(organ, region)]
      total += here
    }
    return total > 0 ? weighted / total : 1
  }

  /// Organs of a kind.
  public func organs(_ kind: Organ.Kind) -> [Int] {
    kinds.indices.filter { kinds[$0] == kind }
  }
}
