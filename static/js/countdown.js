// Times as players read them. All arithmetic is on server time; all clock times are the reader's own.

import { LOCALE } from "./strings.js";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** @type {Intl.DateTimeFormatOptions} */
const CLOCK = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
/** @type {Intl.DateTimeFormatOptions} */
const WEEKDAY = { weekday: "short" };

/** @type {Map<string, Intl.DateTimeFormat>} */
const forms = new Map();

/**
 * Formats are dear to make and cheap to use.
 * @param {string} locale
 * @param {Intl.DateTimeFormatOptions} options
 */
function form(locale, options) {
  const key = `${locale} ${JSON.stringify(options)}`;
  const found = forms.get(key) ?? new Intl.DateTimeFormat(locale, options);
  forms.set(key, found);
  return found;
}

/** What the clock shows, for each line of a conversation; every language of ours writes it so. @param {Date} time */
function plain(time) {
  return [time.getHours(), time.getMinutes()].map((part) => String(part).padStart(2, "0")).join(":");
}

/**
 * Milliseconds until `at`, never below zero.
 * @param {string | null | undefined} at ISO time
 * @param {number} now server time in milliseconds
 */
export function until(at, now) {
  const time = Date.parse(at ?? "");
  return Number.isFinite(time) ? Math.max(0, time - now) : 0;
}

/**
 * A span in the fewest useful signs: "2 h 10 min", "48 min", "4:09", "0:07".
 * @param {number} span milliseconds
 */
export function short(span) {
  if (span >= 10 * HOUR) {
    return `${Math.round(span / HOUR)} h`;
  }
  if (span >= HOUR) {
    const minutes = Math.floor((span % HOUR) / MINUTE);
    return minutes ? `${Math.floor(span / HOUR)} h ${minutes} min` : `${Math.floor(span / HOUR)} h`;
  }
  if (span >= 10 * MINUTE) {
    return `${Math.floor(span / MINUTE)} min`;
  }
  const seconds = Math.ceil(span / SECOND);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/**
 * Whether a moment is better told as a span than as a time of day.
 * @param {string | null | undefined} at
 * @param {number} now
 */
export function isNear(at, now) {
  return until(at, now) < HOUR;
}

/**
 * "21:00" where the reader is; with the weekday when it is more than 20 hours away.
 * @param {string | null | undefined} at
 * @param {number} now
 * @param {string} [zone]
 */
export function clockTime(at, now, zone) {
  const time = Date.parse(at ?? "");
  if (!Number.isFinite(time)) {
    return "";
  }
  const weekday = time - now > 20 * HOUR;
  return weekday || zone ? form(LOCALE, { ...CLOCK, ...(weekday && WEEKDAY), timeZone: zone }).format(time) : plain(new Date(time));
}

/**
 * The calendar day of a moment where the reader is, to compare: formats would be dear for each line of a conversation.
 * @param {string | null | undefined} at
 */
export function dayKey(at) {
  return new Date(at ?? "").toDateString();
}

/**
 * The same to show: "Saturday 21 November".
 * @param {string} at
 * @param {string} [zone]
 */
export function dayName(at, zone) {
  return form(LOCALE, { weekday: "long", day: "numeric", month: "long", timeZone: zone }).format(Date.parse(at));
}
