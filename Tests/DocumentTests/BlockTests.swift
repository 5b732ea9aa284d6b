import BuyinCLI
import BuyinSyntax
import Foundation
import Testing

/// Every block of a page does what its fence says, and prints what the page shows.
///
/// With `UPDATE_GOLDENS=1` in the environment what is printed is written into the pages instead.
@Suite struct BlockTests {
  @Test func pagesAreThere() {
    #expect(Repository.pages.count > 5)
  }

  @Test(arguments: Repository.pages) func everyFenceSaysWhatItIs(path: String) throws {
    let page = try #require(Page(path))
    for block in page.blocks {
      #expect(
        BlockKind(block.words) != nil,
        "\(path):\(block.start): the fence says `\(block.words.joined(separator: " "))`")
    }
  }

  @Test(arguments: Repository.pages) func everyBlockDoesWhatItsFenceSays(path: String) throws {
    let page = try #require(Page(path))
    var trial = PageTrial(page)
    for block in page.blocks { trial.take(block) }
    for finding in trial.findings { Issue.record(Comment(rawValue: finding)) }
    guard !trial.changes.isEmpty else { return }
    if Repository.rewrites {
      try Repository.write(page.replacing(trial.changes), to: path)
    } else {
      for change in trial.changes {
        let shown = page.lines[change.range].joined(separator: "\n")
        Issue.record("\(path):\(change.range.lowerBound) shows\n\(shown)\nand not\n\(change.text)")
      }
    }
  }
}

/// A page whose blocks are tried one after the other.
private struct PageTrial {
  /// What is wrong, in sentences that name the place.
  private(set) var findings: [String] = []
  /// The recorded texts that differ from what is printed, with their lines.
  private(set) var changes: [(range: Range<Int>, text: String)] = []

  private let page: Page
  private var plan: String?
  /// What the plan before printed; nil where an output block has nothing to follow.
  private var printed: String?
  /// The Swift blocks as one program, and how many were taken; nil before the first.
  private var program: (whole: SwiftProgram, taken: Int)?

  init(_ page: Page) {
    self.page = page
  }

  /// Tries a block.
  mutating func take(_ block: Page.Block) {
    guard let kind = BlockKind(block.words) else { return }
    if kind.isPlan { plan = block.text }
    if kind != .output { printed = nil }
    switch kind {
    case .run: run("run", block, wants: 0)
    case .check: run("check", block, wants: 0)
    case .error(let code): run("check", block, wants: 1, code: code)
    case .fragment: read(block)
    case .example(let name): compare(block, with: name)
    case .output: compareOutput(block)
    case .console: runCommands(block)
    case .session: converse(block)
    case .json: parse(block)
    case .swift: runSwift(block)
    case .plain: break
    }
  }

  private mutating func find(_ block: Page.Block, _ sentence: String) {
    findings.append("\(page.path):\(block.start): \(sentence)")
  }

  /// Notes a recorded text that should read otherwise.
  private mutating func expect(_ text: String, in block: Page.Block) {
    if text != block.text { changes.append((block.range, text)) }
  }

  private mutating func run(
    _ command: String, _ block: Page.Block, wants status: Int32, code: String? = nil
  ) {
    let console = PageConsole(plan: block.text)
    let got = BuyinCLI.run(
      arguments: [command, "plan.buyin"], environment: [:], console: console)
    printed = console.transcript
    if got != status { find(block, "ends with \(got):\n\(console.transcript)") }
    guard let code else { return }
    let errors = console.transcript.split(separator: "\n").filter { $0.hasPrefix("error[") }
    if errors.count != 1 || errors.first?.hasPrefix("error[\(code)]") != true {
      find(block, "has other errors than one \(code):\n\(console.transcript)")
    }
  }

  /// Reads lines of a plan, or of a block of it, whose names may be defined elsewhere.
  private mutating func read(_ block: Page.Block) {
    let whole = parse(block.text)
    let inside = parse("source a {\n\(block.text)}\n")
    if !whole.isEmpty, !inside.isEmpty { find(block, "does not read: \(whole[0].message)") }
  }

  private func parse(_ text: String) -> [Diagnostic] {
    BuyinSyntax.parse(SourceText(name: "plan.buyin", text), as: SourceID(0)).diagnostics
      .filter { $0.severity == .error }
  }

  private mutating func compare(_ block: Page.Block, with name: String) {
    guard let text = Repository.text("examples/\(name).buyin") else {
      return find(block, "there is no example \(name)")
    }
    expect(text, in: block)
    printed = Example.record("examples/\(name)")
  }

  private mutating func compareOutput(_ block: Page.Block) {
    guard let printed else { return find(block, "an output follows no plan") }
    expect(printed, in: block)
  }

  private mutating func runCommands(_ block: Page.Block) {
    var shell = Shell(plan: plan)
    var screen = ""
    for line in block.lines where line.hasPrefix("$ ") {
      guard let printed = shell.run(String(line.dropFirst(2))) else {
        return find(block, "can't run `\(line)`: is it ```sh?")
      }
      screen += line + "\n" + printed
    }
    if screen.isEmpty { find(block, "has no command: one begins with `$ `") }
    expect(screen, in: block)
  }

  private mutating func converse(_ block: Page.Block) {
    var entries: [String] = []
    for line in block.lines {
      if line.hasPrefix(Prompts.first) {
        entries.append(String(line.dropFirst(Prompts.first.count)))
      } else if line.hasPrefix(Prompts.further), !entries.isEmpty {
        entries[entries.count - 1] += "\n" + line.dropFirst(Prompts.further.count)
      }
    }
    let console = PageConsole(plan: plan, entries: entries)
    _ = BuyinCLI.run(arguments: [], environment: [:], console: console)
    // The greeting names the version, which pages need not repeat.
    let lines = console.transcript.split(separator: "\n", omittingEmptySubsequences: false)
    expect(lines.dropFirst().joined(separator: "\n"), in: block)
  }

  /// Takes the next part of the page's Swift program, which runs as a whole.
  private mutating func runSwift(_ block: Page.Block) {
    let whole =
      program?.whole
      ?? SwiftProgram(page.blocks.filter { BlockKind($0.words) == .swift }, of: page.path)
    let index = program?.taken ?? 0
    program = (whole, index + 1)
    printed = whole.printed[index]
    if index == 0, let failure = whole.failure { find(block, failure) }
    let follower = page.blocks.first { $0.start > block.start }
    if printed?.isEmpty == false, follower?.words != ["output"] {
      find(block, "prints what the page does not show:\n\(printed ?? "")")
    }
  }

  private mutating func parse(_ block: Page.Block) {
    do {
      _ = try JSONSerialization.jsonObject(
        with: Data(block.text.utf8), options: .fragmentsAllowed)
    } catch {
      find(block, "is not JSON: \(error)")
    }
  }
}
