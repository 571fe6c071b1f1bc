import Polity

/// The keys of `country:`.
enum CountryKeys {
  static let shape = Shape<CountrySheet>(
    "country", fresh: { CountrySheet() },
    [
      .text(
        "name", Slot(\.name), need: .assumed("the title of the case"), "Name shown to a reader"),
      .number(
        "people", .nation, Slot(\.people), need: .assumed("the sum of the regions"),
        "People in the country"),
      .range(
        "repressiveness", .deviations, Slot(\.repressiveness),
        "How readily crowds are met with force, in standard deviations from the usual state"),
      .range(
        "supporters", .share, Slot(\.supporters), "Share of citizens who would stand by the ruler"),
      .number(
        "neighbours_fallen", NumberRule(support: .positive, bounds: 0...50),
        Slot(\.neighboursFallen), "Rulers of the region who fell in the year before"),
      .table(
        "classes", of: .socialClass, Slot(\.classes), socialClass,
        need: .assumed("hard-pressed 0.5 at contrast 1, comfortable 0.5 at contrast -1"),
        new: { SocialClass(id: $0, share: 0, contrast: 0) },
        "Classes of citizens in every region; their shares sum to 1"),
      .record(
        "bargain", Slot(\.bargain), bargain, "What the ruled get for staying out of politics"),
      .record("channel", Slot(\.channel), channel, "How news travels"),
    ])

  static let socialClass = Shape<SocialClass>(
    "a class", fresh: { SocialClass(id: "", share: 0, contrast: 0) },
    [
      .number("share", .share, Slot(\.share), need: .required, "Share of each region's people"),
      .number(
        "contrast", .contrast, Slot(\.contrast),
        "Place between the least (-1) and the most aggrieved class (1)"),
      .number(
        "exposure", NumberRule(support: .positive, bounds: 0...10), Slot(\.exposure),
        "How hard shocks hit the class, beside the region as a whole (1)"),
    ])

  static let bargain = Shape<Bargain>(
    "bargain", fresh: { Bargain() },
    [
      .number("prosperity", .share, Slot(\.prosperity), "Weight of prosperity in the bargain"),
      .number("stability", .share, Slot(\.stability), "Weight of stability in the bargain"),
      .number("pride", .share, Slot(\.pride), "Weight of pride in the bargain"),
      .range(
        "delivered", .share, Slot(\.delivered), "Share of the promise kept in the year before"),
      .range(
        "corruption", .share, Slot(\.corruption), "Share of the surplus that leaks to the elite"),
    ])

  static let channel = Shape<Channel>(
    "channel", fresh: { Channel() },
    [
      .range(
        "openness", .share, Slot(\.openness),
        "How freely news passes between regions on a normal day"),
      .flag("can_be_cut", Slot(\.canBeCut), "Can the state cut it"),
      .range(
        "state_media_trust", .share, Slot(\.stateMediaTrust),
        "Share of citizens who believe state media"),
    ])
}
