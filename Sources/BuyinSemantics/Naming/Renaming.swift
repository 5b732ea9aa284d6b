import BuyinSyntax

// How names of used files are kept apart
//
// `use "rates.buyin" as rates` brings in the definitions of a file under names that begin with
// `rates.`. Nothing behind the reading of files knows of that: a name with a point in it is a name
// like any other, of a slot, a stream, a source. Two walks over the tree see to it:
//
//   prefix    in a used file, what it defines gets the alias before its name, and so does every
//             use of such a name in it. What it does not define keeps its name and is the plan's.
//   resolve   in what uses it, `rates.wage`, read as a part of a thing called `rates`, becomes the
//             one name `rates.wage`.
//
// A file that uses others is resolved before it is prefixed, so that names grow from the inside:
// `rates.wage` of a file that is used as `agency` is `agency.rates.wage`. Parameters of functions,
// variables of lists and the definitions inside a block hide what is outside, as everywhere.

/// Another name for what words at the beginning of a path mean.
struct Renaming {
  enum Form {
    /// Words behind one of these names become one name with it.
    case resolving(aliases: Set<String>)
    /// Names that a file defines, `values` among them, get an alias before them.
    case prefixing(alias: String, names: Set<String>, values: Set<String>)
  }

  let form: Form

  /// Returns the name that the first words of a path become, and how many they are; nil where they
  /// stay.
  private func renamed(_ words: [String]) -> (name: String, count: Int)? {
    switch form {
    case .resolving(let aliases):
      for count in stride(from: words.count - 1, to: 0, by: -1)
      where aliases.contains(words.prefix(count).joined(separator: ".")) {
        return (words.prefix(count + 1).joined(separator: "."), count + 1)
      }
      return nil
    case .prefixing(let alias, let names, _):
      return names.contains(words[0]) ? ("\(alias).\(words[0])", 1) : nil
    }
  }

  /// Returns the name of what a file defines.
  func defined(_ name: Name) -> Name {
    guard case .prefixing(let alias, _, _) = form else { return name }
    return Name("\(alias).\(name.text)", name.span)
  }

  func path(_ path: Path) -> Path {
    guard let (name, count) = renamed(path.words.map(\.text)) else { return path }
    let span = path.words[0].span.joined(to: path.words[count - 1].span)
    return Path([Name(name, span)] + path.words.dropFirst(count), path.span)
  }

  /// Returns an expression with its names changed, but for those that are hidden in it.
  func expression(_ expression: Expression, hidden: Set<String> = []) -> Expression {
    switch expression.kind {
    case .name, .member:
      guard let words = expression.pathWords, !hidden.contains(words[0].text) else { break }
      let path = path(Path(words, expression.span))
      let first = Expression(.name(path.words[0]), path.words[0].span)
      return path.words.dropFirst().reduce(first) {
        Expression(.member($0, $1), $0.span.joined(to: $1.span))
      }
    case .call(let call):
      let inner = expression.mapParts { self.expression($0, hidden: hidden) }
      guard case .prefixing(_, let names, _) = form, names.contains(call.callee.text),
        case .call(let call) = inner.kind
      else { return inner }
      return Expression(
        .call(Call(callee: defined(call.callee), arguments: call.arguments)), expression.span)
    case .comprehension(let inner):
      let within = hidden.union([inner.variable.text])
      return Expression(
        .comprehension(
          Comprehension(
            element: self.expression(inner.element, hidden: within), variable: inner.variable,
            domain: self.expression(inner.domain, hidden: hidden),
            condition: inner.condition.map { self.expression($0, hidden: within) })),
        expression.span)
    case .per(let numerator, .units(nil, let words, let span)) where words.count == 1:
      guard case .prefixing(_, _, let values) = form, values.contains(words[0].text),
        !hidden.contains(words[0].text)
      else { break }
      let value = Expression(.name(defined(words[0])), span)
      return Expression(
        .per(self.expression(numerator, hidden: hidden), .value(value)), expression.span)
    case .quantity, .text, .truth, .date, .grouping, .list, .integers, .index, .moment, .series,
      .unary, .binary, .per, .range, .outOf, .conditional:
      break
    }
    return expression.mapParts { self.expression($0, hidden: hidden) }
  }
}

extension Expression {
  /// The words of `a.b.c`; nil for anything else.
  fileprivate var pathWords: [Name]? {
    var words: [Name] = []
    var place = self
    while case .member(let base, let word) = place.kind {
      words.append(word)
      place = base
    }
    guard case .name(let first) = place.kind else { return nil }
    return [first] + words.reversed()
  }
}
