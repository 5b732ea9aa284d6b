import Buyin
import Testing

/// Sessions of many entries made at random.
struct LiveProperties {
  private static let names = ["a", "b", "c", "d", "e"]

  /// An entry of a person who changes units, names what is not there, and slips.
  private static func entry(_ generator: inout SeededGenerator) -> String {
    func name() -> String { names.randomElement(using: &generator) ?? "a" }
    func value() -> String {
      let literals = ["$8", "3 hours", "20%", "5% to 10%", "2 to 4", "$1 to $3", "7", "5 workdays"]
      return literals.randomElement(using: &generator) ?? "1"
    }
    switch Int.random(in: 0..<20, using: &generator) {
    case 0..<5: return "let \(name()) = \(value())"
    case 5..<9: return "let \(name()) = \(name()) * \(value())"
    case 9, 10: return "let \(name()) = \(name()) + \(name())"
    case 11: return "fn f(x) = x + \(name())"
    case 12: return "let \(name()) = f(\(value()))"
    case 13: return "set \(name()) = \(name()) * 2"
    case 14: return "unset \(name())"
    case 15:
      return """
        source s {
          pay \(name())
          followers 20 to 30
          interested 10% to 20%
          engage \(name()) per month
          leave 5% per month
        }
        """
    case 16: return "set s.pay = \(value())"
    case 17:
      return "unit workday = \(["8 hours", "3", "2 hours"].randomElement(using: &generator) ?? "8")"
    case 18: return "show \(name()), s.members"
    default:
      return ["verdict", "let c = (", "correlate a, b by 0.5", "show f(2)"].randomElement(
        using: &generator) ?? "verdict"
    }
  }

  @Test(arguments: 1...4)
  func twoHundredEntriesKeepTheirPromises(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var settings = Session.Settings()
    settings.draws = 1024
    var session = Session(settings: settings)
    var whole = 0
    for number in 0..<200 {
      let before = session
      let reply = session.enter(Self.entry(&generator), name: "entry \(number)")
      if reply.status != .succeeded {
        #expect(session.definitions == before.definitions, "a refused entry changes nothing")
        #expect(session.broken.map(\.name) == before.broken.map(\.name))
        continue
      }
      let names = Set(session.broken.map(\.name))
      #expect(Set(reply.broken.map(\.name)).isSubset(of: names))
      #expect(names.isDisjoint(with: reply.mended))
      if number.isMultiple(of: 10) { compareWithPlan(session, settings, &whole) }
      if number.isMultiple(of: 17), session.definitions != before.definitions {
        var undone = session
        undone.undo()
        #expect(undone.definitions == before.definitions)
        #expect(undone.broken == before.broken)
      }
    }
    #expect(whole > 0, "some session has no broken definition")
  }

  /// A session in which nothing is broken is the plan of its definitions; one in which something is
  /// broken is no plan.
  private func compareWithPlan(
    _ session: Session, _ settings: Session.Settings, _ whole: inout Int
  ) {
    var plan = Session(settings: settings)
    let loaded = plan.load(session.definitions)
    #expect((loaded.status == .succeeded) == session.broken.isEmpty, "\(session.definitions)")
    guard loaded.status == .succeeded else { return }
    whole += 1
    for question in Self.names.map({ "show \($0)" }) + ["show s.members, s.cost", "verdict"] {
      var (own, other) = (session, plan)
      #expect(own.enter(question).text == other.enter(question).text, "\(question)")
    }
  }
}
