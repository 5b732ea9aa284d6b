package import BuyinAnalysis
import BuyinNumerics
import BuyinSemantics

/// Returns a quantity on one line with a picture of how its draws are spread:
/// `91 followers  (40 to 200)  ▂▅█▇▅▃▂▁`; without one where it is certain, or the line would be
/// longer than the width.
///
/// - Parameter indent: the columns that stand before it on its line.
package func picturedLine(_ quantity: Quantity, in style: Style, indent: Int = 0) -> Styled {
  var page = line(quantity)
  let picture = silhouette(of: quantity, isUnicode: style.isUnicode)
  guard !picture.isEmpty, indent + page.width + 2 + picture.count <= style.width else {
    return page
  }
  page.append("  ")
  page.append(picture, .dim)
  return page
}

/// Returns the headline figure of a quantity: its value if certain, else its median, with the unit.
package func headline(_ quantity: Quantity) -> Styled { QuantityLine(quantity).middle }

/// Returns bars as high as the draws are frequent; empty where there is nothing to show.
func silhouette(of quantity: Quantity, isUnicode: Bool) -> String {
  let counts = quantity.summary.silhouette.counts
  guard quantity.type.isNumeric, quantity.statistic == nil, let most = counts.max(), most > 0 else {
    return ""
  }
  let bars = Array(isUnicode ? "▁▂▃▄▅▆▇█" : "_.-=+*%#")
  return String(
    counts.map { count in
      // Whatever occurs at all is seen: a bar of no height is a blank.
      count == 0 ? " " : bars[min(count * bars.count / (most + 1), bars.count - 1)]
    })
}

/// Returns values below one another, each with a picture where the style has pictures and room.
func values(_ shown: [Outcome.Shown], in style: Style) -> Styled {
  func table(hasPictures: Bool) -> Table {
    var table = Table()
    for item in shown {
      let picture = hasPictures ? silhouette(of: item.quantity, isUnicode: style.isUnicode) : ""
      let cells = [Styled(item.text, .name), Styled("= ", .dim) + line(item.quantity)]
      table.add(picture.isEmpty ? cells : cells + [Styled(" " + picture, .dim)])
    }
    return table
  }
  let whole = table(hasPictures: style.hasPictures)
  return (whole.width <= style.width ? whole : table(hasPictures: false)).styled(gap: 1)
}
