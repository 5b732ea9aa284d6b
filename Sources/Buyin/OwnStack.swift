#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif
import Synchronization

// Why a session works on a thread of its own
//
// Reading and checking a plan recurse as deep as its expressions and calls of functions nest. The
// limits hold that to what fits into some megabytes; measured without optimisation, the deepest plan
// that they allow takes between 2 and 4 MB. The main thread has 8 MB, but a host calls from where it
// likes: a thread of Swift's tasks or of Dispatch has 512 KB on macOS, one of musl 128 KB. There a
// plan could end the process. A thread with a stack of known size costs about 35 µs of the processor
// for each call (measured on Linux), and memory only for as much of the stack as is used.

/// The stack on which plans are read, checked and run, in bytes.
private let stackSize = 16 * 1024 * 1024

/// Runs a piece of work on a thread with a large stack, and waits for it.
///
/// Where the system gives no thread, the work is done on the one that calls.
func onOwnStack<Value: Sendable>(_ work: @escaping @Sendable () -> Value) -> Value {
  let outcome = Outcome<Value>()
  let task = Work { outcome.value.withLock { $0 = work() } }
  if !run(task) { task.run() }
  return outcome.value.withLock { $0 } ?? work()
}

/// What the work gives.
private final class Outcome<Value: Sendable>: Sendable {
  let value = Mutex<Value?>(nil)
}

/// The work, as something that a thread can be handed.
private final class Work: Sendable {
  let run: @Sendable () -> Void

  init(_ run: @escaping @Sendable () -> Void) {
    self.run = run
  }
}

/// Runs a task on a new thread to its end; false where there is no thread to be had, and the task
/// was not begun.
private func run(_ task: Work) -> Bool {
  var attributes = pthread_attr_t()
  guard pthread_attr_init(&attributes) == 0 else { return false }
  defer { pthread_attr_destroy(&attributes) }
  guard pthread_attr_setstacksize(&attributes, stackSize) == 0 else { return false }
  let handed = Unmanaged.passRetained(task)
  #if canImport(Darwin)
    var thread: pthread_t?
    let status = pthread_create(&thread, &attributes, { begin($0) }, handed.toOpaque())
    guard status == 0, let thread else {
      handed.release()
      return false
    }
  #else
    var thread = pthread_t()
    let status = pthread_create(
      &thread, &attributes, { $0.flatMap { begin($0) } }, handed.toOpaque())
    guard status == 0 else {
      handed.release()
      return false
    }
  #endif
  return pthread_join(thread, nil) == 0
}

/// Does the work of a task that was handed to a new thread.
private func begin(_ argument: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
  Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().run()
  return nil
}
