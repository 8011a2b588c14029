/// A grid of rooms and times per day; where there is no room for it, as on a telephone, a list by time.
let agendaTemplate = #"""
  <section id="agenda" aria-labelledby="agenda-h">
  <h2 id="agenda-h">{{p.agenda}}</h2>
  <p class="lead">{{p.agendaIntroduction}}</p>
  {{#days}}
  <div class="day">
  <h3>{{name}}</h3>
  <div class="scroll" tabindex="0"><table class="grid {{layout}}">
  <caption class="hidden">{{p.agenda}}, {{name}}</caption>
  <thead><tr><th scope="col">{{corner}}</th>{{#heads}}<th scope="col"{{#class}} class="{{.}}"{{/class}}>{{label}}</th>{{/heads}}</tr></thead>
  <tbody>
  {{#rows}}
  <tr style="--minutes:{{minutes}}"><th scope="row">{{label}}</th>{{#cells}}<td class="{{class}}"{{#rowspan}} rowspan="{{.}}"{{/rowspan}}{{#colspan}} colspan="{{.}}"{{/colspan}}>{{#item}}<span class="title">{{title}}</span> <span class="times">{{times}}</span>{{#detail}} <span class="detail">{{detail}}</span>{{/detail}}{{/item}}</td>{{/cells}}</tr>
  {{/rows}}
  </tbody>
  </table></div>
  <ol class="by-hour">
  {{#hours}}
  <li class="{{class}}"><span class="times">{{times}}</span> <span class="title">{{title}}</span>{{#place}} <span class="detail">{{place}}</span>{{/place}}</li>
  {{/hours}}
  </ol>
  </div>
  {{/days}}
  {{#notes}}
  <p class="lead">{{.}}</p>
  {{/notes}}
  </section>
  """#
