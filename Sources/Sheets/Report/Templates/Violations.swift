/// The soft rules that the plan does not keep.
let violationsTemplate = #"""
  <section id="violations" aria-labelledby="violations-h">
  <h2 id="violations-h">{{p.violations}}</h2>
  <p class="lead">{{introduction}}</p>
  {{#hasRows}}
  <div class="scroll" tabindex="0"><table class="data compact">
  <caption class="hidden">{{p.violations}}</caption>
  <thead><tr><th scope="col">{{p.rule}}</th><th scope="col">{{p.finding}}</th><th scope="col" class="num">{{p.amount}}</th><th scope="col" class="num">{{p.cost}}</th></tr></thead>
  <tbody>
  {{#rows}}
  <tr><th scope="row" class="nowrap"><span class="rank">{{code}}</span>{{rule}}</th><td>{{message}}</td><td class="num">{{amount}}</td><td class="num">{{cost}}</td></tr>
  {{/rows}}
  </tbody>
  </table></div>
  {{/hasRows}}
  </section>
  """#
