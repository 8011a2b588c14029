/// Everybody by name, in groups that open when they are searched.
let delegatesTemplate = #"""
  <section id="delegates" aria-labelledby="delegates-h">
  <h2 id="delegates-h">{{p.delegates}}</h2>
  <p class="lead">{{p.delegatesIntroduction}}</p>
  <div class="find" hidden><label for="find">{{p.findDelegate}}</label>
  <input id="find" type="search" autocomplete="off" spellcheck="false">
  <output for="find" data-found="{{p.found}}"></output></div>
  {{#groups}}
  <details class="people"{{#isOpen}} open{{/isOpen}}>
  <summary>{{title}}</summary>
  {{{peopleMarkup}}}
  </details>
  {{/groups}}
  </section>
  """#
