/// The report's style sheet, for screens and for A4.
let reportStyle = #"""
  :root {
    --ink: #16202b; --muted: #56616d; --line: #d5dbe1; --faint: #f4f6f8; --paper: #fff;
    --accent: #0b4a75; --tint: #e8f0f6; --good: #00563f; --good-tint: #e5f3ee; --warn: #6d4400; --warn-tint: #fcf2e0;
    --workshop: #e6f4ef; --talk: #fdf3e0; --stripe: #ecf0f3;
    --serif: Charter, "Bitstream Charter", "Iowan Old Style", Cambria, Georgia, "Liberation Serif", serif;
    --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif;
    color-scheme: light;
  }
  * { box-sizing: border-box; }
  html { -webkit-text-size-adjust: 100%; scroll-behavior: smooth; }
  body {
    margin: 0 auto; padding: 0 32px 64px; max-width: 1080px; background: var(--paper); color: var(--ink);
    font: 15px/1.5 var(--sans); font-variant-numeric: tabular-nums;
  }
  h1, h2, h3 { font-family: var(--serif); font-weight: 600; line-height: 1.2; text-wrap: balance; }
  h1 { font-size: 36px; margin: 6px 0 24px; letter-spacing: -.01em; max-width: 24em; }
  h2 { font-size: 25px; margin: 0 0 6px; }
  h3 { font-size: 18px; margin: 30px 0 10px; }
  h4 { font-size: 15px; margin: 0 0 8px; font-weight: 600; }
  p { margin: 0 0 12px; }
  small { font-size: 12.5px; color: var(--muted); font-weight: 400; }
  section { margin-top: 56px; padding-top: 20px; border-top: 2px solid var(--ink); }
  .lead { color: var(--muted); max-width: 46em; margin-bottom: 18px; }
  .note { color: var(--muted); font-size: 13px; margin-top: 8px; }
  .hidden, .skip:not(:focus) {
    position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%);
    white-space: nowrap;
  }
  .definitions { position: absolute; }
  /* As wide as the cells of a grid are apart, so that nothing is cut off at its sides. */
  .scroll { overflow-x: auto; margin: 0 -4px; padding: 0 4px; }
  .nowrap { white-space: nowrap; }

  .masthead { padding-top: 52px; }
  .eyebrow {
    display: flex; flex-wrap: wrap; gap: 4px 20px; justify-content: space-between; margin: 0; color: var(--muted);
    font-size: 13px; letter-spacing: .02em;
  }
  .eyebrow { color: var(--accent); font-weight: 600; }
  .eyebrow span { color: var(--muted); font-weight: 400; }
  .verdict { display: flex; gap: 16px; padding: 18px 22px; border-radius: 6px; border-left: 5px solid; }
  .verdict.good { background: var(--good-tint); border-color: var(--good); color: var(--good); }
  .verdict.warn { background: var(--warn-tint); border-color: var(--warn); color: var(--warn); }
  .verdict svg { flex: none; width: 30px; height: 30px; margin-top: 1px; }
  .verdict p { margin: 0; color: var(--ink); }
  .verdict .headline { font: 600 21px/1.3 var(--serif); color: inherit; margin-bottom: 3px; }
  .figures { display: grid; grid-template-columns: repeat(4, 1fr); gap: 20px 28px; margin: 26px 0 0; }
  .figures div { display: flex; flex-direction: column-reverse; justify-content: flex-end; border-top: 1px solid var(--line); padding-top: 8px; }
  .figures dt { color: var(--muted); font-size: 12.5px; line-height: 1.35; }
  .figures dd { margin: 0; font: 600 26px/1.25 var(--serif); }
  .figures dd small { font: 400 12.5px var(--sans); }
  nav { margin-top: 28px; font-size: 14px; }
  nav ul { list-style: none; display: flex; flex-wrap: wrap; gap: 6px 22px; margin: 0; padding: 0; }
  a { color: var(--accent); text-underline-offset: 3px; text-decoration-thickness: 1px; }
  a:focus-visible { outline: 3px solid #e69f00; outline-offset: 2px; }

  table { border-collapse: collapse; width: 100%; }
  th { text-align: left; font-weight: 600; }
  .data { font-size: 14px; }
  .data th, .data td { padding: 7px 14px 7px 0; border-bottom: 1px solid var(--line); vertical-align: top; }
  .data th:last-child, .data td:last-child { padding-right: 0; }
  .data thead th { font-size: 12.5px; line-height: 1.3; color: var(--muted); font-weight: 600; vertical-align: bottom; border-bottom: 1px solid var(--ink); }
  .data tbody th { font-weight: 400; }
  .data .num { text-align: right; }
  .data .strong { font-weight: 600; }
  .data small { display: block; line-height: 1.35; }
  .compact { font-size: 13.5px; }
  .compact th, .compact td { padding-top: 5px; padding-bottom: 5px; }
  .data .share th, .data .share td { color: var(--muted); font-style: italic; background: var(--faint); }
  .data .off { background: var(--warn-tint); font-weight: 600; }
  .data abbr { text-decoration: none; color: var(--warn); font-size: 11.5px; }
  .rank { display: inline-block; min-width: 1.7em; color: var(--muted); padding-right: .5em; text-indent: 0; }
  #proof tbody th { padding-left: 1.7em; text-indent: -1.7em; }
  .tag { padding: 1px 9px; border-radius: 99px; font-size: 12.5px; font-weight: 600; white-space: nowrap; }
  .tag.good { background: var(--good-tint); color: var(--good); }
  .tag.warn { background: var(--warn-tint); color: var(--warn); }

  .grid { table-layout: fixed; font-size: 14px; line-height: 1.35; border-collapse: separate; border-spacing: 4px 3px; margin: 0 -4px; width: calc(100% + 8px); }
  .grid thead th { font-size: 12.5px; color: var(--muted); padding: 0 10px 2px; }
  .grid tbody th { font-weight: 400; font-size: 12.5px; color: var(--muted); vertical-align: top; padding-top: 2px; }
  .grid.by-time th:first-child { width: 62px; padding-left: 0; }
  .grid.by-room th:first-child { width: 96px; padding-left: 0; }
  .grid td { padding: 6px 12px; vertical-align: top; border-radius: 4px; overflow-wrap: break-word; }
  .grid td.empty { padding: 0; background: none; }
  .grid tbody tr { height: max(30px, calc(var(--minutes) * 1.05px)); }
  .grid.by-room tbody tr { height: 34px; }
  .grid .title { display: block; font-weight: 600; }
  .grid .times, .grid .detail { font-size: 12.5px; color: var(--muted); }
  .grid .detail::before { content: "· "; }
  .day .plenary { background: var(--tint); border-left: 4px solid var(--accent); }
  .day .workshop { background: var(--workshop); border-left: 4px solid #009e73; }
  .day .talk { background: var(--talk); border-left: 4px solid #e69f00; }
  .day .service { background: var(--faint); border-left: 4px solid #a3a9b0; }
  .grid .service .title, .grid .pause .title { font-weight: 400; }
  .day .pause { background: repeating-linear-gradient(135deg, var(--faint) 0 6px, var(--stripe) 6px 12px); }
  .grid .pause { padding-top: 5px; padding-bottom: 5px; }
  .grid .pause .title { display: inline; margin-right: 8px; }
  .grid.by-room { font-size: 11.5px; line-height: 1.3; border-spacing: 2px; }
  .grid.by-room td { padding: 4px 6px; }
  .grid.by-room thead .gap { width: 52px; padding-left: 4px; padding-right: 4px; }
  .grid.by-room .times { display: none; }
  .grid.by-room .title { font-weight: 400; }
  .grid.by-room .detail::before { content: none; }
  .grid.by-room .detail { font-size: 11px; }

  .by-hour { display: none; list-style: none; margin: 0; padding: 0; }
  .by-hour li { padding: 8px 12px; margin: 0 0 4px; border-radius: 4px; overflow-wrap: anywhere; }
  .by-hour .title { display: block; font-weight: 600; }
  .by-hour .times, .by-hour .detail { font-size: 13px; color: var(--muted); }
  .by-hour .service .title, .by-hour .pause .title { font-weight: 400; }

  .chart { display: block; width: 100%; min-width: 560px; height: auto; font-family: var(--sans); }
  .chart text { font-size: 13px; fill: var(--ink); }
  .chart .muted { fill: var(--muted); }
  .chart .end { text-anchor: end; }
  .chart .middle { text-anchor: middle; }
  .chart .value { font-weight: 600; }
  .chart .value[fill="#ffffff"] { fill: #fff; }
  .chart .figure { font: 600 17px var(--serif); }
  .histogram { min-width: 0; }
  .bar { display: block; width: 100%; min-width: 120px; height: 13px; margin-top: 4px; border-radius: 2px; }
  .legend { list-style: none; display: flex; flex-wrap: wrap; gap: 6px 20px; margin: 0 0 4px; padding: 0; font-size: 13.5px; }
  .swatch { display: inline-block; width: 15px; height: 15px; margin-right: 8px; vertical-align: -2px; border-radius: 2px; }
  .block .data { margin-top: 8px; }
  .pair { display: grid; grid-template-columns: minmax(0, 1.4fr) minmax(240px, 1fr); gap: 12px 48px; align-items: center; }
  .muted { color: var(--muted); }
  .quarters th:first-child { width: 18%; }
  .quarters th:last-child { width: 22%; }
  .wide { width: 22%; }
  .slim { width: 92px; }
  #mix .data th:first-child { width: 28%; }
  #measures .num + :not(.num) { padding-left: 14px; }

  .people { border-bottom: 1px solid var(--line); }
  .people summary { padding: 7px 0; cursor: pointer; font-weight: 600; }
  .people summary:focus-visible { outline: 3px solid #e69f00; outline-offset: 2px; }
  .people ul { list-style: none; margin: 0 0 14px; padding: 0; font-size: 13.5px; }
  .people li { display: grid; grid-template-columns: 15em 14em 1fr; gap: 0 16px; padding: 5px 0; border-top: 1px solid var(--line); }
  .people li[hidden] { display: none; }
  .people b { font-weight: 600; overflow-wrap: anywhere; }
  .people i { font-style: normal; color: var(--muted); }
  .people li > span > span { display: block; }
  .people small { display: inline-block; min-width: 8.5em; }
  .find { display: flex; flex-wrap: wrap; gap: 6px 14px; align-items: center; margin: 0 0 14px; }
  .find[hidden] { display: none; }
  .find input { font: inherit; padding: 7px 11px; width: 22em; max-width: 100%; border: 1px solid #6b7580; border-radius: 4px; }
  .find input:focus-visible { outline: 3px solid #e69f00; outline-offset: 1px; }
  .find output { color: var(--muted); }

  .door { content-visibility: auto; contain-intrinsic-size: auto 900px; }
  .door h3 { font-size: 24px; margin: 34px 0 14px; padding-bottom: 8px; border-bottom: 1px solid var(--ink); }
  .door h3 small, .door h4 small { font-family: var(--sans); margin-left: 14px; }
  .sitting { margin-bottom: 22px; }
  .sitting .when { display: inline-block; color: var(--accent); margin-right: 10px; }
  .names { columns: 3 220px; column-gap: 32px; margin: 0; padding: 0; list-style: none; font-size: 13.5px; line-height: 1.4; }
  .names li { display: flex; gap: 8px; padding: 2px 0; border-bottom: 1px solid var(--line); break-inside: avoid; }
  .names b { font-weight: 500; flex: 1 0 34%; }
  .brief { margin-bottom: 4px; }
  .brief h4 { font-weight: 400; margin-bottom: 4px; }
  .brief small { white-space: nowrap; }
  .names span { color: var(--muted); text-align: right; }
  .names i { font-style: normal; font-weight: 600; color: var(--accent); }
  footer { margin-top: 64px; color: var(--muted); font-size: 13px; }

  @media screen and (prefers-color-scheme: dark) {
    :root {
      --ink: #e6eaee; --muted: #a9b4bf; --line: #3a444e; --faint: #1c232a; --paper: #11161b;
      --accent: #82c3f0; --tint: #172a3b; --good: #74d6b2; --good-tint: #0f2a20; --warn: #f0c070; --warn-tint: #2f2512;
      --workshop: #102a20; --talk: #2d2511; --stripe: #232c34;
      color-scheme: dark;
    }
    /* What is drawn keeps its colours, on a sheet of its own. */
    .chart { --ink: #16202b; --muted: #56616d; background: #f4f6f8; border-radius: 6px; padding: 6px; }
    .find input { background: var(--faint); color: var(--ink); border-color: #8a95a0; }
  }
  @media screen and (max-width: 600px) {
    .day .scroll { display: none; }
    .by-hour { display: block; }
    .verdict { padding: 14px 16px; gap: 12px; }
    .door h3 small, .door h4 small { display: block; margin-left: 0; }
    h1, h2, h3, h4, .names b, .names span { overflow-wrap: anywhere; }
  }
  @media (max-width: 720px) {
    body { padding: 0 16px 48px; }
    .masthead { padding-top: 28px; }
    h1 { font-size: 27px; }
    .pair { grid-template-columns: 1fr; }
    .figures { grid-template-columns: repeat(2, 1fr); }
    .people li { grid-template-columns: 1fr; }
    /* Read by moving it sideways, not by shrinking its letters. */
    .chart:not(.histogram) { min-width: 720px; }
    .scroll .data th:first-child { position: sticky; left: -4px; min-width: 8.5em; padding-left: 4px; background: var(--paper); }
    .scroll .data .share th:first-child { background: var(--faint); }
  }
  @page { size: A4; margin: 14mm 15mm 16mm; }
  @media print {
    html { scroll-behavior: auto; }
    body { max-width: none; padding: 0; font-size: 10pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    nav, .skip { display: none; }
    .masthead { padding-top: 0; }
    h1 { font-size: 24pt; }
    h2, h3, h4, .lead { break-after: avoid; }
    .scroll { overflow: visible; }
    section { margin-top: 26pt; padding-top: 10pt; }
    #agenda, #mix, #choices { break-before: page; margin-top: 0; }
    .data, .grid { font-size: 9pt; }
    .compact { font-size: 8.5pt; }
    .grid tbody tr { height: max(20px, calc(var(--minutes) * .6px)); }
    .grid.by-time { line-height: 1.25; font-size: 8.5pt; border-spacing: 3px 2px; }
    .grid td { padding: 3px 9px; }
    .grid .times, .grid .detail { font-size: 7.5pt; }
    .day { break-inside: avoid; }
    h3 { margin: 18px 0 6px; }
    .compact th, .compact td { padding-top: 3px; padding-bottom: 3px; }
    .histogram { max-width: 420px !important; }
    tr, .chart, .verdict, .figures { break-inside: avoid; }
    thead { display: table-header-group; }
    .chart { min-width: 0; }
    .block { break-inside: avoid; }
    #delegates { display: none; }
    #doors { break-before: page; }
    #doors h2 { display: none; }
    #doors { border-top: 0; padding-top: 0; margin-top: 0; }
    .door { content-visibility: visible; break-after: page; }
    .door:last-child { break-after: auto; }
    .door h3 { margin-top: 0; font-size: 22pt; }
    .data th, .data td { padding-right: 9px; }
    .slim { width: auto; }
    #choices .data th:first-child { min-width: 92px; }
    #mix .data { font-size: 8pt; }
    #mix .data th, #mix .data td { padding-right: 5px; }
    #mix .data tbody th { min-width: 165px; }
    #mix .data thead th { font-size: 7.5pt; }
    .door h4 { font-size: 9.5pt; margin-bottom: 4px; }
    .door .brief h4 { font-size: 8.5pt; margin-bottom: 1px; }
    .door small { font-size: 8pt; margin-left: 8px; }
    .sitting { margin: 10px 0; }
    .brief { margin: 0; }
    #proof tbody th { min-width: 150px; }
    .names { columns: 3; column-gap: 7mm; font-size: 9pt; }
    .names li { padding: 2px 0; }
    .names span, .names i { font-size: 7.5pt; line-height: 1.6; }
    footer { display: none; }
  }
  """#
