/// The templates of the HTML report.
enum HTMLTemplates {
  static let all = SpokenTemplates(["page": page, "document": document, "card": card], runsScripts: true)

  private static let page = """
    <body>
    <a class="skip" href="#texts">⟨Skip to the texts⟩</a>
    <header>
      <h1>{{title}}</h1>
      <p class="summary" role="status">{{summary}}</p>
      <div class="filters" role="group" aria-label="⟨Show⟩">
    {{#severities}}
        <button type="button" class="{{name}}" data-severity="{{name}}" aria-pressed="true" title="⟨Key⟩ {{key}}">{{word}} <b>{{count}}</b></button>
    {{/severities}}
        <label>⟨Check⟩ <select id="check"><option value="">⟨all⟩</option>
    {{#checks}}
          <option value="{{id}}">{{name}} ({{count}})</option>
    {{/checks}}
        </select></label>
        <label><input type="checkbox" id="only"> ⟨only sentence pairs with findings⟩</label>
        <span class="keys"><kbd>n</kbd> ⟨next⟩, <kbd>p</kbd> ⟨previous⟩, <kbd>1</kbd>–<kbd>3</kbd> ⟨severities⟩, <kbd>o</kbd> ⟨only findings⟩</span>
      </div>
    </header>
    <div class="columns">
    <main id="texts" tabindex="-1">
    {{{documents}}}
    </main>
    <nav aria-label="⟨Findings⟩">
      <h2>⟨Findings⟩</h2>
      <ol>
    {{#findings}}
        <li data-f="{{id}}" data-severity="{{severity}}" data-check="{{check}}"><a href="#{{row}}" class="{{severity}}"><span class="tag">{{word}}</span> {{message}} <code>{{check}}</code></a></li>
    {{/findings}}
      </ol>
    {{^findings}}
      <p>⟨Nothing was found.⟩</p>
    {{/findings}}
    </nav>
    </div>
    <script>{{{script}}}</script>
    </body>
    </html>

    """

  private static let document = """
    <section class="pair{{#earlier}} three{{/earlier}}" id="{{id}}" aria-label="{{source}} ⟨and⟩ {{target}}">
    <div class="head">{{#earlier}}<h2 lang="ko">{{.}}</h2>{{/earlier}}<h2 lang="ko">{{source}}</h2><h2 lang="en">{{target}}</h2><p>{{#date}}<time datetime="{{.}}">{{.}}</time> · {{/date}}{{beads}}</p></div>
    {{#general}}
    {{> card}}
    {{/general}}
    {{#paragraphs}}
    <div class="group">
    {{#rows}}
    <div class="row {{severity}} {{kind}}" id="{{id}}" tabindex="-1">
    <span class="number" aria-label="⟨Bead⟩ {{number}}, {{label}}" title="{{label}}">{{number}}</span>
    {{#earlier}}<div class="side was" lang="ko">{{#state}}<b class="state">{{.}}</b> {{/state}}{{#runs}}{{#mark}}<mark class="{{mark}}" data-f="{{ids}}">{{text}}</mark>{{/mark}}{{^mark}}{{text}}{{/mark}}{{/runs}}{{^runs}}<i class="none">⟨not there⟩</i>{{/runs}}</div>{{/earlier}}<div class="side" lang="ko">{{#source}}{{#mark}}<mark class="{{mark}}" data-f="{{ids}}">{{text}}</mark>{{/mark}}{{^mark}}{{text}}{{/mark}}{{/source}}{{^source}}<i class="none">⟨no counterpart⟩</i>{{/source}}</div>
    <span class="link{{#isOneSided}} open{{/isOneSided}}" aria-hidden="true"></span>
    <div class="side" lang="en">{{#target}}{{#mark}}<mark class="{{mark}}" data-f="{{ids}}">{{text}}</mark>{{/mark}}{{^mark}}{{text}}{{/mark}}{{/target}}{{^target}}<i class="none">⟨no counterpart⟩</i>{{/target}}</div>
    {{#findings}}
    {{> card}}
    {{/findings}}
    </div>
    {{/rows}}
    </div>
    {{/paragraphs}}
    </section>

    """

  private static let card = """
    <article class="card {{severity}}" id="f{{id}}" data-f="{{id}}" data-severity="{{severity}}" data-check="{{check}}" tabindex="-1">
    <p><b class="tag">{{word}}</b> {{message}} <code>{{check}}</code> <span class="confidence">{{confidence}} %</span></p>
    <dl>{{#values}}<div><dt>{{side}} <small>{{location}}</small></dt><dd><q lang="{{language}}">{{text}}</q>{{#value}} = <b>{{.}}</b>{{/value}}</dd></div>{{/values}}{{#suggestion}}<div><dt>⟨Suggestion⟩</dt><dd>{{.}}</dd></div>{{/suggestion}}</dl>
    </article>

    """
}
