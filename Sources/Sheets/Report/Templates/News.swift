/// What a re-plan changes about the plan before.
let newsTemplate = #"""
  <section id="news" aria-labelledby="news-h">
  <h2 id="news-h">{{p.news}}</h2>
  <p class="lead">{{introduction}}</p>
  {{#overruns}}
  <p>{{text}}</p>
  {{/overruns}}
  {{#hasShifts}}
  <div class="scroll" tabindex="0"><table class="data compact">
  <thead><tr><th scope="col">{{p.session}}</th><th scope="col">{{p.movedFrom}}</th><th scope="col">{{p.movedTo}}</th></tr></thead>
  <tbody>
  {{#shifts}}
  <tr><th scope="row">{{title}}</th><td>{{from}}</td><td><b>{{to}}</b></td></tr>
  {{/shifts}}
  </tbody>
  </table></div>
  {{/hasShifts}}
  {{#hasMoves}}
  <div class="scroll" tabindex="0"><table class="data compact quarters">
  <thead><tr><th scope="col">{{nameHead}}</th><th scope="col">{{p.movedFrom}}</th><th scope="col">{{p.movedTo}}</th><th scope="col">{{p.why}}</th></tr></thead>
  <tbody>
  {{#moves}}
  <tr><th scope="row">{{name}} <span class="muted">{{delegation}}</span></th><td>{{from}}</td><td><b>{{to}}</b></td><td>{{kind}} <span class="muted">{{why}}</span></td></tr>
  {{/moves}}
  </tbody>
  </table></div>
  {{/hasMoves}}
  </section>
  """#
