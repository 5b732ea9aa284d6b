import BuyinCLI
import Testing

/// Every example runs, prints what is recorded beside it, and stands in the index.
@Suite struct ExampleTests {
  @Test func examplesAreThere() {
    #expect(!Repository.examples.isEmpty)
  }

  @Test(arguments: Repository.examples) func examplePrintsWhatIsRecorded(name: String) throws {
    let (status, printed) = Example.run(name)
    #expect(status == 0, "\(printed)")
    // A file of definitions, which other plans use, prints nothing and has no record.
    if Repository.rewrites, !printed.isEmpty {
      try Repository.write(printed, to: "\(name).output")
    } else {
      #expect(Repository.text("\(name).output") ?? "" == printed)
    }
  }

  @Test(arguments: Repository.examples) func exampleIsInForm(name: String) {
    let console = PageConsole()
    let arguments = ["fmt", "--check", "\(name).buyin"]
    let status = BuyinCLI.run(arguments: arguments, environment: [:], console: console)
    #expect(status == 0, "`buyin fmt` changes \(name)")
  }

  @Test func indexNamesEveryExample() {
    let index = ["README.md", "examples/README.md"].compactMap { Repository.text($0) }.joined()
    for name in Repository.examples {
      let file = name.dropFirst("examples/".count)
      #expect(index.contains("\(file).buyin"), "no index names \(name)")
    }
  }

  @Test func everyRecordHasItsExample() {
    let recorded = Repository.files(below: "examples").filter { $0.hasSuffix(".output") }
    for record in recorded {
      #expect(Repository.examples.contains(String(record.dropLast(".output".count))))
    }
  }
}

/// What examples print.
enum Example {
  /// Runs an example, by its path without the ending.
  static func run(_ name: String) -> (status: Int32, printed: String) {
    let console = PageConsole()
    let status = BuyinCLI.run(
      arguments: ["run", "\(name).buyin"], environment: [:], console: console)
    return (status, console.transcript)
  }

  /// Returns what is recorded beside an example; while records are rewritten, what it prints now.
  static func record(_ name: String) -> String? {
    Repository.rewrites ? run(name).printed : Repository.text("\(name).output")
  }
}
