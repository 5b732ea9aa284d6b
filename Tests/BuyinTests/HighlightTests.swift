import Testing

@testable import Buyin

/// What stands out while a plan is typed.
@Suite struct HighlightTests {
  /// Sets what stands out between signs: `*keyword*`, `[value]`, `'text'`, `~remark~`.
  private func marked(_ text: String) -> String {
    var bytes: [UInt8] = []
    var end = 0
    let all = Array(text.utf8)
    for highlight in highlights(in: text) {
      let (left, right) =
        switch highlight.kind {
        case .keyword: ("*", "*")
        case .value: ("[", "]")
        case .quoted: ("'", "'")
        case .comment: ("~", "~")
        }
      #expect(highlight.range.lowerBound >= end)
      bytes += all[end..<highlight.range.lowerBound] + Array(left.utf8) + all[highlight.range]
      bytes += Array(right.utf8)
      end = highlight.range.upperBound
    }
    return String(decoding: bytes + all[end...], as: UTF8.self)
  }

  @Test("words of the language stand out where they mean what it says, and only there")
  func keywords() {
    #expect(marked("verdict by members") == "*verdict* *by* members")
    #expect(marked("let verdict = wage * 2") == "*let* verdict = wage * [2]")
    #expect(marked("wage * 2") == "wage * [2]")
    #expect(marked("time * 2\ntime.x\ntime") == "time * [2]\ntime.x\ntime")
    #expect(marked("budget { time 40 hours }") == "*budget* { *time* [40] [hours] }")
    #expect(marked("source pay {\n  pay pay\n}\npay") == "*source* pay {\n  *pay* pay\n}\npay")
    #expect(marked("what if a.b = 3 { verdict }") == "*what* *if* a.b = [3] { *verdict* }")
    #expect(marked("if a then b else not c") == "*if* a *then* b *else* *not* c")
    #expect(marked("show (\nset\n), set") == "*show* (\nset\n), set")
    #expect(marked("show a +\nshow") == "*show* a +\nshow")
    #expect(marked("source b like a { } ; unset x") == "*source* b *like* a { } ; *unset* x")
  }

  @Test("numbers stand out with sign and unit, texts with the values in them")
  func values() {
    #expect(marked("5% to 20% per month") == "[5][%] to [20][%] per month")
    #expect(marked("€1.5k # so much") == "[€][1.5k] ~# so much~")
    #expect(
      marked("check a >= 10 members with 80% confidence")
        == "*check* a >= [10] [members] *with* [80][%] *confidence*")
    #expect(
      marked("print \"costs {a.cost} now\"")
        == "*print* '\"''costs '{a.cost}'' now''\"'".replacing("}''", with: "}'"))
  }

  @Test("no text is amiss, whatever is wrong with it", arguments: ["{", ")", "\"a {", "5-", "é#"])
  func anything(text: String) {
    _ = marked(text)
    _ = marked("source a \(text) {\n pay \(text)")
  }
}
