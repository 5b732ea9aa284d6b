/// A word that begins a statement, if what follows it fits; elsewhere it is a name like any other.
enum StatementWord: String, CaseIterable {
  case campaign, horizon, begins, currency, window, unit, rate, use, correlate, set, unset
  case show, compare, verdict, why, what, find, sweep, allocate, plot, check, print

  /// Whether a value follows, so that a bracket, a minus sign or a text can too.
  private var takesValue: Bool {
    switch self {
    case .show, .why, .plot, .check, .allocate: true
    case .campaign, .horizon, .begins, .currency, .window, .unit, .rate, .use, .correlate, .set,
      .unset, .compare, .verdict, .what, .find, .sweep, .print:
      false
    }
  }

  /// Whether it stays a statement with nothing after it: all questions. The others define something
  /// of the plan, and the word alone asks for its value.
  private var standsAlone: Bool {
    switch self {
    case .show, .why, .plot, .check, .allocate, .compare, .verdict, .find, .sweep, .print: true
    case .campaign, .horizon, .begins, .currency, .window, .unit, .rate, .use, .correlate, .set,
      .unset, .what:
      false
    }
  }

  /// Whether the statement says something that others may rest on.
  var defines: Bool {
    switch self {
    case .campaign, .horizon, .begins, .currency, .window, .unit, .rate, .use: true
    case .correlate, .set, .unset, .show, .compare, .verdict, .why, .what, .find, .sweep,
      .allocate, .plot, .check, .print:
      false
    }
  }

  /// Whether it defines names of the plan's own.
  var definesNames: Bool { self == .unit || self == .use }

  /// Whether no field of a block is called so.
  var isNoField: Bool {
    switch self {
    case .campaign, .horizon, .show, .compare, .verdict, .why, .what, .find, .sweep, .allocate,
      .plot, .check, .print:
      true
    case .begins, .currency, .window, .unit, .rate, .use, .correlate, .set, .unset: false
    }
  }

  /// Whether the word begins a statement when a token of a kind follows it on the line.
  func begins(before next: Token.Kind) -> Bool {
    switch next {
    case .end, .semicolon, .closeBrace: standsAlone
    case .number, .date, .moneySign, .word, .textOpen, .true, .false, .not, .let, .fn, .then, .else,
      .damage:
      self != .what
    case .if: true
    case .minus, .plus, .rangeDash, .openRound, .openSquare, .about: takesValue
    // `horizon = 6 months` is a mistake that has its own message.
    case .equals, .colon: takesEquals
    case .to, .per, .of, .at, .out, .and, .or, .for, .in, .percent, .times, .divide, .power,
      .equalEqual, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .dot, .dotDot, .comma,
      .openBrace, .unitDot, .plusMinus, .closeRound, .closeSquare, .textWords, .textClose,
      .valueOpen,
      .valueClose:
      false
    }
  }

  /// Whether people write `=` after it.
  private var takesEquals: Bool {
    switch self {
    case .campaign, .horizon, .begins, .currency, .window: true
    case .unit, .rate, .use, .correlate, .set, .unset, .show, .compare, .verdict, .why, .what,
      .find,
      .sweep, .allocate, .plot, .check, .print:
      false
    }
  }

  /// The words that begin a block, for messages only: a block is known by its shape.
  static let blockWords = [
    "budget", "source", "content", "action", "option", "goal", "community", "feed", "audience",
    "member", "scenario",
  ]
}
