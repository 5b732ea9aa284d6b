/// The tree of one source text.
package struct SourceFile: Hashable, Sendable {
  package let statements: [Statement]
  /// The comments of the text, in order, `#` included.
  package let comments: [Comment]

  package init(statements: [Statement], comments: [Comment]) {
    self.statements = statements
    self.comments = comments
  }
}

/// `# to the end of the line`
package struct Comment: Hashable, Sendable {
  package let text: String
  package let span: Span

  package init(_ text: String, _ span: Span) {
    self.text = text
    self.span = span
  }
}

/// A line of a plan, or a block of lines.
package struct Statement: Hashable, Sendable {
  /// The forms of a statement.
  package enum Kind: Hashable, Sendable {
    /// `campaign "Ten dollar fans"`
    case campaign(TextTemplate)
    /// `horizon 6 months`
    case horizon(Expression)
    /// `begins 2026-03-01`
    case begins(Expression)
    /// `currency EUR`
    case currency(Name)
    /// `window 1 month`
    case window(Expression)
    /// `let wage = $20 per hour`, `let wage "what an hour costs" = $20 per hour`
    case definition(Definition)
    /// `fn twice(x) = 2 * x`
    case function(FunctionDefinition)
    /// `unit story, stories`, `unit workday = 8 hours`
    case unit(UnitDefinition)
    /// `rate 1 EUR = 1.05 to 1.12 USD`
    case rate(Expression, Expression)
    /// `use "rates.buyin" as rates`, `use benchmarks.instagram`
    case use(UseStatement)
    /// `correlate a, b by 0.6`
    case correlate([Path], Expression)
    /// `source bought "2000 followers for $10" { … }`
    case block(Block)
    /// `set bought.leave = 5% per month`
    case set(Binding)
    /// `unset bought.leave`
    case unset(Path)
    /// `show a, b`, or expressions alone
    case show([Expression], isImplied: Bool)
    /// `compare bought, outreach`, `compare scenarios` (no paths)
    case compare([Path])
    /// `verdict by roi between bought, outreach`
    case verdict(VerdictQuery)
    /// `why outreach.members`
    case why(Expression)
    /// `what if bought.interested = 5% { verdict }`
    case whatIf(WhatIf)
    /// `find bought.interested for a = b in 1% to 5%`
    case find(FindQuery)
    /// `sweep bought.interested from 0.1% to 20% { … }`
    case sweep(SweepQuery)
    /// `allocate $500 across outreach, ads for members`
    case allocate(AllocateQuery)
    /// `plot members`
    case plot(Expression)
    /// `check outreach.members >= 10 members with 80% confidence`
    case check(CheckQuery)
    /// `print "An engaged member costs {outreach.cost_per_member}."`
    case print(TextTemplate)
  }

  package let kind: Kind
  package let span: Span

  package init(_ kind: Kind, _ span: Span) {
    self.kind = kind
    self.span = span
  }
}

extension Statement {
  /// Whether it asks something and defines nothing.
  package var isQuestion: Bool {
    switch kind {
    case .show, .compare, .verdict, .why, .whatIf, .find, .sweep, .allocate, .plot, .check,
      .print:
      true
    case .campaign, .horizon, .begins, .currency, .window, .definition, .function, .unit, .rate,
      .use, .correlate, .block, .set, .unset:
      false
    }
  }
}

/// `let wage "what an hour of ours costs" = $20 per hour`, as a statement or inside a block.
package struct Definition: Hashable, Sendable {
  package let name: Name
  /// What it is or where it comes from, in its author's words.
  package let title: TextTemplate?
  package let value: Expression

  package init(name: Name, title: TextTemplate? = nil, value: Expression) {
    self.name = name
    self.title = title
    self.value = value
  }
}

/// `fn cost(hours, wage) = hours * wage`
package struct FunctionDefinition: Hashable, Sendable {
  package let name: Name
  package let parameters: [Name]
  package let body: Expression

  package init(name: Name, parameters: [Name], body: Expression) {
    self.name = name
    self.parameters = parameters
    self.body = body
  }
}

/// `unit story, stories`, `unit workday = 8 hours`
package struct UnitDefinition: Hashable, Sendable {
  package let name: Name
  package let plural: Name?
  package let value: Expression?

  package init(name: Name, plural: Name?, value: Expression?) {
    self.name = name
    self.plural = plural
    self.value = value
  }
}

/// `use "rates.buyin" as rates`, `use benchmarks.instagram`
package struct UseStatement: Hashable, Sendable {
  /// What is used: a file by its path, or a library by its name.
  package enum Target: Hashable, Sendable {
    case file(String)
    case library(Path)
  }

  package let target: Target
  package let alias: Name?

  package init(target: Target, alias: Name?) {
    self.target = target
    self.alias = alias
  }
}

/// `source bought "2000 followers for $10" like other { … }`
package struct Block: Hashable, Sendable {
  /// One line of a block.
  package struct Item: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
      /// `pay $500, $50 per month`
      case field(FieldValue)
      /// `let premium = 20%`
      case definition(Definition)
      /// `set bought.leave = 5% per month`
      case set(Binding)
    }

    package let kind: Kind
    package let span: Span

    package init(_ kind: Kind, _ span: Span) {
      self.kind = kind
      self.span = span
    }
  }

  /// `source`, `budget`, …
  package let keyword: Name
  package let name: Name?
  package let title: TextTemplate?
  /// What `like` names.
  package let original: Path?
  package let items: [Item]
  /// The header, from the keyword to what stands before the brace.
  package let header: Span
  /// Whether lines of it could not be read and are left out, so that a field that seems to be
  /// missing is not worth a message.
  package let isDamaged: Bool

  package init(
    keyword: Name, name: Name?, title: TextTemplate?, original: Path?, items: [Item], header: Span,
    isDamaged: Bool = false
  ) {
    self.keyword = keyword
    self.name = name
    self.title = title
    self.original = original
    self.items = items
    self.header = header
    self.isDamaged = isDamaged
  }

  /// The block with the note that lines of it could not be read.
  var damaged: Block {
    Block(
      keyword: keyword, name: name, title: title, original: original, items: items, header: header,
      isDamaged: true)
  }
}

/// `pay $500, $50 per month`; `leave 20% per month, varying 0.3`;
/// `need members >= 20 members with 80% confidence`
package struct FieldValue: Hashable, Sendable {
  /// One of the values of a field.
  package struct Value: Hashable, Sendable {
    /// Whether `varying` stands before it.
    package let isVarying: Bool
    package let expression: Expression

    package init(isVarying: Bool, expression: Expression) {
      self.isVarying = isVarying
      self.expression = expression
    }
  }

  package let name: Name
  /// The values, at least one.
  package let values: [Value]
  /// What stands in `with … confidence`.
  package let confidence: Expression?
  /// Whether `=` stood after the name; the formatter removes it.
  package let hasEquals: Bool

  package init(name: Name, values: [Value], confidence: Expression?, hasEquals: Bool) {
    self.name = name
    self.values = values
    self.confidence = confidence
    self.hasEquals = hasEquals
  }
}

/// `bought.leave = 5% per month`
package struct Binding: Hashable, Sendable {
  package let path: Path
  package let value: Expression
  /// The used file whose `set` it is; nil in the plan itself.
  package let origin: String?

  package init(path: Path, value: Expression, origin: String? = nil) {
    self.path = path
    self.value = value
    self.origin = origin
  }
}

/// What a `what if` changes.
package enum Change: Hashable, Sendable {
  /// `bought.leave = 5% per month`
  case binding(Binding)
  /// `without outreach`
  case without(Path)
  /// A scenario by name: `slow`, and `rates.slow` of a used file.
  case scenario(Path)
}

/// `verdict by roi between bought, outreach`
package struct VerdictQuery: Hashable, Sendable {
  package let metric: Name?
  package let options: [Path]

  package init(metric: Name?, options: [Path]) {
    self.metric = metric
    self.options = options
  }
}

/// `what if bought.interested = 5% { verdict }`
package struct WhatIf: Hashable, Sendable {
  package let changes: [Change]
  /// The queries inside the braces; nil without braces, which means `{ verdict }`.
  package let queries: [Statement]?

  package init(changes: [Change], queries: [Statement]?) {
    self.changes = changes
    self.queries = queries
  }
}

/// `find bought.interested for a = b in 1% to 5%`
package struct FindQuery: Hashable, Sendable {
  package let path: Path
  package let left: Expression
  package let right: Expression
  package let within: Expression?

  package init(path: Path, left: Expression, right: Expression, within: Expression?) {
    self.path = path
    self.left = left
    self.right = right
    self.within = within
  }
}

/// `sweep bought.interested from 0.1% to 20% steps 10 { … }`
package struct SweepQuery: Hashable, Sendable {
  /// How far apart the values are.
  package enum Spacing: Hashable, Sendable {
    /// `steps 10`
    case steps(Expression)
    /// `by 1%`
    case by(Expression)
  }

  package let path: Path
  package let range: Expression
  package let spacing: Spacing?
  package let queries: [Statement]?

  package init(path: Path, range: Expression, spacing: Spacing?, queries: [Statement]?) {
    self.path = path
    self.range = range
    self.spacing = spacing
    self.queries = queries
  }
}

/// `allocate $500 across outreach, ads for members keep ads >= $50`
package struct AllocateQuery: Hashable, Sendable {
  package let amount: Expression
  package let places: [Path]
  package let objective: Name
  /// The conditions after `keep`.
  package let limits: [Expression]
  /// The user's own split, after `against my split`.
  package let ownSplit: [Expression]

  package init(
    amount: Expression, places: [Path], objective: Name, limits: [Expression],
    ownSplit: [Expression]
  ) {
    self.amount = amount
    self.places = places
    self.objective = objective
    self.limits = limits
    self.ownSplit = ownSplit
  }
}

/// `check outreach.members >= 10 members with 80% confidence`
package struct CheckQuery: Hashable, Sendable {
  package let condition: Expression
  package let confidence: Expression?

  package init(condition: Expression, confidence: Expression?) {
    self.condition = condition
    self.confidence = confidence
  }
}
