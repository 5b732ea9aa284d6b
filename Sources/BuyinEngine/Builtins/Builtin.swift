package import BuyinNumerics
package import BuyinSemantics

/// A function of the language: what it is called, takes and means, and what it does.
package struct Builtin: Sendable {
  package let signature: Signature
  /// What it does to columns of draws; nil for functions that the checker takes apart.
  package let body: (@Sendable ([Column]) -> Column)?

  init(_ signature: Signature, body: (@Sendable ([Column]) -> Column)? = nil) {
    self.signature = signature
    self.body = body
  }
}

/// The functions of the language.
package enum Builtins {
  /// All of them, in the order of the reference.
  package static let all: [Builtin] =
    mathematics + statistics + distributions + [mixture, choose, data, truncate, over]

  private static let mathematics = [
    exp, log, log10, log2, sqrt, abs, round, floor, ceil, min, max, sum, count,
  ]
  private static let statistics = [mean, median, sd, quantile, chance]

  private static let bodies: [String: @Sendable ([Column]) -> Column] = {
    var bodies: [String: @Sendable ([Column]) -> Column] = [:]
    for builtin in all { bodies[builtin.signature.name] = builtin.body }
    return bodies
  }()

  /// Returns what a function does to columns.
  static func body(of name: String) -> @Sendable ([Column]) -> Column {
    guard let body = bodies[name] else {
      preconditionFailure("the checker lets only functions with a body become calls")
    }
    return body
  }
}
