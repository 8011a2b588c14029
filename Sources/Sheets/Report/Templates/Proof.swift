/// The stages of the policy with value, bound and gap.
let proofTemplate = #"""
  <section id="proof" aria-labelledby="proof-h">
  <h2 id="proof-h">{{p.proof}}</h2>
  <p class="lead">{{p.proofIntroduction}}{{#lots}} {{.}}{{/lots}}</p>
  <div class="scroll" tabindex="0"><table class="data">
  <caption class="hidden">{{p.proof}}</caption>
  <thead><tr><th scope="col">{{p.stage}}</th><th scope="col" class="num">{{p.bestFound}}</th><th scope="col" class="num">{{p.bound}}</th><th scope="col" class="num">{{p.gap}}</th><th scope="col" class="num">{{p.allowance}}</th><th scope="col" class="num">{{p.final}}</th><th scope="col">{{p.verdict}}</th></tr></thead>
  <tbody>
  {{#stages}}
  <tr><th scope="row"><span class="rank">{{number}}</span>{{name}}</th><td class="num">{{value}}</td><td class="num">{{bound}}</td><td class="num">{{gap}}</td><td class="num">{{allowance}}</td><td class="num strong">{{final}}</td><td><span class="tag {{class}}">{{verdict}}</span></td></tr>
  {{/stages}}
  </tbody>
  </table></div>
  </section>
  """#
