package import BuyinSemantics
package import BuyinSyntax

/// How much a plan, and a run of it, may ask of the host.
///
/// Every plan ends, whatever it says, and none can exhaust the stack. These sizes decide how long it
/// may take until then and how much memory it may need. A plan beyond one of them is refused with a
/// diagnostic that names the limit; the host is never stopped.
///
/// Limits are lowered, not raised: a number above that of ``standard`` counts as that of `standard`,
/// because deeper or larger plans have not been tried, and one below 0 counts as 0.
public struct Limits: Hashable, Sendable {
  /// The largest text in bytes, for the plan and each file that it uses (E0190).
  public var sourceBytes = SyntaxLimits.standard.sourceBytes
  /// The most statements of one text, fields of blocks included (E0194).
  public var statements = SyntaxLimits.standard.statements
  /// How deep brackets, signs and branches may stand inside each other (E0191).
  public var nesting = SyntaxLimits.standard.nesting
  /// How deep the tree of one value may be; `a + b + c` counts as 3 (E0192).
  public var treeDepth = SyntaxLimits.standard.treeDepth
  /// How deep blocks of questions may stand inside each other (E0193).
  public var blockDepth = SyntaxLimits.standard.blockDepth
  /// The number of mistakes after which a text is read no further (E0196).
  public var mistakes = SyntaxLimits.standard.mistakes
  /// The most files that a plan uses, directly or through others (E0911).
  public var files = 100
  /// The most steps of calculation that a plan unfolds to once its functions are replaced by what
  /// they say (E0601). Memory and time grow with it more than with anything else.
  public var steps = CheckLimits.standard.nodes
  /// How deep functions may call functions (E0602).
  public var callDepth = CheckLimits.standard.depth
  /// The most sources of audience of a plan (E0604).
  public var sources = CheckLimits.standard.sources
  /// The most stretches of time that a horizon is cut into (E0603).
  public var timeSteps = CheckLimits.standard.timeSteps
  /// The most values of a list (E0606).
  public var listLength = CheckLimits.standard.elements
  /// The most quantities that `correlate` ties together, directly or through others (E0605).
  public var correlated = CheckLimits.standard.correlated
  /// How often a plan may be tried out with changes: by `what if` and scenarios (E0607).
  public var variants = CheckLimits.standard.variants
  /// The most draws that ``Session/Settings/draws`` may ask for (E0621).
  public var draws = 100_000_000
  /// The most threads that ``Session/Settings/threads`` may ask for (E0621).
  public var threads = 256

  /// The limits that hold unless a host sets lower ones: those of the command line.
  public static let standard = Limits()

  /// Limits for plans of strangers in a service that many share.
  ///
  /// They leave ample room for what people write by hand: 64 KB of text, 20 sources, ten years of
  /// months, 32,768 draws. Combine them with ``Session/Control/shouldStop``, which bounds the time.
  public static let strict: Limits = {
    var limits = Limits()
    limits.sourceBytes = 65_536
    limits.statements = 2_000
    limits.nesting = 40
    limits.treeDepth = 128
    limits.blockDepth = 4
    limits.mistakes = 50
    limits.files = 10
    limits.steps = 10_000
    limits.callDepth = 100
    limits.sources = 20
    limits.timeSteps = 120
    limits.listLength = 200
    limits.correlated = 30
    limits.variants = 20
    limits.draws = 32_768
    limits.threads = 4
    return limits
  }()

  /// Makes the standard limits, to lower some of them.
  public init() {}

  /// Returns the lower of a limit and the standard one, and 0 for less than that.
  private static func held(_ own: Int, _ most: Int) -> Int { min(max(0, own), most) }

  /// The most files that a plan may use, in fact.
  var mostFiles: Int { Self.held(files, Self.standard.files) }

  /// The most draws that a run may have, in fact.
  var mostDraws: Int { Self.held(draws, Self.standard.draws) }

  /// The most threads that a run may have, in fact.
  var mostThreads: Int { Self.held(threads, Self.standard.threads) }

  /// The limits as the parser takes them.
  package var syntax: SyntaxLimits {
    var limits = SyntaxLimits.standard
    limits.sourceBytes = Self.held(sourceBytes, limits.sourceBytes)
    limits.statements = Self.held(statements, limits.statements)
    limits.nesting = Self.held(nesting, limits.nesting)
    limits.treeDepth = Self.held(treeDepth, limits.treeDepth)
    limits.blockDepth = Self.held(blockDepth, limits.blockDepth)
    limits.mistakes = Self.held(mistakes, limits.mistakes)
    return limits
  }

  /// The limits as the checker takes them.
  package var check: CheckLimits {
    var limits = CheckLimits.standard
    // A step may be looked at several times: as often for each as the standard limits allow.
    let looks = limits.visits / limits.nodes
    limits.nodes = Self.held(steps, limits.nodes)
    limits.visits = looks * limits.nodes
    limits.depth = Self.held(callDepth, limits.depth)
    limits.sources = Self.held(sources, limits.sources)
    limits.timeSteps = Self.held(timeSteps, limits.timeSteps)
    limits.elements = Self.held(listLength, limits.elements)
    limits.correlated = Self.held(correlated, limits.correlated)
    limits.variants = Self.held(variants, limits.variants)
    return limits
  }
}
