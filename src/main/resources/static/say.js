// The page with the short forms: what may be chosen, what is said, and what waits on this phone. It names nobody, so that a phone can keep it.
import {button, draftOf, dropDraft, isBlank, isOwnPhone, keepDraft, me, note, putInto, saidIn, typedIn, unnote} from "./ask-keep.js";
import {dropSaid, keepSaid, keptChoices, newKey, noteOf, saidHere, waiting} from "./say-keep.js";
import {deliver, flushSaid, whoIsHere} from "./say-send.js";

const page = document.querySelector("[data-say-page]");
const forms = [...page.querySelectorAll("[data-say-form]")];
const DRAFT = "/say/";

let units = keptChoices() ?? [];
let unit = units[0] ?? null;
let here = {end: "offline"};
let onItsWay = null;

function words(key) {
  return document.getElementById("say-words").content.querySelector(`[data-say="${key}"]`).textContent;
}

/** What is said waits on this phone only where it is the own one of whoever is signed in, or was. */
function waitsHere() {
  return isOwnPhone() && (here.end !== "ok" || here.say.me === me);
}

function chip(name, value, label, id) {
  const whole = Object.assign(document.createElement("label"), {className: "chip"});
  const dot = Object.assign(document.createElement("input"), {type: "radio", name, value, id});
  whole.append(dot, Object.assign(document.createElement("span"), {textContent: label}));
  return whole;
}

function showUnits() {
  const place = page.querySelector("[data-say-units]");
  place.hidden = units.length < 2;
  place.querySelector(".chips").replaceChildren(...units.map(one => chip("workingIn", one.id, one.name, "unit-" + one.id)));
  place.querySelectorAll("input").forEach(dot => {
    dot.checked = unit?.id === Number(dot.value);
    dot.onchange = () => {
      unit = units.find(one => one.id === Number(dot.value));
      forms.forEach(showChoices);
    };
  });
}

/** Puts the choices of the unit into a form; what was chosen before stays chosen where it can be. */
function showChoices(form) {
  const offered = unit?.forms[form.dataset.sayForm];
  const typed = typedIn(form);
  form.querySelectorAll("[data-say-field]").forEach(field => {
    const name = field.dataset.sayField;
    const options = offered?.[name] ?? [];
    field.querySelector(".chips").replaceChildren(...options.map(({value, label}, at) => chip(name, value, label, `${form.dataset.sayForm}-${name}-${at}`)));
  });
  putBack(form, typed);
  form.closest("details").hidden = Boolean(unit) && !offered;
  const missing = !offered && form.querySelector("[data-say-field]");
  form.querySelector("[data-say-unknown]").hidden = !missing;
  form.querySelector("[type=submit]").disabled = Boolean(missing) || !unit;
}

/** Puts what was typed or chosen back, and opens what it is folded away in. */
function putBack(form, fields) {
  putInto(form, fields);
  form.querySelectorAll("details").forEach(own => {
    own.open ||= Boolean(own.querySelector("input").value);
  });
}

/** What has to be chosen and was not, neither from the chips nor in own words. */
function missingChoice(form) {
  return [...form.querySelectorAll("[data-say-required]")].find(field =>
    !field.querySelector("input[type=radio]:checked") && !field.querySelector("input[type=text]")?.value.trim());
}

function showStatus() {
  const out = here.end === "signed-out";
  const other = here.end === "ok" && isOwnPhone() && here.say.me !== me;
  const key = here.end === "ok" ? other ? "other-person" : "on" : (out ? "out." : "off.") + (isOwnPhone() ? "own" : "shared");
  const more = {"on": isOwnPhone() ? "" : "shared", "off.shared": "not-kept-here", "out.shared": "not-kept-here"}[key] ?? "";
  page.querySelector("[data-say-status]").textContent = words(key);
  page.querySelector("[data-say-more]").textContent = more && words(more);
  page.querySelector("[data-say-more]").hidden = !more;
  const press = page.querySelector("[data-say-sign-in]");
  press.hidden = !out;
  const count = waiting().length;
  press.querySelector("a").textContent = count ? words("sign-in-to-send").replace("{0}", count) : words("sign-in");
}

function line(text, kind) {
  return Object.assign(document.createElement("p"), {textContent: text, className: kind});
}

function showWhatWaits() {
  const all = saidHere();
  const place = page.querySelector("[data-say-list]");
  place.hidden = !all.length;
  place.querySelector("ul").replaceChildren(...all.map(act => {
    const row = document.createElement("li");
    row.dataset.said = act.once;
    const said = document.createElement("div");
    const state = act.problem ? words(act.problem) : words(onItsWay === act.once ? "sending" : "waits");
    said.append(line(act.title, "group"), line(act.said.join(" · "), "say"), line(state, act.problem ? "needs" : "quiet"));
    (act.why ?? []).forEach(why => said.append(line(why, "needs")));
    const acts = Object.assign(document.createElement("p"), {className: "acts"});
    if (act.problem) {
      acts.append(press("again", act, () => noteOf(act, {problem: undefined, why: undefined, tried: undefined})), press("change", act, () => change(act)));
    }
    acts.append(press("remove", act, () => dropSaid(act)));
    said.append(acts);
    row.append(said);
    return row;
  }));
  showStatus();
}

/** A button that says for which of several acts it is. */
function press(key, act, what) {
  const made = button(key, () => {
    what();
    showWhatWaits();
    send();
  });
  made.textContent = words(key);
  made.append(Object.assign(document.createElement("span"), {className: "aside-eye", textContent: `: ${act.title}, ${act.said.join(", ")}`}));
  return made;
}

/** Puts an act that was not taken back into its form. */
function change(act) {
  const form = forms.find(one => one.getAttribute("action") === act.action);
  unit = units.find(one => one.id === act.unit) ?? unit;
  showUnits();
  showChoices(form);
  putBack(form, act.fields);
  form.dataset.once = act.once;
  keepTyped(form);
  dropSaid(act);
  form.closest("details").open = true;
  form.querySelector("textarea, input").focus();
}

function keepTyped(form) {
  const address = DRAFT + form.dataset.sayForm;
  const fields = typedIn(form);
  isBlank(fields) ? dropDraft(address) : keepDraft(address, {fields, said: saidIn(form)});
}

function done(form) {
  delete form.dataset.once;
  form.reset();
  dropDraft(DRAFT + form.dataset.sayForm);
  unnote("form");
}

function tellIn(form, key) {
  note("form", made => form.querySelector(".acts").before(made), words(key));
}

function sentNote(address) {
  const link = Object.assign(document.createElement("a"), {href: address, textContent: words("sent.see")});
  note("sent", made => page.querySelector("[role=status]").after(made), words("sent"), link);
}

async function submit(form) {
  const missing = missingChoice(form);
  if (missing) {
    tellIn(form, "pick");
    missing.querySelector("input").focus();
    return;
  }
  const act = {
    once: form.dataset.once ??= newKey(),
    action: form.getAttribute("action"),
    title: form.dataset.title,
    unit: unit.id,
    fields: typedIn(form),
    said: saidIn(form),
  };
  unnote("sent");
  if (!waitsHere()) {
    await sendNow(form, act);
  } else if (keepSaid(act)) {
    done(form);
    showWhatWaits();
    page.querySelector("[data-say-list]").scrollIntoView({block: "nearest"});
    send();
  } else {
    tellIn(form, "not-kept");
  }
}

/** From a device that is not one's own: now, or not at all. Pressed again, it is the same act. */
async function sendNow(form, act) {
  const send = form.querySelector("[type=submit]");
  send.disabled = true;
  await look();
  const {end, address, why} = here.end === "ok" ? await deliver(act, here.say) : here;
  send.disabled = false;
  if (end === "sent") {
    done(form);
    sentNote(address);
    return;
  }
  tellIn(form, {"offline": "not-sent", "busy": "not-sent.busy", "signed-out": "not-sent.out"}[end] ?? end);
  (why ?? []).forEach(one => page.querySelector("[data-note=form]").append(line(one, "needs")));
}

function became({end, act, sent = []}) {
  onItsWay = end === "sending" ? act.once : null;
  if (["offline", "busy", "signed-out"].includes(end)) {
    here = {end};
  }
  if (sent.length) {
    sentNote(sent.at(-1));
  }
  showWhatWaits();
}

function send() {
  if (waiting().length) {
    flushSaid(became);
  }
}

/** Asks who is signed in, and what they may choose. */
async function look() {
  here = navigator.onLine ? await whoIsHere() : {end: "offline"};
  if (here.end === "ok") {
    units = here.say.units;
    unit = units.find(one => one.id === unit?.id) ?? units[0] ?? null;
    showUnits();
    forms.forEach(showChoices);
  }
  showStatus();
}

async function begin() {
  page.hidden = false;
  showUnits();
  forms.forEach(form => {
    showChoices(form);
    const draft = draftOf(DRAFT + form.dataset.sayForm);
    if (draft) {
      putBack(form, draft.fields);
      form.closest("details").open = true;
      tellIn(form, "restored");
    }
    form.addEventListener("input", () => keepTyped(form));
    form.addEventListener("submit", event => {
      event.preventDefault();
      submit(form);
    });
  });
  if (forms.some(form => "#" + form.dataset.sayForm === location.hash)) {
    document.querySelector(location.hash).open = true;
  }
  showWhatWaits();
  await look();
  send();
}

addEventListener("online", () => look().then(send));
addEventListener("offline", look);
addEventListener("storage", showWhatWaits);
begin();
