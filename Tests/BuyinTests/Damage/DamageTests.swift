import Buyin
import Foundation
import Testing

@testable import BuyinSyntax

/// Plans with one token left out or replaced: few messages, near the damage.
///
/// With the environment variable `DAMAGE_REPORT` set to a path, every replacement is tried in every
/// plan, and what is not few or not near is written there.
struct DamageTests {
  private static let replacements = ["(", "}", "\"", "to", "5", ",", "-", "=", "zzz"]

  /// How many damages had which messages.
  private struct Shares {
    var damages = 0
    /// Damages that leave a plan without a mistake: a title without its words, `5` for `6`.
    var silent = 0
    /// Damages with one to three errors.
    var few = 0
    /// Damages whose errors are all on the line or in the block of the damage.
    var local = 0
    var most = 0

    mutating func count(_ damage: Damage) {
      damages += 1
      if damage.errors.isEmpty { silent += 1 }
      if (1...3).contains(damage.errors.count) { few += 1 }
      if !damage.errors.isEmpty, damage.isLocal { local += 1 }
      most = max(most, damage.errors.count)
    }

    /// The share of a number among the damages that leave a mistake.
    func share(_ number: Int) -> Double { Double(number) / Double(max(1, damages - silent)) }
  }

  /// Whether a plan has no mistake of its own.
  private static func isSound(_ plan: Corpus.Plan) -> Bool {
    var session = Session(settings: plan.settings)
    let reply = session.enter([SourceText(name: plan.name, plan.text)], checkOnly: true)
    return !reply.hasErrors
  }

  private static let soundPlans = Corpus.plans.filter { $0.text.utf8.count < 20000 && isSound($0) }

  /// Each token of each example left out, and each third one replaced in turn.
  @Test(arguments: Corpus.examplePlans)
  func damagedExamplesHaveFewMessagesNearby(plan: Corpus.Plan) {
    var shares = Shares()
    var rest = ""
    var damages = Damage.all(of: plan, by: [""], every: 2)
    for (index, replacement) in Self.replacements.enumerated() {
      damages += Damage.all(of: plan, by: [replacement], every: 12, from: index)
    }
    for damage in damages {
      shares.count(damage)
      if damage.errors.count > 3 || !damage.isLocal {
        rest += "`\(damage.note)` \(damage.errors.count)\n\(damage.listedErrors)"
      }
    }
    #expect(shares.damages > 30)
    #expect(shares.share(shares.few) >= 0.9, "\(shares)\n\(rest)")
    #expect(shares.share(shares.local) >= 0.9, "\(shares)\n\(rest)")
    if let path = ProcessInfo.processInfo.environment["DAMAGE_SHARES"] {
      try? "\(shares)\n\(rest)".write(
        toFile: path + "-" + plan.name, atomically: true, encoding: .utf8)
    }
  }

  @Test func everyKindOfDamageHasFewMessagesNearby() throws {
    guard let path = ProcessInfo.processInfo.environment["DAMAGE_REPORT"] else { return }
    var report = ""
    for replacement in [""] + Self.replacements {
      var shares = Shares()
      for plan in Self.soundPlans {
        for damage in Damage.all(of: plan, by: [replacement]) {
          shares.count(damage)
          if damage.errors.count > 3 || !damage.isLocal {
            report += "\(plan.name): `\(damage.note)` \(damage.errors.count) "
            report += "\(damage.isLocal ? "local" : "far")\n\(damage.listedErrors)"
          }
        }
      }
      report += "sum of `\(replacement)`: \(shares) few \(shares.share(shares.few)) "
      report += "local \(shares.share(shares.local))\n"
    }
    try report.write(toFile: path, atomically: true, encoding: .utf8)
  }
}
