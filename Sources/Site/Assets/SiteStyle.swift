/// What the site's pages add to the shared style sheet: forms, handles, cards, jobs.
enum SiteStyle {
  static let css = forms + handles + cards + narrow

  private static let forms = """
    .trail{margin:1.2rem 0 -.8rem;font-size:.88rem;color:var(--quiet)}
    nav a[aria-current]{font-weight:700;color:var(--ink);text-decoration:none}
    .sheet,.search,.job{background:var(--raised);border:1px solid var(--rule);border-radius:.4rem;\
    padding:.8rem 1.1rem;margin:1rem 0}
    .field{margin:.55rem 0;max-width:none}
    .field label{display:block;font-size:.88rem;color:var(--quiet)}
    .field input,.field select,.field textarea,.search input{font:inherit;color:var(--ink);\
    background:var(--ground);border:1px solid var(--quiet);border-radius:.25rem;\
    padding:.3rem .5rem;width:100%;max-width:30rem}
    .field input[type=number]{max-width:14rem}
    .line{display:flex;flex-wrap:wrap;gap:.3rem 1rem;align-items:end}
    .line .field{flex:0 1 auto}
    .search .line input{flex:1 1 14rem}
    .search label{display:block;margin-bottom:.3rem;font-weight:600}
    fieldset{border:1px solid var(--rule);border-radius:.4rem;margin:.8rem 0;padding:.5rem 1rem}
    legend{font-weight:600;padding:0 .3rem}
    .box{display:flex;gap:.6rem;align-items:baseline;margin:.45rem 0;max-width:46rem}
    .box input{flex:none;width:1.05rem;height:1.05rem;accent-color:var(--strong)}
    button{font:inherit;font-weight:600;color:var(--ground);background:var(--strong);\
    border:1px solid var(--strong);border-radius:.3rem;padding:.35rem 1rem;cursor:pointer}
    button.quiet{color:var(--link);background:var(--ground);border-color:var(--link);\
    font-weight:400}
    button:hover{filter:brightness(1.1)}

    """

  private static let handles = """
    .handles details{font-size:1rem;border-top:1px solid var(--rule);padding:.3rem 0}
    .handles summary{font-weight:600}
    .handles .field{border-bottom:1px dotted var(--rule);padding-bottom:.45rem}
    .slide{display:block;position:relative;height:1.9rem;max-width:30rem;margin-top:.2rem}
    .slide .rail{position:absolute;left:0;right:0;top:.8rem;height:.3rem;border-radius:.2rem;\
    background:var(--rule)}
    .slide svg{position:absolute;left:0;top:.55rem;width:100%;height:.8rem}
    .slide input[type=range]{position:absolute;left:0;top:0;width:100%;max-width:none;\
    height:1.9rem;margin:0;padding:0;border:0;background:none;pointer-events:none;\
    -webkit-appearance:none;appearance:none}
    .slide input[type=range]::-webkit-slider-thumb{pointer-events:auto;-webkit-appearance:none;\
    width:1.15rem;height:1.15rem;border-radius:50%;background:var(--strong);\
    border:2px solid var(--ground);cursor:pointer}
    .slide input[type=range]::-moz-range-thumb{pointer-events:auto;width:.95rem;height:.95rem;\
    border-radius:50%;background:var(--strong);border:2px solid var(--ground);cursor:pointer}
    .days ul{display:flex;flex-wrap:wrap;gap:.2rem .3rem;list-style:none;padding:0;margin:0}
    .days a{display:inline-block;min-width:2.1rem;text-align:center;padding:.15rem .3rem;\
    border:1px solid var(--rule);border-radius:.25rem;text-decoration:none}
    .days a[aria-current]{background:var(--strong);color:var(--ground)}
    nav.days{position:static;border:0}
    .day-slider{display:block;width:100%;max-width:46rem;margin:.4rem 0;accent-color:var(--strong)}

    """

  private static let cards = """
    .card{border:1px solid var(--rule);border-radius:.4rem;padding:.5rem 1.1rem;margin:.8rem 0}
    .card h3{margin:.3rem 0}
    .hits{list-style:none;padding:0}
    .hits li{margin:.7rem 0;scroll-margin-top:3.4rem}
    .hits li:target,.card:target{background:var(--raised);outline:.3rem solid var(--raised)}
    .kind{display:inline-block;font-size:.8rem;color:var(--quiet);border:1px solid var(--rule);\
    border-radius:.25rem;padding:0 .35rem;margin-right:.2rem}
    .piece{display:block}
    mark{background:#fbe6a0;color:#1b1f24;padding:0 .1rem}
    .job progress{width:100%;height:1.1rem;accent-color:var(--strong)}
    .told{font-variant-numeric:tabular-nums}

    """

  private static let narrow = """
    @media (max-width:640px){
    .sheet,.search,.job,.card{padding:.6rem .8rem}
    .line .field{flex:1 1 100%}
    nav.days ul{flex-wrap:wrap;white-space:normal}
    }
    @media print{form,.job{display:none}}

    """
}
