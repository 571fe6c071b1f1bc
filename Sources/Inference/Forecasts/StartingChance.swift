public import Polity
import Simulation

extension Question {
  /// What one would say of a yes-or-no question before looking at the crisis: its base rate; of a question
  /// about the ruler's office that of the reference class; else one half.
  public var startingChance: Double {
    if let baseRate {
      return Baselines.baseRate(happened: baseRate.happened, of: baseRate.cases) ?? 0.5
    }
    guard let terms = (try? ObservableExpression(yesIf ?? ""))?.terms, terms.count == 1,
      let term = terms.first, term.name.text == "ruler.in-office"
    else { return 0.5 }
    let (inOffice, fallen) = (term.holds(of: 1), term.holds(of: 0))
    guard inOffice != fallen else { return 0.5 }
    let stays = Baselines.baseRate(happened: Self.stayed, of: Self.onsets) ?? 0.5
    return inOffice ? stays : 1 - stays
  }

  /// Onsets of major protest under authoritarian rule, 1990-2004, and rulers in office thirty days later
  /// (Mass Mobilization, Clark & Regan 2016, doi:10.7910/DVN/HTTWYL, joined to Archigos 4.1, Goemans,
  /// Gleditsch & Chiozza 2009, doi:10.1177/0022343308100719).
  private static let (stayed, onsets) = (271, 281)
}
