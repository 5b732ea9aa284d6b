import BuyinSyntax

extension Session {
  /// Returns how many brackets are open at the end of a text; a further line is indented by as many
  /// steps.
  package static func openBrackets(in text: String) -> Int {
    parse(SourceText(name: "", text), as: SourceID(0)).openBrackets
  }
}
