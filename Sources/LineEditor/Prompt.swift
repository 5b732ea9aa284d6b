/// The text that invites an entry, and how it stands out.
///
/// The last line of the text is the prompt proper; earlier lines are printed above it once, since
/// libedit swallows line ends in a prompt.
package struct Prompt: Equatable, Sendable {
  /// A way to stand out.
  package enum Style: Equatable, Sendable {
    /// As any other text: for terminals without colours, or where `NO_COLOR` asks for none.
    case plain
    /// Bold green, for the first line of an entry.
    case accented
    /// Dim, for the lines that continue it.
    case faint
  }

  /// The text without its final space, which every prompt gets.
  package let text: String
  /// How it stands out.
  package let style: Style

  /// Makes a prompt.
  package init(_ text: String, style: Style = .plain) {
    self.text = text
    self.style = style
  }

  /// The lines to print above the prompt proper, each with its line end.
  var linesAbove: String {
    lines.dropLast().map { Self.printable($0) + "\n" }.joined()
  }

  /// The prompt proper as libedit takes it, escapes marked.
  ///
  /// One marked escape at a time, each followed by a printable character: libedit breaks on two
  /// neighbours, and drops one at the very end, so that the typed text would be coloured too.
  var marked: String {
    let proper = Self.printable(lines.last ?? "")
    guard let code = sequence, !proper.isEmpty else { return proper + " " }
    return "\u{1}\u{1B}[\(code)m\u{1}\(proper)\u{1}\u{1B}[0m\u{1} "
  }

  /// The prompt proper for a terminal that understands no escapes.
  var unstyled: String {
    Self.printable(lines.last ?? "") + " "
  }

  private var lines: [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  private var sequence: String? {
    switch style {
    case .plain: nil
    case .accented: "1;32"
    case .faint: "2"
    }
  }

  /// The text without control characters, which would break libedit's count of columns.
  private static func printable(_ text: Substring) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where scalar.properties.generalCategory != .control {
      kept.append(scalar)
    }
    return String(kept)
  }
}
