/* The search engine: a module without a page, for the browser and for Node alike.

     const search = createSearch(index);          index: the parsed search.json of a language
     search("misbrugsbehandlingen", { limit: 8 })  ->  [{ url, title, heading, kind, score, … }]

   Python has stemmed the words and split the compounds at build; here they are only looked up. What stands in
   search.json: `entries` with their sections [anchor, heading, text], `stems` (each stem's other forms), `parts` (what a
   compound's stem is made of), `also` (stems that are searched for as well), `small` (words without a subject of
   their own) and `joints` (what may stand between the parts of a compound). */

const WORD = /[\p{L}\p{N}]+/gu;
const FIELD = { title: 6, heading: 4.5, lead: 1.6, text: 1 };
const SURE = { form: 1, loose: 0.95, ending: 0.9, part: 0.55, also: 0.8, prefix: 0.6, typo: 0.7, half: 0.4 };
const KIND = { number: 0.9, acute: 1.5, dilemma: 1.1, partner: 1, problem: 0.8, page: 1, module: 0.9, term: 0.8 };
const LEAST = 0.18;
const BESIDE = 0.35;
const NAMED = 1.2;
const HEADED = 0.4;
const SAID = 0.6;
const K1 = 1.4;
const B = 0.5;

const low = (text) => text.normalize("NFC").toLowerCase();

/* How a word is written without the Danish and Norwegian letters, whichever way it is done. */
const loosen = (word) => {
  const plain = word.replace(/æ|ae/g, "e").replace(/ø|oe|ö/g, "o").replace(/å|aa/g, "a");
  return /^[a-z0-9]*$/.test(plain) ? plain : plain.normalize("NFD").replace(/\p{M}/gu, "");
};

/* Whether one slip lies between two words: a letter too many, too few, wrong, or two swapped. */
const isOneSlip = (a, b) => {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let at = 0;
  while (a[at] === b[at]) at += 1;
  const rest = (x, y) => a.slice(at + x) === b.slice(at + y);
  const swapped = a[at] === b[at + 1] && a[at + 1] === b[at] && rest(2, 2);
  return rest(1, 1) || rest(1, 0) || rest(0, 1) || swapped;
};

const put = (map, key, value, join = Math.max) => map.set(key, map.has(key) ? join(map.get(key), value) : value);
const gather = (map, key, value) => (map.has(key) ? map.get(key).push(value) : map.set(key, [value]));

/* The words that are known, and the ways to them. */
class Words {
  constructor(index) {
    this.small = new Set(index.small);
    this.joints = index.joints.map(loosen);
    this.endings = [...new Set(index.endings.map(loosen))];
    this.stemOf = new Map();
    this.loose = new Map();
    this.wholes = new Map();
    this.fruitful = new Set();
    for (const [stem, forms] of Object.entries(index.stems)) {
      for (const form of forms.split(" ")) this.learn(form, stem);
    }
    for (const [written] of index.also) {
      written.split(" ").forEach((stem) => this.stem(stem));
      if (!written.includes(" ")) this.fruitful.add(written);
    }
    for (const [whole, parts] of Object.entries(index.parts)) {
      for (const part of parts.split(" ")) gather(this.wholes, part, whole);
    }
    this.parts = new Map(Object.entries(index.parts).map(([whole, parts]) => [whole, parts.split(" ")]));
  }

  learn(form, stem) {
    this.stemOf.set(form, stem);
    gather(this.loose, loosen(form), form);
  }

  stem(form) {
    if (!this.stemOf.has(form)) this.learn(form, form);
    return this.stemOf.get(form);
  }

  /* A word without its ending, where what is left is known. */
  *bare(key) {
    for (const ending of this.endings) {
      const rest = key.length - ending.length;
      if (rest >= 3 && key.endsWith(ending) && this.loose.has(key.slice(0, rest))) yield key.slice(0, rest);
    }
  }

  /* The stems that a written word may mean, each with how sure that is. */
  meant(word, isLast) {
    const found = new Map();
    const add = (forms, sure) => forms.forEach((form) => put(found, this.stemOf.get(form), sure));
    const isVain = () => ![...found.keys()].some((stem) => this.fruitful.has(stem));
    const key = loosen(word);
    if (this.stemOf.has(word)) add([word], SURE.form);
    else if (this.loose.has(key)) add(this.loose.get(key), SURE.loose);
    if (isVain()) for (const bare of this.bare(key)) add(this.loose.get(bare), SURE.ending);
    if (isVain()) this.addTypos(key, add);
    if (isVain()) this.addHalves(key, add);
    this.addLonger(key, isLast, new Map(found), add);
    return found;
  }

  /* Longer words that begin alike: what is being typed, and derivations ("underret" -> "underretning"). */
  addLonger(key, isLast, found, add) {
    const starts = new Map();
    for (const [stem, sure] of found) if (stem.length >= 5) put(starts, loosen(stem), sure);
    for (const start of [key, ...this.bare(key)]) if (start.length >= (isLast ? 2 : 4)) put(starts, start, 1);
    for (const [other, forms] of this.loose) {
      for (const [start, sure] of starts) {
        if (other.length > start.length && other.startsWith(start)) {
          add(forms, sure * SURE.prefix * Math.sqrt(start.length / other.length));
        }
      }
    }
  }

  addTypos(key, add) {
    if (key.length < 4) return;
    const tries = [key, ...this.endings.filter((end) => key.endsWith(end) && key.length - end.length >= 5)
      .map((end) => key.slice(0, -end.length))];
    for (const [other, forms] of this.loose) {
      if (isOneSlip(key, other)) add(forms, SURE.typo * (other[0] === key[0] ? 1 : 0.7));
      else if (tries.some((part) => part !== key && isOneSlip(part, other))) add(forms, SURE.typo * 0.7);
    }
  }

  /* A compound nobody has written before: its known halves. */
  addHalves(key, add) {
    const known = (part) => this.loose.get(part) || [...this.bare(part)].flatMap((bare) => this.loose.get(bare));
    for (let at = 3; at <= key.length - 3; at += 1) {
      const tails = known(key.slice(at)).filter((form) => !this.small.has(form));
      for (const joint of this.joints) {
        const head = key.slice(0, at - joint.length);
        if (head.length < 3 || !key.slice(0, at).endsWith(joint)) continue;
        const heads = known(head).filter((form) => !this.small.has(form));
        if (heads.length && tails.length) { add(heads, SURE.part * 1.3); add(tails, SURE.part * 1.3); }
        else if (head.length >= 5) add(heads, SURE.half);
      }
      if (key.length - at >= 5) add(tails, SURE.half);
    }
  }
}

/* Which sections speak of a stem, and how much. */
class Library {
  constructor(index, words) {
    this.words = words;
    this.sections = [];
    this.spoken = new Map();
    index.entries.forEach((entry) => this.addEntry(entry));
    this.spoken.forEach((_, stem) => words.fruitful.add(stem));
    const length = this.sections.reduce((sum, section) => sum + section.length, 0);
    this.usualLength = length / Math.max(1, this.sections.length);
  }

  addEntry(entry) {
    const sections = entry.sections || [];
    const first = sections[0] && !sections[0][0] ? sections[0] : ["", "", ""];
    /* A problem area is found by its own name, not by those of the places that its list holds. */
    this.addSection(entry, first, { title: FIELD.title, lead: entry.kind === "problem" ? 0 : FIELD.lead }, true);
    sections.filter((section) => section !== first)
      .forEach((section) => this.addSection(entry, section, { title: FIELD.title / 4, lead: 0 }));
  }

  addSection(entry, [anchor, heading, text], weight, isFirst = false) {
    const number = this.sections.length;
    const counts = new Map();
    let length = 0;
    const read = (said, worth) => {
      if (!worth) return;
      for (const form of low(said).match(WORD) || []) {
        put(counts, this.words.stem(form), worth, (a, b) => a + b);
        length += 1;
      }
    };
    const stems = (said) => {
      const every = low(said).match(WORD) || [];
      const telling = every.filter((form) => !this.words.small.has(form));
      return new Set((telling.length ? telling : every).map((form) => this.words.stem(form)));
    };
    const spaced = (said) => ` ${(low(said).match(WORD) || []).map(loosen).join(" ")} `;
    read(entry.title, weight.title);
    read(heading, FIELD.heading);
    read(entry.summary || "", weight.lead);
    read(text, FIELD.text);
    for (const [stem, worth] of counts) gather(this.spoken, stem, [number, worth]);
    const named = isFirst ? stems(entry.title) : null;
    this.sections.push({ entry, anchor, heading, text, length, named, headed: heading ? stems(heading) : null,
      said: [spaced(isFirst ? entry.title : ""), spaced(heading)] });
  }

  rarity(stem) {
    const held = this.spoken.get(stem);
    const times = held ? held.length : 0;
    return Math.log(1 + (this.sections.length - times + 0.5) / (times + 0.5));
  }

  /* Each section's worth for one written word: the best of what it may mean. */
  worths(meant) {
    const best = new Map();
    for (const [stem, sure] of meant) {
      const rare = this.rarity(stem);
      for (const [number, count] of this.spoken.get(stem) || []) {
        const room = 1 - B + (B * this.sections[number].length) / this.usualLength;
        put(best, number, sure * rare * ((count * (K1 + 1)) / (count + K1 * room)));
      }
    }
    return best;
  }
}

/* What is searched for as well: other words for the same, and compounds for their parts. */
const widen = (asked, also, words) => {
  const sure = (stem) => Math.max(0, ...asked.map((one) => one.meant.get(stem) || 0));
  const known = asked.map((one) => new Map(one.meant));
  for (const [written, meant] of also) {
    const all = Math.min(...written.map((stem) => sure(stem)));
    if (all < 0.5) continue;
    asked.forEach((one, at) => {
      if (!written.some((stem) => known[at].has(stem))) return;
      meant.forEach((stem) => put(one.meant, stem, all * SURE.also * (meant.length > 1 ? 0.7 : 1)));
    });
  }
  asked.forEach((one, at) => {
    one.apart = [];
    for (const [stem, certain] of known[at]) {
      if (certain < 0.5) continue;
      if (words.parts.has(stem)) one.apart.push(words.parts.get(stem));
      (words.wholes.get(stem) || []).forEach((whole) => put(one.meant, whole, certain * SURE.part));
      (words.parts.get(stem) || []).forEach((part) => put(one.meant, part, certain * SURE.part));
    }
  });
  return asked;
};

/* How much of a title was asked for: a page that is about the word, not only one that has it. A compound asks for
   all its parts: "selvmordstanker" for "Tanker om selvmord". */
const covered = (stems, asked) => {
  if (!stems || !stems.size) return 0;
  const apart = new Set(asked.flatMap((one) => one.apart.filter((parts) => parts.every((part) => stems.has(part)))).flat());
  const hit = [...stems].map((stem) => Math.max(apart.has(stem) ? SURE.also : 0, ...asked.map((one) => one.meant.get(stem) || 0)));
  return hit.filter((sure) => sure >= SURE.also).reduce((a, b) => a + b, 0) / stems.size;
};

/* The line of a section that says most of what was asked, with the words that were found. */
const snippet = (section, meant, words) => {
  const { kind, summary = "" } = section.entry;
  const whole = kind === "partner" ? summary : section.text || summary;
  const worth = (line) => {
    const told = new Set((low(line).match(WORD) || []).map((form) => words.stemOf.get(form)));
    return [...told].reduce((sum, stem) => sum + (meant.get(stem) || 0), 0);
  };
  const lines = whole.split("\n").filter((line) => line.length > 2);
  const best = lines.reduce((a, b) => (worth(b) > worth(a) ? b : a), lines.find((line) => line.length > 30) || lines[0] || "");
  return marked(cut(best, meant, words), meant, words);
};

const LONGEST = 150;
const cut = (line, meant, words) => {
  if (line.length <= LONGEST) return line;
  const hit = [...line.matchAll(WORD)].find((match) => meant.has(words.stemOf.get(low(match[0]))));
  const from = Math.max(0, Math.min((hit ? hit.index : 0) - 40, line.length - LONGEST));
  const start = from ? line.indexOf(" ", from) + 1 : 0;
  const end = line.length - start <= LONGEST ? line.length : line.lastIndexOf(" ", start + LONGEST);
  return (start ? "… " : "") + line.slice(start, end) + (end < line.length ? " …" : "");
};

/* A text in pieces: [words, whether they were found]. */
const marked = (text, meant, words) => {
  const pieces = [];
  let from = 0;
  for (const match of text.matchAll(WORD)) {
    if (!meant.has(words.stemOf.get(low(match[0])))) continue;
    if (match.index > from) pieces.push([text.slice(from, match.index), false]);
    pieces.push([match[0], true]);
    from = match.index + match[0].length;
  }
  if (from < text.length) pieces.push([text.slice(from), false]);
  return pieces;
};

export const createSearch = (index) => {
  const words = new Words(index);
  const library = new Library(index, words);
  const also = index.also.map((pair) => pair.map((side) => side.split(" ")));

  const understand = (query) => {
    const written = low(query).match(WORD) || [];
    const open = /[\p{L}\p{N}]$/u.test(query);
    const telling = written.filter((word) => !words.small.has(word));
    const chosen = telling.length ? telling : written;
    return widen(chosen.map((word) => ({
      word, meant: words.meant(word, open && word === written[written.length - 1]),
    })), also, words);
  };

  /* Sections by worth; one that answers more of the question comes before one that repeats a word of it. What
     stands elsewhere on the same page counts too, but less. */
  const rank = (asked, phrase) => {
    const totals = new Map();
    const answered = new Map();
    const weights = asked.map((one) => Math.max(0.5, ...[...one.meant].map(([stem, sure]) => sure * library.rarity(stem))));
    const whole = weights.reduce((a, b) => a + b, 0);
    const touched = new Set();
    const each = asked.map((one) => {
      const worths = library.worths(one.meant);
      const pages = new Map();
      worths.forEach((worth, number) => put(pages, library.sections[number].entry, worth) && touched.add(number));
      return { worths, pages };
    });
    touched.forEach((number) => {
      each.forEach(({ worths, pages }, at) => {
        const own = worths.get(number) || 0;
        const beside = BESIDE * (pages.get(library.sections[number].entry) || 0);
        if (!own && !beside) return;
        put(totals, number, Math.max(own, beside), (a, b) => a + b);
        put(answered, number, (weights[at] / whole) * (own ? 1 : 0.6), (a, b) => a + b);
      });
    });
    return [...totals].map(([number, worth]) => {
      const { entry, named, headed, said } = library.sections[number];
      const share = Math.min(1, answered.get(number));
      const word = phrase && said.some((line) => line.includes(phrase)) ? SAID : 0;
      const whole = 1 + NAMED * covered(named, asked) + HEADED * covered(headed, asked) + word;
      return { number, worth: worth * (0.25 + 0.75 * share) * whole * (KIND[entry.kind] || 1) * (entry.boost || 1) };
    });
  };

  const tell = ({ number, worth }, meant) => {
    const section = library.sections[number];
    const { entry } = section;
    return {
      url: address(section),
      title: entry.title,
      heading: section.heading,
      kind: entry.kind,
      score: Math.round(worth * 1000) / 1000,
      language: entry.language || index.language,
      snippet: snippet(section, meant, words),
      titleMarks: marked(entry.title, meant, words),
      headingMarks: marked(section.heading, meant, words),
      ...(entry.state && { state: entry.state }),
      ...(entry.call && { call: entry.call }),
    };
  };

  const address = ({ entry, anchor }) => (anchor ? `${entry.url}#${anchor}` : entry.url);

  /* At most two places on the same page, the second one further down; the rest is reached from there. */
  const search = (query, { limit = 20 } = {}) => {
    const asked = understand(query);
    if (!asked.length) return [];
    const whole = (low(query).match(WORD) || []).map(loosen);
    const meant = new Map();
    asked.forEach((one) => one.meant.forEach((sure, stem) => put(meant, stem, sure)));
    const seen = new Map();
    const found = rank(asked, whole.length > 1 ? ` ${whole.join(" ")} ` : null)
      .sort((a, b) => b.worth - a.worth || a.number - b.number)
      .map((hit) => {
        const { entry } = library.sections[hit.number];
        const before = seen.get(entry) || 0;
        seen.set(entry, before + 1);
        return { ...hit, before, worth: before ? hit.worth * 0.6 : hit.worth };
      })
      .filter((hit) => hit.before < 2);
    const best = found.length ? found[0].worth : 0;
    const told = new Set();
    return found
      .filter((hit) => hit.worth > best * LEAST)
      .sort((a, b) => b.worth - a.worth || a.number - b.number)
      .filter((hit) => {
        const url = address(library.sections[hit.number]);
        return !told.has(url) && told.add(url);
      })
      .slice(0, limit)
      .map((hit) => tell(hit, meant));
  };
  return Object.assign(search, { search });
};
