import Buyin
import Foundation
import Testing

/// Each limit that a host lowers refuses what it is for, with its code, and nothing that a host
/// says ends the process.
struct HostLimitTests {
  private static func source(_ name: String) -> String {
    """
    source \(name) {
      pay $1
      followers 60 to 250
      interested 50% to 90%
      engage 20% to 50% per month
      leave 2% to 6% per month
    }

    """
  }

  typealias Lowered = (
    limit: any WritableKeyPath<Limits, Int> & Sendable, plan: String, code: String
  )

  /// A limit, the text that passes it, and the code of the refusal.
  static let lowered: [Lowered] = [
    (\.sourceBytes, "show 1 + 1 + 1", "E0190"),
    (\.statements, "show 1\nshow 2\nshow 3\nshow 4", "E0194"),
    (\.nesting, "show ((((1))))", "E0191"),
    (\.treeDepth, "show 1 + 2 + 3 + 4 + 5", "E0192"),
    (
      \.blockDepth,
      "let a = 1\n" + String(repeating: "what if a = 1 {\n", count: 5) + "show a"
        + String(repeating: "}", count: 5), "E0193"
    ),
    (\.mistakes, "@\n@\n@\n@\n@", "E0196"),
    (\.files, "use \"a0.buyin\"", "E0911"),
    (\.steps, "show 1 + 2 + 3 + 4", "E0601"),
    (\.callDepth, "fn f(x) = x\nfn g(x) = f(x)\nfn h(x) = g(x)\nshow h(1)", "E0602"),
    (\.sources, ["a", "b", "c", "d"].map { source($0) }.joined(), "E0604"),
    (\.timeSteps, "horizon 4 months\n" + source("a"), "E0603"),
    (\.listLength, "show sum([1, 2, 3, 4])", "E0606"),
    (
      \.correlated,
      "let a = 1 to 2\nlet b = 1 to 2\nlet c = 1 to 2\nlet d = 1 to 2\n"
        + "correlate a, b, c, d by 0.5", "E0605"
    ),
    (
      \.variants, "let a = 1\n" + String(repeating: "what if a = 2 { show a }\n", count: 4), "E0607"
    ),
    (\.draws, "show 1", "E0621"),
    (\.threads, "show 1", "E0621"),
  ]

  /// Enters a plan under limits; every file uses the next one.
  private func enter(_ plan: String, _ limits: Limits) -> Reply {
    var settings = Session.Settings()
    settings.draws = 8
    settings.threads = 8
    settings.limits = limits
    settings.loader = { path throws(LoadRefusal) in
      guard let number = Int(path.dropFirst().dropLast(".buyin".count)) else {
        throw LoadRefusal("there is no such file")
      }
      return Array((number < 9 ? "use \"a\(number + 1).buyin\"" : "let z = 1").utf8)
    }
    var session = Session(settings: settings)
    return session.enter(plan)
  }

  @Test(arguments: lowered.indices) func aLoweredLimitRefuses(index: Int) {
    let (limit, plan, code) = Self.lowered[index]
    #expect(enter(plan, .standard).diagnostics.allSatisfy { $0.code != code }, "\(code)")
    for value in [3, 0, -1, Int.min] {
      var limits = Limits.standard
      limits[keyPath: limit] = value
      let reply = enter(plan, limits)
      #expect(reply.status == .failed, "\(code) at \(value)")
      #expect(reply.diagnostics.contains { $0.code == code }, "\(code): \(reply.diagnosticText)")
    }
  }

  @Test func everyLimitIsTried() {
    let names = Mirror(reflecting: Limits.standard).children.compactMap(\.label)
    #expect(names.count == Self.lowered.count)
  }

  @Test(arguments: lowered.indices) func aRaisedLimitChangesNothing(index: Int) {
    var limits = Limits.standard
    limits[keyPath: Self.lowered[index].limit] = Int.max
    let deep = "show " + String(repeating: "(", count: 5_000) + "1"
    #expect(enter(deep, limits).diagnostics.map(\.code) == ["E0191"])
    let long = "show 1" + String(repeating: "+1", count: 5_000)
    #expect(enter(long, limits).diagnostics.map(\.code) == ["E0192"])
    let far = "horizon 90000 days\n" + Self.source("a")
    #expect(enter(far, limits).diagnostics.map(\.code) == ["E0603"])
  }

  @Test(arguments: [
    (0, 1, "draws go from 1 to 100,000,000, and 0 are asked for"),
    (-5, 1, "draws go from 1 to 100,000,000, and -5 are asked for"),
    (Int.max, 1, "draws go from 1 to 100,000,000, and 9,223,372,036,854,775,807 are asked for"),
    (Int.min, 1, "draws go from 1 to 100,000,000, and -9,223,372,036,854,775,808 are asked for"),
    (8, 0, "threads go from 1 to 256, and 0 are asked for"),
    (8, Int.max, "threads go from 1 to 256, and 9,223,372,036,854,775,807 are asked for"),
  ])
  func hostileSettingsAreRefused(_ draws: Int, _ threads: Int, _ message: String) {
    var settings = Session.Settings()
    settings.draws = draws
    settings.threads = threads
    var session = Session(settings: settings)
    for reply in [session.enter("show 1"), session.run(), session.check("show 1")] {
      #expect(reply.status == .failed)
      #expect(reply.diagnostics.map(\.message) == [message])
      #expect(reply.diagnostics.map(\.code) == ["E0621"])
      #expect(reply.diagnostics.allSatisfy { $0.place == nil && !$0.title.isEmpty })
      #expect(reply.diagnosticText == "error[E0621]: \(message)\n")
      #expect(reply.json.contains("\"E0621\""))
    }
    #expect(throws: Reply.Failure.self) { try session.evaluate("1") }
  }

  @Test func noDrawsAtAllCanBeAllowed() {
    var limits = Limits.standard
    limits.draws = 0
    #expect(
      enter("show 1", limits).diagnostics.map(\.message)
        == ["draws are limited to none, so nothing can run"])
  }

  @Test func oneDrawOnManyThreadsIsAnswered() {
    var settings = Session.Settings()
    settings.draws = 1
    settings.threads = 256
    settings.seed = .max
    for scheme in [Session.Scheme.sobol, .monteCarlo, .latinHypercube] {
      settings.scheme = scheme
      var session = Session(settings: settings)
      #expect(session.enter("show 1 to 2\n" + Self.source("a") + "verdict").status == .succeeded)
    }
  }

  @Test(arguments: ["", "\n", "\0", "/", "..", "a\u{202E}b", String(repeating: "é", count: 10_000)])
  func anyNameWillDo(_ name: String) {
    var session = Session()
    let reply = session.enter("use \"x.buyin\"\nshow nope", name: name)
    #expect(reply.status == .failed)
    #expect(reply.diagnostics.allSatisfy { $0.place?.file == name })
    #expect(!reply.diagnosticText.contains("\u{202E}"))
  }

  /// Plans as deep as the limits allow, through brackets, sums and calls.
  private static let deepest: [String] = [
    "show " + String(repeating: "(", count: 99) + "1" + String(repeating: ")", count: 99),
    "show 1" + String(repeating: "+1", count: 255),
    (0..<390).map { "fn f\($0)(x) = f\($0 + 1)(x)\n" }.joined() + "fn f390(x) = x\nshow f0(1)",
    "fn f(x) = g(x)" + String(repeating: "+1", count: 180) + "\nfn g(x) = x"
      + String(repeating: "+1", count: 180) + "\nshow f(1)",
  ]

  /// A thread of Swift's tasks has 512 KB on some systems, less than a deep plan needs.
  @Test(arguments: deepest.indices) func theDeepestPlansRunOnASmallStack(index: Int) async {
    let status = await withCheckedContinuation { continuation in
      let thread = Thread {
        var session = Session()
        let reply = session.load(Self.deepest[index])
        continuation.resume(returning: session.run().hasErrors ? .failed : reply.status)
      }
      thread.stackSize = 256 * 1024
      thread.start()
    }
    #expect(status == .succeeded)
  }

  @Test func strictLimitsReadWhatPeopleWrite() {
    let reply = enter(
      "horizon 2 years\n" + (0..<10).map { Self.source("s\($0)") }.joined() + "verdict",
      strictWithThreads())
    #expect(reply.status == .succeeded, "\(reply.diagnosticText)")
  }

  private func strictWithThreads() -> Limits {
    var limits = Limits.strict
    limits.threads = 8
    return limits
  }
}
