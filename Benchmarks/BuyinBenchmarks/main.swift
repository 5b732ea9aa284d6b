// Benchmarks: what things cost, as ratios within one run.
//
// Machines differ and are shared, so a time says little; a ratio of two medians that were taken in
// turn says something. Run with `make bench`.

import BuyinNumerics
import BuyinSyntax
import TerminalDriver

import Buyin

/// Returns the median time of a piece of work, in milliseconds, over a number of runs.
func milliseconds(_ runs: Int, _ work: () -> Void) -> Double {
  let clock = ContinuousClock()
  let times = (0..<runs).map { _ in clock.measure(work) / .milliseconds(1) }
  return times.sorted()[runs / 2]
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

/// One measured thing.
struct Measurement {
  let name: String
  let milliseconds: Double
}

let tenDollarPlan = """
  horizon 6 months
  budget { cash $500; time 40 hours; wage $20 per hour }
  source bought {
    pay $10
    followers 2000
    real 20% to 80%
    interested 0.1% to 2%
    engage 5% to 20% per month
    leave 10% to 30% per month
  }
  source outreach {
    work 15 to 25 hours
    followers 60 to 250
    real 97% to 99.9%
    interested 50% to 90%
    engage 20% to 50% per month
    leave 2% to 6% per month
    invites 0.02 to 0.1 followers per member per month
    alike 40% to 80%
  }

  """

let manyInputs = """
  let buy_price = 8 to 12
  let buy_followers = 1800 to 2200
  let buy_genuine = beta(2, 98)
  let buy_engaged = beta(2, 38)
  let buy_retention = beta(30, 8)
  let buy_hours = 0.5 to 2
  let fee = 300 to 900
  let influencers = 3 to 8
  let reach = 2000 to 20000
  let click = lognormal(0.005, 0.04)
  let follow = lognormal(0.05, 0.30)
  let genuine = beta(45, 5)
  let engaged = beta(6, 34)
  let retention = lognormal(0.90, 0.97)
  let hours = 10 to 40
  let wage = 20 to 60
  let posts = 8 to 20
  let hours_per_post = 0.5 to 2
  let tools = 20 to 80
  let design = 100 to 600
  let content = 12 * (posts * hours_per_post * wage + tools) + design
  let buy_cost = buy_price + buy_hours * wage
  let buy_members = buy_followers * buy_genuine * buy_engaged * buy_retention ^ 12
  let cost = fee * influencers + hours * wage
  let followers = influencers * reach * click * follow
  let members = followers * genuine * engaged * retention ^ 12
  let buy_price_each = (buy_cost + content / 2) / buy_members
  let price = (cost + content / 2) / members
  show buy_cost / buy_followers
  show cost / followers
  show buy_price_each
  show price
  show buy_price_each / price

  """

/// A hundred sources over a year of weeks.
let manySources =
  "horizon 52 weeks\nbudget { cash $3000; wage $20 per hour }\n"
  + (1...100).map { number in
    """
    source s\(number) {
      pay $\(10 + number)
      followers \(20 * number) to \(40 * number)
      real 60% to 95%
      interested 1% to \(2 + number % 20)%
      engage 5% to 30% per month
      leave 3% to 15% per month
    }

    """
  }.joined()

/// A session of the built program in a terminal of its own.
struct BenchmarkSession {
  let terminal: PseudoTerminal

  /// Starts the program, and waits for its first prompt.
  init() throws {
    var setup = try PseudoTerminal.Setup(program: builtProgram("buyin"), arguments: ["--no-config"])
    setup.environment["BUYIN_HISTORY"] = ""
    setup.environment["HOME"] = "/nonexistent"
    terminal = try PseudoTerminal(setup)
    try terminal.expect(line: "buyin>")
  }

  /// Asks for the verdict of the ten-dollar plan, and waits for the prompt behind it.
  func askVerdict() throws {
    try terminal.send("verdict\r")
    try terminal.expect("verdict and prompt") {
      $0.text.contains("per engaged member") && $0.currentLine == "buyin>"
    }
  }

  /// Takes in the ten-dollar plan.
  func enterPlan() throws {
    try terminal.send("\u{1B}[200~\(tenDollarPlan)\u{1B}[201~\r")
    try terminal.expect("echo of the plan and prompt") {
      $0.text.contains("source outreach: 8 fields") && $0.currentLine == "buyin>"
    }
  }
}

/// Measures sessions of the program; nothing where it is not built beside the benchmarks.
func sessionMeasurements() -> [Measurement] {
  do {
    let start = try (0..<11).map { _ in
      try ContinuousClock().measure { _ = try BenchmarkSession() } / .milliseconds(1)
    }
    let verdict = try (0..<5).map { _ in
      let session = try BenchmarkSession()
      try session.enterPlan()
      return try ContinuousClock().measure { try session.askVerdict() } / .milliseconds(1)
    }
    return [
      Measurement(name: "start of a session, to its prompt", milliseconds: start.sorted()[5]),
      Measurement(name: "ten-dollar verdict in a session", milliseconds: verdict.sorted()[2]),
    ]
  } catch {
    print("no session was measured: \(error)")
    return []
  }
}

let measurements =
  [
    Measurement(
      name: "check the ten-dollar plan",
      milliseconds: milliseconds(51) {
        var session = Session()
        _ = session.enter([SourceText(name: "benchmark", tenDollarPlan)], checkOnly: true)
      }),
    Measurement(name: "one range", milliseconds: milliseconds(21) { answer("show 5 to 10") }),
    Measurement(
      name: "ten-dollar plan, four metrics",
      milliseconds: milliseconds(21) {
        answer(tenDollarPlan + "show bought.cost, bought.members, outreach.cost, outreach.members")
      }),
    Measurement(
      name: "ten-dollar plan, verdict",
      milliseconds: milliseconds(11) {
        answer(tenDollarPlan + "verdict")
      }),
    Measurement(
      name: "ten-dollar plan, verdict, 2 threads",
      milliseconds: milliseconds(11) {
        answer(tenDollarPlan + "verdict", threads: 2)
      }),
    Measurement(
      name: "ten-dollar plan with a value and a goal, verdict",
      milliseconds: milliseconds(11) {
        answer(
          tenDollarPlan + "member { worth $3 per member per month }\n"
            + "goal enough { need members >= 10 members with 60% confidence }\nverdict")
      }),
    Measurement(
      name: "100 sources, 52 weeks, verdict, 2 threads",
      milliseconds: milliseconds(1) { answer(manySources + "verdict", threads: 2) }),
    Measurement(
      name: "20 inputs, 8,192 draws", milliseconds: milliseconds(11) { answer(manyInputs) }),
    Measurement(
      name: "20 inputs, 131,072 draws",
      milliseconds: milliseconds(3) {
        answer(manyInputs, draws: 131_072)
      }),
    Measurement(
      name: "20 inputs, 1,048,576 draws, 2 threads",
      milliseconds: milliseconds(1) {
        answer(manyInputs, draws: 1_048_576, threads: 2)
      }),
  ] + sessionMeasurements()
let unit = measurements[1].milliseconds
for measurement in measurements {
  let ratio = (measurement.milliseconds / unit * 100).rounded() / 100
  let time = (measurement.milliseconds * 1000).rounded() / 1000
  print("\(measurement.name): \(time) ms, \(ratio) × one range")
}
