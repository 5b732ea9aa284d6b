import BuyinEngine
import Synchronization

/// The line that says how far a long run is, where a person can see it.
///
/// It appears only after half a second, so that the everyday plan never flickers, and is wiped out
/// before anything else is written.
final class Progress: Sendable {
  private struct State {
    var begin = ContinuousClock.now
    var shownAt: ContinuousClock.Instant?
    /// The times that the run went through its draws, this one included.
    var pass = 1
    var lastDone = 0
  }

  private let desk: Desk
  private let isShown: Bool
  private let state = Mutex(State())

  init(_ desk: Desk) {
    self.desk = desk
    isShown = desk.console.isTerminal(.error) && desk.environment["TERM"] != "dumb"
  }

  /// What a run is watched with: it stops at Ctrl-C, and tells how far it is.
  var control: RunControl {
    let console = desk.console
    guard isShown else { return RunControl(shouldStop: { console.isInterrupted }) }
    return RunControl(
      shouldStop: { console.isInterrupted }, progress: { self.update(done: $0, of: $1) })
  }

  /// Wipes out the line, if it was shown.
  func clear() {
    state.withLock { state in
      guard state.shownAt != nil else { return }
      state.shownAt = nil
      try? desk.console.write("\r\u{1B}[K", to: .error)
    }
  }

  private func update(done: Int, of total: Int) {
    state.withLock { state in
      if done < state.lastDone { state.pass += 1 }
      state.lastDone = done
      let now = ContinuousClock.now
      guard total > 0, now - state.begin > .milliseconds(500) else { return }
      if let shown = state.shownAt, now - shown < .milliseconds(100) { return }
      state.shownAt = now
      let share = done * 100 / total
      let line = state.pass > 1 ? "running, pass \(state.pass): \(share)%" : "running: \(share)%"
      // What takes more than one row could not be wiped out again; `^C` may come behind it.
      let room = (desk.console.columns(of: .error) ?? 80) - 3
      let shown = line.count <= room ? line : "\(share)%"
      try? desk.console.write("\r\(shown)\u{1B}[K", to: .error)
    }
  }
}
