/// Inputs and the result of runs, row by row.
public struct SensitivitySample: Sendable {
  /// An input and its value in every run.
  public struct Input: Sendable {
    /// Its name.
    public var name: String
    /// One value a run.
    public var values: [Double]

    /// An input.
    public init(_ name: String, _ values: [Double]) {
      self.name = name
      self.values = values
    }
  }
  /// Inputs, without the rows left out.
  public let inputs: [Input]
  /// The result of every run.
  public let results: [Double]
  /// How many consecutive rows share their inputs: 2 for twins.
  public let block: Int
  /// Rows left out because a number was not finite; a block falls out whole.
  public let leftOut: Int

  /// Blocks of rows.
  var blocks: Int { results.count / block }

  /// Rows with finite numbers throughout, in whole blocks. Throws where lists differ in length,
  /// names repeat, or fewer than 20 blocks are left.
  public init(
    _ inputs: [Input], results: [Double], block: Int = 1
  ) throws(SensitivityFault) {
    var names: Set<String> = []
    for input in inputs {
      guard names.insert(input.name).inserted else { throw .repeated(input: input.name) }
      guard input.values.count == results.count else {
        throw .unequal(input: input.name, count: input.values.count, results: results.count)
      }
    }
    let size = min(max(1, block), max(1, results.count))
    let whole = results.count / size * size
    let kept = stride(from: 0, to: whole, by: size).filter { start in
      (start..<(start + size)).allSatisfy { row in
        results[row].isFinite && inputs.allSatisfy { $0.values[row].isFinite }
      }
    }.flatMap { $0..<($0 + size) }
    guard kept.count / size >= 20 else { throw .tooFew(rows: kept.count, least: 20 * size) }
    self.inputs = inputs.map { input in Input(input.name, kept.map { input.values[$0] }) }
    self.results = kept.map { results[$0] }
    self.block = size
    leftOut = results.count - kept.count
  }
}
