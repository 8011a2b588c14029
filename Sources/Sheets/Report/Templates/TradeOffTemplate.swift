/// The plans between which there was a choice.
let tradeOffTemplate = #"""
  <section id="tradeOff" aria-labelledby="tradeOff-h">
  <h2 id="tradeOff-h">{{p.tradeOff}}</h2>
  <p class="lead">{{p.tradeOffIntroduction}} {{note}}</p>
  <div class="scroll" tabindex="0">{{{chartMarkup}}}</div>
  <div class="scroll" tabindex="0"><table class="data compact narrow">
  <caption class="hidden">{{p.tradeOff}}</caption>
  <thead><tr><th scope="col" class="num">{{p.plan}}</th><th scope="col" class="num">{{first}}</th><th scope="col" class="num">{{second}}</th><th scope="col">{{p.verdict}}</th></tr></thead>
  <tbody>
  {{#points}}
  <tr><th scope="row" class="num">{{number}}</th><td class="num">{{first}}</td><td class="num">{{second}}</td><td>{{chosen}}</td></tr>
  {{/points}}
  </tbody>
  </table></div>
  </section>
  """#
