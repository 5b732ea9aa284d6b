import BuyinCampaign
import BuyinSemantics

/// An option that a verdict weighs.
struct Entrant: Sendable {
  /// What is carried out; that of doing nothing adds nothing.
  let named: CampaignPlan.NamedOption
  let kind: Verdict.Candidate.Kind
  /// Whether it may be chosen: a mix that must lie between its parts stands beside.
  let mayRank: Bool
  /// Whether reports show it even where it is not chosen.
  let isShown: Bool

  /// What is carried out; nil for doing nothing.
  var option: CampaignPlan.Option? { kind == .nothing ? nil : named.option }
}

/// Finds what competes in a verdict (the campaign model, Options and goals).
struct Entrants {
  let program: CheckedProgram
  let plan: CampaignPlan
  let objective: Objective

  /// The most sources of which all mixes are tried.
  private static let mostMixed = 5

  /// Returns what competes.
  ///
  /// - Parameter blocks: the blocks that the question names; all options of the plan if empty.
  func all(between blocks: [Int]) -> [Entrant] {
    let options = blocks.isEmpty ? ofPlan : Set(blocks).sorted().map { named($0) }
    guard plan.hasValue, objective.weighsValue, let first = options.first else { return options }
    let name = CampaignTables.nothing
    let idle = CampaignPlan.NamedOption(
      plan.nothing, name: name, title: name, span: first.named.span)
    return options + [Entrant(named: idle, kind: .nothing, mayRank: true, isShown: false)]
  }

  private func named(_ block: Int) -> Entrant {
    let written = program.blocks[block]
    return Entrant(
      named: CampaignPlan.NamedOption(
        plan.option(ofBlock: block), name: written.name, title: written.title,
        span: written.span),
      kind: written.keyword == "source" ? .source : .declared, mayRank: true, isShown: true)
  }

  private var ofPlan: [Entrant] {
    guard plan.declared.isEmpty else {
      return plan.declared.map {
        Entrant(named: $0, kind: .declared, mayRank: true, isShown: true)
      }
    }
    let count = plan.sources.count
    let singles = plan.sources.indices.map {
      Entrant(named: named([$0]), kind: .source, mayRank: true, isShown: true)
    }
    guard count > 1 else { return singles }
    let everything = Entrant(
      named: named(Array(plan.sources.indices)), kind: .everything, mayRank: doMixesCount,
      isShown: true)
    return singles + (doMixesCount ? mixes : []) + [everything]
  }

  /// Whether a mix can be better than each of its parts: it can reach a goal that they miss, share
  /// content, or profit from what its parts do to each other.
  private var doMixesCount: Bool {
    !objective.isRatio || plan.sharesContent || plan.doSourcesInteract || !plan.goals.isEmpty
  }

  /// The mixes of some sources, but not all: of few sources every one, small ones first; of many
  /// those without one of them.
  private var mixes: [Entrant] {
    let count = plan.sources.count
    var found: [[Int]] = []
    if count <= Entrants.mostMixed {
      found = (1..<(1 << count)).map { bits in (0..<count).filter { bits >> $0 & 1 == 1 } }
        .filter { $0.count > 1 && $0.count < count }
        .sorted { ($0.count, Order($0)) < ($1.count, Order($1)) }
    } else {
      found = (0..<count).map { left in (0..<count).filter { $0 != left } }
    }
    return found.map {
      Entrant(named: named($0), kind: .mix, mayRank: true, isShown: false)
    }
  }

  /// The order of the sources of mixes of one size.
  private struct Order: Comparable {
    let sources: [Int]

    init(_ sources: [Int]) { self.sources = sources }

    static func < (left: Order, right: Order) -> Bool {
      left.sources.lexicographicallyPrecedes(right.sources)
    }
  }

  private func named(_ sources: [Int]) -> CampaignPlan.NamedOption {
    let parts = sources.map { plan.sources[$0] }
    let span = plan.sources[0].span
    let option = plan.option(of: sources)
    if sources.count == 1, let part = parts.first {
      return CampaignPlan.NamedOption(option, name: part.name, title: part.title, span: part.span)
    }
    let name = name(of: sources)
    return CampaignPlan.NamedOption(
      option, name: name, title: name == CampaignTables.everything ? "everything" : name,
      span: span)
  }

  private func name(of sources: [Int]) -> String {
    let everything = CampaignTables.everything
    let left = plan.sources.indices.filter { !sources.contains($0) }
    if left.isEmpty { return everything }
    if left.count == 1, plan.sources.count > Entrants.mostMixed {
      return "\(everything) but \(plan.sources[left[0]].name)"
    }
    return sources.map { plan.sources[$0].name }.joined(separator: " + ")
  }
}
