import Classics
import Testing

@Suite struct `Outbursts` {
  @Test func `start above fifty and end below`() {
    let found = EpsteinOutbursts([0, 50, 51, 60, 50, 49, 10, 0, 80, 3])
    #expect(found.count == 2)
    #expect(found.activations == [161, 80])
    #expect(found.waits == [3])
  }

  @Test func `that do not end are counted but not summed`() {
    let found = EpsteinOutbursts([60, 70])
    #expect(found.count == 1)
    #expect(found.activations == [])
    #expect(EpsteinOutbursts([]) == EpsteinOutbursts([1, 2, 3]))
  }

  @Test func `have a mean and a deviation if there are enough`() {
    let three = EpsteinMoments([1, 2, 3])
    #expect(three.mean == 2)
    #expect(three.deviation == 1)
    #expect(EpsteinMoments([]).mean.isNaN)
    #expect(EpsteinMoments([4]).deviation.isNaN)
  }

  @Test func `peaks are sought from a tick on`() throws {
    let series = try EpsteinSeries(EpsteinRun.run5.setup(), seed: 1, ticks: 80)
    let peak = series.peak(from: 50)
    #expect(peak.active == series.active[50...].max())
    #expect(peak.tick >= 50)
    #expect(series.peak(from: -3) == series.peak())
    #expect(series.peak(from: 1000) == (active: 0, tick: 1000))
    #expect(try EpsteinSeries(EpsteinSetup(), seed: 1, ticks: -1).calmShare() == 1)
  }
}
