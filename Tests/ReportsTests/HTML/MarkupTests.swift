import Testing

import Reports

@Suite struct `Pages` {
  @Test func `text is escaped wherever it stands`() {
    let hostile = "<script>alert('\"&')</script>"
    let page = PageFrame(
      title: hostile, header: [.element("h1", [], .text(hostile))],
      menu: [("#a", hostile)],
      main: [
        .element("p", [Attribute("title", hostile)], .text(hostile)), .link(hostile, to: hostile),
        .table(caption: hostile, columns: [(hostile, true)], rows: [[hostile]]),
        .unfolding(hostile, [.paragraph(hostile)]),
      ], footer: [.paragraph(hostile)])
    #expect(!page.html.contains("<script") && !page.html.contains("alert('\""))
    #expect(page.html.contains("&lt;script&gt;alert('&quot;&amp;')&lt;/script&gt;"))
  }

  @Test func `an address that does something becomes a fragment`() {
    let bad = [
      "javascript:alert(1)", "JaVaScript:x", "data:text/html,x", "java\tscript:x", "//e.org",
    ]
    for address in bad {
      #expect(Markup.link("x", to: address).html == "<a href=\"#\">x</a>", "\(address)")
    }
    for address in ["https://example.org/a?b=c", "#here", "/case/x", "mailto:a@b.c", "a/b:c"] {
      #expect(Markup.link("x", to: address).html.contains("href=\"\(address)\""), "\(address)")
    }
  }

  @Test func `blanks between the pieces of a sentence stay`() {
    let sentence = Markup.row(["He stays: ", .element("b", [], "likely, 62%"), " (range)."])
    #expect(sentence.html == "He stays: <b>likely, 62%</b> (range).")
    #expect(Markup.text("\u{202E}a\u{0}\n b").html == "a b")
  }

  @Test func `a file can be saved without loading anything`() {
    let link = Markup.element("a", Attribute.saving("a,b\n1,\"é\"", as: "x.csv", type: "text/csv"))
    #expect(
      link.html == "<a href=\"data:text/csv;charset=utf-8,a,b%0A1,%22%C3%A9%22\" "
        + "download=\"x.csv\"></a>")
  }

  @Test func `the frame says its language, skips its menu and loads nothing`() {
    let page = PageFrame(title: "A case", menu: [("#end", "End")], main: [.paragraph("1 < 2")]).html
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
    #expect(page.contains("<a class=\"skip\" href=\"#main\">") && page.contains("id=\"main\""))
    #expect(page.contains("default-src 'none'") && page.contains("1 &lt; 2"))
    for word in ["<script", "url(", "@import", "http://", "https://", "src="] {
      #expect(!page.contains(word), "\(word)")
    }
  }

  @Test(arguments: [false, true])
  func `words stand out from every ground by 4.5 to 1`(isDark: Bool) {
    let tone = { (ink: Palette) in isDark ? ink.dark : ink.light }
    for ink in [Palette.ink, .quiet, .link] {
      for below in [Palette.ground, .raised] {
        let found = Contrast.between(tone(ink), tone(below))
        #expect(found >= 4.5, "\(ink.light) on \(below.light): \(found)")
      }
    }
    for below in [Palette.faint, .middle, .deep, .faintOther, .middleOther] {
      let found = Contrast.between(tone(.ink), tone(below))
      #expect(found >= 4.5, "ink on \(below.light): \(found)")
    }
    for ink in Palette.series + [.strong, .strongOther] {
      #expect(Contrast.between(tone(ink), tone(.ground)) >= 4.5, "\(ink.light)")
    }
  }

  @Test func `each ink is told from the others by its light tone`() {
    #expect(Set(Palette.all.map(\.light)).count == Palette.all.count)
  }
}
