/// Per block, the sectors of its workshops: a chart, and its figures.
let mixTemplate = #"""
  <section id="mix" aria-labelledby="mix-h">
  <h2 id="mix-h">{{p.sectorMix}}</h2>
  <p class="lead">{{p.sectorMixIntroduction}}</p>
  <ul class="legend">
  {{#legend}}
  <li>{{{swatchMarkup}}}{{name}}</li>
  {{/legend}}
  </ul>
  {{#blocks}}
  <div class="block">
  <h3>{{label}}</h3>
  <div class="scroll" tabindex="0">{{{chartMarkup}}}</div>
  <div class="scroll" tabindex="0"><table class="data compact">
  <caption class="hidden">{{caption}}</caption>
  <thead><tr><th scope="col">{{p.workshop}}</th>{{#heads}}<th scope="col" class="num">{{.}}</th>{{/heads}}<th scope="col" class="num">{{p.total}}</th></tr></thead>
  <tbody>
  <tr class="share"><th scope="row">{{p.evenShare}}</th>{{#shares}}<td class="num">{{.}}</td>{{/shares}}<td class="num">{{shareTotal}}</td></tr>
  {{#workshops}}
  <tr><th scope="row">{{title}}</th>{{#cells}}<td class="num{{#off}} off{{/off}}">{{count}}{{#off}} <abbr title="{{p.offShare}}">{{off}}</abbr>{{/off}}</td>{{/cells}}<td class="num strong">{{total}}</td></tr>
  {{/workshops}}
  </tbody>
  </table></div>
  </div>
  {{/blocks}}
  </section>
  """#
