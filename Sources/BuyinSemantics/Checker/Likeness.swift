import BuyinSyntax

/// `source b like a { … }`: the lines of `a`, but for those that `b` has itself.
///
/// Lines are copied as text: what they leave open is drawn for `b` apart, and a `set` of `a` is no
/// line of it.
struct Likeness {
  /// The blocks by their names, the first of each.
  private var blocks: [String: Block] = [:]
  /// The blocks with the lines that they take over.
  private var whole: [String: Block] = [:]
  /// The lines that were copied so far.
  private var copied = 0
  private let limits: CheckLimits
  /// Names whose definitions could not be read.
  private let lostNames: Set<String>
  private(set) var diagnostics: [Diagnostic] = []

  init(_ statements: [Statement], lostNames: Set<String>, limits: CheckLimits) {
    self.limits = limits
    self.lostNames = lostNames
    for statement in statements {
      guard case .block(let block) = statement.kind, let name = block.name?.text,
        blocks[name] == nil
      else { continue }
      blocks[name] = block
    }
  }

  /// Returns a statement in which blocks have the lines that they take over.
  mutating func expanded(_ statement: Statement) -> Statement {
    guard case .block(let block) = statement.kind, block.original != nil else { return statement }
    return Statement(.block(expanded(block)), statement.span)
  }

  /// Follows a block to the one that is like no other, and copies from there on; a long chain must
  /// not become a deep recursion.
  private mutating func expanded(_ block: Block) -> Block {
    var chain = [block]
    while let path = chain[chain.count - 1].original {
      if let known = whole[path.text] {
        chain.append(known)
        break
      }
      guard let next = original(path, of: chain[chain.count - 1]) else {
        chain[chain.count - 1] = chain[chain.count - 1].with([], isDamaged: true)
        break
      }
      guard !chain.contains(where: { $0.header == next.header }) else {
        diagnostics.append(.likeItself(path))
        chain[chain.count - 1] = chain[chain.count - 1].with([], isDamaged: true)
        break
      }
      chain.append(next)
    }
    var result = chain.removeLast()
    while let next = chain.popLast() {
      copied += result.items.count
      guard copied <= limits.nodes else {
        diagnostics.append(.tooManySteps(limits.nodes, at: next.header))
        return block.with([], isDamaged: true)
      }
      result = next.with(result.items, isDamaged: result.isDamaged)
      if let name = next.name?.text, blocks[name]?.header == next.header { whole[name] = result }
    }
    return result
  }

  private mutating func original(_ path: Path, of block: Block) -> Block? {
    guard let found = blocks[path.text] else {
      if lostNames.contains(path.text) || lostNames.contains("") { return nil }
      let names = blocks.filter {
        $0.value.keyword.text == block.keyword.text && $0.key != block.name?.text
      }.keys.sorted()
      diagnostics.append(
        .likeNothing(path, block.keyword, nearest: Names.nearest(to: path.text, among: names)))
      return nil
    }
    guard found.keyword.text == block.keyword.text else {
      diagnostics.append(.likeAnotherKind(path, found.keyword, block.keyword))
      return nil
    }
    return found
  }
}

extension Block {
  /// Returns the block with lines that it takes over before its own, but for those that it has
  /// itself.
  ///
  /// - Parameters:
  ///   - items: the lines of the block that it is like.
  ///   - isDamaged: whether lines of that one are missing.
  fileprivate func with(_ items: [Item], isDamaged: Bool) -> Block {
    let own = Set(self.items.map(\.subject))
    return Block(
      keyword: keyword, name: name, title: title, original: nil,
      items: items.filter { !own.contains($0.subject) } + self.items, header: header,
      isDamaged: self.isDamaged || isDamaged)
  }
}

extension Block.Item {
  /// What the line is about: another one about it takes its place.
  fileprivate var subject: String {
    switch kind {
    case .field(let field): field.name.text
    case .definition(let definition): "let \(definition.name.text)"
    case .set(let binding): "set \(binding.path.text)"
    }
  }
}
