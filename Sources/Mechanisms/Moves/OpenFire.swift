public import Simulation
import RandomStreams

/// The order to shoot: rate s(w (y - y0) + [patron] + [emergency] + [blamed] + v (b0 - b) + readiness +
/// u p - r x), after dispersal was ordered. It may be given again after it was lifted.
public struct OpenFire: Move {
  public static let id = "live-fire"
  public static let meaning =
    "An order to shoot at people is given, or crowds are fired at with live rounds by order."
  public static let news = ["move.live-fire", "deaths", "deaths.known"]
  public static let parameters = [
    Parameter.weight(
      \Self.rate, "rate", 0.08, .perHour,
      "Rate at which it is given once all speaks for it."),
    Parameter.weight(\Self.disorder, "disorder", 2.5, .logOdds, "Weight of the disorder level y."),
    Parameter.weight(
      \Self.disorderMiddle, "disorder-middle", 3.5, .none,
      "Disorder level at which that weight adds nothing."),
    Parameter.weight(
      \Self.restraint, "restraint", 1.5, .logOdds,
      "Weight of the crowd level x against it: nobody likes to shoot into a great crowd.",
      source: "fitted to killings by size of the first week's crowd in 281 onsets"),
    Parameter.weight(\Self.fear, "fear", 2, .logOdds, "Weight of the belief that is missing."),
    Parameter.weight(\Self.sure, "sure", 0.8, .share, "Belief that is enough."),
    Parameter.weight(\Self.readiness, "readiness", -2.7, .logOdds, "Readiness, all else equal."),
    Parameter.weight(
      \Self.harshness, "harshness", 1.2, .logOdds,
      "Weight of the repressiveness p."),
    Parameter.weight(\Self.patron, "patron", 1, .logOdds, "Added while a patron stands by."),
    Parameter.weight(\Self.emergency, "emergency", 0.8, .logOdds, "Added under an emergency."),
    Parameter.weight(\Self.blamed, "blamed", 1, .logOdds, "Added once terrorists were blamed."),
  ]
  var rate = 0.08
  var disorder = 2.5
  var disorderMiddle = 3.5
  var restraint = 1.5
  var fear = 2.0
  var sure = 0.8
  var readiness = -2.7
  var harshness = 1.2
  var patron = 1.0
  var emergency = 0.8
  var blamed = 1.0

  /// With the prior medians.
  public init() {}

  public func isOpen(_ world: World) -> Bool {
    world.orders.dispersing && !world.orders.liveFire
  }

  public func hazard(_ world: World) -> Double {
    var odds =
      disorder * (world.disorderLevel - disorderMiddle) + fear * (sure - world.belief)
      + readiness + harshness * world.repressiveness - restraint * world.crowdLevel
    if world.patron.present { odds += patron }
    if world.orders.emergency { odds += emergency }
    if world.orders.blameHour != nil { odds += blamed }
    return rate * Elementary.logistic(odds)
  }

  public func take(_ world: World) {
    world.orders.fireHour = world.hour
    world.orders.fireLiftedHour = nil
    world.severity = 3
    world.strength += 0.5
  }

  public func reason(_ world: World) -> String {
    "\(Int(world.street.rioters.total())) rioters, \(Int(world.organised.total())) organised men, "
      + "belief \(Int(world.belief * 100))%"
  }
}
