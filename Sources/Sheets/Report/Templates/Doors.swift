/// A page for the door of each room.
let doorsTemplate = #"""
  <section id="doors" aria-labelledby="doors-h">
  <h2 id="doors-h">{{p.doors}}</h2>
  {{#rooms}}
  <article class="door">
  <h3>{{name}}<small>{{seats}}</small></h3>
  {{#sessions}}
  <div class="sitting">
  <h4><span class="when">{{when}}</span> {{title}}<small>{{detail}}</small></h4>
  {{{peopleMarkup}}}
  </div>
  {{/sessions}}
  </article>
  {{/rooms}}
  </section>
  """#
