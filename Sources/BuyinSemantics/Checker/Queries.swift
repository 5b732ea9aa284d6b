import BuyinSyntax

/// The fourth walk: the horizon, and the questions in the order of the text.
extension Checker {
  /// The shortest horizon and window in days: less than a quarter of an hour plans nothing, and the
  /// model takes times that are nearly the same for one.
  private var shortestTime: Double { 0.01 }

  /// The horizon in days, where it can be read.
  mutating func horizonInDays() -> Double? { horizonPeriod?.days }

  /// The horizon as typed; six months where the plan does not say.
  private var horizonPeriod: Period? {
    guard let expression = settings.horizon else { return Period(.month, count: 6) }
    guard case .quantity(let literal) = expression.kind, literal.units.count == 1,
      let unit = CalendarUnit(word: literal.units[0].text), literal.number.value > 0,
      literal.number.value.isFinite
    else { return nil }
    return Period(unit, count: literal.number.value)
  }

  mutating func lowerTime() -> TimeSettings? {
    guard let horizon = horizonPeriod else {
      if let expression = settings.horizon { report(.horizonUnclear(at: expression.span)) }
      return nil
    }
    guard horizon.days >= shortestTime else {
      if let expression = settings.horizon { report(.horizonUnclear(at: expression.span)) }
      return nil
    }
    let unit = horizon.stepUnit
    if horizon.days / unit.days > Double(limits.timeSteps), let expression = settings.horizon {
      report(.tooManyTimeSteps(limits.timeSteps, of: unit, at: expression.span))
      return nil
    }
    let begins = lowerBegins()
    guard let window = settings.window else {
      return TimeSettings(
        horizon: horizon, window: CalendarUnit.month.days, begins: begins)
    }
    guard case .quantity(let literal) = window.kind, literal.units.count == 1,
      let unit = CalendarUnit(word: literal.units[0].text),
      literal.number.value * unit.days >= shortestTime,
      (literal.number.value * unit.days).isFinite
    else {
      report(.windowUnclear(at: window.span))
      return nil
    }
    return TimeSettings(
      horizon: horizon, window: literal.number.value * unit.days, begins: begins)
  }

  mutating func lowerQuery(_ statement: Statement) -> Query? {
    let kind: Query.Kind?
    switch statement.kind {
    case .show(let expressions, _): kind = lowerShow(expressions)
    case .check(let query): kind = lowerCheck(query, statement)
    case .print(let template): kind = lowerPrint(template)
    case .compare(let paths): kind = lowerCompare(paths, statement)
    case .verdict(let query): kind = lowerVerdict(query, statement)
    case .whatIf(let query): kind = lowerWhatIf(query, statement)
    case .why: kind = refuseQuestion("why", statement)
    case .find: kind = refuseQuestion("find", statement)
    case .sweep: kind = refuseQuestion("sweep", statement)
    case .allocate: kind = refuseQuestion("allocate", statement)
    case .plot: kind = refuseQuestion("plot", statement)
    case .campaign, .horizon, .begins, .currency, .window, .definition, .function, .unit, .rate,
      .use, .correlate, .block, .set, .unset:
      preconditionFailure("only questions are lowered as questions")
    }
    return kind.map {
      Query(kind: $0, source: canonicalText(of: statement), span: statement.span)
    }
  }

  private mutating func refuseQuestion(_ word: String, _ statement: Statement) -> Query.Kind? {
    report(.notYet(word, at: statement.span))
    return nil
  }

  /// The scope of an expression that stands alone: its draws are named by its own text, so that
  /// they change neither with its line nor with what else is asked.
  private func anonymousScope(_ expression: Expression) -> Scope {
    Scope(path: "= " + canonicalText(of: expression))
  }

  private mutating func lowerAlone(_ expression: Expression) -> TypedNode? {
    let scope = anonymousScope(expression)
    forgetDraws(of: scope.path)
    return lower(expression, scope)
  }

  private mutating func lowerShow(_ expressions: [Expression]) -> Query.Kind? {
    var shown: [Query.Shown] = []
    var isWhole = true
    for expression in expressions {
      if case .series(let base, let unit) = expression.kind {
        guard let series = lowerSeries(base, unit, expression) else { return nil }
        shown.append(series)
        continue
      }
      guard let value = lowerAlone(expression) else {
        isWhole = false
        continue
      }
      if let list = list(value) {
        for (text, element) in zip(labels(of: value, expression), list) {
          shown.append(Query.Shown(text: text, value: element, series: []))
        }
        continue
      }
      shown.append(Query.Shown(text: canonicalText(of: expression), value: value, series: []))
    }
    return isWhole ? .show(shown) : nil
  }

  /// `members by month`: the metric at the end of each month, the last at the horizon.
  private mutating func lowerSeries(
    _ base: Expression, _ unit: Name, _ expression: Expression
  ) -> Query.Shown? {
    guard case .member(let owner, let word) = base.kind,
      let row = metricRow(word.text), row.isSeries,
      let calendar = CalendarUnit(word: unit.text), let horizon = horizonInDays()
    else {
      report(.momentOfValue(at: base.span))
      return nil
    }
    let step = horizonPeriod?.stepUnit ?? .month
    guard calendar.days >= step.days else {
      report(
        .stepsTooFine(calendar, than: step, count: horizon / calendar.days, at: unit.span))
      return nil
    }
    let count = (horizon / calendar.days * (1 - 1e-12)).rounded(.up)
    guard count <= Double(limits.timeSteps) else {
      report(.tooManyTimeSteps(limits.timeSteps, of: calendar, at: expression.span))
      return nil
    }
    let scope = anonymousScope(expression)
    var values: [TypedNode] = []
    for index in 1...max(1, Int(count)) {
      let day = min(Double(index) * calendar.days, horizon)
      guard let value = lowerMember(owner, word, expression, day: day, scope) else { return nil }
      values.append(value)
    }
    guard let last = values.last else { return nil }
    return Query.Shown(
      text: canonicalText(of: expression), value: last, series: values,
      dates: lastDays(of: calendar, count: values.count, horizon: horizon))
  }

  private mutating func lowerCheck(_ query: CheckQuery, _ statement: Statement) -> Query.Kind? {
    isCheckWithoutConfidence = query.confidence == nil
    defer { isCheckWithoutConfidence = false }
    guard let condition = lowerAlone(query.condition) else { return nil }
    guard condition.type == .truth else {
      report(
        .truthExpected(
          after: "check", condition, at: query.condition.span, tree: query.condition))
      return nil
    }
    guard let confidence = query.confidence else {
      guard nodes[condition.node.index].isCertain else {
        report(.confidenceMissing(query.condition))
        return nil
      }
      return .check(condition: condition, confidence: nil)
    }
    guard let level = lowerAlone(confidence), let value = known[level.node.index],
      level.type.isPure, value > 0, value <= 1
    else {
      report(.probabilityExpected(at: confidence.span))
      return nil
    }
    return .check(condition: condition, confidence: value)
  }

  private mutating func lowerPrint(_ template: TextTemplate) -> Query.Kind? {
    var parts: [Query.PrintPart] = []
    var isWhole = true
    for part in template.parts {
      switch part {
      case .words(let words): parts.append(.words(words))
      case .value(let expression):
        guard let value = lowerAlone(expression) else {
          isWhole = false
          continue
        }
        guard let list = list(value) else {
          parts.append(.value(value))
          continue
        }
        for (index, element) in list.enumerated() {
          parts += (index > 0 ? [.words(", ")] : []) + [.value(element)]
        }
      }
    }
    return isWhole ? .print(parts) : nil
  }

  private mutating func lowerCompare(_ paths: [Path], _ statement: Statement) -> Query.Kind? {
    guard !paths.isEmpty else { return lowerScenarios(statement) }
    guard paths.count > 1 else {
      report(.nothingToCompare(at: statement.span))
      return nil
    }
    return options(paths).map { .compare($0) }
  }

  private mutating func lowerVerdict(_ query: VerdictQuery, _ statement: Statement) -> Query.Kind? {
    guard blocks.indices.contains(where: { isOption($0) }) else {
      // The source may be what could not be read.
      guard lostNames.isEmpty else { return nil }
      let content = blocks.first { $0.keyword.text == "content" }?.name?.text
      report(.nothingToJudge(content: content, at: statement.span))
      return nil
    }
    if let metric = query.metric, metricRow(metric.text) == nil {
      let known = metricNames
      let nearest =
        vocabulary.metric(alsoCalled: metric.text)?.name ?? nearest(to: metric.text, among: known)
      report(.unknownChoice(metric, nearest: nearest, known))
      return nil
    }
    guard let between = options(query.options) else { return nil }
    return .verdict(by: query.metric?.text, between: between)
  }

  func isOption(_ index: Int) -> Bool {
    vocabulary.schema(blocks[index].keyword.text)?.hasMetrics == true
  }

  mutating func options(_ paths: [Path]) -> [Int]? {
    var found: [Int] = []
    for path in paths {
      guard case .block(let index) = meanings[path.text], isOption(index) else {
        if let name = path.words.first, isLeftOut(name) { return nil }
        let known = blocks.indices.filter { isOption($0) }.map { blockName($0) }
        let nearest = nearest(to: path.text, among: known)
        if isLost(path.words[0].text, nearest: nearest) { return nil }
        var isContent = false
        if case .block(let index) = meanings[path.text] {
          isContent = blocks[index].keyword.text == "content"
        }
        report(.notAnOption(path, isContent: isContent, nearest: nearest, known))
        return nil
      }
      found.append(index)
    }
    return found
  }
}

extension Period {
  /// The steps that a plan of this length is cut into: its own unit, but never longer than a month.
  fileprivate var stepUnit: CalendarUnit { unit.days < CalendarUnit.month.days ? unit : .month }
}
