import Simulation

/// What of the ODD page no declaration of the model says: short, and all of it here.
enum OddProse {
  static let purpose = """
    Given a country and what sets it off, to produce the distribution of courses that a political \
    crisis under authoritarian rule may take, and to compare explanations of one crisis by what \
    they predict. It does not predict an event from its names and places: weights are priors that \
    all cases share.
    """

  static let patterns = """
    Patterns that it must show: a quiet country stays quiet whatever its size; peak crowds, \
    killings, concessions and forced exits follow the record of 281 onsets of protest; most crises \
    end without a fall. `docs/validation.md` holds each number beside what it should be.
    """

  /// Kinds of entities and what changes of them.
  static let entities: [(kind: String, state: String)] = [
    (
      "citizens",
      "counts by region, class and stratum of disposition: at home, protesting, rioting, tired, "
        + "detained, wounded, dead; or each citizen told apart"
    ),
    ("region", "exposure, standing grievance, openness of the channel, contact with others"),
    ("organ of the state", "men by region, obedience, fatigue, posts left, lean over claimants"),
    ("claimant to rule", "formal power by offices, real power by who follows"),
    ("faction of the elite", "strength, capital at home, lean over claimants"),
    ("office", "holder, lawful powers"),
    ("organised group", "men by region, arms; who pays them is hidden"),
    ("patron abroad", "called or not, price, troops"),
    ("nation", "belief that the ruler survives, orders in force, bargain kept"),
  ]

  /// What a phase is for.
  static func meaning(_ phase: Phase) -> String {
    switch phase {
    case .inform: "news, rumours and tolls reach people and organs"
    case .believe: "everybody updates whether the ruler survives"
    case .decide: "claimants, patrons and groups move"
    case .align: "factions and organs lean; capital leaves"
    case .obey: "organs obey, tire, stand down, deploy"
    case .street: "people join, leave, tire, turn to riot, loot, strike"
    case .force: "arrests, sweeps, wounds and deaths, on both sides"
    case .bargain: "the state delivers, citizens expect and resent"
    case .record: "endings, ledger, observables"
    }
  }

  static let scheduling = """
    An hour has the phases below, in this order; within a phase processes act in the order given. \
    Updates within a process are synchronous: the flows of an hour are drawn from its first counts. \
    A run ends when the ruler falls or the days are over.
    """

  /// Design concepts under the names that Grimm et al. give them.
  static let concepts: [(name: String, text: String)] = [
    (
      "Basic principles",
      "relative deprivation opens, thresholds and visible crowds carry, removal and fatigue end; "
        + "protest is the public signal on which elites coordinate; a ruler who needs an army must "
        + "fear it. Sources stand beside each parameter."
    ),
    (
      "Emergence",
      "size and length of unrest, refusals, the choice of instrument, the ending. Imposed: which "
        + "moves exist and what they need."
    ),
    (
      "Adaptation",
      "a move has a precondition, a hazard per hour, an effect and a reason; hazards are nil in "
        + "empty streets."
    ),
    ("Objectives", "none is maximised; the choice of instrument weighs effect, risk and price."),
    ("Learning", "organisation grows with the days in the street; belief follows what is seen."),
    ("Prediction", "of the ruler's survival, by a common belief that relaxes to what is seen."),
    (
      "Sensing",
      "distant crowds as far as the channel is open; deaths as officially known; tolls late."
    ),
    (
      "Interaction", "through attention, belief, leans and force; between persons only where asked."
    ),
    (
      "Stochasticity",
      "counts are drawn, never rounded from rates; each draw has a stream of its own by purpose, "
        + "hour and place. Runs come in twins that share every unknown and differ by chance."
    ),
    ("Collectives", "organs, factions and groups are given; crowds form."),
  ]

  static let initialisation = """
    People are split over strata by an exact multinomial draw, organs posted, ties of factions solved \
    so that the first day is at rest, and the threshold of the country solved so that a drawn share \
    of citizens could be moved on a quiet day. Every run draws its parameters, the uncertain numbers \
    of the case and one explanation, by their priors:
    """

  static let input = """
    A case file (`docs/formats/case.md`): the country, the shock, questions and graded evidence. \
    Nothing is read while a run goes on.
    """

  static let submodels = """
    In the order of the hour. The equations of each stand in `docs/mechanisms.md`; what raising a \
    parameter is claimed to do is checked in paired runs by the test suite. A number without a \
    distribution is held unless `--set` or a case says otherwise.
    """
}
