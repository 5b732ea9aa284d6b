import FuzzProperties

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

// The program around this is libFuzzer's own (https://llvm.org/docs/LibFuzzer.html): it makes inputs
// up, keeps those that reach new code, and calls the function below with each. Which part is fed says
// the variable BUYIN_FUZZ_TARGET, so that one build serves all; `dictionary` makes it print the words
// of the language for libFuzzer's dictionary, and nothing is fed.

/// The part that is fed.
private let target: FuzzTarget = {
  let names = FuzzTarget.allCases.map(\.rawValue).joined(separator: ", ")
  let name = getenv("BUYIN_FUZZ_TARGET").map { String(cString: $0) } ?? ""
  if name == "dictionary" {
    print(FuzzDictionary.text)
    fflush(nil)
    // Not `exit`, which libFuzzer takes for a finding.
    _exit(0)
  }
  guard let target = FuzzTarget(rawValue: name) else {
    print("BUYIN_FUZZ_TARGET says which part is fed: \(names)")
    exit(2)
  }
  return target
}()

/// Feeds the part with an input; a property that does not hold ends the process, and libFuzzer writes
/// the input down.
@_cdecl("LLVMFuzzerTestOneInput")
public func feed(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: start == nil ? 0 : count))
  if let violation = target.violation(for: bytes) {
    print(violation)
    fflush(nil)
    abort()
  }
  return 0
}
