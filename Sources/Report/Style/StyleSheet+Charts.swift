extension StyleSheet {
  /// Charts: classes say the meaning of a shape, never its colour.
  static let charts = """
    .chart{min-width:0;position:relative;overflow:hidden}
    svg.plot{display:block;width:100%;font-size:.8125rem;overflow:visible;fill:var(--text)}
    svg.plot text{font-size:inherit}
    svg.plot .tick,svg.plot .name{fill:var(--muted)}
    svg.plot .strong{font-weight:600}
    svg.plot .grid{stroke:var(--line);stroke-width:1}
    svg.plot .axis{stroke:var(--muted);stroke-width:1}
    svg.plot .link{stroke:var(--muted);stroke-width:1;stroke-dasharray:2 2}
    svg.plot .threshold{stroke:var(--differ);stroke-width:2;stroke-dasharray:5 3}
    svg.plot .agree{fill:var(--agree)}
    svg.plot .differ{fill:var(--differ)}
    svg.plot .neutral{fill:var(--neutral)}
    svg.plot .total{fill:var(--text)}
    svg.plot .track{fill:var(--raised)}
    @media (max-width:30rem){svg.plot .roomy{display:none}}
    .legend{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;color:var(--muted);font-size:.8125rem;padding-left:2.8rem}
    .key::before{content:"";display:inline-block;width:.75rem;height:.75rem;border-radius:.15rem;margin-right:.4rem;vertical-align:-.08em}
    .key.agree::before{background:var(--agree)}
    .key.neutral::before{background:var(--neutral)}
    .numbers{margin-top:.5rem;font-size:.8125rem}
    .numbers>summary{color:var(--muted);cursor:pointer;width:max-content;padding:.125rem .25rem;border-radius:.25rem}
    .numbers>summary:hover{color:var(--text)}
    .numbers .scroll{max-height:22rem;overflow:auto;margin-top:.25rem;border:1px solid var(--line);border-radius:.375rem}
    .numbers table{font-size:.8125rem}
    .numbers th,.numbers td{padding:.25rem .625rem}
    .numbers thead th{position:sticky;top:0;background:var(--raised)}
    .numbers tbody th{font-weight:400}
    .numbers tbody tr:first-child>*{border-top:0}
    @media (forced-colors:active){svg.plot{forced-color-adjust:none;background:var(--surface)}.meter,.key::before{forced-color-adjust:none}}
    """

  /// Paper: no contents, everything open but the tables of numbers, nothing cut by the edge.
  static let print = """
    *{-webkit-print-color-adjust:exact;print-color-adjust:exact}
    @page{margin:14mm 12mm}
    html{font-size:68%}
    body{background:#fff}
    .contents,.skip,.numbers{display:none}
    .top,.page,footer{max-width:none;padding-left:0;padding-right:0}
    .page{display:block}
    main{display:block}
    section{margin-bottom:2rem}
    .item::details-content{content-visibility:visible;height:auto;display:block}
    .item>summary::before{display:none}
    .scroll{overflow:visible}
    .tile,.grid .card,.chart,tr,.counter,.intro,.pair{break-inside:avoid}
    h2,h3,.intro,summary{break-after:avoid}
    thead{display:table-header-group}
    .scroll>table{width:100%}
    .scroll td{max-width:none;overflow-wrap:anywhere}
    .wide,.measure{min-width:0}
    .measure{width:auto}
    th,td{padding:.3rem .45rem}
    bdi,td bdi,th bdi{overflow-wrap:anywhere}
    .grid{grid-template-columns:repeat(3,minmax(0,1fr))}
    .tiles{grid-template-columns:repeat(4,minmax(0,1fr))}
    """
}
