// What a phone does for soundings beyond what the pages do by themselves. Every page works without it.
// Own phone, drafts and worried words here; what is kept in ask-keep.js; how it is sent in ask-send.js.
import {
  button, callOwn, draftOf, dropDraft, dropWaiting, forgetAll, goAheads, isBlank, isOwnPhone, keepDraft, me, note, noteWhoIsHere, putInto, saidIn, say,
  sweep, typedIn, underTheHeading, unnote, waitingAddresses,
} from "./ask-keep.js";
import {flush, goAhead, sayWhetherItWaits, sealsOwn, send, viewOf} from "./ask-send.js";
import {anybodySaid, keptChoices, saidHere, waiting} from "./say-keep.js";
import {flushSaid, whoIsHere} from "./say-send.js";

/** Brings a page, or what took the place of its content, to life. */
function ready() {
  document.querySelectorAll("form[data-seal], form[data-late]").forEach(form => {
    keepWhatIsTyped(form);
    watchForWorry(form);
    sayWhetherItWaits(form);
  });
  document.querySelectorAll("[data-print]").forEach(press => {
    press.hidden = false;
    press.onclick = () => print();
  });
  sayWhatIsKept();
  offerOwnPhone();
  offline();
}

/** A scribe's form holds another's words: it is neither of these, and they are never kept. */
function keepWhatIsTyped(form) {
  const {address, unnamed} = viewOf(form);
  const draft = draftOf(address);
  if (draft && JSON.stringify(draft.fields) !== JSON.stringify(typedIn(form))) {
    putInto(form, draft.fields);
    note("kept", line => form.before(line), say(sealsOwn(form) ? "restored" : "offered"), button("remove", () => {
      dropDraft(address);
      dropWaiting(address);
      form.reset();
      unnote("kept");
      unnote("send");
    }));
  }
  form.addEventListener("input", () => {
    const fields = typedIn(form);
    isBlank(fields) ? dropDraft(address) : keepDraft(address, {fields, said: saidIn(form), unnamed});
  });
}

/** Words of deterioration put the line about calling before the writer once more. They block nothing. */
function watchForWorry(form) {
  const words = (form.dataset.worried ?? "").split("|").filter(word => word);
  const line = form.querySelector("[data-worried-line]");
  if (!line || !words.length) {
    return;
  }
  const plain = words.map(word => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const worried = new RegExp(`(?<![\\p{L}\\p{N}])(?:${plain.join("|")})(?![\\p{L}\\p{N}])`, "iu");
  const look = () => {
    line.hidden = ![...form.querySelectorAll("textarea, input[type=text]")].some(field => worried.test(field.value));
  };
  form.addEventListener("input", look);
  look();
}

/** On the page of a sounding that has no form for it: the words that this phone kept. */
function sayWhatIsKept() {
  const place = document.querySelector("[data-phone]");
  const address = place?.dataset.phone;
  const draft = address ? draftOf(address) : null;
  if (!draft || document.querySelector("form[data-seal], form[data-late]")) {
    return;
  }
  const read = ["revealed", "decided", "looked-back"].includes(place.dataset.state);
  if (draft.sealed && read) {
    dropDraft(address);
    return;
  }
  const words = document.createElement("blockquote");
  words.className = "kept";
  words.append(...(draft.said ?? []).map(said => Object.assign(document.createElement("p"), {textContent: said})));
  note("kept", line => place.append(line), say(draft.sealed ? "kept-unnamed" : "kept-unsent"), words, button("remove", () => {
    dropDraft(address);
    unnote("kept");
  }));
}

/** The part on the page "Me" where a person says that this phone is theirs. */
function offerOwnPhone() {
  const part = document.querySelector("[data-own-phone]");
  if (!part) {
    return;
  }
  const press = part.querySelector("[data-own-button]");
  const tell = () => {
    part.querySelector("[data-own-state]").textContent = say(isOwnPhone() ? "own.on" : "own.off");
    press.textContent = say(isOwnPhone() ? "own.unset" : "own.set");
  };
  press.onclick = () => {
    const left = saidHere().length;
    if (!isOwnPhone()) {
      callOwn();
      whoIsHere();
    } else if (left && !document.querySelector("[data-note=own-said]")) {
      note("own-said", line => press.closest("p").before(line), say("own.said").replace("{0}", left));
      return;
    } else {
      unnote("own-said");
      forgetAll();
    }
    tell();
  };
  tell();
  part.hidden = false;
}

/** The page that stands in for one that could not be reached: the button for the sounding one was at, and what waits here. */
function offline() {
  const place = document.querySelector("[data-waiting]");
  if (!place) {
    return;
  }
  const form = document.querySelector("form[data-go-ahead][hidden]");
  const sounding = location.pathname.match(/^\/ask\/sounding\/\d+/);
  if (form && sounding) {
    form.setAttribute("action", sounding[0] + "/go-ahead");
    form.hidden = false;
  }
  if (waitingAddresses().length) {
    note("send", line => place.append(line), say("waits.some"));
  }
}

/** Signing out removes everything that was kept here but what was said and has not gone: that stays for whoever said it. It is worth a second tap. */
function leave(event) {
  const told = document.querySelector("[data-note=leave]");
  const said = saidHere().length;
  if (!told && (waitingAddresses().length || goAheads().length || said)) {
    event.preventDefault();
    const removed = waitingAddresses().length || goAheads().length ? say("leave") : "";
    note("leave", underTheHeading, [said ? say("leave.said").replace("{0}", said) : "", removed].join(" ").trim());
    scrollTo(0, 0);
  } else if (anybodySaid()) {
    event.preventDefault();
    leaveWhatWasSaid(event.target);
  } else {
    forgetAll();
  }
}

/** The server then does not tell the browser to empty its store; the page removes all the rest itself. */
async function leaveWhatWasSaid(form) {
  forgetAll(true);
  sessionStorage.clear();
  await Promise.all((await globalThis.caches?.keys() ?? []).map(name => caches.delete(name)));
  form.append(Object.assign(document.createElement("input"), {type: "hidden", name: "keep", value: "said"}));
  form.submit();
}

/** What was said on this phone and has not gone, or has gone just now. */
function sayWhatWaits({end, sent = []} = {}) {
  if (end === "sending") {
    return;
  }
  const look = () => Object.assign(document.createElement("a"), {href: "/say", textContent: say("said.look")});
  const put = saidHere().length - waiting().length;
  const lines = [[waiting().length, "said.wait"], [put, "said.put-right"], [sent.length, "said.sent"]]
    .filter(([count]) => count)
    .map(([count, key]) => say(key).replace("{0}", count));
  lines.length ? note("said", underTheHeading, lines.join(" "), look()) : unnote("said");
}

document.addEventListener("submit", event => {
  const form = event.target;
  if (form.matches("[data-go-ahead]")) {
    event.preventDefault();
    goAhead(form);
  } else if (form.matches("[data-seal], [data-late]")) {
    event.preventDefault();
    send(form, ready);
  } else if (form.matches("[data-leave]")) {
    leave(event);
  }
});
addEventListener("online", () => {
  flush(ready);
  sendWhatWasSaid();
});

function sendWhatWasSaid() {
  if (saidHere().length) {
    flushSaid(sayWhatWaits);
  }
}

sweep();
noteWhoIsHere();
ready();
flush(ready);
sendWhatWasSaid();
if (isOwnPhone() && !keptChoices()) {
  whoIsHere();
}

if (me && navigator.serviceWorker) {
  navigator.serviceWorker.register("/sw.js").then(() => navigator.serviceWorker.ready).then(worker => {
    if (sessionStorage.getItem("leadline.kept-for") !== me) {
      worker.active.postMessage("keep");
      sessionStorage.setItem("leadline.kept-for", me);
    }
  });
}
