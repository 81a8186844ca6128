// Stands between Leadline's pages and the network. It keeps the files that everybody gets alike, the pocket card, the page with the short forms and one for
// when there is no network; of people it keeps nothing but the numbers to call on their units. It never keeps a page with views or names, and signing out
// removes it all.
"use strict";

const KEPT = "leadline-2";
const CARD = "/ask/speak-up";
const OFFLINE = "/ask/offline";
const SAY = "/say";
const SHELL_PATIENCE_MS = 4_000;
const FILES = [
  "/leadline.css",
  "/ask.js",
  "/ask-keep.js",
  "/ask-send.js",
  "/say.js",
  "/say-keep.js",
  "/say-send.js",
  "/vendor/htmx-2.0.11.min.js",
  "/font/atkinson-hyperlegible-next-latin-wght-normal.woff2",
  "/favicon.svg",
];
const NOT_OURS = [502, 504];

/** Fetches an address into the cupboard; the older copy stays where that does not work, or where it leads to the sign-in. */
async function keep(address) {
  const answer = await fetch(address, {cache: "no-cache", credentials: "same-origin"});
  if (answer.ok && !answer.redirected) {
    await (await caches.open(KEPT)).put(address, answer);
  }
}

function keepPages() {
  return Promise.allSettled([keep(CARD), keep(OFFLINE), keep(SAY)]);
}

async function kept(address) {
  return (await (await caches.open(KEPT)).match(address, {ignoreVary: true})) ?? Response.error();
}

/** A page of soundings: as the server answers, or the page for when it does not. */
async function page(event, path) {
  const instead = path === CARD ? CARD : OFFLINE;
  let answer;
  try {
    answer = await fetch(event.request);
  } catch (noNetwork) {
    return kept(instead);
  }
  if (NOT_OURS.includes(answer.status)) {
    return kept(instead);
  }
  event.waitUntil(keepPages());
  return answer;
}

/** The short forms: from the server, or as they were kept where it does not answer soon, or asks to sign in first. */
async function shell(event) {
  const shelf = await caches.open(KEPT);
  const before = await shelf.match(SAY, {ignoreVary: true});
  const fresh = fetch(event.request).catch(() => null);
  const soon = before ? new Promise(done => setTimeout(done, SHELL_PATIENCE_MS, null)) : fresh;
  const answer = await Promise.race([fresh, soon]);
  if (answer?.ok) {
    const copy = answer.clone();
    event.waitUntil(shelf.put(SAY, copy));
    return answer;
  }
  return before ?? answer ?? Response.error();
}

/** Any other page: as the server answers; without a network the short forms, for what is to be said cannot wait for one. */
async function elsewhere(event) {
  try {
    const answer = await fetch(event.request);
    if (!NOT_OURS.includes(answer.status)) {
      return answer;
    }
  } catch (noNetwork) {
    // Told by what comes next.
  }
  const there = await caches.match(SAY, {ignoreVary: true});
  return there ? Response.redirect(SAY) : Response.error();
}

async function file(request, path) {
  try {
    return await fetch(request);
  } catch (noNetwork) {
    return kept(path);
  }
}

addEventListener("install", event => {
  skipWaiting();
  event.waitUntil(Promise.all(FILES.map(keep)).then(keepPages));
});

addEventListener("activate", event => {
  event.waitUntil(
    caches.keys()
      .then(names => Promise.all(names.filter(name => name !== KEPT).map(name => caches.delete(name))))
      .then(() => clients.claim()));
});

addEventListener("message", event => event.waitUntil(keepPages()));

addEventListener("fetch", event => {
  const {origin, pathname} = new URL(event.request.url);
  if (origin !== location.origin) {
    return;
  }
  if (event.request.mode === "navigate" && (pathname === "/ask" || pathname.startsWith("/ask/"))) {
    event.respondWith(page(event, pathname));
  } else if (event.request.mode === "navigate" && event.request.method === "GET" && pathname === SAY) {
    event.respondWith(shell(event));
  } else if (event.request.mode === "navigate" && event.request.method === "GET") {
    event.respondWith(elsewhere(event));
  } else if (event.request.method === "GET" && FILES.includes(pathname)) {
    event.respondWith(file(event.request, pathname));
  }
});
