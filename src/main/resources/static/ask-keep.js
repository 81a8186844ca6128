// What this device keeps for soundings, and the words it says about that. Drafts and waiting views are kept only on a phone that its owner has called
// "my own phone"; on any other device nothing is kept but the addresses of "Go ahead now" notes that have not gone yet.

const OURS = "leadline.";
const FORTNIGHT_MS = 14 * 24 * 3600 * 1000;

/**
 * Stands for who is signed in; empty on pages that name nobody. The one with the short forms names nobody and is kept: there it is whoever called this
 * phone their own, unless somebody else was here last.
 */
export const me = document.body.dataset.me ?? (document.querySelector("[data-say-page]") && !read("visitor") ? read("own") ?? "" : "");

/** Null where nothing is kept under that key, or where this browser keeps nothing at all. */
export function read(key) {
  try {
    return JSON.parse(localStorage.getItem(OURS + key));
  } catch (blockedOrDamaged) {
    return null;
  }
}

/** False where this browser keeps nothing. */
export function write(key, value) {
  try {
    localStorage.setItem(OURS + key, JSON.stringify(value));
    return true;
  } catch (blockedOrFull) {
    return false;
  }
}

export function remove(key) {
  try {
    localStorage.removeItem(OURS + key);
  } catch (blocked) {
    // Where nothing can be kept there is nothing to remove.
  }
}

export function keys() {
  try {
    return Object.keys(localStorage).filter(key => key.startsWith(OURS)).map(key => key.slice(OURS.length));
  } catch (blocked) {
    return [];
  }
}

export function isOwnPhone() {
  return me !== "" && read("own") === me;
}

export function callOwn() {
  remove("visitor");
  return write("own", me);
}

/** On a page that knows who is signed in: whether it is somebody else than whose phone this is. */
export function noteWhoIsHere() {
  const own = read("own");
  me && own && own !== me ? write("visitor", true) : me && remove("visitor");
}

/** Everything that Leadline kept on this device; what was said and has not gone yet stays, where it is asked to. */
export function forgetAll(butWhatWasSaid = false) {
  keys().filter(key => !(butWhatWasSaid && key.startsWith("said:"))).forEach(remove);
}

/** A draft: {fields: [[name, value], …], said: [text, …], unnamed, sealed, at}; null on a device that is not one's own. */
export function draftOf(address) {
  return isOwnPhone() ? read("draft:" + address) : null;
}

export function keepDraft(address, draft) {
  if (isOwnPhone()) {
    write("draft:" + address, {...draft, at: Date.now()});
  }
}

export function dropDraft(address) {
  remove("draft:" + address);
}

/** A view that waits for the network: {address, action, fields, unnamed}. */
export function waitingAt(address) {
  return isOwnPhone() ? read("waiting:" + address) : null;
}

export function letWait(view) {
  return isOwnPhone() && write("waiting:" + view.address, view);
}

export function dropWaiting(address) {
  remove("waiting:" + address);
}

/** Every view that waits here, whoever is signed in: to be counted, not to be shown. */
export function waitingAddresses() {
  return keys().filter(key => key.startsWith("waiting:")).map(key => key.slice("waiting:".length));
}

export function goAheads() {
  return read("going") ?? [];
}

export function addGoAhead(address) {
  write("going", [...new Set([...goAheads(), address])]);
}

export function dropGoAhead(address) {
  const left = goAheads().filter(other => other !== address);
  left.length ? write("going", left) : remove("going");
}

/** Drafts that nobody came back to do not stay for ever. */
export function sweep() {
  keys().filter(key => key.startsWith("draft:") && !(read(key)?.at > Date.now() - FORTNIGHT_MS)).forEach(remove);
}

export function say(key) {
  return document.getElementById("phone-words")?.content.querySelector(`[data-say="${key}"]`)?.textContent ?? "";
}

/** Fields that a person filled or chose, without what the page hides in a form. */
function filled(form) {
  return [...form.elements]
    .filter(field => field.name && !field.disabled && !["hidden", "submit", "button", "file"].includes(field.type))
    .filter(field => !["radio", "checkbox"].includes(field.type) || field.checked);
}

/** As it is sent: [[name, value], …]. */
export function typedIn(form) {
  return filled(form).map(field => [field.name, field.value]);
}

/** As a person reads it: what was chosen by its label, what was written as it is. */
export function saidIn(form) {
  return filled(form)
    .map(field => (["radio", "checkbox"].includes(field.type) ? field.closest("label")?.textContent : field.value)?.trim())
    .filter(said => said);
}

export function isBlank(fields) {
  return fields.every(([, value]) => value.trim() === "");
}

/** Puts typed fields back. */
export function putInto(form, fields) {
  for (const field of form.elements) {
    const values = fields.filter(([name]) => name === field.name).map(([, value]) => value);
    if (["radio", "checkbox"].includes(field.type)) {
      field.checked = values.includes(field.value);
    } else if (values.length && !["hidden", "submit", "button", "file"].includes(field.type)) {
      field.value = values[0];
    }
  }
}

/** A line that says what happens on this device, in its place on the page; one of each kind at a time. */
export function note(kind, place, text, ...acts) {
  document.querySelectorAll(`[data-note="${kind}"]`).forEach(old => old.remove());
  const line = document.createElement("section");
  line.className = "notice here";
  line.dataset.note = kind;
  line.setAttribute("role", "status");
  place(line);
  const words = document.createElement("p");
  words.textContent = text;
  line.append(words, ...acts);
  return line;
}

export function unnote(kind) {
  document.querySelectorAll(`[data-note="${kind}"]`).forEach(old => old.remove());
}

export function button(key, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "btn alt small";
  made.textContent = say(key);
  made.addEventListener("click", act);
  return made;
}

/** Where notes stand that belong to no form: under the heading. */
export function underTheHeading(line) {
  const heading = document.querySelector("main h1");
  heading ? heading.after(line) : document.querySelector("main")?.prepend(line);
}
