import Buyin
import BuyinCampaign
import BuyinEngine
import BuyinNumerics
import BuyinSemantics
import BuyinSyntax
import Synchronization
import Testing

/// What is kept from run to run changes no bit.
@Suite struct WorkbenchTests {
  private let program: CheckedProgram
  private let plan: CampaignPlan

  init() throws {
    let text = """
      let scale = 0.5 to 2
      let middle = mean(scale) * scale
      member { worth $3 per member per month }

      """
    let parsed = parse(SourceText(name: "plan", text + tenDollars), as: SourceID(0))
    program = try #require(
      check(parsed.file.statements, vocabulary: Session.vocabulary).program)
    plan = try #require(bind(program).plan)
  }

  private func slot(_ path: String) throws -> SlotID {
    SlotID(try #require(program.slots.firstIndex { $0.path == path }))
  }

  private func bench(draws: Int = 2_048, threads: Int = 1) -> Workbench {
    Workbench(
      program, plan: plan, design: Design(draws: draws), settings: RunSettings(threads: threads))
  }

  private func probes(_ metrics: [Metric], overlay: Int? = nil) -> [Probe] {
    [plan.option(of: [0]), plan.option(of: [1]), plan.everything].flatMap { option in
      metrics.map { Probe([.figure(OptionFigure(option, $0))], overlay: overlay) }
    }
  }

  @Test(
    "Questions of every kind, one after the other and each on a bench of its own",
    arguments: [1, 3])
  func kept(threads: Int) throws {
    let node = program.slots[try slot("middle").index].value.node
    let overlays = [
      Overlay([try slot("bought.leave"): 0.05]), Overlay([try slot("scale"): 1]),
      Overlay([try slot("outreach.followers"): 100, try slot("bought.real"): 0.5]),
    ]
    let overlaid: [Probe] = overlays.indices.flatMap { index in
      probes([.members, .profit], overlay: index)
    }
    let questions: [(probes: [Probe], overlays: [Overlay])] = [
      (probes([.members, .cost]), []), (probes([.arrivals]), []),
      ([Probe([.node(node)])] + probes([.halfLife, .profit]), []),
      (overlaid + [Probe([.node(node)], overlay: 1)], overlays), (probes([.members]), []),
    ]
    let bench = bench(threads: threads)
    for question in questions {
      let own = try self.bench().run(question.probes, overlays: question.overlays)
      #expect(try bench.run(question.probes, overlays: question.overlays) == own)
    }
  }

  @Test("A run that the host stops leaves the bench as good as new")
  func stopped() throws {
    let left = Mutex(3)
    let control = RunControl(shouldStop: {
      left.withLock {
        $0 -= 1
        return $0 == 0
      }
    })
    let bench = Workbench(
      program, plan: plan, design: Design(draws: 4_096), settings: RunSettings(control: control))
    #expect(throws: RunFailure.self) { try bench.run(probes([.members])) }
    #expect(try bench.run(probes([.members])) == self.bench(draws: 4_096).run(probes([.members])))
  }
}
