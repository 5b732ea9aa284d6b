/// How much a plan may ask of the checker; a host may set less.
package struct CheckLimits: Sendable {
  /// Steps of the checked program. Functions that each call the next twice double it per function.
  package var nodes = 100_000
  /// Expressions looked at, those inside functions once per call: a function may call the next
  /// twice and come to no step of its own.
  package var visits = 500_000
  /// Expressions within expressions, functions that call functions included.
  package var depth = 400
  /// Steps of calendar time in the horizon.
  package var timeSteps = 1_200
  /// Sources of audience in a plan.
  package var sources = 200
  /// Times that the plan is looked at under other values: each `what if` and each scenario is one.
  package var variants = 200
  /// How often one unit may be multiplied by itself.
  package var unitPower = 64
  /// Values of one list.
  package var elements = 1_000
  /// Quantities that move together, directly or through others: each is mixed from all before it.
  package var correlated = 100
  /// Names that are compared with misspelt ones, which takes a while in a long plan.
  package var suggestions = 50_000

  /// The limits that hold unless a host sets its own.
  package static let standard = CheckLimits()
}
