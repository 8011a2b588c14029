/// A page for the door of each room.
let doorsTemplate = #"""
  <section id="doors" aria-labelledby="doors-h">
  <h2 id="doors-h">{{p.doors}}</h2>
  {{#rooms}}
  <article class="door">
  <h3>{{name}}<small>{{seats}}</small></h3>
  {{#sessions}}
  <div class="sitting{{#isBrief}} brief{{/isBrief}}">
  <h4><span class="when">{{when}}</span> {{title}}{{#detail}}<small>{{detail}}</small>{{/detail}}</h4>
  {{{peopleMarkup}}}
  </div>
  {{/sessions}}
  </article>
  {{/rooms}}
  </section>
  """#
