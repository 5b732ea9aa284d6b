import BuyinSemantics
import BuyinSyntax

extension Session {
  /// How a text is taken that does not stand alone in a session.
  public enum Mode: Hashable, Sendable {
    /// As a plan, which is right or wrong as a whole with what stands: every name in it is defined,
    /// and nothing that stands breaks.
    case plan
    /// As one of many entries: it may name what is not defined yet, and may break definitions that
    /// depend on what it changes; a later entry mends them.
    case live
  }

  /// A definition that stands and does not work.
  public struct Broken: Hashable, Sendable {
    /// What it defines: `total`, `bought`, `set bought.leave`.
    public let name: String
    /// Why it does not work: W0437 where it waits for another definition, W0438 where it broke.
    public let diagnostic: Reply.Diagnostic
  }

  /// What an entry can change.
  struct State: Sendable {
    /// The definitions so far, in the order in which they were given.
    var definitions: [Statement] = []
    /// Those among them that do not work.
    var broken: [LiveCheck.Broken] = []
    /// The settings among them that only used files state.
    var borrowed: Set<String> = []
    /// The questions of the text that was loaded last.
    var questions: [Statement] = []
    /// The texts that they were read from; a span's source is its position. Texts that nothing
    /// stands on any more are empty.
    var texts: [SourceText] = []

    /// The settings that they state themselves.
    var statedSettings: Set<String> {
      Set(definitions.compactMap(\.setting)).subtracting(borrowed)
    }

    /// The names that stand for values, given with `let`.
    var valueNames: Set<String> {
      Set(
        definitions.compactMap { statement in
          if case .definition(let definition) = statement.kind { definition.name.text } else { nil }
        })
    }

    /// The names of the definitions that do not work.
    var brokenNames: Set<String> { Set(broken.compactMap(\.statement.definedName)) }

    /// Takes what an entry defines, and for a plan that is loaded what it asks.
    mutating func take(_ entry: Entry, _ broken: [LiveCheck.Broken], _ purpose: Purpose) {
      definitions = entry.definitions
      self.broken = broken
      borrowed.subtract(entry.loaded.statements.compactMap(\.setting))
      borrowed.formUnion(entry.loaded.borrowed)
      if purpose == .load { questions = entry.questions }
      texts = entry.loaded.texts
      forget()
    }

    /// Drops what no statement stands on, so that a session does not grow with what it forgot.
    mutating func forget() {
      let needed = Set((definitions + questions).map(\.span.source.index))
      texts.removeLast(texts.count - 1 - (needed.max() ?? -1))
      for index in texts.indices where !needed.contains(index) {
        texts[index] = SourceText(name: "", bytes: [])
      }
    }
  }

  /// A text that was read, beside what stands.
  struct Entry {
    let loaded: LoadedPlan
    /// The earlier definitions that it does not replace.
    let kept: [Statement]
    /// What is to be said of it before it is checked.
    let known: [Diagnostic]
    /// The definitions that would stand after it.
    let definitions: [Statement]
    let questions: [Statement]

    init(loaded: LoadedPlan, kept: [Statement], known: [Diagnostic]) {
      self.loaded = loaded
      self.kept = kept
      self.known = known
      definitions = (kept + loaded.statements).standing
      questions = loaded.statements.filter(\.isQuestion)
    }

    /// Whether it has more than questions.
    var isDefining: Bool { questions.count < loaded.statements.count }

    /// Whether it asks what to choose, and so speaks of the plan as a whole.
    var asksForChoice: Bool {
      questions.contains { question in
        switch question.kind {
        case .verdict, .compare, .whatIf: true
        default: false
        }
      }
    }
  }

  /// What an entry changes in what works.
  struct News {
    /// What does not work since, and what waits.
    var broken: [LiveCheck.Broken] = []
    /// What works again.
    var mended: [Statement] = []

    init() {}

    /// Compares what stood with what stands.
    init(from before: State, to after: State) {
      let (old, new) = (before.brokenNames, after.brokenNames)
      broken = after.broken.filter {
        $0.isOfEntry || !old.contains($0.statement.definedName ?? "")
      }
      mended = after.definitions.filter {
        guard let name = $0.definedName, old.contains(name), !new.contains(name) else {
          return false
        }
        return $0.span.source.index < before.texts.count
      }
    }
  }

  /// The definitions that stand and do not work, in their order; empty in a session that a plan was
  /// loaded into and nothing broke.
  public var broken: [Broken] { state.broken.map { Broken($0, in: state.texts) } }
}

extension Session.Broken {
  /// Says of a definition that it does not work.
  init(_ broken: LiveCheck.Broken, in texts: [SourceText]) {
    name = broken.statement.definedName ?? ""
    diagnostic = Reply.Diagnostic(.broken(broken), in: texts)
  }
}

extension Reply {
  /// Returns the reply with what an entry changes in what works.
  func telling(_ news: Session.News) -> Reply {
    let said =
      news.broken.map { BuyinSyntax.Diagnostic.broken($0) }
      + news.mended.map { BuyinSyntax.Diagnostic.mended($0) }
    return Reply(
      status: status, result: result, findings: (findings + said).sorted(), texts: texts,
      broken: news.broken.map { Session.Broken($0, in: texts) },
      mended: news.mended.compactMap(\.definedName))
  }
}
