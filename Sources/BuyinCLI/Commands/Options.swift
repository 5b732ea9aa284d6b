import ArgumentParser
import Buyin
import BuyinNumerics
import BuyinSyntax

extension SamplingScheme: ExpressibleByArgument {}
extension ColourChoice: ExpressibleByArgument {}

/// How results look.
struct LookOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp("When to use colours: auto, always or never.", valueName: "when"))
  var color = ColourChoice.auto
}

/// How draws are taken.
struct DrawingOptions: ParsableArguments {
  // A value that begins with `-` is a value too, and is refused with its bounds.
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "How many futures to draw. A power of two serves best. (default: 8192)", valueName: "n"),
    transform: { try wholeNumber($0, 1...Limits.standard.draws, "draws go") })
  var draws = 8192

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Where the draws start from: another number, other draws. "
        + "(default: 1)", valueName: "n"),
    transform: { try readSeed($0) })
  var seed: UInt64 = 1

  @Option(
    help: ArgumentHelp(
      "How to draw: sobol (scrambled Sobol points), mc (plain Monte Carlo) or lhs (Latin "
        + "hypercube).", valueName: "name"))
  var scheme = SamplingScheme.sobol

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "How many threads to use; results do not depend on it. (default: one per processor)",
      valueName: "n"),
    transform: { try wholeNumber($0, 1...Limits.standard.threads, "threads go") })
  var threads: Int?

  /// The settings of a session that draws so.
  func settings(on console: any Console) -> Session.Settings {
    var settings = Session.Settings()
    settings.draws = draws
    settings.seed = seed
    settings.scheme = Session.Scheme(scheme)
    settings.threads = threads ?? min(console.processors, Limits.standard.threads)
    return settings
  }
}

/// Reads the value of an option that is a whole number within bounds.
private func wholeNumber(
  _ text: String, _ bounds: ClosedRange<Int>, _ whatGoes: String
) throws -> Int {
  guard let number = Int(text), bounds.contains(number) else {
    throw ValidationError(
      "\(whatGoes) from \(bounds.lowerBound.grouped) to \(bounds.upperBound.grouped)")
  }
  return number
}

/// Reads a seed.
private func readSeed(_ text: String) throws -> UInt64 {
  guard let number = UInt64(text) else {
    throw ValidationError("seeds go from 0 to \(UInt64.max.grouped)")
  }
  return number
}
