import Buyin
import BuyinReport
import BuyinSyntax

extension HelpBook {
  /// The book of the command, which has codes of its own, too.
  static var ofCommand: HelpBook {
    HelpBook(codes: CodeBook.all.sorted { $0.rawValue < $1.rawValue })
  }
}

extension Desk {
  /// Writes what is known of a topic, or what may have been meant.
  ///
  /// - Parameters:
  ///   - topic: the words that were typed, at least one.
  ///   - command: how help is asked for here: `buyin help` or `:help`.
  func help(on topic: String, command: String) throws(WriteFailure) -> Status {
    if let page = CodeBook.page(topic) {
      try write(explanation(page.code, title: page.title, page.explanation, in: style))
      return .succeeded
    }
    switch HelpBook.ofCommand.find(topic) {
    case .chapter(let chapter):
      try write(report(chapter, in: style))
      let example = chapter.entries.last?.name ?? chapter.name
      try write(
        Styled("\n`\(command) TOPIC` says more, for instance `\(command) \(example)`.\n", .dim))
      return .succeeded
    case .entries(let entries):
      for (position, entry) in entries.enumerated() {
        if position > 0 { try write(Styled("\n\n")) }
        try write(report(HelpBook.answered(entry), in: style))
      }
      return .succeeded
    case .nothing(let near):
      complain(nil, "nothing is called `\(topic)`", help: Self.hint(near, topic, command))
      return .failed
    }
  }

  /// Says what may have been meant by a topic that means nothing.
  private static func hint(_ near: [String], _ topic: String, _ command: String) -> String {
    if let code = code(near: topic) {
      return "the nearest code is `\(code)`; `\(command) codes` lists all"
    }
    guard let last = near.last else { return "`\(command)` alone lists the topics" }
    let others = near.dropLast().map { "`\($0)`" }.joined(separator: ", ")
    return "did you mean \(others.isEmpty ? "" : "\(others) or ")`\(last)`?"
  }

  /// Returns the nearest code to one that does not exist; nil for other words.
  private static func code(near topic: String) -> String? {
    let isCode = topic.count <= 6 && topic.dropFirst().allSatisfy(\.isNumber) && topic.count > 2
    return isCode ? nearestCode(to: topic) : nil
  }
}
