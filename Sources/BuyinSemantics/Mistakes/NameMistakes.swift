import BuyinSyntax

/// Mistakes in names: unknown, defined twice, or used for what they are not.
extension Diagnostic {
  static func unknownName(
    _ name: Name, nearest: String?, definedAt: Span?, unit: Unit?, metricOf owner: String?
  ) -> Diagnostic {
    var help: [String] = []
    var labels: [Label] = []
    if let word = wordOfLanguage(name.text), definedAt == nil {
      help.append(word)
    } else if let nearest {
      help.append("did you mean `\(nearest)`?")
      if let definedAt { labels.append(Label(definedAt, "`\(nearest)` is defined here")) }
    } else if let owner {
      help.append("say whose: `\(owner).\(name.text)`")
    } else if let unit {
      help.append("a unit needs a number before it: `1 \(unit.singular)`")
    } else {
      help.append("define it: `let \(name.text) = …`")
    }
    let edits = nearest.map { [Edit(name.span, $0)] } ?? []
    return Diagnostic(
      SemanticCode.unknownName, "nothing here is called `\(name.text)`", at: name.span,
      labels: labels, help: help, edits: edits)
  }

  /// Returns the remedy for a word of the language that is typed with capitals, and for what people
  /// type to the program itself; nil for any other word.
  private static func wordOfLanguage(_ word: String) -> String? {
    if let pattern = EverydayWords.blockPatterns[word] { return "it begins a block: `\(pattern)`" }
    return switch word.lowercased() {
    case "verdict", "show", "compare", "check", "print":
      word == word.lowercased()
        ? nil : "the words of the language are small: `\(word.lowercased())`"
    case "help": "at the command line type `buyin help`, in a session `:help`"
    case "quit", "exit", "bye": "in a session type `:quit`, or press Ctrl-D"
    case "verdikt", "verdit", "veredict", "verdct", "vedict", "judgement", "judgment":
      "did you mean `verdict`?"
    case "run", "go", "start", "calculate", "result", "results", "answer", "outcome",
      "recommendation":
      "the question of a plan is a line `verdict`"
    case "everything", "total", "overall", "together": "everything together is `all`: `all.cost`"
    default: nil
    }
  }

  static func unknownUnit(_ word: Name, nearest: String?) -> Diagnostic {
    let nearest = spelling(ofNumberWord: word.text) ?? unit(ofTrade: word.text) ?? nearest
    return Diagnostic(
      SemanticCode.unknownUnit, "`\(word.text)` is no unit that this plan knows", at: word.span,
      help: [
        nearest.map { "did you mean `\($0)`?" }
          ?? "to count a thing of your own, add a line `unit \(singular(word.text))`"
      ],
      edits: nearest.map { [Edit(word.span, $0)] } ?? [])
  }

  static func unknownCurrency(_ word: Name, known: [String]) -> Diagnostic {
    Diagnostic(
      SemanticCode.unknownUnit, "`\(word.text)` is no currency that this plan knows",
      at: word.span,
      help: [
        Names.nearest(to: word.text, among: known).map { "did you mean `\($0)`?" }
          ?? "use a code of three letters: `currency EUR`"
      ])
  }

  static func unitTwice(_ name: String, at span: Span) -> Diagnostic {
    Diagnostic(
      SemanticCode.definedTwice, "`\(name)` is a unit already", at: span,
      help: ["leave this line out, or choose another word"])
  }

  static func unknownFunction(_ name: Name, nearest: String?) -> Diagnostic {
    let nearest = usualName(ofFunction: name.text) ?? nearest
    return Diagnostic(
      SemanticCode.unknownFunction, "no function is called `\(name.text)`", at: name.span,
      help: [nearest.map { "did you mean `\($0)`?" } ?? "define it: `fn \(name.text)(x) = …`"],
      edits: nearest.map { [Edit(name.span, $0)] } ?? [])
  }

  /// Returns what a function of spreadsheets and other languages is called here; nil for others.
  private static func usualName(ofFunction word: String) -> String? {
    switch word.lowercased() {
    case "ln": "log"
    case "avg", "average": "mean"
    case "std", "stdev", "stddev": "sd"
    case "percentile": "quantile"
    case "len", "length": "count"
    case "total": "sum"
    case "ceiling", "roundup": "ceil"
    case "rounddown", "int", "trunc": "floor"
    case "p", "prob", "probability": "chance"
    case "log_normal": "lognormal"
    case "expected", "expectation": "mean"
    case "likelihood": "chance"
    case "random", "rand", "randbetween", "between": "uniform"
    case "gauss", "gaussian", "norm": "normal"
    case "maximum": "max"
    case "minimum": "min"
    default: nil
    }
  }

  static func callOfPath(_ callee: Name, owner: String) -> Diagnostic {
    Diagnostic(
      SemanticCode.callOfPath, "`\(callee.text)` is not the name of a function", at: callee.span,
      help: ["a value is written without brackets: `\(callee.text)`"])
  }

  static func usedFileAsValue(_ name: Name, names: [String]) -> Diagnostic {
    Diagnostic(
      SemanticCode.blockAsValue, "`\(name.text)` stands for a used file, not for a value",
      at: name.span,
      help: [
        names.first.map { "ask for what it defines, such as `\(name.text).\($0)`" }
          ?? "it defines nothing"
      ])
  }

  static func aliasTaken(_ name: String, at span: Span, first: Span) -> Diagnostic {
    Diagnostic(
      SemanticCode.definedTwice, "`\(name)` stands for a used file and for something else",
      at: span,
      labels: [Label(first, "first defined here")],
      help: ["use the file by another name: `use … as \(name)_rates`"])
  }

  static func valueCalled(_ name: Name) -> Diagnostic {
    Diagnostic(
      SemanticCode.unknownFunction, "`\(name.text)` is a value, not a function", at: name.span,
      help: ["to multiply, write `\(name.text) * (…)`"])
  }

  static func functionAsValue(_ function: FunctionDefinition, at span: Span) -> Diagnostic {
    let parameters = function.parameters.map(\.text).joined(separator: ", ")
    return Diagnostic(
      SemanticCode.blockAsValue, "`\(function.name.text)` is a function and needs its arguments",
      at: span, help: ["call it: `\(function.name.text)(\(parameters))`"])
  }

  static func blockAsValue(_ name: Name, keyword: String, part: String) -> Diagnostic {
    Diagnostic(
      SemanticCode.blockAsValue, "`\(name.text)` is \(article(keyword)), not a value",
      at: name.span, help: ["ask for a part of it: `\(name.text).\(part)`"])
  }

  static func unknownMember(
    _ word: Name, of owner: String, nearest: String?, _ known: [String]
  ) -> Diagnostic {
    Diagnostic(
      SemanticCode.unknownMember, "`\(owner)` has nothing called `\(word.text)`", at: word.span,
      help: [
        nearest.map { "did you mean `\($0)`?" }
          ?? "it has \(some(of: known))"
      ],
      edits: nearest.map { [Edit(word.span, $0)] } ?? [])
  }

  static func unknownChoice(
    _ word: Name, nearest: String?, _ known: [String]
  ) -> Diagnostic {
    Diagnostic(
      SemanticCode.unknownMember, "a verdict can't be by `\(word.text)`", at: word.span,
      help: [nearest.map { "did you mean `\($0)`?" } ?? "it can be by \(some(of: known))"],
      edits: nearest.map { [Edit(word.span, $0)] } ?? [])
  }

  /// Writes the first words of a list, as many as a line or two can hold.
  private static func some(of words: [String]) -> String {
    words.prefix(10).map { "`\($0)`" }.joined(separator: ", ") + (words.count > 10 ? ", …" : "")
  }

  /// Makes the message about `cost of bought`.
  static func partWithOf(
    _ part: Name, _ owner: Name, _ word: String, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      SemanticCode.blockAsValue, "a part of `\(owner.text)` is named with a point, not with `of`",
      at: span, help: ["write `\(owner.text).\(word)`"],
      edits: [Edit(span, "\(owner.text).\(word)")])
  }

  static func memberOfValue(_ word: Name, at span: Span) -> Diagnostic {
    Diagnostic(
      SemanticCode.unknownMember, "a value has no parts, so `.\(word.text)` means nothing here",
      at: span, help: ["only blocks have parts: `bought.members`"])
  }

  static func fieldNotGiven(_ word: Name, of owner: String, at span: Span) -> Diagnostic {
    Diagnostic(
      SemanticCode.unknownMember, "`\(owner)` does not say its `\(word.text)`", at: span,
      help: ["add a line `\(word.text) …` to `\(owner)`"])
  }

  static func severalValues(_ word: Name, count: Int, at span: Span) -> Diagnostic {
    Diagnostic(
      SemanticCode.severalValues, "`\(word.text)` holds \(count) values, which are not one number",
      at: span, help: ["name the one that you need with `let` and use that name in both places"])
  }

  static func definedTwice(_ name: String, at span: Span, first: Span) -> Diagnostic {
    Diagnostic(
      SemanticCode.definedTwice, "`\(name)` is defined twice", at: span,
      labels: [Label(first, "first defined here")],
      help: ["choose another name for one of them, or remove one"])
  }

  static func settingTwice(_ word: String, at span: Span, first: Span) -> Diagnostic {
    Diagnostic(
      SemanticCode.settingTwice, "a plan has one `\(word)`, and this is the second", at: span,
      labels: [Label(first, "the first is here")], help: ["remove one of them"])
  }

  static func blockName(_ name: String, stands meaning: String, at span: Span) -> Diagnostic {
    Diagnostic(
      SemanticCode.blockName, "`\(name)` stands for \(meaning)", at: span,
      help: ["choose another name"])
  }

  /// Makes the message about a block without a name.
  ///
  /// - Parameter example: a block of its kind, from which a name is taken where it has no title.
  static func blockWithoutName(_ block: Block, example: String) -> Diagnostic {
    let keyword = block.keyword
    let header: String
    if let title = block.title?.plainText, let name = name(from: title) {
      header = "\(name) \"\(title)\""
    } else {
      let words = example.split { " \n{".contains($0) }
      header = words.count > 1 ? String(words[1]) : "outreach"
    }
    return Diagnostic(
      SemanticCode.blockName, "this `\(keyword.text)` has no name", at: keyword.span,
      help: ["name it: `\(keyword.text) \(header) { … }`"])
  }

  /// Returns a name made of a title: `worst_case` for `Worst case`; nil where it has no letters.
  private static func name(from title: String) -> String? {
    let words = title.lowercased().split { !$0.isLetter && !$0.isNumber }.prefix(3)
    let name = words.joined(separator: "_")
    return name.first?.isLetter == true ? name : nil
  }

  static func blockWithName(_ keyword: Name, _ name: Name) -> Diagnostic {
    Diagnostic(
      SemanticCode.blockName, "a `\(keyword.text)` has no name, for a plan has one of it",
      at: name.span, help: ["write `\(keyword.text) { … }`"])
  }

  static func cycle(
    _ steps: [String], at span: Span, others: [Span], isFunction: Bool, throughModel: Bool
  ) -> Diagnostic {
    var notes: [String] = []
    if isFunction {
      notes.append("a function cannot come back to itself: every plan must end")
    }
    if throughModel {
      notes.append("a result, such as `members`, hangs on every line of its source")
    }
    let path = steps[0].split(separator: ".")
    let words = (steps + [steps[0]]).map { "`\($0)`" }
    let shown = words.count <= 10 ? words : words.prefix(6) + ["…"] + words.suffix(3)
    let loop = shown.joined(separator: " → ")
    return Diagnostic(
      isFunction ? SemanticCode.functionCycle : SemanticCode.definitionCycle,
      steps.count == 1
        ? "`\(steps[0])` is defined by itself"
          + (throughModel && path.count == 2 ? ", through a result of `\(path[0])`" : "")
        : "these definitions go round in a circle: \(loop)",
      at: span, labels: others.prefix(8).map { Label($0, "and through here") },
      notes: notes,
      help: [
        isFunction ? "let one of them do without the others" : "give one of them a value of its own"
      ])
  }

  static func setWithoutSlot(_ path: Path, nearest: String?) -> Diagnostic {
    let remedy =
      path.words.count == 1
      ? "define it first: `let \(path.text) = …`"
      : "`set` changes a name given with `let`, or a line of a block"
    return Diagnostic(
      SemanticCode.setWithoutSlot, "there is no `\(path.text)` to set", at: path.span,
      help: [nearest.map { "did you mean `\($0)`?" } ?? remedy],
      edits: nearest.map { [Edit(path.span, $0)] } ?? [])
  }

  static func metricSet(_ path: Path) -> Diagnostic {
    Diagnostic(
      SemanticCode.setWithoutSlot, "`\(path.text)` is worked out and can't be set", at: path.span,
      help: ["set what it comes from: a line of `\(path.words[0].text)`"])
  }

  static func parameterless(_ name: Name) -> Diagnostic {
    Diagnostic(
      .warning, SemanticCode.parameterless,
      "each call of `\(name.text)` draws anew, so two calls are two different unknowns",
      at: name.span, help: ["for one unknown write `let \(name.text) = …`"])
  }

  static func notYet(_ what: String, at span: Span) -> Diagnostic {
    let shown = what.contains("`") || what.hasPrefix("a ") ? what : "`\(what)`"
    return Diagnostic(
      SemanticCode.notYet, "\(shown) is read, but this version cannot work with it yet", at: span)
  }

  /// Returns how a plan writes what people write behind a number, and what is no unit: `%` for
  /// `percent`; nil for other words.
  private static func spelling(ofNumberWord word: String) -> String? {
    switch word.lowercased() {
    case "percent", "percents", "pct", "pc", "prozent": "%"
    case "thousand", "thousands": "thousand"
    case "million", "millions", "mil", "mill", "mio", "mln", "mn": "million"
    case "billion", "billions", "bil", "bio", "bln", "bn": "billion"
    default: nil
    }
  }

  /// Returns the unit that the trade and everyday speech call by a word; nil for other words.
  private static func unit(ofTrade word: String) -> String? {
    switch word.lowercased() {
    case "fan", "fans", "subs", "accounts", "follows": "followers"
    case "bucks", "buck", "usd", "us": "dollars"
    case "eur", "eu": "euros"
    case "quid", "gbp": "pounds"
    case "k": "thousand"
    case "m", "mm": "million"
    case "imps", "impr": "impressions"
    case "readers", "users", "eyeballs": "viewers"
    case "pics", "photos", "articles": "posts"
    default: nil
    }
  }

  /// Returns what is likely the singular of a word, by the rules that make plurals.
  private static func singular(_ word: String) -> String {
    if word.hasSuffix("ies"), word.count > 4 { return String(word.dropLast(3)) + "y" }
    return word.hasSuffix("s") && !word.hasSuffix("ss") && word.count > 2
      ? String(word.dropLast()) : word
  }

  /// Returns a word with its article.
  static func article(_ word: String) -> String {
    ("aeiou".contains(word.first ?? " ") ? "an " : "a ") + word
  }
}
