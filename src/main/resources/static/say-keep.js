// What was said on this device and has not gone yet, and what may be chosen where there is no network: both on one's own phone only.
import {isOwnPhone, keys, me, read, remove, write} from "./ask-keep.js";

const SAID = "said:";
const DIGITS_OF_A_TIME = 15;
const OLD_MS = 45 * 24 * 3600 * 1000;

/** A random UUID, version 4; also where the browser makes none by itself because the connection is not encrypted. */
export function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = bytes[6] & 0x0f | 0x40;
  bytes[8] = bytes[8] & 0x3f | 0x80;
  const hex = [...bytes].map(byte => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

function placesOf(person) {
  return keys().filter(key => key.startsWith(SAID + person + ":")).sort();
}

/** Whether anybody said something here that has not gone yet. */
export function anybodySaid() {
  return keys().some(key => key.startsWith(SAID));
}

/**
 * What this person said here and what has not gone yet, in the order in which it was said:
 * {place, once, at, action, title, unit, fields: [[name, value], …], said: [text, …], tried, problem}.
 */
export function saidHere() {
  return me ? placesOf(me).map(place => ({...read(place), place})).filter(act => act.once) : [];
}

/** Those that go by themselves. */
export function waiting() {
  return saidHere().filter(act => !act.problem);
}

/** Puts an act in its place, after all that were said before; false where this device keeps nothing. Each is kept by itself, so that two tabs cannot overwrite each other. */
export function keepSaid(act) {
  const last = placesOf(me).at(-1)?.split(":")[2];
  const at = Math.max(Date.now(), Number(last ?? 0) + 1);
  return isOwnPhone() && write(`${SAID}${me}:${String(at).padStart(DIGITS_OF_A_TIME, "0")}:${act.once}`, {...act, at});
}

/** Changes what is known of an act, unless it has gone meanwhile. */
export function noteOf({place}, changes) {
  const act = read(place);
  if (act) {
    write(place, {...act, ...changes});
  }
}

export function dropSaid({place}) {
  remove(place);
}

/** Whether the server may have forgotten by now that it was done. */
export function isOld(act) {
  return Boolean(act.tried) && act.tried < Date.now() - OLD_MS;
}

/** What may be chosen: [{id, name, forms}, …]; null on any device but one's own phone. */
export function keptChoices() {
  return isOwnPhone() ? read("choices:" + me)?.units ?? null : null;
}

export function keepChoices(units) {
  if (isOwnPhone()) {
    write("choices:" + me, {units});
  }
}
