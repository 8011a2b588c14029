/// What the plan is measured by, as a whole and workshop by workshop.
let measuresTemplate = #"""
  <section id="measures" aria-labelledby="measures-h">
  <h2 id="measures-h">{{p.measures}}</h2>
  <p class="lead">{{p.measuresIntroduction}}</p>
  <div class="scroll" tabindex="0"><table class="data compact">
  <caption class="hidden">{{p.measures}}</caption>
  <thead><tr><th scope="col">{{p.measure}}</th><th scope="col" class="num">{{p.plan}}</th><th scope="col" class="num slim">{{p.share}}</th></tr></thead>
  <tbody>
  {{#rows}}
  <tr><th scope="row">{{label}}</th><td class="num">{{value}}</td><td class="num">{{share}}</td></tr>
  {{/rows}}
  </tbody>
  </table></div>
  <h3>{{p.byWorkshop}}</h3>
  <div class="scroll" tabindex="0"><table class="data compact">
  <caption class="hidden">{{p.measures}}, {{p.byWorkshop}}</caption>
  <thead><tr><th scope="col">{{p.workshop}}</th><th scope="col" class="num">{{p.seatsTaken}}</th><th scope="col" class="num slim">{{p.diversity}}</th><th scope="col" class="num slim">{{p.attainable}}</th><th scope="col">{{p.absentSectors}}</th><th scope="col">{{p.loneSectors}}</th></tr></thead>
  <tbody>
  {{#workshops}}
  <tr><th scope="row">{{title}}</th><td class="num nowrap">{{seats}}</td><td class="num">{{diversity}}</td><td class="num">{{attainable}}</td><td>{{absent}}</td><td>{{lone}}</td></tr>
  {{/workshops}}
  </tbody>
  </table></div>
  </section>
  """#
