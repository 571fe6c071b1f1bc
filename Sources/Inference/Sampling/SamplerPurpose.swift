import RandomStreams

/// What the samplers draw for.
enum SamplerPurpose {
  static let start = Purpose("sampler start")
  static let move = Purpose("sampler move")
  static let verdict = Purpose("sampler verdict")
  static let selection = Purpose("sampler selection")
}
