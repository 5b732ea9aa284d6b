extension SentenceMaker {
  /// Makes a token out of characters.
  mutating func spelling(of name: String) -> String {
    let asked = goal
    while true {
      goal = asked
      var text = ""
      spell(.name(name), into: &text)
      if text.unicodeScalars.count < 40 { return text }
    }
  }

  /// Adds the characters of a form to a text.
  private mutating func spell(_ form: Form, into text: inout String) {
    switch form {
    case .literal(let letters): text += letters
    case .name(let name):
      if let control = controlCharacters[name] { text += control }
      if let form = grammar.productions[name] { spell(form, into: &text) }
    case .words(let words):
      if let examples = describe(words)?.examples { text += examples[dice.roll(examples.count)] }
    case .sequence(let parts):
      let leading = nearest(among: parts)
      for (index, part) in parts.enumerated() {
        let later = index == leading ? nil : goal
        if later != nil { goal = nil }
        spell(part, into: &text)
        if later != nil { goal = later }
      }
    case .choice(let branches): spell(among: branches, into: &text)
    case .optional(let branch):
      if wants(branch) ?? (dice.roll(2) == 0) { spell(branch, into: &text) }
    case .repeated(let branch):
      var isWanted = wants(branch) ?? (dice.roll(3) > 0)
      while isWanted {
        spell(branch, into: &text)
        isWanted = dice.roll(3) > 0
      }
    case .except(let form, let other):
      let (before, asked) = (text, goal)
      while true {
        (text, goal) = (before, asked)
        spell(form, into: &text)
        if !grammar.isToken(String(text.dropFirst(before.count)), other) { return }
      }
    }
  }

  private mutating func spell(among branches: [Branch], into text: inout String) {
    let possible = branches.filter { !grammar.isBeyondMaking($0.form) }
    let asked = possible.first { $0.id == goal }
    let leading = asked == nil ? nearest(among: possible.map(\.form)) : nil
    spell(asked ?? possible[leading ?? dice.roll(possible.count)], into: &text)
  }

  private mutating func spell(_ branch: Branch, into text: inout String) {
    if branch.id == goal { goal = nil }
    sentence.branches.insert(branch.id)
    spell(branch.form, into: &text)
  }

  /// Returns the text of a sentence with any blanks, line ends and comments between its tokens.
  ///
  /// A line end inside a statement stays one of ASCII, so that a comment can stand before it.
  mutating func dressed(_ sentence: Sentence) -> String {
    var text = dice.roll(3) == 0 ? "\u{FEFF}" : ""
    for symbol in sentence.symbols {
      if symbol.kind == "line_end" || symbol.kind == "fold" {
        let isCommented = dice.roll(4) == 0
        if isCommented { text += spelling(of: "comment") }
        text += isCommented ? ["\n", "\r", "\r\n"][dice.roll(3)] : spelling(of: "line_end")
      } else {
        text += symbol.text + spelling(of: "blank")
        if dice.roll(4) == 0 { text += spelling(of: "blank") }
      }
    }
    return text
  }
}

extension Grammar {
  /// The names that a production chooses among.
  func namesInChoice(of name: String) -> Set<String> {
    guard case .choice(let branches) = productions[name] else { return [] }
    return Set(
      branches.compactMap { if case .name(let name) = $0.form { name } else { nil } })
  }

  /// Whether a form is words that no examples are known of.
  func isBeyondMaking(_ form: Form) -> Bool {
    switch form {
    case .words(let words): describe(words) == nil
    case .sequence(let parts): parts.contains { isBeyondMaking($0) }
    default: false
    }
  }
}
