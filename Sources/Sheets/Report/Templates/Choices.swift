/// What was obtained of the wishes, by everybody, by sector and by delegation.
let choicesTemplate = #"""
  <section id="choices" aria-labelledby="choices-h">
  <h2 id="choices-h">{{p.choices}}</h2>
  <p class="lead">{{p.choicesIntroduction}}</p>
  <div class="pair">
  <div class="scroll" tabindex="0">{{{chartMarkup}}}</div>
  <div class="scroll" tabindex="0"><table class="data compact narrow">
  <caption class="hidden">{{p.choicesTable}}</caption>
  <thead><tr><th scope="col">{{p.choices}}</th><th scope="col" class="num">{{p.places}}</th><th scope="col" class="num">{{p.share}}</th></tr></thead>
  <tbody>
  {{#ranks}}
  <tr><th scope="row">{{{swatchMarkup}}}{{label}}</th><td class="num">{{count}}</td><td class="num">{{share}}</td></tr>
  {{/ranks}}
  </tbody>
  </table></div>
  </div>
  {{#groups}}
  <h3>{{title}}</h3>
  <div class="scroll" tabindex="0"><table class="data compact">
  <caption class="hidden">{{p.choices}}, {{title}}</caption>
  <thead><tr><th scope="col">{{corner}}</th><th scope="col" class="num slim">{{p.delegates}}</th><th scope="col" class="num slim">{{p.wishing}}</th><th scope="col" class="wide">{{p.distribution}}</th>{{#heads}}<th scope="col" class="num slim">{{.}}</th>{{/heads}}</tr></thead>
  <tbody>
  {{#rows}}
  <tr><th scope="row">{{name}}</th><td class="num">{{delegates}}</td><td class="num">{{wishing}}</td><td>{{{barMarkup}}}</td>{{#cells}}<td class="num">{{.}}</td>{{/cells}}</tr>
  {{/rows}}
  </tbody>
  </table></div>
  {{/groups}}
  </section>
  """#
