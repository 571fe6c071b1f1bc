import Inference
import Interregnum
import Polity
import Reports
import Simulation

/// The form that asks for a what-if; what was asked stands in it.
struct WhatIfForm {
  private let fields: WhatIfFields
  private let open: OpenCase

  init(_ fields: WhatIfFields, _ open: OpenCase) {
    self.fields = fields
    self.open = open
  }

  /// The form in its section.
  var section: Markup {
    let named = open.dossier.crisis.whatIfs.map {
      (value: $0.id, words: $0.asks.isEmpty ? $0.id : $0.asks)
    }
    let note = Markup.paragraph(
      "Change decisions, numbers of the model or hidden facts; runs with the same luck and the same "
        + "unknowns are compared in pairs.", [Attribute("class", "note")])
    let question =
      named.isEmpty
      ? []
      : [
        Frame.choice(
          "A question of the case", name: "name", named, chosen: fields.value("name"))
      ]
    return Frame.section(
      "Change",
      [
        Frame.form(
          to: "/cases/\(FormFields.encoded(open.id))/what-if", [Attribute("class", "sheet")],
          [note] + question + made + forbidden + [numbers, facts] + basis
            + [Frame.button("Compare")])
      ])
  }

  private var moves: [(value: String, words: String)] {
    Laboratory.everyMove.map { ($0, OrderWords.name($0)) }
  }

  /// As many rows as are filled, and one or two more.
  private func rows(_ filled: Int, least: Int) -> Range<Int> {
    0..<min(WhatIfFields.most, max(least, filled + 1))
  }

  private var made: [Markup] {
    rows(fields.forced.count, least: 2).map { row in
      let entry = fields.forced.indices.contains(row) ? fields.forced[row] : nil
      let other = row == 0 ? "" : " (\(row + 1))"
      return .element(
        "div", [Attribute("class", "line")],
        Frame.choice(
          row == 0 ? "This move is made" : "And this one\(other)", name: "force", number: row,
          moves, chosen: entry?.move ?? ""),
        Frame.field(
          "on day\(other)", name: "day", number: row, value: entry?.day ?? "5", type: "number",
          [Attribute("min", "1"), Attribute("max", "366")]),
        Frame.field(
          "at hour\(other)", name: "hour", number: row, value: entry?.hour ?? "12",
          type: "number", [Attribute("min", "0"), Attribute("max", "23")]))
    }
  }

  private var forbidden: [Markup] {
    rows(fields.forbidden.count, least: 2).map { row in
      Frame.choice(
        row == 0 ? "This move is never made" : "Nor this one (\(row + 1))", name: "forbid",
        number: row, moves,
        chosen: fields.forbidden.indices.contains(row) ? fields.forbidden[row] : "")
    }
  }

  private var numbers: Markup {
    let known = Markup.element(
      "datalist", [Attribute("id", "parameters")],
      Laboratory.handles.map {
        .element("option", [Attribute("value", $0.card.id + "=")])
      })
    let rows = rows(fields.settings.count, least: 2).map { row in
      Frame.field(
        "PARAMETER=NUMBER" + (row == 0 ? "" : " (\(row + 1))"), name: "set", number: row,
        value: fields.settings.indices.contains(row) ? fields.settings[row] : "",
        [Attribute("list", "parameters"), Attribute("maxlength", "100")])
    }
    return folded(
      "Numbers of the model, held in the changed runs", isOpen: !fields.settings.isEmpty,
      [known] + rows)
  }

  private var facts: Markup {
    folded(
      "Hidden facts, under every explanation",
      isOpen: WhatIfFields.facts.contains { !fields.value($0.name).isEmpty },
      WhatIfFields.facts.map { fact in
        Frame.choice(
          fact.label, name: fact.name, fact.words.map { ($0, $0) },
          chosen: fields.value(fact.name))
      })
  }

  private var basis: [Markup] {
    let crisis = open.dossier.crisis
    let last = crisis.cutoff ?? crisis.start.adding(crisis.days - 1)
    let day = fields.value("as-of")
    let pairs = fields.value("pairs")
    return [
      Frame.box(
        ["Draw the runs from what was known rather than from the priors (takes minutes)"],
        name: "weighed", value: "yes", isTicked: fields.isWeighed),
      Frame.field(
        "What was known on", name: "as-of", value: day.isEmpty ? "\(last)" : day,
        [Attribute("pattern", "[0-9]{4}-[0-9]{2}-[0-9]{2}"), Attribute("maxlength", "10")]),
      Frame.field(
        "Pairs of runs", name: "pairs",
        value: pairs.isEmpty ? String(WhatIfFields.usualPairs) : pairs, type: "number",
        [Attribute("min", "20"), Attribute("max", String(WhatIfFields.mostPairs))]),
    ]
  }

  private func folded(_ title: String, isOpen: Bool, _ parts: [Markup]) -> Markup {
    .element(
      "details", isOpen ? [Attribute(flag: "open")] : [],
      [.element("summary", [], .text(title))] + parts)
  }
}
