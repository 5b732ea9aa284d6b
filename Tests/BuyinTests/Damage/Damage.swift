import Buyin

@testable import BuyinSyntax

/// A plan with one of its pieces left out or replaced, and what the program says of it.
struct Damage {
  /// The plan.
  let text: String
  /// What was done, for messages: `interested -> (`.
  let note: String
  /// The stretch of the plan's bytes in which messages are expected: the line of the damage, or the
  /// block around it.
  let place: Range<Int>
  /// The errors, in order.
  let errors: [BuyinSyntax.Diagnostic]

  /// Whether all errors begin inside the place.
  var isLocal: Bool {
    errors.allSatisfy { place.contains($0.span.lower) || $0.span.lower == place.upperBound }
  }

  /// The errors, one a line, for messages.
  var listedErrors: String {
    let source = SourceText(name: "", text)
    return errors.prefix(6).map {
      "    \(source.line(at: $0.span.lower)): \($0.code) \($0.message)\n"
    }.joined()
  }

  /// Puts something in the place of a token, and checks the plan as `buyin check` does.
  init(
    _ plan: SourceText, _ token: Token, by replacement: String, blocks: [Range<Int>],
    settings: Session.Settings
  ) {
    let lower = token.range.lowerBound
    let shift = replacement.utf8.count - token.range.count
    var bytes = Array(plan.bytes[..<lower])
    bytes += Array(replacement.utf8)
    bytes += plan.bytes[token.range.upperBound...]
    let source = SourceText(name: plan.name, bytes: bytes)
    text = source.text(0..<bytes.count)
    note = "\(plan.text(token.range)) -> \(replacement)"
    let line = source.byteRange(ofLine: source.line(at: lower))
    let block = blocks.first { $0.contains(lower) }
    place =
      block.map {
        min($0.lowerBound, line.lowerBound)..<max($0.upperBound + shift, line.upperBound)
      } ?? line
    var session = Session(settings: settings)
    let reply = session.enter([source], checkOnly: true)
    errors = reply.findings.filter { $0.severity == .error }
  }

  /// Returns every damage of a plan: each token replaced by each of some others, or
  /// left out where the other is empty.
  static func all(
    of plan: Corpus.Plan, by replacements: [String], every step: Int = 1, from first: Int = 0
  ) -> [Damage] {
    let source = SourceText(name: plan.name, plan.text)
    let parsed = parse(source, as: SourceID(0))
    let blocks = parsed.file.statements.map { statement in
      // From the beginning of its first line to the end of its last.
      let first = source.byteRange(ofLine: source.line(at: statement.span.lower)).lowerBound
      return first..<source.byteRange(ofLine: source.line(at: statement.span.upper)).upperBound
    }
    let tokens = Lexer.run(source, as: SourceID(0), limits: .standard).tokens.dropLast()
    var found: [Damage] = []
    for (index, token) in tokens.enumerated() where index % step == first % step {
      for replacement in replacements {
        found.append(
          Damage(source, token, by: replacement, blocks: blocks, settings: plan.settings))
      }
    }
    return found
  }
}
