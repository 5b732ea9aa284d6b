// Benchmarks: what things cost, as ratios within one run.
//
// Machines differ and are shared, so a time says little; a ratio of two medians that were taken in
// turn says something. Run with `make bench`.

import Buyin
import BuyinNumerics
import BuyinSyntax

/// A piece of work that is measured.
struct Benchmark {
  let name: String
  /// How many rounds there are at least, of which the median counts.
  let rounds: Int
  /// Does the work once, and returns how long it took.
  let work: () throws -> Duration

  /// Measures all of some work.
  init(_ name: String, rounds: Int = 11, _ work: @escaping () throws -> Void) {
    self.init(partOf: name, rounds: rounds) { try ContinuousClock().measure(work) }
  }

  /// Measures what the work says that it took, such as a part of it.
  init(partOf name: String, rounds: Int = 11, _ work: @escaping () throws -> Duration) {
    self.name = name
    self.rounds = rounds
    self.work = work
  }
}

/// Enters a plan into a fresh session.
func answer(_ plan: String, draws: Int = 8_192, threads: Int = 1) {
  var session = Session()
  session.settings.draws = draws
  session.settings.threads = threads
  let reply = session.enter([SourceText(name: "benchmark", plan)])
  guard reply.status == .succeeded else {
    preconditionFailure("a benchmark's plan is without errors")
  }
}

/// What is measured inside this process.
func inside() -> [Benchmark] {
  [
    Benchmark("one range", rounds: 21) { answer("show 5 to 10") },
    Benchmark("check the ten-dollar plan", rounds: 21) {
      var session = Session()
      _ = session.enter([SourceText(name: "benchmark", Plans.tenDollars)], checkOnly: true)
    },
    Benchmark("ten-dollar plan, four metrics", rounds: 21) {
      answer(
        Plans.tenDollars + "show bought.cost, bought.members, outreach.cost, outreach.members")
    },
    Benchmark("ten-dollar verdict") { answer(Plans.tenDollars + "verdict") },
    Benchmark("ten-dollar verdict, 2 threads") {
      answer(Plans.tenDollars + "verdict", threads: 2)
    },
    Benchmark("ten-dollar verdict with a value and a goal") {
      answer(
        Plans.tenDollars + "member { worth $3 per member per month }\n"
          + "goal enough { need members >= 10 members with 60% confidence }\nverdict")
    },
    Benchmark("verdict of 100 sources over 52 weeks, 2 threads", rounds: 1) {
      answer(Plans.manySources + "verdict", threads: 2)
    },
    Benchmark("20 inputs, 8,192 draws") { answer(Plans.manyInputs) },
    Benchmark("20 inputs, 131,072 draws", rounds: 3) { answer(Plans.manyInputs, draws: 131_072) },
    Benchmark("20 inputs, 1,048,576 draws, 2 threads", rounds: 1) {
      answer(Plans.manyInputs, draws: 1_048_576, threads: 2)
    },
  ]
}

/// What is measured of the program, from the start of its process.
func whole(_ program: BuiltProgram) -> [Benchmark] {
  [
    Benchmark("process: version") { try program.run("--version") },
    Benchmark("process: ten-dollar verdict") {
      try program.run("examples/ten-dollar-fans.buyin")
    },
    Benchmark("process: session, to its first prompt") { _ = try program.session() },
    Benchmark(partOf: "session: ten-dollar verdict") {
      let session = try program.session()
      try session.enterPlan()
      return try ContinuousClock().measure { try session.askVerdict() }
    },
  ]
}

/// Measures all, one round of each after the other, so that what else the machine does hits all alike.
///
/// What is measured in few rounds comes last: the more memory this process has used, the longer it takes
/// to start another.
///
/// - Returns: the median time of each, in milliseconds.
func measured(_ benchmarks: [Benchmark]) throws -> [Double] {
  var times = benchmarks.map { _ in [Double]() }
  for round in (0..<(benchmarks.map(\.rounds).max() ?? 0)).reversed() {
    for (index, benchmark) in benchmarks.enumerated() where round < benchmark.rounds {
      times[index].append(try benchmark.work() / .milliseconds(1))
    }
  }
  return times.map { $0.sorted()[$0.count / 2] }
}

/// Prints the median of each with its ratio to the first.
func printMeasured() throws {
  var benchmarks = inside()
  do {
    benchmarks += whole(try BuiltProgram())
  } catch {
    print("no process is measured: \(error)")
  }
  let medians = try measured(benchmarks)
  let width = benchmarks.map(\.name.count).max() ?? 0
  for (benchmark, median) in zip(benchmarks, medians) {
    let name = benchmark.name + String(repeating: " ", count: width - benchmark.name.count)
    let ratio = (median / medians[0] * 10).rounded() / 10
    print("\(name)  \((median * 100).rounded() / 100) ms, \(ratio) × one range")
  }
}

try printMeasured()
