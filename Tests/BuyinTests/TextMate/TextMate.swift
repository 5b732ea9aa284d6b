import Foundation

/// A TextMate grammar, as editors apply it: rules tried line by line, of which the first that matches
/// nearest gives its characters their names.
struct TextMate {
  /// A rule of the file.
  private final class Rule: Sendable {
    let name: String?
    let match: NSRegularExpression?
    let begin: NSRegularExpression?
    let end: NSRegularExpression?
    let captures: [Int: String]
    let rules: [Rule]
    let include: String?

    init(_ json: [String: Any]) throws {
      func expression(_ key: String) throws -> NSRegularExpression? {
        try (json[key] as? String).map { try NSRegularExpression(pattern: $0) }
      }
      name = json["name"] as? String
      match = try expression("match")
      begin = try expression("begin")
      end = try expression("end")
      include = json["include"] as? String
      let captured = (json["captures"] ?? json["beginCaptures"]) as? [String: [String: String]]
      captures = (captured ?? [:]).reduce(into: [:]) { found, capture in
        if let group = Int(capture.key) { found[group] = capture.value["name"] }
      }
      rules = try (json["patterns"] as? [[String: Any]] ?? []).map { try Rule($0) }
    }
  }

  private let top: [Rule]
  private let repository: [String: Rule]

  /// Reads a grammar.
  init(_ data: Data) throws {
    let json = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
    top = try (json["patterns"] as? [[String: Any]] ?? []).map { try Rule($0) }
    repository = try (json["repository"] as? [String: [String: Any]] ?? [:]).mapValues {
      try Rule($0)
    }
  }

  /// The names of rules that others include and no rule is called.
  var unknownIncludes: Set<String> {
    var waiting = top + Array(repository.values)
    var unknown: Set<String> = []
    while let rule = waiting.popLast() {
      waiting += rule.rules
      if let name = rule.include?.dropFirst(), repository[String(name)] == nil {
        unknown.insert(String(name))
      }
    }
    return unknown
  }

  /// Returns the names of each UTF-16 unit of a text, outermost first, joined by blanks.
  func names(of text: String) -> [String] {
    var names: [String] = []
    var open: [Rule] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      names += lineNames(String(line), &open) + [""]
    }
    return names
  }

  private func lineNames(_ line: String, _ open: inout [Rule]) -> [String] {
    let length = line.utf16.count
    var names = Array(repeating: open.compactMap(\.name).joined(separator: " "), count: length)
    var position = 0
    while position <= length {
      let rest = NSRange(location: position, length: length - position)
      let end = open.last?.end.flatMap { first($0, line, rest) }
      let next = nearest(open.last?.rules ?? top, line, rest)
      if let end, end.range.location <= next?.1.range.location ?? .max {
        open.removeLast()
        let outer = open.compactMap(\.name).joined(separator: " ")
        for index in NSMaxRange(end.range)..<length { names[index] = outer }
        if end.range.length == 0, end.range.location == length { break }
        position = NSMaxRange(end.range)
        continue
      }
      guard let (rule, match) = next else { break }
      let outer = open.compactMap(\.name).joined(separator: " ")
      let own = [outer, rule.name ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
      for index in match.range.location..<NSMaxRange(match.range) { names[index] = own }
      for (group, name) in rule.captures where match.range(at: group).location != NSNotFound {
        let range = match.range(at: group)
        for index in range.location..<NSMaxRange(range) {
          names[index] = [own, name].filter { !$0.isEmpty }.joined(separator: " ")
        }
      }
      if rule.begin != nil {
        open.append(rule)
        for index in NSMaxRange(match.range)..<length { names[index] = own }
      }
      position = max(NSMaxRange(match.range), rule.begin != nil ? position : position + 1)
    }
    // A rule whose end matches the end of a line is closed there.
    while let rule = open.last, let end = rule.end,
      first(end, line, NSRange(location: length, length: 0)) != nil
    {
      open.removeLast()
    }
    return names
  }

  /// Returns the rule that matches nearest, the first of several.
  private func nearest(
    _ rules: [Rule], _ line: String, _ range: NSRange
  ) -> (Rule, NSTextCheckingResult)? {
    var best: (Rule, NSTextCheckingResult)?
    for rule in rules {
      let found: (Rule, NSTextCheckingResult)?
      if let include = rule.include {
        let target = repository[String(include.dropFirst())]
        found = target.flatMap { target in
          target.match == nil && target.begin == nil
            ? nearest(target.rules, line, range) : nearest([target], line, range)
        }
      } else {
        found = (rule.match ?? rule.begin).flatMap { first($0, line, range) }.map { (rule, $0) }
      }
      if let found, found.1.range.location < best?.1.range.location ?? .max { best = found }
    }
    return best
  }

  private func first(
    _ expression: NSRegularExpression, _ line: String, _ range: NSRange
  ) -> NSTextCheckingResult? {
    expression.firstMatch(
      in: line, options: [.withTransparentBounds, .withoutAnchoringBounds], range: range)
  }
}
