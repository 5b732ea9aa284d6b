/// Returns a sentence over as many lines as a width needs, broken at blanks.
///
/// - Parameters:
///   - text: the sentence, without line ends.
///   - width: the columns of a line, indent included; a longer word stands alone.
///   - indent: the blanks before every line but the first.
package func wrapped(_ text: Styled, width: Int, indent: Int = 0) -> Styled {
  var page = Styled()
  var used = 0
  var blank: Role?
  for piece in pieces(text) {
    guard piece.text != " " else {
      blank = piece.role
      continue
    }
    let length = displayWidth(piece.text)
    if let role = blank, used > 0 {
      if used + 1 + length + piece.following > width {
        page.append("\n" + String(repeating: " ", count: indent))
        used = indent
      } else {
        page.append(" ", role)
        used += 1
      }
    }
    blank = nil
    page.append(piece.text, piece.role)
    used += length
  }
  return page
}

/// Returns sentences over as many lines as a style's width needs.
package func wrappedWords(_ words: String, in style: Style) -> Styled {
  wrapped(Styled(words), width: min(style.width, 76) - 10)
}

/// A word or a blank of a text; a word in two roles is two pieces with no blank between.
private struct Piece {
  let text: String
  let role: Role
  /// The columns of what follows without a blank.
  var following = 0
}

/// Cuts a text at its blanks.
private func pieces(_ text: Styled) -> [Piece] {
  var pieces: [Piece] = []
  for span in text.spans {
    var word = ""
    for character in span.text {
      if character == " " {
        if !word.isEmpty { pieces.append(Piece(text: word, role: span.role)) }
        pieces.append(Piece(text: " ", role: span.role))
        word = ""
      } else {
        word.append(character)
      }
    }
    if !word.isEmpty { pieces.append(Piece(text: word, role: span.role)) }
  }
  var following = 0
  for index in pieces.indices.reversed() {
    if pieces[index].text == " " {
      following = 0
    } else {
      pieces[index].following = following
      following += displayWidth(pieces[index].text)
    }
  }
  return pieces
}
