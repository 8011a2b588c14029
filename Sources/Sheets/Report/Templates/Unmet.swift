/// Who wished a parallel workshop more, and what stood in the way.
let unmetTemplate = #"""
  <section id="unmet" aria-labelledby="unmet-h">
  <h2 id="unmet-h">{{p.unmet}}</h2>
  <p class="lead">{{introduction}}</p>
  {{#hasRows}}
  <div class="scroll" tabindex="0"><table class="data compact quarters">
  <caption class="hidden">{{p.unmetTable}}</caption>
  <thead><tr><th scope="col">{{nameHead}}</th><th scope="col">{{p.wished}}</th><th scope="col">{{p.obtained}}</th><th scope="col">{{p.reason}}</th></tr></thead>
  <tbody>
  {{#rows}}
  <tr><th scope="row">{{name}} <span class="muted">{{delegation}}</span></th><td>{{wished}} <span class="muted">{{wishedRank}}</span></td><td>{{obtained}} <span class="muted">{{obtainedRank}}</span></td><td>{{reason}}</td></tr>
  {{/rows}}
  </tbody>
  </table></div>
  <p class="note">{{p.noSingleReasonNote}}</p>
  {{/hasRows}}
  </section>
  """#
