/// What a user asks of a classic.
public struct ClassicRequest: Sendable, Equatable {
  /// The preset; nil means the first.
  public var preset: String?
  /// How many seeds to run, at least 1; models without chance ignore it.
  public var seeds: Int
  /// The first seed.
  public var seed: UInt64
  /// Switches by id, as typed.
  public var settings: [String: String]
  /// The text of a file of the user's, such as a table of actors.
  public var input: InputFile?

  /// A request; nothing said means the first preset, one seed, every switch at its default.
  public init(
    preset: String? = nil, seeds: Int = 1, seed: UInt64 = 2022, settings: [String: String] = [:],
    input: InputFile? = nil
  ) {
    self.preset = preset
    self.seeds = seeds
    self.seed = seed
    self.settings = settings
    self.input = input
  }
}

/// A file as read: its name for messages, and its bytes, which may be anything.
public struct InputFile: Sendable, Equatable {
  /// As the user typed it.
  public var name: String
  /// Its content.
  public var bytes: [UInt8]

  /// A file.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// Why a classic could not be run: every fault of the request, each a sentence that names the
/// place and, where one is near, the word that was probably meant.
public struct ClassicFault: Error, Equatable, Sendable {
  /// The sentences.
  public var messages: [String]

  /// A fault with its sentences.
  public init(_ messages: [String]) { self.messages = messages }
}

extension Classic {
  /// The preset asked for and the switches with their defaults filled in; every fault at once:
  /// unknown preset, unknown switch, word not allowed, no seeds.
  public static func settled(
    _ request: ClassicRequest
  ) throws(ClassicFault) -> (preset: String, settings: [String: String]) {
    var faults: [String] = []
    let known = presets.map(\.id)
    let preset = request.preset ?? known.first ?? ""
    if !known.contains(preset) {
      faults.append("\(id) has no preset '\(preset)'; it has \(known.joined(separator: ", "))")
    }
    if request.seeds < 1 { faults.append("--seeds must be at least 1, not \(request.seeds)") }
    var settings: [String: String] = [:]
    for option in switches { settings[option.id] = option.words.first }
    for (name, word) in request.settings.sorted(by: { $0.key < $1.key }) {
      guard let option = switches.first(where: { $0.id == name }) else {
        let names = switches.map(\.id).joined(separator: ", ")
        let rest = names.isEmpty ? "it has none" : "it has \(names)"
        faults.append("\(id) has no switch '\(name)'; \(rest)")
        continue
      }
      if option.words.isEmpty {
        guard let number = Double(word), number.isFinite else {
          faults.append("\(name) must be a number, not '\(word)'")
          continue
        }
      } else if !option.words.contains(word) {
        let words = option.words.joined(separator: ", ")
        faults.append("\(name) must be one of \(words), not '\(word)'")
        continue
      }
      settings[name] = word
    }
    guard faults.isEmpty else { throw ClassicFault(faults) }
    return (preset, settings)
  }
}
