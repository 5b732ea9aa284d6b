import Buyin
import BuyinAnalysis
import BuyinReport
import BuyinSyntax

/// How plans are worked on, as the options say it.
struct PlanRequest: Sendable {
  /// How far the work goes, and how its results are written.
  enum Form: Sendable {
    case report
    case json
  }

  var settings = Session.Settings()
  var form = Form.report
  /// Whether plans are only looked through, not run.
  var isCheckOnly = false
}

extension Desk {
  /// Works on each file as a plan of its own, in turn.
  ///
  /// Returns the worst status of all; a Ctrl-C ends the row.
  func work(on files: [String], _ request: PlanRequest) throws(WriteFailure) -> Status {
    console.watchForInterruptions()
    var worst = Status.succeeded
    for (position, file) in files.enumerated() {
      if request.form == .report, files.count > 1, !request.isCheckOnly {
        try write(Styled((position == 0 ? "# " : "\n# ") + file + "\n", .heading))
      }
      let status = try work(on: file, request, isAlone: files.count == 1)
      worst = max(worst, status)
      if worst == .interrupted { break }
    }
    return worst
  }

  /// Reads a file, and works on it.
  private func work(
    on file: String, _ request: PlanRequest, isAlone: Bool
  ) throws(WriteFailure) -> Status {
    let text: SourceText
    do throws(LoadFailure) {
      text = try load(file)
    } catch {
      return try tell(error, request, isAlone: isAlone)
    }
    return try work(on: text, request, isAlone: isAlone)
  }

  /// Works on one plan, and writes what comes of it.
  private func work(
    on text: SourceText, _ request: PlanRequest, isAlone: Bool
  ) throws(WriteFailure) -> Status {
    var session = Session(settings: request.settings.reading(from: console))
    let reply = enter([text], into: &session, as: .plan, isCheckOnly: request.isCheckOnly)
    tell(reply.findings, in: reply.texts)
    return try finish(status(of: reply)) { () throws(WriteFailure) in
      switch request.form {
      case .report:
        if let result = reply.result {
          let isSeen = console.isTerminal(.output)
          try write(report(result, in: isSeen ? pictureStyle : style))
          if result.outcomes.isEmpty {
            let hint = "a line `verdict` asks which source to choose"
            tell(Styled("\(text.name) asks nothing: \(hint)\n"))
          }
        } else if request.isCheckOnly, reply.status == .succeeded {
          try write(Styled("\(text.name): no mistakes found\n"))
        }
      case .json where reply.status == .stopped: break
      case .json: try write(page(of: reply, isAlone: isAlone))
      }
    }
  }

  /// Gives texts to a session, under the eyes of the person.
  ///
  /// - Parameter mode: whether they are a plan, or one entry of many.
  func enter(
    _ texts: [SourceText], into session: inout Session, as mode: Session.Mode = .live,
    isCheckOnly: Bool = false
  ) -> Reply {
    let progress = Progress(self)
    defer { progress.clear() }
    return session.enter(texts, as: mode, checkOnly: isCheckOnly, control: progress.control)
  }

  /// Says how a reply ends the command; of a stopped run the person is told.
  func status(of reply: Reply) -> Status {
    switch reply.status {
    case .succeeded: return .succeeded
    case .failed, .incomplete: return .failed
    case .stopped:
      tell(Styled("interrupted: the run was stopped, and has no results\n"))
      return .interrupted
    }
  }

  /// Writes what comes of a plan; a failure of the plan stands, even if nobody reads why.
  func finish(
    _ status: Status, _ write: () throws(WriteFailure) -> Void
  ) throws(WriteFailure) -> Status {
    do {
      try write()
    } catch {
      if error == .readerLeft, status != .succeeded { return status }
      throw error
    }
    return status
  }

  /// Tells why a file has no text; for programs, in the place where its results would stand.
  private func tell(
    _ failure: LoadFailure, _ request: PlanRequest, isAlone: Bool
  ) throws(WriteFailure) -> Status {
    switch failure {
    case .interrupted:
      tell(Styled("interrupted\n"))
      return .interrupted
    case .refused(let sentence, let help):
      complain(.unreadableFile, sentence, help: help)
      guard request.form == .json else { return .failed }
      let mistake = Diagnostic(
        CommandCode.unreadableFile, sentence, at: Span(SourceID(0), 0, 0),
        help: help.map { [$0] } ?? [])
      let page = json(nil, texts: [], diagnostics: [mistake])
      try write((isAlone ? page : Self.joined(page)) + "\n")
      return .failed
    }
  }

  /// Writes a reply for programs: as a page where it is the only one, else as one line.
  private func page(of reply: Reply, isAlone: Bool) -> String {
    (isAlone ? reply.json : Self.joined(reply.json)) + "\n"
  }

  /// Joins the lines of a page of JSON; its strings hold no line ends, and lines begin with indents.
  static func joined(_ page: String) -> String {
    page.split(separator: "\n").map { line in
      let content = line.drop { $0 == " " }
      return content.hasSuffix(",") ? content + " " : content
    }.joined()
  }
}
