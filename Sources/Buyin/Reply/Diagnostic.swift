import BuyinReport
package import BuyinSyntax

extension Reply {
  /// One message about a text: what is wrong, where, and how to mend it.
  public struct Diagnostic: Hashable, Sendable, CustomStringConvertible {
    /// How much a message weighs. These three are all.
    public enum Severity: String, Hashable, Sendable {
      /// The plan cannot run.
      case error
      /// The plan runs, but is likely not what is meant.
      case warning
      /// Something worth knowing.
      case note
    }

    /// Another place that the message points at, with a few words.
    public struct Label: Hashable, Sendable {
      /// Where it is.
      public let place: Place
      /// What is said of it.
      public let text: String
    }

    /// A replacement of a stretch of text that would mend the mistake.
    public struct Edit: Hashable, Sendable {
      /// The stretch that is replaced; empty for an insertion.
      public let place: Place
      /// The text in its place.
      public let replacement: String
    }

    /// How much it weighs.
    public let severity: Severity
    /// The stable code, such as `E0301`, which `buyin explain` explains.
    public let code: String
    /// What is wrong: one sentence in lower case, without a final period.
    public let message: String
    /// The exact text that is wrong; nil where the mistake is in no text.
    public let place: Place?
    /// Words to show under the place; empty for none.
    public let caption: String
    /// Other places.
    public let labels: [Label]
    /// The reasons, one line each.
    public let notes: [String]
    /// The remedies, one line each, with what can be typed between backquotes.
    public let help: [String]
    /// Replacements that an editor can apply, each by itself mending the mistake.
    public let edits: [Edit]
    /// What the code means, in a few words: the title of its explanation; empty for unknown codes.
    public var title: String { Buyin.explanation(ofCode: code)?.title ?? "" }
    /// What the code means and why it is refused, in a paragraph; empty for unknown codes.
    public var explanation: String { Buyin.explanation(ofCode: code)?.explanation.text ?? "" }
    /// The severity, the code and the message on one line, with the place before them.
    public var description: String {
      let head = place.map { "\($0): " } ?? ""
      return "\(head)\(severity.rawValue)[\(code)]: \(message)"
    }

    /// Takes a diagnostic over, with its places as people and editors count.
    package init(_ diagnostic: BuyinSyntax.Diagnostic, in texts: [SourceText]) {
      severity =
        switch diagnostic.severity {
        case .error: .error
        case .warning: .warning
        case .note: .note
        }
      code = diagnostic.code
      message = diagnostic.message
      place = Place(diagnostic.span, in: texts)
      caption = diagnostic.caption
      labels = diagnostic.labels.compactMap { label in
        Place(label.span, in: texts).map { Label(place: $0, text: label.text) }
      }
      notes = diagnostic.notes
      help = diagnostic.help
      edits = diagnostic.edits.compactMap { edit in
        Place(edit.span, in: texts).map { Edit(place: $0, replacement: edit.replacement) }
      }
    }
  }

  /// A stretch of one of the texts.
  public struct Place: Hashable, Sendable, CustomStringConvertible {
    /// A place between two characters of a text, in every way of counting that an editor may want.
    public struct Position: Hashable, Sendable {
      /// The line, from 1.
      public let line: Int
      /// The column in characters as a person counts them, from 1.
      public let column: Int
      /// The column in bytes of UTF-8, from 1.
      public let utf8Column: Int
      /// The column in code units of UTF-16, from 1. The Language Server Protocol counts lines and
      /// these from 0.
      public let utf16Column: Int
      /// The bytes of UTF-8 before it in the text, from 0.
      public let utf8Offset: Int

      /// Finds the position of a byte, which lies in the text or at its end.
      init(_ offset: Int, in text: SourceText) {
        line = text.line(at: offset)
        column = text.column(at: offset)
        let start = text.byteRange(ofLine: line).lowerBound
        utf8Column = offset - start + 1
        utf16Column = text.text(start..<offset).utf16.count + 1
        utf8Offset = offset
      }
    }

    /// The name of the text, as the host gave it.
    public let file: String
    /// The place of the first character.
    public let start: Position
    /// The place just past the last character.
    public let end: Position

    /// Finds the place of a span; nil where it is in none of the texts.
    package init?(_ span: Span, in texts: [SourceText]) {
      guard texts.indices.contains(span.source.index) else { return nil }
      let text = texts[span.source.index]
      let bytes = BuyinReport.Place.bytes(of: span, in: text)
      file = text.name
      start = Position(bytes.lowerBound, in: text)
      end = Position(bytes.upperBound, in: text)
    }

    /// The file, line and column of the first character: `plan.buyin:3:7`.
    public var description: String { "\(file):\(start.line):\(start.column)" }
  }
}
