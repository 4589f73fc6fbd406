/// The style sheet of the report and the console, complete in itself: system fonts, no images.
public enum StyleSheet {
  /// The whole style sheet.
  public static let css =
    ":root{color-scheme:light dark;\(Palette.light.declarations)}"
    + "@media (prefers-color-scheme:dark){:root{\(Palette.dark.declarations)}}" + page + tables + records + charts
    + "@media print{:root{color-scheme:light;\(Palette.light.declarations)}\(print)}"

  /// Type, frame, header, contents, tiles, cards.
  private static let page = """
    *,*::before,*::after{box-sizing:border-box}
    html{font-size:100%;-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1rem}
    @media (min-width:120rem){html{font-size:112.5%}}
    @media (min-width:160rem){html{font-size:137.5%}}
    @media (min-width:220rem){html{font-size:175%}}
    @media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
    body{margin:0;background:var(--ground);color:var(--text);font:400 .9375rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","DejaVu Sans",sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:break-word}
    h1,h2,h3,h4,p,ul,dl,dd,figure{margin:0;padding:0}
    h1,h2,h3,h4{font-weight:650;line-height:1.25;text-wrap:balance}
    h2{font-size:1.25rem;letter-spacing:-.01em}
    h3{font-size:.9375rem}
    h4{font-size:.875rem}
    a{color:var(--accent)}
    code{font:.875em/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;background:var(--raised);border-radius:.25rem;padding:.1em .3em;overflow-wrap:anywhere;-webkit-box-decoration-break:clone;box-decoration-break:clone}
    :focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:.25rem}
    main:focus{outline:none}
    .vh{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
    .skip{position:absolute;left:1rem;top:-4rem;z-index:2;background:var(--surface);padding:.5rem 1rem;border-radius:.375rem}
    .skip:focus{top:1rem}
    .top,.page,footer{width:100%;max-width:92rem;margin:0 auto;padding:0 clamp(1rem,3vw,2.5rem)}
    .top{padding-top:clamp(1.25rem,3vw,2.25rem);padding-bottom:1.5rem}
    .top h1{font-size:clamp(1.5rem,1.1rem + 1.6vw,2.25rem);letter-spacing:-.02em;margin-top:.75rem;overflow-wrap:anywhere}
    .brand{display:flex;align-items:center;gap:.5rem;font-weight:650}
    .brand .kind{color:var(--muted);font-weight:400}
    .brand .kind::before{content:"/";margin-right:.5rem;color:var(--line)}
    svg.mark{width:2.1rem;height:1.4rem;flex:none}
    svg.mark circle{fill:var(--agree);fill-opacity:.55}
    .byline{color:var(--muted);font-size:.875rem;margin-top:.25rem}
    .byline>span+span::before{content:" · "}
    .contents ul{list-style:none;display:flex;flex-wrap:wrap;gap:.25rem .5rem}
    .contents a{display:block;color:var(--muted);text-decoration:none;font-size:.875rem;padding:.25rem .625rem;border-radius:.375rem}
    .contents a:hover{color:var(--text);background:var(--raised)}
    @media (max-width:43.99rem){.contents ul{flex-wrap:nowrap;overflow-x:auto;padding:.25rem}.contents a{white-space:nowrap}}
    .page{display:grid;gap:1.25rem}
    .page>*{min-width:0}
    main{display:grid;gap:clamp(2.25rem,4vw,3.25rem);grid-template-columns:minmax(0,1fr)}
    section>h2{margin-bottom:.375rem}
    section{scroll-margin-top:1rem}
    .intro{color:var(--muted);max-width:46rem;margin-bottom:1rem;text-wrap:pretty}
    .lead{font-size:clamp(1.0625rem,.95rem + .5vw,1.3125rem);line-height:1.45;max-width:52rem;margin-bottom:1.25rem;text-wrap:pretty}
    .note{color:var(--muted);font-size:.8125rem;font-weight:400}
    .card{background:var(--surface);border:1px solid var(--line);border-radius:.625rem}
    div.card:not(.scroll),article.card{padding:1rem clamp(.875rem,1.6vw,1.25rem)}
    .grid{display:grid;gap:1rem;grid-template-columns:repeat(auto-fill,minmax(min(100%,20rem),1fr))}
    .grid .card{display:grid;align-content:start;gap:.25rem}
    .list{padding:.875rem 1.25rem .875rem 2.25rem}
    .list li+li{margin-top:.375rem}
    .tiles{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:1px;background:var(--line);border:1px solid var(--line);border-radius:.625rem;overflow:hidden;margin-bottom:1rem}
    @media (min-width:44rem){.tiles{grid-template-columns:repeat(4,minmax(0,1fr))}}
    .tile{background:var(--surface);padding:.875rem clamp(.75rem,1.5vw,1.25rem) 1rem}
    .tile dt{color:var(--muted);font-size:.8125rem}
    .tile .figure{font-size:clamp(1.375rem,1rem + 1.5vw,2rem);font-weight:650;letter-spacing:-.02em;line-height:1.25}
    .tile.main .figure{color:var(--accent)}
    .tile .note{line-height:1.35}
    @media (min-width:72rem){
    .page{grid-template-columns:12.5rem minmax(0,1fr);gap:2rem;align-items:start}
    .contents{position:sticky;top:1.5rem}
    .contents ul{flex-direction:column;flex-wrap:nowrap;gap:.125rem;margin-left:-.625rem}
    }
    footer{color:var(--muted);font-size:.8125rem;padding-top:2.5rem;padding-bottom:3rem;display:grid;gap:.75rem}
    footer dl{border-top:1px solid var(--line);padding-top:1.25rem;display:flex;flex-wrap:wrap;gap:.5rem 2rem}
    footer dl div{display:flex;gap:.5rem}
    footer .wide{flex-basis:100%}
    footer dd{color:var(--text);overflow-wrap:anywhere}
    """
}
