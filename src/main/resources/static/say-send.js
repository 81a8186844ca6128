// How what was said leaves this device: strictly in the order in which it was said, one at a time, each until the server itself says that it was done.
import {isOwnPhone, me} from "./ask-keep.js";
import {dropSaid, isOld, keepChoices, noteOf, waiting} from "./say-keep.js";

const PATIENCE_MS = 30_000;
const WAITS_MS = [5_000, 15_000, 60_000, 300_000];
const CHOICES = "/api/say";

function ask(address, options = {}) {
  return fetch(address, {credentials: "same-origin", cache: "no-store", redirect: "manual", signal: AbortSignal.timeout(PATIENCE_MS), ...options});
}

/** JSON of Leadline's own: {end: "ok", told}; otherwise signed-out or offline, for who knows whose answer it was. */
async function told(address) {
  try {
    const answer = await ask(address, {headers: {Accept: "application/json"}});
    if (answer.type === "opaqueredirect" || answer.status === 401) {
      return {end: "signed-out"};
    }
    return answer.ok ? {end: "ok", told: await answer.json()} : {end: "busy"};
  } catch (noNetwork) {
    return {end: "offline"};
  }
}

/** Who is signed in, with the token of their session and what they may choose: {end, say}. */
export async function whoIsHere() {
  const {end, told: say} = await told(CHOICES);
  if (end === "ok" && say.me === me && isOwnPhone()) {
    keepChoices(say.units);
  }
  return {end, say};
}

/** What a page says is to be put right, in its own words. */
async function whatToDo(answer) {
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const lines = page.querySelectorAll("main .summary li");
  return [...(lines.length ? lines : page.querySelectorAll("main .notice p"))].map(line => line.textContent.trim());
}

/**
 * Sends one act: {end, address, why}. Ends: sent | put-right | gone | forbidden | not-taken | unclear | signed-out | busy | offline. It is sent only where
 * the server, asked for its key, says that it was done: an answer on the way may be anybody's.
 */
export async function deliver(act, say) {
  try {
    const form = () => new URLSearchParams([...act.fields, ["unit", act.unit], ["once", act.once], [say.token.name, say.token.value]]);
    let answer = await ask(act.action, {method: "POST", body: form()});
    if (answer.status === 403) {
      const again = await whoIsHere();
      if (again.end !== "ok" || again.say.me !== say.me) {
        return {end: again.end === "ok" ? "signed-out" : again.end};
      }
      say = again.say;
      answer = await ask(act.action, {method: "POST", body: form()});
    }
    if (answer.type !== "opaqueredirect" && !answer.ok) {
      return refused(answer);
    }
    const arrived = await told(CHOICES + "/" + act.once);
    return arrived.end !== "ok" ? {end: arrived.end} : arrived.told.done ? {end: "sent", address: arrived.told.address} : {end: "unclear"};
  } catch (noNetwork) {
    return {end: "offline"};
  }
}

async function refused(answer) {
  if (answer.status === 409 || answer.status === 422) {
    return {end: "put-right", why: await whatToDo(answer)};
  }
  if (answer.status >= 500 || answer.status === 408 || answer.status === 429) {
    return {end: "busy"};
  }
  return {end: {401: "signed-out", 403: "forbidden", 404: "gone"}[answer.status] ?? "not-taken"};
}

let failures = 0;
let later = 0;
let asked = null;
let before = Promise.resolve();

/** Sends what waits; only one page of this browser at a time. Tells each end, and what became of the whole: {end, sent: [address, …]}. */
export function flushSaid(tell = () => {}) {
  clearTimeout(later);
  if (!asked) {
    const work = async () => {
      asked = null;
      const whole = await sendInOrder(tell);
      const again = ["offline", "busy"].includes(whole.end);
      failures = again ? failures + 1 : 0;
      if (again) {
        later = setTimeout(() => flushSaid(tell), WAITS_MS[Math.min(failures, WAITS_MS.length) - 1]);
      }
      tell(whole);
      return whole;
    };
    before = before.then(() => navigator.locks ? navigator.locks.request("leadline-said", work) : work());
    asked = before;
  }
  return asked;
}

async function sendInOrder(tell) {
  const sent = [];
  let here = null;
  for (let act = waiting()[0]; act; act = waiting()[0]) {
    if (isOld(act)) {
      noteOf(act, {problem: "old"});
      continue;
    }
    here ??= await whoIsHere();
    if (here.end !== "ok" || here.say.me !== me) {
      return {end: here.end === "ok" ? "other-person" : here.end, sent};
    }
    tell({end: "sending", act, sent});
    noteOf(act, {tried: act.tried ?? Date.now()});
    const {end, address, why} = await deliver(act, here.say);
    if (end === "sent") {
      dropSaid(act);
      sent.push(address);
    } else if (["signed-out", "busy", "offline"].includes(end)) {
      return {end, sent};
    } else {
      noteOf(act, {problem: end, why});
    }
  }
  return {end: "done", sent};
}
