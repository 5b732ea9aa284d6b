/// How much a plan may ask of the checker; a host may set less.
package struct CheckLimits: Sendable {
  /// Steps of the checked program. Functions that each call the next twice double it per function.
  package var nodes = 100_000
  /// Expressions within expressions, functions that call functions included.
  package var depth = 400
  /// Steps of calendar time in the horizon.
  package var timeSteps = 1_200
  /// Sources of audience in a plan.
  package var sources = 200

  /// The limits that hold unless a host sets its own.
  package static let standard = CheckLimits()
}
