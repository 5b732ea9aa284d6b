import BuyinNumerics

/// Who stays: the share of a group that is still there after a step, or at an age.
///
/// docs/model.md, "People". One-off arrivals of a step are exposed to leaving for the whole of it,
/// flowing ones for half of it on average. With a constant chance the group has no memory and one
/// column per quantity is enough; where the chance differs between people, the ones who stay are the
/// ones who stay longer, so every step's arrivals are a cohort of their own, with an age.
struct Retention {
  /// A time since arrival, in whole parts of 2⁻²⁰ days, so that rounding makes no two ages of one.
  struct Age: Hashable {
    /// How many parts of a day.
    let parts: Int

    /// Names the age of so many days, of which the step limit allows some 300,000.
    init(_ days: Double) {
      parts = Int((days * 1_048_576).rounded())
    }
  }

  /// The ways to lose people.
  private enum Law {
    /// The share kept over each step and over half of it, by step.
    case steady(whole: [Column], half: [Column])
    /// The share still there, by age.
    case cohorts([Age: Column])
  }

  private let law: Law

  /// Prepares the shares for every step of `timeline`, or every age that occurs in it.
  init(_ leave: Chance, varying: Column?, timeline: Timeline) {
    if let varying, !varying.isCertainly(0) {
      law = .cohorts(Self.survivals(leave, varying, timeline))
    } else {
      var whole: [Column] = []
      var half: [Column] = []
      for step in timeline.steps {
        if let previous = whole.last, step.length == timeline.steps[step.index - 1].length {
          whole.append(previous)
          half.append(half[step.index - 1])
        } else {
          let kept = leave.kept(over: step.length)
          whole.append(kept)
          half.append(kept.raised(to: 0.5))
        }
      }
      law = .steady(whole: whole, half: half)
    }
  }

  /// Tabulates survival at every age that a cohort of the timeline can have at the end of a step.
  private static func survivals(
    _ leave: Chance, _ varying: Column, _ timeline: Timeline
  ) -> [Age: Column] {
    var ages: Set<Double> = []
    for end in [timeline.steps.last, timeline.steps.dropLast().last].compactMap({ $0?.end }) {
      for step in timeline.steps where step.start < end {
        ages.insert(end - step.start)
        ages.insert(end - step.middle)
      }
    }
    let people = BetaGeometric(mean: leave.share, varying: varying)
    var known: [Age: Column] = [:]
    for days in ages.sorted() {
      let age = days / leave.days
      let previous = age >= 1 ? known[Age(days - leave.days)] : nil
      known[Age(days)] =
        previous.map { people.survival(at: age, after: $0) } ?? people.survival(at: age)
    }
    return known
  }

  /// The people or accounts of one kind that came from one origin, and how they dwindle.
  struct Stock {
    /// Those who came in at one time, as many as there were then.
    private struct Cohort {
      let arrived: Double
      let size: Column

      /// Returns how many are left at `time`.
      func remaining(at time: Double, by survivals: [Age: Column]) -> Column {
        guard let share = survivals[Age(time - arrived)] else {
          preconditionFailure("every age of the timeline has its survival")
        }
        return size * share
      }
    }

    /// How many there are now, one per draw.
    private(set) var present: Column
    private var cohorts: [Cohort] = []

    /// Starts with those who are there at time 0, whose age counts from then.
    init(_ present: Column) {
      self.present = present
      if !present.isCertainly(0) { cohorts.append(Cohort(arrived: 0, size: present)) }
    }

    /// Goes through one step, and returns the share of those present before who stayed.
    ///
    /// - Parameters:
    ///   - step: the step to go through.
    ///   - once: how many come at its start.
    ///   - flow: how many come in the course of it.
    ///   - retention: who stays.
    mutating func advance(
      through step: Timeline.Step, once: Column, flow: Column, by retention: Retention
    ) -> Column {
      switch retention.law {
      case .steady(let whole, let half):
        let stayed = whole[step.index]
        // Taken out of its place, the column has one holder and is combined in its own storage.
        var before = Column.zero
        swap(&before, &present)
        present = (consume before + once) * stayed + flow * half[step.index]
        return stayed
      case .cohorts(let survivals):
        return advance(through: step, once: once, flow: flow, by: survivals)
      }
    }

    /// Goes through one step with a table of survival by age.
    private mutating func advance(
      through step: Timeline.Step, once: Column, flow: Column, by survivals: [Age: Column]
    ) -> Column {
      let before = present
      var stayed = Column.zero
      for cohort in cohorts { stayed += cohort.remaining(at: step.end, by: survivals) }
      var now = stayed
      for cohort in [
        Cohort(arrived: step.start, size: once), Cohort(arrived: step.middle, size: flow),
      ] where !cohort.size.isCertainly(0) {
        now += cohort.remaining(at: step.end, by: survivals)
        cohorts.append(cohort)
      }
      present = now
      return stayed.shared(over: before)
    }
  }
}
