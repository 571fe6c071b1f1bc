import Inference
import Simulation

/// What `--out DIR` keeps of an answer besides its JSON document: its tables and its charts.
///
/// An answer lists its own in a file beside its JSON (`Sensitivity/AnswerParts+Sensitivity.swift`);
/// how the files are named is said here, once for all.
public struct AnswerParts: Sendable, Equatable {
  /// A table for each list of the document.
  public let tables: [AnswerTable]
  /// The charts that a report draws of it.
  public let charts: [ChartSheet]

  /// Tables, and the charts of which there is something to show.
  init(tables: [AnswerTable], charts: [ChartSheet?] = []) {
    self.tables = tables
    self.charts = charts.compactMap { $0 }
  }

  /// The files of the answer of a command: `COMMAND-TABLE.csv`, the files of each chart, and last
  /// `COMMAND.json`, so that a folder that has it has all.
  public func files(of command: String, json: String) -> [(name: String, text: String)] {
    tables.map { ("\(command)-\($0.name).csv", $0.csv) } + charts.flatMap(\.files)
      + [(command + ".json", json)]
  }
}

extension ChartSheet {
  /// Its files: the picture, its numbers and its Vega-Lite spec.
  public var files: [(name: String, text: String)] {
    [(id + ".svg", large.svg), (id + ".csv", csv), (id + ".vl.json", vegaLite)]
  }
}

extension AnswerTable {
  /// The checks of an answer, in words.
  static func checks(_ checks: [Diagnostic]) -> AnswerTable {
    AnswerTable("diagnostics", checks, checkColumns)
  }

  static var checkColumns: [AnswerColumn<Diagnostic>] {
    [
      .words("id", \.id), .words("status", \.status.rawValue), .words("sentence", \.sentence),
    ]
  }

  /// Columns of measures with and without a change, which is told by the names of the two.
  static func differences(
    _ before: String, _ after: String
  ) -> [AnswerColumn<WhatIfDocument.Difference>] {
    [
      .words("id", \.measure.id), .words("label", \.measure.label),
      .words("kind", \.measure.kind.rawValue),
      .words("unit") { $0.measure.isChance ? "probability" : $0.measure.unit },
      .number(before, \.before), .number(after, \.after), .number("difference", \.change.value),
      .number("low", \.change.interval.lowerBound), .number("high", \.change.interval.upperBound),
      .flag("clear", \.isClear), .count("pairs", \.pairs), .count("undefined", \.undefined),
    ]
  }
}
