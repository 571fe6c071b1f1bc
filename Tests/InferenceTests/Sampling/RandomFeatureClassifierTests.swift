import Inference
import RandomStreams
import Testing

@Suite struct `Classifier on random features` {
  /// Two interleaved rings and a blob, which no straight line separates.
  private func examples(_ count: Int, seed: UInt64) -> (rows: [[Double]], labels: [Int]) {
    var luck = StreamFamily(seed: seed, run: 0).stream(Purpose("test"))
    var rows: [[Double]] = []
    var labels: [Int] = []
    for index in 0..<count {
      let label = index % 3
      let turn = luck.uniform()
      let radius = Double(label) * 1.5 + 0.3 * luck.normal()
      rows.append([
        radius * Elementary.cosine(turns: turn), radius * Elementary.cosine(turns: turn - 0.25),
        luck.normal(),
      ])
      labels.append(label)
    }
    return (rows, labels)
  }

  private func fit(
    _ rows: [[Double]], _ labels: [Int], features: Int = 200, classes: Int = 3
  ) throws -> RandomFeatureClassifier {
    try .fit(
      rows: rows, labels: labels, classes: classes, ClassifierPlan(features: features, seed: 1))
  }

  @Test func `random features see rings that lines cannot`() throws {
    let known = examples(1500, seed: 1)
    let new = examples(1500, seed: 2)
    func scores(_ features: Int) throws -> ClassScores {
      let classifier = try fit(known.rows, known.labels, features: features)
      return ClassScores(
        probabilities: new.rows.map(classifier.probabilities), labels: new.labels)
    }
    #expect(try scores(200).accuracy > 0.95)
    #expect(try scores(0).accuracy < 0.6)
  }

  @Test func `the same examples give the same bits`() throws {
    let known = examples(300, seed: 1)
    let row = [0.4, -1.0, 0]
    let first = try fit(known.rows, known.labels).probabilities(row)
    #expect(try fit(known.rows, known.labels).probabilities(row) == first)
    #expect((first.reduce(0, +) - 1).magnitude < 1e-12)
  }

  @Test func `shares are learned where inputs say nothing`() throws {
    let labels = (0..<1000).map { $0 % 10 < 7 ? 0 : 1 }
    let found = try fit(labels.map { _ in [5, .nan] }, labels, classes: 2).probabilities([5, .nan])
    #expect((found[0] - 0.7).magnitude < 1e-3)
  }

  @Test func `that a value is missing can tell`() throws {
    let labels = (0..<600).map { $0 % 2 }
    let rows = labels.enumerated().map { [Double($0.offset % 7), $0.element == 1 ? .nan : 1] }
    let classifier = try fit(rows, labels, classes: 2)
    #expect(classifier.probabilities([3, .nan])[1] > 0.9)
    #expect(classifier.probabilities([3, .infinity])[1] > 0.9)
    #expect(classifier.probabilities([3, 1])[1] < 0.1)
  }

  @Test func `rows of any kind get probabilities`() throws {
    let known = examples(300, seed: 1)
    let classifier = try fit(known.rows, known.labels)
    for row in [[], [.nan], [1e300, -1e300, 1e300], [0, 0, 0, 0, 0]] {
      let found = classifier.probabilities(row)
      #expect(found.allSatisfy { $0 >= 0 && $0 <= 1 })
    }
  }

  @Test func `bad examples are refused in words`() {
    func refusal(_ rows: [[Double]], _ labels: [Int]) -> String? {
      do throws(ClassifierFault) {
        _ = try RandomFeatureClassifier.fit(
          rows: rows, labels: labels, classes: 2, ClassifierPlan(seed: 1))
        return nil
      } catch { return error.description }
    }
    #expect(refusal([], []) == "0 rows with 0 labels cannot be fitted")
    #expect(refusal([[1]], [0, 1]) == "1 rows with 2 labels cannot be fitted")
    #expect(refusal([[1], [1, 2]], [0, 1]) == "row 1 has 2 inputs, the first has 1")
    #expect(refusal([[1], [2]], [0, 2]) == "row 1 has label 2, which is not below 2")
    #expect(refusal([[1], [2]], [-1, 0]) == "row 0 has label -1, which is not below 2")
    #expect(refusal([[1], [2]], [0, 1]) == nil)
    #expect(refusal([[]], [0]) == nil)
    #expect(ClassifierFault.singular.description == "the equations of the fit have no solution")
  }

  @Test func `the penalty is chosen on rows that were held out`() throws {
    var luck = StreamFamily(seed: 8, run: 0).stream(Purpose("test"))
    let rows = (0..<400).map { _ in (0..<5).map { _ in luck.normal() } }
    // Labels that no input can tell: the strongest penalty is best, and 1 bit the best loss.
    let labels = rows.map { _ in luck.bernoulli(0.5) ? 1 : 0 }
    let found = try RandomFeatureClassifier.choosing(
      penalties: [1e-6, 1e-2, 100], rows: rows, labels: labels, classes: 2,
      ClassifierPlan(features: 50, seed: 1))
    #expect(found.heldOut.cases == 80)
    #expect((found.heldOut.logLoss - 0.693).magnitude < 0.02)
    #expect((found.classifier.probabilities(rows[0])[0] - 0.5).magnitude < 0.06)
    #expect(throws: ClassifierFault.rows(0, labels: 0)) {
      _ = try RandomFeatureClassifier.choosing(
        penalties: [], rows: [], labels: [], classes: 2, ClassifierPlan(seed: 1))
    }
  }

  // Labels are drawn with the stated chances: fixed seed, about 4 standard errors, 1 in 10,000.
  @Test func `chances are recovered`() throws {
    var luck = StreamFamily(seed: 9, run: 0).stream(Purpose("test"))
    let rows = (0..<4000).map { _ in [luck.normal(), luck.normal()] }
    let labels = rows.map { luck.bernoulli(Elementary.logistic(0.5 + 1.5 * $0[0])) ? 1 : 0 }
    let classifier = try fit(rows, labels, features: 0, classes: 2)
    let found = classifier.probabilities([1, 0])[1]
    #expect((found - Elementary.logistic(2)).magnitude < 0.04)
  }
}
