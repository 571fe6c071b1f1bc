import Glibc
import RandomStreams

/// Scores are standard normal when the law is right; beyond this the chance is 1e-6 (two-sided).
/// The suite makes about 300 such checks on fixed seeds: a false alarm of the whole had chance
/// 3e-4.
let alarm = 4.9

/// Pearson's chi-square as a standard normal score (Wilson and Hilferty 1931), neighbouring cells
/// merged until 8 are expected in each.
func chiSquareScore(_ observed: [Int], _ expected: [Double]) -> Double {
  var cells: [(seen: Double, due: Double)] = [(0, 0)]
  for (seen, due) in zip(observed, expected) {
    if cells[cells.count - 1].due >= 8 { cells.append((0, 0)) }
    cells[cells.count - 1].seen += Double(seen)
    cells[cells.count - 1].due += due
  }
  if cells.count > 1, let last = cells.last, last.due < 8 {
    cells.removeLast()
    cells[cells.count - 1].seen += last.seen
    cells[cells.count - 1].due += last.due
  }
  let statistic = cells.reduce(0) { $0 + ($1.seen - $1.due) * ($1.seen - $1.due) / $1.due }
  let freedom = Double(cells.count - 1)
  guard freedom > 0 else { return 0 }
  let spread = 2 / (9 * freedom)
  return (cbrt(statistic / freedom) - (1 - spread)) / spread.squareRoot()
}

/// Draws counts and compares them with exact probabilities over the given support.
func countScore(
  _ draws: Int, support: ClosedRange<Int>, probability: (Int) -> Double, draw: () -> Int
) -> Double {
  // About 60 bins of equal width, with the outermost taking all that lies beyond the support.
  let width = Swift.max(1, support.count / 60)
  let bins = (support.count + width - 1) / width
  var observed = [Int](repeating: 0, count: bins)
  var expected = [Double](repeating: 0, count: bins)
  for k in support { expected[(k - support.lowerBound) / width] += Double(draws) * probability(k) }
  for _ in 0..<draws {
    let place = Swift.min(Swift.max(draw(), support.lowerBound), support.upperBound)
    observed[(place - support.lowerBound) / width] += 1
  }
  return chiSquareScore(observed, expected)
}

/// Draws variates, maps them through their distribution function and checks for evenness.
func evennessScore(_ draws: Int, draw: () -> Double) -> Double {
  var observed = [Int](repeating: 0, count: 50)
  for _ in 0..<draws {
    observed[Swift.min(Swift.max(Int(draw() * 50), 0), 49)] += 1
  }
  return chiSquareScore(observed, [Double](repeating: Double(draws) / 50, count: 50))
}

/// The mean of the draws, as a score given the exact mean and variance.
func meanScore(_ draws: Int, mean: Double, variance: Double, draw: () -> Double) -> Double {
  var sum = 0.0
  for _ in 0..<draws { sum += draw() - mean }
  return sum / (Double(draws) * variance).squareRoot()
}

/// How many doubles apart two numbers are.
func ulps(_ a: Double, _ b: Double) -> Double {
  if a == b || (a.isNaN && b.isNaN) { return 0 }
  guard a.isFinite, b.isFinite else { return .infinity }
  return (a - b).magnitude / Swift.max(b.ulp, .leastNonzeroMagnitude)
}

func binomialProbability(_ k: Int, _ n: Int, _ p: Double) -> Double {
  let (count, all) = (Double(k), Double(n))
  if p >= 1 { return k == n ? 1 : 0 }
  let ways = lgamma(all + 1) - lgamma(count + 1) - lgamma(all - count + 1)
  return Glibc.exp(ways + count * Glibc.log(p) + (all - count) * Glibc.log1p(-p))
}

func poissonProbability(_ k: Int, _ mean: Double) -> Double {
  Glibc.exp(Double(k) * Glibc.log(mean) - mean - lgamma(Double(k) + 1))
}

func testStream(_ name: String, lane: Int = 0) -> RandomStream {
  StreamFamily(seed: 20_220_105, run: 1).stream(Purpose(name), tick: 0, lane: lane)
}

/// Numbers that break careless code.
let awkwardDoubles: [Double] = [
  .nan, -.nan, .infinity, -.infinity, 0, -0.0, 1, -1, 0.5, 2, 1e-300, -1e-300, 1e300, -1e300,
  .leastNonzeroMagnitude, .greatestFiniteMagnitude, .leastNormalMagnitude, 1 - 0x1p-53, 1 + 0x1p-52,
  1e12, 1e18, 700, -700, 9, -9, 9.001, 40, -40,
]
let awkwardInts = [0, 1, -1, 2, 7, 1_000, 1_000_000_000_000, 1 << 53, Int.max, Int.min]
