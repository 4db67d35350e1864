/// Takes the text of a paragraph out of its characters, some of which stand for controls.
/// Source: Hancom, "Hangul Document File Format 5.0", revision 1.3, table 6.
struct HWPText {
  private var units: [UInt16] = []

  var string: String { String(decoding: units, as: UTF16.self) }

  mutating func append(_ text: String) { units += text.utf16 }

  /// - Parameter control: called at each character that stands for a control with a record of its own.
  mutating func append(_ content: ArraySlice<UInt8>, _ control: (inout HWPText) -> Void) {
    let count = content.count / 2
    units.reserveCapacity(units.count + count)
    var i = 0
    while i < count {
      let unit = content.u16(at: 2 * i) ?? 0
      i += 1
      if unit >= 0x20 {
        units.append(UInt16(truncatingIfNeeded: unit))
        continue
      }
      switch unit {
      case 10: units.append(0x0A)
      case 24: units.append(0x2D)
      case 30: units.append(0xA0)
      case 31: units.append(0x20)
      case 0, 13, 25...29: break
      case 4...9, 19, 20:
        if unit == 9 { units.append(0x09) }
        i += Self.rest(of: unit, content, i)
      default:
        control(&self)
        i += Self.rest(of: unit, content, i)
      }
    }
  }

  /// A control has eight units, of which the last one is its own code again; a damaged one has fewer.
  private static func rest(of unit: Int, _ content: ArraySlice<UInt8>, _ i: Int) -> Int {
    content.u16(at: 2 * (i + 6)) == unit ? 7 : 0
  }
}
