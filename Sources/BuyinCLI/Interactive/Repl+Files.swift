import Buyin
import BuyinNumerics
import BuyinReport
import BuyinSyntax

/// A file that was entered into a session.
struct LoadedFile {
  let path: String
  /// By what its present state is told from later ones; nil where that is unknown.
  var stamp: String?
  /// Whether the person was told that it changed.
  var isOffered = false
}

/// Files: what is entered from them, and what is written to them.
extension Repl {
  /// Enters a file into the session.
  @discardableResult
  mutating func load(_ path: String) throws(WriteFailure) -> Bool {
    guard !path.isEmpty, path != "-" else {
      desk.complain(nil, "`:load` needs the name of a file")
      return false
    }
    guard let text = read(path) else { return false }
    countEntry()
    note(path)
    let isEntered = try enter([text], isQuiet: true)
    let statements = text.statements
    if isEntered, !statements.contains(where: \.isQuestion) {
      let count = statements.count == 1 ? "1 definition" : "\(statements.count) definitions"
      desk.tellOnScreen(Styled("\(path): \(count)\n", .dim))
    } else if !isEntered, !desk.console.isInterrupted {
      desk.tellOnScreen(
        Styled("nothing of \(path) was entered; `:edit \(path)` opens it to be mended\n", .dim))
    }
    return isEntered
  }

  /// Returns a path with the person's home in the place of a `~` that it begins with.
  func path(_ typed: String) -> String {
    let path = Self.unquoted(typed)
    guard path == "~" || path.hasPrefix("~/"), let home = desk.environment["HOME"], !home.isEmpty
    else { return path }
    return home + path.dropFirst()
  }

  /// Reads a file; where it has no text, the person is told why.
  private func read(_ path: String) -> SourceText? {
    do throws(LoadFailure) {
      return try desk.load(path)
    } catch {
      switch error {
      case .interrupted: desk.tell(Styled("interrupted\n"))
      case .refused(let sentence, let help):
        desk.complain(.unreadableFile, sentence, help: help)
      }
      return nil
    }
  }

  /// Remembers a file as it is now.
  private mutating func note(_ path: String) {
    files.removeAll { $0.path == path }
    files.append(LoadedFile(path: path, stamp: desk.console.stamp(of: path)))
  }

  /// Tells of loaded files that were changed since.
  mutating func offerReload() {
    for index in files.indices where !files[index].isOffered {
      guard let old = files[index].stamp, let new = desk.console.stamp(of: files[index].path),
        new != old
      else { continue }
      files[index].isOffered = true
      desk.tell(Styled("\(files[index].path) has changed: :reload enters it anew\n", .dim))
    }
  }

  /// Builds the session up again, with the loaded files as they are now.
  mutating func reload() throws(WriteFailure) {
    guard !files.isEmpty else {
      return desk.complain(nil, "no file was loaded", help: "`:load FILE` loads one")
    }
    // What could not be entered before, or only asked questions, is entered as for the first time.
    let names = Set(now.entries.flatMap(\.texts).map(\.name))
    let fresh = files.map(\.path).filter { !names.contains($0) }
    if fresh.count < files.count { try rebuild(from: names) }
    for path in fresh { try load(path) }
  }

  /// Builds the session up again, with those loaded files as they are now that have a part in it.
  private mutating func rebuild(from names: Set<String>) throws(WriteFailure) {
    var next = Snapshot(session: Session(settings: now.session.settings))
    next.told = now.told
    let paths = files.map(\.path).filter { names.contains($0) }
    for entry in now.entries {
      var texts = entry.texts
      for index in texts.indices where paths.contains(texts[index].name) {
        guard let text = read(texts[index].name) else { return }
        texts[index] = text
      }
      let reply = next.session.enter(texts, as: .live, checkOnly: true)
      let news = reply.findings.filter { next.told.insert($0).inserted || $0.severity != .warning }
      desk.tell(news, in: reply.texts)
      guard reply.status == .succeeded else {
        return desk.tell(Styled("nothing was changed: this no longer fits\n"))
      }
      for text in texts { next.follow(text) }
      next.entries.append(ReplEntry(texts: texts))
    }
    let known = Set(now.session.broken.map(\.name))
    guard next.session.broken.allSatisfy({ known.contains($0.name) }) else {
      return desk.tell(Styled("nothing was changed: this no longer fits\n"))
    }
    next.lastAnswer = now.lastAnswer
    next.lastValue = now.lastValue
    remember()
    now = next
    for path in paths { note(path) }
    desk.tell(Styled("entered anew: \(paths.joined(separator: ", "))\n", .dim))
    tellMoved()
  }

  /// Writes the session as a plan.
  mutating func save(_ path: String, isForced: Bool) {
    guard !path.isEmpty else {
      return desk.complain(nil, "`:save` needs the name of a file", help: "`:save plan.buyin`")
    }
    let isOurs = written.contains(path) || files.contains { $0.path == path }
    if !isForced, !isOurs, desk.console.exists(path) {
      return desk.complain(
        nil, "\(path) is already there", help: "to overwrite it: `:save! \(path)`")
    }
    let script = script(in: path)
    do throws(WriteFailure) {
      try desk.console.put(path, script)
    } catch {
      switch error {
      case .interrupted: desk.tell(Styled("interrupted\n"))
      case .readerLeft: desk.complain(.unwritableFile, "can't write \(path): nobody reads it")
      case .refused(let reason):
        desk.complain(.unwritableFile, "can't write \(path): \(reason)")
      }
      return
    }
    written.insert(path)
    if files.contains(where: { $0.path == path }) { note(path) }
    let broken = now.session.broken.map { "`\($0.name)`" }
    guard broken.isEmpty else {
      let names = broken.joined(separator: ", ")
      return desk.tell(Styled("saved; to be mended before it runs: \(names)\n", .dim))
    }
    desk.tell(Styled("saved: buyin \(optionsOfRun)\(path) gives the same answers\n", .dim))
  }

  /// The options without which a run would give other figures.
  private var optionsOfRun: String {
    let settings = now.session.settings
    let usual = Session.Settings()
    return (settings.seed == usual.seed ? "" : "--seed \(settings.seed) ")
      + (settings.draws == usual.draws ? "" : "--draws \(settings.draws) ")
      + (settings.scheme == usual.scheme ? "" : "--scheme \(settings.scheme) ")
  }

  /// Returns the session as a plan, which lies at a path.
  func script(in path: String) -> String {
    let session = now.session
    var outline = now.outline
    outline.keepQuestions { [outline] question in
      var session = session
      let text = SourceText(name: "<question>", outline.text(of: question))
      return session.enter([text], checkOnly: true).status == .succeeded
    }
    let head = optionsOfRun.isEmpty ? "" : "# run with: buyin \(optionsOfRun)\(path)\n\n"
    return head
      + outline.script { used, user in
        Self.rebased(used, from: user.hasPrefix("<") ? "" : user, to: path)
      }
  }

  /// Returns the path of a used file as seen from another file than the one that uses it.
  static func rebased(_ used: String, from user: String, to path: String) -> String {
    func folder(of file: String) -> [Substring] {
      Array(file.split(separator: "/").dropLast().filter { $0 != "." })
    }
    var target = folder(of: user)
    for part in used.split(separator: "/") where part != "." {
      if part == "..", let last = target.last, last != ".." {
        target.removeLast()
      } else {
        target.append(part)
      }
    }
    var base = folder(of: path)
    while let first = base.first, first == target.first, target.count > 1 {
      base.removeFirst()
      target.removeFirst()
    }
    return (base.map { _ in ".." } + target).joined(separator: "/")
  }

  // MARK: Editing

  /// Opens a text in the person's own editor; nil where nothing is to be entered.
  func edit(_ text: String) -> String? {
    let edited = desk.console.edit(text, with: editor)
    guard let edited else {
      complainOfEditor()
      return nil
    }
    let trimmed = edited.trimmed
    if trimmed.isEmpty {
      desk.tell(Styled("nothing to enter\n", .dim))
      return nil
    }
    for line in trimmed.split(separator: "\n", omittingEmptySubsequences: false) {
      desk.tellOnScreen(Styled("  \(line)\n", .dim))
    }
    return trimmed
  }

  private func complainOfEditor() {
    desk.complain(
      nil, "`\(editor)` could not be run, or reports a failure: nothing was entered",
      help: "name your editor in the variable VISUAL or EDITOR")
  }

  private var editor: String {
    for name in ["VISUAL", "EDITOR"] {
      if let stated = desk.environment[name], !stated.trimmed.isEmpty { return stated }
    }
    return "vi"
  }

  /// Opens the last entry, a definition or a file in the person's own editor, and enters it.
  mutating func editDefinition(_ argument: String) throws(WriteFailure) {
    if desk.console.exists(argument) || argument.hasSuffix(".buyin") {
      guard desk.console.editFile(argument, with: editor) else { return complainOfEditor() }
      desk.console.clearInterruption()
      let isLoaded = files.contains { $0.path == argument }
      if isLoaded { try reload() } else { try load(argument) }
      return
    }
    let text: String
    if argument.isEmpty {
      text = now.entries.last?.texts.last.map { $0.text(0..<$0.bytes.count) } ?? ""
    } else if let definition = now.outline.definition(of: argument) {
      text = now.outline.text(of: definition)
    } else {
      return desk.complain(nil, "nothing here is called `\(argument)`", help: helpForName(argument))
    }
    guard let edited = edit(text + "\n"), edited != text.trimmed else { return }
    desk.console.clearInterruption()
    try enterTyped(edited)
  }
}
