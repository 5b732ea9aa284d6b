extension SyntaxCode {
  package var title: String { rawValue }
  package var explanation: Explanation { Explanation("") }
}
