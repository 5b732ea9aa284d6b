/// The text that invites an entry, and how it stands out.
///
/// The last line of the text is the prompt proper; earlier lines are printed above it once.
package struct Prompt: Equatable, Sendable {
  /// The text without its final space, which every prompt gets.
  package let text: String
  /// How it stands out.
  package let style: TextStyle

  /// Makes a prompt.
  package init(_ text: String, style: TextStyle = .plain) {
    self.text = text
    self.style = style
  }

  /// The lines to print above the prompt proper, each with its line end.
  var linesAbove: String {
    lines.dropLast().map { Self.printable($0) + "\n" }.joined()
  }

  /// The prompt proper, without its final space.
  var proper: String { Self.printable(lines.last ?? "") }

  private var lines: [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// The text without control characters, which could act on the terminal.
  private static func printable(_ text: Substring) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where scalar.properties.generalCategory != .control {
      kept.append(scalar)
    }
    return String(kept)
  }
}
