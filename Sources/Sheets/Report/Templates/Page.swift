/// The report: its head, the verdict, and the sections that the audience gets.
let pageTemplate = #"""
  <!DOCTYPE html>
  <html lang="{{lang}}">
  <head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="generator" content="Breakout">
  <meta http-equiv="Content-Security-Policy" content="{{policy}}">
  <title>{{event}} – {{p.report}}</title>
  <style>
  {{{styleMarkup}}}
  </style>
  </head>
  <body>
  {{{definitionsMarkup}}}
  <a class="skip" href="#main">{{p.contents}}</a>
  <header class="masthead">
  <p class="eyebrow">{{p.report}}<span>{{dates}}</span></p>
  <h1>{{event}}</h1>
  <div class="verdict {{verdictClass}}">
  {{{verdictIconMarkup}}}
  <div><p class="headline">{{verdict}}</p><p>{{verdictNote}} {{p.independentCheck}}</p>{{#hasSettings}}<p>{{settings}}</p>{{/hasSettings}}</div>
  </div>
  <dl class="figures">
  {{#figures}}
  <div><dt>{{label}}</dt><dd>{{value}}{{#detail}} <small>{{detail}}</small>{{/detail}}</dd></div>
  {{/figures}}
  </dl>
  </header>
  <nav aria-label="{{p.contents}}"><ul>
  {{#contents}}
  <li><a href="#{{id}}">{{title}}</a></li>
  {{/contents}}
  </ul></nav>
  <main id="main">
  {{#news}}
  {{>news}}
  {{/news}}
  {{#proof}}
  {{>proof}}
  {{/proof}}
  {{#tradeOff}}
  {{>tradeOff}}
  {{/tradeOff}}
  {{#agenda}}
  {{>agenda}}
  {{/agenda}}
  {{#mix}}
  {{>mix}}
  {{/mix}}
  {{#choices}}
  {{>choices}}
  {{/choices}}
  {{#measures}}
  {{>measures}}
  {{/measures}}
  {{#unmet}}
  {{>unmet}}
  {{/unmet}}
  {{#violations}}
  {{>violations}}
  {{/violations}}
  {{#delegates}}
  {{>delegates}}
  {{/delegates}}
  {{#doors}}
  {{>doors}}
  {{/doors}}
  </main>
  <footer><p>{{p.footer}}</p></footer>
  {{#scriptMarkup}}
  <script>{{{scriptMarkup}}}</script>
  {{/scriptMarkup}}
  </body>
  </html>
  """#
