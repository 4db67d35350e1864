/// The templates of the drift page.
enum DriftTemplates {
  static let all = SpokenTemplates(["page": page, "term": term, "chart": chart])

  private static let page = """
    <body>
    <a class="skip" href="#overview">⟨Skip to the overview⟩</a>
    <header><h1>{{title}}</h1><p class="soft">{{summary}}</p></header>
    <main>
    <section id="overview" aria-label="⟨Overview⟩">
    {{^hasTerms}}<p>⟨Nothing drifts.⟩</p>{{/hasTerms}}
    {{#hasTerms}}
    <table class="overview">
    <thead><tr><th scope="col">⟨Term⟩</th><th scope="col">⟨Kind⟩</th><th scope="col">⟨Over time⟩</th><th scope="col">⟨Changed⟩</th><th scope="col" class="number">⟨Out of step⟩</th></tr></thead>
    <tbody>
    {{#terms}}
    <tr><th scope="row"><a href="#{{id}}" lang="ko">{{korean}}</a><span class="soft">{{facts}}</span></th><td>{{category}}</td><td class="spark">{{#overview}}{{> chart}}{{/overview}}</td><td>{{changed}}</td><td class="number">{{findings}}</td></tr>
    {{/terms}}
    </tbody>
    </table>
    {{/hasTerms}}
    </section>
    {{#hasRecounts}}
    <section aria-label="⟨Events counted twice⟩"><h2>⟨Events counted twice⟩</h2><ul>
    {{#recounts}}
    <li>{{message}} <code>{{place}}</code></li>
    {{/recounts}}
    </ul></section>
    {{/hasRecounts}}
    {{#terms}}
    {{> term}}
    {{/terms}}
    </main>
    </body>
    </html>

    """

  private static let term = """
    <section class="term" id="{{id}}" aria-label="{{korean}}">
    <h2 lang="ko">{{korean}} <small>{{kind}}</small></h2>
    <p class="soft">{{facts}} · <a href="#overview">⟨overview⟩</a></p>
    <figure>{{#chart}}{{> chart}}{{/chart}}</figure>
    {{#changes}}
    <p class="change">{{.}}</p>
    {{/changes}}
    <table class="renderings">
    <thead><tr><th scope="col">⟨Rendering⟩</th><th scope="col" class="number">⟨Documents⟩</th><th scope="col" class="number">⟨Share⟩</th><th scope="col">⟨First – last⟩</th><th scope="col">⟨Glossary⟩</th></tr></thead>
    <tbody>
    {{#renderings}}
    <tr><th scope="row"><i class="key c{{color}}"></i><span lang="en">{{text}}</span></th><td class="number">{{documents}}</td><td class="number">{{share}}</td><td>{{span}}</td><td class="{{status}}">{{mark}}</td></tr>
    {{/renderings}}
    </tbody>
    </table>
    {{#pairs}}
    <article class="pair {{severity}}" id="{{id}}" tabindex="-1">
    <p class="soft"><time datetime="{{date}}">{{date}}</time> <code>{{place}}</code> {{why}}</p>
    <div class="sides"><p lang="ko">{{source}}</p><p lang="en">{{before}}<mark>{{text}}</mark>{{after}}</p></div>
    </article>
    {{/pairs}}
    </section>

    """

  private static let chart = """
    <svg class="{{#isLarge}}large{{/isLarge}}{{^isLarge}}small{{/isLarge}}" viewBox="0 0 {{width}} {{height}}" role="img" aria-label="{{label}}"><title>{{label}}</title>
    {{#ticks}}<line class="tick" x1="{{x}}" x2="{{x}}" y1="14" y2="{{bottom}}"/><text class="year" x="{{x}}" y="{{height}}" dy="-5">{{label}}</text>{{/ticks}}
    {{#lanes}}<line class="lane" x1="{{left}}" x2="{{right}}" y1="{{y}}" y2="{{y}}"/>{{#isLarge}}<text class="name" x="{{left}}" y="{{y}}" dy="-7">{{label}}</text>{{/isLarge}}{{/lanes}}
    {{#changes}}<line class="changed" x1="{{x}}" x2="{{x}}" y1="{{#isLarge}}12{{/isLarge}}{{^isLarge}}0{{/isLarge}}" y2="{{bottom}}"/>{{#isLarge}}<text class="when" x="{{x}}" y="10">{{label}}</text>{{/isLarge}}{{/changes}}
    {{{dots}}}
    </svg>
    """
}

/// The style sheet of the drift page: light, dark, narrow and on paper.
enum DriftStyle {
  static let text = """
    :root { color-scheme: light dark; --bg: #fff; --fg: #1c2024; --soft: #596270; --line: #d5d9df; --panel: #f6f7f9; --change: #b3261e;
      --c0: #0b62a8; --c1: #c2500a; --c2: #2d7a36; --c3: #8b3fa8; --c4: #8a6a00; --c5: #5c6670; --mark: #fdf0d2; }
    @media (prefers-color-scheme: dark) { :root { --bg: #15181c; --fg: #e4e7eb; --soft: #a3acb7; --line: #3a424b; --panel: #1d2126; --change: #ff9c93;
      --c0: #6cb8f5; --c1: #f5a35c; --c2: #7fce86; --c3: #d59cf0; --c4: #e3c04e; --c5: #a9b3bd; --mark: #453411; } }
    * { box-sizing: border-box; }
    body { margin: 0; background: var(--bg); color: var(--fg); font: 16px/1.55 system-ui, "Noto Sans KR", "Noto Sans CJK KR", sans-serif; }
    .skip { position: absolute; left: -9999px; } .skip:focus { left: 1rem; top: .5rem; background: var(--bg); padding: .3rem; }
    header, main { max-width: 64rem; margin: 0 auto; padding: 1rem 1.2rem; } h1 { font-size: 1.4rem; margin: 0; } h2 { font-size: 1.15rem; margin: 1rem 0 0; }
    h2 small, .soft { color: var(--soft); font-size: .88rem; font-weight: 400; margin: .1rem 0; }
    a { color: inherit; text-underline-offset: .2em; } :focus-visible { outline: 3px solid var(--c0); outline-offset: 2px; }
    table { border-collapse: collapse; width: 100%; } th { text-align: left; font-weight: 600; } thead th { color: var(--soft); font-size: .85rem; font-weight: 400; }
    th, td { padding: .35rem .8rem .35rem 0; border-bottom: 1px solid var(--line); vertical-align: middle; overflow-wrap: break-word; }
    .overview th span { display: block; } .overview th { min-width: 11rem; } th.number, .number { text-align: right; font-variant-numeric: tabular-nums; }
    .spark { width: 20rem; } svg { display: block; width: 100%; height: auto; } figure { margin: .6rem 0; overflow-x: auto; } svg.large { min-width: 36rem; }
    .term { margin: 2rem 0 0; padding-top: 1rem; border-top: 2px solid var(--line); scroll-margin-top: .5rem; }
    .tick, .lane { stroke: var(--line); stroke-width: 1; } .tick { stroke-dasharray: 1 4; } .changed { stroke: var(--change); stroke-width: 1.5; stroke-dasharray: 5 3; }
    text { font-size: 11px; fill: var(--soft); } .year, .when { text-anchor: middle; } .when { fill: var(--change); font-weight: 600; }
    .name { paint-order: stroke; stroke: var(--bg); stroke-width: 3px; } circle { fill-opacity: .8; } circle.out { stroke: var(--change); stroke-width: 2; }
    .c0 { fill: var(--c0); background: var(--c0); } .c1 { fill: var(--c1); background: var(--c1); } .c2 { fill: var(--c2); background: var(--c2); }
    .c3 { fill: var(--c3); background: var(--c3); } .c4 { fill: var(--c4); background: var(--c4); } .c5 { fill: var(--c5); background: var(--c5); }
    .key { display: inline-block; width: .7em; height: .7em; border-radius: 50%; margin-right: .5em; }
    .change { margin: .3rem 0; padding: .25rem .7rem; border-left: .25rem solid var(--change); background: var(--panel); }
    .forbidden, .deprecated { color: var(--change); font-weight: 600; }
    .pair { margin: .7rem 0; padding: .4rem .8rem; background: var(--panel); border-left: .25rem solid var(--line); border-radius: .2rem; scroll-margin-top: .5rem; }
    .pair.error, .pair.warning { border-color: var(--change); } .pair:target { box-shadow: 0 0 0 2px var(--c0); }
    .sides { display: grid; grid-template-columns: 1fr 1fr; gap: 1.2rem; } .sides p { margin: .2rem 0; overflow-wrap: anywhere; } .sides p[lang="ko"] { word-break: keep-all; }
    mark { background: var(--mark); color: inherit; padding: 0 .1em; text-decoration: underline 2px; text-underline-offset: .2em; } mark:empty { display: none; }
    code { color: var(--soft); font-size: .9em; overflow-wrap: anywhere; }
    @media (max-width: 44rem) { .sides { grid-template-columns: 1fr; gap: .2rem; } table { display: block; overflow-x: auto; } .spark { min-width: 9rem; } .overview th { min-width: 9rem; } tbody, thead { font-size: .9rem; } .overview td:nth-child(2), .overview thead th:nth-child(2) { display: none; } }
    @media (max-width: 30rem) { header, main { padding: .8rem; } th, td { padding-right: .45rem; } .overview th { min-width: 0; } .spark { width: 5.5rem; min-width: 5.5rem; }
      thead th { font-size: .74rem; } tbody { font-size: .84rem; } .renderings thead th:nth-child(2) { max-width: 3.2rem; overflow: hidden; text-overflow: ellipsis; } }
    @media print { :root { color-scheme: light; --bg: #fff; --fg: #000; --soft: #444; --line: #bbb; --panel: #fff; --change: #b3261e; --mark: #fff;
      --c0: #0b62a8; --c1: #c2500a; --c2: #2d7a36; --c3: #8b3fa8; --c4: #8a6a00; --c5: #5c6670; } body { font-size: 10pt; }
      * { print-color-adjust: exact; } .skip { display: none; } .pair, tr, figure { break-inside: avoid; } .term h2 { break-after: avoid; } header, main { max-width: none; padding: 0; } }
    """
}
