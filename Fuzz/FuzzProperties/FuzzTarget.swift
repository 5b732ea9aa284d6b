/// A part of the program that is fed with anything at all, and what must hold of it.
///
/// The fuzzer feeds it with bytes that it makes up; the tests feed it with the files in
/// `Tests/BuyinTests/Goldens/regressions`, which fuzzing once found. A property that ends the process
/// is broken too.
package enum FuzzTarget: String, CaseIterable, Sendable {
  /// Any bytes come apart into pieces that stand in order, with only blanks between them, and parted
  /// by blanks they are the same pieces again.
  case lexer
  /// Any bytes are read to the end, and every message points into the text.
  case parser
  /// What was read is printed, reads again without a mistake, and prints the same.
  case printer
  /// The form that `buyin fmt` gives reads to the same plan with the same comments, and has it
  /// already.
  case formatter
  /// Any plan is checked and bound to the model with the files that it uses, at once and again bit by
  /// bit, and its messages can be shown.
  case checker
  /// Any plan is run with few draws, and its answers can be shown, as text and as JSON.
  case run
  /// A figure that was printed can be typed back, and prints the same.
  case figures

  /// Returns what is wrong for an input: a sentence, or nil where all is well.
  ///
  /// - Parameter bytes: the input; for `figures` numbers and a choice of unit, else a plan.
  package func violation(for bytes: [UInt8]) -> String? {
    switch self {
    case .lexer: lexerViolation(bytes)
    case .parser: parserViolation(bytes)
    case .printer: printerViolation(bytes)
    case .formatter: formatterViolation(bytes)
    case .checker: checkerViolation(bytes)
    case .run: runViolation(bytes)
    case .figures: figureViolation(bytes)
    }
  }
}
