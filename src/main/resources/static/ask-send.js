// How views and "Go ahead now" notes leave this device: at once where there is a network, else when it is back; each of them once.
import {
  addGoAhead, button, draftOf, dropDraft, dropGoAhead, dropWaiting, goAheads, isOwnPhone, keepDraft, letWait, note, say, typedIn,
  underTheHeading, unnote, waitingAddresses, waitingAt,
} from "./ask-keep.js";

const PATIENCE_MS = 30_000;
const TOKEN = "_csrf";

function ask(address, options = {}) {
  return fetch(address, {credentials: "same-origin", cache: "no-store", signal: AbortSignal.timeout(PATIENCE_MS), ...options});
}

function post(address, fields, token) {
  return ask(address, {method: "POST", body: new URLSearchParams([...fields, [TOKEN, token ?? ""]])});
}

/** The token of a page opened afresh: {token}, or {end} where there is none to be had. */
async function freshToken(address) {
  const page = await ask(address);
  if (new URL(page.url).pathname !== address || page.status === 401) {
    return {end: "signed-out"};
  }
  if (page.status === 404) {
    return {end: "gone"};
  }
  const token = new DOMParser().parseFromString(await page.text(), "text/html").querySelector(`input[name="${TOKEN}"]`)?.value;
  return page.ok && token ? {token} : {end: "not-taken"};
}

/**
 * Sends a view, or a note: {end, answer}. Ends: sealed | late | refused | signed-out | gone | forbidden | not-taken | offline.
 * A token that has grown old is fetched afresh, once.
 */
async function deliver(address, action, fields, token) {
  try {
    let answer = token ? await post(action, fields, token) : null;
    if (!answer || answer.status === 403) {
      const fresh = await freshToken(address);
      if (fresh.end) {
        return fresh;
      }
      answer = await post(action, fields, fresh.token);
    }
    const ends = {401: "signed-out", 403: "forbidden", 404: "gone", 409: "late", 422: "refused"};
    return {end: answer.ok ? "sealed" : ends[answer.status] ?? "not-taken", answer};
  } catch (noNetwork) {
    return {end: "offline"};
  }
}

/** What is true of the draft once its view is sealed: a named one is not needed any more, an unnamed one is the only copy its author has. */
function acknowledge(view) {
  dropWaiting(view.address);
  const draft = draftOf(view.address);
  view.unnamed && draft ? keepDraft(view.address, {...draft, sealed: true}) : dropDraft(view.address);
}

/** Shows a page that the server answered with, in the place of this one's content. */
async function show(answer, ready) {
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const main = page.querySelector("main");
  if (!main) {
    location.reload();
    return;
  }
  document.title = page.title;
  document.querySelector("main").replaceWith(document.importNode(main, true));
  if (answer.ok) {
    history.replaceState(null, "", answer.url);
  }
  window.htmx?.process(document.querySelector("main"));
  ready();
  scrollTo(0, 0);
  document.querySelector("main .summary a, main").focus();
}

/** What a view form would send: {address of the sounding, action, fields, unnamed}. */
export function viewOf(form) {
  const action = new URL(form.getAttribute("action"), location.href).pathname;
  return {
    address: form.dataset.seal ?? action.replace(/\/(late|seal)$/, ""),
    action,
    fields: typedIn(form),
    unnamed: form.dataset.unnamed === "true",
  };
}

/** Whether a form seals a view; one that adds it late is sent, but never waits. */
export function sealsOwn(form) {
  return viewOf(form).action.endsWith("/seal");
}

function beside(form) {
  const press = form.querySelector("[type=submit]");
  return line => (press.closest("p, .acts") ?? press).before(line);
}

/** Says under a form that its view waits, where it does. */
export function sayWhetherItWaits(form) {
  const view = sealsOwn(form) ? waitingAt(viewOf(form).address) : null;
  if (view) {
    note("send", beside(form), say("waits"), button("dont-send", () => {
      dropWaiting(view.address);
      unnote("send");
    }));
  }
}

/** Sends a view form. What was typed stays in the form until the server has said that it is sealed. */
export async function send(form, ready) {
  if (form.dataset.busy) {
    return;
  }
  form.dataset.busy = "yes";
  const view = viewOf(form);
  const own = sealsOwn(form);
  note("send", beside(form), say("sending"));
  const {end, answer} = await deliver(view.address, view.action, view.fields, form.querySelector(`input[name="${TOKEN}"]`)?.value);
  delete form.dataset.busy;
  if (end === "sealed" || end === "forbidden" && own && view.unnamed) {
    acknowledge(view);
    end === "sealed" ? await show(answer, ready) : location.assign(view.address);
  } else if (end === "refused" || end === "late") {
    dropWaiting(view.address);
    await show(answer, ready);
  } else if (own && end !== "gone" && end !== "forbidden" && letWait(view)) {
    sayWhetherItWaits(form);
    if (end === "signed-out") {
      note("signed", beside(form), say("signed-out"));
    }
  } else {
    note("send", beside(form), say({"offline": "not-sent", "signed-out": "signed-out"}[end] ?? "not-taken"));
  }
}

/** Goes ahead: says so at once, whatever the network does; the note follows, and holds an address and nothing else. */
export function goAhead(form) {
  const action = new URL(form.getAttribute("action"), location.href).pathname;
  const token = form.querySelector(`input[name="${TOKEN}"]`)?.value;
  const going = document.createElement("p");
  going.className = "going";
  going.setAttribute("role", "status");
  form.replaceWith(going);
  going.textContent = say("going");
  addGoAhead(action);
  tell(action, token).then(({end, answer}) => {
    if (end === "sealed") {
      location.assign(answer.url);
    } else if (goAheads().includes(action)) {
      going.append(" ", say("going.told-later"));
    }
  });
}

function pageOf(action) {
  return action.replace(/\/go-ahead$/, "");
}

async function tell(action, token) {
  const told = await deliver(pageOf(action), action, [], token);
  if (["sealed", "gone", "forbidden", "late"].includes(told.end)) {
    dropGoAhead(action);
  }
  return told;
}

/** Sends what waits; only one page of this browser at a time. */
export function flush(ready) {
  const work = async () => {
    for (const action of goAheads()) {
      const {end, answer} = await tell(action);
      if (end === "sealed" && location.pathname === pageOf(action)) {
        location.assign(answer.url);
      }
    }
    for (const address of isOwnPhone() ? waitingAddresses() : []) {
      const view = waitingAt(address);
      if (view) {
        await sendWaiting(view, ready);
      }
    }
  };
  return navigator.locks ? navigator.locks.request("leadline-send", work) : work();
}

async function sendWaiting(view, ready) {
  const here = location.pathname === view.address;
  const {end, answer} = await deliver(view.address, view.action, view.fields);
  const link = Object.assign(document.createElement("a"), {href: view.address, textContent: say("open")});
  if (end === "sealed" || end === "forbidden" && view.unnamed) {
    acknowledge(view);
    if (here) {
      end === "sealed" ? await show(answer, ready) : location.reload();
    }
  } else if (end === "late") {
    dropWaiting(view.address);
    keepDraft(view.address, {...draftOf(view.address), fields: view.fields, unnamed: view.unnamed});
    here ? await show(answer, ready) : note("late", underTheHeading, say("late"), link);
  } else if (end === "refused") {
    dropWaiting(view.address);
    here ? await show(answer, ready) : note("refused", underTheHeading, say("refused"), link);
  } else if (end === "gone" || end === "forbidden") {
    dropWaiting(view.address);
    here || note("late", underTheHeading, say("late"), link);
  } else if (end === "signed-out") {
    note("signed", underTheHeading, say("signed-out"));
  }
}

