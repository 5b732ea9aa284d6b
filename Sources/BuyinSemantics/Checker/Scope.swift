import BuyinSyntax

/// Where an expression stands: what its names mean and whose draws its ranges are.
struct Scope {
  /// The path of the slot that is being given a value; the start of every stream's name.
  var path: String
  /// The block whose own definitions come first; nil outside blocks.
  var block: Int?
  /// The name and coordinate of the field's joint sequence; nil outside fields.
  var joint: (block: String, coordinate: Int)?
  /// The arguments of the function whose body this is; nil where an argument had a mistake.
  var arguments: [String: TypedNode?] = [:]
  /// Whether this is the body of a function, in which only its parameters and the plan's names
  /// stand.
  var function: String?
  /// Whether bare results are those of the option that a goal is asked of.
  var isOfCandidate = false
  /// The value beneath a `set`, which the slot's own name means in it.
  var beneath: (path: String, value: TypedNode)?
}

/// What a name of the plan means.
enum Meaning {
  case value(Definition, path: String, block: Int?)
  case function(FunctionDefinition)
  case block(Int)
  case scenario(Name)
  /// What a file is used as: the beginning of the names of its definitions.
  case usedFile(Name)

  /// Whether it is what a file is used as.
  var isUsedFile: Bool { if case .usedFile = self { true } else { false } }

  /// Where it is defined.
  func span(in blocks: [Block]) -> Span {
    switch self {
    case .value(let definition, _, _): definition.name.span
    case .function(let function): function.name.span
    case .block(let index): blocks[index].name?.span ?? blocks[index].keyword.span
    case .scenario(let name), .usedFile(let name): name.span
    }
  }
}

/// Something that must be checked after what it depends on.
enum Task: Hashable {
  /// A `let`, by its path.
  case value(String)
  /// A field of a block.
  case field(block: Int, name: String)
  /// The body of a function.
  case function(String)
  /// All that the model reads of a block.
  case model(block: Int)
  /// All that the model reads.
  case everything
}
