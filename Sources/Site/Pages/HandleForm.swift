import CaseFiles
import Interregnum
import Reports
import Simulation

/// The form with a handle for every uncertain number: works as fields of text, and slides where a
/// script runs.
enum HandleForm {
  /// The form, filled with a variation.
  static func section(_ variation: Variation, _ open: OpenCase, _ desk: SiteDesk) -> Markup {
    var parts: [Markup] = [
      .paragraph(
        "Every number of the case that nobody knows for certain has two handles, at the ends of the "
          + "range it lies in with 90% certainty. Numbers of the model are drawn from their priors; "
          + "a number that you fill in is held there.", [Attribute("class", "note")])
    ]
    parts.append(size(variation, desk))
    parts.append(explanations(variation, open))
    parts += groups(variation, open)
    parts += mechanisms(variation)
    parts.append(
      .element(
        "p", [Attribute("class", "line sticky")],
        Frame.button("Run with these numbers"),
        .link("As the case has them", to: "/cases/\(FormFields.encoded(open.id))/run")))
    let form = Frame.form(
      to: "/cases/\(FormFields.encoded(open.id))/run", [Attribute("class", "sheet handles")], parts)
    return Frame.section("Numbers", id: "numbers", [form] + keeping(variation, open, desk))
  }

  private static func size(_ variation: Variation, _ desk: SiteDesk) -> Markup {
    .element(
      "div", [Attribute("class", "line")],
      Frame.field(
        "Runs", name: "runs", value: String(variation.runs), type: "number",
        [Attribute("min", "2"), Attribute("max", String(desk.options.limits.runs))]),
      Frame.field(
        "Seed", name: "seed", value: String(variation.seed),
        [Attribute("inputmode", "numeric"), Attribute("pattern", "[0-9]+")]))
  }

  private static func explanations(_ variation: Variation, _ open: OpenCase) -> Markup {
    .element(
      "fieldset", [],
      [
        .element("legend", [], "Explanations that take part"),
        Frame.hidden("explanations", "1"),
      ]
        + Laboratory.explanationNames(of: open).map { entry in
          Frame.box(
            [
              .text(entry.label + " "),
              .element(
                "span", [Attribute("class", "note")],
                .text("prior \(Percent(entry.share)). \(entry.says)")),
            ], name: "keep", value: entry.id, isTicked: !variation.without.contains(entry.id))
        })
  }

  /// Ranges of the case, by the part of the file they stand in.
  private static func groups(_ variation: Variation, _ open: OpenCase) -> [Markup] {
    var names: [String] = []
    for range in open.ranges {
      let name = String(range.path.prefix { $0 != "." })
      if !names.contains(name) { names.append(name) }
    }
    return names.map { name in
      let own = open.ranges.filter { $0.path.prefix { $0 != "." } == name }
      let changed = own.filter { range in variation.edits.contains { $0.path == range.path } }
      return group(
        "The case: \(name)", count: own.count, isOpen: !changed.isEmpty,
        own.map { range in
          handle(range, variation.edits.first { $0.path == range.path }?.spelling)
        })
    }
  }

  private static func handle(_ range: StatedRange, _ changed: String?) -> Markup {
    let isPercent = range.spelling.hasSuffix("%")
    let scale = isPercent ? 100.0 : 1
    let span = range.high - range.low
    let least = max(range.bounds.lowerBound, range.low - span) * scale
    let most = min(range.bounds.upperBound, range.high + span) * scale
    return Frame.field(
      "\(range.path) (\(range.says))", name: "edit." + range.path,
      value: changed ?? range.spelling,
      [
        Attribute("data-ends", "\(range.low * scale) \(range.high * scale)"),
        Attribute("data-bounds", "\(least) \(most)"),
        Attribute("data-unit", isPercent ? "%" : ""), Attribute("data-usual", range.spelling),
        Attribute("maxlength", "60"),
      ])
  }

  /// Parameters of the model, by mechanism.
  private static func mechanisms(_ variation: Variation) -> [Markup] {
    var names: [String] = []
    for handle in Laboratory.handles {
      let name = String(handle.card.id.prefix { $0 != "." })
      if !names.contains(name) { names.append(name) }
    }
    return names.map { name in
      let own = Laboratory.handles.filter { $0.card.id.prefix { $0 != "." } == name }
      return group(
        "The model: \(EventWords.plain(name))", count: own.count,
        isOpen: own.contains { variation.held[$0.card.id] != nil },
        own.map { field($0, variation.held[$0.card.id]) })
    }
  }

  private static func field(_ handle: ParameterHandle, _ held: Double?) -> Markup {
    let card = handle.card
    let (low, high) = (Amount.short(handle.low), Amount.short(handle.high))
    return Frame.field(
      "\(card.id) (\(card.meaning)) Drawn, 90%: \(digits(handle.low)) to \(digits(handle.high))"
        + (card.unit == .none ? "" : " \(card.unit.rawValue)"),
      name: "set." + card.id, value: held.map { "\($0)" } ?? "", type: "number",
      [
        Attribute("step", "any"), Attribute("min", "\(card.range.lowerBound)"),
        Attribute("max", "\(card.range.upperBound)"),
        Attribute("data-hold", "\(handle.low) \(handle.middle) \(handle.high)"),
        Attribute("placeholder", "\(low) to \(high)"),
      ])
  }

  /// Three digits that count.
  private static func digits(_ value: Double) -> String {
    let size = abs(value)
    return Amount.decimals(value, size >= 100 ? 0 : size >= 1 ? 2 : size >= 0.01 ? 3 : 6)
  }

  private static func group(
    _ title: String, count: Int, isOpen: Bool, _ fields: [Markup]
  ) -> Markup {
    .element(
      "details", isOpen ? [Attribute(flag: "open")] : [],
      [.element("summary", [], .text("\(title) (\(Amount.count(count, "number")))"))] + fields)
  }

  /// Ways to keep changed ranges: as a file to save, or in the case itself.
  private static func keeping(
    _ variation: Variation, _ open: OpenCase, _ desk: SiteDesk
  ) -> [Markup] {
    guard !variation.edits.isEmpty else { return [] }
    let base = "/cases/\(FormFields.encoded(open.id))"
    let address = base + "/case.yaml?" + FormFields.encoded(variation.fields)
    var parts = [
      Markup.element(
        "p", [],
        .link("Save the case file with the changed ranges", to: address),
        .text(". The author's comments in it stay as they are."))
    ]
    if desk.options.isEditing {
      parts.append(
        Frame.form(
          to: base + "/save", [],
          variation.fields.map { Frame.hidden($0.name, $0.value) }
            + [Frame.button("Write them into the library's file", [Attribute("class", "quiet")])]))
    }
    return parts
  }
}

/// Names of the program as words.
enum EventWords {
  /// `organ-leans` as `organ leans`.
  static func plain(_ name: String) -> String { name.split(separator: "-").joined(separator: " ") }
}
