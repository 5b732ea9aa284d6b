import Buyin
import BuyinSyntax
import Testing

/// The explanations of the codes: each shows a plan with exactly that mistake, and it mended.
struct ExplanationTests {
  /// The codes whose mistake a short plan cannot show: limits, and bytes that are no text.
  private static let withoutPlan: Set<String> = [
    "E0101", "E0190", "E0191", "E0192", "E0193", "E0194", "E0196", "E0602", "E0604", "E0607",
    "E0439", "E0621", "E0622", "E0623", "E0912",
    "W0435", "W0437", "W0438", "W0440",
  ]

  @Test func codesAreDifferentAndMany() {
    let codes = allCodes.map { $0.rawValue }
    #expect(codes.count > 100)
    #expect(Set(codes).count == codes.count)
    #expect(codes == codes.sorted())
  }

  @Test func everyCodeHasATitleAndWords() {
    for code in allCodes {
      #expect(!code.title.isEmpty && code.title != code.rawValue, "\(code.rawValue)")
      #expect(code.title.count <= 72, "\(code.rawValue)")
      #expect(code.explanation.text.count > 40, "\(code.rawValue)")
      #expect(code.explanation.text.last == ".", "\(code.rawValue)")
      #expect(
        code.explanation.failing.isEmpty == Self.withoutPlan.contains(code.rawValue),
        "\(code.rawValue)")
    }
  }

  @Test(arguments: allCodes.map { $0.rawValue })
  func planShowsItsMistakeAndNoOther(_ code: String) throws {
    let page = try #require(explanation(ofCode: code)).explanation
    guard !page.failing.isEmpty else { return }
    let found = Set(diagnostics(of: page.failing).map(\.code))
    let isOfSyntax = SyntaxCode(rawValue: code) != nil
    #expect(isOfSyntax ? found.contains(code) : found == [code], "\(found.sorted())")
    let left = diagnostics(of: page.mended).map(\.code)
    if isOfSyntax {
      #expect(left.allSatisfy { SyntaxCode(rawValue: $0) == nil }, "\(left)")
    } else {
      #expect(left == [], "\(left)")
    }
  }

  /// Checks a plan, and runs it with few draws where it checks.
  private func diagnostics(of plan: String) -> [Diagnostic] {
    var settings = Session.Settings()
    settings.draws = 1024
    var session = Session(settings: settings)
    return session.enter([SourceText(name: "plan.buyin", plan)]).findings
  }

  @Test func codesAreFoundInEitherCase() throws {
    #expect(try #require(explanation(ofCode: "e0301")).title.hasPrefix("comparing"))
    #expect(explanation(ofCode: "E9999") == nil)
  }

  @Test func slipsLeadToTheNearestCode() {
    #expect(nearestCode(to: "0301") == "E0301")
    #expect(nearestCode(to: "E301") == "E0301")
    #expect(nearestCode(to: "W0301") == "E0301")
    #expect(nearestCode(to: "warning") == nil)
    #expect(nearestCode(to: "99999999999999999999") != nil)
  }
}
