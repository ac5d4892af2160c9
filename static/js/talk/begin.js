// Everything about conversations that begins with the page.

import { tellArrivals } from "./arrivals.js";
import { recallDrafts } from "./drafts.js";
import { releaseOnLeaving } from "./held.js";
import { beginLooking } from "./looking.js";
import { keepWhatIsRead } from "./older.js";
import { followBack } from "./place.js";
import { recallReading } from "./reading.js";
import { beginSending } from "./sending.js";
import { hearTyping } from "./typing.js";

/** Once the room has been joined. */
export function beginTalk() {
  recallDrafts();
  recallReading();
  beginSending();
  hearTyping();
  keepWhatIsRead();
  releaseOnLeaving();
  followBack();
  beginLooking();
  tellArrivals();
}
