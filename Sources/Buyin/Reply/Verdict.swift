package import BuyinAnalysis
import BuyinReport

extension Reply {
  /// Which option to choose, how sure that is, and what it rests on.
  public struct Verdict: Sendable, CustomStringConvertible {
    /// How sure the choice is, in a word. Later versions may add words.
    public struct Word: Hashable, Sendable, CustomStringConvertible {
      /// The word as it is printed.
      public let name: String

      /// The choice is the better buy in 95 of 100 futures, or more.
      public static let clear = Word(name: "clear")
      /// In 80 of 100 or more.
      public static let likely = Word(name: "likely")
      /// In 60 of 100 or more.
      public static let leaning = Word(name: "leaning")
      /// In fewer.
      public static let tooClose = Word(name: "too close to call")
      /// Prices within a tenth of each other.
      public static let noDifference = Word(name: "no difference worth the name")
      /// The best on average, and yet it loses in most futures.
      public static let gamble = Word(name: "gamble")
      /// There is nothing to compare it with.
      public static let only = Word(name: "the only option")
      /// Hours have no price, so money cannot decide: there is no choice.
      public static let undecided = Word(name: "undecided")
      /// The choice costs neither money nor hours: do it anyway.
      public static let free = Word(name: "do it anyway")
      /// No option wins an engaged member.
      public static let noMember = Word(name: "no member")

      /// The word as it is printed.
      public var description: String { name }
    }

    /// An option with what the verdict weighs.
    public struct Candidate: Sendable {
      /// Its name and its metrics.
      public let option: Option
      /// Whether it stands in the ranking: single sources do, all together stand beside it.
      public let isRanked: Bool
      /// Whether it costs neither money nor hours, and so stands outside the ranking.
      public let isFree: Bool
      /// What options are ranked by, in the mean: ``Reply/Verdict/utility`` says of what. Of
      /// `members_per_money` engaged members for 100 of the currency, of `profit` money, else in base
      /// units of the metric (hours of effort, days, one unit of the currency).
      public let utility: Estimate
      /// The chance that the choice beats it; nil for the choice itself.
      public let chanceOfChoice: Estimate?
      /// Its cost per member over that of the choice, draw by draw: above 1 where the choice is
      /// cheaper. nil for the choice itself.
      public let memberRatio: Quantity?
      /// The cost per follower of the choice over its own, draw by draw: above 1 where its own is
      /// cheaper. nil for the choice itself.
      public let followerRatio: Quantity?
      /// The chance that it keeps to the cash of the budget; nil where that is not limited.
      public let chanceWithinCash: Estimate?
      /// The chance that it keeps to the hours of the budget; nil where they are not limited.
      public let chanceWithinHours: Estimate?
      /// Whether it keeps to budget and goals as surely as the plan asks.
      public let isFeasible: Bool
      /// What it consists of, as in JSON: `source`, `mix`, `everything`, `option` (declared by the plan),
      /// `nothing`. Later versions may add some.
      public let kind: String
      /// Whether the report shows it.
      public let isShown: Bool
      /// How often it meets the conditions of the plan's goals.
      public let goals: [Goal]
      /// The chance that its profit is above nothing; nil in a plan without a value.
      public let chanceOfProfit: Estimate?
      /// The profit of the choice less its own, draw by draw, in the currency of the reply; nil in a plan
      /// without a value, and for the choice itself.
      public let profitGap: Quantity?
    }

    /// An assumption, and where the choice would change.
    public struct TippingPoint: Hashable, Sendable {
      /// The assumption: `bought.interested`.
      public let path: String
      /// Where its figures come from, as the title of the definition says; nil if nothing does.
      public let source: String?
      /// The unit of all its figures.
      public let unit: String
      /// The value at which the choice changes; of several the one that would surprise least.
      public let nearest: Double
      /// All values at which it changes, ascending.
      public let crossings: [Double]
      /// The low end of the range that the plan states: its 5th percentile.
      public let statedLow: Double
      /// The high end of the range that the plan states: its 95th percentile.
      public let statedHigh: Double
      /// Whether the nearest value lies inside the stated range.
      public let isInside: Bool
      /// How far the nearest value lies from the middle of the stated range, in standard deviations;
      /// the ends of the range lie at 1.645.
      public let distance: Double
      /// The option that wins beyond the nearest value; nil where none does.
      public let winner: String?
    }

    /// What kind of purchase a source is.
    public struct Grade: Hashable, Sendable {
      /// The source.
      public let source: String
      /// The grade: `buy in`, `foundation`, `tie in`, `unclear`. Later versions may add some.
      public let name: String
      /// The figures that it rests on.
      public let reason: GradeReason
    }

    /// Something that the reader is told whatever the figures say.
    public struct Caution: Hashable, Sendable {
      /// Which caution, as in JSON: `followers_are_not_members`, `fake_influence`, `unpriced_hours`,
      /// `growth`, `near_certainty`, `unsourced`. Later versions may add some.
      public let kind: String
      /// The caution in a sentence.
      public let text: String
      /// The source that it is about; nil where it is about none, or all.
      public let source: String?
    }

    let verdict: BuyinAnalysis.Verdict

    /// Takes a verdict over.
    package init(_ verdict: BuyinAnalysis.Verdict) {
      self.verdict = verdict
    }

    /// Returns the name of a candidate; nil for none.
    func name(_ position: Int?) -> String? {
      position.flatMap { position in
        verdict.candidates.indices.contains(position)
          ? verdict.candidates[position].figures.name : nil
      }
    }

    /// The name of the option to choose; nil where the word is ``Word/undecided``.
    public var choice: String? { verdict.word == .undecided ? nil : name(verdict.choice) }

    /// How sure the choice is.
    public var word: Word { Word(name: verdict.word.rawValue) }

    /// The chance that the choice is the better buy than its nearest rival; nil without one.
    public var confidence: Estimate? { verdict.confidence.map { Estimate($0) } }

    /// The name of the option that comes nearest to the choice; nil without one.
    public var rival: String? { name(verdict.rival) }

    /// Whether any option keeps to the budget as surely as the plan asks.
    public var hasFeasible: Bool { verdict.hasFeasible }

    /// Whether the choice is a poor idea although its members are the cheapest: its followers mostly
    /// have nobody behind them, and another option wins several times as many members.
    public var isPoorIdea: Bool { verdict.poorIdea != nil }

    /// How surely the plan asks options to keep to the budget, 0…1.
    public var requiredConfidence: Double { verdict.requiredConfidence }

    /// The verdict in words, the first sentence its headline.
    public var sentences: [String] { BuyinReport.sentences(of: verdict) }

    /// The first sentence.
    public var description: String { sentences.first ?? word.name }

    /// The options, weighed: the single sources, the mixes that compete, and all together; or those that
    /// the plan declares or the question names; last doing nothing, where that competes.
    public var candidates: [Candidate] { verdict.candidates.map { Candidate($0) } }

    /// The assumptions at whose values the choice would change, the one that decides first.
    public var tippingPoints: [TippingPoint] {
      verdict.tippingPoints.map { TippingPoint($0, winner: name($0.winner)) }
    }

    /// The grade of each source, in the order of the plan.
    public var grades: [Grade] {
      zip(verdict.grades, verdict.gradeReasons).map {
        Grade(source: $0.source, name: $0.grade.rawValue, reason: GradeReason($1))
      }
    }

    /// What the reader is told whatever the figures say.
    public var cautions: [Caution] {
      verdict.cautions.map { caution in
        Caution(
          kind: caution.kindName, text: BuyinReport.sentence(for: caution, of: verdict),
          source: caution.source)
      }
    }
  }
}

extension Reply.Verdict.Candidate {
  /// Takes a candidate over.
  fileprivate init(_ candidate: BuyinAnalysis.Verdict.Candidate) {
    self.init(
      option: Reply.Option(candidate.figures), isRanked: candidate.isRanked,
      isFree: candidate.isFree, utility: Reply.Estimate(candidate.utility),
      chanceOfChoice: candidate.chanceOfChoice.map { Reply.Estimate($0) },
      memberRatio: candidate.memberRatio.map { Reply.Quantity(ratio: $0) },
      followerRatio: candidate.followerRatio.map { Reply.Quantity(ratio: $0) },
      chanceWithinCash: candidate.feasibility.withinCash.map { Reply.Estimate($0) },
      chanceWithinHours: candidate.feasibility.withinHours.map { Reply.Estimate($0) },
      isFeasible: candidate.feasibility.isFeasible, kind: candidate.kind.name,
      isShown: candidate.isShown, goals: candidate.feasibility.goals.map { Reply.Verdict.Goal($0) },
      chanceOfProfit: candidate.chanceOfProfit.map { Reply.Estimate($0) },
      profitGap: candidate.profitGap.map { Reply.Quantity(ratio: $0) })
  }
}

extension Reply.Verdict.TippingPoint {
  /// Takes a tipping point over, in the unit in which it is printed.
  fileprivate init(_ point: BuyinAnalysis.Verdict.TippingPoint, winner: String?) {
    let scale = Scale(point.type, point.unit)
    self.init(
      path: point.path, source: point.source, unit: scale.unit,
      nearest: scale.number(point.nearest),
      crossings: point.crossings.map { scale.number($0) },
      statedLow: scale.number(point.stated.lowerBound),
      statedHigh: scale.number(point.stated.upperBound), isInside: point.isInside,
      distance: point.distance, winner: winner)
  }
}

extension BuyinAnalysis.Verdict.Caution {
  /// The source that it is about; nil for those about none.
  fileprivate var source: String? {
    switch self {
    case .fakeInfluence(let source), .growth(let source, _, _): source
    case .followersAreNotMembers, .unpricedHours, .nearCertainty, .unsourced: nil
    }
  }
}
