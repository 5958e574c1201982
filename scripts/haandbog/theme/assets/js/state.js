/* Whether somebody is there now, by the device's clock, from the instants in assets/js/hours.js.
   Nothing here knows about daylight saving or holidays: Python has worked the instants out. */
(function () {
  "use strict";

  var MINUTE = 60000;
  var HOUR = 60 * MINUTE;
  var BASES = { panel: "hb-line", pill: "hb-pill", line: "hb-state" };
  var STATES = ["open", "closed", "unknown", "static"];

  /* The wall clock in a time zone: numbers, weekday 0 = Monday, and a key that orders dates. */
  function wall(ms, zone) {
    var told = {};
    new Intl.DateTimeFormat("en-GB", {
      timeZone: zone, hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric",
      hour: "numeric", minute: "numeric"
    }).formatToParts(new Date(ms)).forEach(function (part) { told[part.type] = Number(part.value); });
    var midnight = Date.UTC(told.year, told.month - 1, told.day);
    return {
      year: told.year, month: told.month, day: told.day, hour: told.hour, minute: told.minute,
      weekday: (new Date(midnight).getUTCDay() + 6) % 7, date: Math.round(midnight / (24 * HOUR))
    };
  }

  function fill(template, values) {
    return template.replace(/\{(\w+)\}/g, function (place, name) {
      return name in values ? values[name] : place;
    });
  }

  /* What goes on after "Ukendt:", where it stands on a line of its own. */
  function capital(text) { return text.charAt(0).toUpperCase() + text.slice(1); }

  function two(number) { return (number < 10 ? "0" : "") + number; }

  /* No-break spaces where a line must not end: "kl. 18.00", "4. januar". */
  function tied(text) { return text.replace(/kl\. /g, "kl.\u00a0").replace(/(\d\.) (?=[a-zæøå])/g, "$1\u00a0"); }

  function spansOf(pairs) {
    return pairs.map(function (pair) {
      return { start: pair[0] * MINUTE, end: (pair[0] + pair[1]) * MINUTE };
    });
  }

  function around(spans, now) {
    return spans.filter(function (span) { return span.start <= now && now < span.end; })[0];
  }

  function after(spans, now) {
    return spans.filter(function (span) { return span.start > now; })[0];
  }

  function earliest(times) {
    var known = times.filter(function (time) { return time; });
    return known.length ? Math.min.apply(null, known) : null;
  }

  /* "open", "closed" or "unknown" by the instants alone, and when that changes (null: not known).
     A notice that closes goes first: somebody wrote it today, also where nobody has confirmed the hours. */
  function planned(data, now) {
    var notice = around(spansOf(data.closures), now);
    if (notice) {
      var again = data.confirmed ? written(data, notice.end) : { state: "unknown" };
      var opens = again.state === "open" ? notice.end : again.opens || null;
      return { state: "closed", notice: true, until: notice.end, opens: opens };
    }
    var plan = written(data, now);
    var next = after(spansOf(data.closures), now);
    plan.until = earliest([plan.until, next && next.start]);
    return plan;
  }

  function written(data, now) {
    if (now < data.built * MINUTE || now >= data.horizon * MINUTE) {
      return { state: "unknown", outside: true, until: null };
    }
    var open = spansOf(data.intervals);
    var unknown = spansOf(data.unknown);
    var inside = around(open, now);
    if (inside) { return { state: "open", until: inside.end, span: inside }; }
    var unsure = around(unknown, now);
    if (unsure) { return { state: "unknown", until: unsure.end }; }
    var nextOpen = after(open, now);
    var nextUnknown = after(unknown, now);
    var sure = nextOpen && (!nextUnknown || nextOpen.start < nextUnknown.start);
    var first = sure ? nextOpen : nextUnknown;
    return {
      state: "closed", until: first ? first.start : null, opens: sure ? nextOpen.start : null
    };
  }

  function clock(data, told) { return two(told.hour) + data.point + two(told.minute); }

  function dateNames(data, told) {
    return {
      weekday: data.weekdays[told.weekday], day: told.day, month: data.months[told.month - 1], year: told.year
    };
  }

  function dateWords(data, now) {
    return tied(fill(data.words.full_date, dateNames(data, wall(now, data.timezone))));
  }

  function opensWords(data, now, opens) {
    var today = wall(now, data.timezone);
    var then = wall(opens, data.timezone);
    var away = then.date - today.date;
    var day = away === 0 ? data.words.today
      : away === 1 ? data.words.tomorrow
      : fill(away < 7 ? data.words.weekday : data.words.date, dateNames(data, then));
    return fill(data.words.opens, { day: day, time: clock(data, then) });
  }

  function untilWords(data, now, end) {
    if (end >= data.horizon * MINUTE || end - now > 36 * HOUR) { return data.words.always; }
    var today = wall(now, data.timezone);
    var then = wall(end, data.timezone);
    if (then.hour === 0 && then.minute === 0 && then.date - today.date === 1) { return data.words.until_midnight; }
    var time = clock(data, then);
    if (then.hour >= 6 && then.date === today.date) { return fill(data.words.until, { time: time }); }
    return fill(data.words.until_day, { time: time, day: then.hour < 6 ? data.words.night : data.words.tomorrow });
  }

  function spanWords(data, span) {
    if (span.end - span.start >= 24 * HOUR) { return data.words.always; }
    return fill(data.words.span, {
      start: clock(data, wall(span.start, data.timezone)), end: clock(data, wall(span.end, data.timezone))
    });
  }

  /* Unconfirmed hours are told as somebody's word about today, never as a state. */
  function saidWords(data, now, plan, place) {
    var today = wall(now, data.timezone).date;
    var spans = spansOf(data.intervals).filter(function (span) {
      return wall(span.start, data.timezone).date === today || (span.start <= now && now < span.end);
    });
    var values = { source: data.source };
    if (plan.state === "unknown" && !spans.length) { return fill(data.words.said_nothing, values); }
    if (!spans.length) {
      return isTouched(data, today) ? data.words.see : fill(data.words.said_closed, values);
    }
    values.spans = spans.map(function (span) { return spanWords(data, span); }).join(", ") + place;
    return fill(data.words.said_open, values);
  }

  /* Whether a notice closes some of a day: then its silence is not the source's word. */
  function isTouched(data, day) {
    return spansOf(data.closures).some(function (span) {
      return wall(span.start, data.timezone).date <= day && day <= wall(span.end - 1, data.timezone).date;
    });
  }

  function untilTold(data, now, plan, place) {
    if (plan.outside) { return data.words.see; }
    if (plan.notice) { return plan.opens ? opensWords(data, now, plan.opens) + place : data.words.see; }
    if (!data.confirmed) { return saidWords(data, now, plan, place); }
    if (plan.state === "open") { return untilWords(data, now, plan.until) + place; }
    if (plan.state === "unknown") { return data.words.undecided; }
    return plan.opens ? opensWords(data, now, plan.opens) + place : data.words.see;
  }

  /* Whether the reader's wall clock shows another time than the organisation's. */
  function isElsewhere(data, now) {
    var there = wall(now, data.timezone);
    var here = new Date(now);
    return there.hour !== here.getHours() || there.minute !== here.getMinutes();
  }

  /* All that is shown at an instant: state, its two sentences, the weekday there, the next change. */
  function describe(data, now, elsewhere) {
    var plan = planned(data, now);
    var state = data.confirmed || plan.notice ? plan.state : "unknown";
    var place = elsewhere ? " (" + data.place + ")" : "";
    return {
      state: state,
      title: data.words[state],
      short: data.words[state + "_short"],
      joint: state === "unknown" ? ": " : ", ",
      until: tied(untilTold(data, now, plan, place)),
      date: dateWords(data, now),
      change: plan.until
    };
  }

  /* Milliseconds to wait: to the next change, but never past the next full hour, so that "today"
     and "tomorrow" stay true and the longest timer a browser can hold is never reached. */
  function pause(change, now) {
    var hour = HOUR - (now % HOUR);
    return Math.max(1000, change ? Math.min(hour, change - now) : hour);
  }

  if (typeof module !== "undefined" && module.exports) {
    module.exports = { describe: describe, planned: planned, pause: pause, wall: wall };
  }
  if (typeof document === "undefined") { return; }
  window.hbState = { describe: describe, isElsewhere: isElsewhere };

  var timer = null;

  function put(element, text) {
    if (element && element.textContent !== text) { element.textContent = text; }
  }

  function show(element, told, clockWord) {
    var variant = element.getAttribute("data-hb-state");
    var base = BASES[variant];
    STATES.forEach(function (state) { element.classList.toggle(base + "--" + state, state === told.state); });
    var title = element.querySelector("[data-hb-part=state]");
    var until = element.querySelector("[data-hb-part=until]");
    if (variant === "panel") { put(title, told.title); put(until, told.state === "unknown" ? capital(told.until) : told.until); }
    if (variant === "pill") { put(title, told.short); put(until, told.state === "unknown" ? "" : told.joint + told.until); }
    if (variant === "line") { put(until, told.title + told.joint + told.until); }
    element.title = clockWord;
  }

  /* The row of today, in the time zone of the table's own hours. */
  function markToday(table, now) {
    var today = wall(now, table.getAttribute("data-zone"));
    table.querySelectorAll("tr[data-day]").forEach(function (row) {
      var is = Number(row.getAttribute("data-day")) === today.weekday;
      var word = row.querySelector(".hb-today");
      row.classList.toggle("is-today", is);
      if (!is && word) { word.remove(); }
      if (is && !word) {
        word = document.createElement("span");
        word.className = "hb-today";
        word.textContent = " " + table.getAttribute("data-today");
        row.cells[0].append(word);
      }
    });
    var monday = Math.round(Date.parse(table.getAttribute("data-monday") + "T00:00:00Z") / (24 * HOUR));
    var isNow = today.date >= monday && today.date < monday + 7;
    var head = table.querySelector("[data-hb-week]");
    table.classList.toggle("is-this-week", isNow);
    if (head) {
      if (!head.hasAttribute("data-dates")) { head.setAttribute("data-dates", head.textContent); }
      put(head, isNow ? table.getAttribute("data-this-week") : head.getAttribute("data-dates"));
    }
  }

  /* Notices are on the page before, during and after their time; here they come and go. */
  function showNotices(now) {
    var turns = [];
    document.querySelectorAll("[data-hb-notice]").forEach(function (notice) {
      var first = Number(notice.getAttribute("data-first")) * MINUTE;
      var until = Number(notice.getAttribute("data-until")) * MINUTE;
      notice.classList.add("is-timed");
      notice.hidden = now < first || now >= until;
      turns.push(now < first ? first : now < until ? until : null);
    });
    var banner = document.querySelector("[data-hb-notice]");
    banner = banner && banner.closest(".md-banner");
    if (banner) { banner.hidden = !banner.querySelector("[data-hb-notice]:not([hidden])"); }
    return earliest(turns);
  }

  function update() {
    var now = Date.now();
    var turn = showNotices(now);
    var change = null;
    var data = window.hbHours;
    if (data) {
      var told = describe(data, now, isElsewhere(data, now));
      change = told.change;
      document.querySelectorAll("[data-hb-state]").forEach(function (element) {
        show(element, told, data.words.clock);
      });
      document.querySelectorAll("[data-hb-date]").forEach(function (element) { put(element, told.date); });
    }
    document.querySelectorAll("[data-hb-hours]").forEach(function (table) { markToday(table, now); });
    window.clearTimeout(timer);
    timer = window.setTimeout(update, pause(earliest([change, turn]), now));
  }

  /* Paper has no clock: it gets what the page says without one. */
  var timeless = [];
  document.querySelectorAll("[data-hb-state], [data-hb-hours]").forEach(function (element) {
    timeless.push([element, element.cloneNode(true)]);
  });
  window.addEventListener("beforeprint", function () {
    timeless.forEach(function (kept) {
      kept[0].className = kept[1].className;
      kept[0].replaceChildren(...kept[1].cloneNode(true).childNodes);
    });
  });
  window.addEventListener("afterprint", update);

  document.addEventListener("visibilitychange", function () { if (!document.hidden) { update(); } });
  window.addEventListener("pageshow", update);
  /* Where pages are exchanged without a reload, the frame says so. */
  if (window.document$ && window.document$.subscribe) { window.document$.subscribe(update); }
  update();
})();
