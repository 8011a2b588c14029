/// Who wished a parallel workshop more, and what stood in the way.
let unmetTemplate = #"""
  <section id="unmet" aria-labelledby="unmet-h">
  <h2 id="unmet-h">{{p.unmet}}</h2>
  <p class="lead">{{introduction}}</p>
  {{#hasRows}}
  <div class="scroll"><table class="data compact">
  <caption class="hidden">{{p.unmetTable}}</caption>
  <thead><tr><th scope="col">{{nameHead}}</th><th scope="col">{{p.time}}</th><th scope="col">{{p.wished}}</th><th scope="col">{{p.obtained}}</th><th scope="col">{{p.reason}}</th></tr></thead>
  <tbody>
  {{#rows}}
  <tr><th scope="row">{{name}}<small>{{delegation}}</small></th><td class="nowrap">{{time}}</td><td>{{wished}}<small>{{wishedRank}}</small></td><td>{{obtained}}<small>{{obtainedRank}}</small></td><td>{{reason}}</td></tr>
  {{/rows}}
  </tbody>
  </table></div>
  <p class="note">{{p.noSingleReasonNote}}</p>
  {{/hasRows}}
  </section>
  """#
