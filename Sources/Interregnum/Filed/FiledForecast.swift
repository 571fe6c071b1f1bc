import Inference
import Polity
import Simulation

extension FiledWeighing {
  /// Endings and questions under the posterior, as they lie in the file.
  struct Forecast: Decodable {
    struct Share: Decodable {
      var id: String
      var label, ask: String?
      var probability, low, high, runsAlone: Double?
      var given: Given?

      var value: PosteriorForecast.Share {
        PosteriorForecast.Share(
          of: id, label: label ?? ask ?? id, probability: probability ?? .nan, low: low ?? .nan,
          high: high ?? .nan, runsAlone: runsAlone)
      }
    }
    struct Number: Decodable {
      var id, ask: String
      var median, low, high: Double?
      var given: Given?
    }
    struct Given: Decodable {
      var expression: String
      var runs, of: Int
      var effectiveSize: Double?

      var value: Condition {
        Condition(expression, runs: runs, of: of, effectiveSize: effectiveSize ?? 0)
      }
    }
    struct Untold: Decodable {
      var id: String
      var given: Given
    }
    struct Unreported: Decodable {
      struct Falls: Decodable { var probability, low, high: Double? }
      var id, means: String
      var probability, low, high: Double?
      var fallsWith, fallsWithout: Falls?

      var value: PosteriorForecast.UnreportedMove {
        func falls(_ found: Falls?) -> PosteriorForecast.Share? {
          found.map {
            PosteriorForecast.Share(
              of: id, label: "", probability: $0.probability ?? .nan, low: $0.low ?? .nan,
              high: $0.high ?? .nan)
          }
        }
        return PosteriorForecast.UnreportedMove(
          made: PosteriorForecast.Share(
            of: id, label: means, probability: probability ?? .nan, low: low ?? .nan,
            high: high ?? .nan), fallsWith: falls(fallsWith), fallsWithout: falls(fallsWithout))
      }
    }
    struct Dates: Decodable {
      var median, low, high: String

      func days(since start: CalendarDay) -> Quantiles? {
        func day(_ text: String) -> Double? {
          CalendarDay(text).map { Double($0.days(since: start)) }
        }
        guard let median = day(median), let low = day(low), let high = day(high) else { return nil }
        return Quantiles(low: low, median: median, high: high)
      }
    }
    var runs: Int
    var fallDates: Dates?
    var untold: [Untold]?
    var unreported: [Unreported]?
    var outcomes, questions: [Share]
    var estimates: [Number]

    private var conditions: [String: Condition] {
      let told = questions.map { ($0.id, $0.given) } + estimates.map { ($0.id, $0.given) }
      let all =
        told.compactMap { id, given in given.map { (id, $0.value) } }
        + (untold ?? []).map { ($0.id, $0.given.value) }
      return Dictionary(all) { first, _ in first }
    }

    /// The forecast of a crisis that starts on a day.
    func value(start: CalendarDay) -> PosteriorForecast {
      var forecast = PosteriorForecast(
        endings: outcomes.map(\.value), questions: questions.map(\.value),
        estimates: estimates.map { entry in
          let (low, middle) = (entry.low ?? .nan, entry.median ?? .nan)
          let high = entry.high ?? .nan
          return (entry.id, entry.ask, Quantiles(low: low, median: middle, high: high))
        }, runs: runs)
      forecast.conditions = conditions
      forecast.fallDays = fallDates?.days(since: start)
      forecast.unreported = (unreported ?? []).map(\.value)
      return forecast
    }
  }
}
