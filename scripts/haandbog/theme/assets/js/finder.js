/* Finds a place in the referral folder while one types, and says what is open by the device's clock.
   Everything that is compared and shown stands in assets/js/folder.js and folder-hours.js; the instants
   are told in words by state.js. No inline style, no eval, nothing is sent anywhere. */
(function () {
  "use strict";

  var MINUTE = 60000;
  var YES = 2, PERHAPS = 1, NO = 0;
  var PAGE = 12;
  var PLAIN = ["problem", "place", "for", "language", "age", "text"];
  var CHIPS = ["open", "free", "anonymous", "approved"];

  /* As finder_entries.fold: small letters, æøå as they are typed abroad, no accents or signs. */
  function fold(text) {
    return text.toLowerCase()
      .replace(/[æä]/g, "ae").replace(/[øö]/g, "oe").replace(/å/g, "aa")
      .normalize("NFD").replace(/[\u0300-\u036f]/g, "")
      .replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  }

  /* [start, minutes, pause, minutes, …] as [[start, minutes], …]. */
  function pairs(steps) {
    var found = [];
    var at = 0;
    for (var i = 0; i < steps.length; i += 2) {
      at += steps[i];
      found.push([at, steps[i + 1]]);
      at += steps[i + 1];
    }
    return found;
  }

  function among(known, wanted) {
    return !known ? PERHAPS : known.indexOf(wanted) >= 0 ? YES : NO;
  }

  function atPlace(known, wanted) {
    return known && known[0] === "*" ? YES : among(known, wanted);
  }

  function ofAge(known, wanted) {
    return !known ? PERHAPS : known[0] <= wanted && wanted <= known[1] ? YES : NO;
  }

  /* Every word that was typed stands in the entry's own; a word's ending may differ. */
  function spelled(entry, words) {
    return words.every(function (word) {
      return entry.words.indexOf(word) >= 0 || (word.length > 5 && entry.words.indexOf(word.replace(/(e?n|e?t|e?r|ne|s|e)$/, "")) >= 0);
    }) ? YES : NO;
  }

  /* How well an entry answers: yes, perhaps (something is not known), or no. What is closed, or where we
     no longer refer to, is found by its name alone; what a source only names is never a perhaps.
     ``openness`` says YES, PERHAPS or NO of an entry. */
  function answers(entry, asked, words, openness) {
    if (entry.gone && !asked.text) { return NO; }
    var answer = Math.min(
      words.length ? spelled(entry, words) : YES,
      asked.problem ? among(entry.problem, asked.problem) : YES,
      asked["for"] ? among(entry["for"], asked["for"]) : YES,
      asked.place ? atPlace(entry.place, asked.place) : YES,
      asked.language ? among(entry.language, asked.language) : YES,
      asked.age ? ofAge(entry.age, Number(asked.age)) : YES,
      asked.free ? entry.free : YES,
      asked.anonymous ? entry.anonymous : YES,
      asked.approved ? entry.approved : YES,
      asked.open ? openness(entry) : YES
    );
    return entry.named && answer === PERHAPS ? NO : answer;
  }

  /* The entries in their own order, those whose name begins with what was typed first. */
  function find(entries, asked, openness) {
    var found = { yes: [], perhaps: [] };
    var start = asked.text ? fold(asked.text) : "";
    var words = start ? start.split(" ") : [];
    entries.forEach(function (entry) {
      var answer = answers(entry, asked, words, openness);
      if (answer === YES) { found.yes.push(entry); }
      if (answer === PERHAPS) { found.perhaps.push(entry); }
    });
    if (start) {
      found.yes = found.yes.filter(named(start, true)).concat(found.yes.filter(named(start, false)));
    }
    return found;
  }

  function named(start, wanted) {
    return function (entry) { return (entry.words.indexOf(start) === 0) === wanted; };
  }

  if (typeof module !== "undefined" && module.exports) {
    module.exports = { find: find, fold: fold, pairs: pairs, YES: YES, PERHAPS: PERHAPS, NO: NO };
  }
  if (typeof document === "undefined") { return; }

  /* What is open ------------------------------------------------------------------- */

  var hours = window.hbFolderHours;
  var clock = window.hbState;
  var spans = [];

  function schedule(id) {
    var number = hours && clock ? hours.of[id] : undefined;
    if (number === undefined) { return null; }
    if (!spans[number]) {
      var times = hours.times[number];
      spans[number] = Object.assign({}, hours.frames[times[0]], { intervals: pairs(times[1]), unknown: pairs(times[2]), closures: [] });
    }
    return spans[number];
  }

  /* The state of each schedule, worked out once a minute: many places share one. */
  var told = new Map();
  var toldAt = 0;

  function state(id) {
    var now = Date.now();
    if (now - toldAt > MINUTE || now < toldAt) { told.clear(); toldAt = now; }
    var data = schedule(id);
    if (!data) { return null; }
    if (!told.has(data)) { told.set(data, clock.describe(data, now, clock.isElsewhere(data, now))); }
    return told.get(data);
  }

  function openness(entry) {
    var now = state(entry.id);
    return !now || now.state === "unknown" ? PERHAPS : now.state === "open" ? YES : NO;
  }

  function el(name, css, content) {
    var made = document.createElement(name);
    if (css) { made.className = css; }
    [].concat(content || []).forEach(function (part) { if (part) { made.append(part); } });
    return made;
  }

  function icon(name) {
    var made = el("span", "hb-i hb-i--" + name);
    made.setAttribute("aria-hidden", "true");
    return made;
  }

  /* "Åbent nu, til kl. 18.00": the dot, the word, and until when. */
  function showState(element) {
    var now = state(element.getAttribute("data-hb-open"));
    if (!now) { return; }
    var dot = el("span", "hb-dot" + (now.state === "open" ? "" : " hb-dot--" + now.state));
    if (!written.has(element)) { written.set(element, [element.hidden, [...element.childNodes]]); }
    element.hidden = false;
    element.classList.add("hb-open");
    element.classList.toggle("is-open", now.state === "open");
    element.replaceChildren(dot, el("span", "", [el("b", "", now.title), now.joint + now.until]));
  }

  /* Paper has no clock: it gets what the page says without one. */
  var written = new Map();

  function showWritten() {
    written.forEach(function (kept, element) {
      element.classList.remove("is-open");
      element.hidden = kept[0];
      element.replaceChildren(...kept[1]);
    });
  }

  function showStates(root) { root.querySelectorAll("[data-hb-open]").forEach(showState); }

  /* Copying ---------------------------------------------------------------------------- */

  function copied(button, text, said) {
    navigator.clipboard.writeText(text.replace(/\u00a0/g, " ")).then(function () {
      var label = button.querySelector("span:last-child");
      var before = label.textContent;
      label.textContent = said;
      say(said);
      window.setTimeout(function () { label.textContent = before; say(""); }, 4000);
    }, function () { /* Not allowed here: the text stands on the page, and nothing is claimed. */ });
  }

  function say(text) {
    var live = document.querySelector("[data-hb-said]");
    if (live) { live.textContent = text; }
  }

  /* Cards --------------------------------------------------------------------------------- */

  var finder = document.querySelector("[data-hb-finder]");
  var folder = window.hbFolder;
  var cards = new Map();

  function fill(text, values) {
    return text.replace(/\{(\w+)\}/g, function (place, name) { return name in values ? values[name] : place; });
  }

  function fact(entry) {
    return function (each) {
      if (each[0] === "clock" && schedule(entry.id)) {
        var live = el("li", "hb-open", each[1]);
        live.setAttribute("data-hb-open", entry.id);
        return live;
      }
      return el("li", each[2] ? "is-" + each[2] : "", [icon(each[0]), el("span", "", each[1])]);
    };
  }

  function callButton(entry) {
    var link = el("a", "hb-btn hb-btn--primary", [icon("phone-call"), el("span", "hb-num", entry.call[1])]);
    link.href = "tel:" + entry.call[0];
    return link;
  }

  /* The text to send, with the number kept on one line. */
  function whole(text, number) { return text.replace(number.replace(/\u00a0/g, " "), number); }

  /* The number read aloud and a text to send: made when somebody asks for it. */
  function giveBox(entry, box) {
    var words = folder.words;
    var copy = el("button", "hb-btn", [icon("link-simple"), el("span", "", words.copy)]);
    copy.type = "button";
    copy.addEventListener("click", function () { copied(copy, entry.call[3], words.copied); });
    box.append(
      el("p", "hb-give__aloud", [el("b", "hb-num", entry.call[1]), el("span", "", [el("i", "", words.say), " " + entry.call[2]])]),
      el("div", "hb-give__sms", [el("span", "hb-give__text", whole(entry.call[3], entry.call[1])), copy]),
      el("p", "hb-small", words.safe)
    );
  }

  function give(entry, number) {
    var button = el("button", "hb-btn", [icon("chat-text"), el("span", "", folder.words.give)]);
    var box = el("div", "hb-give");
    box.id = "hb-give-" + number;
    box.hidden = true;
    button.type = "button";
    button.setAttribute("aria-expanded", "false");
    button.setAttribute("aria-controls", box.id);
    button.addEventListener("click", function () {
      if (!box.firstChild) { giveBox(entry, box); }
      box.hidden = !box.hidden;
      button.setAttribute("aria-expanded", String(!box.hidden));
    });
    return { button: button, box: box };
  }

  function acts(entry, number) {
    if (!entry.call) {
      var page = el("a", "hb-btn", [folder.words.page, icon("arrow-right")]);
      page.href = address(entry);
      page.setAttribute("aria-label", folder.words.page + ": " + entry.name);
      return [page];
    }
    var giving = give(entry, number);
    return [el("div", "hb-card__acts", [callButton(entry), giving.button]), giving.box];
  }

  function address(entry) { return finder.getAttribute("data-hb-finder") + entry.url; }

  function made(entry) {
    var link = el("a", "", entry.name);
    link.href = address(entry);
    var strap = el("p", "hb-strap", [icon(entry.icon), el("b", "", entry.state), el("span", "", entry.detail)]);
    var body = el("div", "hb-card__body", [
      el("h3", "", link),
      entry.service && entry.service !== entry.name ? el("p", "hb-card__service", entry.service) : null,
      entry.what ? el("p", "hb-card__what", entry.what) : null,
      entry.facts ? el("ul", "hb-card__facts", entry.facts.map(fact(entry))) : null
    ].concat(acts(entry, cards.size)));
    return el("article", "hb-card hb-card--" + entry.kind, [strap, body]);
  }

  function card(entry) {
    if (!cards.has(entry.id)) { cards.set(entry.id, made(entry)); }
    showStates(cards.get(entry.id));
    return cards.get(entry.id);
  }

  /* The form -------------------------------------------------------------------------------- */

  function start() {
    var form = finder.querySelector("form");
    var part = function (name) { return finder.querySelector("[data-hb-part=" + name + "]"); };
    var count = part("count"), found = part("found"), more = finder.querySelector(".hb-more");
    var words = folder.words;
    var shown = PAGE, onScreen = PAGE;

    function field(name) { return form.elements.namedItem(name); }

    function read() {
      var asked = {};
      PLAIN.forEach(function (name) {
        var own = field(name);
        var value = own.tagName === "SELECT" && own.selectedIndex === 0 ? "" : own.value.trim();
        if (value) { asked[name] = value; }
      });
      CHIPS.forEach(function (name) { if (field(name) && field(name).checked) { asked[name] = "1"; } });
      return asked;
    }

    function write(given) {
      PLAIN.forEach(function (name) {
        var own = field(name);
        own.value = given.get(name) || "";
        if (own.tagName === "SELECT" && own.selectedIndex < 0) { own.selectedIndex = 0; }
      });
      CHIPS.forEach(function (name) { if (field(name)) { field(name).checked = given.get(name) === "1"; } });
      more.open = more.open || ["for", "age", "language"].some(function (name) { return given.get(name); });
    }

    function search(asked) {
      var query = new URLSearchParams(asked).toString();
      return location.pathname + (query ? "?" + query : "") + location.hash;
    }

    function remember(asked) {
      try { history.replaceState(history.state, "", search(asked)); } catch (error) { /* a page opened from a folder */ }
    }

    function counted(answer) {
      var yes = answer.yes.length, perhaps = answer.perhaps.length;
      var first = yes || !perhaps ? fill(yes === 0 ? words.none : yes === 1 ? words.one : words.many, { n: yes }) : "";
      var second = perhaps ? fill(perhaps === 1 ? words.perhaps_one : words.perhaps_many, { n: perhaps }) : "";
      var text = first && second ? first + " – " + second : first + second;
      if (count.textContent !== text) { count.replaceChildren(el("b", "", first), text.slice(first.length)); }
    }

    function cardsOf(entries) { return el("div", "hb-cards", entries.map(card)); }

    function show(answer) {
      var yes = answer.yes.slice(0, shown);
      var perhaps = answer.perhaps.slice(0, Math.max(0, shown - yes.length));
      var rest = answer.yes.length + answer.perhaps.length - yes.length - perhaps.length;
      found.replaceChildren(cardsOf(yes));
      if (perhaps.length) { found.append(el("h3", "hb-finder__perhaps", words.perhaps), cardsOf(perhaps)); }
      if (rest) { found.append(next(rest)); }
    }

    function next(rest) {
      var button = el("button", "hb-btn", fill(words.more, { n: Math.min(rest, PAGE) }));
      button.type = "button";
      button.addEventListener("click", function () {
        var seen = found.querySelectorAll(".hb-card").length;
        shown += PAGE;
        update();
        found.querySelectorAll(".hb-card")[seen].querySelector("a").focus();
      });
      return button;
    }

    function update() {
      var asked = read();
      var answer = find(folder.entries, asked, openness);
      counted(answer);
      show(answer);
      remember(asked);
      part("acts").hidden = !Object.keys(asked).length;
    }

    function again() { shown = PAGE; update(); }

    /* Answers change by the clock only where one asks for what is open; never under somebody's finger. */
    function renewed() { if (read().open && !found.contains(document.activeElement)) { update(); } }

    form.addEventListener("input", again);
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    part("clear").addEventListener("click", function () {
      write(new URLSearchParams());
      again();
      field("text").focus();
    });
    part("copy").addEventListener("click", function () {
      copied(part("copy"), new URL(search(read()), location.href).href, words.link_copied);
    });
    /* Paper shows all that was found. */
    window.addEventListener("beforeprint", function () { onScreen = shown; shown = Infinity; update(); });
    window.addEventListener("afterprint", function () { shown = onScreen; update(); });
    window.addEventListener("popstate", function () { write(new URLSearchParams(location.search)); again(); });

    write(new URLSearchParams(location.search));
    form.hidden = false;
    part("all").hidden = true;
    update();
    return renewed;
  }

  document.querySelectorAll("[data-hb-copy]").forEach(function (button) {
    var text = button.parentElement.querySelector(".hb-give__text");
    button.hidden = false;
    button.addEventListener("click", function () {
      copied(button, text.textContent, button.getAttribute("data-hb-copy"));
    });
  });

  var renew = finder && folder ? start() : function () {};

  /* A minute has passed, or the page is looked at again: what is open may have changed. */
  function tick() {
    told.clear();
    showStates(document);
    renew();
  }

  showStates(document);
  window.addEventListener("beforeprint", showWritten);
  window.addEventListener("afterprint", function () { showStates(document); });
  window.setInterval(tick, MINUTE);
  document.addEventListener("visibilitychange", function () { if (!document.hidden) { tick(); } });
  window.addEventListener("pageshow", function (event) { if (event.persisted) { tick(); } });
})();
