/// The style sheet of the HTML report: light, dark, narrow and on paper.
enum HTMLStyle {
  static let text = """
    :root { color-scheme: light dark; --bg: #fff; --fg: #1c2024; --soft: #667; --line: #d5d9df; --panel: #f6f7f9;
      --error: #b3261e; --error-bg: #fde7e5; --warning: #8a5a00; --warning-bg: #fdf0d2; --info: #00608f; --info-bg: #dff1fb; }
    @media (prefers-color-scheme: dark) { :root { --bg: #15181c; --fg: #e4e7eb; --soft: #9aa3ad; --line: #333a42;
      --panel: #1d2126; --error: #ff9c93; --error-bg: #4a1f1c; --warning: #f2c063; --warning-bg: #453411; --info: #7fcbf5;
      --info-bg: #12384b; } }
    * { box-sizing: border-box; }
    body { margin: 0; background: var(--bg); color: var(--fg); font: 16px/1.6 system-ui, "Noto Sans KR", "Noto Sans CJK KR", sans-serif; }
    .skip { position: absolute; left: -9999px; } .skip:focus { left: 1rem; top: .5rem; background: var(--bg); z-index: 3; padding: .3rem; }
    header { position: sticky; top: 0; z-index: 2; background: var(--bg); border-bottom: 1px solid var(--line); padding: .6rem 1.2rem; }
    h1 { font-size: 1.05rem; margin: 0; overflow-wrap: anywhere; } .summary { margin: 0; color: var(--soft); }
    .filters { display: flex; flex-wrap: wrap; gap: .4rem 1rem; align-items: center; margin-top: .4rem; font-size: .88rem; }
    button, select { font: inherit; color: inherit; background: var(--panel); border: 1px solid var(--line); border-radius: .4rem; padding: .15rem .6rem; }
    button[aria-pressed="true"].error { border-color: var(--error); color: var(--error); background: var(--error-bg); }
    button[aria-pressed="true"].warning { border-color: var(--warning); color: var(--warning); background: var(--warning-bg); }
    button[aria-pressed="true"].info { border-color: var(--info); color: var(--info); background: var(--info-bg); }
    button[aria-pressed="false"] { text-decoration: line-through; color: var(--soft); }
    :focus-visible { outline: 3px solid var(--info); outline-offset: 2px; }
    .keys { color: var(--soft); } kbd { border: 1px solid var(--line); border-radius: .25rem; padding: 0 .3rem; font-size: .85em; }
    .columns { display: grid; grid-template-columns: minmax(0, 1fr) 19rem; align-items: start; }
    main { padding: 0 1.2rem 4rem; } main:focus { outline: none; }
    nav { position: sticky; top: 6.5rem; max-height: calc(100vh - 7rem); overflow: auto; padding: 0 1.2rem 1rem 1rem; border-left: 1px solid var(--line); font-size: .88rem; }
    nav h2 { font-size: .95rem; } nav ol { padding: 0; list-style: none; } nav li { margin: 0 0 .5rem; }
    nav a { display: block; color: inherit; text-decoration: none; border-left: .25rem solid; padding: .2rem .5rem; background: var(--panel); border-radius: .2rem; overflow-wrap: anywhere; }
    nav a:hover, nav .current a { background: var(--line); }
    nav a.error { border-color: var(--error); } nav a.warning { border-color: var(--warning); } nav a.info { border-color: var(--info); }
    .head { display: grid; grid-template-columns: 2.6rem minmax(0, 1fr) 3rem minmax(0, 1fr); padding: 1rem 0 .3rem; }
    .head h2 { font-size: .9rem; margin: 0; color: var(--soft); overflow-wrap: anywhere; } .head h2:first-child { grid-column: 2; } .head h2 + h2 { grid-column: 4; }
    .head p { grid-column: 2 / -1; margin: 0; color: var(--soft); font-size: .85rem; }
    .group { padding: .5rem 0; border-top: 1px solid var(--line); content-visibility: auto; contain-intrinsic-size: auto 9rem; }
    .row { display: grid; grid-template-columns: 2.6rem minmax(0, 1fr) 3rem minmax(0, 1fr); padding: .25rem 0; scroll-margin: 8rem 0 2rem; border-radius: .4rem; }
    .row:focus { outline: none; } .row.current { background: var(--panel); box-shadow: 0 0 0 .3rem var(--panel); }
    .number { color: var(--soft); font-size: .8rem; padding-top: .2rem; }
    .row.error > .number, .tag.error, .error > p > .tag, a.error .tag { color: var(--error); font-weight: 700; }
    .row.warning > .number, .warning > p > .tag, a.warning .tag { color: var(--warning); font-weight: 700; }
    .row.info > .number, .info > p > .tag, a.info .tag { color: var(--info); font-weight: 700; }
    .side { overflow-wrap: anywhere; } .side[lang="ko"] { word-break: keep-all; }
    .title .side, .heading .side { font-weight: 700; } .note .side, .subtitle .side { color: var(--soft); }
    .three .row { grid-template-columns: 2.6rem minmax(0, 1fr) minmax(0, 1fr) 3rem minmax(0, 1fr); } .three .head { grid-template-columns: 2.6rem minmax(0, 1fr) minmax(0, 1fr) 3rem minmax(0, 1fr); }
    .three .head h2 + h2 { grid-column: 3; } .three .head h2 + h2 + h2 { grid-column: 5; } .was { color: var(--soft); padding-right: .8rem; } .state { font-size: .75rem; border: 1px solid var(--line); border-radius: .3rem; padding: 0 .3rem; }
    .none { color: var(--soft); font-size: .88rem; }
    .link { position: relative; margin: 0 .5rem; } .link::before { content: ""; position: absolute; left: 0; right: 0; top: .8rem; border-top: 2px solid var(--line); }
    .link::after { content: ""; position: absolute; inset: .25rem 0; border: solid var(--line); border-width: 0 2px; border-radius: 2px; }
    .row.error > .link::before, .row.error > .link::after { border-color: var(--error); }
    .row.warning > .link::before, .row.warning > .link::after { border-color: var(--warning); }
    .link.open::before { border-top-style: dotted; } .link.open::after { border-style: dotted; }
    mark { color: inherit; border-radius: .15rem; cursor: pointer; text-decoration: underline 2px; text-underline-offset: .2em; text-decoration-skip-ink: none; }
    mark.error { background: var(--error-bg); text-decoration-color: var(--error); } mark.warning { background: var(--warning-bg); text-decoration-color: var(--warning); text-decoration-style: wavy; }
    mark.info { background: var(--info-bg); text-decoration-color: var(--info); text-decoration-style: dotted; } mark.off { background: none; text-decoration: none; }
    mark.current { outline: 2px solid currentColor; }
    .card { grid-column: 2 / -1; margin: .4rem 0; padding: .35rem .7rem; border-left: .3rem solid; background: var(--panel); border-radius: .3rem; font-size: .9rem; }
    .card.error { border-color: var(--error); } .card.warning { border-color: var(--warning); } .card.info { border-color: var(--info); }
    .card.current { box-shadow: 0 0 0 2px var(--line); } .card p { margin: 0; } .card dl { display: flex; flex-wrap: wrap; gap: .1rem 2rem; margin: .2rem 0 0; }
    dt, dd { display: inline; margin: 0; } dt { color: var(--soft); } dt::after { content: ": "; } code { color: var(--soft); font-size: .9em; } .confidence { color: var(--soft); }
    [hidden] { display: none !important; }
    @media (max-width: 60rem) { .columns { grid-template-columns: minmax(0, 1fr); } nav { position: static; max-height: none; border: 0; padding: 0 1.2rem 2rem; } .keys { display: none; } }
    @media (max-width: 40rem) { header { position: static; } main { padding: 0 .8rem 2rem; } .head, .row, .three .head, .three .row { grid-template-columns: 2rem minmax(0, 1fr); } .three .head h2 + h2, .three .head h2 + h2 + h2 { grid-column: 2; }
      .link { display: none; } .side, .card, .head h2:first-child, .head h2 + h2, .head p { grid-column: 2; } .side + .link + .side { border-left: 2px solid var(--line); padding-left: .6rem; margin-top: .3rem; } }
    @media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
    @media print { .filters, nav, .skip { display: none; } header { position: static; } .columns { display: block; } .group { content-visibility: visible; }
      .row, .card { break-inside: avoid; } body { font-size: 10pt; } }
    """
}
