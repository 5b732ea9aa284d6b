import Buyin
import BuyinReport
import BuyinSemantics
import BuyinSyntax

/// Where a person is on the walk through a first plan.
struct Tour {
  /// A stop: what it is about, and what to type.
  struct Step {
    /// What is said before, in sentences.
    let words: String
    /// What the person types, or has typed by an empty line.
    let typed: String
  }

  /// The position of the present step.
  private(set) var index = 0

  /// The present step.
  var step: Step { Self.steps[index] }

  /// What is shown before a step.
  func page(in style: Style) -> Styled {
    var page = Styled("\n\(index + 1) of \(Self.steps.count)  ", .heading)
    page.append(wrappedWords(step.words, in: style))
    page.line()
    for line in step.typed.split(separator: "\n") { page.line("    \(line)", .code) }
    return page
  }

  /// Goes to the next step; false where this was the last.
  mutating func goOn() -> Bool {
    guard index + 1 < Self.steps.count else { return false }
    index += 1
    return true
  }

  /// Goes to the step before; the first stays.
  mutating func goBack() { index = max(0, index - 1) }

  /// Whether an entry does what the present step is about, with figures of its own or not.
  func isTaken(by texts: [SourceText]) -> Bool {
    let wanted = SourceText(name: "", step.typed).statements
    let given = texts.flatMap(\.statements)
    return wanted.allSatisfy { step in
      given.contains { statement in
        StatementTopic(statement) == StatementTopic(step)
          && (step.governedName == nil || statement.governedName == step.governedName)
          && step.subjects.isSubset(of: statement.subjects)
      }
    }
  }

  static let steps = [
    Step(
      words: "An advert offers 2000 followers for $10. Buyin calculates with units: what does one "
        + "follower cost? Type this, or press Enter to have it typed for you.",
      typed: "$10 per 2000 followers"),
    Step(
      words: "Half a cent. But who are they? Write what you do not know as a range that holds the "
        + "truth nine times in ten. This many accounts may have a person behind them:",
      typed: "20% to 80% of 2000 followers"),
    Step(
      words: "The answer is a middle, a range, and a picture of thousands of simulated futures. "
        + "Give what you use again a name:",
      typed: "let hourly = $20 per hour"),
    Step(
      words: "Now a plan. A block goes on over lines until its bracket is closed; Enter begins a "
        + "new line by itself. This is what may be spent:",
      typed: "budget {\n  cash  $500\n  time  40 hours\n  wage  hourly\n}"),
    Step(
      words: "The advert as a source. Of the real accounts few share the interest that binds your "
        + "community; some of these take part, and some leave. Tab shows what a source can say.",
      typed: """
        source bought "2000 followers for $10" {
          pay         $10
          followers   2000
          real        20% to 80%
          interested  0.1% to 2%
          engage      5% to 20% per month
          leave       10% to 30% per month
        }
        """),
    Step(
      words: "A follower is not a member. A member takes part. What does one cost when the plan "
        + "ends? Type the dot and press Tab to see the other results.",
      typed: "bought.cost_per_member"),
    Step(
      words: "The other way: evenings spent with the people whom they listen to.",
      typed: """
        source outreach "The people they listen to" {
          work        15 to 25 hours
          followers   60 to 250
          real        97% to 99.9%
          interested  50% to 90%
          engage      20% to 50% per month
          leave       2% to 6% per month
        }
        """),
    Step(
      words: "Side by side:", typed: "compare bought, outreach"),
    Step(
      words: "And the question itself: which one, how sure is that, and what would change it?",
      typed: "verdict"),
    Step(
      words: "The verdict names the assumption that it rests on. Try another value, without "
        + "changing the plan:",
      typed: "what if bought.interested = 5%"),
    Step(
      words: "`set` changes the plan, and tells what moved in the last answer:",
      typed: "set outreach.followers = 20 to 40"),
    Step(
      words: "`:undo` takes such a step back, `:save plan.buyin` writes the plan to a file that "
        + "`buyin plan.buyin` runs, and `:help` knows every word. One last question:",
      typed: "check outreach.members >= 10 members with 80% confidence"),
  ]
}

extension Repl {
  /// Begins the tour, or goes on in it.
  mutating func visit(_ argument: String) throws(WriteFailure) {
    switch argument {
    case "" where tour == nil && leftTour == nil, "restart": beginTour()
    case "" where tour == nil:
      tour = leftTour
      leftTour = nil
    case "": break
    case "next":
      guard tour == nil || tour?.goOn() == true else { return endTour() }
    case "back": tour?.goBack()
    case "stop": return stopTour()
    default:
      return desk.complain(
        nil, "the tour knows no '\(argument)'",
        help: "`:tour next`, `:tour back`, `:tour stop` or `:tour restart`")
    }
    guard let tour else { return desk.tell(Styled("`:tour` begins the tour\n", .dim)) }
    desk.tellOnScreen(tour.page(in: desk.screenStyle))
  }

  /// Goes on to the next step, where an entry did what this one is about.
  mutating func advanceTour(after texts: [SourceText]) throws(WriteFailure) {
    guard let present = tour, present.isTaken(by: texts) else { return }
    guard tour?.goOn() == true else { return endTour() }
    if let tour { desk.tellOnScreen(tour.page(in: desk.screenStyle)) }
  }

  /// Tells, once at each step, how the tour goes on where an entry did something else.
  mutating func remindOfTour() {
    guard let tour, remindedStep != tour.index else { return }
    remindedStep = tour.index
    let line = tour.step.typed.prefix { !$0.isNewline }
    let rest = line.count < tour.step.typed.count ? " …" : ""
    let words =
      "the tour goes on with `\(line)`\(rest): Enter types it for you, `:tour stop` ends it"
    desk.tellOnScreen(wrapped(Styled(words, .dim), width: desk.screenStyle.width) + Styled("\n"))
  }

  /// Begins the tour, with a session in which nothing stands yet.
  private mutating func beginTour() {
    if !now.entries.isEmpty {
      let settings = now.session.settings
      remember()
      now = Snapshot(session: Session(settings: settings))
    }
    tour = Tour()
    leftTour = nil
    remindedStep = nil
  }

  /// Leaves the tour, which goes on later where it was left.
  private mutating func stopTour() {
    guard let tour else { return desk.tell(Styled("`:tour` begins the tour\n", .dim)) }
    leftTour = tour
    self.tour = nil
    let words =
      "What was entered stands. `:tour` goes on at step \(tour.index + 1), `:tour restart` begins "
      + "anew."
    desk.tellOnScreen(
      Styled("\n") + wrapped(Styled(words, .dim), width: desk.screenStyle.width) + Styled("\n"))
  }

  private mutating func endTour() {
    tour = nil
    remindedStep = nil
    desk.tellOnScreen(
      Styled("\nThe tour is over; what was entered stands. :help has the rest.\n", .dim))
  }
}

extension Statement {
  /// What a question without a name of its own is about: the names and units in it, in the singular.
  fileprivate var subjects: Set<String> {
    guard case .show = kind else { return [] }
    return Set(usedNames.map { $0.hasSuffix("s") ? String($0.dropLast()) : $0 })
  }
}
