import Foundation
import Inference
import Polity
import Reports
import Simulation
import Testing

@Suite struct `The analyst's own marks` {
  /// A weighing of which some items are marked; the model says +4.05, +1.05, -1.95 and -4.95 of the
  /// first, in the order of the ranking.
  static let marked: ExplainDocument = {
    var document = InventedWeighing().document
    var items = document.dossier.evidence
    items[0].marks = ["x0": .inconsistent, "x1": .consistent, "x3": .veryConsistent]
    items[1].marks = ["x0": .neutral, "x1": .veryInconsistent]
    var unweighed = Evidence(
      id: "hearsay", day: items[2].day, what: "Said in a tea house", source: "desk",
      grade: items[2].grade)
    unweighed.marks = ["x0": .veryConsistent]
    document.dossier.evidence = items + [unweighed]
    document.judged = [items[0], items[1], unweighed]
    return document
  }()

  @Test func `they rank by what speaks against, least first, as the classic does`() {
    let findings = MarkFindings(Self.marked)
    #expect(
      findings.ranked
        == "Foreign plot 0, Opportunism 1, Popular uprising 4 (what speaks against each, least "
        + "first); not marked: Theatre.")
  }

  @Test func `marks that speak against nothing rank nothing`() throws {
    var document = Self.marked
    let item = try #require(document.judged.last)
    document.judged = [item]
    #expect(
      MarkFindings(document).ranked == "none speaks against an explanation, so they rank none.")
  }

  @Test func `where the model says the opposite is flagged, beyond 3 decibans only`() {
    let findings = MarkFindings(Self.marked)
    #expect(findings.rows.map(\.item.id) == ["item-0", "item-1", "hearsay"])
    #expect(findings.words(of: "item-0") == "Opportunism I!, Popular uprising C, Foreign plot CC!")
    #expect(findings.words(of: "hearsay") == "Opportunism CC")
    #expect(findings.words(of: "item-9").isEmpty)
    #expect(findings.clashes.count == 2)
    #expect(
      findings.clashes.first
        == "item-0 is marked inconsistent with Opportunism, the model says +4.0"
        || findings.clashes.first
          == "item-0 is marked inconsistent with Opportunism, the model says +4.1"
    )
  }

  @Test func `the terminal shows them beside the model and says that they are not weighed`() throws
  {
    let text = ExplainText.text(Self.marked)
    let plain = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(plain.contains("Your own marks beside the model"))
    #expect(plain.contains("By your own marks: Foreign plot 0, Opportunism 1, Popular uprising 4"))
    #expect(plain.contains("Marks are shown only: they never enter the weighing."))
    #expect(plain.contains("hearsay"))
    #expect(text.split(separator: "\n").allSatisfy { PlainText.width(String($0)) <= 80 })
    #expect(!ExplainText.text(InventedWeighing().document).contains("own marks"))
  }

  @Test func `JSON holds them within its schema`() throws {
    let schema = try SchemaCheck.read("docs/explain.schema.json")
    let value = try JSONSerialization.jsonObject(with: Data(ExplainJSON.json(Self.marked).utf8))
    let parsed = try #require(value as? [String: Any])
    #expect(schema.faults(in: parsed).isEmpty)
    let marks = try #require(parsed["marks"] as? [String: Any])
    let ranking = try #require(marks["ranking"] as? [[String: Any]])
    #expect(ranking.compactMap { $0["inconsistency"] as? Double } == [0, 1, 4])
    let items = try #require(marks["items"] as? [[String: Any]])
    #expect(items.map { $0["apart"] as? [String] } == [["x0", "x3"], [], []])
  }

  @Test func `the report's matrix shows letters, and what they are not`() throws {
    var findings = InventedFindings.all()
    findings.weighing = Self.marked
    let page = Report(findings).html
    #expect(page.contains("own marks: Foreign plot 0"))
    #expect(page.contains("+4.0 I!") || page.contains("+4.1 I!"))
    #expect(page.contains("they never enter the weighing"))
  }
}

@Suite struct `What the evidence says of the model's numbers` {
  private static func shift(_ id: String, moved: Double, error: Double) -> ExplainDocument.Shift {
    ExplainDocument.Shift(
      id: id, meaning: "What it means.", unit: "1/h",
      prior: .init(mean: 0.3, low: 0.1, high: 0.6),
      posterior: .init(mean: 0.3 + 0.1 * moved, low: 0.2, high: 0.9), moved: moved, error: error)
  }

  private static let learnt: ExplainDocument = {
    var document = InventedWeighing().document
    document.shifts = [
      shift("mobilisation.joining", moved: 1.5, error: 0.2),
      shift("fatigue.rate", moved: -0.6, error: 0.1), shift("rumour.rate", moved: 0.1, error: 0.2),
    ]
    return document
  }()

  @Test func `those that moved by more than twice their error are shown, with their bands`() {
    let text = ExplainText.text(Self.learnt)
    #expect(text.contains("What the evidence says of the model's numbers"))
    #expect(
      text.contains(
        /mobilisation.joining, 1\/h +0.30 \(0.10 to 0.60\) +0.45 \(0.20 to 0.90\) +\+1.5/))
    #expect(text.contains(/fatigue.rate/) && !text.contains("rumour.rate"))
    #expect(text.contains("2 of 3 open numbers moved by more than twice their errors."))
    #expect(text.split(separator: "\n").allSatisfy { PlainText.width(String($0)) <= 80 })
  }

  @Test func `nothing is said where none moved`() {
    var document = Self.learnt
    document.shifts = [Self.shift("rumour.rate", moved: 0.1, error: 0.2)]
    let text = ExplainText.text(document)
    #expect(text.contains("The one open number did not move by more than twice its error."))
    #expect(!text.contains("rumour.rate"))
  }

  @Test func `JSON holds all of them within its schema`() throws {
    let schema = try SchemaCheck.read("docs/explain.schema.json")
    let value = try JSONSerialization.jsonObject(with: Data(ExplainJSON.json(Self.learnt).utf8))
    let parsed = try #require(value as? [String: Any])
    #expect(schema.faults(in: parsed).isEmpty)
    #expect((parsed["parameters"] as? [[String: Any]])?.count == 3)
  }
}

@Suite struct `Answers under a condition` {
  private static func document(runs: Int, size: Double) -> ExplainDocument {
    var document = InventedWeighing().document
    var question = Question(id: "stays", ask: "Does the ruler stay?", yesIf: "ruler.in-office")
    question.given = "move.appeal"
    document.dossier.crisis.questions = [question]
    let condition = Condition("move.appeal", runs: runs, of: 880, effectiveSize: size)
    document.forecast?.conditions = ["stays": condition]
    if !condition.isTold, let old = document.forecast {
      document.forecast = PosteriorForecast(
        endings: old.outcomes, questions: [], estimates: old.estimates, runs: old.runs)
      document.forecast?.conditions = ["stays": condition]
    }
    return document
  }

  @Test func `the condition and its runs stand beside the answer`() throws {
    let document = Self.document(runs: 312, size: 120)
    let plain = ExplainText.text(document).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    #expect(
      plain.contains("given move.appeal, as in 312 of 880 runs (worth 120 different ones); settles")
    )
    let schema = try SchemaCheck.read("docs/explain.schema.json")
    let value = try JSONSerialization.jsonObject(with: Data(ExplainJSON.json(document).utf8))
    #expect(schema.faults(in: try #require(value as? [String: Any])).isEmpty)
  }

  @Test func `too few runs are said to tell nothing`() throws {
    let document = Self.document(runs: 60, size: 12)
    let plain = ExplainText.text(document).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    #expect(
      plain.contains(
        "can not be told: move.appeal holds in 60 of 880 runs (worth 12 different ones), and 50 are "
          + "needed"))
    let value = try JSONSerialization.jsonObject(with: Data(ExplainJSON.json(document).utf8))
    let forecast = (value as? [String: Any])?["forecast"] as? [String: Any]
    #expect((forecast?["untold"] as? [[String: Any]])?.count == 1)
  }
}
