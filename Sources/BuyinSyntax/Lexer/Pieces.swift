/// Where the pieces of a text stand, without what they mean.
package struct TextPieces: Sendable {
  /// The places of words, numbers and signs, in order.
  package let tokens: [Span]
  /// The places of comments, in order.
  package let comments: [Span]
  /// What is wrong with the pieces themselves, in the order in which it was found.
  package let diagnostics: [Diagnostic]
  /// Whether the text is too large to be read to its end.
  package let isRefused: Bool
}

/// Takes a text apart into its pieces, whatever the bytes.
///
/// - Parameters:
///   - text: the source.
///   - id: the number that the places carry.
///   - limits: the sizes beyond which the text is refused.
/// - Returns: the places of its words, numbers and signs, and of its comments. What stands between
///   them is blank. Linear in the length of the text.
package func pieces(
  of text: SourceText, as id: SourceID, limits: SyntaxLimits = .standard
) -> TextPieces {
  let list = Lexer.run(text, as: id, limits: limits)
  return TextPieces(
    tokens: list.tokens.dropLast().map { Span(id, Int($0.lower), Int($0.upper)) },
    comments: list.comments.map(\.span), diagnostics: list.diagnostics,
    isRefused: list.isRefused)
}
