extension StyleSheet {
  /// Tables, meters, values from outside.
  static let tables = """
    .scroll{position:relative;overflow-x:auto;-webkit-overflow-scrolling:touch}
    table{border-collapse:collapse;width:100%;font-size:.875rem}
    .scroll>table{width:max-content;min-width:100%}
    th,td{padding:.5rem .875rem;vertical-align:top;text-align:start;border-top:1px solid var(--line)}
    thead th{border-top:0;color:var(--muted);font-weight:500;font-size:.8125rem;white-space:nowrap;vertical-align:bottom}
    tbody th{font-weight:550}
    .n{text-align:end;white-space:nowrap}
    .scroll td{max-width:26rem}
    .measure{width:8rem;min-width:6rem;white-space:nowrap}
    .amount{display:inline-block;min-width:4.25rem}
    .meter{display:block;height:.25rem;border-radius:.125rem;margin-top:.25rem;background:linear-gradient(var(--agree) 0 0) 0/var(--share) 100% no-repeat var(--raised)}
    .scores .amount{font-size:1.125rem;font-weight:600}
    .scores .note{display:block}
    @media (max-width:40rem){th,td{padding:.5rem .625rem}.measure{width:auto;min-width:5.5rem}.scores .measure{min-width:3.5rem}.scores .amount{font-size:1rem;min-width:0}.scores th,.scores td{padding:.5rem .4rem;white-space:normal}.plain tbody th{position:sticky;left:0;max-width:10rem;background:var(--surface);overflow-wrap:anywhere}}
    .sum>*{border-top:2px solid var(--line);font-weight:600}
    .wide{min-width:16rem}
    .role{display:inline-block;background:var(--raised);border-radius:.25rem;padding:0 .4rem}
    bdi{white-space:pre-wrap;overflow-wrap:anywhere;unicode-bidi:isolate}
    td bdi,th bdi{overflow-wrap:break-word}
    mark{background:var(--mark);color:var(--mark-text);border-radius:.15rem;text-decoration:underline;text-decoration-thickness:1px;text-decoration-color:var(--differ);text-underline-offset:.2em}
    .nil{color:var(--muted)}
    .cut{color:var(--muted);font-size:.8125em;font-weight:400;font-style:italic}
    .sym{font-size:.75em;color:var(--muted);border:1px solid var(--line);border-radius:.2rem;padding:0 .2em;margin:0 .1em;white-space:nowrap;unicode-bidi:isolate}
    mark .sym{color:inherit;border-color:currentcolor}
    """

  /// Clusters and pairs.
  static let records = """
    .item+.item{margin-top:.625rem}
    .item>summary{display:grid;grid-template-columns:auto minmax(0,1fr) auto;align-items:baseline;gap:.125rem .75rem;padding:.75rem clamp(.875rem,1.6vw,1.25rem);cursor:pointer;border-radius:.625rem;list-style:none}
    .item>summary::-webkit-details-marker{display:none}
    .item>summary::before{content:"";width:.4rem;height:.4rem;border:solid var(--muted);border-width:0 2px 2px 0;transform:rotate(-45deg) translate(-.1rem,-.1rem);}
    .item[open]>summary::before{transform:rotate(45deg) translate(-.1rem,-.1rem)}
    .item>summary:hover h3{color:var(--accent)}
    .item h3{min-width:0;overflow-wrap:anywhere;text-wrap:wrap}
    .who{display:inline-block;max-width:100%}
    .facts{display:flex;flex-wrap:wrap;align-items:baseline;gap:0 1rem}
    .side{color:var(--muted);font-weight:500;font-size:.8125rem;border:1px solid var(--line);border-radius:.25rem;padding:0 .3rem}
    .versus{color:var(--muted);font-weight:400}
    .fact{color:var(--muted);font-size:.8125rem;white-space:nowrap}
    .fact.strong{color:var(--text);font-weight:650;font-size:.9375rem}
    .item .scroll.card{border-width:1px 0 0;border-radius:0 0 .625rem .625rem}
    .item>.note{padding:.625rem clamp(.875rem,1.6vw,1.25rem);border-top:1px solid var(--line)}
    td.same{color:var(--muted)}
    .other{font-weight:600}
    .pair{display:flex;flex-wrap:wrap;gap:1rem 1.5rem;border-top:1px solid var(--line);padding:.25rem clamp(.875rem,1.6vw,1.25rem) 1rem}
    .sides{flex:4 1 36rem;min-width:0}
    .steps{flex:1 1 20rem;min-width:0;padding-top:.75rem}
    .fields th,.fields td{padding:.5rem .5rem}
    .fields th:first-child{padding-inline-start:0;min-width:6.25rem}
    .fields td.left,.fields td.right{width:30%;overflow-wrap:anywhere}
    .fields thead th{white-space:normal}
    .fields td bdi,.fields thead bdi{overflow-wrap:anywhere}
    .fields .level{color:var(--muted);min-width:5.75rem}
    .bits{font-weight:600}
    .bits.agree{color:var(--agree)}
    .bits.differ{color:var(--differ)}
    .bits .note{display:block}
    .outcome{text-align:end;margin-top:.25rem}
    .counter{border-top:1px solid var(--line);padding:.875rem clamp(.875rem,1.6vw,1.25rem)}
    .counter ul{margin-top:.25rem;padding-left:1.1rem}
    @media (max-width:40rem){
    .facts{grid-column:2/-1}
    .item .who{display:block}
    h3 .versus{position:absolute;clip-path:inset(50%)}
    .fields,.fields tbody{display:block}
    .fields thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
    .fields tr{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:.125rem 1rem;padding:.625rem 0;border-top:1px solid var(--line)}
    .fields tbody tr:first-child{border-top:0}
    .fields tr>*{display:block;padding:0!important;border:0;min-width:0}
    .fields .t{grid-area:1/1;color:var(--muted);font-size:.8125rem}
    .fields .n{grid-area:1/2}
    .fields .bits .note{display:inline}
    .fields td.left,.fields td.right{grid-column:1/-1;width:auto;padding-left:1.35rem!important;position:relative}
    .fields td.left::before,.fields td.right::before{position:absolute;left:0;color:var(--muted);font-size:.75rem;line-height:1.75}
    .fields td.left::before{content:"A"}
    .fields td.right::before{content:"B"}
    .fields .level{grid-column:1/-1;font-size:.8125rem}
    }
    """
}
