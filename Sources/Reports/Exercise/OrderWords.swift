/// What a move means to the person who may order it.
public enum OrderWords {
  /// The name of a move as words: `dismiss cabinet`.
  public static func name(_ move: String) -> String { EventName.words(move) }

  /// What ordering a move does, in a sentence; empty for a move that is none of the ruler's.
  public static func meaning(_ move: String) -> String { meanings[move] ?? "" }

  /// Every move that a ruler may order, sorted.
  public static var everyMove: [String] { meanings.keys.sorted() }

  private static let meanings: [String: String] = [
    "appeal": "Call in a foreign patron's troops, at a price in sovereignty.",
    "blame": "Blame terrorists and foreigners on state media; some believe it.",
    "call-off-groups": "Call off the organised men whom the palace pays.",
    "commit-army": "Send the army into the streets; who commands it may be tempted.",
    "concede": "Give way on what set the crowds off; the relief may come too late.",
    "cut-channel": "Turn the internet off: slows the news, and angers.",
    "disperse": "Order the crowds dispersed.",
    "dismiss-cabinet": "Dismiss the government.",
    "emergency": "Declare an emergency: curfew, and harsher orders.",
    "flee": "Leave the country. This ends the rule.",
    "hire-groups": "Pay men to mix with the crowd, so that force looks justified.",
    "live-fire": "Order live fire on crowds: frightens, kills, and enrages.",
    "negotiate": "Open talks with those in the streets.",
    "purge": "Remove the rival's men from their posts.",
    "repudiate": "Disown what the patron was promised; his troops may go home.",
    "resign": "Resign. This ends the rule.",
    "stand-down-order": "Let an organ stand down, and leave the streets to themselves.",
    "take-office": "Take an office that another claimant holds.",
  ]
}
