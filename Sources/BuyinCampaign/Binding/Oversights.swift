import BuyinSemantics
import BuyinSyntax

/// Finds what a plan overlooks: what can never happen in it, and lines that change nothing.
struct Oversights {
  let program: CheckedProgram
  let plan: CampaignPlan

  /// Errors and warnings about the plan's own blocks.
  var diagnostics: [Diagnostic] {
    plan.sources.flatMap { sourceMistakes($0) }
      + (plan.sources + plan.contents).flatMap { timeMistakes($0) }
      + plan.contents.flatMap { contentMistakes($0) } + optionMistakes + stepMistakes
      + audienceMistakes
  }

  /// Whether some content moves people to take part.
  private var isAnybodyMoved: Bool {
    plan.contents.contains { $0.fields["appeal"] != nil || $0.fields["rate"] != nil }
  }

  private func sourceMistakes(_ source: CampaignPlan.Part) -> [Diagnostic] {
    source.fields["engage"] == nil && !isAnybodyMoved
      ? [.noEngagement(source.name, at: source.span)] : []
  }

  private var audienceMistakes: [Diagnostic] {
    guard let block = program.blocks.first(where: { $0.keyword == "audience" }),
      block.fields["engage"] == nil, !isAnybodyMoved
    else { return [] }
    return [.noEngagement("audience", at: block.span)]
  }

  private func contentMistakes(_ content: CampaignPlan.Part) -> [Diagnostic] {
    guard content.fields["brings"] != nil, content.fields["interested"] == nil else { return [] }
    return [.newcomersUnknown(content.name, at: content.span)]
  }

  /// What begins only after the plan has ended.
  private func timeMistakes(_ part: CampaignPlan.Part) -> [Diagnostic] {
    guard part.activity.start >= plan.timeline.horizon, let value = part.fields["start"]?.first
    else { return [] }
    return [.startsTooLate(part.name, at: value.span)]
  }

  private var optionMistakes: [Diagnostic] {
    let blocks = program.blocks.filter { $0.keyword == "option" }
    return blocks.filter { $0.references.isEmpty }.map { .emptyOption($0.name, at: $0.span) }
  }

  /// Lists that do not have one value for each step.
  private var stepMistakes: [Diagnostic] {
    let wanted = plan.timeline.steps.count
    return program.blocks.flatMap { block in
      block.fields.sorted { $0.key < $1.key }.flatMap { name, values in
        values.filter { !$0.steps.isEmpty && $0.steps.count != wanted }.map {
          .stepsMiscounted(name, $0.steps.count, of: wanted, at: $0.span)
        }
      }
    }
  }
}
