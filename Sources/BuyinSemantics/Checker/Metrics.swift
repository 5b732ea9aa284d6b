import BuyinSyntax

/// Results of the model: whose they are, and which there are.
extension Checker {
  /// Returns the metric of a name: of the vocabulary, or of an action of the plan, which is how often
  /// it happens, and `cost_per_` its name; nil for none.
  func metricRow(_ name: String) -> MetricRow? {
    if let row = vocabulary.metric(name) { return row }
    if isAction(name) {
      return MetricRow(
        name, "how often it happens", type: .number, isSeries: true, lessIsBetter: false)
    }
    let prefix = Checker.pricePrefix
    guard name.hasPrefix(prefix), isAction(String(name.dropFirst(prefix.count))) else {
      return nil
    }
    return MetricRow(
      name, "what it costs each time", type: QuantityType(.number, .money()), isSeries: true,
      lessIsBetter: true)
  }

  /// What stands before the name of an action for what it costs each time.
  private static let pricePrefix = "cost_per_"

  private func isAction(_ name: String) -> Bool {
    guard case .block(let index) = meanings[name] else { return false }
    return vocabulary.schema(blocks[index].keyword.text)?.isMetric == true
  }

  /// The names of all metrics of the plan.
  var metricNames: [String] {
    let actions = blocks.indices.map { blockName($0) }.filter { isAction($0) }
    return vocabulary.metrics.map(\.name) + actions
      + actions.map { "\(Checker.pricePrefix)\($0)" }
  }

  /// Lowers a bare result in a goal: that of the option in question; nil for other names.
  mutating func lowerOfCandidate(_ name: Name, _ span: Span, day: Double?) -> TypedNode? {
    if case .value = meanings[name.text] { return nil }
    guard metricRow(name.text) != nil else { return nil }
    return lowerMetric(.candidate, "an option", name, span, day: day)
  }

  /// Lowers `mix.bought.members`, the part of a source in an option.
  mutating func lowerMemberOfPart(
    _ base: Expression, _ word: Name, _ span: Span, day: Double?
  ) -> TypedNode? {
    guard case .member(let owner, let part) = base.kind, case .name(let name) = owner.kind else {
      return refuse(.memberOfValue(word, at: span))
    }
    var option: Int?
    if name.text != vocabulary.everything {
      guard case .block(let index) = meanings[name.text],
        let schema = vocabulary.schema(blocks[index].keyword.text), schema.hasMetrics,
        !schema.isPart
      else {
        if meanings[name.text] != nil { return refuse(.memberOfValue(word, at: span)) }
        if isLeftOut(name) || isReported(name.text) { return nil }
        let nearest = nearest(to: name.text) { checker in
          checker.blocks.indices.map { checker.blockName($0) } + [checker.vocabulary.everything]
        }
        return refuse(
          .unknownName(
            name, nearest: nearest, definedAt: nearest.flatMap { meanings[$0]?.span(in: blocks) },
            unit: nil, metricOf: nil))
      }
      option = index
    }
    let parts = parts(of: option)
    guard case .block(let index) = meanings[part.text], parts.contains(index) else {
      if isLeftOut(part) { return nil }
      let known = parts.map { blockName($0) }
      return refuse(
        .unknownMember(part, of: name.text, nearest: nearest(to: part.text, among: known), known))
    }
    return lowerMetric(
      .part(index, of: option), "\(name.text).\(part.text)", word, span, day: day)
  }

  /// Returns the parts of an option, or of everything: sources and content.
  private func parts(of option: Int?) -> [Int] {
    let all = blocks.indices.filter {
      vocabulary.schema(blocks[$0].keyword.text)?.isPart == true
    }
    guard let option else { return all }
    let named = references(of: option)
    // What is made anyway serves an option that does not name it; which that is, the model knows.
    return all.filter {
      named.contains($0) || vocabulary.schema(blocks[$0].keyword.text)?.isShared == true
    }
  }

  /// Lowers a metric of the model; its operands are everything that the model reads for it.
  mutating func lowerMetric(
    _ subject: MetricRequest.Subject, _ name: String, _ word: Name, _ span: Span, day: Double?
  ) -> TypedNode? {
    guard let row = metricRow(word.text) else {
      let known = metricNames
      let nearest =
        vocabulary.metric(alsoCalled: word.text)?.name ?? nearest(to: word.text, among: known)
      return refuse(.unknownMember(word, of: name, nearest: nearest, known))
    }
    if case .block(let index) = subject, !mayAsk(ofOption: index) {
      return refuse(.notYet("a result of an option with `set` inside a definition", at: span))
    }
    let request = MetricRequest(subject: subject, metric: word.text, day: day)
    let node = metrics[request] ?? metricNode(request, row, span)
    metrics[request] = node
    let dimension = row.type.dimension.reporting(in: currency)
    return TypedNode(
      node: node, type: QuantityType(row.type.kind, dimension),
      unit: units.display(of: dimension))
  }

  private mutating func metricNode(
    _ request: MetricRequest, _ row: MetricRow, _ span: Span
  ) -> NodeID {
    let operands = modelBlocks(of: request.subject).flatMap { block in
      bound(under: request.subject, block).sorted { $0.key < $1.key }
        .flatMap { $0.value.flatMap(\.nodes) }
    }
    let node = append(.metric(request), operands, span)
    return row.display == .mean ? append(.statistic(.mean), [node], span) : node
  }
}
