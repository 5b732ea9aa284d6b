import BuyinSyntax

/// Blocks as a whole: lines that they may not have, those given twice, and those that they need.
extension Checker {
  /// Checks a block as a whole: unknown fields, fields given twice, and those that it needs.
  mutating func checkWhole(block index: Int) {
    let block = blocks[index]
    guard let schema = vocabulary.schema(block.keyword.text) else { return }
    var seen: [String: Span] = [:]
    var misspelt: Set<String> = []
    for item in block.items {
      guard case .field(let field) = item.kind else { continue }
      if let row = schema.field(named: field.name.text) {
        if let first = seen[field.name.text] {
          report(
            .fieldTwice(
              field.name, of: blockName(index), first: first,
              allowsSeveral: row.allowsSeveral))
        }
        seen[field.name.text] = field.name.span
        checkShape(field, row)
      } else {
        reportUnknown(field, in: schema, of: blockName(index), &misspelt)
      }
    }
    guard !block.isDamaged else { return }
    let absent = schema.fields.filter { seen[$0.name] == nil && !misspelt.contains($0.name) }
    guard absent.contains(where: { $0.fallback == nil }) else { return }
    let name = blockName(index)
    let missing = absent.filter { $0.fallback == nil || $0.absence != nil }
    let reasons = missing.compactMap { $0.absence?.words(for: name) }
    report(.fieldsMissing(missing, of: block, name: name, reasons: reasons))
  }

  /// Reports a line whose word is no field of its block, with the line that it likely means.
  private mutating func reportUnknown(
    _ field: FieldValue, in schema: Schema, of block: String, _ misspelt: inout Set<String>
  ) {
    let word = field.name.text
    let called = schema.field(alsoCalled: word) ?? schema.field(oppositeOf: word)
    let nearest = called?.name ?? nearest(to: word, among: schema.fields.map(\.name))
    if let nearest { misspelt.insert(nearest) }
    let isMetric =
      schema.hasMetrics
      && (vocabulary.metric(word) ?? vocabulary.metric(alsoCalled: word)) != nil
    let share =
      FieldRemedy.rowOfFollowers(for: field, in: schema)
      ?? FieldRemedy.rowOfLifetime(for: field, in: schema)
    if share != nil { misspelt.insert("followers") }
    let row =
      share
      ?? nearest.flatMap { schema.field(named: $0) }.map { meant in
        FieldRemedy(meant).row(of: field, isOpposite: schema.field(oppositeOf: word) != nil)
      }
    let metric = (vocabulary.metric(word) ?? vocabulary.metric(alsoCalled: word))?.name
    report(
      .unknownField(
        field.name, of: schema, row: row,
        metric: isMetric && nearest == nil ? metric.map { "\(block).\($0)" } : nil,
        home: vocabulary.schemas.first {
          $0.keyword != schema.keyword && $0.field(named: word) != nil
        },
        nearest: share == nil ? nearest : nil, isInvented: share != nil))
  }

  private mutating func checkShape(_ field: FieldValue, _ row: Field) {
    let several = field.values.filter { !$0.isVarying }
    if several.count > 1, !row.allowsSeveral {
      report(.severalGiven(field.name, at: several[1].expression.span))
    }
    if several.isEmpty, let first = field.values.first, row.allowsVarying {
      report(.varyingAlone(row, at: first.expression.span))
    }
    let varying = field.values.filter(\.isVarying)
    if varying.count > 1, row.allowsVarying {
      report(.severalGiven(field.name, at: varying[1].expression.span))
    }
    for value in field.values where value.isVarying && !row.allowsVarying {
      report(.varyingHere(row, at: value.expression.span))
    }
    if let confidence = field.confidence, !row.isCondition {
      report(.confidenceHere(row, at: confidence.span))
    }
  }

  func boundBlock(_ index: Int) -> BoundBlock {
    let name = blockName(index)
    return BoundBlock(
      keyword: blocks[index].keyword.text, name: name,
      title: blocks[index].title?.plainText ?? name, fields: boundFields[index] ?? [:],
      references: boundReferences[index] ?? [:], conditions: boundConditions[index] ?? [],
      span: blocks[index].header)
  }
}
