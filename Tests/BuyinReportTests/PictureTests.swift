import BuyinNumerics
import BuyinReport
import BuyinSemantics
import Testing

@testable import BuyinAnalysis

/// What is drawn beside figures for a person who looks on.
@Suite struct PictureTests {
  /// A style with pictures.
  private func style(_ width: Int, isUnicode: Bool = true) -> Style {
    Style(width: width, isUnicode: isUnicode, hasPictures: true)
  }

  /// Returns the lines of a picture of prices, none wider than the width.
  private func prices(_ verdict: Verdict, _ width: Int, isUnicode: Bool = true) -> String {
    let page = pricePicture(of: verdict, in: style(width, isUnicode: isUnicode)).text
    #expect(page.split(separator: "\n").allSatisfy { displayWidth(String($0)) <= width }, "\(page)")
    if !isUnicode { #expect(page.utf8.allSatisfy { $0 < 0x80 }) }
    return page
  }

  /// Returns what is shown of series, none of the lines wider than the width.
  private func shown(_ items: [Outcome.Shown], _ width: Int, isUnicode: Bool = true) -> String {
    let style = style(width, isUnicode: isUnicode)
    let page = report(outcome(.show(items), "show …"), in: style).rendered(in: style)
    #expect(page.split(separator: "\n").allSatisfy { displayWidth(String($0)) <= width }, "\(page)")
    return page
  }

  /// An offer with certain prices.
  private func offer(_ name: String, follower: Double, member: Double) -> Offer {
    var offer = Offer(name: name)
    (offer.follower, offer.member) = ((follower, follower), (member, member))
    return offer
  }

  private func series(_ name: String, _ steps: [Quantity]) -> Outcome.Shown {
    .init(text: "\(name) by month", quantity: steps.last ?? quantity(0), series: steps)
  }

  private func members(_ ranges: [(Double, Double)]) -> [Quantity] {
    ranges.map { quantity(lognormal($0.0, $0.1), units("member")) }
  }

  @Test("The order of the two prices flips")
  func flip() {
    #expect(
      prices(.of(), 60)
        == """
        a follower costs
          outreach  ███████████████████████████▉ $3.00
          bought    █████▋ $0.005
        an engaged member costs
          outreach  █████████████████████████████████▊ $17
          bought    ███████████████████████████████████████▌ $86
        each ████████ is ten times the price

        """)
    #expect(
      prices(.of(), 40, isUnicode: false)
        == """
        a follower costs
          outreach  ############## $3.00
          bought    ### $0.005
        an engaged member costs
          outreach  ################# $17
          bought    #################### $86
        each #### is ten times the price

        """)
    #expect(
      prices(.of(), 40)
        == """
        a follower costs
          outreach  █████████████▉ $3.00
          bought    ██▊ $0.005
        an engaged member costs
          outreach  ████████████████▉ $17
          bought    ███████████████████▊ $86
        each ████ is ten times the price

        """)
    #expect(
      prices(.of(), 60, isUnicode: false)
        == """
        a follower costs
          outreach  ############################ $3.00
          bought    ###### $0.005
        an engaged member costs
          outreach  ################################## $17
          bought    ####################################### $86
        each ######## is ten times the price

        """)
  }

  @Test("A price without end has no bar")
  func noMember() {
    let fake = offer("fake", follower: 0.01, member: .infinity)
    #expect(
      prices(.of(fake), 60)
        == """
        a follower costs
          outreach  ███████████████████████████████▎ $3.00
          fake      █████████ $0.01
        an engaged member costs
          outreach  ██████████████████████████████████████ $17
          fake      no member
        each █████████ is ten times the price

        """)
    let free = offer("free", follower: 0, member: 0)
    #expect(
      prices(.of(free), 60, isUnicode: false)
        == """
        a follower costs
          outreach  ###### $3.00
          free      $0
        an engaged member costs
          outreach  ############### $17
          free      $0
        each ############ is ten times the price

        """)
    #expect(
      prices(.of(fake, offer("also", follower: 0, member: .infinity)), 60)
        == """
        a follower costs
          also  $0
          fake  ████████████ $0.01
        an engaged member costs
          also  no member
          fake  no member
        each ████████████ is ten times the price

        """)
    let nobody = offer("nobody", follower: .infinity, member: .infinity)
    #expect(prices(.of(nobody, nobody), 60) == "")
  }

  @Test("Equal prices have equal bars")
  func equal() {
    let verdict = Verdict.of(
      offer("a", follower: 5, member: 5), offer("b", follower: 5, member: 5))
    #expect(
      prices(verdict, 60)
        == """
        a follower costs
          b  ████████▍ $5
          a  ████████▍ $5
        an engaged member costs
          b  ████████▍ $5
          a  ████████▍ $5
        each ████████████ is ten times the price

        """)
    #expect(
      prices(verdict, 40, isUnicode: false)
        == """
        a follower costs
          b  ######## $5
          a  ######## $5
        an engaged member costs
          b  ######## $5
          a  ######## $5
        each ############ is ten times the price

        """)
  }

  @Test("A single option, and many")
  func counts() {
    let outreach = Offer.outreach.candidate(0)
    let single = Verdict(
      candidates: [outreach], choice: 0, word: .only, confidence: nil, rival: nil,
      hasFeasible: true, requiredConfidence: 0.8, tippingPoints: [], grades: [], cautions: [])
    #expect(
      prices(single, 60)
        == """
        a follower costs
          outreach  █████▊ $3.00
        an engaged member costs
          outreach  ██████████████▋ $17
        each ████████████ is ten times the price

        """)
    let many = (0..<8).map { index in
      offer("o\(index)", follower: 1, member: Double(10 + index)).candidate(index)
    }
    let verdict = Verdict(
      candidates: many, choice: 6, word: .likely, confidence: nil, rival: 3,
      hasFeasible: true, requiredConfidence: 0.8, tippingPoints: [], grades: [], cautions: [])
    #expect(
      prices(verdict, 40, isUnicode: false)
        == """
        a follower costs
          o6  ############ $1
          o3  ############ $1
          o0  ############ $1
          o1  ############ $1
          o2  ############ $1
        an engaged member costs
          o6  ########################## $16
          o3  ######################### $13
          o0  ######################## $10
          o1  ######################## $11
          o2  ######################### $12
        each ############ is ten times the price

        """)
  }

  @Test("A picture without room is left out", arguments: 20...80)
  func widths(width: Int) {
    var long = Offer.bought
    long.name = "two_thousand_followers_for_ten"
    let page = prices(.of(long), width)
    #expect(page.isEmpty == (width < 51), "\(width)")
    let answer = report(outcome(.of(long)), in: style(width)).text
    #expect(answer.contains("█") == (width >= 51))
    // A figure with its range takes 33 columns, picture or not.
    guard width > 33 else { return }
    let steps = shown([series("a.members", members([(11, 67)]))], width)
    #expect(steps.contains("█") == (width >= 46), "\(width)")
  }

  @Test("A verdict has the picture below its table, and none in a pipe")
  func verdict() {
    let pictured = report(outcome(.of()), in: style(60)).text
    let plain = report(outcome(.of()), in: Style(width: 60)).text
    let picture = "\n" + prices(.of(), 60)
    #expect(pictured.contains(picture))
    #expect(pictured.replacing(picture, with: "") == plain)
  }

  @Test("A series has a band beside each step")
  func bands() {
    let grown = series("outreach.members", members([(3, 20), (8, 45), (11, 67)]))
    #expect(
      shown([grown], 60)
        == """
        outreach.members by month
          month 1  7.7 members  (3 to 20)    ░░█░░░░
          month 2  19 members   (8 to 45)      ░░░█░░░░░░░░░
          month 3  27 members   (11 to 67)      ░░░░░█░░░░░░░░░░░░░
                                            0                    67

        """)
    #expect(
      shown([grown], 60, isUnicode: false)
        == """
        outreach.members by month
          month 1  7.7 members  (3 to 20)    --#----
          month 2  19 members   (8 to 45)      ---#---------
          month 3  27 members   (11 to 67)      -----#-------------
                                            0                    67

        """)
    #expect(
      shown([grown], 47)
        == """
        outreach.members by month
          month 1  7.7 members  (3 to 20)   ░█░░
          month 2  19 members   (8 to 45)    ░░█░░░
          month 3  27 members   (11 to 67)   ░░░█░░░░░
                                            0       67

        """)
    #expect(
      shown([grown], 40)
        == """
        outreach.members by month
          month 1  7.7 members  (3 to 20)
          month 2  19 members   (8 to 45)
          month 3  27 members   (11 to 67)

        """)
  }

  @Test("Series of one unit share a scale, others have their own")
  func scales() {
    let items = [
      series("bought.members", members([(0.5, 2), (0.4, 1.5)])),
      .init(text: "2 * 3", quantity: quantity(6), series: []),
      series("outreach.members", members([(8, 45), (11, 67)])),
      series("outreach.cost", [quantity(120, units("USD")), quantity(240, units("USD"))]),
    ]
    #expect(
      shown(items, 60)
        == """
        bought.members by month
          month 1  1 member      (0.5 to 2)    █░
          month 2  0.77 members  (0.4 to 1.5)  █
                                               0                 67
        2 * 3 = 6
        outreach.members by month
          month 1  19 members    (8 to 45)       ░░░█░░░░░░░░
          month 2  27 members    (11 to 67)       ░░░░░█░░░░░░░░░░░
                                               0                 67
        outreach.cost by month
          month 1  $120                                  █
          month 2  $240                                           █
                                               $0              $240

        """)
  }

  @Test("Steps that are all zero, endless or alike, and none")
  func limits() {
    let price = units("USD", over: ["member"])
    let zero = quantity(0, units("member"))
    #expect(
      shown([series("a.members", [zero, zero])], 60)
        == """
        a.members by month
          month 1  0 members
          month 2  0 members

        """)
    let alike = quantity(12, units("member"))
    #expect(
      shown([series("a.members", [alike, alike])], 60)
        == """
        a.members by month
          month 1  12 members                                     █
          month 2  12 members                                     █
                                 0                               12

        """)
    let late = summarise { .drawn($0.points.map { $0 % 10 == 0 ? .infinity : Double(5 + $0 % 7) }) }
    let prices = [quantity(certain(.infinity), price), quantity(late, price)]
    #expect(
      shown([series("a.cost_per_member", prices)], 80)
        == """
        a.cost_per_member by month
          month 1  no member
          month 2  $8.00 per member  ($5.00 to no member)  ░░░░░░░░░░░░░░░░░░░░░░░░░░░█>
                                                           $5.00                  $8.00

        """)
    let far = [quantity(50_000, units("member")), quantity(50_400, units("member"))]
    #expect(
      shown([series("a.members", far)], 60)
        == """
        a.members by month
          month 1  50,000 members    █
          month 2  50,400 members                                 █
                                     50,000                  50,400

        """)
    #expect(
      shown([series("a.members", [])], 60)
        == """
        a.members by month = 0

        """)
    #expect(shown([], 60) == "")
  }
}
