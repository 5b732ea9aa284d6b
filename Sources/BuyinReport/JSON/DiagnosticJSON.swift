import BuyinSyntax

extension JSONValue {
  /// Makes a message with its places, as lines and columns in characters from 1.
  init(_ diagnostic: Diagnostic, texts: [SourceText]) {
    let labels = diagnostic.labels.map { label in
      JSONValue.place(label.span, texts).adding("text", .string(label.text))
    }
    let edits = diagnostic.edits.map { edit in
      JSONValue.place(edit.span, texts)
        .adding("start", .integer(edit.span.lower)).adding("end", .integer(edit.span.upper))
        .adding("replacement", .string(edit.replacement))
    }
    let head: JSONValue = [
      "severity": .string(diagnostic.severity.rawValue), "code": .string(diagnostic.code),
      "message": .string(diagnostic.message),
    ]
    self = head.joined(with: JSONValue.place(diagnostic.span, texts))
      .adding("caption", ifPresent: diagnostic.caption.isEmpty ? nil : .string(diagnostic.caption))
      .adding("labels", .array(labels)).adding("notes", .strings(diagnostic.notes))
      .adding("help", .strings(diagnostic.help)).adding("edits", .array(edits))
  }

  /// Makes the place of a span.
  static func place(_ span: Span, _ texts: [SourceText]) -> JSONValue {
    guard texts.indices.contains(span.source.index) else {
      return [
        "file": .null, "line": .null, "column": .null, "end_line": .null, "end_column": .null,
      ]
    }
    let text = texts[span.source.index]
    let place = Place(span, in: text)
    return [
      "file": .string(text.name), "line": .integer(place.line), "column": .integer(place.column),
      "end_line": .integer(place.endLine), "end_column": .integer(place.endColumn),
    ]
  }

  /// Returns the members of two objects in one.
  func joined(with other: JSONValue) -> JSONValue {
    guard case .object(let own) = self, case .object(let more) = other else { return self }
    return .object(own + more)
  }
}
