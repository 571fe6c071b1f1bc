public import Simulation

extension Trajectory {
  /// The daily values of one element of an observable; empty where there is no such observable.
  ///
  /// Element 0 is the nation, or the first organ or claimant.
  public func series(_ observable: String, _ layout: Layout, element: Int = 0) -> [Double] {
    guard let place = layout.place(observable), (0..<place.count).contains(element),
      layout.width > 0
    else { return [] }
    return stride(from: place.first + element, to: values.count, by: layout.width).map {
      Double(values[$0])
    }
  }

  /// The highest day.
  public func peak(_ observable: String, _ layout: Layout, element: Int = 0) -> Double {
    series(observable, layout, element: element).max() ?? 0
  }

  /// The sum over days.
  public func sum(_ observable: String, _ layout: Layout, element: Int = 0) -> Double {
    series(observable, layout, element: element).reduce(0, +)
  }

  /// The value on the last day.
  public func last(_ observable: String, _ layout: Layout, element: Int = 0) -> Double {
    series(observable, layout, element: element).last ?? 0
  }
}
