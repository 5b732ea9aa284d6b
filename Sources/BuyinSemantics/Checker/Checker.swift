package import BuyinSyntax

// How a plan is checked
//
// A plan is a set of definitions, so order in the text means nothing. The checker therefore works
// in four walks, none of which recurses over definitions (a chain of ten thousand is as good as a
// chain of three):
//
//   1. collect   every statement is filed under what it defines; a name defined twice is reported.
//   2. order     each definition, field and function body is a task; a task's names are the tasks
//                it needs. An iterative depth-first walk puts needs before users and finds cycles.
//   3. lower     tasks in that order: expressions become nodes with types. A mistake poisons the
//                value (nil), and whoever uses a poisoned value stays quiet: one mistake, one error.
//   4. queries   in the order of the text; a `what if` is a check of its own (WhatIfs.swift).
//
// Functions are checked at each call with the caller's units, like templates, so that one body
// serves hours and money alike; the number of nodes is limited because calls can double.

/// What checking a plan gives.
package struct CheckResult: Sendable {
  /// The program; nil if the plan has errors.
  package let program: CheckedProgram?
  /// Errors and warnings, sorted by place.
  package let diagnostics: [Diagnostic]
}

/// Checks the statements of a plan against the tables of what a plan may say.
///
/// - Parameters:
///   - statements: the plan, in the order of its text.
///   - vocabulary: the blocks, fields, metrics, functions and units.
///   - lostNames: names whose definitions could not be read; their uses stay quiet.
///   - limits: how much the plan may ask.
package func check(
  _ statements: [Statement], vocabulary: Vocabulary, lostNames: [String] = [],
  limits: CheckLimits = .standard
) -> CheckResult {
  var checker = Checker(vocabulary: vocabulary, limits: limits)
  checker.reportedNames = Set(lostNames)
  checker.lostNames = checker.reportedNames
  checker.isCurrencyUnclear = !checker.reportedNames.isDisjoint(with: ["rate", "currency"])
  return checker.check(statements)
}

/// The state of one check.
struct Checker {
  let vocabulary: Vocabulary
  let limits: CheckLimits
  var units: UnitTable
  var diagnostics: [Diagnostic] = []

  // Collected
  var meanings: [String: Meaning] = [:]
  var blocks: [Block] = []
  var settings = Settings()
  /// The layers of `set`, in used files and in the plan, and of what is tried, from below to above.
  var layers: [Layer] = [Layer(.set)]
  var scenarios: [String: Scenario] = [:]
  var rateStatements: [RateStatement] = []
  var correlationStatements: [CorrelationStatement] = []
  var queryStatements: [Statement] = []
  /// The functions that come back to themselves; a call of one has no value.
  var endlessFunctions: Set<String> = []

  /// The functions that something calls, whose bodies were checked there.
  var calledFunctions: Set<String> = []

  /// The unknown names that were reported.
  var reportedNames: Set<String> = []
  /// The names that statements which could not be read would have defined; one without letters
  /// stands for any.
  var lostNames: Set<String> = []

  // Lowered
  var nodes: [Node] = []
  /// The value of each node that is known without a run; nil for the others.
  var known: [Double?] = []
  var slots: [Slot] = []
  var values: [String: TypedNode] = [:]
  /// The lists, each by the step that stands for it.
  var lists: [NodeID: List] = [:]
  /// The metrics that were asked for before, each worked out once.
  var metrics: [MetricRequest: NodeID] = [:]
  var boundFields: [Int: [String: [BoundValue]]] = [:]
  var boundReferences: [Int: [String: [Int]]] = [:]
  var boundConditions: [Int: [BoundCondition]] = [:]
  /// The blocks under the `set`s of an option, by the position of its block.
  var blocksUnder: [Int: [BoundBlock]] = [:]
  /// The steps and slots that the plan has without the `set`s of an option, while those are
  /// lowered; nil otherwise.
  var reuse: Reuse?
  var currency = "USD"
  var rates: [ExchangeRate] = []
  /// The words of units whose definitions have a mistake; their uses stay quiet.
  var brokenUnits: Set<String> = []
  /// Whether it was reported that nothing says in which currency the plan reckons, or a rate could
  /// not be read; amounts in another one then stay quiet.
  var isCurrencyUnclear = false
  var ordinals: [String: Int] = [:]
  var calls: [String: Int] = [:]
  /// The slots and expressions whose distributions or calls were counted.
  var countedPaths: Set<String> = []
  var depth = 0
  var visits = 0
  var suggestions = 0
  var isExhausted = false
  /// What this check shares with the checks of the same plan under other layers.
  var variation = Variation()
  /// Whether what is being lowered is the condition of a `check` that does not say how sure.
  var isCheckWithoutConfidence = false

  init(vocabulary: Vocabulary, limits: CheckLimits) {
    self.vocabulary = vocabulary
    self.limits = limits
    units = UnitTable(vocabulary.units)
  }

  /// The settings of a plan that are statements of their own.
  struct Settings {
    var campaign: TextTemplate?
    var horizon: Expression?
    var window: Expression?
    var begins: Expression?
    var currency: Name?
    var spans: [String: Span] = [:]
  }

  mutating func check(_ statements: [Statement]) -> CheckResult {
    let resolved = statements.resolved
    var likeness = Likeness(resolved, lostNames: reportedNames, limits: limits)
    let statements = resolved.map { likeness.expanded($0) }
    diagnostics += likeness.diagnostics
    variation.definitions = statements.filter { !$0.isQuestion }
    collectUnits(statements)
    for statement in statements { collect(statement) }
    resolveCurrency(statements)
    checkOverrides()
    lowerRates()
    let order = orderedTasks()
    for task in order { lower(task) }
    for index in blocks.indices { checkWhole(block: index) }
    lowerOptionSets()
    variation.correlations = lowerCorrelations()
    let time = lowerTime()
    let queries = queryStatements.compactMap { lowerQuery($0) }
    tryScenarios()
    checkUncalled()
    let sorted = firstOfEachPlace()
    guard let time, !sorted.contains(where: { $0.severity == .error }) else {
      return CheckResult(program: nil, diagnostics: sorted)
    }
    assert(
      queries.count == queryStatements.count || !lostNames.isEmpty
        || blocks.contains(where: \.isDamaged),
      "a question falls away only with a mistake")
    return CheckResult(program: program(time, queries), diagnostics: sorted)
  }

  /// Puts together what was lowered.
  func program(_ time: TimeSettings, _ queries: [Query]) -> CheckedProgram {
    CheckedProgram(
      nodes: nodes, slots: slots, blocks: blocks.indices.map { boundBlock($0) },
      blocksUnder: blocksUnder, correlations: variation.correlations, queries: queries,
      campaign: settings.campaign?.plainText, time: time, currency: currency, units: units,
      vocabulary: vocabulary, variants: variation.variants)
  }

  /// Returns the messages by place, the first of those that say the same of one place: a mistake in
  /// a function's body would else be repeated for each call.
  private func firstOfEachPlace() -> [Diagnostic] {
    struct Place: Hashable {
      let span: Span
      let message: String
    }
    var seen: Set<Place> = []
    return diagnostics.filter { seen.insert(Place(span: $0.span, message: $0.message)).inserted }
      .sorted()
  }

  mutating func report(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
  }

  /// Returns the name that was likely meant; nil once many have been looked up.
  mutating func nearest(
    to word: String, among candidates: (Checker) -> [String]
  ) -> String? {
    guard suggestions <= limits.suggestions else { return nil }
    let words = candidates(self)
    suggestions += words.count
    return Names.nearest(to: word, among: words)
  }

  /// Returns the word of a short list that was likely meant; nil once many have been looked up.
  mutating func nearest(to word: String, among candidates: [String]) -> String? {
    nearest(to: word) { _ in candidates }
  }
}
