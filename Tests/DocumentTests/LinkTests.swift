import Testing

/// What pages point to is there.
@Suite struct LinkTests {
  @Test(arguments: Repository.pages) func linksLeadSomewhere(path: String) throws {
    let page = try #require(Page(path))
    for (target, line) in Links.targets(in: page) {
      guard let goal = Links.resolve(target, from: path) else { continue }
      #expect(Repository.holds(goal.path), "\(path):\(line): nothing is at \(target)")
      guard let anchor = goal.anchor, let other = Page(goal.path) else { continue }
      #expect(Links.anchors(in: other).contains(anchor), "\(path):\(line): no heading #\(anchor)")
    }
  }

  @Test(arguments: Repository.pages) func namedFilesAreThere(path: String) throws {
    // Records tell of the day on which they were written.
    guard !path.hasPrefix("docs/decisions/"), path != "CHANGELOG.md" else { return }
    let page = try #require(Page(path))
    let folders = ["Sources/", "Tests/", "docs/", "examples/", "grammar/", "scripts/", ".ci/"]
    for (index, line) in page.prose.enumerated() {
      let pieces = line.split(separator: "`", omittingEmptySubsequences: false)
      for (spot, piece) in pieces.enumerated() where !spot.isMultiple(of: 2) {
        let isPath = folders.contains { piece.hasPrefix($0) }
        guard isPath, !piece.contains(" "), !piece.contains("*"), !piece.contains("NAME") else {
          continue
        }
        #expect(Repository.holds(String(piece)), "\(path):\(index + 1): there is no \(piece)")
      }
    }
  }

  @Test func everyPageIsReachedFromTheFirst() throws {
    var reached: Set<String> = ["README.md"]
    var pending = ["README.md"]
    while let path = pending.popLast() {
      for (target, _) in Links.targets(in: try #require(Page(path))) {
        guard let goal = Links.resolve(target, from: path), goal.path.hasSuffix(".md"),
          Repository.holds(goal.path), reached.insert(goal.path).inserted
        else { continue }
        pending.append(goal.path)
      }
    }
    for path in Repository.pages { #expect(reached.contains(path), "no page links to \(path)") }
  }
}

/// The links of pages.
enum Links {
  /// Returns what the links of a page point to, with the number of the line.
  static func targets(in page: Page) -> [(target: String, line: Int)] {
    page.prose.enumerated().flatMap { index, line in
      line.matches(of: /\]\(([^)\s]+)\)/).map { (String($0.output.1), index + 1) }
    }
  }

  /// Returns the path from the top and the heading that a link points to; nil for one that leaves
  /// the working copy.
  static func resolve(_ target: String, from page: String) -> (path: String, anchor: String?)? {
    if target.contains("://") || target.hasPrefix("mailto:") { return nil }
    let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let anchor = parts.count > 1 ? String(parts[1]) : nil
    guard !parts[0].isEmpty else { return (page, anchor) }
    var folders = page.split(separator: "/").dropLast()
    for step in parts[0].split(separator: "/") where step != "." {
      if step == ".." { folders = folders.dropLast() } else { folders.append(step) }
    }
    return (folders.joined(separator: "/"), anchor)
  }

  /// Returns the names by which a page's headings are linked to.
  static func anchors(in page: Page) -> Set<String> {
    Set(
      page.prose.filter { $0.hasPrefix("#") }.map { line in
        let title = line.drop { $0 == "#" }.drop { $0 == " " }.lowercased()
        return String(title.filter { $0.isLetter || $0.isNumber || $0 == " " || "-_".contains($0) })
          .replacing(" ", with: "-")
      })
  }
}
