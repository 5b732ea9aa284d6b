#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Runs a piece of work on a thread with a stack of a given size, and waits for it.
///
/// A stack that is too small ends the process, which is what the tests that use this are about:
/// 512 KB is what a thread of a host often has.
func onStack(kilobytes: Int, _ work: @escaping () -> Void) -> Bool {
  final class Box {
    let work: () -> Void
    init(_ work: @escaping () -> Void) { self.work = work }
  }
  var attributes = pthread_attr_t()
  guard pthread_attr_init(&attributes) == 0,
    pthread_attr_setstacksize(&attributes, kilobytes * 1024) == 0
  else { return false }
  defer { pthread_attr_destroy(&attributes) }
  let argument = Unmanaged.passRetained(Box(work)).toOpaque()
  var thread = pthread_t()
  let status = pthread_create(
    &thread, &attributes,
    { argument in
      guard let argument else { return nil }
      Unmanaged<Box>.fromOpaque(argument).takeRetainedValue().work()
      return nil
    }, argument)
  guard status == 0 else { return false }
  return pthread_join(thread, nil) == 0
}
