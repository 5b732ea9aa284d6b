import BuyinCLI
import Testing

/// Every example runs, prints what is recorded beside it, and stands in the index.
@Suite struct ExampleTests {
  @Test func examplesAreThere() {
    #expect(!Repository.examples.isEmpty)
  }

  @Test(arguments: Repository.examples) func examplePrintsWhatIsRecorded(name: String) throws {
    let console = PageConsole()
    let status = run(arguments: ["run", "\(name).buyin"], environment: [:], console: console)
    #expect(status == 0, "\(console.transcript)")
    if Repository.rewrites {
      try Repository.write(console.transcript, to: "\(name).output")
    } else {
      #expect(Repository.text("\(name).output") == console.transcript)
    }
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
