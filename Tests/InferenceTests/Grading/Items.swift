import Inference
import Polity

/// Days of January 2022 by their number.
func january(_ day: Int) -> CalendarDay { CalendarDay(number: 18_992 + day) }

/// A grade from its spelling, such as `C3`.
func grade(_ text: String) -> Grade {
  let found = Grade.Reliability.allCases.flatMap { source in
    (1...6).compactMap { Grade(source, $0) }
  }
  return found.first { $0.description == text } ?? found[35]
}

/// A sighting with what a test cares about.
func sighting(
  _ id: String, day: Int = 5, known: Int? = nil, shows: String = "riots >= 100",
  source: String = "press", _ spelled: String = "B2", origin: [String] = []
) -> Evidence {
  Evidence(
    id: id, day: january(day), known: known.map(january), what: id, shows: shows, source: source,
    grade: grade(spelled), sameOriginAs: origin)
}
