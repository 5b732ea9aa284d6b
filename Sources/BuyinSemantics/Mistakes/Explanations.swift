package import BuyinSyntax
extension SemanticCode {
  package var title: String { rawValue }
  package var explanation: Explanation { Explanation(rawValue) }
}
