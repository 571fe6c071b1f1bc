/// How pages look: on a screen, on a phone, on paper, light and dark, with and without colour.
public enum Stylesheet {
  /// The whole sheet; it loads nothing.
  public static let css = variables + page + blocks + pictures + phone + paper + dark

  private static let variables = """
    :root{color-scheme:light dark;--ground:\(Palette.ground.light);\
    --raised:\(Palette.raised.light);--ink:\(Palette.ink.light);\
    --quiet:\(Palette.quiet.light);--rule:\(Palette.rule.light);\
    --link:\(Palette.link.light);--strong:\(Palette.strong.light)}

    """

  private static let page = """
    *{box-sizing:border-box}
    html{font:17px/1.55 system-ui,-apple-system,"Segoe UI","DejaVu Sans",sans-serif;\
    -webkit-text-size-adjust:100%}
    body{margin:0 auto;max-width:60rem;padding:0 1.25rem 4rem;background:var(--ground);\
    color:var(--ink);overflow-wrap:break-word}
    a{color:var(--link)}
    :focus-visible{outline:3px solid var(--link);outline-offset:2px}
    .skip{position:absolute;left:-999rem}
    .skip:focus{left:1rem;top:.5rem;background:var(--ground);padding:.4rem .8rem;z-index:3}
    header h1{font-size:2rem;line-height:1.15;margin:1.6rem 0 .3rem;letter-spacing:-.01em}
    .asks{font-size:1.15rem;margin:.2rem 0}
    .meta,.note,figcaption,footer{color:var(--quiet);font-size:.88rem}
    nav{position:sticky;top:0;z-index:2;background:var(--ground);border-bottom:1px solid \
    var(--rule);padding:.5rem 0;font-size:.88rem}
    nav ul{display:flex;flex-wrap:wrap;gap:.15rem 1rem;list-style:none;margin:0;padding:0}
    section{border-top:1px solid var(--rule);margin-top:2.4rem;padding-top:.9rem;\
    scroll-margin-top:3.2rem}
    h2{font-size:1.4rem;line-height:1.25;margin:.3rem 0 .7rem}
    h2 .number{display:inline-block;min-width:1.8rem;text-align:center;background:var(--ink);\
    color:var(--ground);border-radius:.25rem;padding:0 .4rem;margin-right:.6rem;font-size:1.1rem}
    h3{font-size:1.08rem;margin:1.5rem 0 .3rem}
    p{margin:.5rem 0;max-width:46rem}
    time{white-space:nowrap}
    footer{border-top:1px solid var(--rule);margin-top:2.4rem;padding-top:.8rem}

    """

  private static let blocks = """
    .bottom{border-left:.35rem solid var(--strong);background:var(--raised);padding:.7rem 1.2rem;\
    margin:1.2rem 0}
    .bottom h2{margin-top:.2rem}
    .bottom ul{padding-left:1.1rem;margin:.4rem 0}
    .bottom li{margin:.4rem 0}
    .said{font-weight:700}
    .checks{list-style:none;padding:0}
    .checks li{padding-left:5.4rem;text-indent:-5.4rem;margin:.3rem 0}
    .checks b{display:inline-block;width:5.4rem;text-indent:0}
    table{border-collapse:collapse;width:100%;font-size:.88rem;font-variant-numeric:tabular-nums}
    caption{text-align:left;color:var(--quiet);padding:.3rem 0}
    th,td{border-bottom:1px solid var(--rule);padding:.28rem .6rem .28rem 0;text-align:left;\
    vertical-align:top}
    th.n,td.n{text-align:right;white-space:nowrap;padding-right:1.4rem}
    td.s{white-space:nowrap}
    tbody th{font-weight:500}
    .wide{overflow-x:auto}
    pre{background:var(--raised);padding:.7rem 1rem;overflow-x:auto;font-size:.85rem;\
    white-space:pre-wrap;overflow-wrap:anywhere}
    details{margin:.4rem 0;font-size:.92rem}
    summary{cursor:pointer;color:var(--link)}
    .take{font-size:.88rem;color:var(--quiet);margin:.2rem 0}

    """

  private static let pictures = """
    figure{margin:1rem 0}
    figure svg{display:block;width:100%;max-width:52rem;height:auto}
    figcaption{margin:.2rem 0 .4rem;max-width:46rem}
    .small{display:none}

    """

  private static let phone = """
    @media (max-width:640px){
    html{font-size:16px}
    body{padding:0 .95rem 3rem}
    header h1{font-size:1.55rem}
    nav ul{flex-wrap:nowrap;overflow-x:auto;white-space:nowrap}
    .large{display:none}
    .small{display:block}
    .bottom{padding:.6rem .9rem}
    }

    """

  private static let paper = """
    @page{size:A4;margin:16mm 15mm}
    @media print{
    html{font-size:10.5pt;line-height:1.4}
    body{max-width:none;padding:0}
    nav,.skip,.take,.screen,details:not([open]){display:none}
    .large{display:block}
    .small{display:none}
    section{margin-top:1.2rem}
    h2,h3,figcaption{break-after:avoid}
    figure,tr,li,pre,.bottom{break-inside:avoid}
    figure svg{max-height:225mm}
    .wide{overflow:visible}
    a{color:inherit;text-decoration:none}
    *{print-color-adjust:exact;-webkit-print-color-adjust:exact}
    }

    """

  /// The dark twins; pictures take theirs by the ink they were drawn with.
  private static var dark: String {
    let swaps = Palette.all.map { ink in
      "svg [fill=\"\(ink.light)\"]{fill:\(ink.dark)}svg [stroke=\"\(ink.light)\"]"
        + "{stroke:\(ink.dark)}"
    }
    return """
      @media screen and (prefers-color-scheme:dark){
      :root{--ground:\(Palette.ground.dark);--raised:\(Palette.raised.dark);\
      --ink:\(Palette.ink.dark);--quiet:\(Palette.quiet.dark);--rule:\(Palette.rule.dark);\
      --link:\(Palette.link.dark);--strong:\(Palette.strong.dark)}
      \(swaps.joined(separator: "\n"))
      }

      """
  }
}
