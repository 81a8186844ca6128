// Stands between Leadline's pages and the network. It keeps the files that everybody gets alike, the pocket card and one page for when there is no
// network; of people it keeps nothing but the numbers to call on their units. It never keeps a page with views or names, and signing out removes it all.
"use strict";

const KEPT = "leadline-1";
const CARD = "/ask/speak-up";
const OFFLINE = "/ask/offline";
const FILES = [
  "/leadline.css",
  "/ask.js",
  "/ask-keep.js",
  "/ask-send.js",
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
  return Promise.allSettled([keep(CARD), keep(OFFLINE)]);
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
  } else if (event.request.method === "GET" && FILES.includes(pathname)) {
    event.respondWith(file(event.request, pathname));
  }
});
